package io.github.thuocdo.criteria;

import io.github.thuocdo.criteria.JsonObject.Faults;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the groups of a set, with weights that may be dated. */
final class PillarReader {
    /** The id of the group above all groups. */
    static final String ROOT = "";

    private final Set<String> ids = new LinkedHashSet<>();
    private final Faults faults;
    private final Node root;

    private record Node(Pillar pillar, NavigableMap<LocalDate, BigDecimal> weights, List<Node> below) {

        Pillar on(@Nullable LocalDate day) {
            Map.Entry<LocalDate, BigDecimal> weight = day == null ? weights.lastEntry() : weights.floorEntry(day);
            return new Pillar(
                    pillar.id(),
                    pillar.title(),
                    weight == null ? null : weight.getValue(),
                    pillar.aggregation(),
                    pillar.rounding(),
                    pillar.gate(),
                    below.stream().map(node -> node.on(day)).toList());
        }
    }

    PillarReader(JsonObject set, Faults faults) {
        this.faults = faults;
        List<Node> below = nodes(set);
        Pillar.Aggregation aggregation =
                set.choice("aggregation", Pillar.Aggregation.class).orElse(Pillar.Aggregation.ARITHMETIC);
        this.root = new Node(
                new Pillar(ROOT, new Text("", ""), null, aggregation, null, false, List.of()), new TreeMap<>(), below);
    }

    private List<Node> nodes(JsonObject parent) {
        List<Node> nodes = new ArrayList<>();
        boolean weighted = false;
        boolean allZero = true;
        for (JsonObject each : parent.objects("pillars", "a pillar")) {
            Node node = node(each);
            nodes.add(node);
            weighted |= !node.weights.isEmpty();
            allZero &=
                    !node.weights.isEmpty() && node.weights.values().stream().allMatch(weight -> weight.signum() == 0);
        }
        if (weighted && allZero) {
            faults.add(parent.line(), "the weights of \"pillars\" are 0 altogether");
        }
        return nodes;
    }

    private Node node(JsonObject json) {
        String id = json.text("id");
        if (!ids.add(id)) {
            json.fault("the pillar (" + JsonObject.shown(id) + ") stands twice");
        }
        NavigableMap<LocalDate, BigDecimal> weights = new TreeMap<>();
        json.number("weight").ifPresent(weight -> weights.put(LocalDate.MIN, positive(json, weight)));
        for (JsonObject dated : json.objects("weights", "a dated weight")) {
            LocalDate from = dated.day("from").orElse(LocalDate.MIN);
            BigDecimal weight = positive(dated, dated.number("weight").orElse(BigDecimal.ONE));
            if (weights.put(from, weight) != null) {
                dated.fault("two weights hold from " + from + " on");
            }
            dated.textIfAny("source");
            dated.done();
        }
        List<Node> below = nodes(json);
        Pillar pillar = new Pillar(
                id,
                json.bilingual("title").orElse(new Text(id, id)),
                null,
                json.choice("aggregation", Pillar.Aggregation.class).orElse(Pillar.Aggregation.ARITHMETIC),
                json.object("rounding").map(SetReader::rounding).orElse(null),
                json.flag("gate").orElse(false),
                List.of());
        json.done();
        return new Node(pillar, weights, below);
    }

    private static BigDecimal positive(JsonObject json, BigDecimal weight) {
        if (weight.signum() < 0) {
            json.fault("a weight is 0 or more, not " + weight.toPlainString());
            return BigDecimal.ZERO;
        }
        return weight;
    }

    /** Whether there are no groups, so that those which the criteria name are groups of points and nothing more. */
    boolean isFlat() {
        return root.below.isEmpty() && root.pillar.aggregation() == Pillar.Aggregation.ARITHMETIC;
    }

    /** The ids of all groups. */
    Set<String> ids() {
        return ids;
    }

    /** The groups in force on a day. */
    Function<@Nullable LocalDate, Pillar> root() {
        return root::on;
    }
}
