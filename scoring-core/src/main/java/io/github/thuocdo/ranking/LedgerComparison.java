package io.github.thuocdo.ranking;

import com.google.common.collect.ImmutableMap;
import io.github.thuocdo.submission.Ledger;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Self-assessed, verified and final figures side by side: what each ledger makes of score and rank.
 *
 * @param rankings the ranking on what was vouched for up to each ledger
 */
public record LedgerComparison(Map<Ledger, Ranking> rankings) {

    public LedgerComparison {
        rankings = ImmutableMap.copyOf(rankings);
    }

    /**
     * What one ledger makes of a unit.
     *
     * @param ledger the ledger up to which figures count
     * @param score the score; null where the unit is not ranked on it
     * @param rank the rank; null where the unit is not ranked on it
     * @param scoreDifference what it adds to the score of the ledger before; null for the first, or where there is no score
     * @param rankDifference how many ranks it moves the unit down (up, if negative); null as above
     */
    public record Line(
            Ledger ledger,
            @Nullable BigDecimal score,
            @Nullable Integer rank,
            @Nullable BigDecimal scoreDifference,
            @Nullable Integer rankDifference) {}

    /**
     * The ledgers of one unit, from the first to the last.
     *
     * @throws IllegalArgumentException if no unit of the rankings has the code
     */
    public List<Line> unit(String code) {
        List<Line> lines = new ArrayList<>();
        RankedUnit before = null;
        for (Ledger ledger : Ledger.values()) {
            RankedUnit now = Objects.requireNonNull(rankings.get(ledger)).unit(code);
            lines.add(line(ledger, now, before));
            before = now;
        }
        return List.copyOf(lines);
    }

    private static Line line(Ledger ledger, RankedUnit now, @Nullable RankedUnit before) {
        BigDecimal score = now.score();
        Integer rank = now.rank();
        BigDecimal earlier = before == null ? null : before.score();
        Integer earlierRank = before == null ? null : before.rank();
        return new Line(
                ledger,
                score,
                rank,
                score == null || earlier == null ? null : score.subtract(earlier),
                rank == null || earlierRank == null ? null : rank - earlierRank);
    }
}
