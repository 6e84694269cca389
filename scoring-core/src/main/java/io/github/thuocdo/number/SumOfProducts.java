package io.github.thuocdo.number;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A number as a sum of products of roots, logarithms and numbers known by their enclosures alone, each with a fraction before it.
 * Numbers with equal sums are equal, whatever digits say; so are those whose difference {@link Vanishing} finds to be 0.
 */
final class SumOfProducts {
    /** A longer sum is known by its enclosures alone. */
    static final int MOST_TERMS = 64;

    private static final int LONGEST = 2_048;

    static final SumOfProducts ZERO = new SumOfProducts(Map.of());

    /** The products of atoms, each to a power other than 0, and the fraction before each, which is not 0. */
    private final Map<Map<Atom, Rational>, Rational> terms;
    /** 0 where it is not known yet. */
    private int hash;

    /** A factor that is not taken apart. */
    sealed interface Atom {
        /** Whether it is above 0 by its kind. */
        default boolean isPositive() {
            return true;
        }
    }

    /** A whole number above 1, of which roots are taken. */
    record Base(BigInteger number) implements Atom {}

    /** The natural logarithm of a whole number above 1. */
    record Logarithm(BigInteger number) implements Atom {}

    /** e to the power of a number. */
    record Exponential(SumOfProducts of) implements Atom {}

    /** A fraction that is too long to calculate with. */
    record Fraction(Rational value) implements Atom {
        @Override
        public boolean isPositive() {
            return value.signum() > 0;
        }
    }

    /** 1 divided by a number. */
    record Inverse(SumOfProducts of) implements Atom {
        @Override
        public boolean isPositive() {
            return false;
        }
    }

    /** The root of a number. */
    record Root(SumOfProducts of, int degree) implements Atom {}

    /** A number known by its enclosures alone: no other equals it. */
    record Plain(Object number) implements Atom {
        @Override
        public boolean isPositive() {
            return false;
        }
    }

    SumOfProducts(Map<Map<Atom, Rational>, Rational> terms) {
        this.terms = Map.copyOf(terms);
    }

    static SumOfProducts plain(Object number) {
        return atom(new Plain(number));
    }

    static SumOfProducts atom(Atom atom) {
        return new SumOfProducts(Map.of(Map.of(atom, Rational.ONE), Rational.ONE));
    }

    static SumOfProducts constant(Rational value) {
        return value.signum() == 0 ? ZERO : new SumOfProducts(Map.of(Map.of(), value));
    }

    Map<Map<Atom, Rational>, Rational> terms() {
        return terms;
    }

    /** Adds a product to a sum, in which what has become 0 does not stand. */
    static void add(Map<Map<Atom, Rational>, Rational> sum, Map<Atom, Rational> product, Rational fraction) {
        sum.merge(product, fraction, (one, other) -> {
            Rational both = one.plus(other);
            return both.signum() == 0 ? null : both;
        });
    }

    /** The product of two products. */
    static Map<Atom, Rational> joined(Map<Atom, Rational> one, Map<Atom, Rational> other) {
        Map<Atom, Rational> joined = new HashMap<>(one);
        other.forEach((atom, power) -> joined.merge(atom, power, (a, b) -> {
            Rational both = a.plus(b);
            return both.signum() == 0 ? null : both;
        }));
        return joined;
    }

    /** The sum; {@code whole} itself where it has too many terms. */
    static SumOfProducts sum(List<SumOfProducts> numbers, Object whole) {
        Map<Map<Atom, Rational>, Rational> sum = new HashMap<>();
        for (SumOfProducts number : numbers) {
            number.terms.forEach((product, fraction) -> add(sum, product, fraction));
        }
        return sum.size() > MOST_TERMS ? plain(whole) : new SumOfProducts(sum);
    }

    SumOfProducts minus(SumOfProducts other) {
        Map<Map<Atom, Rational>, Rational> sum = new HashMap<>(terms);
        other.terms.forEach((product, fraction) -> add(sum, product, Rational.ZERO.minus(fraction)));
        return new SumOfProducts(sum);
    }

    /** The product; {@code whole} itself where it is too long. */
    static SumOfProducts product(List<SumOfProducts> numbers, Object whole) {
        SumOfProducts product = constant(Rational.ONE);
        for (SumOfProducts factor : numbers) {
            if (product.isLongTimes(factor)) {
                return plain(whole);
            }
            product = product.times(factor);
        }
        return product;
    }

    private boolean isLongTimes(SumOfProducts other) {
        return (long) terms.size() * other.terms.size() > MOST_TERMS;
    }

    SumOfProducts times(SumOfProducts other) {
        Map<Map<Atom, Rational>, Rational> sum = new HashMap<>();
        terms.forEach((one, a) -> other.terms.forEach((two, b) -> {
            boolean isLong = Stream.of(a, b).mapToInt(SumOfProducts::bits).sum() > LONGEST;
            if (isLong && terms.size() == 1 && other.terms.size() == 1 && a.signum() > 0 && b.signum() > 0) {
                add(
                        sum,
                        joined(joined(one, bases(a, Rational.ONE)), joined(two, bases(b, Rational.ONE))),
                        Rational.ONE);
            } else {
                add(sum, joined(one, two), a.times(b));
            }
        }));
        return new SumOfProducts(sum);
    }

    private static int bits(Rational value) {
        return value.numerator().bitLength() + value.denominator().bitLength();
    }

    /** A fraction above 0 to a power, as powers of whole numbers. */
    static Map<Atom, Rational> bases(Rational fraction, Rational power) {
        Map<Atom, Rational> bases = new HashMap<>();
        if (fraction.numerator().bitLength() > 1) {
            bases.put(new Base(fraction.numerator()), power);
        }
        if (fraction.denominator().bitLength() > 1) {
            bases.put(new Base(fraction.denominator()), Rational.ZERO.minus(power));
        }
        return bases;
    }

    /** 1 divided by it; it is not 0. */
    SumOfProducts inverse() {
        if (terms.size() != 1) {
            return atom(new Inverse(this));
        }
        Map.Entry<Map<Atom, Rational>, Rational> only =
                terms.entrySet().iterator().next();
        Map<Atom, Rational> inverse = new HashMap<>();
        only.getKey().forEach((atom, power) -> inverse.put(atom, Rational.ZERO.minus(power)));
        return new SumOfProducts(Map.of(inverse, Rational.ONE.dividedBy(only.getValue())));
    }

    /** The root; the number is not below 0. */
    SumOfProducts root(int degree) {
        return terms.isEmpty()
                ? this
                : isPositiveProduct() ? toPower(Rational.of(1, degree)) : atom(new Root(this, degree));
    }

    /** Whether it is one product, and above 0 by its kind. */
    private boolean isPositiveProduct() {
        return terms.size() == 1
                && terms.values().iterator().next().signum() > 0
                && terms.keySet().iterator().next().keySet().stream().allMatch(Atom::isPositive);
    }

    /** One product above 0 to a power. */
    private SumOfProducts toPower(Rational exponent) {
        Map.Entry<Map<Atom, Rational>, Rational> only =
                terms.entrySet().iterator().next();
        Map<Atom, Rational> product = new HashMap<>();
        only.getKey().forEach((atom, power) -> product.put(atom, power.times(exponent)));
        return new SumOfProducts(Map.of(joined(product, bases(only.getValue(), exponent)), Rational.ONE));
    }

    /** It to a whole power above 0; {@code whole} itself where it is too long. */
    SumOfProducts power(int exponent, Object whole) {
        if (isPositiveProduct()) {
            return toPower(Rational.of(exponent, 1));
        }
        SumOfProducts power = constant(Rational.ONE);
        for (int k = 0; k < exponent; k++) {
            if (k == MOST_TERMS || power.isLongTimes(this)) {
                return plain(whole);
            }
            power = power.times(this);
        }
        return power;
    }

    /** The natural logarithm; {@code whole} itself where it is that of a sum. The number is above 0. */
    SumOfProducts logarithm(Object whole) {
        if (terms.size() != 1) {
            return plain(whole);
        }
        Map.Entry<Map<Atom, Rational>, Rational> only =
                terms.entrySet().iterator().next();
        if (only.getValue().signum() < 0) {
            return plain(whole);
        }
        Map<Map<Atom, Rational>, Rational> sum = new HashMap<>();
        Map<Atom, Rational> bases = joined(only.getKey(), bases(only.getValue(), Rational.ONE));
        for (Map.Entry<Atom, Rational> base : bases.entrySet()) {
            if (base.getKey() instanceof Base number) {
                add(sum, Map.of(new Logarithm(number.number()), Rational.ONE), base.getValue());
            } else if (base.getKey() instanceof Exponential exponential) {
                exponential
                        .of()
                        .terms
                        .forEach((product, fraction) -> add(sum, product, fraction.times(base.getValue())));
            } else {
                return plain(whole);
            }
        }
        return new SumOfProducts(sum);
    }

    /** e to its power. */
    SumOfProducts exponential() {
        Map<Atom, Rational> product = new HashMap<>();
        for (Map.Entry<Map<Atom, Rational>, Rational> term : terms.entrySet()) {
            Map<Atom, Rational> atoms = term.getKey();
            Map.Entry<Atom, Rational> only =
                    atoms.size() == 1 ? atoms.entrySet().iterator().next() : null;
            if (only == null
                    || !(only.getKey() instanceof Logarithm logarithm)
                    || !only.getValue().equals(Rational.ONE)) {
                return atom(new Exponential(this));
            }
            product = joined(product, Map.of(new Base(logarithm.number()), term.getValue()));
        }
        return new SumOfProducts(Map.of(product, Rational.ONE));
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof SumOfProducts form && hashCode() == form.hashCode() && terms.equals(form.terms));
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = terms.hashCode();
        }
        return hash;
    }
}
