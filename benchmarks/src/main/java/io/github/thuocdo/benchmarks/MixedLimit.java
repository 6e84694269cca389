package io.github.thuocdo.benchmarks;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The limit of {@link Shapes#mixed()}, without the ends of scores, which hang on all units: figures in fixed point, steps by their signs, the shares of the best unit by one
 * multiplication, one power a unit.
 */
final class MixedLimit implements ShapeLimit {
    private static final int BLOCK = 1024;
    /** A share of 100 %; ten of them fit an int. */
    private static final int FULL = 100_000_000;

    private static final int PERCENT = FULL / 100;
    private static final double SURE = 0.5 - 2e-3;

    private final Country country;
    private final int[][][] blocks;
    private final double[] perBest = new double[10];
    private final int[] sum = new int[BLOCK];
    private final double[][] scores = new double[4][BLOCK];

    MixedLimit(Country country) {
        this.country = country;
        int units = country.units();
        this.blocks = new int[(units + BLOCK - 1) / BLOCK][][];
        for (int b = 0; b < blocks.length; b++) {
            blocks[b] = new int[Country.CRITERIA][Math.min(BLOCK, units - b * BLOCK)];
            for (int j = 0; j < Country.CRITERIA; j++) {
                for (int i = 0; i < blocks[b][j].length; i++) {
                    blocks[b][j][i] = (int) (share(j, b * BLOCK + i) * FULL + 1e-6);
                }
            }
        }
        for (int j = 0; j < 10; j++) {
            int criterion = 20 + j;
            perBest[j] = IntStream.range(0, units)
                    .mapToDouble(i -> share(criterion, i))
                    .max()
                    .orElseThrow();
            perBest[j] = 0.1 / perBest[j];
        }
    }

    /** A share as a fraction of 1; 0 where it is missing. */
    private double share(int j, int unit) {
        int figure = country.first[j][unit];
        int of = country.denominator[j][unit];
        if (figure == Country.MISSING) {
            return 0;
        }
        return j >= Country.FIRST_ANSWER ? (1 + figure) / 2.0 : figure / (of == 0 ? 10_000.0 : of);
    }

    @Override
    public void score(Columns out) {
        for (int b = 0; b < blocks.length; b++) {
            int length = blocks[b][0].length;
            int start = b * BLOCK;
            add(blocks[b], length);
            for (int i = 0; i < length; i++) {
                double exact = score(scores[0][i], scores[1][i], scores[2][i], scores[3][i]);
                double rounded = Math.rint(exact);
                out.score[start + i] = Math.abs(exact - rounded) > SURE ? settled(start + i) : (int) rounded;
            }
        }
    }

    private static double score(double a, double b, double c, double d) {
        return Math.pow(a * a * a * b * b * b * c * c * d * d, 0.1) * 10_000;
    }

    private void add(int[][] f, int length) {
        add(f, 0, length, scores[0]);
        Arrays.fill(sum, 0, length, 0);
        for (int j = 10; j < 20; j++) {
            step(f[j], length);
        }
        for (int i = 0; i < length; i++) {
            scores[1][i] = sum[i] * 0.01;
        }
        Arrays.fill(scores[2], 0, length, 0);
        for (int j = 0; j < 10; j++) {
            multiply(f[20 + j], perBest[j] / FULL, length, scores[2]);
        }
        add(f, 30, length, scores[3]);
    }

    private static void multiply(int[] a, double factor, int length, double[] score) {
        for (int i = 0; i < length; i++) {
            score[i] += a[i] * factor;
        }
    }

    private void add(int[][] f, int from, int length, double[] score) {
        Arrays.fill(sum, 0, length, 0);
        for (int j = from; j < from + 10; j += 2) {
            int[] a = f[j];
            int[] b = f[j + 1];
            for (int i = 0; i < length; i++) {
                sum[i] += a[i] + b[i];
            }
        }
        for (int i = 0; i < length; i++) {
            score[i] = sum[i] * (0.1 / FULL);
        }
    }

    /** One point to all, three more from each step on, none where nothing is known (which is held as 0). */
    private void step(int[] a, int length) {
        for (int i = 0; i < length; i++) {
            int x = a[i];
            sum[i] += (1 & -x >>> 31)
                    + (3 & ~(x - 50 * PERCENT >> 31))
                    + (3 & ~(x - 70 * PERCENT >> 31))
                    + (3 & ~(x - 90 * PERCENT >> 31));
        }
    }

    /** With all the digits of a double; what is missing has nothing. */
    private int settled(int unit) {
        double[] sums = new double[4];
        for (int j = 0; j < Country.CRITERIA; j++) {
            sums[j / 10] += country.first[j][unit] == Country.MISSING ? 0 : given(j, unit);
        }
        return ShapeLimit.rounded(score(sums[0], sums[1], sums[2], sums[3]), unit);
    }

    private double given(int j, int unit) {
        if (j / 10 == 2) {
            return share(j, unit) * perBest[j - 20];
        }
        if (j / 10 != 1) {
            return share(j, unit) / 10;
        }
        int points = 1;
        for (int step : Shapes.STEPS) {
            int of = country.denominator[j][unit] == 0 ? 10_000 : country.denominator[j][unit];
            points += country.first[j][unit] * 100L >= (long) step * of ? 3 : 0;
        }
        return points / 100.0;
    }
}
