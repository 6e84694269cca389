package io.github.thuocdo.submission;

import io.github.thuocdo.internal.table.CellRows;
import io.github.thuocdo.internal.table.Rows;
import io.github.thuocdo.internal.table.UnreadableTable;
import io.github.thuocdo.internal.text.NotNull;
import java.util.Iterator;
import java.util.List;

/**
 * A row of a table whose headings nobody has looked for yet: the row of a sheet, the line of a list.
 *
 * <p>A cell is the text that a person reads in it: {@code 97,5}, {@code 97.5%}, {@code 2025-12-04}, {@code có}; "" is an empty
 * cell. A number is written without an exponent.
 *
 * @param number the row as the table counts it, from 1 on
 * @param cells its cells from the first column on; a row may be shorter than others
 */
public record TableRow(int number, List<String> cells) {
    /** Refuses null, and a number below 1. */
    public TableRow {
        if (number < 1) {
            throw new IllegalArgumentException("A row is counted from 1 on, and cannot be " + number);
        }
        cells = List.copyOf(NotNull.within("cells", cells));
    }

    /**
     * Whether it holds the headings of a table of figures: one of the names under which units stand.
     *
     * @param file the file in messages
     * @param limits the limits of a row
     * @throws UnreadableException if it is beyond a limit
     */
    public boolean holdsHeadings(String file, ReadingLimits limits) {
        NotNull.require("file", file, "limits", limits);
        try (Rows alone = rows(List.of(this).iterator(), limits)) {
            return TableFigures.isHeader(alone.next());
        } catch (UnreadableTable e) {
            throw UnreadableException.of(e, file);
        }
    }

    /** The same for those who read tables of any kind. */
    static Rows rows(Iterator<TableRow> rows, ReadingLimits limits) {
        return new CellRows<>(rows, TableRow::number, TableRow::cells, limits.ofRows());
    }
}
