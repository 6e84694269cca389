package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.function.kind.FigureFunction;
import io.github.thuocdo.internal.scoring.columns.FigureSamples.Sampled;
import io.github.thuocdo.internal.scoring.exact.PointFractions;
import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a plan without any unit: how they are laid out, and what a figure gives in each. Immutable, and the same for all
 * populations where points depend on no other unit.
 */
public final class PlanColumns {
    final ColumnLayout layout;
    final PointFractions fractions;
    /** The scored criteria with their columns. */
    final CriterionColumn[] criteria;
    /** Whether an unknown figure may open or shut a gate while scores can be negative. */
    final boolean hasUncertainGates;
    /** Whether a missing figure changes weights beyond dropping its own. */
    final boolean hasPointsForWeights;

    private PlanColumns(Plan plan, Map<String, Integer> places, PointFractions fractions, ColumnLayout layout) {
        this.layout = layout;
        this.fractions = fractions;
        this.criteria = new CriterionColumn[plan.scored().size()];
        int[] placeOf = FigureTable.placesOfScored(plan, places);
        for (int j = 0; j < criteria.length; j++) {
            Criterion own = plan.scored().get(j);
            criteria[j] = new CriterionColumn(
                    j, own, placeOf[j], layout, fractions, plan.set().policies());
        }
        this.hasUncertainGates = mayGate(plan);
        this.hasPointsForWeights = hasPointsForWeights(plan, layout);
    }

    private static boolean hasPointsForWeights(Plan plan, ColumnLayout layout) {
        for (GroupLayout group : layout.layouts()) {
            // The group above all groups has no weight among siblings.
            if (group.pillar != plan.root() && group.hasPointsForWeight()) {
                return true;
            }
        }
        return false;
    }

    /** The columns of a plan whose points depend on no other unit; empty where whole numbers and doubles cannot hold it. */
    public static Optional<PlanColumns> of(Plan plan) {
        return of(plan, FigureTable.placesIn(plan), PointFractions.ofOneUnit(), Map.of());
    }

    /** The same, where columns that the layout of another plan holds stay as they are. */
    static Optional<PlanColumns> of(Plan plan, ColumnLayout known) {
        return of(plan, FigureTable.placesIn(plan), PointFractions.ofOneUnit(), Map.of(), known);
    }

    /**
     * The columns of a plan; empty where whole numbers and doubles cannot hold it.
     *
     * @param places the place of each indicator among the figures of a unit
     * @param sampled the statistics in doubles of the values that functions look at
     */
    static Optional<PlanColumns> of(
            Plan plan, Map<String, Integer> places, PointFractions fractions, Map<Criterion, Sampled> sampled) {
        return of(plan, places, fractions, sampled, null);
    }

    private static Optional<PlanColumns> of(
            Plan plan,
            Map<String, Integer> places,
            PointFractions fractions,
            Map<Criterion, Sampled> sampled,
            @Nullable ColumnLayout known) {
        if (!plan.addsPointsAsTheyAre()) {
            return Optional.empty();
        }
        PointsColumns functions = new PointsColumns(fractions, sampled);
        List<BigDecimal> most = new ArrayList<>(plan.scored().size());
        for (Criterion criterion : plan.scored()) {
            most.add(functions.most(criterion));
        }
        Optional<ColumnLayout> layout = ColumnLayout.of(plan, functions, most, known);
        return layout.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlanColumns(plan, places, fractions, layout.get()));
    }

    private static boolean mayGate(Plan plan) {
        return hasAny(plan.root(), Pillar::gate) && mayBeBelowZero(plan);
    }

    private static boolean mayBeBelowZero(Plan plan) {
        for (Criterion criterion : plan.scored()) {
            if (mayBeBelowZero(criterion.target().scoring())) {
                return true;
            }
        }
        return hasAny(plan.root(), pillar -> pillar.normalised().equals(Optional.of(Pillar.Normalised.Z_SCORE)));
    }

    private static boolean hasAny(Pillar pillar, Predicate<Pillar> asked) {
        boolean hasAny = asked.test(pillar);
        for (Pillar below : pillar.pillars()) {
            hasAny |= hasAny(below, asked);
        }
        return hasAny;
    }

    private static boolean mayBeBelowZero(Scoring scoring) {
        if (ScoringFunctions.of(scoring) instanceof FigureFunction function) {
            Rational least = function.bounds().least();
            return least == null || least.signum() < 0;
        }
        return scoring.parts().stream().anyMatch(part -> mayBeBelowZero(part.scoring()));
    }
}
