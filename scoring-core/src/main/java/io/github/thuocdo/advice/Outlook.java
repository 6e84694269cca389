package io.github.thuocdo.advice;

import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.ranking.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The outlook of a unit while figures are missing, its own and the others': the scores, verdicts and ranks that it can still have.
 *
 * @param worst the least score that it can still have; empty where nothing is applicable
 * @param best the largest score that it can still have; empty where nothing is applicable
 * @param worstVerdict the verdict with the worst score and every criterion failed whose figure is missing: it is certain at least of
 *     that class, whatever the missing figures are and whichever stay missing; empty where the set gives none, the score has no such
 *     end, or scores depend on what the others have
 * @param bestVerdict the verdict with the best score and no criterion failed whose figure is missing: it can have no better one; empty
 *     as above
 * @param ranks the ranks that it can still have: ranks outside them cannot occur, unless a missing figure turns out not to apply; empty
 *     where it cannot have one
 * @param exact whether each of these ranks does occur: missing figures of this unit and of the others that stay missing, or turn out to
 *     be some that can be right, give it. So it is where scores are sums of points on straight lines, one criterion for each figure, and
 *     where nothing is missing. It is false where points depend on other units, groups are not sums, or ranks are dense
 * @param reports its missing figures, the one that leaves the fewest ranks open first; empty where points depend on other units. A
 *     figure is left out of which nothing is told: it counts for several criteria and leaves the divisor while it is missing, is a rank, can
 *     be one of more than 2,000 counts, or its points follow no straight lines
 * @param untold its missing figures that are left out of the reports
 */
public record Outlook(
        Optional<BigDecimal> worst,
        Optional<BigDecimal> best,
        Optional<Verdict> worstVerdict,
        Optional<Verdict> bestVerdict,
        Optional<SortedSet<Integer>> ranks,
        boolean exact,
        List<MissingReport> reports,
        List<String> untold) {
    /** Keeps copies of the lists. */
    public Outlook {
        NotNull.require("worst", worst, "best", best, "worstVerdict", worstVerdict, "bestVerdict", bestVerdict);
        NotNull.require("ranks", ranks, "reports", reports, "untold", untold);
        reports = List.copyOf(NotNull.within("reports", reports));
        untold = List.copyOf(NotNull.within("untold", untold));
    }

    /** The possible ranks with those that follow each other as one, {@code 3–7, 9}; empty where there are none. */
    public String ranges() {
        StringBuilder all = new StringBuilder();
        int from = 0;
        int last = 0;
        for (int rank : ranks.orElseGet(TreeSet::new)) {
            if (from != 0 && rank == last + 1) {
                last = rank;
                continue;
            }
            append(all, from, last);
            from = rank;
            last = rank;
        }
        append(all, from, last);
        return all.toString();
    }

    private static void append(StringBuilder all, int from, int last) {
        if (from != 0) {
            all.append(all.length() == 0 ? "" : ", ").append(from).append(last == from ? "" : "–" + last);
        }
    }

    /**
     * A missing figure, and what is left open once it is known.
     *
     * @param indicator the code of its indicator
     * @param ranksLeft the most ranks, from the best to the worst, that are open once it is known, with the others still missing
     * @param closes the number of ranks by which the interval from the best to the worst rank closes at least once it is known
     */
    public record MissingReport(String indicator, int ranksLeft, int closes) {
        /** Refuses null. */
        public MissingReport {
            Objects.requireNonNull(indicator, "indicator");
        }
    }
}
