package io.github.thuocdo.internal.advice;

import java.util.List;
import java.util.Optional;

/**
 * The result of a search.
 *
 * @param plans the best plan and the next best, each with other figures
 * @param isProved whether the first is proved to be the best
 * @param fewest no plan with fewer figures reaches the goal: this is proved, whatever else was cut off
 * @param closest the plan with one figure fewer that comes closest, with the largest score; empty where there is none
 */
public record Found(List<Chosen> plans, boolean isProved, int fewest, Optional<Chosen> closest) {
    public Found {
        plans = List.copyOf(plans);
    }
}
