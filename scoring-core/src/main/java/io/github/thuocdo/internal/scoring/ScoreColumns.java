package io.github.thuocdo.internal.scoring;

/**
 * The scores of many units as columns: every number at the declared scale, as a whole number ({@code 0.9979} is 9979 at scale
 * 4). Nothing changes them once they are computed, so that threads may share them.
 */
public final class ScoreColumns {
    /** Stands where there is no score. */
    public static final int NONE = Integer.MIN_VALUE;

    private final int[] score;
    private final int[] worst;
    private final int[] best;
    private final int[] met;

    ScoreColumns(int[] score, int[] worst, int[] best, int[] met) {
        this.score = score;
        this.worst = worst;
        this.best = best;
        this.met = met;
    }

    /** How many units. */
    public int size() {
        return score.length;
    }

    /** The score of the {@code unit}-th unit; {@link #NONE} where it has none. */
    public int score(int unit) {
        return score[unit];
    }

    /** The least that the score is or can become; {@link #NONE} where nothing is applicable, or there is no such end. */
    public int worst(int unit) {
        return worst[unit];
    }

    /** The most that the score is or can become; {@link #NONE} where nothing is applicable, or there is no such end. */
    public int best(int unit) {
        return best[unit];
    }

    /** How many scored criteria are met. */
    public int met(int unit) {
        return met[unit];
    }
}
