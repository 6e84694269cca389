package io.github.thuocdo.internal.setfile;

import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.json.Faults;
import io.github.thuocdo.internal.json.JsonObject;
import io.github.thuocdo.internal.setfile.PillarTree.Weight;
import io.github.thuocdo.internal.text.Sameness;
import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the groups of a set, with weights that may be dated. */
final class PillarReader {
    static final int MOST_PILLARS = 1_000;
    /** The id of the group above all groups. */
    static final String ROOT = "";

    private final Set<String> ids = new LinkedHashSet<>();
    /** The ids as a reader sees them, who sees no difference between two ways to write a letter. */
    private final Set<String> seen = new HashSet<>();

    private final PillarTree root;

    PillarReader(JsonObject set) {
        List<PillarTree> below = trees(set);
        Pillar.Aggregation aggregation =
                set.choice("aggregation", Pillar.Aggregation.class).orElse(Pillar.Aggregation.ARITHMETIC);
        if (below.isEmpty() && aggregation != Pillar.Aggregation.ARITHMETIC) {
            set.faultAt("aggregation", "aggregation-needs-pillars-without-them-points");
        }
        if (ids.size() > MOST_PILLARS) {
            set.faultAt("pillars", "set-has-most-pillars-not", MOST_PILLARS, ids.size());
            ids.clear();
        }
        this.root = new PillarTree(
                new Pillar(
                        ROOT,
                        BilingualText.NONE,
                        Optional.empty(),
                        aggregation,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        List.of()),
                new TreeMap<>(),
                below);
    }

    private List<PillarTree> trees(JsonObject parent) {
        List<PillarTree> trees = new ArrayList<>();
        boolean allZero = true;
        for (JsonObject each : parent.objects("pillars", "a pillar")) {
            PillarTree tree = tree(each);
            trees.add(tree);
            allZero &= !tree.weights().isEmpty()
                    && tree.weights().values().stream()
                            .allMatch(weight -> weight.value().signum() == 0);
        }
        if (!trees.isEmpty() && allZero) {
            parent.faultAt("pillars", "weights-pillars-0-altogether-maybe-leave");
        }
        return trees;
    }

    private PillarTree tree(JsonObject json) {
        String id = json.name("id");
        if (!id.isEmpty()) {
            ids.add(id);
        }
        if (!id.isEmpty() && !seen.add(Sameness.key(id))) {
            json.fault("pillar-stands-twice", JsonObject.shown(id));
        }
        NavigableMap<LocalDate, Weight> weights = weights(json);
        List<PillarTree> below = trees(json);
        Pillar pillar = new Pillar(
                id,
                json.bilingual("title").orElse(new BilingualText(id, id)),
                Optional.empty(),
                json.choice("aggregation", Pillar.Aggregation.class).orElse(Pillar.Aggregation.ARITHMETIC),
                json.choice("normalised", Pillar.Normalised.class),
                json.object("rounding").map(PoliciesReader::rounding),
                json.flag("gate").orElse(false),
                List.of());
        json.done();
        return new PillarTree(pillar, weights, below);
    }

    private static NavigableMap<LocalDate, Weight> weights(JsonObject json) {
        NavigableMap<LocalDate, Weight> weights = new TreeMap<>();
        weight(json).ifPresent(weight -> weights.put(LocalDate.MIN, new Weight(weight, null)));
        for (JsonObject dated : json.objects("weights", "a dated weight")) {
            LocalDate from = dated.day("from").orElse(LocalDate.MIN);
            if (!dated.has("weight")) {
                dated.fault("dated-weight-has-no-weight");
            }
            Rational value = weight(dated).orElse(Rational.ONE);
            @Nullable String source = dated.textIfAny("source").orElse(null);
            if (weights.put(from, new Weight(value, source)) != null) {
                dated.fault(
                        "two-weights-hold-from-on", from.equals(LocalDate.MIN) ? Faults.word("the first day") : from);
            }
            dated.done();
        }
        return weights;
    }

    /** A weight from 0 on: a number, or a fraction as a text. */
    private static Optional<Rational> weight(JsonObject json) {
        return json.rational("weight").filter(weight -> {
            if (weight.signum() < 0) {
                json.faultAt("weight", "less-than-least", "weight", 0, shown(weight));
            }
            return weight.signum() >= 0;
        });
    }

    /** As a decimal, where it is a short one. */
    private static String shown(Rational weight) {
        BigDecimal decimal = weight.rounded(6, RoundingMode.HALF_UP);
        return Rational.of(decimal).equals(weight)
                ? decimal.stripTrailingZeros().toPlainString()
                : weight.toString();
    }

    /** Whether there are no groups, so that those which the criteria name are groups of points and nothing more. */
    boolean isFlat() {
        return root.below().isEmpty();
    }

    /** The ids of all groups. */
    Set<String> ids() {
        return ids;
    }

    /** The groups, with all their weights. */
    PillarTree root() {
        return root;
    }
}
