package io.github.thuocdo.harness.place;

import io.github.thuocdo.internal.text.Lines;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * Says on standard error what a command is at: on a terminal in one line that is gone at the end, with the memory in use.
 */
public final class Progress implements AutoCloseable {
    /** A shorter file is read before one could look. */
    private static final long LONG = 4 << 20;

    private final @Nullable PrintStream err;
    private final boolean oneLine;

    /**
     * Progress to be said.
     *
     * @param err standard error; null where nothing is to be said
     * @param oneLine whether in one line that is written over
     */
    public Progress(@Nullable PrintStream err, boolean oneLine) {
        this.err = err;
        this.oneLine = oneLine;
    }

    /** Says the step that begins. */
    public void at(String step) {
        if (err == null) {
            return;
        }
        String what = Lines.plain(step);
        if (oneLine) {
            err.print("\r\u001b[K" + what + " (" + megabytes() + " MB)");
            err.flush();
        } else {
            err.println(what);
        }
    }

    /** The part of the heap that objects take, those that nobody needs any more among them. */
    private static long megabytes() {
        Runtime machine = Runtime.getRuntime();
        return machine.totalMemory() - machine.freeMemory() >> 20;
    }

    /** The same stream, saying beside {@code what} how much of a long file is read. */
    public InputStream watch(InputStream in, long size, String what) {
        return err == null || !oneLine || size < LONG ? in : new Watched(in, size, what);
    }

    /** Counts the bytes that go by. */
    private final class Watched extends FilterInputStream {
        private final long size;
        private final String what;
        private long read;
        private long shown;

        Watched(InputStream in, long size, String what) {
            super(in);
            this.size = size;
            this.what = what;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int from, int most) throws IOException {
            int count = super.read(buffer, from, most);
            count(Math.max(0, count));
            return count;
        }

        private void count(int more) {
            read += more;
            long percent = Math.min(100, 100 * read / size);
            if (percent > shown) {
                shown = percent;
                at(what + " " + percent + "%");
            }
        }
    }

    /** Clears the line. */
    @Override
    public void close() {
        if (err != null && oneLine) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
