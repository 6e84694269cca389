package io.github.thuocdo.harness.page;

import io.github.thuocdo.advice.Adviser;
import io.github.thuocdo.advice.Effort;
import io.github.thuocdo.advice.Goal;
import io.github.thuocdo.advice.GoalAdvice;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.ranking.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The least raises that bring each unit to a goal, the others standing still. Immutable.
 *
 * @param ranking the ranking of the units
 * @param each the plans of each unit, in the order of the ranking
 */
public record Plans(Ranking ranking, List<GoalAdvice> each) {
    /** The most units whose plans are found: each takes a search of its own. */
    public static final int MOST_UNITS = 1_000;

    /** Keeps a copy of the plans. */
    public Plans {
        NotNull.require("ranking", ranking, "each", each);
        each = List.copyOf(each);
    }

    /**
     * Finds the plans of each unit.
     *
     * @param effort the costs of raises; empty where the fewest are wanted
     * @throws io.github.thuocdo.advice.AdviceException if the set does not have such a goal
     * @throws IllegalArgumentException if there are more units than {@link #MOST_UNITS}
     */
    public static Plans of(Adviser adviser, Goal goal, Optional<Effort> effort) {
        NotNull.require("adviser", adviser, "goal", goal, "effort", effort);
        int units = adviser.ranking().entries().size();
        if (units > MOST_UNITS) {
            throw new IllegalArgumentException("Plans are found for at most " + MOST_UNITS + " units, not " + units
                    + ". Maybe adviser.plans(code, goal) for one?");
        }
        List<GoalAdvice> all = new ArrayList<>(units);
        adviser.plansOfEach(goal, effort, (unit, advice) -> all.add(advice));
        return new Plans(adviser.ranking(), all);
    }
}
