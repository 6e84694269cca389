package io.github.thuocdo.benchmarks;

import java.util.stream.IntStream;

/** What an engine says of one unit: which criteria it meets. The points are added by hand, exactly. */
public final class Tally {
    private final int[] figures;
    /** A bit for each criterion. */
    private long met;

    private Tally(int[] figures) {
        this.figures = figures;
    }

    static Tally[] all(Country country, FixedPoint figures) {
        return IntStream.range(0, country.units())
                .mapToObj(i -> new Tally(IntStream.range(0, Country.CRITERIA)
                        .map(j -> figures.columns[j][i])
                        .toArray()))
                .toArray(Tally[]::new);
    }

    /** The unit's figure for a criterion, at five digits behind the mark; below 0 where it is missing. */
    public int figure(int criterion) {
        return figures[criterion];
    }

    /** A criterion is met. */
    public void met(int criterion) {
        met |= 1L << criterion;
    }

    void clear() {
        met = 0;
    }

    void score(FixedPoint fixedPoint, int unit, Columns out) {
        long points = 0;
        int unknown = 0;
        for (int j = 0; j < Country.CRITERIA; j++) {
            if ((met >> j & 1) != 0) {
                points += FixedPoint.UNIT;
            } else if (figures[j] == Country.MISSING) {
                unknown++;
            } else {
                points += Math.min(figures[j], FixedPoint.full(j)) * FixedPoint.multiplier(j);
            }
        }
        out.met[unit] = Long.bitCount(met);
        fixedPoint.round(unit, points, unknown, out);
    }
}
