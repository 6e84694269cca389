package io.github.thuocdo.merger;

import io.github.thuocdo.internal.table.DamagedText;
import io.github.thuocdo.internal.table.Row;
import io.github.thuocdo.internal.table.RowLimits;
import io.github.thuocdo.internal.table.SeparatedText;
import io.github.thuocdo.internal.table.Table;
import io.github.thuocdo.internal.table.TextReader;
import io.github.thuocdo.internal.table.UnreadableTable;
import io.github.thuocdo.internal.text.Sameness;
import io.github.thuocdo.submission.ReadingLimits;
import io.github.thuocdo.submission.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Rows of a CSV file, each with the cells of the columns that are asked for. */
final class NamedCells {
    private static final int LONGEST_HEADING = 200;

    private final String name;
    private final ReadingLimits limits;
    private final List<String> columns;

    /**
     * Rows of a file.
     *
     * @param name the name of the file in messages
     * @param limits the limits of its rows
     * @param columns the columns that it must have, none of whose cells may be empty
     */
    NamedCells(String name, ReadingLimits limits, String... columns) {
        this.name = name;
        this.limits = Objects.requireNonNull(limits, "limits");
        this.columns = List.of(columns);
    }

    /** Opens a file and hands its stream on. */
    static <T> T open(Path file, Reading<T> reading) {
        try (InputStream in = TextReader.bytes(file)) {
            return reading.of(in);
        } catch (UnreadableTable e) {
            throw UnreadableException.of(e.code(), file.toString(), e.arguments());
        } catch (IOException e) {
            throw UnreadableException.of("file-missing", file.toString());
        }
    }

    /** Bytes of a stream. */
    interface Reading<T> {
        /** Reads a stream, which the caller closes. */
        T of(InputStream in);
    }

    /** One row: its number in the file, and its cells in the order of the columns. */
    record Line(int number, List<String> cells) {
        String cell(int column) {
            return cells.get(column);
        }
    }

    /** Hands on each row, in the order of the file. */
    void each(InputStream in, Consumer<Line> reader) {
        RowLimits ofRows = new RowLimits(limits.cellLetters(), limits.rowLetters(), limits.columns());
        try (Table table = new Table(SeparatedText.of(TextReader.of(in), this::isHeader, ofRows), this::isHeader)) {
            List<Integer> places = places(table);
            int rows = 0;
            for (Row row = table.next(); row != null; row = table.next()) {
                if (++rows > limits.rows()) {
                    throw refused("too-many-rows", Integer.toString(limits.rows()));
                }
                reader.accept(line(row, places));
            }
        } catch (UnreadableTable e) {
            throw refused(e.code(), e.arguments());
        } catch (IOException e) {
            UnreadableTable damaged = DamagedText.of(e);
            throw refused(damaged.code(), damaged.arguments());
        }
    }

    private Line line(Row row, List<Integer> places) {
        List<String> cells = new ArrayList<>(places.size());
        for (int k = 0; k < places.size(); k++) {
            String cell = Sameness.visible(row.text(places.get(k)));
            if (cell.isEmpty()) {
                throw refused("register-cell-missing", Integer.toString(row.number()), columns.get(k));
            }
            cells.add(cell);
        }
        return new Line(row.number(), cells);
    }

    private List<Integer> places(Table table) {
        Map<String, Integer> headings = new HashMap<>();
        for (int i = 0; i < table.header().size(); i++) {
            headings.putIfAbsent(key(table.header().get(i)), i);
        }
        List<Integer> places = new ArrayList<>(columns.size());
        for (String column : columns) {
            Integer at = headings.get(column);
            if (at == null) {
                throw refused("register-column-missing", column);
            }
            places.add(at);
        }
        return places;
    }

    private boolean isHeader(Row row) {
        for (int i = 0; i < row.size(); i++) {
            if (row.length(i) <= LONGEST_HEADING && key(row.text(i)).equals(columns.get(0))) {
                return true;
            }
        }
        return false;
    }

    private static String key(String heading) {
        return Sameness.visible(heading).toLowerCase(Locale.ROOT);
    }

    /** A refusal of the file, with the texts that the library's bundle holds under {@code code}. */
    UnreadableException refused(String code, Object... arguments) {
        return UnreadableException.of(code, name, arguments);
    }
}
