package io.github.thuocdo.internal.figures;

import io.github.thuocdo.submission.Observation;

/** Takes the checked figures of unit after unit while they are at hand. Units may be given by several threads, each by one. */
@FunctionalInterface
public interface FigureSink {
    /**
     * Takes what counts of a unit.
     *
     * @param unit the unit's place
     * @param said the figures that count, by the place of each indicator in the plan; the array is used again for the next unit
     */
    void take(int unit, Observation[] said);
}
