package io.github.thuocdo.advice;

import io.github.thuocdo.internal.text.NotNull;
import java.util.List;
import java.util.Optional;

/**
 * The least that reaches a goal.
 *
 * @param goal the goal
 * @param plans the best plan, and the next best three, each with other figures; none where the goal cannot be reached
 * @param isProved whether it is proved that no plan is better than the first, or that there is none
 * @param fewest that so many criteria at least are needed is proved, whatever the search was cut off from
 * @param closest with one criterion fewer, the raises that give the largest score; empty where that is not asked
 * @param most all that can be raised, where the goal cannot be reached; empty where it can
 * @param obstacles the ids of criteria that must be met, and that no raise meets
 */
public record GoalAdvice(
        Goal goal,
        List<RaisePlan> plans,
        boolean isProved,
        int fewest,
        Optional<RaisePlan> closest,
        Optional<RaisePlan> most,
        List<String> obstacles) {
    /** Keeps copies of the lists. */
    public GoalAdvice {
        NotNull.require("goal", goal, "plans", plans, "closest", closest, "most", most, "obstacles", obstacles);
        plans = List.copyOf(plans);
        obstacles = List.copyOf(obstacles);
    }

    /** Whether some plan reaches the goal. */
    public boolean isReachable() {
        return !plans.isEmpty();
    }

    /** Whether it is reached as things stand. */
    public boolean isReached() {
        return isReachable() && plans.get(0).raises().isEmpty();
    }
}
