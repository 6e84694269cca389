package io.github.thuocdo.harness.form;

import static io.github.thuocdo.harness.form.Formula.all;
import static io.github.thuocdo.harness.form.Formula.when;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.harness.form.Formula.Column;
import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The worth of criteria where one whose denominator is 0 shares its points among those beside it that have a figure. Where none has
 * one, the whole group leaves the score; where none may get one either, nothing in it applies.
 */
final class SharedPoints {
    /** More that share their points, or more beside them, do not fit into the 8,192 letters of a formula. */
    private static final int MOST_GIVERS = 40;

    private static final int MOST_SHARERS = 200;

    private final CalculationColumns columns;
    private final Plan plan;
    private final Map<String, Column> outside = new HashMap<>();
    private final Map<String, Column> leftOut = new HashMap<>();
    /** The group above each. */
    private final Map<String, String> above = new HashMap<>();

    private final Map<Criterion, Column> points = new HashMap<>();
    private final Map<Criterion, Column> weights = new HashMap<>();

    /**
     * A criterion that may share its points.
     *
     * @param empty 1 where its denominator is 0
     * @param takers the number of criteria that get a part of its points: those that may take some and have a figure
     * @param lacking the number of those that may take some and whose figure is missing
     */
    private record Giver(Criterion criterion, Column empty, Column takers, Column lacking) {
        /** Whether its denominator is 0 and nobody takes its points. */
        Formula isAlone() {
            return all(Formula.of(empty, "=1"), Formula.of(takers, "=0"));
        }
    }

    /**
     * The standing of a criterion that may take points.
     *
     * @param has 1 where it has a figure
     * @param lacks 1 where that is missing
     */
    private record Taker(Column has, Column lacks) {}

    /**
     * Adds the columns of every group in which points may be shared.
     *
     * @param tooLarge the groups of which no formula can hold that
     */
    SharedPoints(CalculationColumns columns, Plan plan, Set<String> tooLarge) {
        this.columns = columns;
        this.plan = plan;
        addAbove(plan.root());
        plan.scored().stream()
                .filter(this::mayShare)
                .map(Criterion::pillar)
                .distinct()
                .filter(group -> !tooLarge.contains(group))
                .forEach(this::share);
    }

    private void addAbove(Pillar pillar) {
        for (Pillar below : pillar.pillars()) {
            above.put(below.id(), pillar.id());
            addAbove(below);
        }
    }

    /** The groups in which points are shared among more criteria than a formula can hold. */
    static Set<String> tooLarge(Plan plan) {
        Map<String, Integer> givers = new HashMap<>();
        Map<String, Integer> criteria = new HashMap<>();
        for (Criterion criterion : plan.scored()) {
            criteria.merge(criterion.pillar(), 1, Integer::sum);
            if (mayShare(criterion, plan)) {
                givers.merge(criterion.pillar(), 1, Integer::sum);
            }
        }
        return givers.keySet().stream()
                .filter(group ->
                        givers.getOrDefault(group, 0) > MOST_GIVERS || criteria.getOrDefault(group, 0) > MOST_SHARERS)
                .collect(Collectors.toSet());
    }

    private boolean mayShare(Criterion criterion) {
        return mayShare(criterion, plan);
    }

    private static boolean mayShare(Criterion criterion, Plan plan) {
        return criterion.emptyDenominator(plan.set().policies()) instanceof EmptyDenominator.Shared
                && criterion.target().scoring().parts().isEmpty();
    }

    private void share(String group) {
        List<Criterion> criteria = plan.scored().stream()
                .filter(criterion -> criterion.pillar().equals(group))
                .toList();
        Map<Criterion, Taker> takers = new HashMap<>();
        for (Criterion criterion : criteria) {
            takers.put(criterion, taker(criterion));
        }
        List<Giver> givers = criteria.stream()
                .filter(this::mayShare)
                .map(giver -> giver(giver, criteria, takers))
                .toList();
        Object[] alone = givers.stream().map(Giver::isAlone).toArray();
        Column leaves = add(group, "left-out", when(Formula.any(alone), 1, 0));
        leftOut.put(group, leaves);
        for (Criterion criterion : criteria) {
            Taker own = Objects.requireNonNull(takers.get(criterion));
            points.put(
                    criterion,
                    add(
                            criterion,
                            "worth-points",
                            worth(criterion, givers, own, leaves, SharedPoints::declaredPoints)));
            weights.put(
                    criterion,
                    add(
                            criterion,
                            "worth-weight",
                            worth(criterion, givers, own, leaves, SharedPoints::declaredWeight)));
        }
        Object[] nobody = givers.stream()
                .map(giver -> all(giver.isAlone(), Formula.of(giver.lacking, "=0")))
                .toArray();
        outside.put(group, add(group, "outside", when(Formula.any(nobody), 1, 0)));
    }

    private Column add(String group, String key, Formula formula) {
        return columns.add(group + columns.texts().say("calculation." + key), formula);
    }

    private Taker taker(Criterion criterion) {
        Scoring scoring = criterion.target().scoring();
        String code = criterion.indicator().code();
        return new Taker(
                add(criterion, "has-figure", when(hasFigure(criterion, scoring, code), 1, 0)),
                add(criterion, "lacks-figure", when(unknown(criterion, scoring, code), 1, 0)));
    }

    private Giver giver(Criterion giver, List<Criterion> criteria, Map<Criterion, Taker> takers) {
        Column empty = add(giver, "over-nothing", when(figure(giver).isOverNothing(), 1, 0));
        List<Taker> among = criteria.stream()
                .filter(taker -> isAmong(taker, giver))
                .map(taker -> Objects.requireNonNull(takers.get(taker)))
                .toList();
        Column having = add(giver, "takers", sum(among, Taker::has));
        return new Giver(giver, empty, having, add(giver, "lacking", sum(among, Taker::lacks)));
    }

    private static Formula sum(List<Taker> takers, Function<Taker, Column> which) {
        return takers.isEmpty()
                ? Formula.of("0")
                : Formula.call("SUM", takers.stream().map(which).toArray());
    }

    private boolean isAmong(Criterion taker, Criterion giver) {
        return taker != giver
                && !taker.target().scoring().adjusts()
                && giver.emptyDenominator(plan.set().policies()) instanceof EmptyDenominator.Shared shared
                && (shared.among().isEmpty() || shared.among().contains(taker.id()));
    }

    /** The points that 0 of 0 itself gives are no figure that takes those of others. */
    private Formula hasFigure(Criterion criterion, Scoring scoring, String code) {
        if (!scoring.parts().isEmpty()) {
            return known(criterion, scoring, code);
        }
        FigureColumns figure = columns.figure(code);
        return criterion.emptyDenominator(plan.set().policies()) instanceof EmptyDenominator.Substitute substitute
                ? Formula.any(figure.isKnown(), all(figure.isOverNothing(), standsIn(substitute)))
                : figure.isKnown();
    }

    private Formula known(Criterion criterion, Scoring scoring, String code) {
        if (scoring.parts().isEmpty()) {
            FigureColumns figure = columns.figure(code);
            return Formula.any(
                    figure.isKnown(),
                    all(
                            figure.isOverNothing(),
                            isGiven(criterion.emptyDenominator(plan.set().policies()))));
        }
        Object[] known = scoring.parts().stream()
                .map(part -> known(criterion, part.scoring(), part.indicator().orElse(code)))
                .toArray();
        if (scoring instanceof Scoring.Product) {
            return all(known);
        }
        return scoring instanceof Scoring.BestOf
                ? Formula.any(known)
                : all(Formula.any(known), not(unknown(criterion, scoring, code)));
    }

    private Formula unknown(Criterion criterion, Scoring scoring, String code) {
        if (scoring.parts().isEmpty()) {
            FigureColumns figure = columns.figure(code);
            List<Object> ways = new ArrayList<>(
                    List.of(Formula.of(figure.state(), "=\"U\""), Formula.of(figure.state(), "=\"E\"")));
            if (criterion.emptyDenominator(plan.set().policies()) instanceof EmptyDenominator.Substitute substitute) {
                ways.add(all(figure.isOverNothing(), isWrong(substitute)));
            }
            return Formula.any(ways.toArray());
        }
        List<Formula> known = new ArrayList<>();
        List<Formula> unknown = new ArrayList<>();
        for (Scoring.Part part : scoring.parts()) {
            String own = part.indicator().orElse(code);
            known.add(known(criterion, part.scoring(), own));
            unknown.add(unknown(criterion, part.scoring(), own));
        }
        Formula isAnyUnknown = Formula.any(unknown.toArray());
        if (scoring instanceof Scoring.BestOf) {
            return all(isAnyUnknown, not(Formula.any(known.toArray())));
        }
        if (!(scoring instanceof Scoring.Product)) {
            return isAnyUnknown;
        }
        List<Object> conditions = new ArrayList<>(List.of(isAnyUnknown));
        for (int i = 0; i < known.size(); i++) {
            conditions.add(Formula.any(known.get(i), unknown.get(i)));
        }
        return all(conditions.toArray());
    }

    private static Formula not(Formula condition) {
        return Formula.of("NOT(", condition, ")");
    }

    private Formula isWrong(EmptyDenominator.Substitute substitute) {
        return Formula.of(columns.figure(substitute.indicator()).state(), "=\"E\"");
    }

    private Formula isGiven(EmptyDenominator declared) {
        if (declared instanceof EmptyDenominator.Substitute substitute) {
            return Formula.any(standsIn(substitute), all(not(isWrong(substitute)), isGiven(substitute.otherwise())));
        }
        boolean isPoints =
                declared == EmptyDenominator.Gives.FULL_POINTS || declared == EmptyDenominator.Gives.NO_POINTS;
        return Formula.of(isPoints ? "TRUE" : "FALSE");
    }

    private Formula standsIn(EmptyDenominator.Substitute substitute) {
        FigureColumns other = columns.figure(substitute.indicator());
        return all(other.isKnown(), Formula.of(other.top(), ">0"));
    }

    private FigureColumns figure(Criterion criterion) {
        return columns.figure(criterion.indicator().code());
    }

    private Column add(Criterion criterion, String key, Formula formula) {
        return columns.addAskedBy(criterion, criterion.id() + columns.texts().say("calculation." + key), formula);
    }

    /** Says what a criterion is worth as it is declared, as formulas write it. */
    @FunctionalInterface
    private interface Declared {
        String of(Criterion criterion);
    }

    private Formula worth(Criterion criterion, List<Giver> givers, Taker own, Column leaves, Declared declared) {
        List<Object> sum = new ArrayList<>(List.of(declared.of(criterion)));
        for (Giver giver : givers) {
            if (isAmong(criterion, giver.criterion)) {
                sum.add("+");
                sum.add(when(
                        all(Formula.of(giver.empty, "=1"), Formula.of(leaves, "=0")),
                        Formula.of(declared.of(giver.criterion), "*", own.has, "/", giver.takers),
                        0));
            }
        }
        return Formula.of(sum.toArray());
    }

    private static String declaredPoints(Criterion criterion) {
        BigDecimal points = criterion.points().stripTrailingZeros();
        return points.toPlainString();
    }

    private static String declaredWeight(Criterion criterion) {
        Rational weight = criterion.weight();
        return FunctionFormulas.number(weight);
    }

    /** Whether a whole group of a criterion does not apply, whatever is missing; empty where points are shared in none. */
    Optional<Formula> outside(Criterion criterion) {
        List<Formula> any = new ArrayList<>();
        for (String group = criterion.pillar(); group != null; group = above.get(group)) {
            Column column = outside.get(group);
            if (column != null) {
                any.add(Formula.of(column, "=1"));
            }
        }
        return any.isEmpty() ? Optional.empty() : Optional.of(Formula.any(any.toArray()));
    }

    /** 1 where a whole group does not count in the score; empty where points are not shared in it. */
    Optional<Column> leftOut(String group) {
        return Optional.ofNullable(leftOut.get(group));
    }

    /** The most points of a criterion: a number, or the column that holds it. */
    Object points(Criterion criterion) {
        Column column = points.get(criterion);
        return column == null ? declaredPoints(criterion) : column;
    }

    /** The weight of a criterion: a number, or the column that holds it. */
    Object weight(Criterion criterion) {
        Column column = weights.get(criterion);
        return column == null ? declaredWeight(criterion) : column;
    }
}
