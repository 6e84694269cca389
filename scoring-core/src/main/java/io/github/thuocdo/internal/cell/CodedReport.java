package io.github.thuocdo.internal.cell;

import org.jspecify.annotations.Nullable;

/**
 * The cells of one unit as they were written. Immutable.
 *
 * @param <T> the cells
 */
public final class CodedReport<T> extends CodedRow<T> {
    private final T[] cells;
    private final String[] indicators;
    private final boolean isOfOneFile;
    private final @Nullable String file;

    /**
     * A report.
     *
     * @param cells the cells; the array is the report's from then on
     * @param room the room that holds their codes
     * @param indicators the indicator of each cell
     * @param isOfOneFile whether all cells were read from one file, or all were made in code
     * @param file the one file; null where the cells were made in code, or come from several files
     */
    public CodedReport(T[] cells, CodeRoom room, String[] indicators, boolean isOfOneFile, @Nullable String file) {
        super(room.codes(), room.from(), cells.length);
        this.cells = cells;
        this.indicators = room.indicators(indicators);
        this.isOfOneFile = isOfOneFile;
        this.file = file;
    }

    /** The indicator of each cell, for reading; mostly one array for all units of a source. */
    public String[] indicators() {
        return indicators;
    }

    /** Whether all cells were read from one file, or all were made in code. */
    public boolean isOfOneFile() {
        return isOfOneFile;
    }

    /** The one file; null where the cells were made in code, or come from several files. */
    public @Nullable String file() {
        return file;
    }

    @Override
    public T get(int index) {
        return cells[index];
    }
}
