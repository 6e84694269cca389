package io.github.thuocdo.submission;

import static io.github.thuocdo.finding.Severity.ERROR;
import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.finding.Finding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads submissions from CSV: long where there is a column {@code indicator}, else wide. */
final class CsvSubmissions {
    /** Stands for a column that the table does not have. */
    private static final int NOWHERE = Integer.MAX_VALUE;

    private CsvSubmissions() {}

    static void read(InputStream in, String file, FigureSink sink) {
        try (Table table = open(in, file)) {
            Map<String, Integer> columns = table.columns();
            if (columns.containsKey("indicator")) {
                readLong(table, columns, file, sink);
            } else {
                readWide(table, columns, file, sink);
            }
        }
    }

    /** Opens a table that names its units; what does not, and begins like JSON, is told from a table that lacks a column. */
    private static Table open(InputStream in, String file) {
        boolean beginsAsJson = false;
        try {
            BufferedReader text = Table.utf8(in, file);
            beginsAsJson = Table.beginsAsJson(text);
            Table table = Table.open(text, file);
            if (!table.columns().containsKey("unit_code")) {
                throw UnreadableException.of(
                        "column-missing", file, "unit_code", Cells.shown(String.join(", ", table.header()), 200));
            }
            return table;
        } catch (UnreadableException e) {
            throw beginsAsJson ? UnreadableException.of("json-as-csv", file) : e;
        } catch (IOException e) {
            throw DamagedFile.of(file, e);
        }
    }

    private static void readLong(Table table, Map<String, Integer> columns, String file, FigureSink sink) {
        if (!columns.containsKey("value")
                && !(columns.containsKey("numerator") && columns.containsKey("denominator"))) {
            throw UnreadableException.of(
                    "column-missing", file, "value", Cells.shown(String.join(", ", table.header()), 200));
        }
        for (String column : columns.keySet()) {
            if (!LongForm.COLUMNS.contains(column)) {
                sink.note(new Finding(
                        WARNING,
                        "unknown-column",
                        file,
                        1,
                        null,
                        null,
                        LongForm.unknown(column, "unknown-column", "unknown-column-far")));
            }
        }
        int[] at = new int[LongForm.COLUMNS.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = columns.getOrDefault(LongForm.COLUMNS.get(i), NOWHERE);
        }
        RepeatedTexts indicators = new RepeatedTexts();
        String unit = "";
        for (Row row = table.next(); row != null; row = table.next()) {
            unit = row.is(at[0], unit) ? unit : row.text(at[0]);
            String indicator = row.text(at[1], indicators);
            if (unit.isEmpty() || indicator.isEmpty()) {
                sink.note(Finding.of(
                        ERROR,
                        "code-missing",
                        file,
                        row.line(),
                        LongForm.orNull(unit),
                        LongForm.orNull(indicator),
                        unit.isEmpty() ? "unit_code" : "indicator"));
                continue;
            }
            LongForm.add(
                    sink,
                    unit,
                    indicator,
                    figure(table, row, at),
                    row.text(at[6]),
                    row.text(at[7]),
                    row.text(at[8]),
                    SourcePosition.of(file, row.line()));
        }
        sink.source(new FigureSource(file, List.of()));
    }

    private static Observation figure(Table table, Row row, int[] at) {
        String stray = table.strayField(row);
        if (!stray.isEmpty()) {
            return Cells.rejected("extra-fields", Cells.shown(stray));
        }
        Observation plain = row.plainFigure(at[2], at[3], at[4], at[5]);
        return plain != null ? plain : Cells.figure(row.text(at[2]), row.text(at[3]), row.text(at[4]), row.text(at[5]));
    }

    private static void readWide(Table table, Map<String, Integer> columns, String file, FigureSink sink) {
        int unitAt = Objects.requireNonNull(columns.get("unit_code"));
        List<Integer> figures = new ArrayList<>();
        for (int i = 0; i < table.header().size(); i++) {
            String column = table.header().get(i).toLowerCase(Locale.ROOT);
            if (i != unitAt && !column.isEmpty() && !column.startsWith("note")) {
                figures.add(i);
            }
        }
        for (Row row = table.next(); row != null; row = table.next()) {
            String unit = row.text(unitAt);
            if (unit.isEmpty()) {
                sink.note(Finding.of(ERROR, "code-missing", file, row.line(), null, null, "unit_code"));
                continue;
            }
            String stray = table.strayField(row);
            SourcePosition place = SourcePosition.ofWideRow(file, row.line());
            sink.touch(unit);
            for (int column : figures) {
                Observation observation =
                        stray.isEmpty() ? cell(row, column) : Cells.rejected("extra-fields", Cells.shown(stray));
                sink.add(unit, Entry.read(table.header().get(column), observation, Ledger.SELF, "", "", place));
            }
        }
        List<String> indicators = figures.stream().map(table.header()::get).toList();
        sink.source(new FigureSource(file, indicators));
    }

    private static Observation cell(Row row, int column) {
        Observation plain = row.plainFigure(column, NOWHERE, NOWHERE, NOWHERE);
        if (plain != null) {
            return plain;
        }
        String cell = row.text(column);
        return cell.equalsIgnoreCase("n/a") ? Observation.NOT_APPLICABLE : Cells.figure(cell, "", "", "");
    }
}
