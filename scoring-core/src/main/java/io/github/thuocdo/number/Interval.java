package io.github.thuocdo.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * Two numbers between which a third one lies: every operation rounds outwards, so that it stays between them.
 *
 * @param low not above the number
 * @param high not below the number
 */
record Interval(BigDecimal low, BigDecimal high) {
    private static final Interval ONE = of(BigDecimal.ONE);

    static Interval of(BigDecimal number) {
        return new Interval(number, number);
    }

    static Interval of(Rational number, int digits) {
        BigDecimal top = new BigDecimal(number.numerator());
        BigDecimal bottom = new BigDecimal(number.denominator());
        BigDecimal low = top.divide(bottom, floor(digits));
        // A quotient that does not end fills all digits.
        return low.precision() < digits ? of(low) : new Interval(low, low.add(low.ulp()));
    }

    /** Whether it is one number. */
    boolean isPoint() {
        return low.compareTo(high) == 0;
    }

    /** 1 where all of it is above 0, -1 where all of it is below, 0 where it cannot be told. */
    int signum() {
        return low.signum() > 0 ? 1 : Math.min(high.signum(), 0);
    }

    /** 1 where all of it is above the other, -1 where all of it is below, 0 where it cannot be told. */
    int compare(Interval other) {
        return low.compareTo(other.high) > 0 ? 1 : high.compareTo(other.low) < 0 ? -1 : 0;
    }

    Interval negated() {
        return new Interval(high.negate(), low.negate());
    }

    Interval plus(Interval other, int digits) {
        return new Interval(low.add(other.low, floor(digits)), high.add(other.high, ceiling(digits)));
    }

    Interval times(Interval other, int digits) {
        if (low.signum() >= 0 && other.low.signum() >= 0) {
            return new Interval(low.multiply(other.low, floor(digits)), high.multiply(other.high, ceiling(digits)));
        }
        List<BigDecimal> corners = List.of(
                low.multiply(other.low), low.multiply(other.high), high.multiply(other.low), high.multiply(other.high));
        return new Interval(
                corners.stream().reduce(BigDecimal::min).orElseThrow().round(floor(digits)),
                corners.stream().reduce(BigDecimal::max).orElseThrow().round(ceiling(digits)));
    }

    /** 1 divided by it; it does not hold 0. */
    Interval inverse(int digits) {
        return new Interval(BigDecimal.ONE.divide(high, floor(digits)), BigDecimal.ONE.divide(low, ceiling(digits)));
    }

    /** The square, which is not below 0 even where its sign cannot be told. */
    Interval squared(int digits) {
        if (signum() != 0) {
            return times(this, digits);
        }
        BigDecimal most = low.abs().max(high.abs());
        return new Interval(BigDecimal.ZERO, most.multiply(most, ceiling(digits)));
    }

    Interval power(int exponent, int digits) {
        Interval power = ONE;
        for (int bit = Integer.SIZE - Integer.numberOfLeadingZeros(exponent) - 1; bit >= 0; bit--) {
            power = power.squared(digits);
            if ((exponent >> bit & 1) == 1) {
                power = power.times(this, digits);
            }
        }
        return power;
    }

    static Interval sum(List<Interval> terms, int digits) {
        Interval sum = terms.get(0);
        for (Interval term : terms.subList(1, terms.size())) {
            sum = sum.plus(term, digits);
        }
        return sum;
    }

    static MathContext floor(int digits) {
        return new MathContext(digits, RoundingMode.FLOOR);
    }

    static MathContext ceiling(int digits) {
        return new MathContext(digits, RoundingMode.CEILING);
    }
}
