package io.github.thuocdo.benchmarks;

import java.util.Arrays;

/** Scores by unit, at scale 4 as whole numbers, and how many criteria are met. */
final class Columns {
    final int[] score;
    final int[] worst;
    final int[] best;
    final int[] met;

    Columns(int units) {
        this.score = new int[units];
        this.worst = new int[units];
        this.best = new int[units];
        this.met = new int[units];
    }

    /** The ranks by score, then by the number met, 1-2-2-4, as one writes them by hand. */
    int[] ranks() {
        long[] keys = new long[score.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = -((long) score[i] * (Country.CRITERIA + 1) + met[i]) << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        int[] ranks = new int[keys.length];
        int rank = 0;
        for (int k = 0; k < keys.length; k++) {
            boolean isTie = k > 0 && keys[k] >> Integer.SIZE == keys[k - 1] >> Integer.SIZE;
            rank = isTie ? rank : k + 1;
            ranks[(int) keys[k]] = rank;
        }
        return ranks;
    }
}
