package io.github.thuocdo.internal.text;

import java.util.stream.LongStream;

/** The powers of ten that a {@code long} holds. */
public final class PowersOfTen {
    /** The highest exponent. */
    public static final int MOST = 18;

    private static final long[] POWERS =
            LongStream.iterate(1, power -> power * 10).limit(MOST + 1).toArray();

    private PowersOfTen() {}

    /** Ten to the power of {@code exponent}, which is 0 to {@link #MOST}. */
    public static long of(int exponent) {
        return POWERS[exponent];
    }
}
