package io.github.thuocdo.internal.outlook;

import io.github.thuocdo.internal.ranks.RankKeys.Key;
import java.util.Optional;

/**
 * Between which keys a unit is.
 *
 * @param worst the key behind which it cannot fall; empty where it may fall behind any
 * @param best the key before which it cannot come; empty where it may come before any
 * @param maybe whether it may also have no rank at all
 * @param taken whether some figures give it the best key, and some the worst one
 */
public record Span(Optional<Key> worst, Optional<Key> best, boolean maybe, boolean taken) {
    /** Whether it has one key, whatever comes. */
    public boolean isFixed() {
        return !maybe && worst.isPresent() && worst.equals(best);
    }
}
