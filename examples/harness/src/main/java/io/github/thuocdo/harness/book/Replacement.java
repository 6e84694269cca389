package io.github.thuocdo.harness.book;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Copies bytes with one text put in another's place, however long they are. */
final class Replacement {
    private static final int BUFFER = 1 << 16;

    private final byte[] sought;
    private final byte[] instead;

    /**
     * A replacement.
     *
     * @param sought a text whose first character does not come again in it
     */
    Replacement(String sought, String instead) {
        this.sought = sought.getBytes(StandardCharsets.UTF_8);
        this.instead = instead.getBytes(StandardCharsets.UTF_8);
    }

    /** Copies all that is left of {@code from}; both streams stay open. */
    void copy(InputStream from, OutputStream to) throws IOException {
        InputStream in = new BufferedInputStream(from, BUFFER);
        OutputStream out = new BufferedOutputStream(to, BUFFER);
        int found = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == sought[found]) {
                found++;
                if (found == sought.length) {
                    out.write(instead);
                    found = 0;
                }
                continue;
            }
            out.write(sought, 0, found);
            found = next == sought[0] ? 1 : 0;
            if (found == 0) {
                out.write(next);
            }
        }
        out.write(sought, 0, found);
        out.flush();
    }
}
