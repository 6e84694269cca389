package io.github.thuocdo.internal.scoring;

/**
 * Between which ends the score of a unit lies, at the declared scale as whole numbers.
 *
 * @param worst the least that it is or can become; {@link #NO_END} for no such end
 * @param best the most that it is or can become; {@link #NO_END} for no such end
 */
public record ScoreEnds(int worst, int best) {
    /** No such end. */
    static final int NO_END = Integer.MIN_VALUE;

    /** No ends. */
    public static final ScoreEnds NONE = new ScoreEnds(NO_END, NO_END);

    /** Finds the ends of a unit's score when they are asked for. */
    @FunctionalInterface
    public interface Finder {
        /** The ends of the {@code unit}-th unit, whose score is known. */
        ScoreEnds of(int unit, int score);
    }
}
