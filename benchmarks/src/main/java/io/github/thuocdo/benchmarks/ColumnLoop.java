package io.github.thuocdo.benchmarks;

import java.util.Arrays;

/** The plain loop: column after column, one {@code if} for what is missing and one for what is met. */
final class ColumnLoop {
    private final FixedPoint figures;
    private final long[] totals;
    private final int[] unknown;

    ColumnLoop(Country country) {
        this.figures = new FixedPoint(country);
        this.totals = new long[country.units()];
        this.unknown = new int[country.units()];
    }

    void score(Columns out) {
        Arrays.fill(totals, 0);
        Arrays.fill(unknown, 0);
        Arrays.fill(out.met, 0);
        for (int j = 0; j < Country.CRITERIA; j++) {
            int full = FixedPoint.full(j);
            int metFrom = FixedPoint.metFrom(j);
            long multiplier = FixedPoint.multiplier(j);
            int[] column = figures.columns[j];
            for (int i = 0; i < column.length; i++) {
                int figure = column[i];
                if (figure == Country.MISSING) {
                    unknown[i]++;
                } else {
                    if (figure >= metFrom) {
                        out.met[i]++;
                    }
                    totals[i] += (figure < full ? figure : full) * multiplier;
                }
            }
        }
        for (int i = 0; i < totals.length; i++) {
            figures.round(i, totals[i], unknown[i], out);
        }
    }
}
