package io.github.thuocdo.rules.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Draws requirements and scoring functions, with every form and every member of the format. */
final class DrawnScoring {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 2;

    private final Chance chance;
    private final Map<String, String> types;

    /**
     * Draws from {@code chance}.
     *
     * @param types what a figure for each indicator is
     */
    DrawnScoring(Chance chance, Map<String, String> types) {
        this.chance = chance;
        this.types = types;
    }

    /** What is asked of a figure of {@code type}; empty where nothing need be said. */
    ObjectNode requirement(String type, boolean isPlain) {
        ObjectNode asked = JSON.objectNode();
        switch (type) {
            case "yes-no" -> asked.put("yes", true);
            case "date" -> asked.put("before", chance.oneOf("12-05", "07-01"));
            case "category" -> asked.put("inProportion", true);
            default -> {
                String form =
                        chance.oneOf("atLeast", "atLeast", "moreThan", "atMost", "exactly", "from", "inProportion");
                if (form.equals("inProportion")) {
                    asked.put(form, true);
                } else {
                    asked.put(form, threshold(type));
                }
                if (form.equals("from") && chance.oneIn(2)) {
                    asked.put("to", new BigDecimal("1000"));
                }
                if (!isPlain
                        && List.of("atLeast", "moreThan", "atMost", "exactly").contains(form)
                        && chance.oneIn(4)) {
                    asked.putObject("perLevel").put(chance.oneOf("commune", "district"), threshold(type));
                }
            }
        }
        return asked;
    }

    private BigDecimal threshold(String type) {
        return new BigDecimal(
                switch (type) {
                    case "index", "per-head" -> chance.oneOf("0.5", "0.98", "0.3333", "1");
                    case "count" -> chance.oneOf("1", "2", "5");
                    default -> chance.oneOf("50", "80", "33.33", "100", "7");
                });
    }

    /** How a figure of {@code indicator} becomes the {@code most} points of what it is asked for. */
    ObjectNode scoring(String indicator, BigDecimal most, int depth) {
        String type = types.get(indicator);
        if (depth < DEEPEST && chance.oneIn(5)) {
            return chance.oneIn(4) ? product(indicator) : composite(indicator, most, depth);
        }
        return switch (type) {
            case "category" -> categories(most);
            case "date" -> function(chance.oneOf("share-of-threshold", "pass-fail"));
            case "yes-no" -> ofAnswer(most);
            default -> ofNumber(type, most);
        };
    }

    private static ObjectNode function(String name) {
        return JSON.objectNode().put("function", name);
    }

    /** So many quarters of the points. */
    private BigDecimal quarters(BigDecimal most, int count) {
        return most.multiply(BigDecimal.valueOf(count)).divide(BigDecimal.valueOf(4));
    }

    private ObjectNode composite(String indicator, BigDecimal most, int depth) {
        boolean isSum = chance.oneIn(2);
        ObjectNode function = function(isSum ? "parts" : "best-of");
        var parts = function.putArray(isSum ? "parts" : "cases");
        int count = 1 + chance.below(3);
        for (int i = 0; i < count; i++) {
            ObjectNode part = parts.addObject();
            String own = indicator;
            if (chance.oneIn(2)) {
                own = chance.oneOf(List.copyOf(types.keySet()));
                part.put("indicator", own);
            }
            BigDecimal worth = quarters(most, 1 + chance.below(4));
            if (chance.oneIn(5)) {
                worth = most;
            } else {
                part.put("points", worth);
            }
            if (!types.get(own).equals("yes-no") || chance.oneIn(2)) {
                part.set("scoring", scoring(own, worth, depth + 1));
            }
        }
        return function;
    }

    /** Factors from no points to all, of any figures that are numbers or answers. */
    private ObjectNode product(String indicator) {
        ObjectNode function = function("product");
        if (chance.oneIn(2)) {
            function.set("full", fraction(chance.oneOf("0.5", "1/3", "1")));
        }
        var factors = function.putArray("factors");
        int count = 1 + chance.below(3);
        for (int i = 0; i < count; i++) {
            ObjectNode factor = factors.addObject();
            String own = chance.oneOf(List.copyOf(types.keySet()));
            String type = types.get(own);
            if (List.of("category", "date").contains(type)) {
                own = indicator;
                type = types.get(indicator);
            }
            if (!own.equals(indicator)) {
                factor.put("indicator", own);
            }
            boolean isWord = List.of("category", "date").contains(type);
            factor.set("scoring", isWord ? function("pass-fail") : factor(type));
        }
        return function;
    }

    private ObjectNode factor(String type) {
        if (type.equals("yes-no")) {
            return function(chance.oneOf("share-of-threshold", "pass-fail"));
        }
        if (chance.oneIn(4)) {
            return passFail(type);
        }
        ObjectNode goalposts = function("normalised").put("method", "goalposts").put("least", 1);
        return chance.oneIn(3) ? goalposts.put("most", 60) : chance.oneIn(4) ? function("best-unit") : ratio(type);
    }

    private ObjectNode categories(BigDecimal most) {
        ObjectNode function = function("categories");
        ObjectNode categories = function.putObject("categories");
        for (String name : List.of("a", "B", "c", "đ")) {
            categories.put(name, quarters(most, chance.below(5)));
        }
        return function;
    }

    private ObjectNode ofAnswer(BigDecimal most) {
        return switch (chance.below(6)) {
            case 0 -> function("share-of-threshold");
            case 1 -> function("ratio").put("full", 1);
            case 2 -> function("per-item").put("each", quarters(most, 3)).put("most", most);
            case 3 -> adjustment(most);
            default -> function("pass-fail");
        };
    }

    private ObjectNode adjustment(BigDecimal most) {
        boolean isPenalty = chance.oneIn(2);
        ObjectNode function = function("adjustment").put("each", new BigDecimal(isPenalty ? "-0.3" : "0.25"));
        return isPenalty && chance.oneIn(2)
                ? function.put("least", most.negate()).put("most", BigDecimal.ZERO)
                : function.put("least", quarters(most, -chance.below(3))).put("most", quarters(most, 1));
    }

    private ObjectNode ofNumber(String type, BigDecimal most) {
        return switch (chance.below(9)) {
            case 0 -> function("share-of-threshold");
            case 1 -> ratio(type);
            case 2, 3 -> steps(most);
            case 4 -> function("best-unit");
            case 5 -> function("per-item").put("each", quarters(most, 1)).put("most", quarters(most, 3));
            case 6 -> passFail(type);
            case 7 -> adjustment(most);
            default -> normalised();
        };
    }

    private ObjectNode ratio(String type) {
        ObjectNode function = function("ratio");
        if (type.equals("index")) {
            function.put("full", 1);
        } else if (chance.oneIn(2)) {
            function.set("full", fraction(chance.oneOf("30", "7/3", "100")));
        }
        return chance.oneIn(3) ? function.put("direction", "less") : function;
    }

    private ObjectNode passFail(String type) {
        ObjectNode function = function("pass-fail");
        if (chance.oneIn(2)) {
            function.set("requirement", requirement(type, true));
        }
        return function;
    }

    private ObjectNode steps(BigDecimal most) {
        boolean isLess = chance.oneIn(3);
        ObjectNode function = function("steps");
        var steps = function.putArray("steps");
        List<String> bounds = isLess ? List.of("0.5", "2", "50") : List.of("80", "50", "1/3");
        int left = 4;
        for (String bound : bounds) {
            boolean isTwice = chance.oneIn(4);
            if (isTwice || chance.oneIn(2)) {
                step(steps.addObject(), bound, quarters(most, left)).put("open", true);
                left = Math.max(0, left - 1);
            }
            step(steps.addObject(), bound, quarters(most, isTwice ? left : chance.below(5)));
        }
        if (isLess) {
            function.put("direction", "less");
        }
        return chance.oneIn(2) ? function.put("otherwise", quarters(most, chance.below(3))) : function;
    }

    private static ObjectNode step(ObjectNode step, String bound, BigDecimal points) {
        step.set("from", fraction(bound));
        return step.put("points", points);
    }

    /** A number, or a fraction as text. */
    static JsonNode fraction(String text) {
        return text.contains("/") ? JSON.textNode(text) : JSON.numberNode(new BigDecimal(text));
    }

    private ObjectNode normalised() {
        String method = chance.oneOf("goalposts", "min-max", "rank", "z-score", "distance-to-target");
        ObjectNode function = function("normalised").put("method", method);
        boolean isGoalposts = method.equals("goalposts");
        boolean isDistance = method.equals("distance-to-target");
        if (isGoalposts || (!isDistance && chance.oneIn(3))) {
            function.set("least", fraction(chance.oneOf("1", "0.2", "1/3")));
        }
        if (isGoalposts || isDistance || chance.oneIn(3)) {
            function.set("most", fraction(chance.oneOf("60", "80.5", "75")));
        }
        if (!isDistance && !method.equals("rank") && chance.oneIn(3)) {
            function.put("logarithm", true);
        }
        return chance.oneIn(3) ? function.put("direction", "less") : function;
    }
}
