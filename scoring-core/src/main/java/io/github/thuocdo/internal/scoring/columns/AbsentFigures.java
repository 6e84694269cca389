package io.github.thuocdo.internal.scoring.columns;

import java.util.Arrays;

/**
 * The missing or not-applicable criteria of each unit that has some, by unit: those of the {@code k}-th unit stand from
 * {@code start[k]} to {@code start[k + 1]}.
 */
final class AbsentFigures {
    /** The reason why a unit has nothing for a criterion. */
    enum Kind {
        /** It does not apply, and leaves the score. */
        LEFT,
        /** It is unknown, and counts as 0. */
        LACKING,
        /** It is unknown, and leaves the score; the bounds hold it. */
        EXCLUDED
    }

    final int[] units;
    final int[] start;
    final int[] criteria;
    final Kind[] kinds;
    /** The worst and the best value that a figure can take, in its column. */
    final double[] worst;

    final double[] best;

    private final CriterionBits left;
    /** Whether the unknown figures of a unit could change its score, and whether they could lower it. */
    private final boolean[] open;

    private final boolean[] worse;

    AbsentFigures(int[] units, CriterionBits unknown, CriterionBits left, CriterionColumn[] asked) {
        this.units = units;
        this.left = left;
        this.start = new int[units.length + 1];
        for (int k = 0; k < units.length; k++) {
            start[k + 1] = start[k] + unknown.count(units[k]) + left.count(units[k]);
        }
        int size = start[units.length];
        this.criteria = new int[size];
        this.kinds = new Kind[size];
        this.worst = new double[size];
        this.best = new double[size];
        this.open = new boolean[units.length];
        this.worse = new boolean[units.length];
        int at = 0;
        for (int k = 0; k < units.length; k++) {
            int unit = units[k];
            for (int j = left.next(unit, 0); j != CriterionBits.NONE; j = left.next(unit, j + 1)) {
                criteria[at] = j;
                kinds[at++] = Kind.LEFT;
            }
            for (int j = unknown.next(unit, 0); j != CriterionBits.NONE; j = unknown.next(unit, j + 1)) {
                criteria[at] = j;
                worst[at] = asked[j].worst;
                best[at] = asked[j].best;
                kinds[at++] = asked[j].canLack ? Kind.LACKING : Kind.EXCLUDED;
                open[k] = true;
                worse[k] |= !asked[j].canLack || asked[j].worst < 0;
            }
        }
    }

    /** Whether a criterion does not apply to a unit. */
    boolean isLeft(int unit, int criterion) {
        return left.isSet(unit, criterion);
    }

    /** The place of the first unit not below {@code unit}; the number of units where there is none. */
    int firstFrom(int unit) {
        int at = Arrays.binarySearch(units, unit);
        return at >= 0 ? at : -at - 1;
    }

    /**
     * The places of the units that lack a figure, so that their scores have bounds.
     *
     * @param from the first place that is looked at, of {@code count}
     * @param out takes the places
     * @return their number
     */
    int takeOpen(int from, int count, int[] out) {
        int taken = 0;
        for (int k = from; k < from + count; k++) {
            // No branch: nobody can foretell which unit lacks something.
            out[taken] = k;
            taken += open[k] ? 1 : 0;
        }
        return taken;
    }

    /** Whether the unknown figures of the {@code k}-th unit could lower its score. */
    boolean hasWorse(int k) {
        return worse[k];
    }
}
