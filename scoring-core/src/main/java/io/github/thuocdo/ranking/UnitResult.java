package io.github.thuocdo.ranking;

import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.Nearest;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The result of one unit (đánh giá): its rank and score, what they may still become, and what became of every
 * criterion.
 */
public interface UnitResult {

    /** The unit. */
    AdministrativeUnit unit();

    /** Whether it has a rank: it answered enough, and its group is ranked. */
    default boolean isRanked() {
        return findRank().isPresent();
    }

    /** Its rank, from 1 on; empty where it is not ranked. */
    OptionalInt findRank();

    /**
     * Its rank, from 1 on.
     *
     * @throws IllegalStateException if it is not ranked
     */
    default int rank() {
        return findRank()
                .orElseThrow(() -> new IllegalStateException("The unit " + unit().code() + " (" + unit().name()
                        + ") has no rank. Maybe ask isRanked() first, or findRank()?"));
    }

    /** The published score, at the declared scale; empty where it has too few answers for one. */
    Optional<BigDecimal> findScore();

    /**
     * The published score, at the declared scale.
     *
     * @throws IllegalStateException if it has too few answers for one
     */
    default BigDecimal score() {
        return findScore()
                .orElseThrow(() -> new IllegalStateException("The unit " + unit().code() + " (" + unit().name()
                        + ") has too few answers for a score. Maybe ask isRanked() first, or findScore()?"));
    }

    /**
     * The lowest score still possible, over all values the unknown figures (of every unit) can take; at most the score. An unknown
     * figure of this unit may also stay without points. Empty if nothing applies or no lower bound exists: z-scores over unknown
     * figures of other units have none, nor has any function of other units' figures that are themselves unbounded.
     */
    Optional<BigDecimal> worst();

    /** The highest score still possible, likewise; at least the score. */
    Optional<BigDecimal> best();

    /**
     * The findings about this unit: figures that cannot be right and do not count, indicators that nobody asks for, and what its
     * figures say against each other.
     */
    List<Finding> findings();

    /** The score in fractions, before it was rounded. */
    ExactScore exactScore();

    /** The number of scored criteria that are met. */
    int met();

    /** The number of scored criteria that ask for something and are not met. */
    int notMet();

    /** The number of scored criteria that have no figure, or one that cannot be right. */
    int unknown();

    /** The number of scored criteria that do not apply. */
    int notApplicable();

    /**
     * The number of scored criteria that have points and nothing to meet, or points that a publisher gives. With those that are met, not
     * met, unknown and not applicable, these are all scored criteria.
     */
    int pointsOnly();

    /** The score of each pillar of the plan, in its order. */
    List<PillarScore> pillars();

    /** Whether the unit passes, and the class of its score; empty where the set gives no verdict. */
    Optional<Verdict> verdict();

    /** Its rank among the units of its type, of its parent, and of each of its groups; nothing where it is not ranked. */
    List<PeerRank> peerRanks();

    /** The outcomes of all criteria of the plan, in its order: scored, superseded, checklist and derived. */
    List<Outcome> outcomes();

    /** The outcomes of the criteria that make the score. */
    default List<Outcome> scored() {
        return outcomes(Standing.SCORED);
    }

    /** The outcomes of the criteria that are shown with a tally of their own, and never score. */
    default List<Outcome> checklist() {
        return outcomes(Standing.CHECKLIST);
    }

    /** The outcomes of the criteria of one standing. */
    default List<Outcome> outcomes(Standing standing) {
        Objects.requireNonNull(standing, "standing");
        return outcomes().stream()
                .filter(outcome -> outcome.criterion().standing() == standing)
                .toList();
    }

    /**
     * The outcome of the scored criterion on an indicator, or of its first criterion where none is scored.
     *
     * @throws IllegalArgumentException if no criterion of the plan asks for the indicator, with the one that may be meant
     */
    default Outcome outcome(String indicator) {
        Objects.requireNonNull(indicator, "indicator");
        List<Outcome> all = outcomes();
        List<Outcome> asked = all.stream()
                .filter(outcome -> outcome.criterion().indicator().code().equals(indicator))
                .toList();
        return asked.stream()
                .filter(outcome -> outcome.criterion().scored())
                .findFirst()
                .or(() -> asked.stream().findFirst())
                .orElseThrow(() ->
                        new IllegalArgumentException("No criterion of the plan asks for (" + Excerpt.of(indicator) + ")"
                                + Nearest.to(
                                                indicator,
                                                all.stream()
                                                        .map(outcome -> outcome.criterion()
                                                                .indicator()
                                                                .code())
                                                        .toList())
                                        .map(maybe -> ". Maybe " + maybe + "?")
                                        .orElse("")));
    }
}
