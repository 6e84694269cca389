package io.github.thuocdo.submission;

import static io.github.thuocdo.finding.Severity.ERROR;
import static io.github.thuocdo.finding.Severity.INFO;
import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.heading.CountHeadings;
import io.github.thuocdo.internal.heading.FigureColumn;
import io.github.thuocdo.internal.heading.NearHeading;
import io.github.thuocdo.internal.table.HeadingsAgain;
import io.github.thuocdo.internal.table.PassedRows;
import io.github.thuocdo.internal.table.PassedRows.Kind;
import io.github.thuocdo.internal.table.RepeatedMeanings;
import io.github.thuocdo.internal.table.RepeatedTexts;
import io.github.thuocdo.internal.table.Row;
import io.github.thuocdo.internal.table.SplitFigures;
import io.github.thuocdo.internal.table.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a table: long where it has a column of indicators, else wide. */
final class TableFigures {
    private static final int MOST_UNKNOWN_COLUMNS = 20;

    private final Table table;
    private final Origin origin;
    private final FigureSink sink;
    private final TableColumns columns;
    private final int unitAt;
    private final int nameAt;
    private final PassedRows passed;
    private final SplitFigures split;
    private final HeadingsAgain again;
    private final RepeatedMeanings<Observation> words = new RepeatedMeanings<>(Cells::wide);
    private boolean isNumbered;
    private boolean isBegun;
    private boolean isBehindUnit;
    /** The row that may number the columns and is read all the same. */
    private int numbersAt;

    private TableFigures(Table table, Origin origin, FigureSink sink) {
        this.table = table;
        this.origin = origin;
        this.sink = sink;
        this.columns = new TableColumns(table.header(), origin.file());
        this.unitAt = columns.at(FigureColumn.UNIT_CODE);
        this.nameAt = columns.at(FigureColumn.UNIT_NAME);
        this.passed = new PassedRows(column -> UnitCells.mayStandAt(column, table.header()));
        this.split = new SplitFigures(table, passed);
        this.again = new HeadingsAgain(table.header(), unitAt, row -> TableColumns.isHeadedAt(row, unitAt), passed);
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
        if (NearHeading.isResult(table.header())) {
            throw UnreadableException.of("file-is-result", origin.file());
        }
        TableFigures figures = new TableFigures(table, origin, sink);
        table.requireOneHeader(figures.unitAt, figures.nameAt);
        figures.require(table.isFound() && figures.columns.has(FigureColumn.UNIT_CODE), FigureColumn.UNIT_CODE);
        figures.require(!table.isHeadedOnce(), FigureColumn.VALUE);
        table.above().forEach(number -> figures.passed.add(Kind.ABOVE_HEADINGS, number));
        CountHeadings headed = new CountHeadings(List.of(), List.of());
        if (figures.columns.has(FigureColumn.INDICATOR)) {
            figures.readLong();
        } else {
            headed = figures.readWide();
        }
        figures.tellPassed();
        sink.source(origin.source(table, headed, figures.columns.mentions()));
    }

    private void require(boolean isThere, FigureColumn column) {
        if (!isThere) {
            throw columns.refusal(table.header(), column, origin.shown()).about(origin.file());
        }
    }

    /** The next row that is about a unit; null behind the last. */
    private @Nullable Row next() {
        Row row = table.next();
        while (row != null && isPassedOver(row)) {
            row = table.next();
        }
        if (row != null && again.isHeader(row)) {
            leaveOut(row);
            return null;
        }
        isNumbered |= row != null && table.isNumbered(row);
        columns.addYear(row);
        return row;
    }

    private boolean isPassedOver(Row row) {
        boolean isFirst = !isBegun;
        isBegun = true;
        return (isFirst && PassedRows.isNumbering(row) && !mayBeOfUnit(row))
                || passed.isTotal(row, unitAt, nameAt)
                || again.isOnceMore(row);
    }

    /** Numbers of columns may be a unit's row, {@code 1;2;3;4}, if the register has such a unit; remarks either. */
    private boolean mayBeOfUnit(Row row) {
        boolean isNamed = !row.isEmpty(nameAt) || !row.isEmpty(columns.at(FigureColumn.PARENT_NAME));
        if (isNamed || !columns.isCoded() || columns.has(FigureColumn.INDICATOR) || !row.isWhole(unitAt)) {
            passed.add(Kind.COLUMN_NUMBERS, row.number());
            return false;
        }
        numbersAt = row.number();
        sink.note(origin.finding(
                INFO,
                Kind.COLUMN_NUMBERS.code(),
                row.number(),
                0,
                row.text(unitAt),
                null,
                Finding.text(Kind.COLUMN_NUMBERS.code(), "1", Integer.toString(row.number()))));
        return true;
    }

    /** Reads no further: a figure below other headings would be read under the first ones. */
    private void leaveOut(Row row) {
        sink.note(origin.finding(
                ERROR,
                "headings-again",
                row.number(),
                unitAt,
                null,
                null,
                Finding.text("headings-again", Cells.shown(row.text(unitAt)), Integer.toString(table.headerNumber()))));
        table.skipRest();
    }

    private void noteMissingCode(Row row, int column, String unit, String indicator, String text) {
        if (passed.isTold(row)) {
            sink.note(origin.finding(
                    ERROR,
                    "code-missing",
                    row.number(),
                    column,
                    LongForm.orNull(unit),
                    LongForm.orNull(indicator),
                    Finding.text(text, (unit.isEmpty() ? FigureColumn.UNIT_CODE : FigureColumn.INDICATOR).code())));
        }
    }

    /** Names the columns in which nothing is looked for. */
    private void noteAside(List<Integer> aside) {
        List<String> names = TableColumns.aside(table.header(), aside, isNumbered);
        if (!names.isEmpty()) {
            sink.note(origin.finding(
                    INFO,
                    "columns-passed-over",
                    table.headerNumber(),
                    0,
                    null,
                    null,
                    Finding.text("columns-passed-over", Cells.shown(String.join(", ", names), 200))));
        }
    }

    private void tellPassed() {
        passed.forEach((kind, rows) -> tell(
                kind == Kind.UNTOLD ? ERROR : kind == Kind.SHORT || kind == Kind.CUT ? WARNING : INFO,
                kind.code(),
                null,
                rows));
        split.forEach((indicator, rows) -> tell(WARNING, "figures-split", indicator, rows));
        split.forEachOfTwo((indicator, rows) -> tell(WARNING, "figures-shifted", indicator, rows));
    }

    private void tell(Severity severity, String code, @Nullable String indicator, PassedRows.Numbers rows) {
        BilingualText text = Finding.text(code, Integer.toString(rows.count()), rows.toString());
        sink.note(origin.finding(severity, code, rows.first(), 0, null, indicator, text));
    }

    private void readLong() {
        require(
                columns.has(FigureColumn.VALUE)
                        || columns.has(FigureColumn.POINTS)
                        || (columns.has(FigureColumn.NUMERATOR) && columns.has(FigureColumn.DENOMINATOR)),
                FigureColumn.VALUE);
        List<Integer> unknown = columns.others().stream()
                .filter(column -> !TableColumns.isNote(table.header().get(column)))
                .toList();
        for (int other : unknown.subList(0, Math.min(unknown.size(), MOST_UNKNOWN_COLUMNS))) {
            noteUnknown(other, LongForm.unknown(table.header().get(other), columns));
        }
        if (unknown.size() > MOST_UNKNOWN_COLUMNS) {
            noteUnknown(
                    unknown.get(MOST_UNKNOWN_COLUMNS),
                    Finding.text("unknown-columns", Integer.toString(unknown.size() - MOST_UNKNOWN_COLUMNS)));
        }
        new LongRows().read();
        noteAside(columns.aside());
    }

    private void noteUnknown(int column, BilingualText message) {
        sink.note(origin.finding(WARNING, "unknown-column", table.headerNumber(), column, null, null, message));
    }

    /** One figure a row. */
    private final class LongRows {
        private final UnitCells units = new UnitCells(columns, table.header(), sink);
        private final int indicatorAt = columns.at(FigureColumn.INDICATOR);
        private final int indicatorNameAt = columns.at(FigureColumn.INDICATOR_NAME);
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
            for (Row row = next(); row != null; row = next()) {
                unit = units.of(row, unit, origin);
                String indicator = row.text(row.isEmpty(indicatorAt) ? indicatorNameAt : indicatorAt, indicators);
                if (unit.isEmpty() || indicator.isEmpty()) {
                    noteMissingCode(row, unit, indicator);
                } else {
                    if (mayBeSplit(row)) {
                        split.addIfSplit(row, valueAt, indicator, columns.isNoteAt(valueAt + 1, table.header()));
                    }
                    passed.addIfCut(row, table);
                    columns.mentions().add(indicator, row, indicatorAt, indicatorNameAt, origin);
                    read(row, unit, indicator);
                    isBehindUnit = true;
                }
            }
        }

        /** Whether a decimal mark may have cut a value in two: no figure belongs behind it. */
        private boolean mayBeSplit(Row row) {
            int behind = valueAt + 1;
            return valueAt < row.size() - 1
                    && behind != numeratorAt
                    && behind != denominatorAt
                    && behind != pointsAt
                    && !columns.aside().contains(behind);
        }

        private void noteMissingCode(Row row, String unit, String indicator) {
            if (saysNothing(row) && table.strayCell(row).isEmpty()) {
                passed.add(Kind.SILENT, row.number());
                // A unit, or an indicator, may stand above its rows.
                isBehindUnit |= !unit.isEmpty() || !indicator.isEmpty();
            } else {
                boolean mayBeMerged = isBehindUnit && unit.isEmpty() != indicator.isEmpty();
                TableFigures.this.noteMissingCode(
                        row,
                        unit.isEmpty() ? units.at() : indicatorAt,
                        unit,
                        indicator,
                        mayBeMerged ? "code-missing-merged" : "code-missing");
            }
        }

        private boolean saysNothing(Row row) {
            return row.isEmpty(valueAt)
                    && row.isEmpty(numeratorAt)
                    && row.isEmpty(denominatorAt)
                    && row.isEmpty(pointsAt)
                    && row.isEmpty(statusAt);
        }

        private void read(Row row, String unit, String indicator) {
            String stray = table.strayCell(row);
            if (!stray.isEmpty() && !passed.isTold(row)) {
                return;
            }
            Observation said = stray.isEmpty() ? figure(row) : Cells.rejected("extra-fields", Cells.shown(stray));
            LongForm.add(
                    sink,
                    unit,
                    indicator,
                    said,
                    row.text(pointsAt),
                    row.text(ledgerAt),
                    row.text(evidenceAt),
                    row.text(noteAt),
                    origin.at(row.number(), figureAt(row, said)));
        }

        /** The column of the cell that is wrong, or says most of a figure. */
        private int figureAt(Row row, Observation said) {
            if (said instanceof Observation.Rejected && !(row.isEmpty(numeratorAt) && row.isEmpty(denominatorAt))) {
                return new CountHeadings.Counts("", valueAt, numeratorAt, denominatorAt)
                        .wrongAt(row::text, LongForm::isCount);
            }
            return !row.isEmpty(valueAt) ? valueAt : row.isEmpty(numeratorAt) ? indicatorAt : numeratorAt;
        }

        private Observation figure(Row row) {
            Observation plain = plain(row);
            return plain != null
                    ? plain
                    : Cells.figure(
                            row.text(valueAt), row.text(numeratorAt), row.text(denominatorAt), row.text(statusAt));
        }

        /** The figure of a row that names its value alone, or counts alone, in few digits; null where it says more. */
        private @Nullable Observation plain(Row row) {
            if (!row.isEmpty(statusAt)) {
                return null;
            }
            if (row.isEmpty(numeratorAt) && row.isEmpty(denominatorAt)) {
                return Cells.plainValue(row, valueAt);
            }
            return !row.isEmpty(valueAt) || row.isEmpty(numeratorAt) || row.isEmpty(denominatorAt)
                    ? null
                    : Cells.plainCounts(
                            row.characters(),
                            row.start(numeratorAt),
                            row.end(numeratorAt),
                            row.start(denominatorAt),
                            row.end(denominatorAt));
        }
    }

    /** Reads a column for each indicator, or those of its counts, and returns these columns. */
    private CountHeadings readWide() {
        UnitCells units = new UnitCells(columns, table.header(), sink);
        List<Integer> figures = columns.underIndicators().stream()
                .filter(column -> !TableColumns.isNote(table.header().get(column)))
                .toList();
        List<Integer> beforeNotes = figures.stream()
                .filter(column -> columns.isNoteAt(column + 1, table.header()))
                .toList();
        CountHeadings headed = new CountHeadings(table.header(), figures);
        for (int column : headed.columns()) {
            if (headed.counts(column) == null && headed.columns().contains(column + 1)) {
                split.watch(column, table.header().get(column));
            }
        }
        for (Row row = next(); row != null; row = next()) {
            String unit = units.of(row, "", origin);
            boolean isCoded = !row.isEmpty(unitAt) && columns.isCoded();
            boolean isLabel = isCoded && PassedRows.isSilent(row, figures, false) && PassedRows.isLabel(row, unitAt);
            if (isLabel || (!isCoded && PassedRows.isBelow(row, table, unitAt, figures, unit.isEmpty()))) {
                passed.add(Kind.SILENT, row.number());
            } else if (unit.isEmpty()) {
                noteMissingCode(row, units.at(), "", "", isBehindUnit ? "code-missing-below" : "code-missing");
            } else {
                passed.addIfEndsEarly(row, table, figures);
                for (int column : beforeNotes) {
                    split.addIfSplit(row, column, table.header().get(column), true);
                }
                split.add(row);
                readWide(row, unit, headed);
                isBehindUnit = true;
            }
        }
        noteAside(columns.aside());
        return headed;
    }

    private void readWide(Row row, String unit, CountHeadings headed) {
        String stray = table.strayCell(row);
        if (!stray.isEmpty() && !passed.isTold(row)) {
            return;
        }
        boolean isOfNumbers = row.number() == numbersAt;
        SourcePosition line = origin.underHeading(row.number(), 0, isOfNumbers);
        sink.touch(unit);
        for (int column : headed.columns()) {
            // A cell that is not there says nothing, nor do those behind it, and none may cost more than it is long.
            if (column >= row.size()) {
                break;
            }
            Observation said = stray.isEmpty()
                    ? Cells.wide(row, column, headed.counts(column), words)
                    : Cells.rejected("extra-fields", Cells.shown(stray));
            int place = said instanceof Observation.Rejected
                    ? headed.wrongAt(column, row::text, LongForm::isCount)
                    : column;
            SourcePosition at = origin.sheet() == null ? line : origin.underHeading(row.number(), place, isOfNumbers);
            sink.add(unit, Entry.read(headed.indicator(column), said, Ledger.SELF, "", "", at));
        }
    }
}
