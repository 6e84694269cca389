package io.github.thuocdo.assessment;

/** The numbers of some units side by side while a {@link ScoreTree} is computed; kept, so that nothing is allocated. */
final class Lanes {
    final int[] sum;
    /** For each branch what its own criteria give. */
    final double[][] own;
    /** For each branch the numerators of its scores. */
    final double[][] scores;

    final double[] published;
    /** Whether columns of the unit were rounded down. */
    final boolean[] rough;
    /** Whether a gate is shut. */
    final boolean[] closed;
    /** Whether doubles leave open how the unit's score is rounded. */
    final boolean[] doubt;

    Lanes(int branches, int length) {
        this.sum = new int[length];
        this.own = new double[branches][length];
        this.scores = new double[branches][length];
        this.published = new double[length];
        this.rough = new boolean[length];
        this.closed = new boolean[length];
        this.doubt = new boolean[length];
    }
}
