package io.github.thuocdo.internal.function;

import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.internal.json.JsonObject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** The scoring functions that files may name. Immutable. */
public final class ScoringFunctions {
    /** The library's own functions: a new one is registered here. */
    public static final ScoringFunctions LIBRARY = new ScoringFunctions(List.of(
            new Entry<>(
                    ShareOfThreshold.WORD,
                    Scoring.ShareOfThreshold.class,
                    ShareOfThreshold::new,
                    ShareOfThreshold::read),
            new Entry<>(Ratio.WORD, Scoring.Ratio.class, Ratio::new, Ratio::read),
            new Entry<>(Steps.WORD, Scoring.Steps.class, Steps::new, Steps::read),
            new Entry<>(Categories.WORD, Scoring.Categories.class, Categories::new, Categories::read),
            new Entry<>(Parts.WORD, Scoring.Parts.class, Parts::new, Parts::read),
            new Entry<>(BestOf.WORD, Scoring.BestOf.class, BestOf::new, BestOf::read),
            new Entry<>(BestUnit.WORD, Scoring.BestUnit.class, BestUnit::new, BestUnit::read),
            new Entry<>(PerItem.WORD, Scoring.PerItem.class, PerItem::new, PerItem::read),
            new Entry<>(PassFail.WORD, Scoring.PassFail.class, PassFail::new, PassFail::read),
            new Entry<>(Adjustment.WORD, Scoring.Adjustment.class, Adjustment::new, Adjustment::read),
            new Entry<>(NotScored.WORD, Scoring.NotScored.class, NotScored::new, NotScored::read),
            new Entry<>(Normalised.WORD, Scoring.Normalised.class, Normalised::new, Normalised::read)));

    private final Map<String, Entry<?>> byWord = new LinkedHashMap<>();
    private final Map<Class<?>, Entry<?>> byType = new LinkedHashMap<>();

    /**
     * One function.
     *
     * @param word its word in files
     * @param type its declaration
     * @param home makes the home of a declaration
     * @param reader reads a declaration
     */
    public record Entry<S extends Scoring>(
            String word,
            Class<S> type,
            Function<S, ScoringFunction> home,
            BiFunction<JsonObject, FunctionIn, S> reader) {
        private ScoringFunction home(Scoring scoring) {
            return home.apply(type.cast(scoring));
        }
    }

    private ScoringFunctions(List<Entry<?>> entries) {
        for (Entry<?> entry : entries) {
            byWord.put(entry.word(), entry);
            byType.put(entry.type(), entry);
        }
    }

    /** These functions and one more, or another one under its word. */
    public ScoringFunctions with(Entry<?> entry) {
        return new ScoringFunctions(
                Stream.concat(byWord.values().stream(), Stream.of(entry)).toList());
    }

    /**
     * The home of a declared function.
     *
     * @throws IllegalArgumentException if it is none of the library's and brings none along
     */
    public static ScoringFunction of(Scoring scoring) {
        if (scoring instanceof Homed own) {
            return own.home();
        }
        Entry<?> entry = LIBRARY.byType.get(scoring.getClass());
        if (entry == null) {
            throw new IllegalArgumentException(
                    "There is no scoring function for " + scoring + ". Maybe its class is one of Scoring's own?");
        }
        return entry.home(scoring);
    }

    /** The function that {@code json} declares; one that is not scored, with the fault noted, where it names none of these. */
    public Scoring read(JsonObject json, FunctionIn in) {
        String word = json.text("function");
        Entry<?> entry = byWord.get(word);
        if (entry == null) {
            json.faultAt(
                    "function",
                    "\"function\" is one of " + String.join(", ", byWord.keySet()) + ", not (" + JsonObject.shown(word)
                            + ")" + json.maybe(word, byWord.keySet()));
            json.done();
            return new Scoring.NotScored();
        }
        Scoring scoring = entry.reader().apply(json, in);
        // A function that has no direction passes over it.
        json.has("direction");
        json.done();
        return scoring;
    }

    /** Writes a function as an object. */
    public static void write(Scoring scoring, FunctionOut out) throws IOException {
        ScoringFunction home = of(scoring);
        out.json().writeStartObject();
        out.json().writeStringField("function", home.word());
        home.write(out);
        out.json().writeEndObject();
    }
}
