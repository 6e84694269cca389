package io.github.thuocdo.submission;

import io.github.thuocdo.internal.table.DamagedText;
import io.github.thuocdo.internal.table.JsonRows;
import io.github.thuocdo.internal.table.Rows;
import io.github.thuocdo.internal.table.SeparatedText;
import io.github.thuocdo.internal.table.Table;
import io.github.thuocdo.internal.table.TextReader;
import io.github.thuocdo.internal.table.UnreadableTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Reads figures of any form within limits, and hands them on.
 *
 * @param limits the limits of what is read
 * @param sink takes the figures
 */
record FigureReader(ReadingLimits limits, FigureSink sink) {
    private static final Set<String> JSON_ENDINGS = Set.of("json", "ndjson", "jsonl");

    void read(Path file, UnaryOperator<InputStream> watched) {
        String name = file.toString();
        try (InputStream in = watched.apply(TextReader.bytes(file))) {
            read(in, name);
        } catch (UnreadableTable e) {
            throw UnreadableException.of(e, name);
        } catch (IOException e) {
            throw UnreadableException.of(DamagedText.of(file, e), name);
        }
    }

    /** Reads a file by the ending of its name; one without an ending, as a pipe, by its first characters. */
    private void read(InputStream in, String name) throws IOException {
        String file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        BufferedReader text = TextReader.of(in);
        boolean isJson = file.indexOf('.') < 0
                ? TextReader.beginsAsJson(text)
                : JSON_ENDINGS.contains(file.substring(file.lastIndexOf('.') + 1));
        if (isJson) {
            readJson(text, name);
        } else {
            readCsv(text, name);
        }
    }

    void readCsv(InputStream in, String name) {
        try {
            readCsv(TextReader.of(in), name);
        } catch (UnreadableTable e) {
            throw UnreadableException.of(e, name);
        } catch (IOException e) {
            throw UnreadableException.of(DamagedText.of(e), name);
        }
    }

    private void readCsv(BufferedReader text, String name) throws IOException {
        boolean beginsAsJson = TextReader.beginsAsJson(text);
        try {
            read(SeparatedText.of(text, TableFigures::isHeader, limits.ofRows()), new Origin(name, null));
        } catch (UnreadableException | UnreadableTable e) {
            if (beginsAsJson) {
                throw UnreadableException.of("json-as-csv", name);
            }
            throw e;
        }
    }

    void readJson(InputStream in, String name) {
        try {
            readJson(TextReader.of(in), name);
        } catch (UnreadableTable e) {
            throw UnreadableException.of(e, name);
        } catch (IOException e) {
            throw UnreadableException.of(DamagedText.of(e), name);
        }
    }

    private void readJson(BufferedReader text, String name) {
        NamedFigures figures = NamedFigures.ofKeys(name, sink, limits);
        JsonRows.read(text, figures::add, limits.ofRows());
        figures.end();
    }

    void readTable(String file, String sheet, Iterable<TableRow> rows) {
        try {
            read(TableRow.rows(rows.iterator(), limits), new Origin(file, sheet));
        } catch (UnreadableTable e) {
            throw UnreadableException.of(e, file);
        }
    }

    private void read(Rows rows, Origin origin) {
        try (Table table = new Table(
                rows,
                TableFigures::isHeader,
                TableColumns::mayBeHeader,
                TableColumns::isRecord,
                TableColumns::isHeaderWithoutUnits)) {
            TableFigures.read(table, origin, sink);
        }
    }
}
