package io.github.thuocdo.benchmarks;

import java.util.Arrays;

/**
 * The limit of {@link Shapes#points()}: shares times their points in fixed point, added in an {@code int}, without a branch
 * but for the units whose counts were cut near a half.
 */
final class PointsLimit implements ShapeLimit {
    private static final int BLOCK = 1024;
    /** So many parts of full points of half a point: 200 of them fit an int. */
    private static final int FULL = 10_000_000;

    /** Scores have two digits: 10,000 of the last one are 200 halves of a point. */
    private static final double PER_PART = 10_000.0 / 200 / FULL;

    private static final double WHOLE = 0x1.8p52;

    private final Country country;
    private final int[][][] blocks;
    private final int[] points = new int[Country.CRITERIA];
    private final int[] lacks;
    private final boolean[] isCut;
    private final double sure;
    private final int[] totals = new int[BLOCK];

    PointsLimit(Country country) {
        this.country = country;
        int units = country.units();
        this.blocks = new int[(units + BLOCK - 1) / BLOCK][][];
        this.lacks = new int[units];
        this.isCut = new boolean[units];
        int mostCut = 0;
        for (int j = 0; j < Country.CRITERIA; j++) {
            points[j] = Shapes.DOUBLED_POINTS[j % Shapes.DOUBLED_POINTS.length];
        }
        for (int b = 0; b < blocks.length; b++) {
            blocks[b] = new int[Country.CRITERIA][Math.min(BLOCK, units - b * BLOCK)];
            for (int i = 0; i < blocks[b][0].length; i++) {
                mostCut = Math.max(mostCut, fill(blocks[b], b * BLOCK + i, i));
            }
        }
        this.sure = 0.5 - (mostCut * PER_PART + 1e-9);
    }

    private int fill(int[][] block, int unit, int lane) {
        int cut = 0;
        for (int j = 0; j < Country.CRITERIA; j++) {
            int figure = country.first[j][unit];
            int of = country.denominator[j][unit];
            if (figure == Country.MISSING) {
                lacks[unit] += points[j] * FULL;
            } else if (of != 0) {
                block[j][lane] = points[j] * (int) ((long) figure * FULL / of);
                cut += (long) figure * FULL % of != 0 ? points[j] : 0;
            } else {
                block[j][lane] = points[j] * figure * (j < Country.FIRST_ANSWER ? FULL / 10_000 : FULL);
            }
        }
        isCut[unit] = cut > 0;
        return cut;
    }

    @Override
    public void score(Columns out) {
        for (int b = 0; b < blocks.length; b++) {
            int[][] f = blocks[b];
            int length = f[0].length;
            Arrays.fill(totals, 0, length, 0);
            for (int j = 0; j < Country.CRITERIA; j += 4) {
                add(f, j, length);
            }
            int start = b * BLOCK;
            if (round(length, start, out)) {
                for (int i = 0; i < length; i++) {
                    double exact = (totals[i] + 0.5) * PER_PART;
                    if (Math.abs(exact - Math.rint(exact)) > sure && isCut[start + i]) {
                        out.score[start + i] = settled(start + i, 0);
                        out.best[start + i] = settled(start + i, lacks[start + i]);
                    }
                }
            }
            System.arraycopy(out.score, start, out.worst, start, length);
        }
    }

    private void add(int[][] f, int j, int length) {
        int[] a = f[j];
        int[] b = f[j + 1];
        int[] c = f[j + 2];
        int[] d = f[j + 3];
        for (int i = 0; i < length; i++) {
            totals[i] += a[i] + b[i] + c[i] + d[i];
        }
    }

    /** Half a part more sends halves up; lacking points are whole parts of the last digit. */
    private boolean round(int length, int start, Columns out) {
        long doubt = 0;
        for (int i = 0; i < length; i++) {
            double exact = (totals[i] + 0.5) * PER_PART;
            double rounded = exact + WHOLE;
            doubt |= Double.doubleToRawLongBits(sure - Math.abs(exact - (rounded - WHOLE)));
            out.score[start + i] = (int) Double.doubleToRawLongBits(rounded);
        }
        for (int i = 0; i < length; i++) {
            out.best[start + i] = out.score[start + i] + lacks[start + i] / (FULL / 50);
        }
        return doubt < 0;
    }

    private int settled(int unit, int more) {
        double sum = more;
        for (int j = 0; j < Country.CRITERIA; j++) {
            int figure = Math.max(0, country.first[j][unit]);
            int of = country.denominator[j][unit];
            int full = of != 0 ? of : j < Country.FIRST_ANSWER ? 10_000 : 1;
            sum += (double) figure / full * points[j] * FULL;
        }
        return ShapeLimit.rounded(sum * PER_PART, unit);
    }
}
