package io.github.thuocdo.ranking;

import com.google.common.collect.ImmutableMap;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.submission.Ledger;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Self-assessed, verified and final figures side by side, with score and rank by each ledger.
 *
 * @param rankings the ranking on what was vouched for up to each ledger, of all ledgers
 */
public record LedgerComparison(Map<Ledger, Ranking> rankings) {

    public LedgerComparison {
        Objects.requireNonNull(rankings, "rankings");
        rankings = ImmutableMap.copyOf(rankings);
        for (Ledger ledger : Ledger.values()) {
            if (!rankings.containsKey(ledger)) {
                throw new IllegalArgumentException(
                        "A comparison has a ranking for every ledger, and none for " + ledger.code());
            }
        }
    }

    /**
     * The score and rank of a unit by the figures of one ledger.
     *
     * @param ledger the ledger up to which figures count
     * @param score the score; empty where the unit has none on it
     * @param rank the rank; empty where the unit is not ranked on it
     * @param scoreDifference the difference to the score of the ledger before; empty for the first, or where there is no score
     * @param rankDifference the number of ranks that it moves the unit down (up, if negative); empty as above
     */
    public record Line(
            Ledger ledger,
            Optional<BigDecimal> score,
            OptionalInt rank,
            Optional<BigDecimal> scoreDifference,
            OptionalInt rankDifference) {
        /** Refuses null. */
        public Line {
            NotNull.require("ledger", ledger, "score", score, "rank", rank, "scoreDifference", scoreDifference);
            NotNull.require("rankDifference", rankDifference);
        }
    }

    /**
     * The ledgers of one unit, from the first to the last.
     *
     * @throws IllegalArgumentException if no unit of the rankings has the code
     */
    public List<Line> unit(String code) {
        List<Line> lines = new ArrayList<>();
        Optional<RankedUnit> before = Optional.empty();
        for (Ledger ledger : Ledger.values()) {
            RankedUnit now = Objects.requireNonNull(rankings.get(ledger)).unit(code);
            lines.add(line(ledger, now, before));
            before = Optional.of(now);
        }
        return List.copyOf(lines);
    }

    private static Line line(Ledger ledger, RankedUnit now, Optional<RankedUnit> before) {
        Optional<BigDecimal> earlier = before.flatMap(RankedUnit::findScore);
        OptionalInt rank = now.findRank();
        OptionalInt earlierRank = before.map(RankedUnit::findRank).orElse(OptionalInt.empty());
        return new Line(
                ledger,
                now.findScore(),
                rank,
                now.findScore().flatMap(score -> earlier.map(score::subtract)),
                rank.isPresent() && earlierRank.isPresent()
                        ? OptionalInt.of(rank.getAsInt() - earlierRank.getAsInt())
                        : OptionalInt.empty());
    }
}
