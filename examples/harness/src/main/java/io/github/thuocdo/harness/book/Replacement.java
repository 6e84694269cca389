package io.github.thuocdo.harness.book;

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
        byte[] buffer = new byte[BUFFER];
        int found = 0;
        for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
            int written = 0;
            for (int i = 0; i < length; i++) {
                if (buffer[i] == sought[found]) {
                    found++;
                    if (found == sought.length) {
                        to.write(buffer, written, Math.max(0, i + 1 - found - written));
                        to.write(instead);
                        written = i + 1;
                        found = 0;
                    }
                } else if (found > 0) {
                    // What the buffer before ended with was not it.
                    to.write(sought, 0, Math.max(0, found - i));
                    found = 0;
                    // It may begin anew here.
                    i--;
                }
            }
            to.write(buffer, written, Math.max(0, length - found - written));
        }
        to.write(sought, 0, found);
        to.flush();
    }
}
