package io.github.thuocdo.benchmarks;

import java.util.Arrays;

/**
 * The limit: what a programmer writes who has nothing but the forty criteria of {@link Country} to score, and all day.
 *
 * <p>Figures are whole numbers at six digits behind the mark, times 8 and plus 1; counts are cut off there. Less the
 * threshold, a figure is negative where it is not met: its sign is the mask of a sum that holds in its last three bits how
 * many are not met (it starts high, so that all of an int is room). The eight sums, each of five criteria, are multiplied by what makes the points of
 * all thresholds multiples of one unit. What the cut could change is bounded; a score within the bound of a half is computed
 * again with the fractions of its counts, and in whole fractions if that does not settle it. No branch but that one, and no allocation.
 */
final class Limit {
    private static final int BLOCK = 1024;
    private static final int SUMS = 8;
    private static final int DIGITS = 1_000_000;
    /** The least common multiple of the thresholds. */
    private static final long COMMON = 3_351_600;

    private static final long FULL = Country.CRITERIA * COMMON * DIGITS;
    private static final double PER_POINT = 10_000.0 / FULL;
    /** Added to a number, it rounds it to a whole one, whose last bits the sum ends in. */
    private static final double WHOLE = 0x1.8p52;

    private static final int START = Integer.MAX_VALUE - 7;
    private static final long START_OF_TOTALS = FULL
            - (COMMON / 50
                            + COMMON / 60
                            + COMMON / 70
                            + COMMON / 80
                            + COMMON / 90
                            + COMMON / 95
                            + COMMON / 98
                            + COMMON / 100)
                    * (START >> 3);

    private final Country country;
    private final int[][][] blocks;
    /** The amount that every unknown criterion would add: 1/40, a whole number of the last digit. */
    private final int[] lacks;

    private final double sure;
    private final int[][] sums = new int[SUMS][BLOCK];
    private final int[] notMet = new int[BLOCK];
    private final long[] totals = new long[BLOCK];

    Limit(Country country) {
        this.country = country;
        int units = country.units();
        int[] unknown = new int[units];
        int[] cut = new int[units];
        this.blocks = new int[(units + BLOCK - 1) / BLOCK][][];
        for (int b = 0; b < blocks.length; b++) {
            blocks[b] = new int[Country.CRITERIA][Math.min(BLOCK, units - b * BLOCK)];
            for (int j = 0; j < Country.CRITERIA; j++) {
                for (int i = 0; i < blocks[b][j].length; i++) {
                    blocks[b][j][i] = held(j, b * BLOCK + i, unknown, cut);
                }
            }
        }
        this.lacks = Arrays.stream(unknown)
                .map(count -> count * 10_000 / Country.CRITERIA)
                .toArray();
        long slack = Arrays.stream(cut).max().orElse(0) * (COMMON / Country.THRESHOLDS[0]);
        this.sure = 0.5 - (slack * PER_POINT + 1e-9);
    }

    private int held(int criterion, int unit, int[] unknown, int[] cut) {
        int figure = country.first[criterion][unit];
        int threshold = Country.threshold(criterion) * DIGITS;
        if (figure == Country.MISSING) {
            unknown[unit]++;
            return 1;
        }
        if (criterion >= Country.FIRST_ANSWER) {
            return figure * threshold * 8 + 1;
        }
        int of = country.denominator[criterion][unit];
        long exact = of == 0 ? (long) figure * (DIGITS / 100) : 100L * DIGITS * figure / of;
        boolean atThreshold = criterion == Country.STRICT
                && (of == 0 ? exact == threshold : 100L * figure == (long) of * Country.threshold(criterion));
        cut[unit] += atThreshold || of != 0 && 100L * DIGITS * figure % of != 0 ? 1 : 0;
        return (int) (atThreshold ? exact - 1 : exact) * 8 + 1;
    }

    void score(Columns out) {
        for (int b = 0; b < blocks.length; b++) {
            int length = blocks[b][0].length;
            add(blocks[b], length);
            round(b * BLOCK, length, out);
        }
    }

    private void add(int[][] f, int length) {
        for (int s = 0; s < SUMS; s++) {
            int full = Country.THRESHOLDS[s] * DIGITS * 8;
            Arrays.fill(sums[s], 0, length, START);
            add(f[s], f[s + 8], f[s + 16], f[s + 24], length, full, sums[s]);
            add(f[s + 32], length, full, sums[s]);
        }
        Arrays.fill(notMet, 0, length, 0);
        count(sums[0], sums[1], sums[2], sums[3], length, notMet);
        count(sums[4], sums[5], sums[6], sums[7], length, notMet);
    }

    private static void add(int[] a, int[] b, int[] c, int[] d, int length, int full, int[] sums) {
        for (int i = 0; i < length; i++) {
            int x = a[i] - full;
            int y = b[i] - full;
            int z = c[i] - full;
            int w = d[i] - full;
            sums[i] += (x & x >> 31) + (y & y >> 31) + (z & z >> 31) + (w & w >> 31);
        }
    }

    private static void add(int[] a, int length, int full, int[] sums) {
        for (int i = 0; i < length; i++) {
            int x = a[i] - full;
            sums[i] += x & x >> 31;
        }
    }

    private static void count(int[] a, int[] b, int[] c, int[] d, int length, int[] counts) {
        for (int i = 0; i < length; i++) {
            counts[i] += (a[i] & 7) + (b[i] & 7) + (c[i] & 7) + (d[i] & 7);
        }
    }

    private void round(int start, int length, Columns out) {
        total(length);
        long doubt = 0;
        for (int i = 0; i < length; i++) {
            double exact = totals[i] * PER_POINT;
            double rounded = exact + WHOLE;
            doubt |= Double.doubleToRawLongBits(sure - Math.abs(exact - (rounded - WHOLE)));
            out.score[start + i] = (int) Double.doubleToRawLongBits(rounded);
        }
        if (doubt < 0) {
            settle(start, length, out);
        }
        System.arraycopy(out.score, start, out.worst, start, length);
        for (int i = start; i < start + length; i++) {
            out.best[i] = out.score[i] + lacks[i];
        }
        for (int i = 0; i < length; i++) {
            out.met[start + i] = Country.CRITERIA - notMet[i];
        }
    }

    private void total(int length) {
        int[] a = sums[0];
        int[] b = sums[1];
        int[] c = sums[2];
        int[] d = sums[3];
        int[] e = sums[4];
        int[] f = sums[5];
        int[] g = sums[6];
        int[] h = sums[7];
        for (int i = 0; i < length; i++) {
            totals[i] = START_OF_TOTALS
                    + (a[i] >> 3) * (COMMON / 50)
                    + (b[i] >> 3) * (COMMON / 60)
                    + (c[i] >> 3) * (COMMON / 70)
                    + (d[i] >> 3) * (COMMON / 80)
                    + (e[i] >> 3) * (COMMON / 90)
                    + (f[i] >> 3) * (COMMON / 95)
                    + (g[i] >> 3) * (COMMON / 98)
                    + (h[i] >> 3) * (COMMON / 100);
        }
    }

    private void settle(int start, int length, Columns out) {
        for (int i = 0; i < length; i++) {
            double exact = totals[i] * PER_POINT;
            if (Math.abs(exact - Math.rint(exact)) > sure) {
                out.score[start + i] = settle(start + i, totals[i]);
            }
        }
    }

    /** With 2⁻²⁰ of the last digit of each count; what the strict threshold took away is left to fractions. */
    private int settle(int unit, long total) {
        long finer = total;
        int counts = 0;
        for (int j = 0; j < Country.FIRST_ANSWER; j++) {
            int of = country.denominator[j][unit];
            if (of != 0 && country.first[j][unit] * 100L < (long) of * Country.threshold(j)) {
                long rest = 100L * DIGITS * country.first[j][unit] % of;
                finer += (rest << 20) / of * (COMMON / Country.threshold(j)) >> 20;
                counts++;
            }
        }
        double score = finer * PER_POINT;
        boolean isSettled = country.first[Country.STRICT][unit] != 100 * Country.threshold(Country.STRICT)
                && country.denominator[Country.STRICT][unit] == 0
                && Math.abs(score - Math.rint(score)) < 0.5 - ((2 * counts + 1) * PER_POINT + 1e-9);
        if (isSettled) {
            return (int) Math.rint(score);
        }
        Columns exact = new Columns(country.units());
        ExactReference.score(country, unit, exact);
        return exact.score[unit];
    }
}
