package io.github.thuocdo.benchmarks;

/**
 * The figures of a {@link Country} as whole numbers at five digits behind the mark, and scores from sums of their points: what
 * a programmer writes once, for the plain loop and for engines that only decide. Exact: the few units whose counts leave a
 * rounding in doubt are computed in fractions.
 */
final class FixedPoint {
    /** Full points of one criterion. */
    static final long UNIT = 3_351_600L * 100_000;

    private static final int DIGITS = 100_000;
    /** The least common multiple of the thresholds. */
    private static final long COMMON = UNIT / DIGITS;

    private static final long DIVISOR = Country.CRITERIA * UNIT;

    /** By criterion and unit; {@link Country#MISSING} where there is no figure. */
    final int[][] columns;

    private final Country country;
    private final int[] cut;

    FixedPoint(Country country) {
        this.country = country;
        this.columns = new int[Country.CRITERIA][country.units()];
        this.cut = new int[country.units()];
        for (int j = 0; j < Country.CRITERIA; j++) {
            for (int i = 0; i < country.units(); i++) {
                columns[j][i] = held(j, i);
            }
        }
    }

    /** One more than a threshold that is not enough, where it is passed at all. */
    private int held(int criterion, int unit) {
        int figure = country.first[criterion][unit];
        int of = country.denominator[criterion][unit];
        if (figure == Country.MISSING) {
            return Country.MISSING;
        }
        if (criterion >= Country.FIRST_ANSWER) {
            return figure * full(criterion);
        }
        if (of == 0) {
            return figure * (DIGITS / 100);
        }
        long scaled = 100L * DIGITS * figure;
        boolean isCut = scaled % of != 0;
        cut[unit] += isCut ? 1 : 0;
        return (int) (scaled / of) + (isCut && criterion == Country.STRICT ? 1 : 0);
    }

    /** The least figure that has full points. */
    static int full(int criterion) {
        return Country.threshold(criterion) * DIGITS;
    }

    /** The least figure that meets a criterion. */
    static int metFrom(int criterion) {
        return criterion == Country.STRICT ? full(criterion) + 1 : full(criterion);
    }

    /** The points of one unit of a figure. */
    static long multiplier(int criterion) {
        return COMMON / Country.threshold(criterion);
    }

    /** Rounds the sum of a unit's points into its scores. */
    void round(int unit, long total, int unknown, Columns out) {
        long slack = cut[unit] * (COMMON / Country.THRESHOLDS[0]);
        long scaled = total * 10_000;
        long best = scaled + unknown * UNIT * 10_000;
        if (slack != 0 && (isInDoubt(scaled, slack) || isInDoubt(best, slack))) {
            ExactReference.score(country, unit, out);
            return;
        }
        int score = (int) ((scaled + DIVISOR / 2) / DIVISOR);
        out.score[unit] = score;
        out.worst[unit] = score;
        out.best[unit] = unknown == 0 ? score : (int) ((best + DIVISOR / 2) / DIVISOR);
    }

    private static boolean isInDoubt(long scaled, long slack) {
        return Math.abs(scaled % DIVISOR - DIVISOR / 2) <= slack * 10_000;
    }
}
