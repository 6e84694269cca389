package io.github.thuocdo.ranking;

import io.github.thuocdo.number.Rational;
import java.util.Objects;
import java.util.Optional;

/**
 * A score in fractions, as nobody rounded it: a sum of points and what the sum is divided by.
 *
 * @param sum the points over the applicable criteria, each times its weight; an unknown figure counts as 0
 * @param divisor the weight of the applicable criteria, 1 in a set that does more than take a mean; 0 where nothing is applicable
 */
public record ExactScore(Rational sum, Rational divisor) {
    /** A sum and its divisor. */
    public ExactScore {
        Objects.requireNonNull(sum, "sum");
        Objects.requireNonNull(divisor, "divisor");
    }

    /** The quotient; empty where nothing is applicable. */
    public Optional<Rational> score() {
        return divisor.signum() > 0 ? Optional.of(sum.dividedBy(divisor)) : Optional.empty();
    }
}
