package io.github.thuocdo.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number that is known exactly, or to any number of digits that one asks for.
 *
 * <p>What is rational stays an exact fraction, unless it grows beyond {@value #LONGEST_EXACT} bits. What is not (roots,
 * logarithms, standard deviations) is enclosed in an interval that is narrowed until its rounding is certain: correctly
 * rounded, and the same on every machine. Numbers that agree to {@value #DOUBTFUL_DIGITS} digits are compared by what they are
 * made of: most equal ones are found so, and those that are not are compared to 544 digits. Immutable and safe to share between
 * threads.
 */
public abstract class Real {
    /** 0. */
    public static final Real ZERO = of(Rational.ZERO);
    /** 1. */
    public static final Real ONE = of(Rational.ONE);

    private static final int FIRST_DIGITS = 17;
    /** Numbers that agree to so many digits are asked what they are made of, before more digits are. */
    private static final int DOUBTFUL_DIGITS = 34;

    private static final int LONGEST_EXACT = 2048;
    private static final int LONGEST_PRODUCT = 512;
    private static final int MANY = 100;
    private static final int MOST_SCALE = 500;
    private static final int MOST_DEGREE = 10_000;

    /** The narrowest interval that was asked for; kept because many units share a mean and a deviation. */
    private volatile @Nullable Known known;

    private record Known(int digits, Interval interval) {}

    private Real() {}

    /** An exact number. */
    public static Real of(Rational exact) {
        return new Exact(Objects.requireNonNull(exact, "exact"));
    }

    /** The same number known by its enclosures alone: for a fraction that is too long to calculate with. */
    public static Real enclosed(Rational exact) {
        return new Calculated(new Expression.LongFraction(Objects.requireNonNull(exact, "exact")));
    }

    private static Real calculated(Rational exact) {
        return bits(exact) > LONGEST_EXACT ? enclosed(exact) : of(exact);
    }

    private static int bits(Rational exact) {
        return exact.numerator().bitLength() + exact.denominator().bitLength();
    }

    /** The exact fraction, where the number is known to be one. */
    public abstract Optional<Rational> exact();

    /** An interval that holds the number, about {@code digits} significant digits narrow. */
    abstract Interval narrow(int digits);

    /** The number as a sum of products, as it stands and over small primes. */
    abstract Composition composition();

    final SumOfProducts form() {
        return composition().form();
    }

    /** The number as expressions take it: they know nothing of what it is otherwise. */
    private Enclosed operand() {
        return new Operand(this);
    }

    private static List<Enclosed> operands(List<Real> numbers) {
        return numbers.stream().map(Real::operand).toList();
    }

    /** A number as an operand. */
    private record Operand(Real number) implements Enclosed {
        @Override
        public Interval enclose(int digits) {
            return number.enclose(digits);
        }

        @Override
        public SumOfProducts form() {
            return number.form();
        }
    }

    final Interval enclose(int digits) {
        Known last = known;
        if (last == null || last.digits < digits) {
            last = new Known(digits, narrow(digits));
            known = last;
        }
        return last.interval;
    }

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
        Interval narrow(int digits) {
            return Interval.of(value, digits);
        }

        @Override
        Composition composition() {
            return new Composition(SumOfProducts.constant(value));
        }
    }

    /** A number known by its enclosures alone, and by what it is made of. */
    private static final class Calculated extends Real {
        private final Expression expression;

        Calculated(Expression expression) {
            this.expression = expression;
        }

        @Override
        public Optional<Rational> exact() {
            return Optional.empty();
        }

        @Override
        Interval narrow(int digits) {
            return expression.narrow(digits);
        }

        @Override
        Composition composition() {
            return expression.composition();
        }
    }

    private static boolean areExact(Real one, Real other) {
        return one.exact().isPresent() && other.exact().isPresent();
    }

    /** The sum of {@code terms}; 0 for none. */
    public static Real sum(List<Real> terms) {
        List<Rational> exact =
                terms.stream().flatMap(term -> term.exact().stream()).toList();
        if (exact.size() == terms.size() && isShort(exact)) {
            return calculated(Rational.sum(exact));
        }
        return new Calculated(new Expression.Sum(operands(terms)));
    }

    /** Whether a sum of {@code terms} is worth its exact fraction: many denominators without common factors are not. */
    private static boolean isShort(List<Rational> terms) {
        return terms.size() < MANY
                || terms.stream()
                                .map(Rational::denominator)
                                .distinct()
                                .mapToInt(BigInteger::bitLength)
                                .sum()
                        <= LONGEST_EXACT;
    }

    /** The standard deviation of {@code sample}, with n − 1; 0 for fewer than two. */
    public static Real deviation(List<Real> sample) {
        int size = sample.size();
        sample.forEach(each -> Objects.requireNonNull(each, "sample with null inside"));
        if (size < 2) {
            return ZERO;
        }
        Real mean = sum(sample).dividedBy(of(Rational.of(size, 1)));
        Real freedom = of(Rational.of(size - 1L, 1));
        List<Rational> values =
                sample.stream().flatMap(value -> value.exact().stream()).toList();
        if (values.size() == size && isShort(values)) {
            // The sum of squares less n squares of the mean: the mean's long fraction enters once.
            Rational total = Rational.sum(values);
            Rational squares =
                    Rational.sum(values.stream().map(each -> each.times(each)).toList());
            Rational around = squares.minus(total.times(total).dividedBy(Rational.of(size, 1)));
            return calculated(around).dividedBy(freedom).root(2);
        }
        Real squares = new Calculated(new Expression.Squares(operands(sample), mean.operand()));
        return squares.dividedBy(freedom).root(2);
    }

    /** The product of {@code factors}; 1 for none. Exact while it is short: a root of it is rarely rational. */
    public static Real product(List<Real> factors) {
        long bits = 0;
        for (Real factor : factors) {
            bits += factor.exact().map(Real::bits).orElse(LONGEST_EXACT);
        }
        if (bits <= LONGEST_PRODUCT) {
            return factors.stream().reduce(ONE, Real::times);
        }
        return new Calculated(new Expression.Product(operands(factors)));
    }

    /** The sum. */
    public Real plus(Real other) {
        return sum(List.of(this, other));
    }

    /** The opposite number. */
    public Real negated() {
        return times(of(Rational.of(-1, 1)));
    }

    /** The difference. */
    public Real minus(Real other) {
        return this == other ? ZERO : plus(other.negated());
    }

    /** The product. */
    public Real times(Real other) {
        if (equals(ZERO) || other.equals(ZERO)) {
            return ZERO;
        }
        if (areExact(this, other)) {
            return calculated(exact().get().times(other.exact().get()));
        }
        if (equals(ONE) || other.equals(ONE)) {
            return equals(ONE) ? other : this;
        }
        return new Calculated(new Expression.Product(List.of(operand(), other.operand())));
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException if {@code other} is 0
     */
    public Real dividedBy(Real other) {
        if (areExact(this, other)) {
            return calculated(exact().get().dividedBy(other.exact().get()));
        }
        if (other.exact().isPresent()) {
            return times(of(Rational.ONE.dividedBy(other.exact().get())));
        }
        return times(new Calculated(new Expression.Inverse(other.operand())));
    }

    /**
     * The {@code degree}-th root; degrees are 1 to 10000.
     *
     * @throws ArithmeticException if the number is negative
     */
    public Real root(int degree) {
        Range.require("The degree of a root", 1, MOST_DEGREE, degree);
        if (degree == 1) {
            return this;
        }
        if (signum() < 0) {
            throw new ArithmeticException("No root of a negative number");
        }
        Optional<Rational> perfect = exact().flatMap(value -> PerfectRoot.of(value, degree));
        if (perfect.isPresent()) {
            return of(perfect.get());
        }
        return new Calculated(new Expression.Root(operand(), degree));
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
        if (equals(ONE)) {
            return ZERO;
        }
        return new Calculated(new Expression.Logarithm(operand()));
    }

    /** e to the power of this number. */
    public Real exponential() {
        if (equals(ZERO)) {
            return ONE;
        }
        return new Calculated(new Expression.Exponential(operand()));
    }

    /** This number to a whole power, 0 to 10000. */
    public Real power(int exponent) {
        Range.require("An exponent", 0, MOST_DEGREE, exponent);
        Optional<Rational> exact = exact().filter(value -> (long) exponent * bits(value) <= LONGEST_PRODUCT);
        if (exact.isPresent()) {
            Rational value = exact.get();
            return of(Rational.of(
                    value.numerator().pow(exponent), value.denominator().pow(exponent)));
        }
        return new Calculated(new Expression.Power(operand(), exponent));
    }

    /** -1, 0 or 1. */
    public int signum() {
        return exact().map(Rational::signum).orElseGet(() -> compare(ZERO));
    }

    /** The comparison of this number with {@code other}: -1, 0 or 1. */
    public int compare(Real other) {
        if (this == other) {
            return 0;
        }
        if (areExact(this, other)) {
            return exact().get().compareTo(other.exact().get());
        }
        for (int digits = FIRST_DIGITS; digits <= Enclosed.MOST_DIGITS; digits *= 2) {
            int sign = enclose(digits).compare(other.enclose(digits));
            if (sign != 0) {
                return sign;
            }
            if (digits == FIRST_DIGITS
                    ? composition().isWrittenAs(other.composition())
                    : digits == DOUBTFUL_DIGITS && equalsByForm(other)) {
                return 0;
            }
        }
        return 0;
    }

    /** Whether what the two are made of says that they are equal. */
    private boolean equalsByForm(Real other) {
        return Vanishing.isZero(form().minus(other.form()));
    }

    /** The smaller of the two. */
    public Real min(Real other) {
        return compare(other) <= 0 ? this : other;
    }

    /** The larger of the two. */
    public Real max(Real other) {
        return compare(other) >= 0 ? this : other;
    }

    /** The number rounded once, correctly, to {@code scale} digits behind the mark, -500 to 500. */
    public BigDecimal rounded(int scale, RoundingMode mode) {
        Range.require("A scale", -MOST_SCALE, MOST_SCALE, scale);
        if (exact().isPresent()) {
            return exact().get().rounded(scale, mode);
        }
        Interval interval = enclose(FIRST_DIGITS);
        for (int digits = FIRST_DIGITS; digits <= Enclosed.MOST_DIGITS; digits *= 2) {
            interval = enclose(digits);
            BigDecimal low = interval.low().setScale(scale, mode);
            if (low.compareTo(interval.high().setScale(scale, mode)) == 0) {
                return low;
            }
            if (digits == DOUBTFUL_DIGITS) {
                BigDecimal boundary = boundary(interval, scale);
                if (equalsByForm(of(Rational.of(boundary)))) {
                    return boundary.setScale(scale, mode);
                }
            }
        }
        // So near to a boundary that it stands on it: the boundary itself is rounded.
        return boundary(interval, scale).setScale(scale, mode);
    }

    /** The number nearest to an interval at which roundings to {@code scale} digits turn: one of these digits, or half of it. */
    private static BigDecimal boundary(Interval interval, int scale) {
        // Twice the middle, to the digits asked for, is a whole number of halves.
        return interval.low()
                .add(interval.high())
                .setScale(scale, RoundingMode.HALF_EVEN)
                .divide(BigDecimal.valueOf(2));
    }

    @Override
    public String toString() {
        return exact().map(Rational::toString).orElseGet(() -> "≈" + rounded(12, RoundingMode.HALF_EVEN));
    }
}
