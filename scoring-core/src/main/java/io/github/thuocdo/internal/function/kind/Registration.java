package io.github.thuocdo.internal.function.kind;

import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.internal.json.JsonObject;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The entry by which the library knows a function.
 *
 * @param word its word in files
 * @param type its declaration
 * @param home makes the home of a declaration
 * @param reader reads a declaration
 */
public record Registration<S extends Scoring>(
        String word, Class<S> type, Function<S, ScoringFunction> home, BiFunction<JsonObject, FunctionIn, S> reader) {
    /** The home of a declaration of this type. */
    public ScoringFunction homeOf(Scoring scoring) {
        return home.apply(type.cast(scoring));
    }
}
