package io.github.thuocdo.internal.figures;

/** Takes the checked figures of unit after unit while they are at hand. Units may be given by several threads, each by one. */
@FunctionalInterface
public interface FigureSink {
    /**
     * Takes what counts of a unit.
     *
     * @param unit the unit's place
     * @param said the figures that count; the object is used again for the next unit
     */
    void take(int unit, UnitFigures said);
}
