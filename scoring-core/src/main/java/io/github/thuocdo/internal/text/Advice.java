package io.github.thuocdo.internal.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The known words that mistyped ones may have meant, for one reading: 200,000 words that nobody knows take what 200 take.
 *
 * <p>A word that is the same as a known one by {@link Sameness}, or would be with its marks, is always found. Of the others the first 200 are compared with the
 * known words, and only as long as the comparisons of all together stay within a budget of work. Asked in one order, it always
 * answers the same.
 */
public final class Advice {
    private static final int MOST_WORDS = 200;
    /** So many pairs of letters are compared in a tenth of a second. */
    private static final long MOST_WORK = 40_000_000;

    /** A longer word is no known one that lost its marks. */
    private static final int LONGEST = 300;

    private final Map<String, String> byKey = new HashMap<>();
    private final Map<String, String> byUnmarked = new HashMap<>();
    private final List<String> known;
    private final Map<String, Optional<String>> answered = new HashMap<>();
    private long work;

    /** Advice to words of which {@code known} are the right ones. */
    public Advice(Collection<String> known) {
        this.known = new ArrayList<>(known);
        for (String word : known) {
            String key = Sameness.key(word);
            byKey.putIfAbsent(key, word);
            if (key.length() <= LONGEST) {
                byUnmarked.putIfAbsent(Sameness.unmarked(key), word);
            }
        }
    }

    /** The word that {@code typed} may have meant; empty where none is near, or the search would cost too much. */
    public Optional<String> to(String typed) {
        String key = Sameness.key(typed);
        String same = byKey.get(key);
        if (same == null && key.length() <= LONGEST) {
            same = byUnmarked.get(Sameness.unmarked(key));
        }
        if (same != null) {
            return Optional.of(same);
        }
        Optional<String> before = answered.get(typed);
        if (before != null) {
            return before;
        }
        if (answered.size() == MOST_WORDS || work > MOST_WORK) {
            return Optional.empty();
        }
        Optional<String> nearest = Nearest.to(typed, known);
        long letters = 0;
        for (String word : known) {
            letters += Nearest.work(typed, word);
        }
        work += letters;
        answered.put(typed, nearest);
        return nearest;
    }

    /** The number of pairs of letters compared so far. */
    long work() {
        return work;
    }
}
