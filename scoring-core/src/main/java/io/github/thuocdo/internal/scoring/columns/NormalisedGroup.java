package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.internal.scoring.exact.GroupSpread;
import java.util.Arrays;
import java.util.Optional;

/**
 * The normalising of a group's score among those of the ranked units, in {@code double}: {@code (score − from) × perRange}, as
 * {@link GroupSpread} does in exact numbers.
 *
 * @param perNumerator the score of 1 in the numerators of the group's column
 * @param floor the least that a result is held at; −∞ where none is held
 * @param ceiling the most that a result is held at; ∞ where none is held
 * @param most the largest result of a group that there can be, whatever its sign
 * @param offset the error of a result that comes from the error of {@code from}
 * @param slope the error of a result, relative to itself, that comes from the error of {@code perRange} and from roundings
 */
record NormalisedGroup(
        double perNumerator,
        double floor,
        double ceiling,
        double from,
        double perRange,
        double most,
        double offset,
        double slope) {
    /** The largest result in doubles: if one could be larger, exact numbers decide. */
    static final double LARGEST_STANDARD = 512;

    /** A larger error would leave too many units in doubt. */
    private static final double LARGEST_ERROR = 0x1p-20;

    private static final double ROUNDING = 0x1p-53;
    /** More than what the roundings of a bound, and the products of two errors, add to it. */
    private static final double MARGIN = 1 + 0x1p-18;

    private static final double MIDDLE = 0.5;

    /** The case that all scores are equal: all have 0 as z-scores, and stand in the middle by min–max. */
    static NormalisedGroup even(Pillar.Normalised how, double perNumerator) {
        double result = how == Pillar.Normalised.MIN_MAX ? MIDDLE : 0;
        return new NormalisedGroup(perNumerator, result, result, 0, 0, result, 0, 0);
    }

    /**
     * By the scores of a group; empty where they are so near each other, or so wrong, that doubles hardly tell them apart.
     *
     * @param scores of the ranked units
     * @param error the bound of each one's error
     */
    static Optional<NormalisedGroup> of(
            Pillar.Normalised how, double[] scores, double error, double denominator, double largest, double slip) {
        double perNumerator = 1 / denominator;
        if (scores.length < 2) {
            return Optional.empty();
        }
        NormalisedGroup normal = how == Pillar.Normalised.MIN_MAX
                ? minMax(scores, error, perNumerator)
                : standard(scores, error, perNumerator, largest);
        boolean isOfUse =
                normal.most <= LARGEST_STANDARD && normal.error(slip(slip, largest), normal.most) <= LARGEST_ERROR;
        return isOfUse ? Optional.of(normal) : Optional.empty();
    }

    /**
     * If a score r is wrong by c, the least by a and the most by b, their range is R in double, and s = (r − least) ÷ range is
     * the right result, then the result in double is wrong by (c − a × (1 − s) − b × s) ÷ R: where s is between 0 and 1 and
     * all are wrong by E at most, by (c + E) ÷ R. What is beyond comes no lower than the most would, and no higher than the
     * least, before it is held. Roundings, 4 of the result, come on top.
     */
    private static NormalisedGroup minMax(double[] scores, double error, double perNumerator) {
        double least = Arrays.stream(scores).min().orElseThrow();
        double most = Arrays.stream(scores).max().orElseThrow();
        double range = most - least;
        return new NormalisedGroup(perNumerator, 0, 1, least, 1 / range, 1, error / range, 8 * ROUNDING);
    }

    /**
     * If each score is wrong by E, so is the mean, and the deviation by E × √(n ÷ (n − 1)), less than 1.5 E: it is the length
     * of a projection of the scores, over √(n − 1). The mean's own roundings, 4 of the largest score, do to the deviation
     * what as large an error of all scores would.
     */
    private static NormalisedGroup standard(double[] scores, double error, double perNumerator, double largest) {
        StandardDeviations.Moments moments = StandardDeviations.Moments.of(scores);
        double perDeviation = 1 / moments.deviation();
        double wrong = error + 4 * ROUNDING * moments.size();
        return new NormalisedGroup(
                perNumerator,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                moments.mean(),
                perDeviation,
                (largest + Math.abs(moments.mean())) * perDeviation,
                wrong * perDeviation,
                1.5 * wrong * perDeviation + 16 * ROUNDING);
    }

    /**
     * The error bound of a group's scores, put into the scale of a score of 1.
     *
     * @param slip the bound of their errors before
     * @param largest the largest of them, whatever its sign
     */
    static double slip(double slip, double largest) {
        return slip + largest * 3 * ROUNDING;
    }

    /** The error bound of the result of a score that is itself wrong by {@code error}. */
    double error(double error, double result) {
        return (error * perRange + offset + Math.abs(result) * slope) * MARGIN;
    }

    /** The result of a score. */
    double of(double score) {
        return Math.max(floor, Math.min(ceiling, (score - from) * perRange));
    }

    /** Whether results are held between bounds. */
    boolean isHeld() {
        return ceiling < Double.POSITIVE_INFINITY;
    }

    /** Puts results in the place of numerators. */
    void normalise(double[] scores, int length) {
        if (isHeld()) {
            for (int i = 0; i < length; i++) {
                scores[i] = Math.max(floor, Math.min(ceiling, (scores[i] * perNumerator - from) * perRange));
            }
        } else {
            for (int i = 0; i < length; i++) {
                scores[i] = (scores[i] * perNumerator - from) * perRange;
            }
        }
    }
}
