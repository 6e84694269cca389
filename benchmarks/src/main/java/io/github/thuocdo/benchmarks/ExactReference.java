package io.github.thuocdo.benchmarks;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The scores of a {@link Country} in whole fractions, slowly and surely: what every variant must equal. */
final class ExactReference {
    private ExactReference() {}

    /** The scores of one unit into {@code scores}. */
    static void score(Country country, int unit, Columns scores) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        int unknown = 0;
        int met = 0;
        for (int j = 0; j < country.criteria(); j++) {
            int figure = country.first[j][unit];
            if (figure == Country.MISSING) {
                unknown++;
                continue;
            }
            boolean answer = country.isAnswer(j);
            int of = country.denominator[j][unit];
            // The share of the points is p / q: the figure over the threshold.
            BigInteger p = BigInteger.valueOf(of == 0 ? figure : 100L * figure);
            BigInteger q = BigInteger.valueOf(
                    answer ? 1 : of == 0 ? 100L * Country.threshold(j) : (long) of * Country.threshold(j));
            int sign = p.compareTo(q);
            met += j == Country.STRICT ? (sign > 0 ? 1 : 0) : sign >= 0 ? 1 : 0;
            numerator = numerator.multiply(q).add(p.min(q).multiply(denominator));
            denominator = denominator.multiply(q);
            BigInteger divisor = numerator.gcd(denominator);
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
        scores.met[unit] = met;
        scores.worst[unit] = rounded(numerator, denominator, country.criteria());
        scores.best[unit] = rounded(
                numerator.add(denominator.multiply(BigInteger.valueOf(unknown))), denominator, country.criteria());
        scores.score[unit] = scores.worst[unit];
    }

    private static int rounded(BigInteger numerator, BigInteger denominator, int criteria) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator.multiply(BigInteger.valueOf(criteria))), 4, RoundingMode.HALF_UP)
                .unscaledValue()
                .intValueExact();
    }

    /** Everything, unit by unit. */
    static Columns score(Country country) {
        Columns scores = new Columns(country.units());
        for (int i = 0; i < country.units(); i++) {
            score(country, i, scores);
        }
        return scores;
    }

    /** The order of {@code scores}: by score, then by the number met, then by name. */
    static int[] order(Columns scores) {
        return IntStream.range(0, scores.score.length)
                .boxed()
                .sorted(better(scores).thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The ranks, 1-2-2-4. */
    static int[] ranks(Columns scores, int[] order) {
        int[] ranks = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            boolean tie = k > 0 && better(scores).compare(order[k - 1], order[k]) == 0;
            ranks[order[k]] = tie ? ranks[order[k - 1]] : k + 1;
        }
        return ranks;
    }

    private static Comparator<Integer> better(Columns scores) {
        return Comparator.comparing((Integer i) -> -scores.score[i]).thenComparing(i -> -scores.met[i]);
    }
}
