package io.github.thuocdo.rules.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A set as its JSON says it, with the format's own defaults; asked about communes. */
final class GivenSet {
    private final JsonNode json;
    private final Map<String, String> types = new HashMap<>();
    private final List<Asked> criteria = new ArrayList<>();
    private final Map<String, Set<String>> categories = new HashMap<>();
    private final Set<String> logarithms = new LinkedHashSet<>();
    private final Set<String> others = new LinkedHashSet<>();
    private final Set<String> substituted = new LinkedHashSet<>();
    private final List<Asked> scored;
    private final Group root;

    /** A group of criteria and of further groups. */
    record Group(String id, JsonNode json, List<Asked> criteria, List<Group> below) {
        boolean hasScored() {
            return !criteria.isEmpty() || below.stream().anyMatch(Group::hasScored);
        }
    }

    /** What is asked: one criterion. */
    record Asked(JsonNode json) {
        String id() {
            return json.path("id").textValue();
        }

        String indicator() {
            return json.path("indicator").textValue();
        }

        String pillar() {
            return json.path("pillar").textValue();
        }

        Exact points() {
            return json.has("points") ? number(json.path("points")) : Exact.ONE;
        }

        Exact weight() {
            return json.has("weight") ? number(json.path("weight")) : points();
        }

        JsonNode scoring() {
            return json.path("scoring");
        }

        boolean isAdjustment() {
            return function(scoring()).equals("adjustment");
        }

        boolean isScored() {
            boolean stands = json.path("standing").asText("scored").equals("scored");
            return stands && !function(scoring()).equals("none");
        }

        /** Whether a unit with this type and these groups is asked. */
        boolean appliesTo(Set<String> names) {
            Set<String> only = texts(json.path("onlyGroups"));
            Set<String> except = texts(json.path("exceptGroups"));
            return (only.isEmpty() || only.stream().anyMatch(names::contains))
                    && except.stream().noneMatch(names::contains);
        }
    }

    GivenSet(JsonNode json) {
        this.json = json;
        json.path("indicators")
                .forEach(i ->
                        types.put(i.path("code").textValue(), i.path("type").textValue()));
        json.path("criteria").forEach(c -> {
            if (texts(c.path("askedOf")).contains("commune")) {
                criteria.add(new Asked(c));
            }
        });
        this.scored = json.path("oneCriterionPerIndicator").asBoolean()
                ? onePerIndicator()
                : criteria.stream().filter(Asked::isScored).toList();
        criteria.forEach(c -> addCategories(c.scoring(), c.indicator()));
        scored.forEach(c -> addLogarithms(c.scoring(), c.indicator()));
        Set<String> seen = new LinkedHashSet<>();
        scored.forEach(criterion -> {
            String gives = emptyDenominator(criterion).path("gives").asText("not-applicable");
            Set<String> indicators = new LinkedHashSet<>();
            addIndicators(criterion.scoring(), criterion.indicator(), indicators);
            for (String code : gives.equals("not-applicable") ? Set.<String>of() : indicators) {
                // A count over nothing is a figure where the first to declare anything puts another count in its place.
                if (seen.add(code) && gives.equals("substitute")) {
                    substituted.add(code);
                }
            }
        });
        this.root = json.has("pillars") ? group("", json) : groupsOfPoints();
    }

    /** The strictest criterion of each indicator: the largest threshold, then the open one, then the first. */
    private List<Asked> onePerIndicator() {
        Map<String, Asked> strictest = new LinkedHashMap<>();
        Comparator<Asked> strictness = Comparator.comparing(GivenSet::threshold).thenComparing(GivenSet::isOpen);
        for (Asked criterion : criteria) {
            if (criterion.isScored()) {
                strictest.merge(
                        criterion.indicator(),
                        criterion,
                        (one, other) -> strictness.compare(other, one) > 0 ? other : one);
            }
        }
        return criteria.stream().filter(c -> strictest.get(c.indicator()) == c).toList();
    }

    /** A least by its size, then a most, the smaller the stricter, then what states neither. */
    private static Exact threshold(Asked criterion) {
        JsonNode requirement = requirement(criterion);
        Exact stated = thresholdOf(requirement).orElse(Exact.of(-2_000_000));
        return requirement.has("atMost") ? Exact.of(-1_000_000).minus(stated) : stated;
    }

    private static boolean isOpen(Asked criterion) {
        return requirement(criterion).has("moreThan");
    }

    private Group group(String id, JsonNode its) {
        List<Group> below = new ArrayList<>();
        its.path("pillars").forEach(p -> below.add(group(p.path("id").textValue(), p)));
        return new Group(id, its, criteriaOf(id), below);
    }

    private Group groupsOfPoints() {
        List<Group> groups = scored.stream()
                .map(Asked::pillar)
                .distinct()
                .map(id -> new Group(id, json.path("none"), criteriaOf(id), List.of()))
                .toList();
        return new Group("", json.path("none"), List.of(), groups);
    }

    private List<Asked> criteriaOf(String pillar) {
        return scored.stream().filter(c -> pillar.equals(c.pillar())).toList();
    }

    private void addCategories(JsonNode scoring, String indicator) {
        scoring.path("categories")
                .fieldNames()
                .forEachRemaining(name -> categories
                        .computeIfAbsent(indicator, i -> new LinkedHashSet<>())
                        .add(name.toLowerCase(Locale.ROOT)));
        parts(scoring).forEach(part -> addCategories(partScoring(part), partIndicator(part, indicator)));
    }

    private static void addIndicators(JsonNode scoring, String indicator, Set<String> all) {
        if (parts(scoring).findAny().isEmpty()) {
            all.add(indicator);
        }
        parts(scoring).forEach(part -> addIndicators(partScoring(part), partIndicator(part, indicator), all));
    }

    /** Notes of each indicator whether its logarithm is taken, and whether anything else of it is. */
    private void addLogarithms(JsonNode scoring, String indicator) {
        if (parts(scoring).findAny().isEmpty()) {
            (needsLogarithm(scoring) ? logarithms : others).add(indicator);
        }
        parts(scoring).forEach(part -> addLogarithms(partScoring(part), partIndicator(part, indicator)));
    }

    private static boolean needsLogarithm(JsonNode scoring) {
        boolean isBounded =
                scoring.has("least") && number(scoring.path("least")).sign() > 0;
        return scoring.path("logarithm").asBoolean() && !isBounded;
    }

    /** A figure as a function takes it: unknown where it takes a logarithm and there is none. */
    static Said.Figure taken(JsonNode scoring, Said.Figure figure) {
        boolean isLost = needsLogarithm(scoring)
                && figure.number().filter(n -> n.sign() <= 0).isPresent();
        return isLost ? Said.Figure.UNKNOWN : figure;
    }

    /** The criteria that score, in the order of the document. */
    List<Asked> scored() {
        return scored;
    }

    /** The group above all groups. */
    Group root() {
        return root;
    }

    /** The groups from the root down to the one with an id; empty where it is none. */
    static List<Group> way(Group from, String id) {
        if (from.id.equals(id)) {
            return List.of(from);
        }
        for (Group below : from.below) {
            List<Group> way = new ArrayList<>(way(below, id));
            if (!way.isEmpty()) {
                way.add(0, from);
                return way;
            }
        }
        return List.of();
    }

    /** What a figure for an indicator is. */
    String type(String indicator) {
        return types.get(indicator);
    }

    /** What a unit's figure for an indicator comes to. */
    Said.Figure figure(List<Said> rows, String indicator) {
        return Said.read(
                rows,
                types.get(indicator),
                categories.getOrDefault(indicator, Set.of()),
                logarithms.contains(indicator) && !others.contains(indicator),
                substituted.contains(indicator));
    }

    /** What a criterion declares of 0 of 0. */
    JsonNode emptyDenominator(Asked criterion) {
        JsonNode own = criterion.json.path("emptyDenominator");
        if (!own.isMissingNode()) {
            return own;
        }
        JsonNode all = policies().path("emptyDenominator");
        boolean isReached = !all.path("gives").asText("").equals("substitute") || canBeSubstituted(criterion);
        return isReached ? all : json.path("none");
    }

    /** Of one figure with counts, from none to all of the points. */
    private boolean canBeSubstituted(Asked criterion) {
        boolean takesCounts = Set.of("share", "per-head").contains(types.get(criterion.indicator()));
        boolean isZScore = criterion.scoring().path("method").asText("").equals("z-score");
        return takesCounts && parts(criterion.scoring()).findAny().isEmpty() && !criterion.isAdjustment() && !isZScore;
    }

    /** The rounding of a criterion's points: its own, else that of all; missing where there is none. */
    JsonNode rounding(Asked criterion) {
        JsonNode own = criterion.json.path("rounding");
        return own.isMissingNode() ? policies().path("criterionRounding") : own;
    }

    /** Points, rounded where they are before they are added. */
    Exact rounded(Asked criterion, Exact points) {
        JsonNode rounding = rounding(criterion);
        return rounding.isMissingNode() ? points : Exact.of(points.rounded(digits(rounding), mode(rounding)));
    }

    /** By how much a count is divided that stands in for a denominator: as the kind of period says. */
    Exact dividedBy(JsonNode declared) {
        JsonNode by = declared.path("dividedBy").path(policies().path("period").asText("year"));
        return by.isMissingNode() ? Exact.ONE : number(by);
    }

    Exact scale() {
        return json.has("scale") ? number(json.path("scale")) : Exact.ONE;
    }

    JsonNode policies() {
        return json.path("policies");
    }

    /** Whether a missing figure of a criterion has no points, instead of leaving the divisor. */
    boolean isMissingZero(Asked criterion) {
        String own = criterion.json.path("missing").asText("");
        return (own.isEmpty() ? policies().path("missing").asText("zero") : own).equals("zero");
    }

    // The format's members.

    static Exact number(JsonNode node) {
        return Exact.of(node.asText());
    }

    static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(each -> texts.add(each.textValue()));
        return texts;
    }

    static String function(JsonNode scoring) {
        return scoring.path("function").asText("share-of-threshold");
    }

    static Stream<JsonNode> parts(JsonNode scoring) {
        List<JsonNode> parts = new ArrayList<>();
        scoring.path("parts").forEach(parts::add);
        scoring.path("cases").forEach(parts::add);
        scoring.path("factors").forEach(parts::add);
        return parts.stream();
    }

    static JsonNode partScoring(JsonNode part) {
        return part.path("scoring");
    }

    static String partIndicator(JsonNode part, String own) {
        return part.path("indicator").asText(own);
    }

    static int digits(JsonNode rounding) {
        return rounding.path("scale").asInt(4);
    }

    static RoundingMode mode(JsonNode rounding) {
        String mode = rounding.path("mode").asText("half-up");
        return RoundingMode.valueOf(mode.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** What a criterion asks: as it says, with the threshold of communes where they have one of their own. */
    static JsonNode requirement(Asked criterion) {
        return criterion.json.path("requirement");
    }

    /** The threshold by which a requirement is measured: that of communes where they have one; empty for one without. */
    static Optional<Exact> thresholdOf(JsonNode requirement) {
        JsonNode own = requirement.path("perLevel").path("commune");
        if (!own.isMissingNode()) {
            return Optional.of(number(own));
        }
        return Stream.of("atLeast", "moreThan", "atMost", "exactly", "from")
                .filter(requirement::has)
                .map(form -> number(requirement.path(form)))
                .findFirst();
    }
}
