package io.github.thuocdo.internal.figures;

import io.github.thuocdo.internal.cell.CodedRow;
import io.github.thuocdo.internal.cell.ShortFigure;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import org.jspecify.annotations.Nullable;

/**
 * The figures that count of one unit, by the place of each indicator in the plan. One thread uses it again and again, for one unit
 * after the other.
 */
public final class UnitFigures {
    private final long[] ownCodes;
    private final Observation[] own;
    private long[] codes;
    private int from;
    private @Nullable CodedRow<?> row;

    /** Room for so many indicators. */
    public UnitFigures(int indicators) {
        this.ownCodes = new long[indicators];
        this.own = new Observation[indicators];
        this.codes = ownCodes;
    }

    /** Takes the cells of a row of a {@link Sheet}. */
    public void take(CodedRow<?> cells) {
        codes = cells.codes();
        from = cells.from();
        row = cells;
    }

    /** Takes figures one by one, by {@link #put}. */
    void begin() {
        codes = ownCodes;
        from = 0;
        row = null;
    }

    /** Takes the figure at a place; the object is asked for where the code is NONE. */
    void put(int place, long code, Observation said) {
        ownCodes[place] = code;
        own[place] = said;
    }

    /** The {@link ShortFigure} at a place. */
    public long code(int place) {
        return codes[from + place];
    }

    /** The figure at a place; {@link Observation#MISSING} where nothing was said. */
    public Observation observation(int place) {
        if (row != null) {
            return CheckedRow.observation(row.get(place));
        }
        long code = code(place);
        return code == ShortFigure.NONE ? own[place] : Figures.observation(code);
    }

    /** Whether nothing usable was said at a place. */
    public boolean isUnknown(int place) {
        long code = code(place);
        return code == ShortFigure.NONE ? Figure.isUnknown(observation(place)) : code == ShortFigure.MISSING;
    }

    /** Whether a figure does not apply. */
    public boolean isNotApplicable(int place) {
        return code(place) == ShortFigure.NONE && observation(place) instanceof Observation.NotApplicable;
    }
}
