package io.github.thuocdo.internal.judging;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, as judgement rules match it.
 *
 * @param criterion the criterion
 * @param indicator the code of its indicator, or what else joins it to its figure
 * @param form the form
 * @param threshold the threshold; null where the form has none
 */
public record CriterionFact(
        Criterion criterion,
        String indicator,
        RequirementForm form,
        @Nullable Rational threshold) {

    static CriterionFact of(Criterion criterion, String indicator, RequirementForm form) {
        Requirement requirement = criterion.requirement();
        BigDecimal threshold = requirement instanceof Requirement.AmongFirst first
                ? BigDecimal.valueOf(first.n())
                : requirement.most().orElseGet(requirement::thresholdForOrder);
        boolean isStated = threshold.signum() > 0 || requirement.most().isPresent();
        return new CriterionFact(criterion, indicator, form, isStated ? Rational.of(threshold) : null);
    }
}
