package io.github.thuocdo.internal.function.kind;

import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;

/**
 * A unit's share of a criterion's points.
 *
 * @param earned the fraction that it has
 * @param possible the fraction that applies to it; parts that do not apply leave the divisor
 */
public record Share(Real earned, Rational possible) {
    /** The share of a criterion that does not apply. */
    public static final Share NOT_APPLICABLE = new Share(Real.ZERO, Rational.ZERO);

    /** The share of a unit to which all of the criterion applies. */
    public static Share of(Real earned) {
        return new Share(earned, Rational.ONE);
    }
}
