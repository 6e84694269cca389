package io.github.thuocdo.internal.figures;

import io.github.thuocdo.internal.cell.CodedRow;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checked figures of the units of one selection, by unit and by the indicator's place in the plan. */
public interface Sheet {
    /** The number of units. */
    int units();

    /** An empty row for {@link #put}. */
    CheckedRow newRow();

    /**
     * Takes the figures of a unit. Units may be put by several threads.
     *
     * @param cells a row, or the entries of a submission that all stand in the order of the plan and count: the sheet's from then on
     */
    void put(int unit, CodedRow<?> cells, Map<String, Figure> others);

    /** The figure that counts of a unit; {@link Observation#MISSING} where nothing was said. */
    Observation observation(int unit, int slot);

    /** Puts the figures that count of a unit into {@code said}. */
    void read(int unit, UnitFigures said);

    /** The figure of a unit; null where nothing was said. */
    @Nullable
    Figure figure(int unit, int slot);

    /** The figures of a unit for which the plan does not ask, by indicator. */
    Map<String, Figure> others(int unit);

    /** Whether figures come with what was submitted: place, evidence, note. */
    boolean keepsEntries();

    /** The number of a unit's figures without evidence; 0 where no evidence is kept. */
    int withoutEvidence(int unit);
}
