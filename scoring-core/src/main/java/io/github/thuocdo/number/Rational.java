package io.github.thuocdo.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/** An exact fraction in lowest terms, its denominator above 0: the number of points and scores inside the library. */
public final class Rational implements Comparable<Rational> {
    /** 0. */
    public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);
    /** 1. */
    public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

    private static final int SHORT_BITS = 31;
    /** The most digits of a decimal: in all, before the mark, and behind it. */
    private static final int MOST_DIGITS = 10_000;
    /** So many digits of one that has more are shown. */
    private static final MathContext SHOWN = new MathContext(40);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Rational(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * The fraction {@code numerator / denominator}.
     *
     * @throws ArithmeticException if the denominator is 0
     */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("A fraction has a denominator other than 0: " + numerator + "/0");
        }
        BigInteger divisor = commonDivisor(numerator, denominator);
        if (denominator.signum() > 0 && divisor.equals(BigInteger.ONE)) {
            return new Rational(numerator, denominator);
        }
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        return new Rational(numerator.divide(divisor), denominator.divide(divisor));
    }

    /** The largest number that divides both; most are short, and then this is quicker than {@link BigInteger#gcd}. */
    private static BigInteger commonDivisor(BigInteger one, BigInteger other) {
        if (one.bitLength() >= Long.SIZE - 1 || other.bitLength() >= Long.SIZE - 1) {
            return one.gcd(other);
        }
        return BigInteger.valueOf(commonDivisor(Math.abs(one.longValue()), Math.abs(other.longValue())));
    }

    /** The same of numbers that are not below 0, without a division: shifts and differences are quicker. */
    private static long commonDivisor(long one, long other) {
        if (one == 0 || other == 0) {
            return one + other;
        }
        int twos = Long.numberOfTrailingZeros(one | other);
        long a = one >> Long.numberOfTrailingZeros(one);
        long b = other;
        while (b != 0) {
            b >>= Long.numberOfTrailingZeros(b);
            long difference = b - a;
            a = Math.min(a, b);
            b = Math.abs(difference);
        }
        return a << twos;
    }

    /** The fraction {@code numerator / denominator}. */
    public static Rational of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * The exact value of a decimal.
     *
     * @throws IllegalArgumentException if it has more than 10,000 digits
     */
    public static Rational of(BigDecimal value) {
        long whole = (long) value.precision() - value.scale();
        if (value.precision() > MOST_DIGITS || whole > MOST_DIGITS || value.scale() > MOST_DIGITS) {
            // Never written out: that is what the limit is for.
            throw new IllegalArgumentException(
                    "A number has at most " + MOST_DIGITS + " digits, not (" + value.round(SHOWN) + ")");
        }
        return value.scale() <= 0
                ? new Rational(value.toBigIntegerExact(), BigInteger.ONE)
                : of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** The numerator in lowest terms. */
    public BigInteger numerator() {
        return numerator;
    }

    /** The denominator in lowest terms; above 0. */
    public BigInteger denominator() {
        return denominator;
    }

    /** The sum. */
    public Rational plus(Rational other) {
        if (denominator.equals(other.denominator)) {
            return of(numerator.add(other.numerator), denominator);
        }
        // Knuth 4.5.1: the greatest common divisor of the denominators keeps the others short.
        BigInteger common = denominator.gcd(other.denominator);
        if (common.equals(BigInteger.ONE)) {
            return new Rational(
                    numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator));
        }
        BigInteger own = denominator.divide(common);
        BigInteger top = numerator.multiply(other.denominator.divide(common)).add(other.numerator.multiply(own));
        BigInteger divisor = top.gcd(common);
        return new Rational(top.divide(divisor), own.multiply(other.denominator.divide(divisor)));
    }

    /** The sum of {@code terms}; 0 for none. */
    public static Rational sum(List<Rational> terms) {
        int size = terms.size();
        if (size < 2) {
            return size == 0 ? ZERO : Objects.requireNonNull(terms.get(0), "terms with null inside");
        }
        // By halves, so that denominators grow late.
        return sum(terms.subList(0, size / 2)).plus(sum(terms.subList(size / 2, size)));
    }

    /** The difference. */
    public Rational minus(Rational other) {
        return plus(new Rational(other.numerator.negate(), other.denominator));
    }

    /** The product. */
    public Rational times(Rational other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException if {@code other} is 0
     */
    public Rational dividedBy(Rational other) {
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** This fraction, but not below 0 and not above 1. */
    public Rational clampedToUnit() {
        if (numerator.signum() <= 0) {
            return ZERO;
        }
        return numerator.compareTo(denominator) >= 0 ? ONE : this;
    }

    /** -1, 0 or 1. */
    public int signum() {
        return numerator.signum();
    }

    /**
     * The value rounded once, from the exact fraction.
     *
     * @param scale the digits behind the mark, -10000 to 10000
     * @throws IllegalArgumentException if the scale is another
     */
    public BigDecimal rounded(int scale, RoundingMode mode) {
        Range.require("A scale", -MOST_DIGITS, MOST_DIGITS, scale);
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), scale, mode);
    }

    /** Whether a long holds the product of its parts with those of another such fraction. */
    private boolean isShort() {
        return numerator.bitLength() <= SHORT_BITS && denominator.bitLength() <= SHORT_BITS;
    }

    @Override
    public int compareTo(Rational other) {
        if (isShort() && other.isShort()) {
            return Long.compare(
                    numerator.longValue() * other.denominator.longValue(),
                    other.numerator.longValue() * denominator.longValue());
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Rational other
                && numerator.equals(other.numerator)
                && denominator.equals(other.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
