package io.github.thuocdo.harness.form;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.harness.form.Formula.Column;
import io.github.thuocdo.harness.form.Formula.Input;
import io.github.thuocdo.harness.form.Formula.Listed;
import io.github.thuocdo.harness.form.Formula.Part;
import io.github.thuocdo.ranking.OwedFigure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The calculation of a unit's score from its cells: a column each for every figure, criterion and group, so that the way from the
 * figures to the total can be read. A unit has one row.
 */
final class Calculation {
    private final FormTexts texts;
    private final boolean isWide;
    private final Plan plan;
    private final Lists lists;
    private final List<CalculationColumn> columns = new ArrayList<>();
    private final Map<String, FigureColumns> figures = new HashMap<>();
    private final Map<Criterion, CriterionColumns> criteria = new HashMap<>();
    /** The reasons why no formula can hold the points of a criterion, as keys of the words that say so. */
    private final Map<Criterion, String> obstacles = new HashMap<>();

    private @Nullable Criterion asking;
    private final Set<String> substituted;
    private final SharedPoints shared;
    private final @Nullable Column total;

    Calculation(Plan plan, List<OwedFigure> owed, Lists lists, FormTexts texts, boolean isWide) {
        this.isWide = isWide;
        this.texts = texts;
        this.plan = plan;
        this.lists = lists;
        this.substituted = substituted(plan);
        for (int k = 0; k < owed.size(); k++) {
            figures.put(owed.get(k).indicator().code(), figure(k, owed.get(k)));
        }
        Set<String> tooLarge = SharedPoints.tooLarge(plan);
        this.shared = new SharedPoints(this, plan, tooLarge);
        for (Criterion criterion : plan.scored()) {
            obstacle(criterion, tooLarge).ifPresent(obstacle -> obstacles.put(criterion, obstacle));
        }
        CriterionFormulas functions = new CriterionFormulas(this, plan.set().policies(), shared);
        List<CriterionColumns> states = new ArrayList<>();
        for (Criterion criterion : plan.scored()) {
            if (!obstacles.containsKey(criterion)) {
                asking = criterion;
                CriterionColumns kept = functions.of(criterion);
                asking = null;
                criteria.put(criterion, kept);
                states.add(kept);
            }
        }
        this.total = obstacle(plan).isEmpty() ? new GroupFormulas(this, plan, shared).total(states) : null;
    }

    /** The figures for whose empty denominator another one stands in, by the first criterion that declares something. */
    private static Set<String> substituted(Plan plan) {
        Map<String, Boolean> declared = new HashMap<>();
        for (Criterion criterion : plan.scored()) {
            EmptyDenominator gives = criterion.emptyDenominator(plan.set().policies());
            if (gives != EmptyDenominator.Gives.NOT_APPLICABLE) {
                boolean isSubstitute = gives instanceof EmptyDenominator.Substitute;
                criterion
                        .figures(plan.set().policies())
                        .keySet()
                        .forEach(code -> declared.putIfAbsent(code, isSubstitute));
            }
        }
        declared.values().removeIf(isSubstitute -> !isSubstitute);
        return Set.copyOf(declared.keySet());
    }

    /** The reason why formulas cannot compute the total, as the key of the words that say so; empty where they can. */
    static Optional<String> obstacle(Plan plan) {
        Set<String> tooLarge = SharedPoints.tooLarge(plan);
        return plan.scored().stream()
                .flatMap(criterion -> obstacle(criterion, tooLarge).stream())
                .findFirst()
                .or(() -> GroupFormulas.obstacle(plan));
    }

    /** The reason why formulas cannot compute a criterion's points, as the key of the words that say so; empty where they can. */
    private static Optional<String> obstacle(Criterion criterion, Set<String> tooLarge) {
        return tooLarge.contains(criterion.pillar())
                ? Optional.of("cannot.shared")
                : FunctionFormulas.obstacle(criterion.target().scoring());
    }

    /** The same for a criterion of this calculation's plan. */
    Optional<String> obstacle(Criterion criterion) {
        return Optional.ofNullable(obstacles.get(criterion));
    }

    private FigureColumns figure(int place, OwedFigure owed) {
        FigureType type = owed.type();
        String code = owed.indicator().code();
        Column value = copied(place, Part.VALUE, code);
        Column numerator = copied(place, Part.NUMERATOR, code);
        Column denominator = copied(place, Part.DENOMINATOR, code);
        Column status = copied(place, Part.STATUS, code);
        FigureFormulas formulas = new FigureFormulas(
                texts, type, value, numerator, denominator, status, isWide, substituted.contains(code));
        Listed names = new Listed(lists.namesOf(code, plan));
        Column state =
                add(code + texts.say("calculation.state"), formulas.state(isRefusedWithoutLogarithm(code), names));
        Column top = add(code + texts.say("calculation.top"), formulas.top(state));
        Column bottom = add(code + texts.say("calculation.bottom"), formulas.bottom(state));
        return new FigureColumns(state, top, bottom, value, numerator);
    }

    /** Whether a figure without a logarithm counts nowhere. */
    private boolean isRefusedWithoutLogarithm(String code) {
        return plan.takesLogarithm(code) && !plan.takesBesideLogarithm(code);
    }

    /** An empty cell is copied as an empty text, not as 0. */
    private Column copied(int place, Part part, String code) {
        Input input = new Input(place, part);
        String heading = code + " · " + texts.say("column." + part);
        return add(heading, Formula.when(Formula.of(input, "=\"\""), "\"\"", input));
    }

    /** Adds a column and returns its place. */
    Column add(String heading, Formula formula) {
        return add(heading, formula, "0");
    }

    /**
     * Adds a column and returns its place.
     *
     * @param otherwise the formula for a unit of which the criterion at hand is not asked
     */
    Column add(String heading, Formula formula, String otherwise) {
        columns.add(new CalculationColumn(heading, formula, Optional.ofNullable(asking), otherwise));
        return new Column(columns.size() - 1);
    }

    /** Adds a column that holds 0 for a unit of which a criterion is not asked, and returns its place. */
    Column addAskedBy(Criterion criterion, String heading, Formula formula) {
        columns.add(new CalculationColumn(heading, formula, Optional.of(criterion), "0"));
        return new Column(columns.size() - 1);
    }

    /** The worth of criteria where points are shared. */
    SharedPoints shared() {
        return shared;
    }

    /** The columns, in their order. */
    List<CalculationColumn> columns() {
        return columns;
    }

    /** The columns of a figure. */
    FigureColumns figure(String code) {
        return Objects.requireNonNull(figures.get(code), code);
    }

    /** The columns of a scored criterion; empty where no formula can hold it. */
    Optional<CriterionColumns> criterion(Criterion criterion) {
        return Optional.ofNullable(criteria.get(criterion));
    }

    /** The column of the score, rounded as published, or an empty text; empty where no formula can hold it. */
    Optional<Column> total() {
        return Optional.ofNullable(total);
    }

    /** The place of the list of categories of a figure. */
    int categories(String code) {
        return lists.namesOf(code, plan);
    }

    Policies policies() {
        return plan.set().policies();
    }

    Lists lists() {
        return lists;
    }

    FormTexts texts() {
        return texts;
    }
}
