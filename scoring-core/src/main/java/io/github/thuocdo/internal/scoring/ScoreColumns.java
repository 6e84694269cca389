package io.github.thuocdo.internal.scoring;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The scores of many units as columns: every number at the declared scale, as a whole number ({@code 0.9979} is 9979 at scale
 * 4). Nothing changes them once they are computed, so that threads may share them; ends that are found when they are asked for are the same whoever asks.
 */
public final class ScoreColumns {
    /** Stands where there is no score. */
    public static final int NONE = ScoreEnds.NO_END;

    private final int[] score;
    private final int[] worst;
    private final int[] best;
    private final int[] met;

    private final ScoreEnds.@Nullable Finder later;
    /** The ends that were found, each once. */
    private final @Nullable AtomicReferenceArray<ScoreEnds> found;

    ScoreColumns(int[] score, int[] worst, int[] best, int[] met, ScoreEnds.@Nullable Finder later) {
        this.score = score;
        this.worst = worst;
        this.best = best;
        this.met = met;
        this.later = later;
        this.found = later == null ? null : new AtomicReferenceArray<>(score.length);
    }

    /** The number of units. */
    public int size() {
        return score.length;
    }

    /** The score of the {@code unit}-th unit; {@link #NONE} where it has none. */
    public int score(int unit) {
        return score[unit];
    }

    /** The least that the score is or can become; {@link #NONE} where nothing is applicable, or there is no such end. */
    public int worst(int unit) {
        return later == null ? worst[unit] : ends(unit).worst();
    }

    /** The most that the score is or can become; {@link #NONE} where nothing is applicable, or there is no such end. */
    public int best(int unit) {
        return later == null ? best[unit] : ends(unit).best();
    }

    private ScoreEnds ends(int unit) {
        AtomicReferenceArray<ScoreEnds> kept = Objects.requireNonNull(found);
        ScoreEnds ends = kept.get(unit);
        if (ends == null) {
            ends = Objects.requireNonNull(later).of(unit, score[unit]);
            kept.set(unit, ends);
        }
        return ends;
    }

    /** The number of scored criteria met. */
    public int met(int unit) {
        return met[unit];
    }
}
