package io.github.thuocdo.internal.advice;

import io.github.thuocdo.number.Rational;
import java.util.List;
import java.util.Optional;

/**
 * The result of a search.
 *
 * @param plans the best plan and the next best, each with other figures
 * @param isProved whether the first is proved to be the best
 * @param areNextProved whether the others are proved to be the next best, and to be all where there are fewer than asked for
 * @param fewest no plan with fewer figures reaches the goal: this is proved, whatever else was cut off; 0 where nothing is proved of it
 * @param leastCost no plan costs less: this is proved, though the search was cut off; empty where it was not, or no such bound is known
 * @param closest the plan with one figure fewer that comes closest, with the largest score; empty where there is none
 */
public record Found(
        List<Chosen> plans,
        boolean isProved,
        boolean areNextProved,
        int fewest,
        Optional<Rational> leastCost,
        Optional<Chosen> closest) {
    public Found {
        plans = List.copyOf(plans);
    }

    /** No plan: more figures would be needed than there are. */
    public static Found nothing(int items) {
        return new Found(List.of(), true, true, items + 1, Optional.empty(), Optional.empty());
    }
}
