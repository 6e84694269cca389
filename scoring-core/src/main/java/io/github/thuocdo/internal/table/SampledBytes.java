package io.github.thuocdo.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A caller's stream, of which the first and the last bytes that were read are kept; it stays open. */
final class SampledBytes extends InputStream {
    private static final int FIRST = 9;
    private static final int LAST = 1 << 14;

    private final InputStream in;
    private final byte[] start;
    private final byte[] last = new byte[LAST];
    private int given;
    private int kept;

    SampledBytes(InputStream in) throws IOException {
        this.in = in;
        this.start = atMost(FIRST);
    }

    /** Reads as a pipe can be read, too: a file's own way of reading so many bytes asks where it stands. */
    private byte[] atMost(int most) throws IOException {
        byte[] bytes = new byte[most];
        return Arrays.copyOf(bytes, in.readNBytes(bytes, 0, most));
    }

    /** The first bytes, fewer where there are no more. */
    byte[] start() {
        return start.clone();
    }

    /** The code page that the bytes read last, and some that follow, are text in; null where nobody can tell. */
    @Nullable
    String codePage() {
        try {
            byte[] more = atMost(LAST / 2);
            keep(more, 0, more.length);
        } catch (IOException e) {
            // What was read has to do.
            return CodePage.of(last, kept);
        }
        return CodePage.of(last, kept);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
        int count;
        if (given < start.length) {
            count = Math.min(most, start.length - given);
            System.arraycopy(start, given, buffer, from, count);
            given += count;
        } else {
            count = in.read(buffer, from, most);
        }
        keep(buffer, from, count);
        return count;
    }

    /** Of a large piece its end, of small ones as many as there is room for, and then the next ones alone. */
    private void keep(byte[] buffer, int from, int count) {
        if (count <= 0) {
            return;
        }
        int more = Math.min(count, LAST);
        if (kept + more > LAST) {
            kept = 0;
        }
        System.arraycopy(buffer, from + count - more, last, kept, more);
        kept += more;
    }
}
