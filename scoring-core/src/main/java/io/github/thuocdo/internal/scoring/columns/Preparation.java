package io.github.thuocdo.internal.scoring.columns;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.internal.figures.FigureSink;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.figures.UnitFigures;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.scoring.ScoreCalculator;
import io.github.thuocdo.internal.scoring.columns.FigureSamples.Sampled;
import io.github.thuocdo.internal.scoring.exact.Completeness;
import io.github.thuocdo.internal.scoring.exact.ExactCalculator;
import io.github.thuocdo.internal.scoring.exact.ExactScores;
import io.github.thuocdo.internal.scoring.exact.Extremes;
import io.github.thuocdo.internal.scoring.exact.ScoreBounds;
import io.github.thuocdo.internal.shape.PopulationUse;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes each unit's figures while they are at hand: finds out whether the unit answered enough and, where points depend on
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
    private final Map<Criterion, Sampled> sampled = Collections.synchronizedMap(new IdentityHashMap<>());
    private final @Nullable PointColumns columns;

    /**
     * Nothing is known of any unit yet.
     *
     * @param empty the plan's columns without a unit, asked for where points depend on no other unit
     * @param who the units
     */
    public Preparation(Plan plan, Supplier<Optional<PlanColumns>> empty, List<AdministrativeUnit> who) {
        this(plan, empty, who, null);
    }

    /**
     * The same for figures that another plan scored, which takes them as this one does.
     *
     * @param before their calculator by that plan
     */
    public Preparation(
            Plan plan,
            Supplier<Optional<PlanColumns>> empty,
            List<AdministrativeUnit> who,
            @Nullable ScoreCalculator before) {
        this.plan = plan;
        this.units = who.size();
        this.places = FigureTable.placesIn(plan);
        this.completeness = new Completeness(plan, who, places);
        this.hasComposites = completeness.hasComposites();
        boolean dependsOnOthers = hasComposites || ScoreBounds.scoresByOthers(plan);
        PointColumns shared = dependsOnOthers ? null : shared(before);
        this.columns = dependsOnOthers || shared != null ? shared : columns(empty.get(), true);
    }

    /** The columns of figures that another plan scored: what both plans make of them is shared. */
    private @Nullable PointColumns shared(@Nullable ScoreCalculator before) {
        return before instanceof ColumnCalculator other
                ? PlanColumns.of(plan, other.columns().layout())
                        .flatMap(own -> other.columns().under(own, completeness))
                        .orElse(null)
                : null;
    }

    private @Nullable PointColumns columns(Optional<PlanColumns> empty, boolean settles) {
        return empty.isEmpty() ? null : new PointColumns(empty.get(), units, completeness, settles, null);
    }

    @Override
    public void take(int unit, UnitFigures said) {
        if (columns != null) {
            columns.fill(unit, said);
        } else if (!hasComposites) {
            completeness.take(unit, said, null);
        }
    }

    /** Takes every unit of a table. */
    public void takeAll(FigureTable figures, Workers workers) {
        workers.ranges(figures.size(), FEWEST_UNITS, (from, to) -> {
            UnitFigures said = new UnitFigures(figures.places().size());
            for (int unit = from; unit < to; unit++) {
                figures.read(unit, said);
                take(unit, said);
            }
        });
    }

    /** The calculator of all scores, once every unit is taken. */
    public ScoreCalculator calculator(FigureTable figures, Workers workers) {
        Completeness known = completeness;
        Supplier<ExactCalculator> exactly =
                Suppliers.memoize(() -> new ExactCalculator(figures, new ExactScores(figures, known), known));
        if (figures.hasPublished()) {
            completeness.askOfEvery();
            findSpreads(figures, exactly.get().scores(), workers);
            return exactly.get();
        }
        PointColumns filled = columns == null ? filled(figures, exactly.get().scores(), workers) : columns;
        Optional<ColumnCalculator> calculator =
                filled == null ? Optional.empty() : ColumnCalculator.of(figures, completeness, exactly, filled);
        return calculator.isPresent() ? calculator.get() : exactly.get();
    }

    /** Filled once it is known how figures spread; null where columns cannot hold them. */
    private @Nullable PointColumns filled(FigureTable figures, ExactScores scores, Workers workers) {
        findSpreads(figures, scores, workers);
        PointColumns own = columns(PlanColumns.of(plan, places, scores.fractions(), sampled), false);
        if (own != null) {
            fill(own, figures, workers);
        }
        return own;
    }

    private static void fill(PointColumns columns, FigureTable figures, Workers workers) {
        workers.ranges(figures.size(), FEWEST_UNITS, (from, to) -> {
            UnitFigures said = new UnitFigures(figures.places().size());
            for (int unit = from; unit < to; unit++) {
                figures.read(unit, said);
                columns.fill(unit, said);
            }
        });
    }

    /** Finds how the figures of ranked units spread, for the functions that look at them. */
    private void findSpreads(FigureTable figures, ExactScores scores, Workers workers) {
        Extremes extremes = new Extremes(plan, places);
        UnitFigures said = new UnitFigures(places.size());
        for (int unit = 0; unit < units; unit++) {
            figures.read(unit, said);
            if (hasComposites || figures.hasPublished()) {
                completeness.take(unit, said, scores);
            }
            if (completeness.isRanked(unit)) {
                extremes.take(unit, said, completeness);
            }
        }
        scores.take(extremes);
        List<Integer> all = IntStream.of(extremes.criteria())
                .filter(j -> looksAtAll(plan.scored().get(j)))
                .boxed()
                .toList();
        new FigureSamples(figures, completeness)
                .each(
                        all,
                        workers,
                        (criterion, sample) -> sample.ifPresent(values -> sampled.put(
                                criterion, Sampled.of(scores.fractions().shape(criterion), values))));
    }

    private static boolean looksAtAll(Criterion criterion) {
        return ScoringFunctions.ofFigure(criterion.target().scoring())
                        .populationUse()
                        .look()
                == PopulationUse.Look.ALL;
    }
}
