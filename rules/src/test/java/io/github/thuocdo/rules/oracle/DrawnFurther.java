package io.github.thuocdo.rules.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.thuocdo.rules.oracle.GivenSet.Asked;
import io.github.thuocdo.rules.oracle.GivenSet.Group;
import io.github.thuocdo.rules.oracle.Oracle.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws for a drawn set and its units besides: shared points, kinds of period, values by reading and by day, least scores of pillars,
 * what is declared of the document, and points that a publisher gives.
 */
final class DrawnFurther {
    private static final List<String> OF_VALUES =
            List.of("points", "requirement", "scoring", "rounding", "weight", "emptyDenominator", "source");
    private static final BigDecimal TOO_MUCH = new BigDecimal("1000000");

    private final ObjectNode set;
    private final Chance chance;
    private String reading = "";
    private int year;

    DrawnFurther(ObjectNode set, Chance chance) {
        this.set = set;
        this.chance = chance;
        if (!chance.oneIn(3)) {
            share();
        }
        verdict();
        if (chance.oneIn(2)) {
            values();
        }
        if (set.toString().contains("\"substitute\"")) {
            ((ObjectNode) set.path("policies")).put("period", chance.oneOf("month", "quarter", "year"));
        } else {
            ((ObjectNode) set.path("policies")).remove("period");
        }
    }

    /** The reading under which units are ranked; empty where the set has none. */
    String reading() {
        return reading;
    }

    /** The year of the period; 0 where figures name none. */
    int year() {
        return year;
    }

    /** The set as it holds then. */
    GivenSet held() {
        return new GivenSet(Readings.plain(set, reading, year));
    }

    private void share() {
        ObjectNode policies = (ObjectNode) set.path("policies");
        if (chance.oneIn(2)) {
            policies.putObject("emptyDenominator").put("gives", "shared");
        }
        for (JsonNode criterion : set.path("criteria")) {
            if (takesCounts(criterion) && !criterion.has("standing") && chance.oneIn(3)) {
                ((ObjectNode) criterion).set("emptyDenominator", shared(criterion));
            }
        }
    }

    private ObjectNode shared(JsonNode giver) {
        ObjectNode declared = JsonNodeFactory.instance.objectNode().put("gives", "shared");
        if (chance.oneIn(2)) {
            List<String> siblings = new ArrayList<>();
            for (JsonNode other : set.path("criteria")) {
                boolean isSibling = other != giver && other.path("pillar").equals(giver.path("pillar"));
                if (isSibling && !new Asked(other).isAdjustment() && chance.oneIn(2)) {
                    siblings.add(other.path("id").textValue());
                }
            }
            siblings.forEach(declared.withArray("among")::add);
        }
        return declared;
    }

    /** Whether a criterion takes one figure of counts, and no bonus or penalty follows from it. */
    private boolean takesCounts(JsonNode criterion) {
        Asked asked = new Asked(criterion);
        boolean isCounts = false;
        for (JsonNode indicator : set.path("indicators")) {
            boolean isOwn = indicator.path("code").textValue().equals(asked.indicator());
            isCounts |= isOwn
                    && List.of("share", "per-head")
                            .contains(indicator.path("type").textValue());
        }
        return isCounts
                && !asked.isAdjustment()
                && !asked.scoring().path("method").asText("").equals("z-score")
                && !Functions.isComposite(asked.scoring());
    }

    private void verdict() {
        DrawnVerdict.add(set, chance);
        ObjectNode verdict = (ObjectNode) set.path("verdict");
        List<Group> groups = groups(new GivenSet(set).root());
        if (!groups.isEmpty() && !chance.oneIn(3)) {
            ObjectNode pillars = verdict.withObject("/pass/pillars");
            for (Group group : groups) {
                if (pillars.isEmpty() || chance.oneIn(3)) {
                    pillars.put(group.id(), quarter(set.path("scale").decimalValue(), 1 + chance.below(3)));
                }
            }
        }
        if (chance.oneIn(4)) {
            verdict.putObject("declared").put("criteria", set.path("criteria").size() + chance.below(3));
        }
    }

    private static List<Group> groups(Group group) {
        List<Group> all = new ArrayList<>();
        group.below().stream().filter(Group::hasScored).forEach(below -> {
            all.add(below);
            all.addAll(groups(below));
        });
        return all;
    }

    private static BigDecimal quarter(BigDecimal all, int count) {
        return all.multiply(new BigDecimal("0.25")).multiply(BigDecimal.valueOf(count));
    }

    private void values() {
        boolean isDated = !set.path("indicators").toString().contains("\"date\"") && chance.oneIn(2);
        boolean isByReading = !set.has("oneCriterionPerIndicator") && (!isDated || chance.oneIn(2));
        if (isDated) {
            year = chance.oneOf(0, 2023, 2024, 2025);
        }
        if (isByReading) {
            set.putArray("readings").addObject().put("id", "portal");
            set.withArray("readings").addObject().put("id", "document");
            reading = chance.oneOf("portal", "document");
        }
        for (JsonNode criterion : set.path("criteria")) {
            if ((isDated || isByReading) && chance.oneIn(2)) {
                values((ObjectNode) criterion, isDated, isByReading);
            }
        }
    }

    private void values(ObjectNode criterion, boolean isDated, boolean isByReading) {
        ObjectNode stated = JsonNodeFactory.instance.objectNode();
        OF_VALUES.stream().filter(criterion::has).forEach(member -> stated.set(member, criterion.remove(member)));
        ArrayNode values = criterion.putArray("values");
        for (String from : isDated ? List.of("2024-01-01", "2025-12-31") : List.of("")) {
            for (String under : isByReading ? List.of("", "document", "portal") : List.of("")) {
                // Something holds under every reading, be it later than the period.
                boolean isNeeded = isDated ? values.isEmpty() : !under.isEmpty();
                if ((from + under).isEmpty() || (!isNeeded && chance.oneIn(3))) {
                    continue;
                }
                ObjectNode value = other(stated, criterion.has("standing"));
                values.add(value);
                if (!from.isEmpty()) {
                    value.put("from", from);
                }
                if (!under.isEmpty()) {
                    value.put("reading", under);
                }
            }
        }
    }

    /** The same with other points, another function or another consequence of 0 of 0. */
    private ObjectNode other(ObjectNode stated, boolean isUnscored) {
        ObjectNode value = stated.deepCopy();
        if (chance.oneIn(2)) {
            JsonNode points = value.path("points");
            value.put(
                    "points",
                    points.isMissingNode()
                            ? BigDecimal.ONE
                            : points.decimalValue().add(BigDecimal.ONE));
        }
        boolean hasThreshold = value.path("requirement").has("atLeast");
        if (hasThreshold
                && !new Asked(value).isAdjustment()
                && !Functions.isComposite(value.path("scoring"))
                && chance.oneIn(3)) {
            value.remove("scoring");
        }
        if (value.has("emptyDenominator") && !isUnscored && chance.oneIn(3)) {
            value.putObject("emptyDenominator")
                    .put("gives", chance.oneOf("full-points", "no-points", "not-applicable"));
        }
        return value;
    }

    /** Gives some units points for criteria and groups, within what these can have or far beyond it. */
    void publish(List<Unit> units) {
        GivenSet held = held();
        for (Unit unit : units) {
            for (Asked criterion : held.scored()) {
                if (chance.oneIn(8)) {
                    unit.published().put(criterion.indicator(), points(criterion, held));
                }
            }
            for (Group group : groups(held.root())) {
                if (chance.oneIn(8)) {
                    unit.published().put(group.id(), points(group, held));
                }
            }
        }
    }

    private BigDecimal points(Asked criterion, GivenSet held) {
        boolean isEndless = criterion.scoring().toString().contains("z-score");
        if (chance.oneIn(8) && !isEndless) {
            return chance.oneIn(2) ? TOO_MUCH : TOO_MUCH.negate();
        }
        boolean isRounded = !held.rounding(criterion).isMissingNode();
        JsonNode scoring = criterion.scoring();
        if (criterion.isAdjustment()) {
            String end = chance.oneOf("least", "most");
            return isRounded || !scoring.has(end)
                    ? BigDecimal.ZERO
                    : scoring.path(end).decimalValue();
        }
        BigDecimal all =
                criterion.json().has("points") ? criterion.json().path("points").decimalValue() : BigDecimal.ONE;
        return chance.oneIn(6) ? BigDecimal.ZERO : quarter(all, 1 + chance.below(isRounded ? 3 : 4));
    }

    private BigDecimal points(Group group, GivenSet held) {
        boolean isEndless = set.toString().contains("z-score");
        if (chance.oneIn(8) && !isEndless) {
            return TOO_MUCH;
        }
        boolean isBonus = groups(group).stream().allMatch(each -> isBonus(each)) && isBonus(group);
        if (isBonus || chance.oneIn(6)) {
            return BigDecimal.ZERO;
        }
        BigDecimal scale = set.path("scale").decimalValue();
        boolean isSum = (group.json() + groups(group).toString()).contains("\"sum\"");
        return quarter(scale, 1 + chance.below(3)).multiply(isSum ? new BigDecimal("0.05") : BigDecimal.ONE);
    }

    private static boolean isBonus(Group group) {
        return group.criteria().stream().allMatch(Asked::isAdjustment);
    }
}
