package io.github.thuocdo.internal.setfile;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.criteria.Scoring.Method;
import io.github.thuocdo.criteria.Scoring.Part;
import io.github.thuocdo.criteria.Scoring.Step;
import io.github.thuocdo.internal.json.JsonObject;
import io.github.thuocdo.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the scoring function of a criterion; points stand as the annex has them, relative to the criterion's maximum. */
final class ScoringReader {
    static final List<String> FUNCTIONS = List.of(
            "share-of-threshold",
            "ratio",
            "steps",
            "categories",
            "parts",
            "best-of",
            "best-unit",
            "per-item",
            "pass-fail",
            "adjustment",
            "none",
            "normalised");

    /** How many steps, categories or parts one function has at most. */
    static final int MOST_ENTRIES = 200;

    private final Rational maximum;
    private final Map<String, FigureType> types;

    private ScoringReader(Rational maximum, Map<String, FigureType> types) {
        this.maximum = maximum;
        this.types = types;
    }

    /**
     * The function that {@code json} declares, of a criterion with at most {@code maximum} points.
     *
     * @param types what a figure for each indicator of the set is
     */
    static Scoring read(JsonObject json, Rational maximum, Map<String, FigureType> types) {
        Scoring scoring = new ScoringReader(maximum, types).read(json);
        json.done();
        return scoring;
    }

    private Scoring read(JsonObject json) {
        String function = json.text("function");
        Direction direction = json.choice("direction", Direction.class).orElse(Direction.MORE);
        switch (function) {
            case "share-of-threshold":
                return new Scoring.ShareOfThreshold();
            case "ratio":
                return new Scoring.Ratio(positive(json, "full").orElse(Rational.of(100, 1)), direction);
            case "steps":
                return steps(json, direction);
            case "categories":
                return categories(json);
            case "parts":
                return new Scoring.Parts(parts(json, "parts"));
            case "best-of":
                return new Scoring.BestOf(parts(json, "cases"));
            case "best-unit":
                return new Scoring.BestUnit();
            case "per-item":
                return new Scoring.PerItem(
                        above0(json, "each").orElse(Rational.ONE),
                        above0(json, "most")
                                .filter(most -> within(json, "most", most))
                                .orElse(Rational.ONE));
            case "pass-fail":
                return new Scoring.PassFail(json.object("requirement")
                        .map(RequirementReader::readPlain)
                        .orElse(null));
            case "adjustment":
                return adjustment(json);
            case "none":
                return new Scoring.NotScored();
            case "normalised":
                return normalised(json, direction);
            default:
                json.faultAt(
                        "function",
                        "\"function\" is one of " + String.join(", ", FUNCTIONS) + ", not ("
                                + JsonObject.shown(function) + ")" + json.maybe(function, FUNCTIONS));
                return new Scoring.NotScored();
        }
    }

    /** Points of the annex as a fraction of the criterion's maximum. */
    private Optional<Rational> points(JsonObject json, String name) {
        Optional<Rational> points = json.rational(name);
        if (points.isEmpty() && !json.has(name)) {
            json.fault("the function needs \"" + name + "\"");
        }
        return points.map(p -> p.dividedBy(maximum));
    }

    /** Whether points are from 0 to the criterion's maximum. */
    private boolean within(JsonObject json, String name, Rational fraction) {
        boolean within = fraction.signum() >= 0 && fraction.compareTo(Rational.ONE) <= 0;
        if (!within) {
            json.faultAt(
                    name,
                    "\"" + JsonObject.shown(name) + "\" gives from 0 to the " + maximum
                            + " points of the criterion, not " + fraction.times(maximum)
                            + ". Maybe its \"points\" are wrong?");
        }
        return within;
    }

    private Optional<Rational> above0(JsonObject json, String name) {
        return points(json, name).filter(fraction -> {
            if (fraction.signum() <= 0) {
                json.faultAt(name, "\"" + name + "\" is above 0, not " + fraction.times(maximum));
            }
            return fraction.signum() > 0;
        });
    }

    private static Optional<Rational> positive(JsonObject json, String name) {
        return json.rational(name).filter(value -> {
            if (value.signum() <= 0) {
                json.fault("\"" + name + "\" is above 0, not " + value);
            }
            return value.signum() > 0;
        });
    }

    private static List<JsonObject> entries(JsonObject json, String name, String each) {
        List<JsonObject> entries = json.objects(name, each);
        if (entries.size() > MOST_ENTRIES) {
            json.faultAt(name, "a function has at most " + MOST_ENTRIES + " " + name + ", not " + entries.size());
            return entries.subList(0, MOST_ENTRIES);
        }
        return entries;
    }

    private Scoring steps(JsonObject json, Direction direction) {
        List<Step> steps = new ArrayList<>();
        for (JsonObject each : entries(json, "steps", "a step")) {
            Optional<Rational> bound = each.rational("from");
            if (bound.isEmpty() && !each.has("from")) {
                each.fault("a step has no \"from\"");
            }
            Rational fraction = points(each, "points")
                    .filter(points -> within(each, "points", points))
                    .orElse(Rational.ZERO);
            steps.add(new Step(bound.orElse(Rational.ZERO), each.flag("open").orElse(false), fraction));
            each.done();
        }
        if (steps.isEmpty()) {
            json.fault("\"steps\" is empty");
        }
        for (int i = 1; i < steps.size(); i++) {
            int sign = steps.get(i - 1).bound().compareTo(steps.get(i).bound());
            boolean opens =
                    sign == 0 && steps.get(i - 1).open() && !steps.get(i).open();
            if ((direction == Direction.MORE ? sign <= 0 : sign >= 0) && !opens) {
                json.faultAt(
                        "steps",
                        "the steps go from the best bound to the worst: "
                                + steps.get(i).bound() + " stands behind "
                                + steps.get(i - 1).bound() + ". Maybe \"direction\" is the other one?");
            }
        }
        Rational otherwise = json.rational("otherwise")
                .map(points -> points.dividedBy(maximum))
                .filter(fraction -> within(json, "otherwise", fraction))
                .orElse(Rational.ZERO);
        return new Scoring.Steps(steps, direction, otherwise);
    }

    private Scoring categories(JsonObject json) {
        Map<String, Rational> fractions = new LinkedHashMap<>();
        json.object("categories").ifPresent(each -> {
            if (each.names().size() > MOST_ENTRIES) {
                each.fault("a function has at most " + MOST_ENTRIES + " categories, not "
                        + each.names().size());
                return;
            }
            for (String name : each.names()) {
                if (Scoring.Categories.isNamed(fractions.keySet(), name)) {
                    each.faultAt(name, "the category (" + JsonObject.shown(name) + ") stands twice");
                }
                points(each, name)
                        .filter(fraction -> within(each, name, fraction))
                        .ifPresent(fraction -> fractions.put(name, fraction));
            }
        });
        if (fractions.isEmpty()) {
            json.fault("\"categories\" is empty");
        }
        return new Scoring.Categories(fractions);
    }

    private List<Part> parts(JsonObject json, String name) {
        List<Part> parts = new ArrayList<>();
        for (JsonObject each : entries(json, name, "a part")) {
            Rational most = each.rational("points").orElse(maximum);
            if (most.signum() <= 0 || most.compareTo(maximum) > 0) {
                each.faultAt(
                        "points",
                        "the \"points\" of a part are above 0 and at most the " + maximum + " of the criterion, not "
                                + most);
                most = Rational.ONE;
            }
            Rational own = most;
            Scoring scoring = each.object("scoring")
                    .map(function -> read(function, own, types))
                    .orElse(new Scoring.PassFail(new Requirement.Affirmed()));
            String indicator = each.textIfAny("indicator").orElse(null);
            if (indicator != null && !types.containsKey(indicator)) {
                each.faultAt(
                        "indicator",
                        "the indicator (" + JsonObject.shown(indicator) + ") of a part is not among \"indicators\""
                                + each.maybe(indicator, types.keySet()));
            }
            parts.add(new Part(
                    indicator, indicator == null ? null : types.get(indicator), most.dividedBy(maximum), scoring));
            each.done();
        }
        if (parts.isEmpty()) {
            json.fault("\"" + name + "\" is empty");
        }
        return parts;
    }

    private Scoring adjustment(JsonObject json) {
        Rational least = json.rational("least").orElse(Rational.ZERO).dividedBy(maximum);
        Rational most = json.rational("most").orElse(Rational.ZERO).dividedBy(maximum);
        if (least.compareTo(most) >= 0) {
            json.fault("an adjustment lies between \"least\" and \"most\", the first below the second");
        }
        Rational each = points(json, "each").orElse(Rational.ONE);
        if (each.signum() == 0) {
            json.faultAt("each", "\"each\" is the points per item, below 0 for a penalty, and not 0");
        }
        return new Scoring.Adjustment(each, least, most);
    }

    private static Scoring normalised(JsonObject json, Direction direction) {
        Method method = json.choice("method", Method.class).orElseGet(() -> {
            if (!json.has("method")) {
                json.fault("a normalised criterion needs \"method\"");
            }
            return Method.MIN_MAX;
        });
        Optional<Rational> least = json.rational("least");
        Optional<Rational> most = json.rational("most");
        boolean logarithm = json.flag("logarithm").orElse(false);
        if (method == Method.GOALPOSTS && (least.isEmpty() || most.isEmpty())) {
            json.fault("goalposts need \"least\" and \"most\"");
        }
        if (method == Method.DISTANCE_TO_TARGET && positive(json, "most").isEmpty()) {
            json.fault("a distance to target needs the target as \"most\"");
        }
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) >= 0) {
            json.fault("\"least\" is below \"most\"");
        }
        if (logarithm && least.filter(l -> l.signum() <= 0).isPresent()) {
            json.faultAt("least", "a logarithm needs \"least\" above 0: there is none of 0");
        }
        if (logarithm && (method == Method.RANK || method == Method.DISTANCE_TO_TARGET)) {
            json.fault("no logarithm is taken of a rank or of a distance to target");
        }
        return new Scoring.Normalised(method, direction, least.orElse(null), most.orElse(null), logarithm);
    }
}
