package io.github.thuocdo.report;

import io.github.thuocdo.assessment.Assessment;
import io.github.thuocdo.criteria.Finding;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Severity;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.ranking.Wording;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** A ranking in the columns of a terminal. */
final class RankingTable {
    private static final int LONGEST_CODE = 12;
    private static final int COUNT = 4;
    private static final int INTERVAL = 13;

    private final Ranking ranking;
    private final Wording words;
    private final boolean judged;
    private final boolean uncertain;
    private final int rankWidth;
    private final int codeWidth;
    private final int scoreWidth;
    private final int nameWidth;

    RankingTable(Ranking ranking, Locale locale) {
        this.ranking = ranking;
        this.words = new Wording(locale);
        this.judged = ranking.plan().scored().stream()
                .anyMatch(criterion -> !(criterion.requirement() instanceof Requirement.InProportion));
        List<RankedUnit> entries = ranking.entries();
        boolean unknown = false;
        int code = Lines.width(words.say("ranking.code"));
        for (int i = 0; i < entries.size(); i++) {
            RankedUnit entry = entries.get(i);
            unknown |= entry.assessment().unknown() > 0;
            code = Math.max(code, Lines.width(Lines.plain(entry.unit().code())));
        }
        this.uncertain = unknown;
        this.rankWidth = Math.max(
                Lines.width(words.say("ranking.rank")),
                Integer.toString(entries.size()).length());
        this.codeWidth = Math.min(code, LONGEST_CODE);
        this.scoreWidth =
                Math.max(6, 2 + ranking.plan().set().policies().rounding().scale());
        this.nameWidth = Lines.WIDTH - width(row("", "", "", "", "", "", "", "", ""));
    }

    private static int width(String row) {
        return Lines.width(row);
    }

    void write(Appendable text) throws IOException {
        text.append(Lines.paragraph("", ranking.plan().set().title().in(words.locale())));
        text.append(Lines.paragraph("", words.profile(ranking.plan(), ranking.period())));
        text.append('\n');
        line(
                text,
                row(
                        words.say("ranking.rank"),
                        words.say("ranking.code"),
                        words.say("ranking.name"),
                        words.say("ranking.score"),
                        words.say("ranking.interval"),
                        words.say("ranking.met"),
                        words.say("ranking.not-met"),
                        words.say("ranking.unknown"),
                        words.say("ranking.not-applicable")));
        text.append("─".repeat(Lines.WIDTH)).append('\n');
        for (RankedUnit entry : ranking.entries()) {
            line(text, row(entry));
        }
        text.append("─".repeat(Lines.WIDTH)).append('\n');
        legend(text);
    }

    private void legend(Appendable text) throws IOException {
        text.append(Lines.paragraph(
                "",
                words.say(
                        "ranking.ranked",
                        Integer.toString(ranking.ranked()),
                        Integer.toString(ranking.entries().size()))));
        text.append(Lines.paragraph("", words.say(judged ? "ranking.legend" : "ranking.legend-index")));
        if (uncertain) {
            text.append(Lines.paragraph("", words.say("ranking.legend-interval")));
        }
        text.append(Lines.paragraph("", ranking.plan().set().scoringNote().in(words.locale())));
        text.append(Lines.paragraph("", counted(ranking.findings(), words)));
    }

    /** How many findings of each severity. */
    static String counted(List<Finding> findings, Wording words) {
        return findings.isEmpty()
                ? words.say("findings.none")
                : words.say(
                        "findings.count",
                        count(findings, Severity.ERROR),
                        count(findings, Severity.WARNING),
                        count(findings, Severity.INFO));
    }

    private static String count(List<Finding> findings, Severity severity) {
        return Long.toString(findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count());
    }

    private static void line(Appendable text, String row) throws IOException {
        text.append(row.stripTrailing()).append('\n');
    }

    private String row(RankedUnit entry) {
        Assessment assessment = entry.assessment();
        return row(
                entry.rank() == null ? "—" : entry.rank().toString(),
                Lines.plain(entry.unit().code()),
                Lines.plain(entry.unit().name()),
                words.numberOrDash(entry.score()),
                assessment.unknown() == 0
                        ? ""
                        : words.numberOrDash(assessment.worst().orElse(null)) + "–"
                                + words.numberOrDash(assessment.best().orElse(null)),
                Integer.toString(assessment.met()),
                Integer.toString(assessment.notMet()),
                Integer.toString(assessment.unknown()),
                Integer.toString(assessment.notApplicable()));
    }

    private String row(
            String rank,
            String code,
            String name,
            String score,
            String interval,
            String met,
            String notMet,
            String unknown,
            String notApplicable) {
        return Lines.right(rank, rankWidth) + "  "
                + Lines.left(code, codeWidth) + "  "
                + Lines.left(name, nameWidth) + "  "
                + Lines.right(score, scoreWidth)
                + (uncertain ? "  " + Lines.left(interval, Math.max(INTERVAL, 2 * scoreWidth + 1)) : "")
                + (judged ? " " + Lines.right(met, COUNT) + " " + Lines.right(notMet, COUNT) : "")
                + " " + Lines.right(unknown, COUNT)
                + " " + Lines.right(notApplicable, COUNT);
    }
}
