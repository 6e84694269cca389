package io.github.thuocdo.internal.intake;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.UnitSelection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The findings that are told one by one. They are capped at twenty times the file's size and a megabyte more: else a file of a
 * quarter of a million rows of four letters would bring as many findings of 300. The first of every kind are told, and the others
 * counted. Files as offices make them stay far below, and all their findings are told.
 */
final class ToldFindings {
    /** A finding may be said twice, in a result and on standard error, and a letter of Vietnamese may take three bytes. */
    private static final int LETTERS_TO_SPARE = 350_000;

    private static final int TIMES = 7;
    /** The letters that JSON writes around a finding: its keys, marks and severity. */
    private static final int AROUND = 110;

    private static final int FIGURE = 2;
    private static final int UNIT_OF_REGISTER = 14;
    /** No more findings of a kind are told, however long the file: more than there are communes. */
    static final int MOST_OF_A_KIND = 12_000;

    private final List<Finding> findings;
    private final long letters;
    private final Map<String, Integer> unkept;
    private Kind latest = new Kind(Severity.INFO, "");

    /**
     * Findings.
     *
     * @param letters the most letters that they may have together
     * @param unkept the number of further findings of each {@link #kind} that were not kept
     */
    ToldFindings(List<Finding> findings, long letters, Map<String, Integer> unkept) {
        this.findings = findings;
        this.letters = letters;
        this.unkept = unkept;
    }

    /** The severity and code that findings told together have in common. */
    static String kind(Finding finding) {
        return finding.severity() + finding.code();
    }

    /** The number of letters of the shortest file that holds a submission. */
    static long lettersOf(Submission submission) {
        int figures = submission.entries().size();
        return figures == 0 ? 0 : submission.unit().length() + 1 + (long) FIGURE * figures;
    }

    /** The most letters of findings about a file of so many letters, and about a register. */
    static long letters(long ofFile, UnitSelection selection) {
        return LETTERS_TO_SPARE
                + TIMES * (ofFile + (long) UNIT_OF_REGISTER * selection.units().size());
    }

    /** Those that are told, in their order, and how many more there are of each kind, at its end. */
    List<Finding> told() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (Finding finding : findings) {
            kind(kinds, finding).count(finding);
        }
        int most = MOST_OF_A_KIND;
        while (most > 1 && letters(kinds, most) > letters) {
            most /= 2;
        }
        List<Finding> told = new ArrayList<>();
        for (Finding finding : findings) {
            Kind kind = kind(kinds, finding);
            if (kind.told++ < most) {
                told.add(finding);
            }
            kind.last = finding;
        }
        for (Map.Entry<String, Kind> each : kinds.entrySet()) {
            Kind kind = each.getValue();
            int more = Math.max(0, kind.count - most) + unkept.getOrDefault(each.getKey(), 0);
            if (more > 0 && kind.last != null) {
                told.add(more(kind.last, more));
            }
        }
        return told;
    }

    private static long letters(Map<String, Kind> kinds, int most) {
        long letters = 0;
        for (Kind kind : kinds.values()) {
            letters += kind.letters(most);
        }
        return letters;
    }

    /** Findings mostly come after others of their kind; the kinds are the library's and few. */
    private Kind kind(Map<String, Kind> kinds, Finding finding) {
        if (latest.severity != finding.severity() || !latest.code.equals(finding.code())) {
            latest = kinds.computeIfAbsent(kind(finding), each -> new Kind(finding.severity(), finding.code()));
        }
        return latest;
    }

    /** The findings of one code and severity. */
    private static final class Kind {
        private final Severity severity;
        private final String code;
        /** The number of letters of the first 1, 2, 3 … of them together. */
        private final List<Long> sums = new ArrayList<>();

        private int count;
        private int told;
        /** The last that is kept. */
        private @Nullable Finding last;

        Kind(Severity severity, String code) {
            this.severity = severity;
            this.code = code;
        }

        void count(Finding finding) {
            if (count++ < MOST_OF_A_KIND) {
                sums.add(letters(count - 1) + lettersOf(finding));
            }
        }

        long letters(int most) {
            int first = Math.min(most, sums.size());
            return first == 0 ? 0 : sums.get(first - 1);
        }
    }

    /** The number of letters of a finding as it is told. */
    static long lettersOf(Finding finding) {
        int message =
                Math.max(finding.message().vi().length(), finding.message().en().length());
        return (long) AROUND
                + message
                + finding.code().length()
                + length(finding.file())
                + length(finding.unit())
                + length(finding.indicator());
    }

    private static int length(Optional<String> text) {
        return text.map(String::length).orElse(0);
    }

    private static Finding more(Finding last, int count) {
        return new Finding(
                last.severity(),
                last.code(),
                last.file(),
                last.line(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Finding.text("more-of-a-kind", Integer.toString(count)));
    }
}
