package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.internal.figures.KeptSheet;
import io.github.thuocdo.internal.figures.Reported;
import io.github.thuocdo.internal.figures.Sheet;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.scoring.columns.Extremes;
import io.github.thuocdo.internal.scoring.columns.PointsBlocks;
import io.github.thuocdo.internal.scoring.columns.PointsColumns;
import io.github.thuocdo.internal.scoring.columns.ScoreTree;
import io.github.thuocdo.ranking.Population;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What sets of any shape ask of each unit's figures while they are at hand: who is ranked; between which ends the ranked units'
 * figures lie; and, where points depend on no other unit, what the figures give.
 */
public final class Groundwork {
    /** With fewer another thread costs more than it brings. */
    private static final int FEWEST_UNITS = 1024;

    private final Plan plan;
    private final int units;
    private final Map<String, Integer> places;
    public final Completeness completeness;
    private final boolean dependsOnOthers;
    private final @Nullable PointsBlocks columns;

    /**
     * Nothing is known of any unit yet.
     *
     * @param who the units
     * @param places the place of each indicator in a row
     */
    public Groundwork(Plan plan, List<AdministrativeUnit> who, Map<String, Integer> places) {
        this.plan = plan;
        this.units = who.size();
        this.places = places;
        this.completeness = new Completeness(plan, who, places);
        this.dependsOnOthers = plan.scored().stream().anyMatch(Groundwork::dependsOnOthers);
        this.columns = dependsOnOthers ? null : columns(Fractions.OF_ONE_UNIT).orElse(null);
    }

    /** Whether what a figure gives is not known before all figures are. */
    private static boolean dependsOnOthers(Criterion criterion) {
        return Completeness.isComposite(criterion)
                || criterion.target().scoring().needsPopulation();
    }

    /** Empty columns; none where whole numbers and doubles cannot hold the plan. */
    private Optional<PointsBlocks> columns(Fractions fractions) {
        List<BigDecimal> most = plan.scored().stream().map(fractions::most).toList();
        return ScoreTree.of(plan, new PointsColumns(fractions.spreads()), most)
                .map(tree -> new PointsBlocks(plan, units, places, tree, fractions, completeness));
    }

    /** What one thread finds out about extremes. */
    public Extremes newExtremes() {
        return new Extremes(plan, places);
    }

    /** Takes what counts of a unit, as it stands in a row of the sheet. */
    public void take(int unit, @Nullable Object[] row, Extremes extremes) {
        if (completeness.hasComposites()) {
            return;
        }
        Reported reported = place -> KeptSheet.observation(row[place]);
        completeness.take(unit, reported, null);
        if (columns != null) {
            columns.fill(unit, reported);
        }
        if (completeness.isRanked(unit)) {
            extremes.take(unit, reported, completeness);
        }
    }

    /**
     * Once all figures are known: the scores in exact numbers.
     *
     * @param found what each thread found out about extremes
     */
    public Evaluation evaluation(Population population, Sheet sheet, Collection<Extremes> found, Workers workers) {
        Evaluation evaluation = new Evaluation(population, completeness);
        Extremes extremes = newExtremes();
        found.forEach(extremes::take);
        if (completeness.hasComposites()) {
            for (int i = 0; i < units; i++) {
                Reported reported = reported(sheet, i);
                completeness.take(i, reported, evaluation);
                if (completeness.isRanked(i)) {
                    extremes.take(i, reported, completeness);
                }
            }
        }
        evaluation.take(extremes, workers);
        return evaluation;
    }

    /** The columns with what all figures give; none where whole numbers and doubles cannot hold the plan. */
    public Optional<PointsBlocks> filled(Sheet sheet, Evaluation evaluation, Workers workers) {
        if (!dependsOnOthers) {
            return Optional.ofNullable(columns);
        }
        Optional<PointsBlocks> late = columns(evaluation.fractions());
        late.ifPresent(all -> workers.ranges(units, FEWEST_UNITS, (from, to) -> {
            for (int i = from; i < to; i++) {
                all.fill(i, reported(sheet, i));
            }
        }));
        return late;
    }

    private static Reported reported(Sheet sheet, int unit) {
        return place -> sheet.observation(unit, place);
    }

    /** Who answered enough. */
    public Completeness completeness() {
        return completeness;
    }
}
