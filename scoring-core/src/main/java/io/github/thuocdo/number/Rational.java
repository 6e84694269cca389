package io.github.thuocdo.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An exact fraction in lowest terms, its denominator above 0: the number of points and scores inside the library. */
public final class Rational implements Comparable<Rational> {
    /** 0. */
    public static final Rational ZERO = new Rational(0, 1);
    /** 1. */
    public static final Rational ONE = new Rational(1, 1);

    /** The most digits of a decimal: in all, before the mark, and behind it. */
    private static final int MOST_DIGITS = 10_000;
    /** So many digits of one that has more are shown. */
    private static final MathContext SHOWN = new MathContext(40);

    /** The numerator of a short fraction: most are, and whole numbers of the machine are quicker. */
    private final int top;
    /** The denominator of a short fraction; 0 where it is long. */
    private final int bottom;
    /** The parts as whole numbers of any length; null for a short fraction that was made of whole numbers of the machine. */
    private final @Nullable BigInteger numerator;

    private final @Nullable BigInteger denominator;

    private Rational(int top, int bottom) {
        this.top = top;
        this.bottom = bottom;
        this.numerator = null;
        this.denominator = null;
    }

    /** A fraction in lowest terms, its denominator above 0. */
    private Rational(BigInteger numerator, BigInteger denominator) {
        boolean isShort = isShort(numerator) && isShort(denominator);
        this.top = isShort ? numerator.intValue() : 0;
        this.bottom = isShort ? denominator.intValue() : 0;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    private static boolean isShort(BigInteger number) {
        return number.bitLength() < Integer.SIZE;
    }

    private static boolean isLong(BigInteger number) {
        return number.bitLength() >= Long.SIZE - 1;
    }

    /**
     * The fraction {@code numerator / denominator}.
     *
     * @throws ArithmeticException if the denominator is 0
     */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (!isLong(numerator) && !isLong(denominator)) {
            return lowest(numerator.longValue(), denominator.longValue());
        }
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

    /** The fraction of two numbers, neither of which is the least that a long holds. */
    private static Rational lowest(long numerator, long denominator) {
        if (denominator == 0) {
            throw new ArithmeticException("A fraction has a denominator other than 0: " + numerator + "/0");
        }
        long common = commonDivisor(Math.abs(numerator), Math.abs(denominator));
        long divisor = denominator < 0 ? -common : common;
        long above = divisor == 1 ? numerator : numerator / divisor;
        long below = divisor == 1 ? denominator : denominator / divisor;
        return above == (int) above && below == (int) below
                ? new Rational((int) above, (int) below)
                : new Rational(BigInteger.valueOf(above), BigInteger.valueOf(below));
    }

    /** The largest number that divides both; most are not long, and then this is quicker than {@link BigInteger#gcd}. */
    private static BigInteger commonDivisor(BigInteger one, BigInteger other) {
        if (isLong(one) && isLong(other)) {
            return one.gcd(other);
        }
        BigInteger longer = isLong(one) ? one : other;
        BigInteger shorter = isLong(one) ? other : one;
        if (shorter.signum() == 0) {
            return longer.abs();
        }
        BigInteger rest = isLong(longer) ? longer.remainder(shorter) : longer;
        return BigInteger.valueOf(commonDivisor(Math.abs(shorter.longValue()), Math.abs(rest.longValue())));
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
        return numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE
                ? of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator))
                : lowest(numerator, denominator);
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
        return numerator == null ? BigInteger.valueOf(top) : numerator;
    }

    /** The denominator in lowest terms; above 0. */
    public BigInteger denominator() {
        return denominator == null ? BigInteger.valueOf(bottom) : denominator;
    }

    /** Whether a long holds the product of its parts with those of another such fraction. */
    private boolean isShort() {
        return bottom != 0;
    }

    /** The sum. */
    public Rational plus(Rational other) {
        return isShort() && other.isShort()
                ? sum(other.top, other.bottom)
                : sum(other.numerator(), other.denominator());
    }

    private Rational sum(long otherTop, long otherBottom) {
        return bottom == otherBottom
                ? lowest(top + otherTop, bottom)
                : lowest(top * otherBottom + otherTop * bottom, bottom * otherBottom);
    }

    private Rational sum(BigInteger otherTop, BigInteger otherBottom) {
        BigInteger ownTop = numerator();
        BigInteger ownBottom = denominator();
        if (ownBottom.equals(otherBottom)) {
            return of(ownTop.add(otherTop), ownBottom);
        }
        // Knuth 4.5.1: the greatest common divisor of the denominators keeps the others short.
        BigInteger common = commonDivisor(ownBottom, otherBottom);
        if (common.equals(BigInteger.ONE)) {
            return new Rational(
                    ownTop.multiply(otherBottom).add(otherTop.multiply(ownBottom)), ownBottom.multiply(otherBottom));
        }
        BigInteger own = ownBottom.divide(common);
        BigInteger sum = ownTop.multiply(otherBottom.divide(common)).add(otherTop.multiply(own));
        BigInteger divisor = commonDivisor(sum, common);
        return new Rational(sum.divide(divisor), own.multiply(otherBottom.divide(divisor)));
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
        return isShort() && other.isShort()
                ? sum(-(long) other.top, other.bottom)
                : sum(other.numerator().negate(), other.denominator());
    }

    /** The product. */
    public Rational times(Rational other) {
        return isShort() && other.isShort()
                ? lowest((long) top * other.top, (long) bottom * other.bottom)
                : of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException if {@code other} is 0
     */
    public Rational dividedBy(Rational other) {
        return isShort() && other.isShort()
                ? lowest((long) top * other.bottom, (long) bottom * other.top)
                : of(numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
    }

    /** This fraction, but not below 0 and not above 1. */
    public Rational clampedToUnit() {
        if (signum() <= 0) {
            return ZERO;
        }
        return compareTo(ONE) >= 0 ? ONE : this;
    }

    /** -1, 0 or 1. */
    public int signum() {
        return isShort() ? Integer.signum(top) : numerator().signum();
    }

    /**
     * The value rounded once, from the exact fraction.
     *
     * @param scale the digits behind the mark, -10000 to 10000
     * @throws IllegalArgumentException if the scale is another
     */
    public BigDecimal rounded(int scale, RoundingMode mode) {
        Range.require("A scale", -MOST_DIGITS, MOST_DIGITS, scale);
        return isShort()
                ? BigDecimal.valueOf(top).divide(BigDecimal.valueOf(bottom), scale, mode)
                : new BigDecimal(numerator()).divide(new BigDecimal(denominator()), scale, mode);
    }

    @Override
    public int compareTo(Rational other) {
        if (isShort() && other.isShort()) {
            return Long.compare((long) top * other.bottom, (long) other.top * bottom);
        }
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(Object o) {
        if (!(o instanceof Rational other) || top != other.top || bottom != other.bottom) {
            return false;
        }
        return isShort()
                || numerator().equals(other.numerator()) && denominator().equals(other.denominator());
    }

    @Override
    public int hashCode() {
        return isShort()
                ? 31 * top + bottom
                : 31 * numerator().hashCode() + denominator().hashCode();
    }

    @Override
    public String toString() {
        return denominator().equals(BigInteger.ONE) ? numerator().toString() : numerator() + "/" + denominator();
    }
}
