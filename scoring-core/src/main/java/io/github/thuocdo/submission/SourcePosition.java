package io.github.thuocdo.submission;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The place where a figure was read: a line of a file, a cell of a sheet, a row of the caller's, or a program. */
public class SourcePosition {
    /** No file at all: the figure was made in code. */
    public static final SourcePosition CODE = new SourcePosition(null, 0, false, false);

    private static final int LETTERS = 26;

    private final @Nullable String source;
    private final int line;
    private final boolean wide;
    private final boolean ofNumbers;

    private SourcePosition(@Nullable String source, int line, boolean wide, boolean ofNumbers) {
        this.source = source;
        this.line = line;
        this.wide = wide;
        this.ofNumbers = ofNumbers;
    }

    /**
     * A line of a file, or a row of a list.
     *
     * @param source the file or list as it was named
     * @param line the line or row, from 1 on
     * @throws IllegalArgumentException if the line is below 1
     */
    public static SourcePosition of(String source, int line) {
        return of(source, line, false, false);
    }

    /**
     * A place in the caller's own words, {@code row 12 of table figures}.
     *
     * @throws IllegalArgumentException if the words are empty
     */
    public static SourcePosition of(String words) {
        if (Objects.requireNonNull(words, "words").isBlank()) {
            throw new IllegalArgumentException("A place is said in words, not (" + words + ")");
        }
        return new SourcePosition(words, 0, false, false);
    }

    /**
     * A cell of a sheet.
     *
     * @param file the file as it was named
     * @param sheet the name of the sheet
     * @param row the row, from 1 on
     * @param column the column, from 1 on
     * @throws IllegalArgumentException if the row or the column is below 1
     */
    public static SourcePosition ofCell(String file, String sheet, int row, int column) {
        return new OfCell(file, sheet, row, column, false, false);
    }

    /** A cell of a sheet whose columns are headed by indicators. */
    static SourcePosition ofWideCell(String file, String sheet, int row, int column, boolean isOfNumbers) {
        return new OfCell(file, sheet, row, column, true, isOfNumbers);
    }

    /** {@code Biểu!F12}. */
    static String cellName(String sheet, int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return sheet + "!" + letters + row;
    }

    /** A line of a file whose columns are headed by indicators. */
    static SourcePosition ofWideRow(String source, int line, boolean isOfNumbers) {
        return of(source, line, true, isOfNumbers);
    }

    private static SourcePosition of(String source, int line, boolean wide, boolean ofNumbers) {
        if (line < 1) {
            throw new IllegalArgumentException("A line is counted from 1 on, and cannot be " + line);
        }
        return new SourcePosition(Objects.requireNonNull(source, "source"), line, wide, ofNumbers);
    }

    /** The file as it was named, or the place in the caller's words; empty for a figure made in code. */
    public Optional<String> file() {
        return Optional.ofNullable(source);
    }

    /** The line or row, from 1 on; empty where nobody counted. */
    public OptionalInt line() {
        return line == 0 ? OptionalInt.empty() : OptionalInt.of(line);
    }

    /** The cell as its workbook names it, {@code Biểu!F12}; empty where lines are counted. */
    public Optional<String> cell() {
        return Optional.empty();
    }

    private Finding finding(
            Severity severity, String code, Optional<String> unit, Optional<String> indicator, BilingualText message) {
        return new Finding(severity, code, file(), line(), cell(), unit, indicator, message);
    }

    /** Whether the indicator is the heading of a column. */
    public boolean isUnderHeading() {
        return wide;
    }

    /** Whether the row may number the columns, {@code 1;2;3}, and be no unit's. */
    public boolean isOfNumbers() {
        return ofNumbers;
    }

    /** The same place of a row whose cells indicators name. */
    SourcePosition underHeading() {
        return new SourcePosition(source, line, true, ofNumbers);
    }

    /** Whether the figure was read, and not made in code. */
    boolean isInFile() {
        return source != null;
    }

    /** The file of a figure that was read. */
    String source() {
        return Objects.requireNonNull(source);
    }

    /**
     * Negative, 0 or positive, as this stands before, at or behind {@code other} in one file; a place without a line stands
     * first.
     */
    public int compareLine(SourcePosition other) {
        Objects.requireNonNull(other, "other");
        return Integer.compare(line, other.line);
    }

    /** Whether both are in one file, or both in none. */
    public boolean isInFileOf(SourcePosition other) {
        Objects.requireNonNull(other, "other");
        return source == other.source || (source != null && source.equals(other.source));
    }

    /**
     * A finding about the entry at this place.
     *
     * @param unit the code as it was written, which may be nothing
     * @param indicator the code as it was written, which may be nothing
     */
    public Finding finding(Severity severity, String code, String unit, String indicator, BilingualText message) {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(indicator, "indicator");
        return finding(severity, code, written(unit), written(indicator), message);
    }

    private static Optional<String> written(String code) {
        return Optional.of(code).filter(some -> !some.isEmpty());
    }

    /** A finding about a unit at this place, whatever the indicator. */
    public Finding findingOfUnit(Severity severity, String code, String unit, BilingualText message) {
        Objects.requireNonNull(unit, "unit");
        return finding(severity, code, Optional.of(unit), Optional.empty(), message);
    }

    /** A finding about an indicator at this place, whatever the unit. */
    public Finding findingOfIndicator(Severity severity, String code, String indicator, BilingualText message) {
        Objects.requireNonNull(indicator, "indicator");
        return finding(severity, code, Optional.empty(), Optional.of(indicator), message);
    }

    /** A finding about this place that concerns no unit. */
    Finding finding(Severity severity, String code, BilingualText message) {
        return finding(severity, code, Optional.empty(), Optional.empty(), message);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourcePosition that
                && line == that.line
                && wide == that.wide
                && isInFileOf(that)
                && cell().equals(that.cell());
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(source) + line;
    }

    /** {@code figures.csv:12}, {@code figures.xlsx:Biểu!F12}, or {@code code}. */
    @Override
    public String toString() {
        if (source == null) {
            return "code";
        }
        return line == 0 ? source : source + ":" + line;
    }

    /** Only cells need more than a line, and lines are read by the million. */
    private static final class OfCell extends SourcePosition {
        private final String sheet;
        private final int column;

        OfCell(String file, String sheet, int row, int column, boolean wide, boolean ofNumbers) {
            super(Objects.requireNonNull(file, "file"), requireCounted(row, column), wide, ofNumbers);
            this.sheet = Objects.requireNonNull(sheet, "sheet");
            this.column = column;
        }

        private static int requireCounted(int row, int column) {
            if (row < 1 || column < 1) {
                throw new IllegalArgumentException(
                        "Rows and columns are counted from 1 on, and cannot be " + row + " and " + column);
            }
            return row;
        }

        @Override
        public Optional<String> cell() {
            return Optional.of(cellName(sheet, super.line, column));
        }

        @Override
        public String toString() {
            return source() + ":" + cellName(sheet, super.line, column);
        }
    }
}
