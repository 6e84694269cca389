package io.github.thuocdo.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The figures of one unit (báo cáo).
 *
 * <pre>{@code
 * Submission.of("15469").value("online-level3", "78.5").counts("online-level4", 412, 500).yes("communes-complete")
 * }</pre>
 *
 * @param unit the code of the unit; text, leading zeros stay
 * @param entries its figures, in the order in which they were given
 */
public record Submission(String unit, List<Entry> entries) {

    public Submission {
        Objects.requireNonNull(unit, "unit");
        entries = List.copyOf(Objects.requireNonNull(entries, "entries"));
    }

    /** A submission of the unit with this code, without figures. */
    public static Submission of(String unit) {
        return new Submission(unit, List.of());
    }

    /**
     * With a figure written as in a file: {@code 78.5}, {@code 97,5}, {@code 98%}, {@code có}, {@code 2025-12-04}.
     *
     * @throws IllegalArgumentException if the text is none of these, naming unit and indicator
     */
    public Submission value(String indicator, String text) {
        Objects.requireNonNull(indicator, "indicator");
        return accepted(indicator, Cells.value(Objects.requireNonNull(text, "text")));
    }

    /**
     * With a figure as counts.
     *
     * @throws IllegalArgumentException if one of them is negative, naming unit and indicator
     */
    public Submission counts(String indicator, long numerator, long denominator) {
        Objects.requireNonNull(indicator, "indicator");
        return accepted(indicator, Cells.figure("", Long.toString(numerator), Long.toString(denominator), ""));
    }

    private Submission accepted(String indicator, Observation observation) {
        if (observation instanceof Observation.Rejected rejected) {
            throw new IllegalArgumentException(
                    unit + " · " + indicator + ": " + rejected.message().en());
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

    /** With one of the categories that a criterion names. */
    public Submission category(String indicator, String name) {
        return with(indicator, new Observation.Category(Objects.requireNonNull(name, "name")));
    }

    /** With an indicator declared not to apply. */
    public Submission notApplicable(String indicator) {
        return with(indicator, Observation.NOT_APPLICABLE);
    }

    /** With one more observation, vouched for by the unit itself. */
    public Submission with(String indicator, Observation observation) {
        return with(new Entry(indicator, observation, Ledger.SELF, null, null, Place.CODE));
    }

    /** With one more entry. */
    public Submission with(Entry entry) {
        Objects.requireNonNull(entry, "entry");
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return new Submission(unit, more);
    }
}
