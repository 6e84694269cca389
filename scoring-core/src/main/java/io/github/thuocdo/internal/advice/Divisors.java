package io.github.thuocdo.internal.advice;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.number.Rational;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The worth in a score of a fraction of the points of a criterion, found once for all units of one divisor: units differ in it only
 * by the criteria that do not apply to them.
 */
public final class Divisors {
    private final Plan plan;
    private final boolean adds;
    private final boolean isMean;
    private final Map<Rational, Map<String, Rational>> worths = new ConcurrentHashMap<>();

    public Divisors(Plan plan) {
        this.plan = plan;
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
