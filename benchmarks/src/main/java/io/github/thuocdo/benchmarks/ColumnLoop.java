package io.github.thuocdo.benchmarks;

import java.util.Arrays;

/**
 * The plain loop: column after column, one {@code if} for what is missing and one for what is met, whole numbers at five
 * digits behind the mark, and fractions for the few units whose counts leave a rounding in doubt.
 */
final class ColumnLoop {
    private static final int DIGITS = 100_000;
    private static final long COMMON = 3_351_600;
    private static final long UNIT = COMMON * DIGITS;
    private static final long DIVISOR = Country.CRITERIA * UNIT;

    private final Country country;
    private final int[][] columns;
    private final int[] cut;
    private final long[] totals;
    private final int[] unknown;

    ColumnLoop(Country country) {
        this.country = country;
        this.columns = new int[Country.CRITERIA][country.units()];
        this.cut = new int[country.units()];
        this.totals = new long[country.units()];
        this.unknown = new int[country.units()];
        for (int j = 0; j < Country.CRITERIA; j++) {
            for (int i = 0; i < country.units(); i++) {
                columns[j][i] = held(j, i);
            }
        }
    }

    /** At five digits; one more than a threshold that is not enough, where it is passed at all. */
    private int held(int criterion, int unit) {
        int figure = country.first[criterion][unit];
        int of = country.denominator[criterion][unit];
        if (figure == Country.MISSING) {
            return Country.MISSING;
        }
        if (criterion >= Country.FIRST_ANSWER) {
            return figure * Country.threshold(criterion) * DIGITS;
        }
        if (of == 0) {
            return figure * (DIGITS / 100);
        }
        long scaled = 100L * DIGITS * figure;
        boolean isCut = scaled % of != 0;
        cut[unit] += isCut ? 1 : 0;
        return (int) (scaled / of) + (isCut && criterion == Country.STRICT ? 1 : 0);
    }

    void score(Columns out) {
        Arrays.fill(totals, 0);
        Arrays.fill(unknown, 0);
        Arrays.fill(out.met, 0);
        for (int j = 0; j < Country.CRITERIA; j++) {
            int full = Country.threshold(j) * DIGITS;
            int metFrom = j == Country.STRICT ? full + 1 : full;
            long multiplier = COMMON / Country.threshold(j);
            int[] column = columns[j];
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
            round(i, out);
        }
    }

    private void round(int unit, Columns out) {
        long slack = cut[unit] * (COMMON / Country.THRESHOLDS[0]);
        long scaled = totals[unit] * 10_000;
        long best = scaled + unknown[unit] * UNIT * 10_000;
        if (slack != 0 && (isInDoubt(scaled, slack) || isInDoubt(best, slack))) {
            Fractions.score(country, unit, out);
            return;
        }
        int score = (int) ((scaled + DIVISOR / 2) / DIVISOR);
        out.score[unit] = score;
        out.worst[unit] = score;
        out.best[unit] = unknown[unit] == 0 ? score : (int) ((best + DIVISOR / 2) / DIVISOR);
    }

    private static boolean isInDoubt(long scaled, long slack) {
        return Math.abs(scaled % DIVISOR - DIVISOR / 2) <= slack * 10_000;
    }
}
