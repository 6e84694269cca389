package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Pillar.Aggregation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of criteria and of further groups, in {@code double}: the scores of many units at a time, each a numerator over
 * one denominator, and a bound on their error.
 *
 * <p>If {@code isWhole}, numerators are whole numbers below 2⁵³, so that adding them loses nothing. Only units with a
 * rounded-down column carry an error; it is bounded by the rounding of what is added back.
 *
 * @param index its place in {@link LaneBuffers}
 * @param aggregation the aggregation of the scores below
 * @param sums the sums of columns
 * @param columns columns that are not added but multiplied or compared
 * @param below the groups below it
 * @param denominator the denominator of the scores, once normalised and rounded
 * @param gate whether a score of 0 shuts it
 * @param degree of a geometric mean, the sum of the exponents; {@link Exponent#LOGARITHM} where they are too large for powers
 * @param normal normalises the score among those of the ranked units; null if it is not normalised
 * @param rounder rounds the score; null if it is not rounded
 * @param most the largest absolute score possible
 * @param slip the bound of a score's error before it is rounded
 * @param error the bound of a score's error
 * @param weights the weights in it, for units with not-applicable criteria
 */
record GroupColumn(
        int index,
        Aggregation aggregation,
        List<Sum> sums,
        List<Factor> columns,
        List<Part> below,
        boolean isWhole,
        double denominator,
        @Nullable NormalisedGroup normal,
        @Nullable Rounder rounder,
        boolean gate,
        int degree,
        double most,
        double slip,
        double error,
        Weights weights) {
    /** Below this a score that is not exact is not put into a product: its relative error would be too large. */
    static final double TOO_SMALL = 0x1p-3;

    /** Beyond this degree products would run out of the range of doubles: logarithms are added. */
    static final int HIGHEST_DEGREE = 30;

    /** Its power of the highest degree is still a double. */
    private static final double TINY = 0x1p-32;

    /** Columns that are added as they are; their sum times {@code factor} is part of the numerator. */
    record Sum(int[] members, double factor) {}

    /**
     * A column by itself.
     *
     * @param full the whole number for all points
     * @param exponent its exponent in a product
     * @param isRough whether any of its figures was rounded down
     */
    record Factor(int column, double full, Exponent exponent, boolean isRough) {}

    /**
     * An exponent in a product.
     *
     * @param whole the exponent; {@link #LOGARITHM} where logarithms are added
     * @param share its part of the sum of all
     */
    record Exponent(int whole, double share) {
        static final int LOGARITHM = -1;
        static final Exponent ONE = new Exponent(1, 1);

        /** The power of a base that is not below 0, or its logarithm times the share. */
        double of(double base) {
            if (whole == LOGARITHM) {
                return share == 0 ? 0 : Math.log(base) * share;
            }
            double power = 1;
            double square = base;
            for (int e = whole; e > 0; e >>= 1) {
                power = (e & 1) == 0 ? power : power * square;
                square *= square;
            }
            return power;
        }

        /** The same where only a share of the weight behind it counts. */
        double of(double base, double ofWeight) {
            if (ofWeight == 1) {
                return of(base);
            }
            return whole == LOGARITHM
                    ? (share == 0 ? 0 : Math.log(base) * share * ofWeight)
                    : Math.pow(base, whole * ofWeight);
        }
    }

    /** Whether a score is so near 0 that a product of it would be wrong by too much. */
    static boolean isTooSmall(double score, boolean isRough) {
        return score < (isRough ? TOO_SMALL : TINY) && (isRough || score > 0);
    }

    /**
     * A group below.
     *
     * @param factor the factor of its numerators
     * @param exponent its exponent in a product
     * @param weight its part of the weight of this group, if everything applies
     * @param counts whether that weight is part of what the sum is divided by
     */
    record Part(GroupColumn group, double factor, Exponent exponent, double weight, boolean counts) {}

    /**
     * The weights that count in a group, and the bounds of its scores' errors where less counts.
     *
     * @param total the weight of all that counts
     * @param members the number of criteria and groups that count
     * @param isDeclared whether the group hands on a weight of its own, whatever counts in it
     * @param hasAdjusting whether bonus or penalty stands beside what counts
     * @param areWhole whether all weights are whole numbers over which numerators stand
     * @param most the largest score that there can be, whatever its sign
     * @param slip the bound of a score's error before it is rounded
     * @param error the bound of a score's error
     */
    record Weights(
            double total,
            int members,
            boolean isDeclared,
            boolean hasAdjusting,
            boolean areWhole,
            double most,
            double slip,
            double error) {}

    /**
     * Adds, multiplies or compares the columns of this group.
     *
     * @param cuts for each unit what its columns were rounded down by, as part of the numerator; null where by nothing
     * @param start the unit of the first lane
     */
    void gather(int[][] figures, double @Nullable [] cuts, int start, int length, LaneBuffers lanes) {
        double[] own = lanes.own[index];
        switch (aggregation) {
            case GEOMETRIC -> {
                Arrays.fill(own, 0, length, degree == Exponent.LOGARITHM ? 0 : 1);
                for (Factor factor : columns) {
                    multiply(figures[factor.column], factor, length, own, lanes.doubt);
                }
            }
            case MINIMUM -> {
                Arrays.fill(own, 0, length, Double.POSITIVE_INFINITY);
                for (Factor factor : columns) {
                    convert(figures[factor.column], length, lanes.numerators);
                    lower(lanes.numerators, 1 / factor.full, length, own);
                }
            }
            default -> {
                Arrays.fill(own, 0, length, 0);
                for (Sum sum : sums) {
                    add(sum, figures, length, lanes, own);
                }
                if (cuts != null) {
                    add(cuts, start, length, own);
                }
            }
        }
    }

    private static void add(Sum sum, int[][] figures, int length, LaneBuffers lanes, double[] own) {
        int[] m = sum.members;
        int[] all = figures[m[0]];
        if (m.length > 1) {
            System.arraycopy(all, 0, lanes.sum, 0, length);
            all = lanes.sum;
            int j = 1;
            for (; j + 4 <= m.length; j += 4) {
                add(figures[m[j]], figures[m[j + 1]], figures[m[j + 2]], figures[m[j + 3]], length, all);
            }
            for (; j < m.length; j++) {
                add(figures[m[j]], length, all);
            }
        }
        convert(all, length, lanes.numerators);
        add(lanes.numerators, sum.factor, length, own);
    }

    /** By itself: beside a multiplication, JDK 17 makes each conversion wait for the product before it. */
    private static void convert(int[] a, int length, double[] converted) {
        for (int i = 0; i < length; i++) {
            converted[i] = a[i];
        }
    }

    private static void add(int[] a, int[] b, int[] c, int[] d, int length, int[] added) {
        for (int i = 0; i < length; i++) {
            added[i] += a[i] + b[i] + c[i] + d[i];
        }
    }

    private static void add(int[] a, int length, int[] added) {
        for (int i = 0; i < length; i++) {
            added[i] += a[i];
        }
    }

    private static void add(double[] cuts, int start, int length, double[] own) {
        for (int i = 0; i < length; i++) {
            own[i] += cuts[start + i];
        }
    }

    private void multiply(int[] figures, Factor factor, int length, double[] own, boolean[] doubt) {
        double perFull = 1 / factor.full;
        boolean isRough = factor.isRough;
        double floor = isRough ? TOO_SMALL : TINY;
        for (int i = 0; i < length; i++) {
            double score = figures[i] * perFull;
            doubt[i] |= score < floor && (isRough || score > 0);
            own[i] = times(own[i], factor.exponent.of(Math.max(score, 0)));
        }
    }

    /** Whether it adds. */
    boolean isSum() {
        return aggregation != Aggregation.GEOMETRIC && aggregation != Aggregation.MINIMUM;
    }

    /** Whether its columns alone are its score. */
    boolean isPlain() {
        return below.isEmpty() && aggregation != Aggregation.GEOMETRIC && normal == null && rounder == null && !gate;
    }

    /** The place of the first group below it; its own where there is none. */
    int first() {
        return below.stream().mapToInt(limb -> limb.group.first()).min().orElse(index);
    }

    /** Puts the groups below to the columns of this group; theirs are done before. */
    void aggregate(int length, LaneBuffers lanes) {
        if (isPlain()) {
            return;
        }
        double[] scores = lanes.scores[index];
        System.arraycopy(lanes.own[index], 0, scores, 0, length);
        for (Part limb : below) {
            double[] others = lanes.scores[limb.group.index];
            switch (aggregation) {
                case GEOMETRIC -> multiply(others, limb, length, scores, lanes);
                case MINIMUM -> lower(others, limb.factor, length, scores);
                default -> add(others, limb.factor, length, scores);
            }
        }
        if (aggregation == Aggregation.GEOMETRIC) {
            root(scores, length);
        }
        if (normal != null) {
            normal.normalise(scores, length);
        }
        if (rounder != null) {
            rounder.round(scores, length, slip, most, lanes.rough, lanes.published, lanes.doubt);
            System.arraycopy(lanes.published, 0, scores, 0, length);
        }
        if (gate) {
            shut(scores, length, lanes);
        }
    }

    private static void add(double[] others, double factor, int length, double[] scores) {
        for (int i = 0; i < length; i++) {
            scores[i] += others[i] * factor;
        }
    }

    private static void lower(double[] others, double factor, int length, double[] scores) {
        for (int i = 0; i < length; i++) {
            scores[i] = Math.min(scores[i], others[i] * factor);
        }
    }

    double times(double product, double power) {
        return degree == Exponent.LOGARITHM ? product + power : product * power;
    }

    private void multiply(double[] others, Part limb, int length, double[] scores, LaneBuffers lanes) {
        boolean isRough = limb.group.error > 0;
        boolean isWhole = limb.group.isWhole;
        double floor = isRough ? TOO_SMALL : TINY;
        double factor = limb.factor;
        double surelyBelow = -2 * limb.group.error;
        for (int i = 0; i < length; i++) {
            double score = others[i] * factor;
            if (score < floor && score >= surelyBelow) {
                // What is whole and was not rounded down is 0 where it looks so.
                boolean isSure = !isRough || (isWhole && !lanes.rough[i]);
                lanes.doubt[i] |= score > 0 || !isSure;
            }
            scores[i] = times(scores[i], limb.exponent.of(Math.max(score, 0)));
        }
    }

    private void root(double[] scores, int length) {
        double exponent = 1.0 / degree;
        for (int i = 0; i < length; i++) {
            double product = scores[i];
            scores[i] = switch (degree) {
                case Exponent.LOGARITHM -> Math.exp(product);
                case 2 -> Math.sqrt(product);
                case 4 -> Math.sqrt(Math.sqrt(product));
                default -> Math.pow(product, exponent);
            };
        }
    }

    private void shut(double[] scores, int length, LaneBuffers lanes) {
        double inDoubt = error * denominator;
        for (int i = 0; i < length; i++) {
            lanes.closed[i] |= scores[i] <= 0;
            lanes.doubt[i] |= Math.abs(scores[i]) <= inDoubt && (error > 0);
        }
    }
}
