package io.github.thuocdo.ranking;

import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.internal.text.Lines;
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
    private static final int RANK_COLUMNS = 2;
    private static final int NAME_COLUMNS = 22;

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

    /** What became of every criterion: scored, superseded, checklist and derived. */
    public List<Outcome> outcomes() {
        return assessment.outcomes();
    }

    /** What became of the criteria that make the score. */
    public List<Outcome> scored() {
        return outcomes(Standing.SCORED);
    }

    /** What became of the criteria that are shown with a tally of their own, and never score. */
    public List<Outcome> checklist() {
        return outcomes(Standing.CHECKLIST);
    }

    /** What became of the criteria of one standing. */
    public List<Outcome> outcomes(Standing standing) {
        return outcomes().stream()
                .filter(outcome -> outcome.criterion().standing() == standing)
                .toList();
    }

    /**
     * Why it stands there: every criterion with value, threshold, gap, points, clause and rule, and the exact score.
     *
     * @throws IllegalStateException if the rules and the arithmetic disagree on any outcome
     */
    public Explanation explain() {
        return Explanation.of(this);
    }

    /** A line for a person, {@code  1  Thị trấn Quán Lào      0.9979}; a dash where there is no rank or no score. */
    @Override
    public String toString() {
        String place = rank == null ? "—" : rank.toString();
        String points = score() == null ? "—" : score().toPlainString();
        return padded(place, true, RANK_COLUMNS) + "  " + padded(unit().name(), false, NAME_COLUMNS) + " " + points;
    }

    /** Filled with spaces to a width as a terminal counts it, and never cut. */
    private static String padded(String text, boolean before, int columns) {
        String spaces = " ".repeat(Math.max(0, columns - Lines.width(text)));
        return before ? spaces + text : text + spaces;
    }
}
