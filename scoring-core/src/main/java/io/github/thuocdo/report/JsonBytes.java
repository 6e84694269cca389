package io.github.thuocdo.report;

import io.github.thuocdo.internal.text.PowersOfTen;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON in the making, for what is written half a million times: bytes made before, and numbers without a text in between. */
final class JsonBytes extends OutputStream {
    private static final int MOST_DIGITS = 18;

    private byte[] bytes = new byte[1 << 13];
    private int length;

    @Override
    public void write(int one) {
        put((char) (one & 0xFF));
    }

    @Override
    public void write(byte[] made, int from, int size) {
        makeRoom(size);
        System.arraycopy(made, from, bytes, length, size);
        length += size;
    }

    /** {@code text} as it is put. */
    static byte[] of(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    void put(byte[] made) {
        write(made, 0, made.length);
    }

    private void put(char ascii) {
        makeRoom(1);
        bytes[length++] = (byte) ascii;
    }

    private void makeRoom(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }

    void put(BigInteger number) {
        if (number.bitLength() < Long.SIZE - 1) {
            put(number.longValue(), 1);
        } else {
            put(of(number.toString()));
        }
    }

    /** Without an exponent. */
    void put(BigDecimal number) {
        int scale = number.scale();
        if (scale < -MOST_DIGITS || scale > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            put(of(number.toPlainString()));
            return;
        }
        // Unlike unscaledValue(), this makes no object.
        putDecimal(number.scaleByPowerOfTen(scale).longValue(), scale);
    }

    /** The number {@code unscaled} over ten to the power of {@code scale}, without zeros at the end. */
    void putTrimmed(long unscaled, int scale) {
        long digits = unscaled;
        int behind = scale;
        while (behind > 0 && digits % 10 == 0) {
            digits /= 10;
            behind--;
        }
        putDecimal(digits, behind);
    }

    private void putDecimal(long unscaled, int scale) {
        if (scale <= 0) {
            put(unscaled, 1);
            for (int i = 0; i > scale && unscaled != 0; i--) {
                put('0');
            }
            return;
        }
        put(unscaled, scale + 1);
        makeRoom(1);
        System.arraycopy(bytes, length - scale, bytes, length - scale + 1, scale);
        bytes[length - scale] = '.';
        length++;
    }

    /** With zeros before it where it has fewer digits than {@code least}; {@link Long#MIN_VALUE} is no such number. */
    private void put(long number, int least) {
        if (number < 0) {
            put('-');
        }
        long rest = Math.abs(number);
        int digits = least;
        while (digits <= MOST_DIGITS && rest >= PowersOfTen.of(digits)) {
            digits++;
        }
        makeRoom(digits);
        int at = length + digits;
        for (; rest > Integer.MAX_VALUE; rest /= 10) {
            bytes[--at] = (byte) ('0' + rest % 10);
        }
        for (int few = (int) rest; at > length; few /= 10) {
            bytes[--at] = (byte) ('0' + few % 10);
        }
        length += digits;
    }

    /** Writes everything, and begins anew. */
    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    /** Takes everything, and begins anew. */
    String take() {
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        length = 0;
        return text;
    }
}
