package io.github.thuocdo.internal.ranks;

import io.github.thuocdo.number.Real;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The order of units by their exact scores. Units that were found to tie are one to it from then on: numbers that are no fractions
 * cost most to compare where they are equal. Made for one thread.
 */
final class ExactOrder {
    private final ScorableFigures figures;
    private final @Nullable Real[] scores;
    /** A unit with the same score, nearer to the one that stands for all of them; the unit itself where it stands for them. */
    private final int[] same;

    ExactOrder(ScorableFigures figures) {
        this.figures = figures;
        int units = figures.table().size();
        this.scores = new Real[units];
        this.same = IntStream.range(0, units).toArray();
    }

    /** Compares the scores of two units; both have one. */
    int compare(int one, int other) {
        int a = first(one);
        int b = first(other);
        if (a == b) {
            return 0;
        }
        // What is said alike needs no exact number.
        int order = figures.table().isSaidAlike(a, b) ? 0 : score(a).compare(score(b));
        if (order == 0) {
            same[Math.max(a, b)] = Math.min(a, b);
        }
        return order;
    }

    private int first(int unit) {
        int at = unit;
        while (same[at] != at) {
            same[at] = same[same[at]];
            at = same[at];
        }
        return at;
    }

    private Real score(int unit) {
        Real known = scores[unit];
        if (known == null) {
            known = figures.calculator().total(unit).orElseThrow();
            scores[unit] = known;
        }
        return known;
    }
}
