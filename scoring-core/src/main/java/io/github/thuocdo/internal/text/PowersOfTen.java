package io.github.thuocdo.internal.text;

/** The powers of ten that a {@code long} holds. */
public final class PowersOfTen {
    /** The highest exponent. */
    public static final int MOST = 18;

    private static final long[] POWERS = new long[MOST + 1];

    static {
        POWERS[0] = 1;
        for (int exponent = 1; exponent <= MOST; exponent++) {
            POWERS[exponent] = 10 * POWERS[exponent - 1];
        }
    }

    private PowersOfTen() {}

    /** Ten to the power of {@code exponent}, which is 0 to {@link #MOST}. */
    public static long of(int exponent) {
        return POWERS[exponent];
    }
}
