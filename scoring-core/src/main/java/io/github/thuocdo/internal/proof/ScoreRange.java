package io.github.thuocdo.internal.proof;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.internal.function.Bounds;
import io.github.thuocdo.internal.function.CompositeFunction;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.number.Rational;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Between which scores everything lies that a plan can give: of the whole, and of each group. */
final class ScoreRange {
    private final Plan plan;
    private final Map<String, List<Criterion>> criteria = new HashMap<>();
    private final Map<String, Bounds> pillars = new HashMap<>();
    private final Optional<Bounds> whole;

    /** A criterion or a group: what it can give as a fraction, its weight among its siblings, and that of the criteria in it. */
    private record Node(Bounds fraction, Rational weight, Rational below, boolean adjusts) {}

    ScoreRange(Plan plan) {
        this.plan = plan;
        plan.scored()
                .forEach(criterion -> criteria.computeIfAbsent(criterion.pillar(), pillar -> new ArrayList<>())
                        .add(criterion));
        this.whole = node(plan.root()).map(node -> scaled(node.fraction));
    }

    /** The bounds of the score, at the set's scale; empty where nothing is scored. */
    Optional<Bounds> whole() {
        return whole;
    }

    /** The bounds of a group's score, at the set's scale; empty where nothing in it is scored. */
    Optional<Bounds> pillar(String id) {
        return Optional.ofNullable(pillars.get(id));
    }

    private Bounds scaled(Bounds fraction) {
        return fraction.times(Rational.of(plan.set().scale()));
    }

    /** The bounds of a criterion's score, as a fraction of its points; a missing figure may have none. */
    static Bounds of(Criterion criterion) {
        return of(criterion.target().scoring(), criterion.type(), criterion.requirement())
                .with(new Bounds(Rational.ZERO, Rational.ZERO));
    }

    /** The bounds of a function's values for figures that can be right. */
    static Bounds of(Scoring scoring, FigureType type, Requirement requirement) {
        if (ScoringFunctions.of(scoring) instanceof CompositeFunction composite) {
            Bounds all = composite.bounds(scoring.parts().stream()
                    .map(part -> of(part.scoring(), part.type().orElse(type), requirement)
                            .times(part.fraction()))
                    .toList());
            return all.most() == null ? Bounds.NONE : new Bounds(all.least(), Bounds.smaller(all.most(), Rational.ONE));
        }
        Bounds declared = ScoringFunctions.ofFigure(scoring).bounds();
        return type.isNumber()
                ? Curve.of(scoring, requirement).map(curve -> curve.range(type)).orElse(declared)
                : declared;
    }

    private Optional<Node> node(Pillar pillar) {
        List<Node> nodes = new ArrayList<>();
        for (Criterion criterion : criteria.getOrDefault(pillar.id(), List.of())) {
            nodes.add(new Node(
                    of(criterion),
                    criterion.weight(),
                    criterion.weight(),
                    criterion.target().scoring().adjusts()));
        }
        pillar.pillars().forEach(below -> node(below).ifPresent(nodes::add));
        List<Node> divided = nodes.stream().filter(node -> !node.adjusts).toList();
        List<Node> adjusting = nodes.stream().filter(Node::adjusts).toList();
        // A group of nothing but bonus and penalty adjusts the groups beside it.
        boolean adjusts = divided.isEmpty();
        List<Node> counting = adjusts ? adjusting : divided;
        Rational total = counting.stream().map(Node::weight).reduce(Rational.ZERO, Rational::plus);
        if (counting.isEmpty() || total.signum() == 0) {
            return Optional.empty();
        }
        Bounds bonus = adjusts ? new Bounds(Rational.ZERO, Rational.ZERO) : sum(adjusting);
        Bounds raw = aggregate(pillar.aggregation(), counting, bonus, total);
        Bounds fraction = rounded(pillar, adjusts ? raw : normalised(pillar, raw));
        pillars.put(pillar.id(), scaled(fraction));
        Rational below = counting.stream().map(Node::below).reduce(Rational.ZERO, Rational::plus);
        Rational weight = pillar.weight().orElse(below);
        return Optional.of(new Node(fraction, weight, below, adjusts));
    }

    /** A member that does not apply leaves the divisor: so a mean lies between the least and the most of its members. */
    private static Bounds aggregate(Pillar.Aggregation aggregation, List<Node> nodes, Bounds bonus, Rational total) {
        if (aggregation == Pillar.Aggregation.SUM) {
            return sum(nodes).plus(bonus);
        }
        Bounds any = nodes.stream()
                .filter(node -> node.weight.signum() > 0)
                .map(Node::fraction)
                .reduce(Bounds::with)
                .orElseThrow();
        return aggregation == Pillar.Aggregation.ARITHMETIC
                ? any.with(sum(nodes).plus(bonus).times(Rational.ONE.dividedBy(total)))
                : any;
    }

    private static Bounds normalised(Pillar pillar, Bounds raw) {
        if (pillar.normalised().isEmpty()) {
            return raw;
        }
        return pillar.normalised().equals(Optional.of(Pillar.Normalised.MIN_MAX)) ? Bounds.UNIT : Bounds.NONE;
    }

    private static Bounds sum(List<Node> nodes) {
        return nodes.stream()
                .map(node -> node.fraction.times(node.weight))
                .reduce(new Bounds(Rational.ZERO, Rational.ZERO), Bounds::plus);
    }

    private Bounds rounded(Pillar pillar, Bounds fraction) {
        Policies.Rounding rounding = pillar.rounding().orElse(null);
        if (rounding == null) {
            return fraction;
        }
        Rational scale = Rational.of(plan.set().scale());
        return new Bounds(
                fraction.least() == null ? null : rounded(fraction.least(), scale, rounding),
                fraction.most() == null ? null : rounded(fraction.most(), scale, rounding));
    }

    private static Rational rounded(Rational fraction, Rational scale, Policies.Rounding rounding) {
        RoundingMode mode = rounding.mode();
        return Rational.of(fraction.times(scale).rounded(rounding.scale(), mode))
                .dividedBy(scale);
    }
}
