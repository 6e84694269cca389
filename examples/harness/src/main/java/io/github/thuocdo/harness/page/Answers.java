package io.github.thuocdo.harness.page;

import io.github.thuocdo.advice.Adviser;
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
 * @param duties the duties of offices and units; empty where the set names none, or no year is known
 */
public record Answers(Ranking ranking, Optional<Changes> changes, Optional<Adviser> advice, Optional<Duties> duties) {
    public Answers {
        NotNull.require("ranking", ranking, "changes", changes, "advice", advice, "duties", duties);
    }

    /** The answers of a ranking without a period before, and without advice. */
    public static Answers of(Ranking ranking) {
        NotNull.require("ranking", ranking);
        return new Answers(ranking, Optional.empty(), Optional.empty(), Duties.of(ranking));
    }

    /**
     * The same with the changes since the period before.
     *
     * @throws IllegalArgumentException if they lead to another ranking
     */
    public Answers against(Changes since) {
        NotNull.require("since", since);
        requireSame(since.after(), "changes");
        return new Answers(ranking, Optional.of(since), advice, duties);
    }

    /**
     * The same with advice.
     *
     * @throws IllegalArgumentException if it is of another ranking
     */
    public Answers advisedBy(Adviser adviser) {
        NotNull.require("adviser", adviser);
        requireSame(adviser.ranking(), "advice");
        return new Answers(ranking, changes, Optional.of(adviser), duties);
    }

    /** The same, the duties with reports that are due whenever there is something to report; without duties, none are added. */
    public Answers onOccasion(List<Duties.OnOccasion> reports) {
        NotNull.require("reports", reports);
        return new Answers(ranking, changes, advice, duties.map(all -> all.with(reports)));
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
