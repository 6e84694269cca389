package io.github.thuocdo.assessment;

import io.github.thuocdo.criteria.Rational;

/** The place of a number among those that spread, from 0 to 1, equal ones sharing the middle of their places; in longs. */
final class Places implements PointsColumn.Given {
    private static final int SHORT_BITS = 31;

    private final long[] tops;
    private final long[] bottoms;
    private final boolean isMoreBetter;
    private final long full;
    private final long divisor;

    private Places(Rational[] sorted, boolean isMoreBetter, int full) {
        this.tops = new long[sorted.length];
        this.bottoms = new long[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            tops[i] = sorted[i].numerator().longValue();
            bottoms[i] = sorted[i].denominator().longValue();
        }
        this.isMoreBetter = isMoreBetter;
        this.full = full;
        this.divisor = 2L * (sorted.length - 1);
    }

    /** The places among {@code sorted}, at least two numbers; what whole numbers do not tell where longs do not hold them. */
    static PointsColumn.Given of(Rational[] sorted, boolean isMoreBetter, int full) {
        for (Rational each : sorted) {
            if (!isShort(each)) {
                return PointsColumn.UNTOLD;
            }
        }
        return new Places(sorted, isMoreBetter, full);
    }

    private static boolean isShort(Rational number) {
        return number.numerator().bitLength() <= SHORT_BITS
                && number.denominator().bitLength() <= SHORT_BITS;
    }

    @Override
    public long of(long p, long q) {
        if (Math.abs(p) >> SHORT_BITS != 0 || q >> SHORT_BITS != 0) {
            return PointsColumn.OPEN;
        }
        long product = product(p, q);
        long floor = product / divisor;
        return 2 * floor + (floor * divisor == product ? 0 : 1);
    }

    @Override
    public double cutOff(long p, long q, long floor) {
        return (double) (product(p, q) - floor * divisor) / divisor;
    }

    private long product(long p, long q) {
        int below = firstFrom(p, q, false);
        int others = Math.max(0, firstFrom(p, q, true) - below - 1);
        long place = Math.min(2L * below + others, divisor);
        return (isMoreBetter ? place : divisor - place) * full;
    }

    /** The place of the first number that is not below {@code p ÷ q}, or of the first above it. */
    private int firstFrom(long p, long q, boolean above) {
        int low = 0;
        int high = tops.length;
        while (low < high) {
            int middle = low + high >>> 1;
            int sign = Long.compare(tops[middle] * q, p * bottoms[middle]);
            if (above ? sign <= 0 : sign < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
