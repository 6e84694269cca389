package io.github.thuocdo.internal.scoring.columns;

import java.util.Arrays;

/**
 * What some units do not have, ascending by unit: the gaps of the {@code k}-th stand from {@code start[k]} to
 * {@code start[k + 1]}.
 */
final class AbsentFigures {
    /** Why a unit has nothing for a criterion. */
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
    /** What a figure could be at its worst and at its best, in its column. */
    final double[] worst;

    final double[] best;

    private final Marks left;
    /** Whether the score of a unit could be another, and whether it could be less, if what is unknown were known. */
    private final boolean[] open;

    private final boolean[] worse;

    AbsentFigures(int[] units, Marks unknown, Marks left, CriterionColumn[] asked) {
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
            for (int j = left.next(unit, 0); j != Marks.NONE; j = left.next(unit, j + 1)) {
                criteria[at] = j;
                kinds[at++] = Kind.LEFT;
            }
            for (int j = unknown.next(unit, 0); j != Marks.NONE; j = unknown.next(unit, j + 1)) {
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

    /** Whether the {@code k}-th unit lacks a figure, so that its score has bounds. */
    boolean hasUnknown(int k) {
        return open[k];
    }

    /** Whether the score of the {@code k}-th unit could be less if what is unknown were known. */
    boolean hasWorse(int k) {
        return worse[k];
    }
}
