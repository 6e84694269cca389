package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.number.Rational;

/**
 * What a criterion is worth to one unit.
 *
 * @param points the most points that it gives; above 0
 * @param weight its weight among its siblings; above 0
 */
record Worth(Rational points, Rational weight) {
    /** What it is worth as it is declared. */
    static Worth of(Criterion criterion) {
        return new Worth(Rational.of(criterion.points()), criterion.weight());
    }

    /** The same with a {@code part} of what another criterion is worth. */
    Worth with(Worth other, Rational part) {
        return new Worth(points.plus(other.points.times(part)), weight.plus(other.weight.times(part)));
    }
}
