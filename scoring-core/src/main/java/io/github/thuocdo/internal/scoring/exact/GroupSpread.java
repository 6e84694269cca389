package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The spread of one group's scores over the ranked units, and the normalised score that follows from it. */
public final class GroupSpread {
    private static final Real HALF = Real.of(Rational.of(1, 2));

    private final Pillar.Normalised how;
    private final int leastUnit;
    private final int mostUnit;
    private final Real from;
    private final Real range;

    /**
     * The spread of {@code scores}.
     *
     * @param scores the group's score of each ranked unit that has one, by the unit's place
     */
    public GroupSpread(Pillar.Normalised how, SortedMap<Integer, Real> scores) {
        this.how = how;
        int least = -1;
        int most = -1;
        Real smallest = Real.ZERO;
        Real largest = Real.ZERO;
        for (Map.Entry<Integer, Real> each : scores.entrySet()) {
            if (least < 0 || each.getValue().compare(smallest) < 0) {
                least = each.getKey();
                smallest = each.getValue();
            }
            if (most < 0 || each.getValue().compare(largest) > 0) {
                most = each.getKey();
                largest = each.getValue();
            }
        }
        this.leastUnit = least;
        this.mostUnit = most;
        boolean isEven = least == most;
        if (how == Pillar.Normalised.MIN_MAX) {
            this.from = isEven ? Real.ZERO : smallest;
            this.range = isEven ? Real.ZERO : largest.minus(smallest);
        } else {
            List<Real> all = List.copyOf(scores.values());
            this.from = isEven ? Real.ZERO : Real.sum(all).dividedBy(Real.of(Rational.of(all.size(), 1)));
            this.range = isEven ? Real.ZERO : Real.deviation(all);
        }
    }

    /**
     * The normalised score.
     *
     * @param unit the place of the unit whose score it is
     * @param own whether it is the score by which the unit itself spreads, and not one that it might have
     */
    public Real normalised(int unit, Real score, boolean own) {
        boolean isMinMax = how == Pillar.Normalised.MIN_MAX;
        // Where all are equal, each stands in the middle.
        if (range.equals(Real.ZERO)) {
            return isMinMax ? HALF : Real.ZERO;
        }
        // At the ends themselves the result is exact, even where the score is no fraction.
        if (own && isMinMax && unit == leastUnit) {
            return Real.ZERO;
        }
        if (own && isMinMax && unit == mostUnit) {
            return Real.ONE;
        }
        Real scaled = score.minus(from).dividedBy(range);
        return isMinMax ? scaled.max(Real.ZERO).min(Real.ONE) : scaled;
    }
}
