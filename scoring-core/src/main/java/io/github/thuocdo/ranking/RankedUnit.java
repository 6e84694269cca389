package io.github.thuocdo.ranking;

import io.github.thuocdo.submission.AdministrativeUnit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's place in a ranking.
 *
 * @param ranking the ranking that it stands in
 * @param assessment what became of its criteria
 * @param rank its rank, from 1 on; null where it is not ranked
 */
public record RankedUnit(
        Ranking ranking, Assessment assessment, @Nullable Integer rank) {

    /** The unit. */
    public AdministrativeUnit unit() {
        return assessment.unit();
    }

    /** The published score, at the declared scale; null where the unit has too few answers for one. */
    public @Nullable BigDecimal score() {
        return assessment.score().orElse(null);
    }

    /** The score if every unknown criterion gave the least that it can, 0 where that is more; null where nothing is applicable. */
    public @Nullable BigDecimal worst() {
        return assessment.worst().orElse(null);
    }

    /** The score if every unknown criterion gave the most that it can; null where nothing is applicable. */
    public @Nullable BigDecimal best() {
        return assessment.best().orElse(null);
    }

    /** How many scored criteria are met. */
    public int met() {
        return assessment.met();
    }

    /** Its rank among the units of its type, of its parent, and of each of its groups; empty where it is not ranked. */
    public List<PeerRank> peerRanks() {
        return ranking.peerRanks(assessment.index());
    }

    /**
     * What became of the scored criterion on an indicator, or of its first criterion where none is scored.
     *
     * @throws IllegalArgumentException if no criterion of the plan asks for the indicator
     */
    public Outcome outcome(String indicator) {
        List<Outcome> asked = outcomes().stream()
                .filter(outcome -> outcome.criterion().indicator().code().equals(indicator))
                .toList();
        return asked.stream()
                .filter(outcome -> outcome.criterion().scored())
                .findFirst()
                .or(() -> asked.stream().findFirst())
                .orElseThrow(
                        () -> new IllegalArgumentException("No criterion of the plan asks for (" + indicator + ")"));
    }

    /** What became of every criterion. */
    public List<Outcome> outcomes() {
        return assessment.outcomes();
    }

    /**
     * Why it stands there: every criterion with value, threshold, gap, points, clause and rule, and the exact score.
     *
     * @throws IllegalStateException if the rules and the arithmetic disagree on any outcome
     */
    public Explanation explain() {
        return Explanation.of(this);
    }

    @Override
    public String toString() {
        return (rank == null ? "—" : rank) + " " + unit().name() + " " + score();
    }
}
