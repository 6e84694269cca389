package io.github.thuocdo.harness.form;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.harness.form.Formula.Column;
import io.github.thuocdo.harness.form.Formula.Format;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The columns of a calculation, in the order in which they are added: those of the figures first. A unit has one row. */
final class CalculationColumns {
    private final FormTexts texts;
    private final boolean isWide;
    private final Plan plan;
    private final Lists lists;
    private final List<HeadedFormula> columns = new ArrayList<>();
    private final Map<String, FigureColumns> figures = new HashMap<>();
    private final Set<String> substituted;
    private @Nullable Criterion asking;

    /**
     * A column.
     *
     * @param heading its heading
     * @param formula its formula, in the row of each unit
     * @param askedBy the criterion that must be asked of the unit; empty for a column of every unit
     * @param otherwise the formula for a unit that is not asked
     */
    record HeadedFormula(String heading, Formula formula, Optional<Criterion> askedBy, String otherwise) {}

    /** Adds the columns of every figure. */
    CalculationColumns(Plan plan, List<OwedFigure> owed, Lists lists, FormTexts texts, boolean isWide) {
        this.plan = plan;
        this.lists = lists;
        this.texts = texts;
        this.isWide = isWide;
        this.substituted = substituted(plan);
        for (int k = 0; k < owed.size(); k++) {
            figures.put(owed.get(k).indicator().code(), figure(k, owed.get(k)));
        }
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

    private FigureColumns figure(int place, OwedFigure owed) {
        FigureType type = owed.type();
        String code = owed.indicator().code();
        Column value = copied(place, Part.VALUE, code, type);
        Column numerator = copied(place, Part.NUMERATOR, code, FigureType.COUNT);
        Column denominator = copied(place, Part.DENOMINATOR, code, FigureType.COUNT);
        Column status = copied(place, Part.STATUS, code, FigureType.CATEGORY);
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

    /** An empty cell is copied as an empty text, not as 0; a percentage as the number that reading the file makes of it. */
    private Column copied(int place, Part part, String code, FigureType type) {
        Input input = new Input(place, part);
        String heading = code + " · " + texts.say("column." + part);
        Formula said = inPercent(type, input)
                .map(other -> Formula.when(
                        Formula.all(
                                Formula.call("ISNUMBER", input), Formula.of("LEFT(", new Format(input), ",1)=\"P\"")),
                        other,
                        input))
                .orElse(Formula.of(input));
        return add(heading, Formula.when(Formula.of(input, "=\"\""), "\"\"", said));
    }

    /** The number that stands for one in a cell with a percent sign, or a text where none can; empty where it is that number. */
    private static Optional<Formula> inPercent(FigureType type, Input input) {
        return switch (type) {
            // Of the 15 digits that a spreadsheet shows 13 stand behind the mark at most.
            case SHARE, CHANGE, NUMBER -> Optional.of(Formula.of("ROUND(100*", input, ",13)"));
            case COUNT, RANK, YES_NO -> Optional.of(Formula.of(input, "&\"%\""));
            case PER_HEAD, INDEX, DATE, CATEGORY -> Optional.empty();
        };
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
        columns.add(new HeadedFormula(heading, formula, Optional.ofNullable(asking), otherwise));
        return new Column(columns.size() - 1);
    }

    /** Adds a column that holds 0 for a unit of which a criterion is not asked, and returns its place. */
    Column addAskedBy(Criterion criterion, String heading, Formula formula) {
        columns.add(new HeadedFormula(heading, formula, Optional.of(criterion), "0"));
        return new Column(columns.size() - 1);
    }

    /** Adds the columns of a criterion, which hold something for the units alone of which it is asked. */
    <T> T askedBy(Criterion criterion, Supplier<T> added) {
        asking = criterion;
        T all = added.get();
        asking = null;
        return all;
    }

    /** The columns, in their order. */
    List<HeadedFormula> all() {
        return columns;
    }

    /** The columns of a figure. */
    FigureColumns figure(String code) {
        return Objects.requireNonNull(figures.get(code), code);
    }

    Lists lists() {
        return lists;
    }

    FormTexts texts() {
        return texts;
    }
}
