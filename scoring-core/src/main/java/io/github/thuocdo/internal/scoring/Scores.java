package io.github.thuocdo.internal.scoring;

import io.github.thuocdo.internal.scoring.columns.Kernel;
import io.github.thuocdo.internal.scoring.columns.Lanes;
import io.github.thuocdo.ranking.Population;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a population as columns: every number at the declared scale, as a whole number ({@code 0.9979} is 9979 at
 * scale 4). Made once, filled by {@link Population#score(Scores)} as often as one likes.
 */
public final class Scores {
    /** Stands where there is no score. */
    public static final int NONE = Integer.MIN_VALUE;

    public final int[] score;
    public final int[] worst;
    public final int[] best;
    public final int[] met;
    public final Scratch scratch;
    private final Population population;
    private final int full;
    public final @Nullable Lanes lanes;
    public final @Nullable Lanes otherLanes;

    /** What the kernel needs while it computes: kept with the scores, so that it allocates nothing. */
    public static final class Scratch {
        public final int[][] sums;
        public final long[] totals;
        public final int[] notMet;

        public Scratch(int sums, int length) {
            this.sums = new int[sums][length];
            this.totals = new long[length];
            this.notMet = new int[length];
        }
    }

    public Scores(Population population, int full, int sums, @Nullable Lanes lanes, @Nullable Lanes otherLanes) {
        int units = population.size();
        this.population = population;
        this.score = new int[units];
        this.worst = new int[units];
        this.best = new int[units];
        this.met = new int[units];
        this.scratch = new Scratch(sums, Math.min(units, Kernel.BLOCK));
        this.full = full;
        this.lanes = lanes;
        this.otherLanes = otherLanes;
    }

    public Lanes lanes() {
        return Objects.requireNonNull(lanes);
    }

    public Lanes otherLanes() {
        return Objects.requireNonNull(otherLanes);
    }

    public boolean isOf(Population other) {
        return population == other;
    }

    public void set(int unit, int scoreAndWorst, int bestScore) {
        set(unit, scoreAndWorst, scoreAndWorst, bestScore);
    }

    public void set(int unit, int newScore, int newWorst, int newBest) {
        score[unit] = newScore;
        worst[unit] = newWorst;
        best[unit] = newBest;
    }

    /** Nothing is known: no score, and anything is possible. */
    public void setUnknown(int unit) {
        score[unit] = NONE;
        worst[unit] = 0;
        best[unit] = full;
    }

    /** Nothing is applicable: no score at all. */
    public void setNotApplicable(int unit) {
        score[unit] = NONE;
        worst[unit] = NONE;
        best[unit] = NONE;
    }

    /** How many units. */
    public int size() {
        return score.length;
    }

    /** The score of the {@code unit}-th unit; {@link #NONE} where it is not ranked. */
    public int score(int unit) {
        return score[unit];
    }

    /** The score if every unknown criterion gave the least that it can, 0 where that is more; {@link #NONE} where nothing is applicable. */
    public int worst(int unit) {
        return worst[unit];
    }

    /** The score if every unknown criterion gave the most that it can; {@link #NONE} where nothing is applicable. */
    public int best(int unit) {
        return best[unit];
    }

    /** How many scored criteria are met. */
    public int met(int unit) {
        return met[unit];
    }

    /**
     * The score of the {@code pillar}-th pillar of the plan, computed when it is asked for; {@link #NONE} where nothing in
     * it is applicable.
     */
    public int pillar(int pillar, int unit) {
        return population.pillar(pillar, unit);
    }
}
