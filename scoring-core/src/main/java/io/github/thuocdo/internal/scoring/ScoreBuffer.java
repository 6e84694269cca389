package io.github.thuocdo.internal.scoring;

import org.jspecify.annotations.Nullable;

/**
 * Room for the scores of many units while they are computed. A calculator fills it, as often as one likes; {@link #freeze}
 * hands its columns over, and the buffer is used up.
 */
public final class ScoreBuffer {
    /** The scores, by unit. */
    public final int[] score;

    /** The scores if everything unknown were at its worst. */
    public final int[] worst;

    /** The scores if everything unknown were at its best. */
    public final int[] best;

    private int[] met = {};

    private ScoreEnds.@Nullable Finder later;
    private boolean isFrozen;

    /** Room for the scores of so many units. */
    public ScoreBuffer(int units) {
        this.score = new int[units];
        this.worst = new int[units];
        this.best = new int[units];
    }

    /** Puts the three scores of a unit. */
    public void set(int unit, int newScore, int newWorst, int newBest) {
        score[unit] = newScore;
        worst[unit] = newWorst;
        best[unit] = newBest;
    }

    /** The number of scored criteria met, by unit. */
    public int[] met() {
        return met;
    }

    /** Takes the number of scored criteria met, by unit, from one who changes it no more. */
    public void takeMet(int[] numbers) {
        met = numbers;
    }

    /**
     * Leaves the ends of every score to be found when they are asked for: where they hang on the unknown figures of all units, they
     * cost more than the scores.
     */
    public void endsLater(ScoreEnds.Finder finder) {
        later = finder;
    }

    /** Whether the ends are left to be found later, so that nobody reads {@link #worst} and {@link #best}. */
    public boolean findsEndsLater() {
        return later != null;
    }

    /**
     * The columns, which nothing changes from now on.
     *
     * @throws IllegalStateException if they were handed over before
     */
    public ScoreColumns freeze() {
        checkNotFrozen();
        isFrozen = true;
        return new ScoreColumns(score, worst, best, met, later);
    }

    /**
     * Checks that the buffer can still be filled.
     *
     * @throws IllegalStateException if its columns were handed over
     */
    public void checkNotFrozen() {
        if (isFrozen) {
            throw new IllegalStateException("The columns of this buffer were handed over. Maybe a new one is meant?");
        }
    }
}
