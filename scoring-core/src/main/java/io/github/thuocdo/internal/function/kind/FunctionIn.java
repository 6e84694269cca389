package io.github.thuocdo.internal.function.kind;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.criteria.Scoring.Part;
import io.github.thuocdo.internal.json.JsonObject;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.internal.text.Sameness;
import io.github.thuocdo.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The context in which functions read the members of a file. Points stand as in the annex, relative to the criterion's maximum.
 *
 * @param maximum the most points of the criterion, or of the part, that is read
 * @param types the type of the figures of each indicator of the set
 * @param requirements reads the requirement of a criterion
 * @param functions reads functions in functions
 */
public record FunctionIn(
        Rational maximum,
        Map<String, FigureType> types,
        Function<JsonObject, Requirement> requirements,
        Nested functions) {
    /** The most steps, categories or parts of one function. */
    public static final int MOST_ENTRIES = 200;

    /** Reads any function. */
    @FunctionalInterface
    public interface Nested {
        /** The function that {@code json} declares. */
        Scoring read(JsonObject json, FunctionIn in);
    }

    /** The better direction; more where nothing is said. */
    public Direction direction(JsonObject json) {
        return json.choice("direction", Direction.class).orElse(Direction.MORE);
    }

    /** Points of the annex as a fraction of the criterion's maximum; a fault where they are missing. */
    public Optional<Rational> points(JsonObject json, String name) {
        Optional<Rational> points = pointsIfAny(json, name);
        if (points.isEmpty() && !json.has(name)) {
            json.fault("function-needs", name);
        }
        return points;
    }

    /** Points of the annex as a fraction of the criterion's maximum; empty where they are missing. */
    public Optional<Rational> pointsIfAny(JsonObject json, String name) {
        return json.rational(name).map(points -> points.dividedBy(maximum));
    }

    /** Whether points are from 0 to the criterion's maximum; a fault where they are not. */
    public boolean within(JsonObject json, String name, Rational fraction) {
        boolean within = Bounds.UNIT.holds(fraction);
        if (!within) {
            json.faultAt(
                    name,
                    "gives-from-0-points-criterion-not",
                    JsonObject.shown(name),
                    maximum,
                    fraction.times(maximum));
        }
        return within;
    }

    /** Points above 0; empty, with a fault, where they are not or are missing. */
    public Optional<Rational> pointsAbove0(JsonObject json, String name) {
        return points(json, name).filter(fraction -> {
            if (fraction.signum() <= 0) {
                json.faultAt(name, "above-0-not", name, fraction.times(maximum));
            }
            return fraction.signum() > 0;
        });
    }

    /** A number above 0; empty, with a fault where it is not, and without one where it is missing. */
    public static Optional<Rational> above0(JsonObject json, String name) {
        return json.rational(name).filter(value -> {
            if (value.signum() <= 0) {
                json.fault("above-0-not", name, value);
            }
            return value.signum() > 0;
        });
    }

    /** The entries of a list, of which there are not too many. */
    public static List<JsonObject> entries(JsonObject json, String name, String each) {
        List<JsonObject> entries = json.objects(name, each);
        if (entries.size() > MOST_ENTRIES) {
            json.faultAt(name, "function-has-most-not", MOST_ENTRIES, name, entries.size());
            return entries.subList(0, MOST_ENTRIES);
        }
        return entries;
    }

    /** The parts or cases of a function. */
    public List<Part> parts(JsonObject json, String name) {
        List<Part> parts = new ArrayList<>();
        for (JsonObject each : entries(json, name, "a part")) {
            Rational most = each.rational("points").orElse(maximum);
            if (most.signum() <= 0 || most.compareTo(maximum) > 0) {
                each.faultAt("points", "points-part-above-0-most-criterion", maximum, most);
                most = Rational.ONE;
            }
            FunctionIn own = new FunctionIn(most, types, requirements, functions);
            Scoring scoring = each.object("scoring")
                    .map(function -> functions.read(function, own))
                    .orElse(new Scoring.PassFail(new Requirement.Affirmed()));
            Optional<String> indicator = each.textIfAny("indicator").map(Sameness::visible);
            if (indicator.isPresent() && !types.containsKey(indicator.get())) {
                each.faultAt(
                        "indicator",
                        "indicator-part-not-among-indicators",
                        JsonObject.shown(indicator.get()),
                        each.maybe(indicator.get(), types.keySet()));
            }
            parts.add(new Part(indicator, indicator.map(types::get), most.dividedBy(maximum), scoring));
            each.done();
        }
        if (parts.isEmpty()) {
            if (!json.isSaid(name, List.of())) {
                json.fault("empty", name);
            }
            parts.add(new Part(Optional.empty(), Optional.empty(), Rational.ONE, new Scoring.ShareOfThreshold()));
        }
        return parts;
    }
}
