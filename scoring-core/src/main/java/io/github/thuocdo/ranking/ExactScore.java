package io.github.thuocdo.ranking;

import io.github.thuocdo.number.Rational;
import java.util.Objects;
import java.util.Optional;

/**
 * A score in fractions, as nobody rounded it: a sum of points and what the sum is divided by.
 *
 * @param sum the points over the applicable criteria, each times its weight; an unknown figure counts as 0
 * @param divisor the sum of the weights of the applicable criteria, and so 0 where there are none: a sum like any other, which
 *     {@link #score()} never divides by; 1 in a set that does more than take a mean
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
