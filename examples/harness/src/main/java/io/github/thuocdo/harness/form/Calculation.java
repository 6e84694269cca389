package io.github.thuocdo.harness.form;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.harness.form.Formula.Column;
import io.github.thuocdo.ranking.OwedFigure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The calculation of a unit's score from its cells: a column each for every figure, criterion and group, so that the way from the
 * figures to the total can be read.
 */
final class Calculation {
    private final Plan plan;
    private final CalculationColumns columns;
    private final Map<Criterion, CriterionColumns> criteria = new HashMap<>();
    /** The reasons why no formula can hold the points of a criterion, as keys of the words that say so. */
    private final Map<Criterion, String> obstacles = new HashMap<>();

    private final SharedPoints shared;
    private final @Nullable Column total;

    Calculation(Plan plan, List<OwedFigure> owed, Lists lists, FormTexts texts, boolean isWide) {
        this.plan = plan;
        this.columns = new CalculationColumns(plan, owed, lists, texts, isWide);
        Set<String> tooLarge = SharedPoints.tooLarge(plan);
        this.shared = new SharedPoints(columns, plan, tooLarge);
        for (Criterion criterion : plan.scored()) {
            obstacle(criterion, tooLarge).ifPresent(obstacle -> obstacles.put(criterion, obstacle));
        }
        CriterionFormulas functions = new CriterionFormulas(columns, plan.set().policies(), shared);
        List<CriterionColumns> states = new ArrayList<>();
        for (Criterion criterion : plan.scored()) {
            if (!obstacles.containsKey(criterion)) {
                CriterionColumns kept = columns.askedBy(criterion, () -> functions.of(criterion));
                criteria.put(criterion, kept);
                states.add(kept);
            }
        }
        this.total = obstacle(plan).isEmpty() ? new GroupFormulas(columns, plan, shared).total(states) : null;
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

    /** The criterion whose verdict is shown: an entry of the checklist is met when the scored one of its indicator is. */
    Criterion judging(Criterion criterion) {
        boolean follows = criterion.standing() == Standing.CHECKLIST
                && criterion.target().terms().isForAll();
        return follows
                ? plan.scoredByIndicator().getOrDefault(criterion.indicator().code(), criterion)
                : criterion;
    }

    /** The worth of criteria where points are shared. */
    SharedPoints shared() {
        return shared;
    }

    /** The columns, in their order. */
    List<CalculationColumns.HeadedFormula> columns() {
        return columns.all();
    }

    /** The columns of a figure. */
    FigureColumns figure(String code) {
        return columns.figure(code);
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
        return columns.lists().namesOf(code, plan);
    }

    Policies policies() {
        return plan.set().policies();
    }

    Lists lists() {
        return columns.lists();
    }

    FormTexts texts() {
        return columns.texts();
    }
}
