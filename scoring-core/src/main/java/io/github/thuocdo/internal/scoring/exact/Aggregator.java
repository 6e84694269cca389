package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The aggregation of several scores into one (OECD/JRC handbook, step 6). */
final class Aggregator {
    /** Beyond this degree a root is taken by way of logarithms. */
    private static final int HIGHEST_DEGREE = 10_000;

    private Aggregator() {}

    /**
     * The aggregate of {@code scores}; empty where there are none, or their weights are 0 altogether.
     *
     * @param adjustment bonus and penalty points, which are added to the points and not to what they are divided by; the
     *     geometric mean and the minimum take none
     */
    static Optional<Real> of(
            Pillar.Aggregation aggregation, List<Real> scores, List<Rational> weights, Real adjustment) {
        Rational total = Rational.sum(weights);
        if (scores.isEmpty() || total.signum() == 0) {
            return Optional.empty();
        }
        switch (aggregation) {
            case MINIMUM:
                return scores.stream().reduce(Real::min);
            case SUM:
                return Optional.of(weightedSum(scores, weights).plus(adjustment));
            case GEOMETRIC:
                return Optional.of(geometric(scores, weights, total));
            default:
                return Optional.of(weightedSum(scores, weights).plus(adjustment).dividedBy(Real.of(total)));
        }
    }

    static Real weightedSum(List<Real> scores, List<Rational> weights) {
        List<Real> terms = new ArrayList<>(scores.size());
        for (int i = 0; i < scores.size(); i++) {
            terms.add(scores.get(i).times(Real.of(weights.get(i))));
        }
        return Real.sum(terms);
    }

    private static Real geometric(List<Real> scores, List<Rational> weights, Rational total) {
        List<Real> factors = new ArrayList<>();
        List<Rational> exponents = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            if (weights.get(i).signum() > 0) {
                if (scores.get(i).signum() <= 0) {
                    return Real.ZERO;
                }
                factors.add(scores.get(i));
                exponents.add(weights.get(i));
            }
        }
        if (factors.stream().allMatch(factors.get(0)::equals)) {
            return factors.get(0);
        }
        BigInteger common = exponents.stream()
                .map(Rational::denominator)
                .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
        List<BigInteger> whole = exponents.stream()
                .map(w -> w.numerator().multiply(common.divide(w.denominator())))
                .toList();
        BigInteger divisor = whole.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        BigInteger degree =
                whole.stream().reduce(BigInteger.ZERO, BigInteger::add).divide(divisor);
        if (degree.compareTo(BigInteger.valueOf(HIGHEST_DEGREE)) > 0) {
            return byLogarithms(factors, exponents, total);
        }
        List<Real> powers = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            powers.add(factors.get(i).power(whole.get(i).divide(divisor).intValueExact()));
        }
        return Real.product(powers).root(degree.intValueExact());
    }

    private static Real byLogarithms(List<Real> scores, List<Rational> weights, Rational total) {
        List<Real> logarithms = scores.stream().map(Real::logarithm).toList();
        return weightedSum(logarithms, weights).dividedBy(Real.of(total)).exponential();
    }
}
