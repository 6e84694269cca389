package io.github.thuocdo.benchmarks;

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
}
