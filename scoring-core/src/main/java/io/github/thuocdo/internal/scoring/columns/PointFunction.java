package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.internal.figures.LongRatio;

/**
 * The points of a figure that is a fraction {@code p ÷ q}: a whole number, doubled, and 1 added where it was rounded down;
 * {@link LongRatio#OPEN} where whole numbers do not tell.
 */
@FunctionalInterface
interface PointFunction extends LongRatio {
    /** A function of which whole numbers tell nothing. */
    PointFunction UNTOLD = (p, q) -> OPEN;

    /** The part of 1 that was cut off when points were rounded down to {@code floor}, in {@code double} to its last digits. */
    default double cutOff(long p, long q, long floor) {
        return 0;
    }

    /** The error bound of the fraction of the points. */
    default double error() {
        return 0;
    }
}
