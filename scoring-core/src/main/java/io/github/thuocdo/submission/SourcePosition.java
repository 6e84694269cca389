package io.github.thuocdo.submission;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Where a figure was read: a line of a file, a row of the caller's, or a program. */
public final class SourcePosition {
    /** No file at all: the figure was made in code. */
    public static final SourcePosition CODE = new SourcePosition(null, 0, false);

    private final @Nullable String source;
    private final int line;
    private final boolean wide;

    private SourcePosition(@Nullable String source, int line, boolean wide) {
        this.source = source;
        this.line = line;
        this.wide = wide;
    }

    /**
     * A line of a file, or a row of a list.
     *
     * @param source the file or list as it was named
     * @param line the line or row, from 1 on
     * @throws IllegalArgumentException if the line is below 1
     */
    public static SourcePosition of(String source, int line) {
        return of(source, line, false);
    }

    /** A place in the caller's own words, {@code row 12 of table figures}. */
    public static SourcePosition of(String words) {
        return new SourcePosition(Objects.requireNonNull(words, "words"), 0, false);
    }

    /** A line of a file whose columns are headed by indicators. */
    static SourcePosition ofWideRow(String source, int line) {
        return of(source, line, true);
    }

    private static SourcePosition of(String source, int line, boolean wide) {
        if (line < 1) {
            throw new IllegalArgumentException("A line is counted from 1 on, and cannot be " + line);
        }
        return new SourcePosition(Objects.requireNonNull(source, "source"), line, wide);
    }

    /** The file as it was named, or the place in the caller's words; empty for a figure made in code. */
    public Optional<String> file() {
        return Optional.ofNullable(source);
    }

    /** The line or row, from 1 on; empty where nobody counted. */
    public OptionalInt line() {
        return line == 0 ? OptionalInt.empty() : OptionalInt.of(line);
    }

    /** Whether the indicator is the heading of a column. */
    public boolean isUnderHeading() {
        return wide;
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
        return Integer.compare(line, other.line);
    }

    /** Whether both are in one file, or both in none. */
    public boolean isInFileOf(SourcePosition other) {
        return source == other.source || (source != null && source.equals(other.source));
    }

    /**
     * A finding about what was said here.
     *
     * @param indicator the code as it was written
     */
    public Finding finding(Severity severity, String code, String unit, String indicator, BilingualText message) {
        return new Finding(severity, code, source, line, unit, indicator, message);
    }

    /** A finding about what was said of a unit here, whatever the indicator. */
    public Finding findingOfUnit(Severity severity, String code, String unit, BilingualText message) {
        return new Finding(severity, code, source, line, unit, null, message);
    }

    /** A finding about what was said of an indicator here, whatever the unit. */
    public Finding findingOfIndicator(Severity severity, String code, String indicator, BilingualText message) {
        return new Finding(severity, code, source, line, null, indicator, message);
    }

    /** A finding about what stands here and is of no unit. */
    Finding finding(Severity severity, String code, BilingualText message) {
        return new Finding(severity, code, source, line, null, null, message);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourcePosition that && line == that.line && wide == that.wide && isInFileOf(that);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(source) + line;
    }

    /** {@code figures.csv:12}, or {@code code}. */
    @Override
    public String toString() {
        if (source == null) {
            return "code";
        }
        return line == 0 ? source : source + ":" + line;
    }
}
