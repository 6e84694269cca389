package io.github.thuocdo.report;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.ranking.Explanation;
import io.github.thuocdo.ranking.LedgerComparison;
import io.github.thuocdo.ranking.PeerRank;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Ledger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A result ready to be written, in any form, as often as one likes.
 *
 * <pre>{@code
 * Report.of(ranking, Locale.ENGLISH).write(Format.JSON, out);
 * }</pre>
 */
public final class Report {
    private static final int FEWEST_COLUMNS = 40;
    private static final int MOST_COLUMNS = 10_000;

    private final StreamedReport content;

    private Report(StreamedReport content) {
        this.content = content;
    }

    /**
     * Writes the report in UTF-8 and flushes {@code out}, which the caller closes.
     * The JSON of a ranking is made by the threads that ranked, and written by the caller's.
     *
     * @throws IOException if {@code out} fails
     */
    public void write(Format format, OutputStream out) throws IOException {
        write(format, out, Lines.WIDTH);
    }

    /**
     * The same, a table as wide as a terminal is: names take what the numbers leave. Numbers are never cut.
     *
     * @param columns the number of columns of the terminal, from 40 on; a table is never wider than 10,000
     * @throws IllegalArgumentException if they are fewer than 40
     * @throws IOException if {@code out} fails
     */
    public void write(Format format, OutputStream out, int columns) throws IOException {
        NotNull.require("format", format, "out", out);
        if (columns < FEWEST_COLUMNS) {
            throw new IllegalArgumentException(
                    "A table takes at least " + FEWEST_COLUMNS + " columns, not " + columns + ". Maybe 80?");
        }
        NotNull.require("format", format, "out", out);
        content.write(format, out, Math.min(columns, MOST_COLUMNS));
    }

    /** The report as text: of at most 80 columns, as JSON, or as CSV. */
    public String text(Format format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** A ranking: the units with rank and score. */
    public static Report of(Ranking ranking, Locale locale) {
        NotNull.require("ranking", ranking, "locale", locale);
        return new Report(new RankingReport(ranking, null, null, locale));
    }

    /**
     * A ranking that shows, as a table, each unit's rank among its peers too. Ranks among the units of one parent are shown where
     * every unit's parent is known: {@link io.github.thuocdo.submission.UnitSelection#requiringParents} tells where not.
     */
    public static Report of(Ranking ranking, PeerRank.Kind peers, Locale locale) {
        NotNull.require("ranking", ranking, "peers", peers, "locale", locale);
        return new Report(new RankingReport(ranking, null, peers, locale));
    }

    /** The ranking on the last ledger, with score and rank of every unit by each ledger. */
    public static Report of(LedgerComparison ledgers, Locale locale) {
        NotNull.require("ledgers", ledgers, "locale", locale);
        Ranking last = Objects.requireNonNull(ledgers.rankings().get(Ledger.FINAL));
        return new Report(new RankingReport(last, ledgers, null, locale));
    }

    /** One unit: every criterion with value, threshold, gap, points, clause and rule. */
    public static Report of(Explanation explanation, Locale locale) {
        NotNull.require("explanation", explanation, "locale", locale);
        return new Report(new ExplanationReport(explanation, true, locale));
    }

    /** The same, its text cut to one screen that ends by naming the option of the command line for all of it. */
    public static Report ofSummary(Explanation explanation, Locale locale) {
        NotNull.require("explanation", explanation, "locale", locale);
        return new Report(new ExplanationReport(explanation, false, locale));
    }

    /** Every criterion of a set, as the documents state it. */
    public static Report of(CriteriaSet set, Locale locale) {
        NotNull.require("set", set, "locale", locale);
        return new Report(new CriteriaReport(set, Optional.empty(), locale));
    }

    /**
     * The criteria of a set that one office leads or coordinates, alone or with others; none where it is named nowhere.
     *
     * @param office its name as the documents have it, whole or with initials: {@code Phòng VH&TT} is
     *     {@code Phòng Văn hóa và Thông tin}
     */
    public static Report ofOffice(CriteriaSet set, String office, Locale locale) {
        NotNull.require("set", set, "office", office, "locale", locale);
        return new Report(new CriteriaReport(set, Optional.of(office), locale));
    }

    /** The answer to a question about rankings. */
    public static Report of(Answer answer, Locale locale) {
        NotNull.require("answer", answer, "locale", locale);
        return new Report(new AnswerReport(answer, locale));
    }

    /** The criteria sets that there are. */
    public static Report ofSets(List<CriteriaSet> sets, Locale locale) {
        NotNull.require("sets", sets, "locale", locale);
        return new Report(new CriteriaSetsReport(sets, locale));
    }

    /** The findings of figures that were held against {@code set}. */
    public static Report ofFindings(CriteriaSet set, List<Finding> findings, Locale locale) {
        NotNull.require("set", set, "findings", findings, "locale", locale);
        return new Report(new FindingsReport(set, findings, locale, Integer.MAX_VALUE, Set.of(Severity.values())));
    }

    /**
     * The findings, of which the text shows a part: the first of each kind with the number of the others, and of these
     * severities alone. JSON and CSV are complete.
     *
     * @param examples the number of findings of each kind, from 1 on
     * @throws IllegalArgumentException if {@code examples} is below 1
     */
    public static Report ofFindings(
            CriteriaSet set, List<Finding> findings, Locale locale, int examples, Set<Severity> listed) {
        NotNull.require("set", set, "findings", findings, "locale", locale, "listed", listed);
        if (examples < 1) {
            throw new IllegalArgumentException("Of each kind at least 1 finding is shown, not " + examples);
        }
        return new Report(new FindingsReport(set, findings, locale, examples, listed));
    }
}
