package io.github.thuocdo.internal.table;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The meanings of short texts of which a table holds many that are equal: each is worked out once. Used by one thread.
 *
 * @param <T> a meaning, which nobody changes
 */
public final class RepeatedMeanings<T> {
    /** A longer text is prose, and does not come again. */
    private static final int LONGEST = 40;
    /** Beyond this many different ones they do not repeat. */
    private static final int MOST = 1_000;

    private final Function<String, T> meaning;
    private final Map<String, T> known = new HashMap<>();

    /** The meanings that {@code meaning} works out, always the same for the same text. */
    public RepeatedMeanings(Function<String, T> meaning) {
        this.meaning = meaning;
    }

    /** The meaning of a text. */
    public T of(String text) {
        if (text.length() > LONGEST) {
            return meaning.apply(text);
        }
        T meant = known.get(text);
        if (meant == null) {
            meant = meaning.apply(text);
            if (known.size() < MOST) {
                known.put(text, meant);
            }
        }
        return meant;
    }
}
