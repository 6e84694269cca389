package io.github.thuocdo.internal.ranks;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.internal.figures.Judgement;
import io.github.thuocdo.internal.scoring.ScoreCalculator;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.Nearest;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.UnitSelection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Checked figures with what scores them. */
public final class ScorableFigures implements CheckedFigures {
    private final FigureTable figures;
    private final ScoreCalculator calculator;
    private final List<Finding> findings;
    /** The place of the figure of each criterion of the plan; below 0 where it is only collected. */
    private final int[] placeOf;

    /** The figures that a calculator scores. */
    public ScorableFigures(ScoreCalculator calculator) {
        this.figures = calculator.figures();
        this.calculator = calculator;
        List<Criterion> criteria = figures.plan().criteria();
        this.placeOf = new int[criteria.size()];
        for (int k = 0; k < placeOf.length; k++) {
            placeOf[k] =
                    figures.places().getOrDefault(criteria.get(k).indicator().code(), -1);
        }
        List<Finding> more = Stream.concat(
                        PublishedFindings.of(calculator).stream(), SilentCriteria.of(calculator).stream())
                .toList();
        this.findings = more.isEmpty()
                ? figures.findings()
                : Stream.concat(figures.findings().stream(), more.stream()).toList();
    }

    /**
     * The scorable figures behind checked figures.
     *
     * @throws IllegalArgumentException if no scorer read them
     */
    public static ScorableFigures of(CheckedFigures figures) {
        if (figures instanceof ScorableFigures scorable) {
            return scorable;
        }
        throw new IllegalArgumentException("These figures ("
                + figures.getClass().getName() + ") were made by no scorer. Maybe read them with Scorer.read?");
    }

    /** The calculator that scores them. */
    public ScoreCalculator calculator() {
        return calculator;
    }

    /** The figures themselves. */
    public FigureTable table() {
        return figures;
    }

    @Override
    public Plan plan() {
        return figures.plan();
    }

    @Override
    public UnitSelection selection() {
        return figures.selection();
    }

    @Override
    public List<AdministrativeUnit> units() {
        return figures.units();
    }

    @Override
    public int size() {
        return figures.size();
    }

    @Override
    public OptionalInt period() {
        return figures.period();
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public Figure figure(int unit, String indicator) {
        Figure figure = figures.figure(unit, Objects.requireNonNull(indicator, "indicator"));
        return figure == FigureTable.NOTHING ? Figure.missing(type(indicator)) : figure;
    }

    /** The type of an indicator's figures, where it has one at this level or another. */
    private FigureType type(String indicator) {
        FigureType asked = plan().types().get(Objects.requireNonNull(indicator, "indicator"));
        return asked == null ? elsewhere(indicator) : asked;
    }

    private FigureType elsewhere(String indicator) {
        CriteriaSet set = plan().set();
        Collection<String> codes = set.indicatorCodes().values();
        if (!codes.contains(indicator)) {
            throw new IllegalArgumentException("The set " + set.id() + " has no indicator (" + Excerpt.of(indicator)
                    + "). Maybe " + Nearest.to(indicator, codes).orElse("one of another set") + "?");
        }
        return Stream.concat(
                        set.criteria().stream().map(criterion -> criterion.figures(set.policies())),
                        set.levels().stream().map(level -> collected(set, level)))
                .flatMap(types -> Optional.ofNullable(types.get(indicator)).stream())
                .findFirst()
                .orElse(FigureType.NUMBER);
    }

    private static Map<String, FigureType> collected(CriteriaSet set, Level level) {
        Map<String, FigureType> types = new HashMap<>();
        set.collectedAt(level).forEach((indicator, type) -> types.put(indicator.code(), type));
        return types;
    }

    /** The outcome of every criterion of the plan for the {@code unit}-th unit, in the plan's order. */
    List<Outcome> outcomes(int unit, OptionalInt rank) {
        List<Outcome> outcomes = new ArrayList<>(plan().criteria().size());
        for (int k = 0; k < placeOf.length; k++) {
            outcomes.add(outcome(unit, rank, plan().criteria().get(k), placeOf[k]));
        }
        return Collections.unmodifiableList(outcomes);
    }

    private Outcome outcome(int unit, OptionalInt rank, Criterion criterion, int place) {
        if (criterion.standing() == Standing.DERIVED) {
            return ComputedOutcome.of(
                    criterion, rank.isEmpty() ? Figure.missing(criterion.type()) : readOff(rank.getAsInt(), criterion));
        }
        Figure given = place < 0 ? figures.figure(unit, criterion.indicator().code()) : figures.figure(unit, place);
        Figure said = given == FigureTable.NOTHING ? Figure.missing(criterion.type()) : given;
        boolean applies = Judgement.applies(units().get(unit), criterion);
        Figure own = applies ? said : said.notApplicable();
        if (criterion.scored()) {
            Figure taken = Figures.taken(criterion.target().scoring(), own);
            return ComputedOutcome.scored(criterion, taken, calculator.status(unit, criterion), calculator, unit);
        }
        Criterion scoring = criterion.standing() == Standing.CHECKLIST
                ? plan().scoredByIndicator().get(criterion.indicator().code())
                : null;
        // A checklist entry that shares its indicator with a scored one is met when that one is.
        return scoring != null && criterion.target().terms().isForAll()
                ? ComputedOutcome.of(criterion, own, calculator.status(unit, scoring))
                : ComputedOutcome.of(criterion, own, Judgement.status(criterion, own.observation()));
    }

    private static Figure readOff(int rank, Criterion criterion) {
        return Figure.derived(criterion.type(), new Observation.Value(BigDecimal.valueOf(rank), false));
    }
}
