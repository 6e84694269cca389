package io.github.thuocdo.internal.ranks;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.LegalSource;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Method;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.internal.figures.Judgement;
import io.github.thuocdo.internal.scoring.ScoreCalculator;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.number.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The findings that nothing is asked in the period, that a criterion is not decided yet, or that a criterion does not distinguish the units. */
final class SilentCriteria {
    private final ScoreCalculator calculator;
    private final FigureTable figures;
    private final List<Finding> found = new ArrayList<>();

    private SilentCriteria(ScoreCalculator calculator) {
        this.calculator = calculator;
        this.figures = calculator.figures();
    }

    /** The findings about criteria that say nothing. */
    static List<Finding> of(ScoreCalculator calculator) {
        SilentCriteria silent = new SilentCriteria(calculator);
        Plan plan = calculator.figures().plan();
        if (plan.criteria().isEmpty()) {
            silent.nothingInForce(plan);
        }
        silent.undecided(plan);
        for (Criterion criterion : plan.scored()) {
            if (criterion.target().scoring().needsPopulation()) {
                criterion.eachFigure((scoring, indicator, type) -> silent.look(criterion, scoring, indicator, type));
            }
        }
        return silent.found;
    }

    private void undecided(Plan plan) {
        List<String> ids = plan.criteria().stream()
                .filter(criterion -> criterion.source().basis().equals(Optional.of(LegalSource.Basis.UNDECIDED)))
                .map(Criterion::id)
                .distinct()
                .toList();
        if (!ids.isEmpty()) {
            found.add(Finding.worded(
                    Severity.WARNING, "criteria-undecided", Excerpt.list(ids), Integer.toString(ids.size())));
        }
    }

    /** A set whose first values begin later asks nothing of figures that speak of an earlier period. */
    private void nothingInForce(Plan plan) {
        Optional<LocalDate> day = plan.profile().day();
        Optional<LocalDate> first = plan.set().changes().stream().sorted().findFirst();
        if (day.isPresent() && first.isPresent() && first.get().isAfter(day.get())) {
            add(
                    "nothing-in-force",
                    plan.set().id(),
                    Integer.toString(day.get().getYear()),
                    first.get().toString());
        } else if (plan.set().verdicts().declared().isEmpty()) {
            // What a set lacks of its document is said with every result.
            add("nothing-asked", plan.set().id());
        }
    }

    private void look(Criterion criterion, Scoring scoring, String indicator, FigureType type) {
        if (!(scoring instanceof Scoring.Normalised normalised) || !normalised.needsPopulation()) {
            return;
        }
        Bounds held =
                new Bounds(normalised.least().orElse(null), normalised.most().orElse(null));
        Rational only = null;
        int units = 0;
        for (int unit = 0; unit < figures.size(); unit++) {
            Optional<Rational> value = calculator.isRanked(unit)
                            && Judgement.applies(figures.units().get(unit), criterion)
                    ? Figures.number(type, Figures.taken(scoring, type, figures.observation(unit, indicator)))
                            .map(held::held)
                    : Optional.empty();
            if (value.isPresent() && only != null && !value.get().equals(only)) {
                return;
            }
            only = value.orElse(only);
            units += value.isPresent() ? 1 : 0;
        }
        if (only == null) {
            return;
        }
        String share = normalised.method() == Method.Z_SCORE ? "0" : "1/2";
        if (units == 1) {
            add("one-unit-alone", criterion.id(), indicator, share);
        } else {
            add("tells-nobody-apart", criterion.id(), indicator, share, Integer.toString(units), only.toString());
        }
    }

    private void add(String code, Object... arguments) {
        found.add(Finding.worded(Severity.WARNING, code, arguments));
    }
}
