package io.github.thuocdo.internal.advice;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.internal.shape.Shape;

/** Whether scores under a plan are sums: every figure adds what it brings, whatever the others are. */
public final class SumStructure {
    private SumStructure() {}

    public static boolean isSum(Plan plan) {
        return !plan.set().needsWholePopulation()
                && isSum(plan.root())
                && plan.scored().stream()
                        .allMatch(criterion -> isAdded(criterion, plan.set().policies()));
    }

    private static boolean isSum(Pillar pillar) {
        boolean adds =
                pillar.aggregation() == Pillar.Aggregation.ARITHMETIC || pillar.aggregation() == Pillar.Aggregation.SUM;
        return adds
                && pillar.normalised().isEmpty()
                && pillar.rounding().isEmpty()
                && !pillar.gate()
                && pillar.pillars().stream().allMatch(SumStructure::isSum);
    }

    private static boolean isAdded(Criterion criterion, Policies policies) {
        if (criterion.target().terms().gate() || criterion.rounding(policies).isPresent()) {
            return false;
        }
        boolean[] isRational = {true};
        criterion.eachFigure((scoring, code, type) -> isRational[0] &= FigureUse.of(criterion, scoring, code, type)
                .shape()
                .filter(shape -> !(shape instanceof Shape.Logarithm))
                .isPresent());
        return isRational[0];
    }
}
