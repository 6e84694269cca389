package io.github.thuocdo.advice;

import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.number.Rational;
import java.util.List;
import java.util.Optional;

/**
 * The least that reaches a goal.
 *
 * @param goal the goal
 * @param plans the best plan, and the next best three, each with other figures, raised as little as these can be; a plan with a figure
 *     that could be left out is none. None where the goal cannot be reached
 * @param isProved whether it is proved that no plan is better than the first, or that there is none
 * @param areNextProved whether it is proved that the others are the next best, and that there are no more where they are fewer than
 *     three
 * @param fewest that so many criteria at least are needed is proved, whatever the search was cut off from; 0 where nothing is proved
 * @param leastCost that a plan costs so much at least is proved, though the search for the cheapest was cut off; empty where it was not,
 *     or no such bound is known
 * @param closest with one criterion fewer, the raises that give the largest score; empty where that is not asked, or where points
 *     depend on other units: there more may give less
 * @param most all that can be raised, where no plan was found: the most that can be, or, if that is not proved, the best that was found;
 *     empty where there is a plan
 * @param obstacles the ids of criteria that must be met, and that no raise meets
 */
public record GoalAdvice(
        Goal goal,
        List<RaisePlan> plans,
        boolean isProved,
        boolean areNextProved,
        int fewest,
        Optional<Rational> leastCost,
        Optional<RaisePlan> closest,
        Optional<RaisePlan> most,
        List<String> obstacles) {
    /** Keeps copies of the lists. */
    public GoalAdvice {
        NotNull.require("goal", goal, "plans", plans, "leastCost", leastCost, "closest", closest);
        NotNull.require("most", most, "obstacles", obstacles);
        plans = List.copyOf(NotNull.within("plans", plans));
        obstacles = List.copyOf(NotNull.within("obstacles", obstacles));
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
