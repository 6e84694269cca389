package io.github.thuocdo.submission;

import io.github.thuocdo.internal.cell.CodedReport;
import io.github.thuocdo.internal.cell.ShortFigure;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.submission.Observation.Counts;
import io.github.thuocdo.submission.Observation.Value;
import io.github.thuocdo.submission.Observation.YesNo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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

    /** Refuses null. */
    public Submission {
        Objects.requireNonNull(unit, "unit");
        entries = Entries.of(Objects.requireNonNull(entries, "entries"));
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
        return accepted(indicator, Cells.value(Cells.trim(Objects.requireNonNull(text, "text"))));
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

    /** With one more observation, vouched for by the unit itself. */
    public Submission with(String indicator, Observation observation) {
        return with(Entry.of(indicator, observation));
    }

    /** With one more entry. */
    public Submission with(Entry entry) {
        Objects.requireNonNull(entry, "entry");
        return new Submission(unit, Entries.of(entries).with(entry));
    }

    /**
     * The same, the figure added last proved by {@code text} (tài liệu kiểm chứng).
     *
     * @throws IllegalStateException if no figure was added yet
     */
    public Submission evidence(String text) {
        Objects.requireNonNull(text, "evidence");
        return withLast(entry -> entry.withEvidence(text));
    }

    /**
     * The same, the figure added last explained by {@code text} (giải trình).
     *
     * @throws IllegalStateException if no figure was added yet
     */
    public Submission note(String text) {
        Objects.requireNonNull(text, "note");
        return withLast(entry -> entry.withNote(text));
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
        Entry last = entries.get(entries.size() - 1);
        return new Submission(unit, Entries.of(entries).withLast(change.apply(last)));
    }

    /**
     * The entries of one submission. Each short figure stands here as a number too, so that ranking millions of figures looks at none
     * of their objects. Immutable.
     */
    static final class Entries extends AbstractList<Entry> implements CodedReport<Entry>, RandomAccess {
        /** No entry. */
        static final Entries NONE = new Entries(new Entry[0], new long[0], new String[0]);

        private final Entry[] entries;
        private final long[] codes;
        private final String[] indicators;
        private final boolean isOfOneFile;
        private final @Nullable String file;

        private Entries(Entry[] entries, long[] codes, String[] indicators) {
            this.entries = entries;
            this.codes = codes;
            this.indicators = indicators;
            boolean isOfOne = true;
            for (int k = 1; isOfOne && k < entries.length; k++) {
                isOfOne = entries[k].place().isInFileOf(entries[0].place());
            }
            this.isOfOneFile = isOfOne;
            this.file = isOfOne && entries.length > 0 && entries[0].place().isInFile() ? entries[0].place().source() : null;
        }

        /** The entries of a list, none of which is null. */
        static Entries of(List<Entry> entries) {
            return of(entries, NONE);
        }

        /**
         * The entries of a list.
         *
         * @param before those of another unit, whose names of indicators serve here too where they are the same
         */
        static Entries of(List<Entry> list, Entries before) {
            if (list instanceof Entries own) {
                return own;
            }
            Entry[] entries = list.toArray(new Entry[0]);
            long[] codes = new long[entries.length];
            boolean isAlike = entries.length == before.entries.length;
            for (int k = 0; k < entries.length; k++) {
                Entry entry = Objects.requireNonNull(entries[k], "entry");
                codes[k] = code(entry);
                isAlike = isAlike && entry.indicator().equals(before.indicators[k]);
            }
            return new Entries(entries, codes, isAlike ? before.indicators : indicators(entries));
        }

        private static String[] indicators(Entry[] entries) {
            String[] indicators = new String[entries.length];
            for (int k = 0; k < indicators.length; k++) {
                indicators[k] = entries[k].indicator();
            }
            return indicators;
        }

        /** Points of a publisher stand for the figure: then the entry alone tells. */
        private static long code(Entry entry) {
            Observation said = entry.observation();
            if (entry.hasPoints()) {
                return ShortFigure.NONE;
            }
            if (said instanceof Value value) {
                return value.isShort() && !value.percent()
                        ? ShortFigure.ofNumber(value.unscaled(), value.scale())
                        : ShortFigure.NONE;
            }
            if (said instanceof YesNo answer) {
                return ShortFigure.ofAnswer(answer.yes());
            }
            if (said instanceof Counts counts) {
                return counts.isShort() && !counts.isStated()
                        ? ShortFigure.ofCounts(counts.top(), counts.bottom())
                        : ShortFigure.NONE;
            }
            return said instanceof Observation.Missing ? ShortFigure.MISSING : ShortFigure.NONE;
        }

        /** These and one more. */
        Entries with(Entry entry) {
            int size = entries.length;
            Entry[] more = Arrays.copyOf(entries, size + 1);
            long[] moreCodes = Arrays.copyOf(codes, size + 1);
            String[] moreIndicators = Arrays.copyOf(indicators, size + 1);
            more[size] = entry;
            moreCodes[size] = code(entry);
            moreIndicators[size] = entry.indicator();
            return new Entries(more, moreCodes, moreIndicators);
        }

        /** These, the last one changed. */
        Entries withLast(Entry changed) {
            List<Entry> more = new ArrayList<>(this);
            more.set(size() - 1, changed);
            return of(more, this);
        }

        @Override
        public Entry get(int index) {
            return entries[index];
        }

        @Override
        public int size() {
            return entries.length;
        }

        @Override
        public long[] codes() {
            return codes;
        }

        @Override
        public String[] indicators() {
            return indicators;
        }

        @Override
        public boolean isOfOneFile() {
            return isOfOneFile;
        }

        @Override
        public @Nullable String file() {
            return file;
        }
    }
}
