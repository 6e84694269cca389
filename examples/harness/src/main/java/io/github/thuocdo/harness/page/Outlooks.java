package io.github.thuocdo.harness.page;

import io.github.thuocdo.advice.AdviceAnswers;
import io.github.thuocdo.advice.Adviser;
import io.github.thuocdo.advice.Outlook;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.ranking.Ranking;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The outlook of each unit that has missing figures. Immutable.
 *
 * @param ranking the ranking of the units
 * @param open the number of units that have missing figures
 * @param each the outlooks by the code of the unit, in the order of the ranking; none where there are more units than {@link #MOST_UNITS}
 */
public record Outlooks(Ranking ranking, int open, Map<String, Outlook> each) {
    /** The most units whose outlook is found: each takes trials of its own. */
    public static final int MOST_UNITS = 1_000;

    /** Refuses null. */
    public Outlooks {
        NotNull.require("ranking", ranking, "each", each);
    }

    /** Finds the outlooks. */
    public static Outlooks of(Adviser adviser) {
        NotNull.require("adviser", adviser);
        Ranking ranking = adviser.ranking();
        long open =
                ranking.entries().stream().filter(unit -> unit.unknown() > 0).count();
        Map<String, Outlook> each = new LinkedHashMap<>();
        if (open <= MOST_UNITS) {
            adviser.outlookOfEach(
                    AdviceAnswers.MOST_SCORED,
                    (unit, outlook) -> each.put(unit.unit().code(), outlook));
        }
        return new Outlooks(ranking, (int) open, each);
    }

    /** Whether there are too many to be found. */
    public boolean areTooMany() {
        return open > MOST_UNITS;
    }
}
