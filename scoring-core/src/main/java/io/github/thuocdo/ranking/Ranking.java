package io.github.thuocdo.ranking;

import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.finding.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Ranked units (xếp hạng).
 *
 * <p>Immutable and safe to share between threads. The criteria set's policies say how scores are rounded, what a missing
 * figure counts as, and how ties are numbered; units that tie stand in the Vietnamese order of their names, then by code;
 * units that are not ranked come last. Made by {@link io.github.thuocdo.Scorer#rank}, and by nobody else.
 */
public interface Ranking {

    /** The plan by which the units were ranked. */
    Plan plan();

    /** The units and figures that were ranked. */
    CheckedFigures figures();

    /** The year that the figures speak of; empty where none is known. */
    default OptionalInt period() {
        return figures().period();
    }

    /** The number of units that have a rank. */
    int ranked();

    /** Every unit, from the first rank to the last, the unranked at the end; each made when it is asked for. */
    List<RankedUnit> entries();

    /**
     * The unit with this code.
     *
     * @throws IllegalArgumentException if no unit of the ranking has it, with the one that may be meant
     */
    RankedUnit unit(String code);

    /** The unit with this code; empty where no unit of the ranking has it. */
    Optional<RankedUnit> find(String code);

    /** The findings of reading, checking and the consistency rules, in the order of the files and their lines. */
    List<Finding> findings();

    /**
     * Whether some scored criteria have points only: the set has some with nothing to meet, or a publisher gives points. Results
     * then count them beside those that are met and not met.
     */
    default boolean hasPointsOnly() {
        return !plan().isJudged() || entries().stream().anyMatch(entry -> entry.pointsOnly() > 0);
    }

    /** All of it as JSON, its messages in the locale's language. */
    String toJson(Locale locale);
}
