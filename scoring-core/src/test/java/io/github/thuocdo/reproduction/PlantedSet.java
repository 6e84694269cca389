package io.github.thuocdo.reproduction;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.internal.json.JsonTree;
import io.github.thuocdo.internal.settree.SetTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** A random set as the members of its file: sums or weighted means, groups of one or two levels, thresholds of every kind. */
final class PlantedSet {
    private static final List<String> FUNCTIONS = List.of("ratio", "full", "requirement", "pass-fail", "product");

    private static final List<String> METHODS = List.of("min-max", "rank", "z-score");
    private static final List<String> GIVES = List.of("full-points", "no-points", "not-applicable", "shared");

    private final Map<String, Object> root;

    private PlantedSet(Map<String, Object> root) {
        this.root = root;
    }

    static PlantedSet random(Random random) {
        boolean isSum = random.nextBoolean();
        Map<String, Object> root = object("format", 1, "id", "planted", "version", "1", "title", both("Bộ thử"));
        root.putAll(object("family", "index", "levels", List.of("commune"), "scale", isSum ? 1 : 100));
        root.put("policies", policies());
        String aggregation = isSum ? "sum" : "arithmetic";
        root.put("aggregation", aggregation);
        boolean isDeep = random.nextBoolean();
        List<Object> pillars = new ArrayList<>();
        for (String id : List.of("one", "two")) {
            Map<String, Object> pillar = object("id", id, "weight", 1 + (isSum ? 0 : random.nextInt(3)));
            pillar.put("aggregation", aggregation);
            if (isDeep && id.equals("two")) {
                pillar.put("pillars", List.of(object("id", "deep", "weight", 1, "aggregation", aggregation)));
            }
            pillars.add(pillar);
        }
        root.put("pillars", pillars);
        List<String> groups = isDeep ? List.of("one", "deep", "two") : List.of("one", "two");
        int count = 4 + random.nextInt(3);
        root.put(
                "indicators",
                IntStream.range(0, 2 * count).mapToObj(PlantedSet::indicator).toList());
        List<Object> criteria = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            criteria.add(criterion(k, count, groups.get(k % groups.size()), random));
        }
        root.put("criteria", criteria);
        return new PlantedSet(root).copy();
    }

    /** The same with means of other kinds, values among those of all units, and other policies. */
    static PlantedSet wide(Random random) {
        PlantedSet set = random(random);
        boolean isSum = SetTree.text(set.root, "aggregation").equals("sum");
        for (Map<String, Object> group : isSum ? List.<Map<String, Object>>of() : set.groups()) {
            switch (random.nextInt(6)) {
                case 0 -> group.put("aggregation", "geometric");
                case 1 -> group.put("aggregation", "minimum");
                case 2 -> group.put("normalised", "min-max");
                default -> {}
            }
        }
        for (Map<String, Object> criterion : set.criteria()) {
            if (random.nextInt(5) == 0 && !criterion.get("id").equals("c0")) {
                criterion.remove("requirement");
                criterion.put("scoring", object("function", "normalised", "method", one(random, METHODS)));
            }
        }
        Map<String, Object> policies = set.policy();
        policies.put("missing", one(random, List.of("zero", "exclude")));
        policies.put("ties", one(random, List.of("competition", "dense")));
        policies.put("emptyDenominator", object("gives", one(random, GIVES)));
        policies.put(
                "rounding",
                object("scale", 1 + random.nextInt(4), "mode", "half-up", "beforeRanking", random.nextInt(3) > 0));
        if (random.nextInt(3) == 0) {
            policies.put("criterionRounding", object("scale", 1 + random.nextInt(2), "mode", "half-up"));
        }
        return set;
    }

    private static String one(Random random, List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static Map<String, Object> policies() {
        Map<String, Object> policies = object("missing", "zero", "ties", "competition");
        policies.put("emptyDenominator", object("gives", "no-points"));
        policies.put("rounding", object("scale", 2, "mode", "half-up", "beforeRanking", true));
        return policies;
    }

    private static Object indicator(int k) {
        return object("code", "k" + k, "name", both("Chỉ tiêu " + k), "type", "share");
    }

    private static Object criterion(int k, int count, String group, Random random) {
        Map<String, Object> criterion = object("id", "c" + k, "indicator", "k" + k, "pillar", group);
        criterion.putAll(object("askedOf", List.of("commune"), "points", 2 + random.nextInt(28)));
        criterion.put("source", object("document", "QĐ mẫu", "section", Integer.toString(k)));
        Map<String, Object> ratio = object("function", "ratio");
        switch (FUNCTIONS.get(random.nextInt(FUNCTIONS.size()))) {
            case "full" -> criterion.put("scoring", object("function", "ratio", "full", 50 + random.nextInt(40)));
            case "requirement" -> criterion.put("requirement", object("atLeast", 40 + random.nextInt(40)));
            case "pass-fail" -> {
                criterion.put("requirement", object("atLeast", 30 + random.nextInt(40)));
                criterion.put("scoring", object("function", "pass-fail"));
            }
            case "product" -> {
                Map<String, Object> other = object("indicator", "k" + (count + k), "scoring", ratio);
                criterion.put(
                        "scoring",
                        object(
                                "function",
                                "product",
                                "full",
                                new BigDecimal("0.4"),
                                "factors",
                                List.of(object("scoring", ratio), other)));
            }
            default -> criterion.put("scoring", ratio);
        }
        return criterion;
    }

    private static Map<String, Object> both(String name) {
        return object("vi", name, "en", name);
    }

    static Map<String, Object> object(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            object.put(
                    (String) members[i],
                    members[i + 1] instanceof Integer number ? BigDecimal.valueOf(number) : members[i + 1]);
        }
        return object;
    }

    /** The same, which may be changed without this one. */
    PlantedSet copy() {
        return new PlantedSet(SetTree.members(JsonTree.read(JsonTree.text(root)).orElseThrow()));
    }

    Map<String, Object> policy() {
        return SetTree.members(root.get("policies"));
    }

    List<Map<String, Object>> criteria() {
        return SetTree.elements(root.get("criteria")).stream()
                .map(SetTree::members)
                .toList();
    }

    /** Whether its points depend on other units: no threshold is applied there. */
    boolean isOfAllUnits(int criterion) {
        return SetTree.text(criteria().get(criterion), "scoring", "function").equals("normalised");
    }

    /** The declared gift of an empty denominator. */
    String gives() {
        return SetTree.text(policy(), "emptyDenominator", "gives");
    }

    boolean isOfParts(int criterion) {
        return SetTree.text(criteria().get(criterion), "scoring", "function").equals("product");
    }

    /** Every group, those below others too. */
    List<Map<String, Object>> groups() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Object each : SetTree.elements(root.get("pillars"))) {
            all.add(SetTree.members(each));
            SetTree.elements(SetTree.members(each).getOrDefault("pillars", List.of()))
                    .forEach(below -> all.add(SetTree.members(below)));
        }
        return all;
    }

    CriteriaSet set() {
        try {
            byte[] json = JsonTree.text(root).getBytes(StandardCharsets.UTF_8);
            return CriteriaFile.read(new ByteArrayInputStream(json), "planted.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return JsonTree.text(root);
    }
}
