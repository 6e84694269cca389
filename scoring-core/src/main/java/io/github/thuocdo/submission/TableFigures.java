package io.github.thuocdo.submission;

import static io.github.thuocdo.finding.Severity.ERROR;
import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.table.RepeatedTexts;
import io.github.thuocdo.internal.table.Row;
import io.github.thuocdo.internal.table.Table;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a table: long where it has a column of indicators, else wide. */
final class TableFigures {
    private final Table table;
    private final Origin origin;
    private final FigureSink sink;
    private final TableColumns columns;

    private TableFigures(Table table, Origin origin, FigureSink sink) {
        this.table = table;
        this.origin = origin;
        this.sink = sink;
        this.columns = new TableColumns(table.header(), origin.file());
    }

    /** Whether a row holds the headings of a table of figures. */
    static boolean isHeader(@Nullable Row row) {
        return row != null && TableColumns.isHeader(row);
    }

    /**
     * Reads them all.
     *
     * @throws UnreadableException if the table has no column of units, or of figures
     */
    static void read(Table table, Origin origin, FigureSink sink) {
        TableFigures figures = new TableFigures(table, origin, sink);
        figures.require(figures.columns.has(FigureColumn.UNIT_CODE), FigureColumn.UNIT_CODE);
        if (figures.columns.has(FigureColumn.INDICATOR)) {
            figures.readLong();
        } else {
            figures.readWide();
        }
    }

    private void require(boolean isThere, FigureColumn column) {
        if (!isThere) {
            throw UnreadableException.of(
                    "column-missing",
                    origin.file(),
                    column.code(),
                    Cells.shown(String.join(", ", table.header()), 200));
        }
    }

    private void readLong() {
        require(
                columns.has(FigureColumn.VALUE)
                        || columns.has(FigureColumn.POINTS)
                        || (columns.has(FigureColumn.NUMERATOR) && columns.has(FigureColumn.DENOMINATOR)),
                FigureColumn.VALUE);
        for (int other : columns.others()) {
            String heading = table.header().get(other);
            sink.note(origin.finding(
                    WARNING,
                    "unknown-column",
                    table.headerNumber(),
                    other,
                    null,
                    null,
                    LongForm.unknown(heading, "unknown-column", "unknown-column-far")));
        }
        new LongRows().read();
        sink.source(new FigureSource(origin.file(), List.of()));
    }

    /** One figure a row. */
    private final class LongRows {
        private final int unitAt = columns.at(FigureColumn.UNIT_CODE);
        private final int indicatorAt = columns.at(FigureColumn.INDICATOR);
        private final int valueAt = columns.at(FigureColumn.VALUE);
        private final int numeratorAt = columns.at(FigureColumn.NUMERATOR);
        private final int denominatorAt = columns.at(FigureColumn.DENOMINATOR);
        private final int statusAt = columns.at(FigureColumn.STATUS);
        private final int ledgerAt = columns.at(FigureColumn.LEDGER);
        private final int evidenceAt = columns.at(FigureColumn.EVIDENCE);
        private final int noteAt = columns.at(FigureColumn.NOTE);
        private final int pointsAt = columns.at(FigureColumn.POINTS);
        private final RepeatedTexts indicators = new RepeatedTexts();

        void read() {
            String unit = "";
            for (Row row = table.next(); row != null; row = table.next()) {
                unit = row.is(unitAt, unit) ? unit : row.text(unitAt);
                String indicator = row.text(indicatorAt, indicators);
                if (unit.isEmpty() || indicator.isEmpty()) {
                    noteMissingCode(row, unit, indicator);
                } else {
                    LongForm.add(
                            sink,
                            unit,
                            indicator,
                            figure(row),
                            row.text(pointsAt),
                            row.text(ledgerAt),
                            row.text(evidenceAt),
                            row.text(noteAt),
                            origin.at(row.number(), figureAt(row)));
                }
            }
        }

        private void noteMissingCode(Row row, String unit, String indicator) {
            boolean isUnit = unit.isEmpty();
            sink.note(origin.finding(
                    ERROR,
                    "code-missing",
                    row.number(),
                    isUnit ? unitAt : indicatorAt,
                    LongForm.orNull(unit),
                    LongForm.orNull(indicator),
                    Finding.text("code-missing", (isUnit ? FigureColumn.UNIT_CODE : FigureColumn.INDICATOR).code())));
        }

        /** The column of the cell that says most of a figure. */
        private int figureAt(Row row) {
            if (!row.isEmpty(valueAt)) {
                return valueAt;
            }
            return row.isEmpty(numeratorAt) ? indicatorAt : numeratorAt;
        }

        private Observation figure(Row row) {
            String stray = table.strayCell(row);
            if (!stray.isEmpty()) {
                return Cells.rejected("extra-fields", Cells.shown(stray));
            }
            Observation plain = plain(row);
            return plain != null
                    ? plain
                    : Cells.figure(
                            row.text(valueAt), row.text(numeratorAt), row.text(denominatorAt), row.text(statusAt));
        }

        /** What a row says that names its value alone, or counts alone, in few digits; null where it says more. */
        private @Nullable Observation plain(Row row) {
            if (!row.isEmpty(statusAt)) {
                return null;
            }
            if (row.isEmpty(numeratorAt) && row.isEmpty(denominatorAt)) {
                return plainValue(row, valueAt);
            }
            return !row.isEmpty(valueAt) || row.isEmpty(numeratorAt) || row.isEmpty(denominatorAt)
                    ? null
                    : PlainNumbers.counts(
                            row.characters(),
                            row.start(numeratorAt),
                            row.end(numeratorAt),
                            row.start(denominatorAt),
                            row.end(denominatorAt));
        }
    }

    private static @Nullable Observation plainValue(Row row, int column) {
        return row.isEmpty(column)
                ? Observation.MISSING
                : PlainNumbers.value(row.characters(), row.start(column), row.end(column));
    }

    /** A column for each indicator. */
    private void readWide() {
        int unitAt = columns.at(FigureColumn.UNIT_CODE);
        List<Integer> figures = columns.underIndicators().stream()
                .filter(column -> !isNote(table.header().get(column)))
                .toList();
        for (Row row = table.next(); row != null; row = table.next()) {
            String unit = row.text(unitAt);
            if (unit.isEmpty()) {
                sink.note(origin.finding(
                        ERROR,
                        "code-missing",
                        row.number(),
                        unitAt,
                        null,
                        null,
                        Finding.text("code-missing", FigureColumn.UNIT_CODE.code())));
            } else {
                readWide(row, unit, figures);
            }
        }
        List<String> indicators = figures.stream().map(table.header()::get).toList();
        sink.source(new FigureSource(origin.file(), indicators));
    }

    private static boolean isNote(String heading) {
        return heading.toLowerCase(Locale.ROOT).startsWith(FigureColumn.NOTE.code());
    }

    private void readWide(Row row, String unit, List<Integer> figures) {
        String stray = table.strayCell(row);
        SourcePosition line = origin.underHeading(row.number(), 0);
        sink.touch(unit);
        for (int column : figures) {
            Observation observation =
                    stray.isEmpty() ? cell(row, column) : Cells.rejected("extra-fields", Cells.shown(stray));
            SourcePosition at = line.cell().isEmpty() ? line : origin.underHeading(row.number(), column);
            sink.add(unit, Entry.read(table.header().get(column), observation, Ledger.SELF, "", "", at));
        }
    }

    private static Observation cell(Row row, int column) {
        Observation plain = plainValue(row, column);
        if (plain != null) {
            return plain;
        }
        String cell = row.text(column);
        return cell.equalsIgnoreCase("n/a") ? Observation.NOT_APPLICABLE : Cells.figure(cell, "", "", "");
    }
}
