package io.github.thuocdo.harness.form;

import static io.github.thuocdo.harness.form.Formula.all;
import static io.github.thuocdo.harness.form.Formula.when;

import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.harness.form.Formula.Column;
import io.github.thuocdo.harness.form.Formula.Columns;
import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The formulas from the points of criteria to the scores of groups and the total. */
final class GroupFormulas {
    /** More than any score. */
    private static final String MOST = "1E+99";

    private final CalculationColumns columns;
    private final Plan plan;
    private final SharedPoints shared;

    GroupFormulas(CalculationColumns columns, Plan plan, SharedPoints shared) {
        this.columns = columns;
        this.plan = plan;
        this.shared = shared;
    }

    /** The reason why no formula can hold the groups of a plan, as the key of the words that say so; empty where some can. */
    static Optional<String> obstacle(Plan plan) {
        if (!isRoundedHalfUp(plan.set().policies().rounding())) {
            return Optional.of("cannot.rounding");
        }
        boolean isRoundedOtherwise = plan.scored().stream()
                .anyMatch(criterion -> !isRoundedHalfUp(
                        criterion.rounding(plan.set().policies()).orElse(null)));
        if (isRoundedOtherwise) {
            return Optional.of("cannot.rounding");
        }
        return pillars(plan.root())
                .flatMap(pillar -> {
                    if (pillar.normalised().isPresent()) {
                        return Stream.of("cannot.normalised-group");
                    }
                    return isRoundedHalfUp(pillar.rounding().orElse(null))
                            ? Stream.empty()
                            : Stream.of("cannot.rounding");
                })
                .findFirst();
    }

    private static boolean isRoundedHalfUp(Policies.@Nullable Rounding rounding) {
        return rounding == null || rounding.mode() == RoundingMode.HALF_UP;
    }

    private static Stream<Pillar> pillars(Pillar pillar) {
        return Stream.concat(Stream.of(pillar), pillar.pillars().stream().flatMap(GroupFormulas::pillars));
    }

    /** The children of a group, side by side: what they score, weigh, whether they count, adjust and are closed. */
    private record Children(Columns score, Columns weight, Columns counts, Columns adjusts, Columns closed) {
        /** The sum of a product over the children that are divided, or over those that adjust. */
        Formula sum(boolean adjusting, Object... factors) {
            List<Object> parts = new ArrayList<>();
            parts.add("SUMPRODUCT(");
            for (Object factor : factors) {
                parts.add(factor);
                parts.add("*");
            }
            parts.add(counts);
            parts.add(adjusting ? "*" : "*(1-");
            parts.add(adjusts);
            parts.add(adjusting ? ")" : "))");
            return Formula.of(parts.toArray());
        }
    }

    /** The score as it is published; an empty text where there is none. */
    Column total(List<CriterionColumns> scored) {
        GroupColumns root = group(plan.root(), scored);
        Policies policies = plan.set().policies();
        Formula score = Formula.of(
                number(plan.set().scale()),
                "*",
                when(Formula.of(root.closed(), "=1"), Formula.of("0"), Formula.of(root.score())));
        return add(
                "total",
                when(
                        all(isAssessed(scored, policies), Formula.of(root.counts(), "=1")),
                        Formula.of("ROUND(", score, ",", policies.rounding().scale(), ")"),
                        "\"\""));
    }

    private Column add(String key, Formula formula) {
        return columns.add(columns.texts().say("calculation." + key), formula);
    }

    private Formula isAssessed(List<CriterionColumns> scored, Policies policies) {
        if (scored.isEmpty()) {
            return Formula.of("FALSE");
        }
        List<Object> conditions = new ArrayList<>();
        Columns answered = block(scored, "answered", each -> Formula.of(each.answered()));
        conditions.add(Formula.of("SUM(", answered, ")>0"));
        if (policies.criteria() > 0) {
            Columns known = block(scored, "known", each -> when(isKnown(each), 1, 0));
            conditions.add(Formula.of("SUM(", known, ")>=", policies.criteria()));
        }
        if (policies.coverage().signum() > 0) {
            Columns known = block(scored, "known-points", each -> when(isKnown(each), applicable(each), 0));
            Columns asked = block(
                    scored,
                    "asked-points",
                    each -> when(Formula.any(isKnown(each), Formula.of(each.state(), "=\"U\"")), applicable(each), 0));
            Rational least = policies.coverage();
            conditions.add(
                    Formula.of("SUM(", known, ")*", least.denominator(), ">=", least.numerator(), "*SUM(", asked, ")"));
        }
        return all(conditions.toArray());
    }

    private static Formula isKnown(CriterionColumns criterion) {
        return Formula.of(criterion.state(), "=\"K\"");
    }

    /** The weight in its group, as far as it applies where a function has parts. */
    private Formula applicable(CriterionColumns each) {
        Object weight = shared.weight(each.criterion());
        return each.criterion().target().scoring().parts().isEmpty()
                ? Formula.of(weight)
                : Formula.of(weight, "*", each.applicable());
    }

    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** One column for each, side by side. */
    private <T> Columns block(List<T> each, String key, Function<T, Formula> formula) {
        List<Column> made =
                each.stream().map(one -> add(key, formula.apply(one))).toList();
        return new Columns(made.get(0).index(), made.get(made.size() - 1).index());
    }

    private GroupColumns group(Pillar pillar, List<CriterionColumns> scored) {
        List<GroupColumns> children = new ArrayList<>();
        for (CriterionColumns each : scored) {
            if (each.criterion().pillar().equals(pillar.id())) {
                children.add(leaf(each));
            }
        }
        for (Pillar below : pillar.pillars()) {
            children.add(group(below, scored));
        }
        if (children.isEmpty()) {
            Column nothing = add("nothing", Formula.of("0"));
            return new GroupColumns(nothing, nothing, nothing, nothing, nothing, nothing);
        }
        Children block = new Children(
                block(children, "score", each -> Formula.of(each.score())),
                block(children, "weight", each -> Formula.of(each.weight())),
                block(children, "counts", each -> within(pillar, each.counts())),
                block(children, "adjusts", each -> Formula.of(each.adjusts())),
                block(children, "closed", each -> within(pillar, each.closed())));
        return aggregated(pillar, children, block);
    }

    /** 0 where the whole group does not count. */
    private Formula within(Pillar pillar, Column column) {
        return shared.leftOut(pillar.id())
                .map(leftOut -> Formula.of(column, "*(1-", leftOut, ")"))
                .orElse(Formula.of(column));
    }

    private GroupColumns leaf(CriterionColumns each) {
        boolean isGate = each.criterion().target().terms().gate();
        boolean isAdjustment = each.criterion().target().scoring().adjusts();
        Column counts = add("counts", when(Formula.of(each.possible(), "=0"), 0, 1));
        Column score = add("score", when(Formula.of(counts, "=0"), 0, Formula.of(each.earned(), "/", each.possible())));
        Column weight = add("weight", Formula.of(shared.weight(each.criterion()), "*", each.possible()));
        Column adjusts = add("adjusts", Formula.of(isAdjustment ? "1" : "0"));
        Column closed = add(
                "closed",
                isGate ? when(all(Formula.of(counts, "=1"), Formula.of(score, "<=0")), 1, 0) : Formula.of("0"));
        return new GroupColumns(score, weight, weight, counts, adjusts, closed);
    }

    private GroupColumns aggregated(Pillar pillar, List<GroupColumns> children, Children block) {
        Column divided = add("weight", block.sum(false, block.weight));
        Column adjusting = add("weight", block.sum(true, block.weight));
        Column adjusts =
                add("adjusts", when(all(Formula.of(block.sum(false), "=0"), Formula.of(block.sum(true), ">0")), 1, 0));
        Column counts =
                add("counts", when(Formula.of(when(Formula.of(adjusts, "=1"), adjusting, divided), "=0"), 0, 1));
        Formula bonus = block.sum(true, block.score, block.weight);
        Formula own = when(
                Formula.of(adjusts, "=1"),
                pillar.aggregation() == Pillar.Aggregation.SUM ? bonus : Formula.of(bonus, "/", adjusting),
                combined(pillar, children, block, divided, bonus));
        Column score = add("score", when(Formula.of(counts, "=0"), 0, rounded(pillar, own)));
        Column below = add("weight", below(children, block, adjusts, divided, adjusting));
        Column weight = pillar.weight().isEmpty()
                ? below
                : add(
                        "weight",
                        Formula.of(FunctionFormulas.number(pillar.weight().get())));
        Formula isShut = pillar.gate()
                ? Formula.any(
                        Formula.of("SUM(", block.closed, ")>0"),
                        all(Formula.of(counts, "=1"), Formula.of(score, "<=0")))
                : Formula.of("SUM(", block.closed, ")>0");
        Column closed = add("closed", when(isShut, 1, 0));
        return new GroupColumns(score, weight, below, counts, adjusts, closed);
    }

    /** The weight of the criteria below, whatever the groups between them weigh. */
    private Formula below(
            List<GroupColumns> children, Children block, Column adjusts, Column divided, Column adjusting) {
        if (children.stream().allMatch(each -> each.below() == each.weight())) {
            return when(Formula.of(adjusts, "=1"), adjusting, divided);
        }
        Columns all = block(children, "weight", each -> Formula.of(each.below()));
        return when(Formula.of(adjusts, "=1"), block.sum(true, all), block.sum(false, all));
    }

    private Formula combined(
            Pillar pillar, List<GroupColumns> children, Children block, Column divided, Formula bonus) {
        Formula sum = Formula.of("(", block.sum(false, block.score, block.weight), "+", bonus, ")");
        switch (pillar.aggregation()) {
            case SUM:
                return sum;
            case MINIMUM:
                Columns least = block(children, "least", each -> when(isDivided(each), each.score(), MOST));
                return Formula.of("MIN(", least, ")");
            case GEOMETRIC:
                Columns factors = block(
                        children,
                        "factor",
                        each -> when(
                                all(isDivided(each), Formula.of(each.weight(), ">0")),
                                when(
                                        Formula.of(each.score(), "<=0"),
                                        0,
                                        Formula.of(each.score(), "^(", each.weight(), "/", divided, ")")),
                                1));
                return Formula.of("PRODUCT(", factors, ")");
            default:
                return Formula.of(sum, "/", divided);
        }
    }

    private static Formula isDivided(GroupColumns each) {
        return all(Formula.of(each.counts(), "=1"), Formula.of(each.adjusts(), "=0"));
    }

    /** Rounded as the publisher does, at the set's scale, and brought back. */
    private Formula rounded(Pillar pillar, Formula score) {
        Policies.Rounding rounding = pillar.rounding().orElse(null);
        if (rounding == null) {
            return score;
        }
        String scale = number(plan.set().scale());
        return Formula.of(
                "ROUND(",
                scale,
                "*",
                score,
                ",",
                Objects.requireNonNull(rounding).scale(),
                ")/",
                scale);
    }
}
