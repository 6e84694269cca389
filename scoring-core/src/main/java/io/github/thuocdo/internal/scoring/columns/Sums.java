package io.github.thuocdo.internal.scoring.columns;

/**
 * The loops over figures: short, without a branch, one array written in each, because that is what the JIT compiler turns
 * into vector instructions (a fifth column in one loop, or {@code Math.min}, and it does not).
 *
 * <p>A figure is held as {@code COUNTED·x + 1}. Less the threshold, held as {@code COUNTED·t}, it is negative where the
 * threshold is not reached; its sign is the mask that keeps {@code COUNTED·(x − t) + 1} there and 0 elsewhere. So a sum
 * over up to {@link #MOST_COLUMNS} columns holds both: what is missing to full points, and how many are not met. It starts
 * at {@link #START}, so that all of an {@code int} is room for it.
 */
final class Sums {
    /** What a figure is multiplied by, so that a count has room below it. */
    static final int COUNTED = 8;
    /** How many columns one sum can count. */
    static final int MOST_COLUMNS = COUNTED - 1;

    /** Where every sum starts: the largest multiple of {@code COUNTED}. */
    static final int START = Integer.MAX_VALUE - MOST_COLUMNS;
    /** How far a sum may go down from there. */
    static final long ROOM = (long) START - Integer.MIN_VALUE;

    private static final int COUNT_BITS = 3;

    private Sums() {}

    static void add(int[] a, int length, int full, int[] sums) {
        for (int i = 0; i < length; i++) {
            int x = a[i] - full;
            sums[i] += x & x >> 31;
        }
    }

    static void add(int[] a, int[] b, int length, int full, int[] sums) {
        for (int i = 0; i < length; i++) {
            int x = a[i] - full;
            int y = b[i] - full;
            sums[i] += (x & x >> 31) + (y & y >> 31);
        }
    }

    static void add(int[] a, int[] b, int[] c, int length, int full, int[] sums) {
        for (int i = 0; i < length; i++) {
            int x = a[i] - full;
            int y = b[i] - full;
            int z = c[i] - full;
            sums[i] += (x & x >> 31) + (y & y >> 31) + (z & z >> 31);
        }
    }

    static void add(int[] a, int[] b, int[] c, int[] d, int length, int full, int[] sums) {
        for (int i = 0; i < length; i++) {
            int x = a[i] - full;
            int y = b[i] - full;
            int z = c[i] - full;
            int w = d[i] - full;
            sums[i] += (x & x >> 31) + (y & y >> 31) + (z & z >> 31) + (w & w >> 31);
        }
    }

    /** Adds a sum without its count, times {@code multiplier}. */
    static void addProducts(int[] a, long multiplier, int length, long[] totals) {
        for (int i = 0; i < length; i++) {
            totals[i] += (a[i] >> COUNT_BITS) * multiplier;
        }
    }

    static void addProducts(int[][] sums, int from, long[] multipliers, int length, long[] totals) {
        int[] a = sums[from];
        int[] b = sums[from + 1];
        int[] c = sums[from + 2];
        int[] d = sums[from + 3];
        long k = multipliers[from];
        long l = multipliers[from + 1];
        long m = multipliers[from + 2];
        long n = multipliers[from + 3];
        for (int i = 0; i < length; i++) {
            totals[i] += (a[i] >> COUNT_BITS) * k
                    + (b[i] >> COUNT_BITS) * l
                    + (c[i] >> COUNT_BITS) * m
                    + (d[i] >> COUNT_BITS) * n;
        }
    }

    /** What {@link #addProducts} adds too much of each multiplier, because sums do not start at 0. */
    static long start() {
        return START >> COUNT_BITS;
    }

    /** Adds how many are not met. */
    static void addCounts(int[] a, int length, int[] counts) {
        for (int i = 0; i < length; i++) {
            counts[i] += a[i] & MOST_COLUMNS;
        }
    }

    static void addCounts(int[] a, int[] b, int[] c, int[] d, int length, int[] counts) {
        for (int i = 0; i < length; i++) {
            counts[i] += (a[i] & MOST_COLUMNS) + (b[i] & MOST_COLUMNS) + (c[i] & MOST_COLUMNS) + (d[i] & MOST_COLUMNS);
        }
    }
}
