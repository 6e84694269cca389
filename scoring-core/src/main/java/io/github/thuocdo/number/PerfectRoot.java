package io.github.thuocdo.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** Roots that are fractions themselves. */
final class PerfectRoot {
    private PerfectRoot() {}

    /** The root of a fraction not below 0; empty where no fraction is its root. */
    static Optional<Rational> of(Rational value, int degree) {
        return of(value.numerator(), degree)
                .flatMap(top -> of(value.denominator(), degree).map(bottom -> Rational.of(top, bottom)));
    }

    /** The root of a whole number not below 0; empty where no whole number is its root. */
    static Optional<BigInteger> of(BigInteger value, int degree) {
        if (value.bitLength() <= 1) {
            return Optional.of(value);
        }
        if (value.bitLength() <= degree) {
            return Optional.empty();
        }
        int digits = value.bitLength() / degree / 3 + 4;
        BigInteger root = Elementary.root(Interval.of(new BigDecimal(value)), degree, digits)
                .high()
                .setScale(0, RoundingMode.FLOOR)
                .toBigInteger();
        return root.pow(degree).equals(value) ? Optional.of(root) : Optional.empty();
    }
}
