package io.github.thuocdo.rules.oracle;

import static io.github.thuocdo.rules.oracle.GivenSet.number;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.thuocdo.rules.oracle.Functions.Share;
import io.github.thuocdo.rules.oracle.Functions.Unknown;
import io.github.thuocdo.rules.oracle.GivenSet.Asked;
import io.github.thuocdo.rules.oracle.GivenSet.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** How criteria and groups become one score: weights, aggregations, bonus and penalty, gates, normalisation, rounding. */
final class Groups {
    private final GivenSet set;
    private final int units;
    private final IntPredicate isRanked;
    private final Shares shares;
    private final Map<String, List<Exact>> spreads = new HashMap<>();

    /** What units have of criteria. */
    interface Shares {
        Optional<Share> of(Asked criterion, int unit, Unknown unknown);
    }

    /**
     * A criterion or group.
     *
     * @param score empty where nothing in it counts
     * @param isClosed whether a gate in it is shut
     * @param isBonus whether it is bonus and penalty and nothing else
     */
    private record Node(Optional<Exact> score, Exact weight, boolean isClosed, boolean isBonus) {}

    Groups(GivenSet set, int units, IntPredicate isRanked, Shares shares) {
        this.set = set;
        this.units = units;
        this.isRanked = isRanked;
        this.shares = shares;
    }

    /** The whole score at the set's scale; a shut gate leaves no more than 0. */
    Optional<Exact> total(int unit, Unknown unknown) {
        Node root = node(set.root(), unit, unknown);
        return root.score
                .map(score -> root.isClosed && score.sign() > 0 ? Exact.ZERO : score)
                .map(set.scale()::times);
    }

    /** The score of one group at the set's scale, as the policies say. */
    Optional<Exact> score(Group group, int unit) {
        return node(group, unit, Unknown.LEFT_OUT).score.map(set.scale()::times);
    }

    private Node criterion(Asked criterion, int unit, Unknown unknown) {
        Optional<Share> share =
                shares.of(criterion, unit, unknown).filter(s -> s.possible().sign() > 0);
        boolean isShut = criterion.json().path("gate").asBoolean()
                && share.filter(s -> s.earned().sign() <= 0).isPresent();
        return new Node(
                share.map(s -> s.earned().over(s.possible())),
                share.map(s -> s.possible().times(criterion.points())).orElse(Exact.ZERO),
                isShut,
                criterion.isAdjustment());
    }

    private List<Node> children(Group group, int unit, Unknown unknown) {
        List<Node> children = new ArrayList<>();
        group.criteria().forEach(c -> children.add(criterion(c, unit, unknown)));
        group.below().forEach(g -> children.add(node(g, unit, unknown)));
        return children;
    }

    private Node node(Group group, int unit, Unknown unknown) {
        List<Node> all = children(group, unit, unknown);
        List<Node> counting = counting(all);
        boolean isBonus = isBonus(all);
        JsonNode json = group.json();
        Optional<Exact> score = aggregated(group, all);
        if (json.has("normalised") && !isBonus) {
            score = score.map(s -> normalised(group, s));
        }
        if (json.has("rounding")) {
            JsonNode rounding = json.path("rounding");
            score = score.map(
                    s -> Exact.of(s.times(set.scale()).rounded(GivenSet.digits(rounding), GivenSet.mode(rounding)))
                            .over(set.scale()));
        }
        boolean isShut = json.path("gate").asBoolean()
                && score.filter(s -> s.sign() <= 0).isPresent();
        Exact weight = json.has("weight")
                ? number(json.path("weight"))
                : Exact.sum(counting.stream().map(Node::weight).toList());
        return new Node(score, weight, isShut || all.stream().anyMatch(Node::isClosed), isBonus);
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
        String aggregation = isBonus ? "" : group.json().path("aggregation").asText("");
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

    private Exact normalised(Group group, Exact score) {
        List<Exact> spread = spread(group);
        if (spread.stream().distinct().count() < 2) {
            return Exact.ZERO;
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
            if (isRanked.test(i)) {
                aggregated(group, children(group, i, Unknown.LEFT_OUT)).ifPresent(spread::add);
            }
        }
        spreads.put(group.id(), spread);
        return spread;
    }
}
