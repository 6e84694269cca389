package io.github.thuocdo.ranking;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The score of one unit in fractions: the definition that the kernel must equal.
 *
 * @param sum the sum of weight times points over the applicable criteria, unknown ones at 0
 * @param unknown the weight of the criteria whose outcome is unknown
 * @param divisor the weight of the applicable criteria; 0 where nothing is applicable
 * @param answered whether any scored criterion has an answer, be it that it does not apply
 * @param met how many scored criteria are met
 */
public record ExactScore(Rational sum, Rational unknown, Rational divisor, boolean answered, int met) {

    /** The score over {@code outcomes}, of which only the scored ones count. */
    public static ExactScore of(List<Outcome> outcomes) {
        Rational sum = Rational.ZERO;
        Rational unknown = Rational.ZERO;
        Rational divisor = Rational.ZERO;
        boolean answered = false;
        int met = 0;
        for (Outcome outcome : outcomes) {
            Criterion criterion = outcome.criterion();
            if (!criterion.scored()) {
                continue;
            }
            Rational weight = Rational.of(criterion.points());
            answered |= outcome.status() != Status.UNKNOWN;
            met += outcome.status() == Status.MET ? 1 : 0;
            if (outcome.status() == Status.NOT_APPLICABLE) {
                continue;
            }
            divisor = divisor.plus(weight);
            if (outcome.status() == Status.UNKNOWN) {
                unknown = unknown.plus(weight);
            } else {
                sum = sum.plus(weight.times(outcome.points().orElseThrow()));
            }
        }
        return new ExactScore(sum, unknown, divisor, answered, met);
    }

    /** The whole {@code score} of a set that is more than a mean; what is not rational enters to 20 decimals. */
    static ExactScore of(List<Outcome> outcomes, Optional<Real> score) {
        int met = (int) outcomes.stream()
                .filter(outcome -> outcome.criterion().scored() && outcome.status() == Status.MET)
                .count();
        Optional<Rational> sum =
                score.map(real -> real.exact().orElseGet(() -> Rational.of(real.rounded(20, RoundingMode.HALF_EVEN))));
        return new ExactScore(
                sum.orElse(Rational.ZERO),
                Rational.ZERO,
                sum.isPresent() ? Rational.ONE : Rational.ZERO,
                sum.isPresent(),
                met);
    }

    /** The exact score, a missing figure counting as 0; empty where nothing is applicable or nothing is known. */
    public Optional<Rational> score() {
        return answered && divisor.signum() > 0 ? Optional.of(sum.dividedBy(divisor)) : Optional.empty();
    }

    /** The exact score if every unknown criterion had no points; empty where nothing is applicable. */
    public Optional<Rational> worst() {
        return divisor.signum() > 0 ? Optional.of(sum.dividedBy(divisor)) : Optional.empty();
    }

    /** The exact score if every unknown criterion had full points; empty where nothing is applicable. */
    public Optional<Rational> best() {
        return divisor.signum() > 0 ? Optional.of(sum.plus(unknown).dividedBy(divisor)) : Optional.empty();
    }

    /** The value from which on the points for {@code requirement} are full. */
    public static BigDecimal full(Requirement requirement) {
        BigDecimal threshold = requirement.thresholdForOrder();
        return threshold.signum() > 0 ? threshold : BigDecimal.ONE;
    }

    static int scaled(Rational exact, Policies.Rounding rounding) {
        return exact.rounded(rounding.scale(), rounding.mode()).unscaledValue().intValueExact();
    }
}
