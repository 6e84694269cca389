package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.number.Rational;

/**
 * The points and weight of a criterion for one unit.
 *
 * @param points the most points that it gives; above 0
 * @param weight its weight among its siblings; above 0
 */
record PointsAndWeight(Rational points, Rational weight) {
    /** As the criterion declares them. */
    static PointsAndWeight of(Criterion criterion) {
        return new PointsAndWeight(Rational.of(criterion.points()), criterion.weight());
    }

    /** The same with a {@code part} of another criterion's added. */
    PointsAndWeight with(PointsAndWeight other, Rational part) {
        return new PointsAndWeight(points.plus(other.points.times(part)), weight.plus(other.weight.times(part)));
    }
}
