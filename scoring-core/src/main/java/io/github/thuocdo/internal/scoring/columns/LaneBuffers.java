package io.github.thuocdo.internal.scoring.columns;

import java.util.Arrays;

/** The numbers of some units side by side while their scores are computed; kept, so that nothing is allocated. */
final class LaneBuffers {
    /** So many units are computed at a time, because their sums stay in the first-level cache. */
    static final int BLOCK = 1024;

    /** Fewer blocks are computed before another thread has begun. */
    static final int FEWEST_BLOCKS = 8;

    final int[] sum;
    /** For each group what its own criteria give. */
    final double[][] own;
    /** For each group the numerators of its scores: the same array where its own criteria are all. */
    final double[][] scores;
    /** For each group the weight of what counts in it, for units to which not everything applies. */
    final double[][] weights;
    /** For each group how many criteria and groups count in it. */
    final int[][] members;
    /** The scores behind the gates. */
    final double[] gated;

    final double[] published;
    /** The numerators of a score before they are divided by a weight of their own. */
    final double[] numerators;
    /** The units that stand side by side. */
    final int[] which;
    /** Whether columns of the unit were rounded down. */
    final boolean[] rough;
    /** Whether a gate is shut. */
    final boolean[] closed;
    /** Whether doubles leave open how the unit's score is rounded. */
    final boolean[] doubt;

    private final boolean[] sure;

    /**
     * Room for so many units.
     *
     * @param isPlain for each group whether its own criteria are all that it has
     */
    LaneBuffers(boolean[] isPlain, int length) {
        this.sum = new int[length];
        this.own = new double[isPlain.length][length];
        this.scores = new double[isPlain.length][];
        this.weights = new double[isPlain.length][length];
        this.members = new int[isPlain.length][length];
        for (int g = 0; g < scores.length; g++) {
            scores[g] = isPlain[g] ? own[g] : new double[length];
        }
        this.gated = new double[length];
        this.published = new double[length];
        this.numerators = new double[length];
        this.which = new int[length];
        this.rough = new boolean[length];
        this.closed = new boolean[length];
        this.doubt = new boolean[length];
        this.sure = new boolean[length];
    }

    /** The first unit in doubt from {@code from} on; {@code length} where none is. */
    int nextDoubt(int from, int length) {
        int further = Arrays.mismatch(doubt, from, length, sure, from, length);
        return further < 0 ? length : from + further;
    }
}
