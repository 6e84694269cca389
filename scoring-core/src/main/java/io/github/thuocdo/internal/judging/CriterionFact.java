package io.github.thuocdo.internal.judging;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A criterion as judgement rules match it.
 *
 * @param criterion the criterion
 * @param indicator the code of its indicator, or another key that joins it to its figure
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
        Optional<BigDecimal> threshold = requirement instanceof Requirement.AmongFirst first
                ? Optional.of(BigDecimal.valueOf(first.n()))
                : requirement.threshold();
        return new CriterionFact(
                criterion, indicator, form, threshold.map(Rational::of).orElse(null));
    }
}
