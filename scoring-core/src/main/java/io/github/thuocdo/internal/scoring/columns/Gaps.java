package io.github.thuocdo.internal.scoring.columns;

import java.util.Arrays;

/** The units that lack figures, ascending, with the weight of what they lack. */
public final class Gaps {
    private final int[] units;
    private final long[] weights;

    private Gaps(int[] units, long[] weights) {
        this.units = units;
        this.weights = weights;
    }

    /** The units whose weight is above 0. */
    public static Gaps of(long[] weightByUnit) {
        int count = 0;
        for (long weight : weightByUnit) {
            count += weight > 0 ? 1 : 0;
        }
        int[] units = new int[count];
        long[] weights = new long[count];
        int k = 0;
        for (int unit = 0; unit < weightByUnit.length; unit++) {
            if (weightByUnit[unit] > 0) {
                units[k] = unit;
                weights[k++] = weightByUnit[unit];
            }
        }
        return new Gaps(units, weights);
    }

    /** The place of the first unit not below {@code unit}; the number of units where there is none. */
    int firstFrom(int unit) {
        int at = Arrays.binarySearch(units, unit);
        return at >= 0 ? at : -at - 1;
    }

    int unit(int place) {
        return units[place];
    }

    long weight(int place) {
        return weights[place];
    }
}
