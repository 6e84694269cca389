package io.github.thuocdo.submission;

import io.github.thuocdo.internal.cell.CellNumber;
import io.github.thuocdo.internal.table.NamedRow;
import io.github.thuocdo.internal.table.Row;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One figure as a row of any source gives it: cells that may hold anything, read as the cells of a file are. Immutable.
 *
 * <p>A cell is a text as in a file ({@code "97,5"}, {@code "có"}), a number, a {@code Boolean} or a day; "" is an empty cell.
 */
public final class FigureRow {
    private final Map<String, String> cells;
    private final Optional<SourcePosition> place;

    private FigureRow(Map<String, String> cells, Optional<SourcePosition> place) {
        this.cells = cells;
        this.place = place;
    }

    /**
     * A row that says nothing yet of an indicator of a unit.
     *
     * @param unit the code of the unit
     * @param indicator the code of the indicator
     */
    public static FigureRow of(String unit, String indicator) {
        return new FigureRow(Map.of(), Optional.empty())
                .with("unit_code", Objects.requireNonNull(unit, "unit"))
                .with("indicator", Objects.requireNonNull(indicator, "indicator"));
    }

    /**
     * A row with the names of columns as its keys, {@code indicator} or {@code Chỉ tiêu}, the same by the rule for headings:
     * {@code unit_code}, {@code indicator}, {@code value}, {@code numerator}, {@code denominator}, {@code status}, {@code ledger},
     * {@code evidence}, {@code note}. A column that is absent, or holds null as a query's result may, is empty; another column makes
     * a finding and is ignored.
     */
    public static FigureRow of(Map<String, ? extends @Nullable Object> columns) {
        Objects.requireNonNull(columns, "columns");
        Map<String, String> cells = new HashMap<>();
        columns.forEach((column, cell) -> cells.put(
                Objects.requireNonNull(column, "column").toLowerCase(Locale.ROOT), cell == null ? "" : text(cell)));
        return new FigureRow(cells, Optional.empty());
    }

    /** The same with a value; of a share in percent. */
    public FigureRow value(Object value) {
        return with("value", Objects.requireNonNull(value, "value"));
    }

    /** The same with counts, so many of so many. */
    public FigureRow counts(Object numerator, Object denominator) {
        return with("numerator", Objects.requireNonNull(numerator, "numerator"))
                .with("denominator", Objects.requireNonNull(denominator, "denominator"));
    }

    /** The same with a status: {@code reported}, {@code missing} or {@code not_applicable}. */
    public FigureRow status(String status) {
        return with("status", Objects.requireNonNull(status, "status"));
    }

    /** The same with a ledger: {@code self}, {@code verified} or {@code final}. */
    public FigureRow ledger(String ledger) {
        return with("ledger", Objects.requireNonNull(ledger, "ledger"));
    }

    /** The same with the evidence of the figure (tài liệu kiểm chứng). */
    public FigureRow evidence(String evidence) {
        return with("evidence", Objects.requireNonNull(evidence, "evidence"));
    }

    /** The same with the unit's explanation (giải trình). */
    public FigureRow note(String note) {
        return with("note", Objects.requireNonNull(note, "note"));
    }

    /** The same at a place in the caller's own words, {@code row 12 of table figures}: findings show it. */
    public FigureRow at(String words) {
        return new FigureRow(cells, Optional.of(SourcePosition.of(words)));
    }

    private FigureRow with(String column, Object cell) {
        Map<String, String> more = new HashMap<>(cells);
        more.put(column, text(cell));
        return new FigureRow(more, place);
    }

    /** The text of a cell; a number without an exponent, as a file writes it. */
    private static String text(Object cell) {
        String text = Row.trimmed(cell.toString());
        return cell instanceof Number ? CellNumber.plain(text) : text;
    }

    /** Reads rows into {@code sink}, counting them from 1 on. */
    static void read(String source, Iterable<FigureRow> rows, FigureSink sink) {
        NamedFigures figures = NamedFigures.ofColumns(source, sink);
        int line = 0;
        for (FigureRow row : rows) {
            line++;
            NamedRow cells =
                    new NamedRow(line, Objects.requireNonNull(row, "rows with null inside").cells, Set.of(), "");
            if (row.place.isPresent()) {
                figures.add(cells, row.place.get());
            } else {
                figures.add(cells);
            }
        }
        figures.end();
    }

    private String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The cells that are not empty: {@code unit_code=15469, indicator=online-level3, value=97,5}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String column : LongForm.COLUMNS) {
            if (!cell(column).isEmpty()) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(column)
                        .append('=')
                        .append(cell(column));
            }
        }
        return text.toString();
    }
}
