package io.github.thuocdo.rules.oracle;

import static io.github.thuocdo.rules.oracle.GivenSet.number;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.thuocdo.rules.oracle.Functions.Unknown;
import io.github.thuocdo.rules.oracle.GivenSet.Asked;
import io.github.thuocdo.rules.oracle.GivenSet.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How criteria and groups become one score: weights, aggregations, bonus and penalty, gates, normalisation, rounding. */
final class Groups {
    private final GivenSet set;
    private final int units;
    private final IntPredicate isRanked;
    private final Presence presence;
    private final Map<String, List<Exact>> spreads = new HashMap<>();

    /**
     * What a unit has of a criterion.
     *
     * @param points its points
     * @param most the most that apply to it
     * @param weight what these weigh
     */
    record Earned(Exact points, Exact most, Exact weight) {}

    /** How units stand to criteria. */
    interface Presence {
        /** Empty where it does not apply, or where an unknown figure leaves the divisor. */
        Optional<Earned> earned(Asked criterion, int unit, Unknown unknown);

        /** What a criterion weighs for a unit, whatever is known of it. */
        Exact weight(Asked criterion, int unit, Unknown unknown);

        /** The points of a group that a publisher gives. */
        Optional<Exact> published(Group group, int unit);

        /** Whether those of it or of a group above it are published. */
        boolean isPublished(Group group, int unit);

        /** Whether a whole group does not apply, as nobody in it can take the points of 0 of 0. */
        boolean isOutside(String group, int unit, Unknown unknown);

        /** Whether a criterion counts in the score of a unit. */
        boolean isPresent(Asked criterion, int unit);

        boolean isOpen(Asked criterion, int unit);

        boolean isBounded(Asked criterion, int unit);

        boolean areOthersKnown(Asked criterion);

        boolean isRankedOnceKnown(int unit);
    }

    /**
     * A criterion or group.
     *
     * @param score empty where nothing in it counts
     * @param below the weight of the criteria in it
     * @param isClosed whether a gate in it is shut
     * @param isBonus whether it is bonus and penalty and nothing else
     */
    private record Node(Optional<Exact> score, Exact weight, Exact below, boolean isClosed, boolean isBonus) {}

    Groups(GivenSet set, int units, IntPredicate isRanked, Presence presence) {
        this.set = set;
        this.units = units;
        this.isRanked = isRanked;
        this.presence = presence;
    }

    /** The whole score at the set's scale, which a shut gate makes 0. */
    Optional<Exact> total(int unit, Unknown unknown) {
        Node root = node(set.root(), unit, unknown, unknown == Unknown.WORST);
        if (unknown == Unknown.LEFT_OUT) {
            return root.score.map(score -> root.isClosed ? Exact.ZERO : score.times(set.scale()));
        }
        boolean isShut = node(set.root(), unit, Unknown.BEST).isClosed;
        boolean mayBeShut = node(set.root(), unit, Unknown.WORST).isClosed;
        boolean isBest = unknown == Unknown.BEST;
        return root.score.map(score -> {
            boolean isBeyond = isBest ? score.sign() < 0 : score.sign() > 0;
            return isShut || (mayBeShut && isBeyond) ? Exact.ZERO : score.times(set.scale());
        });
    }

    /** Whether anything counts in the score of a unit, whatever it is. */
    boolean hasScore(int unit) {
        return counts(set.root(), unit).isPresent();
    }

    /** Whether what counts in a group has a weight (1, else 0) and is bonus (2); empty where nothing counts. */
    private Optional<Integer> counts(Group group, int unit) {
        if (presence.published(group, unit).isPresent()) {
            return Optional.of((publishedWeight(group, unit).sign() > 0 ? 1 : 0) + (isAllBonus(group) ? 2 : 0));
        }
        if (presence.isOutside(group.id(), unit, Unknown.LEFT_OUT)) {
            return Optional.empty();
        }
        List<Integer> all = new ArrayList<>();
        for (Asked criterion : group.criteria()) {
            if (presence.isPresent(criterion, unit)) {
                all.add(criterion.isAdjustment() ? 3 : 1);
            }
        }
        group.below().forEach(below -> counts(below, unit).ifPresent(all::add));
        boolean isBonus = !all.isEmpty() && all.stream().allMatch(each -> each >= 2);
        boolean counts = all.stream().anyMatch(each -> each >= 2 == isBonus && each % 2 == 1);
        boolean weighs = !group.json().has("weight")
                || number(group.json().path("weight")).sign() > 0;
        return counts ? Optional.of((weighs ? 1 : 0) + (isBonus ? 2 : 0)) : Optional.empty();
    }

    /** Whether a group has ends for a unit, whatever the unknown figures of all units turn out to be. */
    boolean isBounded(Group group, int unit) {
        return presence.published(group, unit).isPresent() || areEndsBounded(group, unit);
    }

    private boolean areEndsBounded(Group group, int unit) {
        return areMembersBounded(group, unit)
                && (!group.json().has("normalised")
                        || (onceKnown(group).allMatch(each -> areMembersBounded(group, each))
                                && (!group.json().path("normalised").asText().equals("z-score") || isFixed(group))));
    }

    private boolean areMembersBounded(Group group, int unit) {
        return group.criteria().stream().allMatch(criterion -> presence.isBounded(criterion, unit))
                && group.below().stream().allMatch(below -> isBounded(below, unit));
    }

    /** The units by which a group is normalised once every figure is known: not those whose points in it are published. */
    private IntStream onceKnown(Group group) {
        return IntStream.range(0, units)
                .filter(unit -> presence.isRankedOnceKnown(unit) && !presence.isPublished(group, unit));
    }

    /** Whether each unit has one score in a group before it is normalised, whatever the unknown figures turn out to be. */
    private boolean isFixed(Group group) {
        return onceKnown(group).noneMatch(unit -> isOpen(group, unit)) && areOthersKnown(group);
    }

    private boolean isOpen(Group group, int unit) {
        return group.criteria().stream().anyMatch(criterion -> presence.isOpen(criterion, unit))
                || group.below().stream().anyMatch(below -> isOpen(below, unit));
    }

    private boolean areOthersKnown(Group group) {
        return group.criteria().stream().allMatch(presence::areOthersKnown)
                && group.below().stream()
                        .allMatch(
                                below -> areOthersKnown(below) && (!below.json().has("normalised") || isFixed(below)));
    }

    /** What normalising makes of the least or the most score of a unit, those of all others at either end. */
    private Exact normalisedEnd(Group group, int unit, Exact score, Unknown unknown) {
        boolean isFixed = isFixed(group);
        boolean isAmong = presence.isRankedOnceKnown(unit) && !presence.isPublished(group, unit);
        if (!isAmong && !isFixed) {
            return outsideEnd(group, score, unknown == Unknown.BEST);
        }
        Unknown others = unknown == Unknown.BEST ? Unknown.WORST : Unknown.BEST;
        List<Exact> spread = new ArrayList<>();
        onceKnown(group)
                .filter(each -> each != unit)
                .forEach(
                        each -> aggregated(group, children(group, each, others)).ifPresent(spread::add));
        if (isAmong) {
            spread.add(score);
        }
        return normalised(group, score, spread);
    }

    /** The least or the most of a unit that is measured by others, each of which has its score between two ends. */
    private Exact outsideEnd(Group group, Exact score, boolean isBest) {
        List<Exact> lows = new ArrayList<>();
        List<Exact> highs = new ArrayList<>();
        onceKnown(group).forEach(each -> {
            aggregated(group, children(group, each, Unknown.WORST)).ifPresent(lows::add);
            aggregated(group, children(group, each, Unknown.BEST)).ifPresent(highs::add);
        });
        List<Exact> near = isBest ? lows : highs;
        boolean canBeAlike = lows.isEmpty() || most(lows).compareTo(least(highs)) <= 0;
        // All others at most as good (or as bad) as it, and not all of them alike.
        boolean isAll = near.size() > 1
                && (isBest ? most(near).compareTo(score) <= 0 : least(near).compareTo(score) >= 0)
                && (near.stream().distinct().count() > 1 || !near.get(0).equals(score))
                && IntStream.range(0, near.size())
                        .anyMatch(i -> !lows.get(i).equals(highs.get(i))
                                || !lows.get(i).equals(near.get(0)));
        if (isAll) {
            return isBest ? Exact.ONE : Exact.ZERO;
        }
        Exact end = normalised(group, score, near);
        Exact middle = Exact.of("1/2");
        return !canBeAlike || (isBest ? end.compareTo(middle) >= 0 : end.compareTo(middle) <= 0) ? end : middle;
    }

    private static Exact least(List<Exact> numbers) {
        return numbers.stream().min(Exact::compareTo).orElseThrow();
    }

    private static Exact most(List<Exact> numbers) {
        return numbers.stream().max(Exact::compareTo).orElseThrow();
    }

    /** The score of one group at the set's scale. */
    Optional<Exact> score(Group group, int unit, Unknown unknown) {
        return node(group, unit, unknown).score.map(set.scale()::times);
    }

    /**
     * A criterion.
     *
     * @param isOpen whether a gate that is shut has the least score above 0 instead
     */
    private Node criterion(Asked criterion, int unit, Unknown unknown, boolean isOpen) {
        Optional<Earned> earned = presence.earned(criterion, unit, unknown);
        boolean isShut = criterion.json().path("gate").asBoolean()
                && earned.filter(own -> own.points.sign() <= 0).isPresent();
        Exact weight = earned.map(Earned::weight).orElse(Exact.ZERO);
        Optional<Exact> score = earned.map(
                own -> isShut && isOpen ? Values.leastAboveZero(set, criterion, own.most) : own.points.over(own.most));
        return new Node(score, weight, weight, isShut, criterion.isAdjustment());
    }

    private List<Node> children(Group group, int unit, Unknown unknown) {
        return children(group, unit, unknown, false);
    }

    private List<Node> children(Group group, int unit, Unknown unknown, boolean isOpen) {
        List<Node> children = new ArrayList<>();
        if (presence.isOutside(group.id(), unit, unknown)) {
            return children;
        }
        group.criteria().forEach(c -> children.add(criterion(c, unit, unknown, isOpen)));
        group.below().forEach(g -> children.add(node(g, unit, unknown, isOpen)));
        return children;
    }

    private Node node(Group group, int unit, Unknown unknown) {
        return node(group, unit, unknown, false);
    }

    private Node node(Group group, int unit, Unknown unknown, boolean isOpen) {
        Optional<Exact> published = presence.published(group, unit);
        if (published.isPresent()) {
            Exact weight = publishedWeight(group, unit);
            boolean isShut =
                    group.json().path("gate").asBoolean() && published.get().sign() <= 0;
            return new Node(
                    published.map(points -> points.over(set.scale())),
                    weight,
                    below(group, unit, isAllBonus(group)),
                    isShut,
                    isAllBonus(group));
        }
        List<Node> all = children(group, unit, unknown, isOpen);
        List<Node> counting = counting(all);
        boolean isBonus = isBonus(all);
        JsonNode json = group.json();
        Optional<Exact> score = aggregated(group, all);
        if (json.has("normalised") && !isBonus) {
            score = score.map(s -> unknown == Unknown.LEFT_OUT
                    ? normalised(group, s, spread(group))
                    : normalisedEnd(group, unit, s, unknown));
        }
        if (json.has("rounding")) {
            JsonNode rounding = json.path("rounding");
            score = score.map(
                    s -> Exact.of(s.times(set.scale()).rounded(GivenSet.digits(rounding), GivenSet.mode(rounding)))
                            .over(set.scale()));
        }
        boolean isShut = json.path("gate").asBoolean()
                && score.filter(s -> s.sign() <= 0).isPresent();
        Exact below = Exact.sum(counting.stream().map(Node::below).toList());
        Exact weight = json.has("weight") ? number(json.path("weight")) : below;
        score = isShut && isOpen ? Optional.of(Exact.ZERO) : score;
        return new Node(score, weight, below, isShut || all.stream().anyMatch(Node::isClosed), isBonus);
    }

    private Exact publishedWeight(Group group, int unit) {
        JsonNode own = group.json().path("weight");
        return own.isMissingNode() ? below(group, unit, isAllBonus(group)) : number(own);
    }

    /** What the criteria in and below a group weigh that apply, known or not. */
    private Exact below(Group group, int unit, boolean isBonus) {
        List<Exact> all = new ArrayList<>();
        group.criteria().stream()
                .filter(criterion -> criterion.isAdjustment() == isBonus)
                .forEach(criterion -> all.add(presence.weight(criterion, unit, Unknown.BEST)));
        group.below().forEach(below -> all.add(below(below, unit, isBonus)));
        return Exact.sum(all);
    }

    private static boolean isAllBonus(Group group) {
        return group.criteria().stream().allMatch(Asked::isAdjustment)
                && group.below().stream().allMatch(Groups::isAllBonus);
    }

    /** Whether nothing in a group counts but bonus and penalty. */
    private static boolean isBonus(List<Node> all) {
        List<Node> present = all.stream().filter(n -> n.score.isPresent()).toList();
        return !present.isEmpty() && present.stream().allMatch(Node::isBonus);
    }

    /** What is divided by its weight: all but bonus and penalty, unless there is nothing else. */
    private static List<Node> counting(List<Node> all) {
        boolean isBonus = isBonus(all);
        return all.stream()
                .filter(n -> n.score.isPresent() && n.isBonus == isBonus)
                .toList();
    }

    private static Optional<Exact> aggregated(Group group, List<Node> all) {
        List<Node> counting = counting(all);
        Exact weights = Exact.sum(counting.stream().map(Node::weight).toList());
        if (weights.sign() == 0) {
            return Optional.empty();
        }
        boolean isBonus = isBonus(all);
        List<Node> bonus = all.stream()
                .filter(n -> n.score.isPresent() && n.isBonus && !isBonus)
                .toList();
        Exact sum = weighted(counting).plus(weighted(bonus));
        String declared = group.json().path("aggregation").asText("");
        String aggregation = isBonus && !declared.equals("sum") ? "" : declared;
        return Optional.of(
                switch (aggregation) {
                    case "minimum" ->
                        counting.stream()
                                .map(n -> n.score.orElseThrow())
                                .min(Exact::compareTo)
                                .orElseThrow();
                    case "sum" -> sum;
                    case "geometric" -> geometric(counting, weights);
                    default -> sum.over(weights);
                });
    }

    private static Exact weighted(List<Node> nodes) {
        return Exact.sum(
                nodes.stream().map(n -> n.score.orElseThrow().times(n.weight)).toList());
    }

    /** ∏ score^(weight ÷ weights); 0 where a score with a weight is not above 0. */
    private static Exact geometric(List<Node> nodes, Exact weights) {
        Exact product = Exact.ONE;
        for (Node node : nodes) {
            Exact score = node.score.orElseThrow();
            if (node.weight.sign() > 0) {
                if (score.sign() <= 0) {
                    return Exact.ZERO;
                }
                product = product.times(score.power(node.weight.over(weights)));
            }
        }
        return product;
    }

    private static Exact normalised(Group group, Exact score, List<Exact> spread) {
        if (spread.stream().distinct().count() < 2) {
            boolean isZScore = group.json().path("normalised").asText().equals("z-score");
            return isZScore ? Exact.ZERO : Exact.of("1/2");
        }
        if (group.json().path("normalised").asText().equals("z-score")) {
            return Normalised.standard(score, spread, false);
        }
        Exact least = spread.stream().min(Exact::compareTo).orElseThrow();
        Exact most = spread.stream().max(Exact::compareTo).orElseThrow();
        return score.minus(least).over(most.minus(least)).between(Exact.ZERO, Exact.ONE);
    }

    /** The scores of a group of all ranked units, before they are normalised. */
    private List<Exact> spread(Group group) {
        List<Exact> known = spreads.get(group.id());
        if (known != null) {
            return known;
        }
        List<Exact> spread = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            if (isRanked.test(i) && !presence.isPublished(group, i)) {
                aggregated(group, children(group, i, Unknown.LEFT_OUT)).ifPresent(spread::add);
            }
        }
        spreads.put(group.id(), spread);
        return spread;
    }
}
