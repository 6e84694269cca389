package io.github.thuocdo.internal.figures;

import io.github.thuocdo.internal.cell.ShortFigure;
import io.github.thuocdo.submission.Observation;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a unit that says little of what a plan asks: those that are there, each with its place. A register may hold very many
 * such units, and a comparison holds their figures several times.
 */
final class FewCells extends AbstractList<@Nullable Object> implements RandomAccess {
    /** A row is kept so where no more than one in so many of its places holds something. */
    private static final int SPARSE = 4;

    private final int[] places;
    private final Object[] cells;
    private final long[] codes;
    private final int size;

    private FewCells(CheckedRow row, int filled) {
        this.places = new int[filled];
        this.cells = new Object[filled];
        this.codes = new long[filled];
        this.size = row.size();
        int k = 0;
        for (int place = 0; k < filled; place++) {
            Object cell = row.get(place);
            if (cell != null) {
                places[k] = place;
                cells[k] = cell;
                codes[k++] = row.code(place);
            }
        }
    }

    /** A row as it is kept: nothing for one of a silent unit, the few cells of one that says little, else the row itself. */
    static @Nullable AbstractList<?> kept(CheckedRow row) {
        int filled = row.filled();
        if (filled == 0) {
            return null;
        }
        return filled <= row.size() / SPARSE ? new FewCells(row, filled) : row;
    }

    /** Puts the figures that count into {@code said}. */
    void read(UnitFigures said) {
        said.begin();
        for (int place = 0; place < size; place++) {
            said.put(place, ShortFigure.MISSING, Observation.MISSING);
        }
        for (int k = 0; k < places.length; k++) {
            said.put(places[k], codes[k], CheckedRow.observation(cells[k]));
        }
    }

    @Override
    public @Nullable Object get(int place) {
        int k = Arrays.binarySearch(places, place);
        return k < 0 ? null : cells[k];
    }

    @Override
    public int size() {
        return size;
    }
}
