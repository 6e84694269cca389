package io.github.thuocdo.internal.table;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Rows whose cells are at hand as texts: those of a sheet. */
public final class CellRows<T> implements Rows {
    private final Iterator<T> rows;
    private final ToIntFunction<T> number;
    private final Function<T, List<String>> cells;
    private final Row row;

    /**
     * Rows of any kind, within the usual limits.
     *
     * @param number the number of a row in the sheet, from 1 on
     * @param cells its texts from the first column on
     */
    public CellRows(Iterator<T> rows, ToIntFunction<T> number, Function<T, List<String>> cells) {
        this(rows, number, cells, RowLimits.STANDARD);
    }

    /** Rows of any kind, within limits. */
    public CellRows(Iterator<T> rows, ToIntFunction<T> number, Function<T, List<String>> cells, RowLimits limits) {
        this.row = new Row(limits);
        this.rows = rows;
        this.number = number;
        this.cells = cells;
    }

    @Override
    public @Nullable Row next() {
        if (!rows.hasNext()) {
            return null;
        }
        T next = Objects.requireNonNull(rows.next(), "rows with null inside");
        row.begin(number.applyAsInt(next));
        List<String> texts = cells.apply(next);
        int last = texts.size();
        // A sheet may hold as many empty cells behind the last one as it likes.
        while (last > 0 && texts.get(last - 1).isEmpty()) {
            last--;
        }
        for (int column = 0; column < last; column++) {
            row.add(texts.get(column));
        }
        return row;
    }

    @Override
    public void close() {
        // The rows are the caller's.
    }
}
