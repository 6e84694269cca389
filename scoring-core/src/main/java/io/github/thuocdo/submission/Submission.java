package io.github.thuocdo.submission;

import io.github.thuocdo.internal.cell.CodeRoom;
import io.github.thuocdo.internal.cell.CodedReport;
import io.github.thuocdo.internal.cell.ShortFigure;
import io.github.thuocdo.internal.table.Row;
import io.github.thuocdo.internal.text.Excerpt;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The figures of one unit (báo cáo). Immutable: every method that adds something returns a new submission.
 *
 * <p>A figure is vouched for by the unit itself, until {@link #verified}, {@link #concluded}, {@link #evidence} or
 * {@link #note} says more of the figure added last.
 *
 * <pre>{@code
 * Submission.of("15469")
 *         .value("online-level3", "97,5").evidence("Báo cáo 01/BC-UBND")
 *         .counts("online-level4", 412, 500).verified()
 *         .yes("communes-complete")
 *         .day("report-annual", LocalDate.of(2025, 12, 4))
 *         .notApplicable("level4-multichannel")
 * }</pre>
 *
 * @param unit the code of the unit; text, leading zeros stay
 * @param entries its figures, in the order in which they were given
 */
public record Submission(String unit, List<Entry> entries) {
    /** The entries of a unit without any. */
    private static final CodedReport<Entry> NO_ENTRIES =
            new CodedReport<>(new Entry[0], CodeRoom.ofOne(), new String[0], true, null);

    /** Refuses null. */
    public Submission {
        Objects.requireNonNull(unit, "unit");
        entries = Objects.requireNonNull(entries, "entries") instanceof CodedReport<Entry> report
                ? report
                : coded(entries, CodeRoom.ofOne());
    }

    /**
     * A submission of the unit with this code, without figures.
     *
     * @throws IllegalArgumentException if the code is empty
     */
    public static Submission of(String unit) {
        if (Objects.requireNonNull(unit, "unit").isBlank()) {
            throw new IllegalArgumentException("A submission is that of a unit with a code, not of (" + unit + ")");
        }
        return new Submission(unit, List.of());
    }

    /**
     * With a figure written as in a file: {@code 78.5}, {@code 97,5}, {@code 98%}, {@code có}, {@code 2025-12-04}.
     *
     * @throws IllegalArgumentException if the text is none of these, naming unit and indicator
     */
    public Submission value(String indicator, String text) {
        Objects.requireNonNull(indicator, "indicator");
        return accepted(indicator, Cells.value(Row.trimmed(Objects.requireNonNull(text, "text"))));
    }

    /**
     * With a number; of a share in percent.
     *
     * @throws IllegalArgumentException if it has more than 30 digits
     */
    public Submission value(String indicator, BigDecimal number) {
        return with(indicator, Observation.Value.of(Objects.requireNonNull(number, "number")));
    }

    /** With a whole number; of a share in percent. */
    public Submission value(String indicator, long number) {
        return value(indicator, BigDecimal.valueOf(number));
    }

    /**
     * With a figure as counts, so many of so many.
     *
     * @throws IllegalArgumentException if one of them is negative, naming unit and indicator
     */
    public Submission counts(String indicator, long numerator, long denominator) {
        Objects.requireNonNull(indicator, "indicator");
        return accepted(indicator, Cells.figure("", Long.toString(numerator), Long.toString(denominator), ""));
    }

    private Submission accepted(String indicator, Observation observation) {
        if (observation instanceof Observation.Rejected rejected) {
            throw new IllegalArgumentException(Excerpt.of(unit) + " · " + Excerpt.of(indicator) + ": "
                    + rejected.message().en());
        }
        return with(indicator, observation);
    }

    /** With a yes. */
    public Submission yes(String indicator) {
        return with(indicator, new Observation.YesNo(true));
    }

    /** With a no. */
    public Submission no(String indicator) {
        return with(indicator, new Observation.YesNo(false));
    }

    /** With the day on which something was done. */
    public Submission day(String indicator, LocalDate day) {
        return with(indicator, new Observation.OnDay(day));
    }

    /**
     * With one of the categories that a criterion names.
     *
     * @throws IllegalArgumentException if the name is empty
     */
    public Submission category(String indicator, String name) {
        if (Objects.requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException(
                    Excerpt.of(unit) + " · " + Excerpt.of(indicator) + ": a category has a name, not (" + name + ")");
        }
        return with(indicator, new Observation.Category(name));
    }

    /** With an indicator declared not to apply. */
    public Submission notApplicable(String indicator) {
        return with(indicator, Observation.NOT_APPLICABLE);
    }

    /** With an indicator of which nothing is known. */
    public Submission missing(String indicator) {
        return with(indicator, Observation.MISSING);
    }

    /**
     * With one more observation, vouched for by the unit itself.
     *
     * @throws IllegalArgumentException if the indicator has no name
     */
    public Submission with(String indicator, Observation observation) {
        if (Objects.requireNonNull(indicator, "indicator").isBlank()) {
            throw new IllegalArgumentException(
                    Excerpt.of(unit) + ": a figure is of an indicator, which has a name, not (" + indicator + ")");
        }
        return with(Entry.of(indicator, observation));
    }

    /** With one more entry. */
    public Submission with(Entry entry) {
        Objects.requireNonNull(entry, "entry");
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return new Submission(unit, more);
    }

    /**
     * The same, the figure added last proved by {@code evidence} (tài liệu kiểm chứng).
     *
     * @throws IllegalStateException if no figure was added yet
     */
    public Submission evidence(String evidence) {
        Objects.requireNonNull(evidence, "evidence");
        return withLast(entry -> entry.withEvidence(evidence));
    }

    /**
     * The same, the figure added last explained by {@code note} (giải trình).
     *
     * @throws IllegalStateException if no figure was added yet
     */
    public Submission note(String note) {
        Objects.requireNonNull(note, "note");
        return withLast(entry -> entry.withNote(note));
    }

    /**
     * The same, the figure added last vouched for by the department that verifies (thẩm định).
     *
     * @throws IllegalStateException if no figure was added yet
     */
    public Submission verified() {
        return withLast(entry -> entry.withLedger(Ledger.VERIFIED));
    }

    /**
     * The same, the figure added last a conclusion of the council or the Chairman (kết luận).
     *
     * @throws IllegalStateException if no figure was added yet
     */
    public Submission concluded() {
        return withLast(entry -> entry.withLedger(Ledger.FINAL));
    }

    private Submission withLast(UnaryOperator<Entry> change) {
        if (entries.isEmpty()) {
            throw new IllegalStateException("The submission of (" + Excerpt.of(unit)
                    + ") has no figure yet. Maybe add one before saying more of it?");
        }
        List<Entry> changed = new ArrayList<>(entries);
        changed.set(changed.size() - 1, change.apply(changed.get(changed.size() - 1)));
        return new Submission(unit, changed);
    }

    /**
     * Entries of which each short figure stands as a number too, so that ranking millions of figures looks at none of their objects.
     *
     * @param room takes these numbers
     */
    static CodedReport<Entry> coded(List<Entry> list, CodeRoom room) {
        if (list instanceof CodedReport<Entry> report) {
            return report;
        }
        if (list.isEmpty()) {
            return NO_ENTRIES;
        }
        Entry[] entries = list.toArray(new Entry[0]);
        String[] indicators = new String[entries.length];
        boolean isOfOneFile = true;
        room.begin(entries.length);
        for (int k = 0; k < entries.length; k++) {
            Entry entry = Objects.requireNonNull(entries[k], "entries with null inside");
            room.put(k, code(entry));
            indicators[k] = entry.indicator();
            isOfOneFile = isOfOneFile && entry.place().isInFileOf(entries[0].place());
        }
        String file = isOfOneFile && entries[0].place().isInFile()
                ? entries[0].place().source()
                : null;
        return new CodedReport<>(entries, room, indicators, isOfOneFile, file);
    }

    /** Points of a publisher stand for the figure: then the entry alone tells. */
    private static long code(Entry entry) {
        Observation said = entry.observation();
        if (entry.hasPoints()) {
            return ShortFigure.NONE;
        }
        if (said instanceof Observation.Value value) {
            return value.isShort() && !value.percent()
                    ? ShortFigure.ofNumber(value.unscaled(), value.scale())
                    : ShortFigure.NONE;
        }
        if (said instanceof Observation.YesNo answer) {
            return ShortFigure.ofAnswer(answer.yes());
        }
        if (said instanceof Observation.Counts counts) {
            return counts.isShort() && !counts.isStated()
                    ? ShortFigure.ofCounts(counts.top(), counts.bottom())
                    : ShortFigure.NONE;
        }
        return said instanceof Observation.Missing ? ShortFigure.MISSING : ShortFigure.NONE;
    }
}
