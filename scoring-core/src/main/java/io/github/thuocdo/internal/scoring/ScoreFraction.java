package io.github.thuocdo.internal.scoring;

import io.github.thuocdo.number.Rational;
import java.util.Optional;

/**
 * The score of one unit as a sum of points and what the sum is divided by.
 *
 * @param sum the points over the applicable criteria, each times its weight; an unknown figure counts as 0
 * @param divisor the weight of the applicable criteria; 0 where nothing is applicable
 */
public record ScoreFraction(Rational sum, Rational divisor) {
    /** The exact score; empty where nothing is applicable. */
    public Optional<Rational> score() {
        return divisor.signum() > 0 ? Optional.of(sum.dividedBy(divisor)) : Optional.empty();
    }
}
