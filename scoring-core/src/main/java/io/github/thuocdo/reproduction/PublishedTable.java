package io.github.thuocdo.reproduction;

import io.github.thuocdo.internal.table.CellRows;
import io.github.thuocdo.internal.table.DamagedText;
import io.github.thuocdo.internal.table.Row;
import io.github.thuocdo.internal.table.RowLimits;
import io.github.thuocdo.internal.table.Rows;
import io.github.thuocdo.internal.table.SeparatedText;
import io.github.thuocdo.internal.table.Table;
import io.github.thuocdo.internal.table.TextReader;
import io.github.thuocdo.internal.table.UnreadableTable;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.internal.text.Sameness;
import io.github.thuocdo.submission.ReadingLimits;
import io.github.thuocdo.submission.TableRow;
import io.github.thuocdo.submission.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table of results as somebody published it: a row for each unit, with columns {@code unit_code} and any of {@code rank},
 * {@code score}, ids of groups and ids of criteria. Which columns mean what is known only beside a criteria set:
 * {@link Reproduction}. Immutable.
 */
public final class PublishedTable {
    private static final Set<String> UNIT = keys("unit_code", "unit code", "mã đơn vị", "mã", "code");

    private static final int LONGEST_HEADING = 100;

    private final String file;
    private final List<String> header;
    private final List<Line> lines;

    private PublishedTable(String file, List<String> header, List<Line> lines) {
        this.file = file;
        this.header = List.copyOf(header);
        this.lines = List.copyOf(lines);
    }

    /**
     * One row.
     *
     * @param number the line in the file, or the row of the sheet
     * @param unit the code of the unit, as it is written
     * @param cells its cells, one under each heading from the first on; a short row has fewer
     */
    record Line(int number, String unit, List<String> cells) {}

    private static Set<String> keys(String... names) {
        return Set.copyOf(Stream.of(names).map(Sameness::key).toList());
    }

    /**
     * Reads a table from CSV, or text with tabs or semicolons.
     *
     * @throws UnreadableException if the file cannot be read, or no row heads a column {@code unit_code}, or it is too large
     */
    public static PublishedTable read(Path file) {
        return read(file, ReadingLimits.STANDARD);
    }

    /**
     * Reads a table within other limits than the usual ones: {@code figures} is the most cells, and the others say how long each row
     * may be.
     *
     * @throws UnreadableException if the file cannot be read, or no row heads a column {@code unit_code}, or it is beyond a limit
     */
    public static PublishedTable read(Path file, ReadingLimits limits) {
        NotNull.require("file", file, "limits", limits);
        try (InputStream in = TextReader.bytes(file)) {
            return read(in, file.toString(), limits);
        } catch (UnreadableTable e) {
            throw unreadable(e, file.toString());
        } catch (IOException e) {
            throw unreadable(DamagedText.of(file, e), file.toString());
        }
    }

    /**
     * Reads a table from a stream of CSV, which the caller closes.
     *
     * @param name the name of the stream in messages
     * @throws UnreadableException if it cannot be read, or no row heads a column {@code unit_code}, or it is too large
     */
    public static PublishedTable read(InputStream in, String name) {
        return read(in, Objects.requireNonNull(name, "name"), ReadingLimits.STANDARD);
    }

    private static PublishedTable read(InputStream in, String name, ReadingLimits limits) {
        RowLimits ofRows = new RowLimits(limits.cellLetters(), limits.rowLetters(), limits.columns());
        try {
            return of(SeparatedText.of(TextReader.of(in), PublishedTable::isHeader, ofRows), name, limits);
        } catch (UnreadableTable e) {
            throw unreadable(e, name);
        } catch (IOException e) {
            throw unreadable(DamagedText.of(e), name);
        }
    }

    /**
     * A table of rows that are at hand, those of a sheet.
     *
     * @param name the name of the file in messages
     * @throws UnreadableException if no row heads a column {@code unit_code}, or it is too large
     */
    public static PublishedTable ofRows(String name, Iterable<TableRow> rows) {
        return ofRows(name, rows, ReadingLimits.STANDARD);
    }

    /**
     * A table of rows that are at hand, with at most so many cells as the limit {@code figures} says.
     *
     * @param name the name of the file in messages
     * @throws UnreadableException if no row heads a column {@code unit_code}, or it is too large
     */
    public static PublishedTable ofRows(String name, Iterable<TableRow> rows, ReadingLimits limits) {
        NotNull.require("name", name, "rows", rows, "limits", limits);
        try {
            return of(new CellRows<>(rows.iterator(), TableRow::number, TableRow::cells), name, limits);
        } catch (UnreadableTable e) {
            throw unreadable(e, name);
        }
    }

    private static PublishedTable of(Rows rows, String name, ReadingLimits limits) {
        try (Table table = new Table(rows, PublishedTable::isHeader)) {
            if (!table.isFound()) {
                throw UnreadableException.of(name, Texts.both("no-unit-column", name));
            }
            List<String> header = table.header();
            int unit = 0;
            while (!UNIT.contains(Sameness.key(header.get(unit)))) {
                unit++;
            }
            List<Line> lines = new ArrayList<>();
            int kept = 0;
            for (Row row = table.next(); row != null; row = table.next()) {
                List<String> cells = new ArrayList<>();
                // A cell that is not there says nothing, and must not cost more than it is long.
                for (int column = 0; column < Math.min(header.size(), row.size()); column++) {
                    cells.add(column == unit ? "" : Sameness.visible(row.text(column)));
                }
                kept += cells.size();
                if (kept > limits.figures()) {
                    throw UnreadableException.of("table-too-large", name, Integer.toString(limits.figures()));
                }
                lines.add(new Line(row.number(), Sameness.visible(row.text(unit)), List.copyOf(cells)));
            }
            return new PublishedTable(name, header, lines);
        }
    }

    private static boolean isHeader(Row row) {
        for (int column = 0; column < row.size(); column++) {
            if (row.length(column) <= LONGEST_HEADING && UNIT.contains(Sameness.key(row.text(column)))) {
                return true;
            }
        }
        return false;
    }

    /** The heading under which the codes of the units stand. */
    static boolean isUnit(String heading) {
        return UNIT.contains(Sameness.key(heading));
    }

    private static UnreadableException unreadable(UnreadableTable why, String name) {
        return UnreadableException.of(why.code(), name, why.arguments());
    }

    String file() {
        return file;
    }

    List<String> header() {
        return header;
    }

    List<Line> lines() {
        return lines;
    }
}
