package io.github.thuocdo.number;

import io.github.thuocdo.number.SumOfProducts.Atom;
import io.github.thuocdo.number.SumOfProducts.Base;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells of a sum of products whether it is 0 by what it is made of: over whole numbers without common factors, products of roots and
 * logarithms are 0 together only where each of them is. A yes is always right; a no may mean that it was not found.
 */
final class Vanishing {
    private static final int MOST_TERMS = 512;
    private static final int MOST_STEPS = 16;
    private static final int LONGEST = 1 << 16;

    private Map<Map<Atom, Rational>, Rational> terms;

    /** Ends where a sum is too long to tell. */
    private static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLongException() {
            super(null, null, false, false);
        }
    }

    private Vanishing(SumOfProducts form) {
        this.terms = form.terms();
    }

    /** Whether it is 0; false as well where that cannot be told. */
    static boolean isZero(SumOfProducts form) {
        try {
            return form.terms().isEmpty() || new Vanishing(form).vanishes();
        } catch (TooLongException tooLong) {
            return false;
        }
    }

    private boolean vanishes() {
        for (int step = 0; step < MOST_STEPS && multipliesByDivisor(); step++) {
            if (terms.isEmpty()) {
                return true;
            }
        }
        divideByCommon();
        writeFractions();
        overCoprimes();
        return terms.isEmpty();
    }

    /** Multiplies everything by a sum by which something is divided; false where there is none. */
    private boolean multipliesByDivisor() {
        Optional<SumOfProducts.Inverse> found = terms.keySet().stream()
                .flatMap(product -> product.keySet().stream())
                .filter(SumOfProducts.Inverse.class::isInstance)
                .map(SumOfProducts.Inverse.class::cast)
                .findFirst();
        if (found.isEmpty()) {
            return false;
        }
        SumOfProducts.Inverse divisor = found.get();
        int most = Math.max(
                0,
                terms.keySet().stream()
                        .mapToInt(each -> powerOf(divisor, each))
                        .max()
                        .orElse(0));
        Map<Map<Atom, Rational>, Rational> sum = new HashMap<>();
        terms.forEach((product, fraction) -> {
            Map<Atom, Rational> rest = new HashMap<>(product);
            rest.remove(divisor);
            Map<Map<Atom, Rational>, Rational> multiplied = Map.of(rest, fraction);
            for (int k = powerOf(divisor, product); k < most; k++) {
                multiplied = times(multiplied, divisor.of().terms());
            }
            multiplied.forEach((each, its) -> SumOfProducts.add(sum, each, its));
        });
        terms = sum;
        return true;
    }

    private static int powerOf(Atom atom, Map<Atom, Rational> product) {
        return whole(product.getOrDefault(atom, Rational.ZERO));
    }

    private static int whole(Rational power) {
        if (!power.denominator().equals(BigInteger.ONE) || power.numerator().bitLength() > Short.SIZE) {
            throw new TooLongException();
        }
        return power.numerator().intValue();
    }

    private static Map<Map<Atom, Rational>, Rational> times(
            Map<Map<Atom, Rational>, Rational> one, Map<Map<Atom, Rational>, Rational> other) {
        if ((long) one.size() * other.size() > MOST_TERMS) {
            throw new TooLongException();
        }
        Map<Map<Atom, Rational>, Rational> sum = new HashMap<>();
        one.forEach((a, p) -> other.forEach((b, q) -> SumOfProducts.add(sum, SumOfProducts.joined(a, b), p.times(q))));
        return sum;
    }

    /** Divides by what all products share, which is not 0: afterwards no power is below 0. */
    private void divideByCommon() {
        Set<Atom> atoms = new HashSet<>();
        terms.keySet().forEach(product -> atoms.addAll(product.keySet()));
        Map<Atom, Rational> divisor = new HashMap<>();
        for (Atom atom : atoms) {
            Rational least = terms.keySet().stream()
                    .map(product -> product.getOrDefault(atom, Rational.ZERO))
                    .reduce((a, b) -> a.compareTo(b) <= 0 ? a : b)
                    .orElse(Rational.ZERO);
            if (least.signum() != 0) {
                divisor.put(atom, Rational.ZERO.minus(least));
            }
        }
        if (!divisor.isEmpty()) {
            terms = times(terms, Map.of(divisor, Rational.ONE));
        }
    }

    /** Writes long fractions as whole numbers and their powers. */
    private void writeFractions() {
        Map<Map<Atom, Rational>, Rational> sum = new HashMap<>();
        terms.forEach((product, fraction) -> {
            Map<Atom, Rational> written = new HashMap<>();
            Rational sign = Rational.ONE;
            for (Map.Entry<Atom, Rational> each : product.entrySet()) {
                if (each.getKey() instanceof SumOfProducts.Fraction own) {
                    boolean isBelow0 = own.value().signum() < 0;
                    boolean turns = isBelow0 && whole(each.getValue()) % 2 != 0;
                    sign = turns ? Rational.ZERO.minus(sign) : sign;
                    Rational size = isBelow0 ? Rational.ZERO.minus(own.value()) : own.value();
                    written = SumOfProducts.joined(written, SumOfProducts.bases(size, each.getValue()));
                } else {
                    written = SumOfProducts.joined(written, Map.of(each.getKey(), each.getValue()));
                }
            }
            SumOfProducts.add(sum, written, fraction.times(sign));
        });
        terms = sum;
    }

    /** Writes roots and logarithms over whole numbers without common factors. */
    private void overCoprimes() {
        Coprimes coprimes = new Coprimes();
        BigInteger degrees = BigInteger.ONE;
        for (Map<Atom, Rational> product : terms.keySet()) {
            for (Map.Entry<Atom, Rational> each : product.entrySet()) {
                if (each.getKey() instanceof Base base) {
                    coprimes.add(base.number());
                    BigInteger degree = each.getValue().denominator();
                    degrees = degrees.divide(degrees.gcd(degree)).multiply(degree);
                } else if (each.getKey() instanceof SumOfProducts.Logarithm logarithm) {
                    coprimes.add(logarithm.number());
                }
            }
        }
        if (degrees.bitLength() > Short.SIZE) {
            throw new TooLongException();
        }
        coprimes.takeRoots(degrees.intValue());
        Map<Map<Atom, Rational>, Rational> sum = new HashMap<>();
        terms.forEach((product, fraction) ->
                over(coprimes, product, fraction).forEach((each, its) -> SumOfProducts.add(sum, each, its)));
        terms = sum;
    }

    private static Map<Map<Atom, Rational>, Rational> over(
            Coprimes coprimes, Map<Atom, Rational> product, Rational fraction) {
        Map<BigInteger, Rational> powers = new HashMap<>();
        Map<Atom, Rational> others = new HashMap<>();
        Map<Map<Atom, Rational>, Rational> logarithms = Map.of(Map.of(), Rational.ONE);
        for (Map.Entry<Atom, Rational> each : product.entrySet()) {
            if (each.getKey() instanceof Base base) {
                coprimes.of(base.number())
                        .forEach((number, times) ->
                                powers.merge(number, each.getValue().times(Rational.of(times, 1)), Rational::plus));
            } else if (each.getKey() instanceof SumOfProducts.Logarithm logarithm) {
                Map<Map<Atom, Rational>, Rational> sum = new HashMap<>();
                coprimes.of(logarithm.number())
                        .forEach((number, times) -> sum.put(
                                Map.of(new SumOfProducts.Logarithm(number), Rational.ONE), Rational.of(times, 1)));
                int power = whole(each.getValue());
                if ((long) power * Math.max(Long.SIZE, logarithm.number().bitLength()) > LONGEST) {
                    throw new TooLongException();
                }
                for (int k = power; k > 0; k--) {
                    logarithms = times(logarithms, sum);
                }
            } else {
                others.put(each.getKey(), each.getValue());
            }
        }
        Rational whole = fraction;
        for (Map.Entry<BigInteger, Rational> each : powers.entrySet()) {
            Rational power = each.getValue();
            BigInteger floor = power.rounded(0, RoundingMode.FLOOR).toBigInteger();
            whole = whole.times(power(each.getKey(), floor));
            Rational rest = power.minus(Rational.of(floor, BigInteger.ONE));
            if (rest.signum() != 0) {
                others.put(new Base(each.getKey()), rest);
            }
        }
        return times(logarithms, Map.of(others, whole));
    }

    private static Rational power(BigInteger number, BigInteger exponent) {
        if (exponent.bitLength() > Short.SIZE || (long) number.bitLength() * Math.abs(exponent.intValue()) > LONGEST) {
            throw new TooLongException();
        }
        Rational power = Rational.of(number.pow(Math.abs(exponent.intValue())), BigInteger.ONE);
        return exponent.signum() < 0 ? Rational.ONE.dividedBy(power) : power;
    }
}
