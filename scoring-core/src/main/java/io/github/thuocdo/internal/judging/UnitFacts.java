package io.github.thuocdo.internal.judging;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.submission.Observation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The facts of one unit that stand before the judgement rules: its criteria and its figures. */
public final class UnitFacts {
    private UnitFacts() {}

    /** The facts of the criteria of {@code outcomes}, in their order, and then those of their figures. */
    public static List<Object> of(List<Outcome> outcomes) {
        List<Object> facts = new ArrayList<>(asked(outcomes));
        facts.addAll(said(outcomes));
        return Collections.unmodifiableList(facts);
    }

    private static List<CriterionFact> asked(List<Outcome> outcomes) {
        Map<String, Integer> scored = new HashMap<>();
        for (Outcome outcome : outcomes) {
            if (outcome.criterion().scored()) {
                scored.merge(outcome.criterion().indicator().code(), 1, Integer::sum);
            }
        }
        List<CriterionFact> facts = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            Criterion criterion = outcome.criterion();
            RequirementForm form = follows(criterion, scored) ? RequirementForm.FOLLOWS : form(outcome);
            facts.add(CriterionFact.of(criterion, key(outcome), form));
        }
        return facts;
    }

    /** Whether it is a checklist entry, which is met when the one scored criterion on its indicator is. */
    private static boolean follows(Criterion criterion, Map<String, Integer> scored) {
        return criterion.standing() == Standing.CHECKLIST
                && criterion.target().terms().isForAll()
                && scored.getOrDefault(criterion.indicator().code(), 0) == 1;
    }

    private static RequirementForm form(Outcome outcome) {
        if (isPublished(outcome)) {
            return RequirementForm.PUBLISHED;
        }
        Optional<EmptyDenominator.Gives> given = given(outcome);
        if (given.isEmpty() || outcome.criterion().requirement() instanceof Requirement.InProportion) {
            return form(outcome.criterion());
        }
        return switch (given.get()) {
            case FULL_POINTS -> RequirementForm.FULL_POINTS;
            case NO_POINTS -> RequirementForm.NO_POINTS;
            case NOT_APPLICABLE -> form(outcome.criterion());
        };
    }

    private static RequirementForm form(Criterion criterion) {
        Requirement requirement = criterion.requirement();
        if (isComposite(criterion)) {
            return RequirementForm.IN_PROPORTION;
        }
        if (requirement instanceof Requirement.Threshold threshold) {
            return RequirementForm.valueOf(threshold.comparison().name());
        }
        if (requirement instanceof Requirement.Range) {
            return RequirementForm.AT_LEAST;
        }
        if (requirement instanceof Requirement.Affirmed) {
            return RequirementForm.AFFIRMED;
        }
        if (requirement instanceof Requirement.Before) {
            return RequirementForm.BEFORE;
        }
        return requirement instanceof Requirement.AmongFirst
                ? RequirementForm.AMONG_FIRST
                : RequirementForm.IN_PROPORTION;
    }

    /** The fact of each indicator's figure, once, in the type of its scored criterion. */
    private static Set<FigureFact> said(List<Outcome> outcomes) {
        Set<String> scored = new HashSet<>();
        for (Outcome outcome : outcomes) {
            if (outcome.criterion().scored()) {
                scored.add(key(outcome));
            }
        }
        Set<FigureFact> facts = new LinkedHashSet<>();
        for (Outcome outcome : outcomes) {
            if (outcome.criterion().scored() || !scored.contains(key(outcome))) {
                facts.add(said(outcome));
            }
        }
        return facts;
    }

    private static FigureFact said(Outcome outcome) {
        Criterion criterion = outcome.criterion();
        if (isComposite(criterion)
                || isPublished(outcome)
                || outcome.status() == Status.NOT_APPLICABLE
                || given(outcome).isPresent()) {
            // The arithmetic gathers the figures of parts and siblings: the rules see whether there are any.
            boolean isKnown = outcome.status() != Status.UNKNOWN;
            boolean applies = outcome.status() != Status.NOT_APPLICABLE;
            return FigureFact.withoutValue(key(outcome), outcome.figure(), isKnown, applies);
        }
        return FigureFact.of(key(outcome), criterion.type(), outcome.scoredFigure());
    }

    /** The declared consequence of an empty denominator; empty where there is none, or another figure stands in for it. */
    private static Optional<EmptyDenominator.Gives> given(Outcome outcome) {
        Optional<EmptyDenominator> declared = outcome.emptyDenominator();
        boolean standsIn = !(outcome.scoredFigure().observation() instanceof Observation.NotApplicable);
        if (declared.isEmpty() || standsIn) {
            return Optional.empty();
        }
        if (declared.get() instanceof EmptyDenominator.Substitute substitute) {
            return Optional.of(substitute.otherwise());
        }
        return declared.map(
                each -> each instanceof EmptyDenominator.Gives plain ? plain : EmptyDenominator.Gives.NOT_APPLICABLE);
    }

    /** The key that joins a criterion and its figure: the indicator, unless the figure holds for this criterion alone. */
    private static String key(Outcome outcome) {
        Criterion criterion = outcome.criterion();
        return isComposite(criterion)
                        || !criterion.target().terms().isForAll()
                        || outcome.emptyDenominator().isPresent()
                        || isOutsideByOthers(outcome)
                        || isPublished(outcome)
                        || isWithoutLogarithm(outcome)
                ? "criterion " + criterion.id()
                : criterion.indicator().code();
    }

    private static boolean isPublished(Outcome outcome) {
        return outcome.isPublished() || outcome.coveredBy().isPresent();
    }

    /** Whether it takes the logarithm of a figure that has none, and may count for others. */
    private static boolean isWithoutLogarithm(Outcome outcome) {
        return outcome.criterion().scored()
                && outcome.criterion().target().scoring().needsFigureAboveZero()
                && outcome.figure().observation() instanceof Observation.Rejected;
    }

    /** Whether it does not apply, and not for what its own figure says. */
    private static boolean isOutsideByOthers(Outcome outcome) {
        return outcome.criterion().scored()
                && outcome.status() == Status.NOT_APPLICABLE
                && !(outcome.figure().observation() instanceof Observation.NotApplicable);
    }

    private static boolean isComposite(Criterion criterion) {
        return criterion.scored() && !criterion.target().scoring().parts().isEmpty();
    }
}
