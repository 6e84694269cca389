package io.github.thuocdo.harness.page;

import io.github.thuocdo.advice.Adviser;
import io.github.thuocdo.insight.Decision;
import io.github.thuocdo.insight.Duties;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import java.util.List;
import java.util.Optional;

/**
 * The answers of page and workbook beyond the ranking itself. Immutable.
 *
 * @param ranking the ranking
 * @param changes the rises and falls since the period before, and what moved the units; empty where none is given
 * @param advice the gain of raising each figure of each unit alone; empty where it is not asked
 * @param plans the least raises that bring each unit to a goal; empty where none is given
 * @param decision the effects of another set, or of changes to the set, on every unit; empty where none is asked
 * @param duties the duties of offices and units; empty where the set names none, or no year is known
 */
public record Answers(
        Ranking ranking,
        Optional<Changes> changes,
        Optional<Adviser> advice,
        Optional<Plans> plans,
        Optional<Decision> decision,
        Optional<Duties> duties) {
    public Answers {
        NotNull.require("ranking", ranking, "changes", changes, "advice", advice, "duties", duties);
        NotNull.require("plans", plans, "decision", decision);
    }

    /** The answers of a ranking without a period before, and without advice. */
    public static Answers of(Ranking ranking) {
        NotNull.require("ranking", ranking);
        return new Answers(
                ranking, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Duties.of(ranking));
    }

    /**
     * The same with the changes since the period before.
     *
     * @throws IllegalArgumentException if they lead to another ranking
     */
    public Answers against(Changes since) {
        NotNull.require("since", since);
        requireSame(since.after(), "changes");
        return new Answers(ranking, Optional.of(since), advice, plans, decision, duties);
    }

    /**
     * The same with advice.
     *
     * @throws IllegalArgumentException if it is of another ranking
     */
    public Answers advisedBy(Adviser adviser) {
        NotNull.require("adviser", adviser);
        requireSame(adviser.ranking(), "advice");
        return new Answers(ranking, changes, Optional.of(adviser), plans, decision, duties);
    }

    /**
     * The same with the least raises that bring each unit to a goal.
     *
     * @throws IllegalArgumentException if they are of another ranking
     */
    public Answers toGoal(Plans least) {
        NotNull.require("least", least);
        requireSame(least.ranking(), "plans");
        return new Answers(ranking, changes, advice, Optional.of(least), decision, duties);
    }

    /**
     * The same with the effects of a decision.
     *
     * @throws IllegalArgumentException if it begins with another ranking
     */
    public Answers deciding(Decision decided) {
        NotNull.require("decided", decided);
        requireSame(decided.together().before(), "effects");
        return new Answers(ranking, changes, advice, plans, Optional.of(decided), duties);
    }

    /** The same, the duties with reports that are due whenever there is something to report; without duties, none are added. */
    public Answers onOccasion(List<Duties.OnOccasion> reports) {
        NotNull.require("reports", reports);
        return new Answers(ranking, changes, advice, plans, decision, duties.map(all -> all.with(reports)));
    }

    private void requireSame(Ranking other, String what) {
        boolean isSame = other.plan().profile().equals(ranking.plan().profile())
                && other.plan().set().equals(ranking.plan().set())
                && isAlike(other.entries(), ranking.entries());
        if (!isSame) {
            throw new IllegalArgumentException("The " + what + " are of another ranking (" + other + "), not of ("
                    + ranking + "). Maybe make both from the same units, figures and set?");
        }
    }

    private static boolean isAlike(List<RankedUnit> some, List<RankedUnit> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int k = 0; k < some.size(); k++) {
            RankedUnit one = some.get(k);
            RankedUnit other = others.get(k);
            boolean isSame = one.unit().equals(other.unit())
                    && one.findRank().equals(other.findRank())
                    && one.findScore().equals(other.findScore());
            if (!isSame) {
                return false;
            }
        }
        return true;
    }
}
