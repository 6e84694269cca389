package io.github.thuocdo.ranking;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.figures.Judgement;
import io.github.thuocdo.internal.scoring.ScoreCalculator;
import io.github.thuocdo.internal.scoring.exact.Completeness;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.UnitSelection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * The figures of the units of one selection, checked and ready to be ranked as often as one likes.
 *
 * <p>Immutable and safe to share between threads. Made by {@link io.github.thuocdo.Scorer#read}.
 */
public final class CheckedFigures {
    private final FigureTable figures;
    private final ScoreCalculator calculator;

    private CheckedFigures(ScoreCalculator calculator) {
        this.figures = calculator.figures();
        this.calculator = calculator;
    }

    /**
     * The figures that a calculator scores; for the other rooms of the library.
     *
     * @hidden
     */
    public static CheckedFigures of(ScoreCalculator calculator) {
        return new CheckedFigures(calculator);
    }

    /**
     * What scores them; for the other rooms of the library.
     *
     * @hidden
     */
    public ScoreCalculator calculator() {
        return calculator;
    }

    /**
     * The figures themselves; for the other rooms of the library.
     *
     * @hidden
     */
    public FigureTable table() {
        return figures;
    }

    /** What is asked. */
    public Plan plan() {
        return figures.plan();
    }

    /** The units' register and level. */
    public UnitSelection selection() {
        return figures.selection();
    }

    /** The units, in the Vietnamese order of their names, then by code. */
    public List<AdministrativeUnit> units() {
        return figures.units();
    }

    /** How many units. */
    public int size() {
        return figures.size();
    }

    /** The year that the figures speak of; empty where none is known. */
    public OptionalInt period() {
        return figures.period();
    }

    /** What reading and checking the figures found, in the order of the files and their lines. */
    public List<Finding> findings() {
        return figures.findings();
    }

    /** The checked figure of the {@code unit}-th unit for an indicator; {@link Figure#NONE} where there is none. */
    public Figure figure(int unit, String indicator) {
        return figures.figure(unit, indicator);
    }

    /** What became of every criterion of the plan for the {@code unit}-th unit, in the plan's order. */
    List<Outcome> outcomes(int unit, OptionalInt rank) {
        List<Outcome> outcomes = new ArrayList<>(plan().criteria().size());
        for (Criterion criterion : plan().criteria()) {
            outcomes.add(outcome(unit, rank, criterion));
        }
        return Collections.unmodifiableList(outcomes);
    }

    private Outcome outcome(int unit, OptionalInt rank, Criterion criterion) {
        if (criterion.standing() == Standing.DERIVED) {
            return Outcome.of(criterion, rank.isEmpty() ? Figure.NONE : readOff(rank.getAsInt(), criterion));
        }
        Figure said = figure(unit, criterion.indicator().code());
        boolean applies = Completeness.applies(units().get(unit), criterion);
        Figure own = applies ? said : said.notApplicable();
        if (criterion.scored()) {
            return Outcome.scored(criterion, own, calculator.status(unit, criterion), calculator, unit);
        }
        Criterion scoring = criterion.standing() == Standing.CHECKLIST
                ? plan().scoredByIndicator().get(criterion.indicator().code())
                : null;
        // A checklist entry that shares its indicator with a scored one is met when that one is.
        return scoring != null && criterion.target().terms().isForAll()
                ? Outcome.of(criterion, own, calculator.status(unit, scoring))
                : Outcome.of(criterion, own, Judgement.status(criterion, own));
    }

    private static Figure readOff(int rank, Criterion criterion) {
        return Figure.derived(criterion.type(), new Observation.Value(BigDecimal.valueOf(rank), false));
    }
}
