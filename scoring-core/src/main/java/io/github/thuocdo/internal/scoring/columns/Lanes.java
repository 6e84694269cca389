package io.github.thuocdo.internal.scoring.columns;

import java.util.Arrays;
import java.util.List;

/** The numbers of some units side by side while a {@link ScoreTree} is computed; kept, so that nothing is allocated. */
public final class Lanes {
    final int[] sum;
    /** For each branch what its own criteria give. */
    final double[][] own;
    /** For each branch the numerators of its scores: the same array where its own criteria are all. */
    final double[][] scores;

    /** The scores behind the gates. */
    final double[] gated;

    final double[] published;
    /** Whether columns of the unit were rounded down. */
    final boolean[] rough;
    /** Whether a gate is shut. */
    final boolean[] closed;
    /** Whether doubles leave open how the unit's score is rounded. */
    final boolean[] doubt;

    private final boolean[] sure;

    Lanes(List<Branch> branches, int length) {
        this.sum = new int[length];
        this.own = new double[branches.size()][length];
        this.scores = new double[branches.size()][];
        for (int b = 0; b < scores.length; b++) {
            scores[b] = branches.get(b).isPlain() ? own[b] : new double[length];
        }
        this.gated = new double[length];
        this.published = new double[length];
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
