package io.github.thuocdo.number;

import io.github.thuocdo.number.SumOfProducts.Atom;
import io.github.thuocdo.number.SumOfProducts.Base;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes what a number is made of over small primes: roots and logarithms of figures that people write have no others. Numbers that
 * are written alike are equal; of others nothing is said.
 */
final class OverPrimes {
    private static final int LARGEST_PRIME = 251;
    private static final int[] PRIMES = primes();
    /** Longer numbers are left as they are. */
    private static final int LONGEST = 512;

    private static final int LONGEST_POWER = 4_096;

    /** The powers of small primes in one product. */
    private final Map<BigInteger, Rational> powers = new HashMap<>();

    private final Map<Atom, Rational> others = new HashMap<>();
    private SumOfProducts logarithms = SumOfProducts.constant(Rational.ONE);

    private OverPrimes() {}

    private static int[] primes() {
        return IntStream.rangeClosed(2, LARGEST_PRIME)
                .filter(number -> IntStream.range(2, number).noneMatch(by -> number % by == 0))
                .toArray();
    }

    /** The same, written over small primes as far as they divide its numbers. */
    static SumOfProducts of(SumOfProducts form) {
        Map<Map<Atom, Rational>, Rational> sum = new HashMap<>();
        form.terms()
                .forEach((product, fraction) -> new OverPrimes()
                        .written(product, fraction)
                        .terms()
                        .forEach((each, its) -> SumOfProducts.add(sum, each, its)));
        return new SumOfProducts(sum);
    }

    private SumOfProducts written(Map<Atom, Rational> product, Rational fraction) {
        for (Map.Entry<Atom, Rational> each : product.entrySet()) {
            take(each.getKey(), each.getValue());
        }
        Rational whole = fraction;
        for (Map.Entry<BigInteger, Rational> each : powers.entrySet()) {
            BigInteger floor = each.getValue().rounded(0, RoundingMode.FLOOR).toBigInteger();
            boolean isLong = floor.bitLength() > Short.SIZE
                    || (long) each.getKey().bitLength() * Math.abs(floor.intValue()) > LONGEST_POWER;
            Rational rest = isLong ? each.getValue() : each.getValue().minus(Rational.of(floor, BigInteger.ONE));
            whole = isLong ? whole : whole.times(power(each.getKey(), floor.intValue()));
            if (rest.signum() != 0) {
                others.put(new Base(each.getKey()), rest);
            }
        }
        return logarithms.times(new SumOfProducts(Map.of(others, whole)));
    }

    private void take(Atom atom, Rational power) {
        if (atom instanceof Base base && base.number().bitLength() <= LONGEST) {
            factors(base.number())
                    .forEach((prime, times) -> powers.merge(prime, power.times(Rational.of(times, 1)), Rational::plus));
            return;
        }
        if (atom instanceof SumOfProducts.Logarithm logarithm
                && power.equals(Rational.ONE)
                && logarithm.number().bitLength() <= LONGEST
                && logarithms.terms().size() == 1) {
            logarithms = logarithms.times(sum(factors(logarithm.number())));
            return;
        }
        others.put(atom, power);
    }

    private static SumOfProducts sum(Map<BigInteger, Integer> factors) {
        Map<Map<Atom, Rational>, Rational> sum = new HashMap<>();
        factors.forEach((prime, times) ->
                sum.put(Map.of(new SumOfProducts.Logarithm(prime), Rational.ONE), Rational.of(times, 1)));
        return new SumOfProducts(sum);
    }

    /** The small primes that divide a number above 1, each as often as it does, and the rest. */
    private static Map<BigInteger, Integer> factors(BigInteger number) {
        Map<BigInteger, Integer> factors = new HashMap<>();
        BigInteger rest = number;
        for (int prime : PRIMES) {
            int times = 0;
            if (rest.bitLength() < Long.SIZE) {
                long left = rest.longValueExact();
                while (left % prime == 0) {
                    left /= prime;
                    times++;
                }
                rest = times == 0 ? rest : BigInteger.valueOf(left);
            } else {
                BigInteger by = BigInteger.valueOf(prime);
                for (BigInteger[] parts = rest.divideAndRemainder(by);
                        parts[1].signum() == 0;
                        parts = rest.divideAndRemainder(by)) {
                    rest = parts[0];
                    times++;
                }
            }
            if (times > 0) {
                factors.put(BigInteger.valueOf(prime), times);
            }
        }
        if (rest.bitLength() > 1) {
            factors.merge(rest, 1, Integer::sum);
        }
        return factors;
    }

    private static Rational power(BigInteger number, int exponent) {
        Rational power = Rational.of(number.pow(Math.abs(exponent)), BigInteger.ONE);
        return exponent < 0 ? Rational.ONE.dividedBy(power) : power;
    }
}
