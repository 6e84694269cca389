package io.github.thuocdo.internal.cell;

import io.github.thuocdo.internal.text.PowersOfTen;

/**
 * A short figure as one number, its code: whoever looks at millions of figures looks at no object. From the lowest bits on, a code
 * holds the kind of figure, two bits that say which types it is right for, and then a number's digits behind its mark and its
 * digits, counts, or the answer.
 */
public final class ShortFigure {
    /** No short figure: an object alone holds it. */
    public static final long NONE = 0;

    /** The bit of what can be a share: a number from 0 to 100, so many of as many or more, or nothing said. */
    public static final long SHARE = 8;

    /** The bit of what can be an answer: a yes, a no, or nothing said. */
    public static final long YES_NO = 16;

    /** Nothing was said. */
    public static final long MISSING = 4 | SHARE | YES_NO;

    private static final int NUMBER = 1;
    private static final int COUNTS = 2;
    private static final int ANSWER = 3;

    private static final long KIND = 7;
    private static final int KIND_BITS = 5;
    private static final int SCALE_BITS = 5;
    private static final int HEAD_BITS = KIND_BITS + SCALE_BITS;
    private static final int COUNT_BITS = 29;

    private ShortFigure() {}

    /** The number {@code unscaled} over ten to the power of {@code scale}, which is 0 to 18; {@link #NONE} beyond 53 bits. */
    public static long ofNumber(long unscaled, int scale) {
        long digits = unscaled << HEAD_BITS;
        if (digits >> HEAD_BITS != unscaled) {
            return NONE;
        }
        long code = digits | (long) scale << KIND_BITS | NUMBER;
        return unscaled >= 0 && isAtMostTenToThe(2, code) ? code | SHARE : code;
    }

    /** So many of so many, 0 or more; {@link #NONE} from 2²⁹ on. */
    public static long ofCounts(long top, long bottom) {
        if ((top | bottom) >>> COUNT_BITS != 0) {
            return NONE;
        }
        long code = (top << COUNT_BITS | bottom) << KIND_BITS | COUNTS;
        return bottom > 0 && top <= bottom ? code | SHARE : code;
    }

    /** A yes or a no. */
    public static long ofAnswer(boolean yes) {
        return (yes ? 1L << KIND_BITS : 0) | ANSWER | YES_NO;
    }

    /** Whether a code is that of a number. */
    public static boolean isNumber(long code) {
        return (code & KIND) == NUMBER;
    }

    /** Whether a code is that of counts. */
    public static boolean isCounts(long code) {
        return (code & KIND) == COUNTS;
    }

    /** Whether a code is that of a yes or a no. */
    public static boolean isAnswer(long code) {
        return (code & KIND) == ANSWER;
    }

    /** A number's digits, without its mark. */
    public static long unscaled(long code) {
        return code >> HEAD_BITS;
    }

    /** The number of digits behind a number's mark. */
    public static int scale(long code) {
        return (int) (code >> KIND_BITS) & (1 << SCALE_BITS) - 1;
    }

    /** The numerator of counts. */
    public static long top(long code) {
        return code >>> KIND_BITS + COUNT_BITS;
    }

    /** The denominator of counts. */
    public static long bottom(long code) {
        return code >>> KIND_BITS & (1 << COUNT_BITS) - 1;
    }

    /** 1 for a yes, 0 for a no. */
    public static long answer(long code) {
        return code >>> KIND_BITS;
    }

    /** Whether a number is at most {@code 10} to the power of {@code power}, which is 0 to 2. */
    public static boolean isAtMostTenToThe(int power, long code) {
        int digits = scale(code) + power;
        // What has more digits behind the mark than this is small, as a code holds 53 bits.
        return digits > PowersOfTen.MOST || unscaled(code) <= PowersOfTen.of(digits);
    }
}
