package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of a group's score by min–max, over all that the unknown figures of all units may turn out to be: a score rises with
 * the unit's own and falls where those of the others rise.
 */
final class GroupBounds {
    /** The score of each where all are alike: the middle. */
    private static final Real MIDDLE = Real.of(Rational.of(1, 2));

    private final Ends lows;
    private final Ends highs;
    /** The units at which the group looks, each with the least that it can have. */
    private final Map<Integer, Real> low;

    private final boolean isFixed;

    /** The two least and the two largest of some scores, and their units. */
    private static final class Ends {
        private final @Nullable Real[] least = new Real[2];
        private final @Nullable Real[] most = new Real[2];
        private int leastUnit = -1;
        private int mostUnit = -1;

        Ends(SortedMap<Integer, Real> scores) {
            scores.forEach((unit, score) -> {
                leastUnit = put(least, score, leastUnit, unit, -1);
                mostUnit = put(most, score, mostUnit, unit, 1);
            });
        }

        /** Puts a score among the two at one end; returns whose is the first then. */
        private static int put(@Nullable Real[] ends, Real score, int first, int unit, int side) {
            Real outer = ends[0];
            if (outer == null || score.compare(outer) * side > 0) {
                ends[1] = outer;
                ends[0] = score;
                return unit;
            }
            Real inner = ends[1];
            if (inner == null || score.compare(inner) * side > 0) {
                ends[1] = score;
            }
            return first;
        }

        /** The least of all but one unit; null where there is none. */
        @Nullable
        Real leastWithout(int unit) {
            return least[unit == leastUnit ? 1 : 0];
        }

        /** The largest of all but one unit; null where there is none. */
        @Nullable
        Real mostWithout(int unit) {
            return most[unit == mostUnit ? 1 : 0];
        }
    }

    /**
     * The bounds of a group.
     *
     * @param low the least score of each unit that is ranked once everything is known, by its place
     * @param high the most, of the same units
     * @param isFixed whether each of these has one score, whatever the unknown figures turn out to be
     */
    GroupBounds(SortedMap<Integer, Real> low, SortedMap<Integer, Real> high, boolean isFixed) {
        this.low = low;
        this.isFixed = isFixed;
        this.lows = new Ends(low);
        this.highs = new Ends(high);
    }

    /** The least or the most that is made of the least or the most score of a unit. */
    Real of(int unit, Real score, boolean best) {
        if (!low.containsKey(unit) && !isFixed) {
            return outside(score, best);
        }
        return among(unit, score, best);
    }

    /** The end for a unit at which the group does not look: the scores of the others may draw together beside it. */
    private Real outside(Real score, boolean best) {
        Real among = among(-1, score, best);
        Real highestLow = lows.most[0];
        Real lowestHigh = highs.least[0];
        if (highestLow == null || lowestHigh == null || low.size() == 1 || highestLow.compare(lowestHigh) > 0) {
            return among;
        }
        if (best) {
            return score.compare(highestLow) > 0 ? Real.ONE : among.max(MIDDLE);
        }
        return score.compare(lowestHigh) < 0 ? Real.ZERO : among.min(MIDDLE);
    }

    private Real among(int unit, Real score, boolean best) {
        Ends others = best ? lows : highs;
        Real least = others.leastWithout(unit);
        Real most = others.mostWithout(unit);
        if (least == null || most == null) {
            return MIDDLE;
        }
        boolean isOutside = !low.containsKey(unit);
        boolean areAlike = least.compare(most) == 0;
        if (areAlike && (isOutside || score.compare(least) == 0)) {
            return MIDDLE;
        }
        if (score.compare(least) <= 0) {
            return Real.ZERO;
        }
        return score.compare(most) >= 0 ? Real.ONE : score.minus(least).dividedBy(most.minus(least));
    }
}
