package io.github.thuocdo.ranking;

/**
 * A unit's place in a ranking. It prints as a line for a person, {@code  1  Thị trấn Quán Lào      0.9979}, with a dash where
 * there is no rank or no score.
 */
public interface RankedUnit extends UnitResult {

    /**
     * The reasons for its rank: every criterion with value, threshold, gap, points, clause and rule, and the exact score.
     *
     * @throws IllegalStateException if the rules and the arithmetic disagree on any outcome
     */
    Explanation explain();

    /** The gates that make its score 0, and the vetoes that hold its class down; {@link ScoreLimits#NONE} where there are none. */
    ScoreLimits limits();
}
