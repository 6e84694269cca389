package io.github.thuocdo.internal.ranks;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.ranking.Outcome;
import java.util.List;

/**
 * The rules that look at one unit: judgement, which concludes the same outcome as the arithmetic and leaves a trace, and
 * consistency, which holds a unit's figures against each other.
 */
public interface UnitRules {

    /**
     * One conclusion of the judgement rules.
     *
     * @param criterion the criterion that was judged
     * @param status the conclusion
     * @param rule the name of the rule that concluded it
     * @param said the rule's text, in both languages
     */
    record Judgement(Criterion criterion, Status status, String rule, BilingualText said) {}

    /**
     * The conclusion of the judgement rules for each outcome's criterion and figure, in the same order.
     *
     * @param set the set that the criteria are of
     * @throws IllegalStateException if the rules conclude twice for one criterion
     * @throws io.github.thuocdo.criteria.CriteriaException if the rules conclude nothing for one, as it asks of figures what they
     *     cannot be
     */
    List<Judgement> judge(String set, List<Outcome> outcomes);

    /**
     * The findings of the consistency rules on the figures of each unit, unit by unit; at most warnings.
     *
     * @param from the first unit, counted from 0
     * @param to the unit behind the last
     */
    List<Finding> examine(ScorableFigures figures, int from, int to);
}
