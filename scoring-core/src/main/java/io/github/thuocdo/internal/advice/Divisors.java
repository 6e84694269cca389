package io.github.thuocdo.internal.advice;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.number.Rational;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The worth in a score of a fraction of the points of a criterion, found once for all units of one divisor: units differ in it only
 * by the criteria that do not apply to them.
 */
public final class Divisors {
    /** For so many kinds of units worths are kept. */
    private static final int MOST_FOUND = 1_000;

    private final Plan plan;
    private final boolean adds;
    private final boolean isMean;
    /** Whether a figure's worth depends on nothing but the criteria that count for a unit. */
    private final boolean isSteady;

    private final Map<Rational, Map<String, Rational>> worths = new ConcurrentHashMap<>();
    private final Map<BitSet, Map<String, Rational>> found = new ConcurrentHashMap<>();

    /**
     * The worths under a plan.
     *
     * @param hasPublished whether publishers give points of any unit
     */
    public Divisors(Plan plan, boolean hasPublished) {
        this.plan = plan;
        this.isSteady = !hasPublished
                && plan.addsPointsAsTheyAre()
                // A part that does not apply lessens what its criterion weighs.
                && plan.scored().stream()
                        .allMatch(criterion ->
                                criterion.target().scoring().parts().isEmpty());
        this.adds = SumStructure.isSum(plan);
        this.isMean = plan.isPlainMean();
    }

    /** Whether a score is a sum of what its criteria bring. */
    public boolean adds() {
        return adds;
    }

    /** Whether it is their plain mean. */
    public boolean isMean() {
        return isMean;
    }

    /** The worth of all points of each criterion, by its indicator, where points are divided so. */
    public Map<String, Rational> of(Rational divisor) {
        return worths.computeIfAbsent(divisor, this::worths);
    }

    /**
     * The worths that were found for units for which the same criteria count, by indicator, to which others are added; nothing that
     * others see where units differ in more than that, or in too many ways.
     *
     * @param outside the places of the criteria that do not count
     */
    public Map<String, Rational> found(BitSet outside) {
        if (!isSteady) {
            return new HashMap<>();
        }
        Map<String, Rational> before = found.get(outside);
        if (before != null) {
            return before;
        }
        return found.size() < MOST_FOUND
                ? found.computeIfAbsent(outside, unknown -> new ConcurrentHashMap<>())
                : new HashMap<>();
    }

    private Map<String, Rational> worths(Rational divisor) {
        Map<String, Rational> all = new HashMap<>();
        for (Criterion criterion : plan.scored()) {
            all.put(
                    criterion.indicator().code(),
                    Rational.of(criterion.points()).dividedBy(divisor));
        }
        return all;
    }
}
