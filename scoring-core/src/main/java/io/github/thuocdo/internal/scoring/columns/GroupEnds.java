package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Pillar.Aggregation;
import io.github.thuocdo.internal.scoring.exact.Completeness;
import io.github.thuocdo.submission.Observation;
import java.util.List;

/** The least and the most that a group of criteria and groups can give a unit, in {@code double} with a bound on the error. */
record GroupEnds(Pillar pillar, List<PointEnds> criteria, List<GroupEnds> below) {
    /** Above what a sum of some thousand products is wrong by, relative to the sum of their sizes. */
    static final double ROUNDING = 0x1p-40;

    /**
     * What a group gives.
     *
     * @param score at a scale of 1; says nothing unless it {@code counts}
     * @param error by how much that may be wrong
     * @param weight its weight among its siblings
     * @param below the weight of the criteria in it that count
     * @param adjusts whether it is bonus and penalty
     */
    record Sum(boolean counts, double score, double error, double weight, double below, boolean adjusts) {
        static final Sum NOTHING = new Sum(false, 0, 0, 0, 0, false);
    }

    /** Adds up what counts. */
    private static final class Adder {
        private double sum;
        private double error;
        private double weight;
        private double below;
        private double least = Double.POSITIVE_INFINITY;
        private double leastError;
        private boolean counts;

        void add(double score, double itsError, double itsWeight, double itsBelow) {
            sum += score * itsWeight;
            error += (itsError + Math.abs(score) * ROUNDING) * itsWeight;
            weight += itsWeight;
            below += itsBelow;
            least = Math.min(least, score);
            leastError = Math.max(leastError, itsError);
            counts = true;
        }
    }

    /**
     * The least or the most for a unit.
     *
     * @param said its figures, by their places
     */
    Sum of(int unit, Observation[] said, Completeness completeness, boolean best) {
        Adder divided = new Adder();
        Adder adjusting = new Adder();
        for (PointEnds each : criteria) {
            if (completeness.applies(unit, each.index()) && !each.isOutside(said)) {
                (each.adjusts() ? adjusting : divided)
                        .add(each.fraction(said, best), each.error(), each.weight(), each.weight());
            }
        }
        for (GroupEnds each : below) {
            Sum its = each.of(unit, said, completeness, best);
            if (its.counts) {
                (its.adjusts ? adjusting : divided).add(its.score, its.error, its.weight, its.below);
            }
        }
        boolean adjusts = !divided.counts && adjusting.counts;
        Adder counting = adjusts ? adjusting : divided;
        return counting.weight == 0 ? Sum.NOTHING : sum(counting, adjusts ? new Adder() : adjusting, adjusts);
    }

    private Sum sum(Adder counting, Adder adjusting, boolean adjusts) {
        double weight = pillar.weight().map(Number::doubleValue).orElse(counting.below);
        if (pillar.aggregation() == Aggregation.MINIMUM && !adjusts) {
            return new Sum(true, counting.least, counting.leastError, weight, counting.below, false);
        }
        double over = pillar.aggregation() == Aggregation.SUM ? 1 : counting.weight;
        double score = (counting.sum + adjusting.sum) / over;
        return new Sum(true, score, (counting.error + adjusting.error) / over, weight, counting.below, adjusts);
    }
}
