package io.github.thuocdo.criteria;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A number that is known exactly, or to any number of digits that one asks for.
 *
 * <p>What is rational stays an exact fraction. What is not (roots, logarithms, standard deviations) is enclosed in an
 * interval that is narrowed until its rounding is certain: correctly rounded, and the same on every machine.
 */
public abstract class Real {
    /** 0. */
    public static final Real ZERO = of(Rational.ZERO);
    /** 1. */
    public static final Real ONE = of(Rational.ONE);

    private static final int FIRST_DIGITS = 40;
    /** Two numbers that agree to so many digits are taken as equal: no index is published with a fraction of them. */
    private static final int MOST_DIGITS = 640;

    private Real() {}

    /** An exact number. */
    public static Real of(Rational exact) {
        return new Exact(exact);
    }

    /** The exact fraction, where the number is known to be one. */
    public abstract Optional<Rational> exact();

    /** An interval that holds the number, about {@code digits} significant digits narrow. */
    abstract Interval enclose(int digits);

    private record Interval(BigDecimal low, BigDecimal high) {}

    private static final class Exact extends Real {
        private final Rational value;

        Exact(Rational value) {
            this.value = value;
        }

        @Override
        public Optional<Rational> exact() {
            return Optional.of(value);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Exact exact && value.equals(exact.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        @Override
        Interval enclose(int digits) {
            BigDecimal top = new BigDecimal(value.numerator());
            BigDecimal bottom = new BigDecimal(value.denominator());
            return new Interval(
                    top.divide(bottom, new MathContext(digits, RoundingMode.FLOOR)),
                    top.divide(bottom, new MathContext(digits, RoundingMode.CEILING)));
        }
    }

    /** A number known by its enclosures alone. */
    private abstract static class Enclosed extends Real {
        @Override
        public Optional<Rational> exact() {
            return Optional.empty();
        }
    }

    /** The sum. */
    public Real plus(Real other) {
        if (exact().isPresent() && other.exact().isPresent()) {
            return of(exact().get().plus(other.exact().get()));
        }
        Real one = this;
        return new Enclosed() {
            @Override
            Interval enclose(int digits) {
                Interval a = one.enclose(digits);
                Interval b = other.enclose(digits);
                return new Interval(a.low.add(b.low, floor(digits)), a.high.add(b.high, ceiling(digits)));
            }
        };
    }

    /** The opposite number. */
    public Real negated() {
        return times(of(Rational.of(-1, 1)));
    }

    /** The difference. */
    public Real minus(Real other) {
        return plus(other.negated());
    }

    /** The product. */
    public Real times(Real other) {
        if (exact().isPresent() && other.exact().isPresent()) {
            return of(exact().get().times(other.exact().get()));
        }
        Real one = this;
        return new Enclosed() {
            @Override
            Interval enclose(int digits) {
                return product(one.enclose(digits), other.enclose(digits), digits);
            }
        };
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException if {@code other} is 0
     */
    public Real dividedBy(Real other) {
        if (exact().isPresent() && other.exact().isPresent()) {
            return of(exact().get().dividedBy(other.exact().get()));
        }
        if (other.exact().isPresent()) {
            return times(of(Rational.ONE.dividedBy(other.exact().get())));
        }
        Real one = this;
        return new Enclosed() {
            @Override
            Interval enclose(int digits) {
                Interval divisor = apartFromZero(other, digits);
                Interval inverse = new Interval(
                        BigDecimal.ONE.divide(divisor.high, floor(digits)),
                        BigDecimal.ONE.divide(divisor.low, ceiling(digits)));
                return product(one.enclose(digits), inverse, digits);
            }
        };
    }

    /**
     * The {@code degree}-th root.
     *
     * @throws ArithmeticException if the number is negative
     */
    public Real root(int degree) {
        if (degree == 1) {
            return this;
        }
        if (signum() < 0) {
            throw new ArithmeticException("No root of a negative number");
        }
        Optional<Rational> perfect = exact().flatMap(value -> perfectRoot(value, degree));
        if (perfect.isPresent()) {
            return of(perfect.get());
        }
        Real one = this;
        BigDecimal order = BigDecimal.valueOf(degree);
        return new Enclosed() {
            @Override
            Interval enclose(int digits) {
                Interval inner = one.enclose(digits);
                MathContext context = new MathContext(digits + 4);
                return widened(
                        BigDecimalMath.root(inner.low.max(BigDecimal.ZERO), order, context),
                        BigDecimalMath.root(inner.high, order, context),
                        digits);
            }
        };
    }

    /**
     * The natural logarithm.
     *
     * @throws ArithmeticException if the number is not above 0
     */
    public Real logarithm() {
        if (signum() <= 0) {
            throw new ArithmeticException("No logarithm of a number that is not above 0");
        }
        if (exact().filter(Rational.ONE::equals).isPresent()) {
            return ZERO;
        }
        Real one = this;
        return new Enclosed() {
            @Override
            Interval enclose(int digits) {
                Interval inner = apartFromZero(one, digits);
                MathContext context = new MathContext(digits + 4);
                return widened(BigDecimalMath.log(inner.low, context), BigDecimalMath.log(inner.high, context), digits);
            }
        };
    }

    /** e to the power of this number. */
    public Real exponential() {
        if (exact().filter(Rational.ZERO::equals).isPresent()) {
            return ONE;
        }
        Real one = this;
        return new Enclosed() {
            @Override
            Interval enclose(int digits) {
                Interval inner = one.enclose(digits);
                MathContext context = new MathContext(digits + 4);
                return widened(BigDecimalMath.exp(inner.low, context), BigDecimalMath.exp(inner.high, context), digits);
            }
        };
    }

    /** This number to a whole power from 0 on. */
    public Real power(int exponent) {
        Real power = ONE;
        for (int i = 0; i < exponent; i++) {
            power = power.times(this);
        }
        return power;
    }

    /** -1, 0 or 1. */
    public int signum() {
        if (exact().isPresent()) {
            return exact().get().signum();
        }
        for (int digits = FIRST_DIGITS; digits <= MOST_DIGITS; digits *= 2) {
            Interval interval = enclose(digits);
            if (interval.low.signum() > 0) {
                return 1;
            }
            if (interval.high.signum() < 0) {
                return -1;
            }
        }
        return 0;
    }

    /** How this number compares to {@code other}: -1, 0 or 1. */
    public int compare(Real other) {
        if (exact().isPresent() && other.exact().isPresent()) {
            return exact().get().compareTo(other.exact().get());
        }
        return minus(other).signum();
    }

    /** The smaller of the two. */
    public Real min(Real other) {
        return compare(other) <= 0 ? this : other;
    }

    /** The larger of the two. */
    public Real max(Real other) {
        return compare(other) >= 0 ? this : other;
    }

    /** The number rounded once, correctly, to {@code scale} digits behind the mark. */
    public BigDecimal rounded(int scale, RoundingMode mode) {
        if (exact().isPresent()) {
            return exact().get().rounded(scale, mode);
        }
        Interval interval = enclose(FIRST_DIGITS);
        for (int digits = FIRST_DIGITS; digits <= MOST_DIGITS; digits *= 2) {
            interval = enclose(digits);
            BigDecimal low = interval.low.setScale(scale, mode);
            if (low.compareTo(interval.high.setScale(scale, mode)) == 0) {
                return low;
            }
        }
        // So near to a boundary that it stands on it: the boundary itself is rounded.
        BigDecimal middle =
                interval.low.add(interval.high).divide(BigDecimal.valueOf(2), scale + 20, RoundingMode.HALF_EVEN);
        return middle.setScale(scale + 10, RoundingMode.HALF_EVEN).setScale(scale, mode);
    }

    private static Interval apartFromZero(Real number, int digits) {
        for (int more = digits; more <= MOST_DIGITS * 2; more *= 2) {
            Interval interval = number.enclose(more);
            if (interval.low.signum() > 0 || interval.high.signum() < 0) {
                return interval;
            }
        }
        throw new ArithmeticException("Division by a number that cannot be told from 0");
    }

    private static Interval product(Interval a, Interval b, int digits) {
        BigDecimal[] corners = {
            a.low.multiply(b.low), a.low.multiply(b.high), a.high.multiply(b.low), a.high.multiply(b.high)
        };
        BigDecimal low = corners[0];
        BigDecimal high = corners[0];
        for (BigDecimal corner : corners) {
            low = low.min(corner);
            high = high.max(corner);
        }
        return new Interval(low.round(floor(digits)), high.round(ceiling(digits)));
    }

    private static Interval widened(BigDecimal low, BigDecimal high, int digits) {
        return new Interval(
                low.subtract(low.ulp()).round(floor(digits)),
                high.add(high.ulp()).round(ceiling(digits)));
    }

    private static Optional<Rational> perfectRoot(Rational value, int degree) {
        Optional<BigInteger> top = perfectRoot(value.numerator(), degree);
        Optional<BigInteger> bottom = perfectRoot(value.denominator(), degree);
        return top.isPresent() && bottom.isPresent()
                ? Optional.of(Rational.of(top.get(), bottom.get()))
                : Optional.empty();
    }

    private static Optional<BigInteger> perfectRoot(BigInteger value, int degree) {
        BigInteger low = BigInteger.ZERO;
        BigInteger high = BigInteger.ONE.shiftLeft(value.bitLength() / degree + 1);
        while (low.compareTo(high) < 0) {
            BigInteger middle = low.add(high).add(BigInteger.ONE).shiftRight(1);
            if (middle.pow(degree).compareTo(value) <= 0) {
                low = middle;
            } else {
                high = middle.subtract(BigInteger.ONE);
            }
        }
        return low.pow(degree).equals(value) ? Optional.of(low) : Optional.empty();
    }

    private static MathContext floor(int digits) {
        return new MathContext(digits, RoundingMode.FLOOR);
    }

    private static MathContext ceiling(int digits) {
        return new MathContext(digits, RoundingMode.CEILING);
    }

    @Override
    public String toString() {
        return exact().map(Rational::toString).orElseGet(() -> "≈" + rounded(12, RoundingMode.HALF_EVEN));
    }
}
