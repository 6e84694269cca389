package io.github.thuocdo.internal.figures;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.internal.cell.CodedRow;
import io.github.thuocdo.internal.cell.ShortFigure;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one unit by the places of a plan's indicators: null, an {@link Entry} that counts as it
 * stands, or a {@link Figure}.
 */
public final class CheckedRow extends CodedRow<@Nullable Object> {
    private final @Nullable Object[] cells;

    /** An empty row for so many indicators. */
    public CheckedRow(int indicators) {
        super(new long[indicators], 0, indicators);
        this.cells = new Object[indicators];
        empty();
    }

    /** Takes everything out. */
    void empty() {
        Arrays.fill(cells, null);
        Arrays.fill(codes(), ShortFigure.MISSING);
    }

    /** Puts an entry that counts as it stands, with its code. */
    public void put(int place, Object entry, long code) {
        cells[place] = entry;
        codes()[place] = code;
    }

    /** Puts a figure. */
    public void put(int place, Figure figure) {
        put(place, figure, ShortFigure.NONE);
    }

    /** The number of cells that were put. */
    int filled() {
        int filled = 0;
        for (Object cell : cells) {
            filled += cell == null ? 0 : 1;
        }
        return filled;
    }

    /** The figure that counts of a cell of a row; {@link Observation#MISSING} for an empty cell. */
    public static Observation observation(@Nullable Object cell) {
        if (cell instanceof Entry entry) {
            return entry.observation();
        }
        return cell == null ? Observation.MISSING : ((Figure) cell).observation();
    }

    /** A cell of a row as a figure. */
    public static Figure figure(Object cell, FigureType type) {
        return cell instanceof Entry entry
                ? Figure.of(type, entry.observation(), entry.ledger(), List.of(entry))
                : (Figure) cell;
    }

    @Override
    public @Nullable Object get(int place) {
        return cells[place];
    }
}
