package io.github.thuocdo.harness.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A column of whole numbers, seven bits to a byte: small numbers, negative ones too, take one byte. */
final class ColumnBytes {
    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;

    /** Not synchronized by anybody else: it stays in the thread that makes the page. */
    private static final class Buffer extends ByteArrayOutputStream {
        private static final int START = 1 << 10;

        Buffer() {
            super(START);
        }
    }

    private final Buffer bytes = new Buffer();

    /** Adds a number, negative or not. */
    void add(long number) {
        long rest = number << 1 ^ number >> Long.SIZE - 1;
        while ((rest & ~SEVEN_BITS) != 0) {
            bytes.write((int) (rest & SEVEN_BITS | MORE));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    /** Adds a number that may be absent: 0 says that it is, and any other number below 0 or from 0 on moves up by one. */
    void addOrNone(boolean present, long number) {
        if (!present) {
            add(0);
        } else {
            add(number >= 0 ? number + 1 : number);
        }
    }

    /** The number of bytes that the column takes. */
    int length() {
        return bytes.size();
    }

    void writeTo(OutputStream out) throws IOException {
        bytes.writeTo(out);
    }
}
