package io.github.thuocdo.benchmarks;

import java.util.stream.IntStream;

/** The points of one unit: what the consequences of every peer add up, by hand and exactly. */
public final class Tally {
    private final int[] figures;
    private long points;
    private int met;
    private int notMet;

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

    /** A criterion is met: full points. */
    public void met() {
        points += FixedPoint.UNIT;
        met++;
    }

    /** A criterion is not met, but there is a figure: points in its proportion. */
    public void notMet(int criterion) {
        points += Math.min(figures[criterion], FixedPoint.full(criterion)) * FixedPoint.multiplier(criterion);
        notMet++;
    }

    void clear() {
        points = 0;
        met = 0;
        notMet = 0;
    }

    void round(FixedPoint fixedPoint, int unit, Columns out) {
        out.met[unit] = met;
        fixedPoint.round(unit, points, Country.CRITERIA - met - notMet, out);
    }
}
