package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.internal.figures.FigureSink;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.scoring.ScoreCalculator;
import io.github.thuocdo.internal.scoring.exact.Completeness;
import io.github.thuocdo.internal.scoring.exact.ExactCalculator;
import io.github.thuocdo.internal.scoring.exact.ExactScores;
import io.github.thuocdo.internal.scoring.exact.Extremes;
import io.github.thuocdo.internal.scoring.exact.Fractions;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What scoring does with each unit's figures while they are at hand: it finds out who answered enough and, where points depend on
 * no other unit, fills the columns.
 */
public final class Preparation implements FigureSink {
    /** With fewer units another thread costs more than it brings. */
    private static final int FEWEST_UNITS = 1024;

    private final Plan plan;
    private final int units;
    private final Map<String, Integer> places;
    private final Completeness completeness;
    private final boolean hasComposites;
    private final @Nullable PointColumns columns;

    /**
     * Nothing is known of any unit yet.
     *
     * @param who the units
     */
    public Preparation(Plan plan, List<AdministrativeUnit> who) {
        this.plan = plan;
        this.units = who.size();
        this.places = FigureTable.placesIn(plan);
        this.completeness = new Completeness(plan, who, places);
        this.hasComposites = completeness.hasComposites();
        boolean dependsOnOthers = hasComposites
                || plan.scored().stream()
                        .anyMatch(criterion -> criterion.target().scoring().needsPopulation());
        this.columns =
                dependsOnOthers ? null : columns(Fractions.OF_ONE_UNIT, true).orElse(null);
    }

    /** Empty columns; none where whole numbers and doubles cannot hold the plan. */
    private Optional<PointColumns> columns(Fractions fractions, boolean settles) {
        List<BigDecimal> most = plan.scored().stream().map(fractions::most).toList();
        return ColumnLayout.of(plan, new PointsColumns(fractions.spreads()), most)
                .map(layout -> new PointColumns(plan, units, places, layout, fractions, completeness, settles));
    }

    @Override
    public void take(int unit, Observation[] said) {
        if (columns != null) {
            columns.fill(unit, said);
        } else if (!hasComposites) {
            completeness.take(unit, said, null);
        }
    }

    /** The calculator of all scores, once every unit is taken. */
    public ScoreCalculator calculator(FigureTable figures, Workers workers) {
        ExactScores scores = new ExactScores(figures, completeness);
        ExactCalculator exact = new ExactCalculator(figures, scores, completeness);
        PointColumns filled = columns;
        if (filled == null) {
            findSpreads(figures, scores, workers);
            filled = columns(scores.fractions(), false).orElse(null);
            if (filled != null) {
                fill(filled, figures, workers);
            }
        }
        return filled == null
                ? exact
                : ColumnCalculator.of(exact, filled)
                        .map(ScoreCalculator.class::cast)
                        .orElse(exact);
    }

    private static void fill(PointColumns columns, FigureTable figures, Workers workers) {
        workers.ranges(figures.size(), FEWEST_UNITS, (from, to) -> {
            Observation[] said = new Observation[figures.places().size()];
            for (int unit = from; unit < to; unit++) {
                figures.read(unit, said);
                columns.fill(unit, said);
            }
        });
    }

    /** Finds how the figures of ranked units spread, for the functions that look at them. */
    private void findSpreads(FigureTable figures, ExactScores scores, Workers workers) {
        Extremes extremes = new Extremes(plan, places);
        Observation[] said = new Observation[places.size()];
        for (int unit = 0; unit < units; unit++) {
            figures.read(unit, said);
            if (hasComposites) {
                completeness.take(unit, said, scores);
            }
            if (completeness.isRanked(unit)) {
                extremes.take(unit, said, completeness);
            }
        }
        Map<Criterion, List<Observation>> ends = new IdentityHashMap<>();
        List<Integer> others = new ArrayList<>();
        for (int k = 0; k < extremes.criteria().length; k++) {
            int j = extremes.criteria()[k];
            Criterion criterion = plan.scored().get(j);
            ends.put(criterion, extremes.of(k));
            if (Extremes.isBetween(criterion.target().scoring())) {
                scores.take(criterion, ExactScores.spread(criterion, extremes.of(k)));
            } else {
                others.add(j);
            }
        }
        new Samples(figures, completeness)
                .each(
                        others,
                        workers,
                        (criterion, sample) -> sample.ifPresent(doubles ->
                                scores.take(criterion, scores.spread(criterion, ends.get(criterion), doubles))));
    }
}
