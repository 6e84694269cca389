package io.github.thuocdo.criteria;

import java.util.Collection;
import java.util.List;

/**
 * The decisions of law in a plan: which level's threshold holds, and which of two clauses for one indicator scores.
 * Rules conclude it, once for a plan.
 */
public interface Precedence {

    /** For each of {@code targets}, in their order, which of its thresholds holds at {@code level}. */
    List<Ruling.AtLevel> atLevel(List<Target> targets, Level level);

    /**
     * The rulings on criteria of which one scores: for every other one the ruling that puts it behind.
     *
     * @param contested criteria that ask for the same indicator, two or more in each list
     */
    List<Ruling.BetweenClauses> between(Collection<List<Criterion>> contested, Reading reading);
}
