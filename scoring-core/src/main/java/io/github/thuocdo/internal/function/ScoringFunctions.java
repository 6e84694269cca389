package io.github.thuocdo.internal.function;

import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.internal.function.kind.FigureFunction;
import io.github.thuocdo.internal.function.kind.FunctionIn;
import io.github.thuocdo.internal.function.kind.FunctionOut;
import io.github.thuocdo.internal.function.kind.Registration;
import io.github.thuocdo.internal.function.kind.ScoringFunction;
import io.github.thuocdo.internal.function.kind.SelfRegistered;
import io.github.thuocdo.internal.json.JsonObject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The scoring functions that files may name. Immutable. */
public final class ScoringFunctions {
    /** The library's own functions: a new one is registered here. */
    public static final ScoringFunctions LIBRARY = new ScoringFunctions(List.of(
            new Registration<>(
                    "share-of-threshold",
                    Scoring.ShareOfThreshold.class,
                    ShareOfThreshold::new,
                    ShareOfThreshold::read),
            new Registration<>("ratio", Scoring.Ratio.class, Ratio::new, Ratio::read),
            new Registration<>("steps", Scoring.Steps.class, Steps::new, Steps::read),
            new Registration<>("categories", Scoring.Categories.class, Categories::new, Categories::read),
            new Registration<>("parts", Scoring.Parts.class, Parts::new, Parts::read),
            new Registration<>("product", Scoring.Product.class, Product::new, Product::read),
            new Registration<>("best-of", Scoring.BestOf.class, BestOf::new, BestOf::read),
            new Registration<>("best-unit", Scoring.BestUnit.class, BestUnit::new, BestUnit::read),
            new Registration<>("per-item", Scoring.PerItem.class, PerItem::new, PerItem::read),
            new Registration<>("pass-fail", Scoring.PassFail.class, PassFail::new, PassFail::read),
            new Registration<>("adjustment", Scoring.Adjustment.class, Adjustment::new, Adjustment::read),
            new Registration<>("none", Scoring.NotScored.class, NotScored::new, NotScored::read),
            new Registration<>("normalised", Scoring.Normalised.class, Normalised::new, Normalised::read)));

    private final Map<String, Registration<?>> byWord = new LinkedHashMap<>();
    private final Map<Class<?>, Registration<?>> byType = new LinkedHashMap<>();

    private ScoringFunctions(List<Registration<?>> all) {
        for (Registration<?> each : all) {
            byWord.put(each.word(), each);
            byType.put(each.type(), each);
        }
    }

    /** These functions and one more, or another one under its word. */
    public ScoringFunctions with(Registration<?> more) {
        return new ScoringFunctions(
                Stream.concat(byWord.values().stream(), Stream.of(more)).toList());
    }

    private static Registration<?> registration(Scoring scoring) {
        Registration<?> known =
                scoring instanceof SelfRegistered own ? own.registration() : LIBRARY.byType.get(scoring.getClass());
        if (known == null) {
            throw new IllegalArgumentException(
                    "There is no scoring function for " + scoring + ". Maybe its class is one of Scoring's own?");
        }
        return known;
    }

    /**
     * The home of a declared function.
     *
     * @throws IllegalArgumentException if it is none of the library's and brings none along
     */
    public static ScoringFunction of(Scoring scoring) {
        return registration(scoring).homeOf(scoring);
    }

    /** The home of a declared function that takes one figure. */
    public static FigureFunction ofFigure(Scoring scoring) {
        return (FigureFunction) of(scoring);
    }

    /** The word of a declared function in files. */
    public static String word(Scoring scoring) {
        return registration(scoring).word();
    }

    /** The function that {@code json} declares; one that is not scored, with the fault noted, where it names none of these. */
    public Scoring read(JsonObject json, FunctionIn in) {
        String word = json.text("function");
        Registration<?> known = byWord.get(word);
        Scoring scoring = new Scoring.NotScored();
        if (known == null) {
            // What another function would take is no fault of its own.
            json.names();
            json.faultAt(
                    "function",
                    "function-one-not",
                    String.join(", ", byWord.keySet()),
                    JsonObject.shown(word),
                    json.maybe(word, byWord.keySet()));
        } else {
            scoring = known.reader().apply(json, in);
        }
        fixedDirection(json, word);
        json.done();
        return scoring;
    }

    /** A function that does not ask for its direction may be given the usual one, and not the contrary. */
    private static void fixedDirection(JsonObject json, String word) {
        boolean isLess = !json.isAsked("direction")
                && json.choice("direction", Direction.class)
                        .filter(Direction.LESS::equals)
                        .isPresent();
        if (isLess) {
            json.faultAt("direction", "direction-not-taken", JsonObject.shown(word));
        }
    }

    /** Writes a function as an object. */
    public static void write(Scoring scoring, FunctionOut out) throws IOException {
        out.json().writeStartObject();
        out.json().writeStringField("function", word(scoring));
        of(scoring).write(out);
        out.json().writeEndObject();
    }
}
