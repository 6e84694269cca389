package io.github.thuocdo.reproduction;

import static io.github.thuocdo.reproduction.PlantedSet.object;

import io.github.thuocdo.internal.settree.SetTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * A choice that a publisher makes otherwise than a set declares.
 *
 * @param at the place as answers name it
 * @param value the value there
 * @param change the change to the set
 */
record Planted(String kind, String at, String value, Consumer<PlantedSet> change) {
    private static final List<String> MODES =
            List.of("half-up", "half-even", "half-down", "down", "up", "ceiling", "floor");
    private static final List<String> COUNTED = List.of("zero", "exclude");
    private static final List<String> TIES = List.of("competition", "dense", "in-order");
    private static final List<String> GIVES = List.of("full-points", "no-points", "not-applicable", "shared");

    /** The kinds of choices, each planted as often as another. */
    static final List<String> KINDS = List.of(
            "total",
            "criteria",
            "groups",
            "criterion",
            "group",
            "before",
            "ties",
            "empty",
            "empty-at",
            "missing",
            "missing-at",
            "coverage",
            "threshold");

    static Planted random(Random random, PlantedSet set) {
        return of(KINDS.get(random.nextInt(KINDS.size())), random, set);
    }

    static Planted of(String kind, Random random, PlantedSet set) {
        String mode = one(random, MODES);
        Map<String, Object> rounding = object("scale", random.nextInt(3), "mode", mode);
        int criterion = random.nextInt(set.criteria().size());
        // Of z-scores nothing is full.
        boolean isOfParts = set.isOfParts(criterion) || set.isOfAllUnits(criterion);
        Map<String, Object> group = set.groups().get(random.nextInt(set.groups().size()));
        String id = "c" + criterion;
        return switch (kind) {
            case "total", "criteria", "groups", "criterion", "group" ->
                rounded(kind, rounding, id, (String) group.get("id"));
            case "before" -> before(!Boolean.parseBoolean(SetTree.text(set.policy(), "rounding", "beforeRanking")));
            case "ties" -> ties(other(random, TIES, SetTree.text(set.policy(), "ties")));
            case "empty" -> empty(other(random, GIVES.subList(0, 3), set.gives()));
            case "empty-at" -> emptyAt(criterion, other(random, isOfParts ? GIVES.subList(0, 3) : GIVES, set.gives()));
            case "missing" -> {
                String counts = other(random, COUNTED, SetTree.text(set.policy(), "missing"));
                yield new Planted(kind, "set", counts, one -> one.policy().put("missing", counts));
            }
            case "coverage" -> coverage(one(random, List.of("1/2", "3/5", "2/3", "3/4", "4/5", "1")));
            case "missing-at" -> {
                String counts = other(random, COUNTED, SetTree.text(set.policy(), "missing"));
                yield new Planted("missing", id, counts, at(criterion, "missing", counts));
            }
            default -> threshold(criterion, set);
        };
    }

    static Planted rounded(String kind, Map<String, Object> rounding, String criterion, String group) {
        String value = rounding.get("mode") + " " + rounding.get("scale");
        return switch (kind) {
            case "total" ->
                new Planted("rounding", kind, value, one -> rounding(one).putAll(rounding));
            case "criteria" ->
                new Planted("rounding", kind, value, one -> one.policy().put("criterionRounding", rounding));
            case "groups" ->
                new Planted(
                        "rounding", kind, value, one -> one.groups().forEach(each -> each.put("rounding", rounding)));
            case "criterion" ->
                new Planted(
                        "rounding",
                        criterion,
                        value,
                        one -> found(one.criteria(), criterion).put("rounding", rounding));
            default ->
                new Planted(
                        "rounding",
                        group,
                        value,
                        one -> found(one.groups(), group).put("rounding", rounding));
        };
    }

    private static Map<String, Object> found(List<Map<String, Object>> all, String id) {
        return all.stream()
                .filter(each -> id.equals(each.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private static Planted coverage(String least) {
        return new Planted(
                "missing",
                "set",
                "unranked-below-coverage " + least,
                one -> one.policy()
                        .putAll(object(
                                "missing",
                                "unranked-below-coverage",
                                "coverage",
                                least.equals("1") ? BigDecimal.ONE : least)));
    }

    private static Planted before(boolean isBefore) {
        return new Planted(
                "rounding-before-ranking",
                "total",
                Boolean.toString(isBefore),
                one -> rounding(one).put("beforeRanking", isBefore));
    }

    private static Planted ties(String ties) {
        return new Planted(
                "ties", "ranks", ties, one -> one.policy().put("ties", ties.equals("dense") ? ties : "competition"));
    }

    static Planted empty(String gives) {
        return new Planted(
                "empty-denominator", "set", gives, one -> one.policy().put("emptyDenominator", object("gives", gives)));
    }

    private static Planted emptyAt(int criterion, String gives) {
        return new Planted(
                "empty-denominator", "c" + criterion, gives, at(criterion, "emptyDenominator", object("gives", gives)));
    }

    private static Map<String, Object> rounding(PlantedSet set) {
        return SetTree.members(set.policy().get("rounding"));
    }

    private static Consumer<PlantedSet> at(int criterion, String member, Object value) {
        return set -> set.criteria().get(criterion).put(member, value);
    }

    private static Planted threshold(int criterion, PlantedSet set) {
        Map<String, Object> scoring = new LinkedHashMap<>(object("function", "ratio", "full", 100));
        Object declared = set.criteria().get(criterion).getOrDefault("scoring", Map.of());
        if (set.isOfAllUnits(criterion)) {
            scoring = new LinkedHashMap<>(SetTree.members(declared));
        } else if (declared instanceof Map<?, ?> given && "product".equals(given.get("function"))) {
            scoring = new LinkedHashMap<>(SetTree.members(declared));
            scoring.put("full", BigDecimal.ONE);
        }
        return new Planted("threshold", "c" + criterion, "not-applied", at(criterion, "scoring", scoring));
    }

    private static String other(Random random, List<String> all, String declared) {
        return one(random, all.stream().filter(each -> !each.equals(declared)).toList());
    }

    private static <T> T one(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    boolean isInOrder() {
        return value.equals("in-order");
    }

    /** A choice at one place is smaller than one at many. */
    static int width(String at) {
        return List.of("criteria", "groups", "set").contains(at) ? 2 : 1;
    }

    static PlantedSet in(PlantedSet set, List<Planted> all) {
        PlantedSet changed = set.copy();
        // What one criterion or group has for itself stands above what all have.
        List<Planted> ordered = new ArrayList<>(all);
        ordered.sort((one, other) -> Integer.compare(width(other.at), width(one.at)));
        ordered.forEach(each -> each.change.accept(changed));
        return changed;
    }

    @Override
    public String toString() {
        return kind + " at " + at + ": " + value;
    }
}
