package io.github.thuocdo.internal.intake;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rows below the headings that may number the columns, {@code 1;2;3;4}. Such a row is a unit's if its code is that of a unit of the
 * selection and nothing else is said under that code; else it is passed over.
 */
final class RowsOfNumbers {
    private final UnitSelection selection;
    /** The units whose rows they are. */
    private final Set<String> ofUnits = new HashSet<>();
    /** Rows that are units' unless more is said of these. */
    private final Map<String, Submission> held = new LinkedHashMap<>();

    RowsOfNumbers(UnitSelection selection) {
        this.selection = selection;
    }

    /** The submissions without the rows that number the columns. */
    List<Submission> without(Submissions said) {
        if (said.findings().stream().noneMatch(RowsOfNumbers::isRemark)) {
            return said.all();
        }
        List<Submission> all = new ArrayList<>(said.all().size());
        for (Submission submission : said.all()) {
            others(submission).ifPresentOrElse(all::add, () -> {
                if (UnitsMeant.isExact(selection, submission.unit())) {
                    ofUnits.add(submission.unit());
                    all.add(submission);
                }
            });
        }
        return all;
    }

    /** A submission without such a row; empty where it is such a row alone, which is held until all is said. */
    Optional<Submission> now(Submission submission) {
        if (!UnitsMeant.firstPlace(submission.entries()).isOfNumbers()) {
            return Optional.of(submission);
        }
        Optional<Submission> others = others(submission);
        if (others.isEmpty() && UnitsMeant.isExact(selection, submission.unit())) {
            held.merge(submission.unit(), submission, UnitsMeant::joined);
        }
        return others;
    }

    /**
     * The rows held of units of which nothing else was said.
     *
     * @param isTaken whether anything else was said of a unit
     */
    List<Submission> held(Predicate<String> isTaken) {
        held.keySet().removeIf(isTaken);
        ofUnits.addAll(held.keySet());
        return List.copyOf(held.values());
    }

    /** All that is said elsewhere than in such a row; empty where nothing is. */
    private static Optional<Submission> others(Submission submission) {
        List<Entry> others = submission.entries().stream()
                .filter(entry -> !entry.place().isOfNumbers())
                .toList();
        if (others.size() == submission.entries().size()) {
            return Optional.of(submission);
        }
        return others.isEmpty() ? Optional.empty() : Optional.of(new Submission(submission.unit(), others));
    }

    private static boolean isRemark(Finding finding) {
        return finding.code().equals("column-numbers") && finding.unit().isPresent();
    }

    /** Findings of reading, in which each remark on such a row says whose it is. */
    List<Finding> told(List<Finding> found) {
        List<Finding> all = new ArrayList<>(found.size());
        for (Finding finding : found) {
            all.add(isRemark(finding) ? told(finding) : finding);
        }
        return all;
    }

    private Finding told(Finding remark) {
        String code = remark.unit().orElseThrow();
        return ofUnits.contains(code)
                ? remark.saying(Finding.text("column-numbers-of-unit", Excerpt.of(code)))
                : new Finding(
                        remark.severity(),
                        remark.code(),
                        remark.file(),
                        remark.line(),
                        remark.cell(),
                        Optional.empty(),
                        Optional.empty(),
                        remark.message());
    }
}
