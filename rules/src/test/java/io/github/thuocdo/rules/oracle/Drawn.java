package io.github.thuocdo.rules.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.thuocdo.rules.oracle.Oracle.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A set of a random shape with random figures: groups of groups, every policy, and mistakes in the figures. */
final class Drawn {
    private static final String[] TYPES = {
        "share", "share", "share", "count", "number", "index", "per-head", "change", "yes-no", "category", "date"
    };

    private final Chance chance;
    private final Map<String, String> types = new LinkedHashMap<>();
    private final ObjectNode set = JsonNodeFactory.instance.objectNode();
    private final ArrayNode criteria = JsonNodeFactory.instance.arrayNode();
    private final DrawnScoring functions;
    private final DrawnEmpties empties;
    private int groups;

    Drawn(long seed) {
        this.chance = new Chance(seed);
        int indicators = 1 + chance.below(7);
        for (int i = 0; i < indicators; i++) {
            types.put("i" + i, chance.oneOf(TYPES));
        }
        this.functions = new DrawnScoring(chance, types);
        types.put(DrawnEmpties.YEAR_BEFORE, "count");
        this.empties = new DrawnEmpties(chance);
        draw();
    }

    /** The set in the published format. */
    ObjectNode set() {
        return set;
    }

    private void draw() {
        set.put("format", 1).put("id", "drawn").put("version", "1").put("title", "drawn");
        set.put("family", "index").putArray("levels").add("commune").add("district");
        set.put("scale", chance.oneOf(1, 1, 100, 10));
        policies(set.putObject("policies"));
        if (chance.oneIn(6)) {
            set.put("oneCriterionPerIndicator", true);
        }
        if (chance.oneIn(4)) {
            int flat = 1 + chance.below(6);
            for (int i = 0; i < flat; i++) {
                criterion(chance.oneOf("x", "y"));
            }
        } else {
            set.put("aggregation", aggregation());
            groups(set.putArray("pillars"), 1 + chance.below(3));
        }
        ArrayNode indicators = set.putArray("indicators");
        types.forEach((code, type) -> indicators.addObject().put("code", code).put("type", type));
        set.set("criteria", criteria);
    }

    private void policies(ObjectNode policies) {
        String missing = chance.oneOf("zero", "zero", "exclude", "unranked-below-coverage");
        policies.put("missing", missing);
        if (missing.startsWith("unranked") || chance.oneIn(6)) {
            policies.set("coverage", DrawnScoring.fraction(chance.oneOf("1/2", "2/3", "1")));
        }
        if (chance.oneIn(3)) {
            policies.put("minimumCriteria", chance.below(4));
        }
        if (chance.oneIn(3)) {
            policies.putArray("unranked").add(chance.oneOf("thị trấn", "vùng cao"));
        }
        if (chance.oneIn(3)) {
            policies.put("ties", chance.oneOf("dense", "competition"));
        }
        if (chance.oneIn(3)) {
            policies.putArray("tieBreakers").add("met");
        }
        if (chance.oneIn(3)) {
            policies.putObject("criterionRounding")
                    .put("scale", chance.below(3))
                    .put("mode", mode());
        }
        if (chance.oneIn(2)) {
            policies.set("emptyDenominator", empties.ofAll(policies));
        }
        ObjectNode rounding = policies.putObject("rounding");
        rounding.put("scale", chance.below(4) + 1).put("mode", mode());
        if (chance.oneIn(4)) {
            rounding.put("beforeRanking", false);
        }
    }

    private String mode() {
        return chance.oneOf("half-up", "half-up", "half-even", "half-down", "down", "up", "floor", "ceiling");
    }

    private String aggregation() {
        return chance.oneOf("arithmetic", "arithmetic", "geometric", "minimum", "sum");
    }

    private void groups(ArrayNode below, int depth) {
        int count = 1 + chance.below(3);
        for (int i = 0; i < count; i++) {
            String id = "g" + groups++;
            ObjectNode group = below.addObject().put("id", id).put("aggregation", aggregation());
            if (chance.oneIn(2)) {
                group.set("weight", DrawnScoring.fraction(chance.oneOf("1", "2", "0.5", "0.3", "7.25", "1/3", "2/7")));
            } else if (chance.oneIn(12) && i > 0) {
                group.put("weight", 0);
            }
            if (chance.oneIn(4)) {
                group.putObject("rounding").put("scale", chance.below(4)).put("mode", mode());
            }
            if (chance.oneIn(16)) {
                group.put("gate", true);
            }
            if (chance.oneIn(5)) {
                group.put("normalised", chance.oneOf("min-max", "z-score"));
            }
            int own = depth == 1 ? 1 + chance.below(3) : chance.below(2);
            for (int k = 0; k < own; k++) {
                criterion(id);
            }
            if (depth > 1) {
                groups(group.putArray("pillars"), depth - 1);
            }
        }
    }

    private void criterion(String group) {
        String indicator = chance.oneOf(List.copyOf(types.keySet()));
        String type = types.get(indicator);
        BigDecimal points = new BigDecimal(chance.oneOf("1", "1", "2", "5", "10", "7.5"));
        ObjectNode criterion = criteria.addObject()
                .put("id", "c" + criteria.size())
                .put("indicator", indicator)
                .put("pillar", group);
        criterion.putArray("askedOf").add(chance.oneIn(15) ? "district" : "commune");
        if (!points.equals(BigDecimal.ONE) || chance.oneIn(2)) {
            criterion.put("points", points);
        }
        if (type.equals("date") || !chance.oneIn(3)) {
            criterion.set("requirement", functions.requirement(type, false));
        }
        if (!chance.oneIn(8) || type.equals("category")) {
            criterion.set("scoring", functions.scoring(indicator, points, 0));
        }
        if (chance.oneIn(25)) {
            criterion.put("gate", true);
        }
        terms(type, criterion);
        if (chance.oneIn(8)) {
            criterion.putArray(chance.oneOf("onlyGroups", "exceptGroups")).add(chance.oneOf("thị trấn", "vùng cao"));
        }
        if (chance.oneIn(15)) {
            // A file refuses both beside what is not scored.
            criterion
                    .put("standing", "checklist")
                    .remove(List.of("gate", "missing", "rounding", "weight", "emptyDenominator"));
        }
        criterion.putObject("source").put("document", "drawn");
    }

    private void terms(String type, ObjectNode criterion) {
        if (chance.oneIn(6)) {
            criterion.put("missing", chance.oneOf("zero", "exclude"));
        }
        if (chance.oneIn(6)) {
            criterion.putObject("rounding").put("scale", chance.below(3)).put("mode", mode());
        }
        if (chance.oneIn(6)) {
            criterion.set("weight", DrawnScoring.fraction(chance.oneOf("1/3", "3", "0.4", "22/7")));
        }
        if (chance.oneIn(3)) {
            empties.of(type, criterion).ifPresent(declared -> criterion.set("emptyDenominator", declared));
        }
    }

    /** So many units, some of a type or a group of its own, with figures for the set. */
    List<Unit> units(int count) {
        List<Unit> units = new ArrayList<>();
        boolean isCoarse = chance.oneIn(2);
        for (int i = 0; i < count; i++) {
            Set<String> names = new HashSet<>(chance.someOf("vùng cao"));
            names.add(chance.oneIn(3) ? "thị trấn" : "xã");
            Map<String, List<Said>> said = new HashMap<>();
            types.forEach((code, type) -> said.put(code, rows(type, isCoarse)));
            units.add(new Unit("U" + i, names, said, new HashMap<>()));
        }
        return units;
    }

    private List<Said> rows(String type, boolean isCoarse) {
        List<Said> rows = new ArrayList<>();
        if (!chance.oneIn(12)) {
            rows.add(said("self", type, isCoarse));
        }
        for (String ledger : List.of("final", "verified")) {
            if (chance.oneIn(8)) {
                rows.add(said(ledger, type, isCoarse));
            }
        }
        return rows;
    }

    private Said said(String ledger, String type, boolean isCoarse) {
        if (chance.oneIn(14)) {
            return new Said(ledger, "", "", "", chance.oneOf("", "not_applicable"));
        }
        if (chance.oneIn(25)) {
            return new Said(ledger, chance.oneOf("-3", "101", "nhiều", "1.5"), "", "", "");
        }
        boolean takesCounts = type.equals("share") || type.equals("per-head");
        if (takesCounts && chance.oneIn(4)) {
            int of = chance.oneIn(3) ? 0 : chance.below(isCoarse ? 4 : 900);
            int some = chance.oneIn(20) ? of + 1 : chance.below(of + 1);
            return new Said(ledger, "", Integer.toString(some), Integer.toString(of), "");
        }
        return new Said(ledger, value(type, isCoarse), "", "", "");
    }

    private String value(String type, boolean isCoarse) {
        return switch (type) {
            case "yes-no" -> chance.oneOf("có", "không", "1", "0");
            case "category" -> chance.oneOf("a", "b", "B", "C", "đ", "Đ", "a", "khác");
            case "date" -> chance.oneOf("2025-12-04", "2025-12-05", "2024-06-30", "2025-07-01");
            case "count" -> count(chance.below(12));
            case "index" -> chance.oneIn(2) ? chance.oneOf("0", "0.5", "1") : decimal(10_001, 4);
            case "per-head" -> chance.oneIn(4) ? chance.oneOf("98%", "100%", "33.3%") : decimal(20_000, 4);
            case "change" -> (chance.oneIn(3) ? "-" : "") + decimal(20_000, 2);
            default -> isCoarse ? chance.oneOf("0", "25", "50", "80", "100") : decimal(10_001, 2);
        };
    }

    /** A count, which may be written with a zero behind the mark. */
    private static String count(int whole) {
        return whole + (whole == 11 ? ".0" : "");
    }

    private String decimal(int below, int digits) {
        return BigDecimal.valueOf(chance.below(below), digits).toPlainString();
    }
}
