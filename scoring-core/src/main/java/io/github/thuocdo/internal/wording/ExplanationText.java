package io.github.thuocdo.internal.wording;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Ruling;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.ranking.Explanation;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.PillarScore;
import io.github.thuocdo.ranking.UnitResult;
import io.github.thuocdo.submission.Entry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** An explanation as a page of 80 columns: where the unit stands, the sum behind it, then criterion by criterion. */
public final class ExplanationText {
    private static final String INDENT = "  ";
    private static final int LABEL = 12;
    private static final int SCORE = 8;

    private final Explanation explanation;
    private final Wording words;
    private final StringBuilder page = new StringBuilder();

    /** The page about {@code explanation} in the locale's language. */
    public ExplanationText(Explanation explanation, Locale locale) {
        this.explanation = explanation;
        this.words = new Wording(locale);
    }

    /** The whole page. */
    public String render() {
        head();
        sum();
        section(Standing.SCORED, "explain.scored");
        section(Standing.SUPERSEDED, "explain.superseded");
        checklist();
        section(Standing.DERIVED, "explain.derived");
        findings();
        return page.toString();
    }

    private void head() {
        UnitResult subject = explanation.subject();
        Plan plan = explanation.plan();
        page.append(Lines.paragraph(
                "", subject.unit().name() + " (" + subject.unit().code() + ")"));
        page.append(Lines.paragraph("", plan.set().title().in(words.locale())));
        page.append(Lines.paragraph("", words.profile(plan, explanation.period())));
        page.append("─".repeat(Lines.WIDTH)).append('\n');
        labelled(
                "",
                "explain.rank",
                subject.isRanked()
                        ? words.say(
                                "explain.rank-of",
                                Integer.toString(subject.rank()),
                                Integer.toString(explanation.ranked()))
                        : words.say("explain.unranked"));
    }

    private void sum() {
        UnitResult subject = explanation.subject();
        labelled("", "explain.score", score(subject));
        subject.verdict().ifPresent(verdict -> labelled("", "explain.verdict", words.verdict(verdict)));
        if (subject.unknown() > 0) {
            labelled(
                    "",
                    "explain.interval",
                    words.say(
                            "explain.interval-of",
                            words.numberOrDash(subject.worst()),
                            words.numberOrDash(subject.best()),
                            Integer.toString(subject.unknown())));
        }
        labelled(
                "",
                "explain.criteria",
                words.say(
                        "explain.tally",
                        Integer.toString(subject.met()),
                        Integer.toString(subject.notMet()),
                        Integer.toString(subject.unknown()),
                        Integer.toString(subject.notApplicable())));
        pillars(subject.pillars());
        CriteriaSet set = explanation.plan().set();
        page.append(Lines.paragraph("", ""))
                .append(Lines.paragraph("", set.scoringNote().in(words.locale())));
        words.incomplete(set).ifPresent(lacks -> page.append(Lines.paragraph("", lacks)));
    }

    /** "1437/160 ÷ 9 = 0.9979", the rounded number alone where the set does more than add points, or a dash. */
    private String score(UnitResult subject) {
        return subject.findScore()
                .map(score -> explanation
                        .exact()
                        .map(exact -> words.say("explain.exact", words.number(score), exact.sum(), exact.divisor()))
                        .orElseGet(() -> words.number(score)))
                .orElse("—");
    }

    private void pillars(List<PillarScore> pillars) {
        String label = words.say("explain.pillars");
        int wide = pillars.stream()
                .mapToInt(pillar -> Lines.width(words.numberOrDash(pillar.score())) + 2)
                .reduce(SCORE, Math::max);
        for (PillarScore pillar : pillars) {
            String number = words.numberOrDash(pillar.score());
            page.append(Lines.paragraph(
                    Lines.left(label, LABEL) + Lines.left(number, wide),
                    words.pillar(explanation.plan(), pillar.pillar())));
            label = "";
        }
    }

    private void section(Standing standing, String title) {
        List<Explanation.Line> lines = of(standing);
        if (lines.isEmpty()) {
            return;
        }
        heading(title, lines.size());
        for (int i = 0; i < lines.size(); i++) {
            criterion(i + 1, lines.get(i));
        }
    }

    private void criterion(int number, Explanation.Line line) {
        Outcome outcome = line.outcome();
        Criterion criterion = outcome.criterion();
        page.append('\n').append(Lines.paragraph(number + ". " + mark(outcome), name(criterion)));
        value(outcome);
        String gap = words.gap(outcome).map(missing -> " · " + missing).orElse("");
        labelled(INDENT, "explain.asked", words.asked(criterion) + gap);
        for (Ruling ruling : explanation.plan().rulings(criterion)) {
            labelled(INDENT, "explain.ruling", words.ruling(criterion, ruling));
        }
        if (criterion.scored()) {
            words.scoring(criterion).ifPresent(how -> labelled(INDENT, "explain.scoring", how));
        }
        if (criterion.scored() && outcome.fraction().isPresent()) {
            points(outcome);
        }
        source(criterion);
        labelled(INDENT, "explain.rule", words.say("explain.rules", criterion.rule(), line.judgedBy()));
        notes(outcome);
    }

    private void value(Outcome outcome) {
        List<Entry> entries = outcome.figure().entries();
        boolean vouched = !outcome.figure().isUnknown() && !entries.isEmpty();
        String ledger = vouched ? " · " + words.ledger(outcome.figure().ledger()) : "";
        labelled(INDENT, "explain.value", words.value(outcome) + ledger);
        for (Entry entry : entries) {
            if (entry.ledger() == outcome.figure().ledger()) {
                entry.evidence().ifPresent(evidence -> labelled(INDENT, "explain.evidence", evidence));
                entry.note().ifPresent(note -> labelled(INDENT, "explain.note", note));
            }
        }
    }

    private void points(Outcome outcome) {
        BigDecimal weight = outcome.criterion().points();
        String points = words.number(outcome.fraction().orElseThrow());
        labelled(
                INDENT,
                "explain.points",
                weight.compareTo(BigDecimal.ONE) == 0
                        ? points
                        : words.say("explain.weight", points, words.trimmed(weight)));
    }

    private void source(Criterion criterion) {
        labelled(INDENT, "explain.source", words.clause(criterion.source()));
        String quote = criterion.source().quote();
        String quoted = quote == null ? words.say("explain.no-quote") : "“" + quote + "”";
        page.append(Lines.paragraph(INDENT + " ".repeat(LABEL), quoted));
    }

    private void notes(Outcome outcome) {
        if (outcome.isAboveRange()) {
            labelled(INDENT, "explain.conflict", words.say("explain.above-range"));
        }
        for (BilingualText note : outcome.criterion().notes()) {
            labelled(INDENT, "explain.conflict", note.in(words.locale()));
        }
    }

    private void checklist() {
        List<Explanation.Line> lines = of(Standing.CHECKLIST);
        if (lines.isEmpty()) {
            return;
        }
        heading("explain.checklist", lines.size());
        page.append(Lines.paragraph(
                "",
                words.say(
                        "explain.tally",
                        count(lines, Status.MET),
                        count(lines, Status.NOT_MET),
                        count(lines, Status.UNKNOWN),
                        count(lines, Status.NOT_APPLICABLE))));
        for (Explanation.Line line : lines) {
            if (line.outcome().status() != Status.UNKNOWN) {
                answered(line);
            }
        }
        List<Criterion> unanswered = lines.stream()
                .map(Explanation.Line::outcome)
                .filter(outcome -> outcome.status() == Status.UNKNOWN)
                .map(Outcome::criterion)
                .toList();
        if (!unanswered.isEmpty()) {
            page.append('\n')
                    .append(Lines.paragraph("", words.say("explain.unanswered", Integer.toString(unanswered.size()))));
            for (Criterion criterion : unanswered) {
                page.append(Lines.paragraph(INDENT + "· ", name(criterion) + " — " + words.clause(criterion.source())));
            }
        }
    }

    private void answered(Explanation.Line line) {
        Outcome outcome = line.outcome();
        Criterion criterion = outcome.criterion();
        page.append('\n').append(Lines.paragraph(INDENT + mark(outcome), name(criterion)));
        value(outcome);
        labelled(INDENT, "explain.asked", words.asked(criterion));
        source(criterion);
        labelled(INDENT, "explain.rule", words.say("explain.rules", criterion.rule(), line.judgedBy()));
    }

    private void findings() {
        if (explanation.findings().isEmpty()) {
            return;
        }
        heading("explain.findings", explanation.findings().size());
        for (Finding finding : explanation.findings()) {
            String where = finding.indicator() == null ? "" : finding.indicator() + ": ";
            page.append(Lines.paragraph(
                    INDENT + Lines.left(words.severity(finding.severity()), LABEL - 2),
                    where + finding.message().in(words.locale()) + " [" + finding.code() + "]"));
        }
    }

    private List<Explanation.Line> of(Standing standing) {
        return explanation.lines().stream()
                .filter(line -> line.outcome().criterion().standing() == standing)
                .toList();
    }

    private static String count(List<Explanation.Line> lines, Status status) {
        return Long.toString(
                lines.stream().filter(line -> line.outcome().status() == status).count());
    }

    private String name(Criterion criterion) {
        return criterion.name().in(words.locale()) + " [" + criterion.id() + "]";
    }

    private String mark(Outcome outcome) {
        return words.status(outcome.status()).toUpperCase(words.locale()) + " · ";
    }

    private void heading(String key, int count) {
        page.append('\n')
                .append(Lines.paragraph("", words.say(key, Integer.toString(count))))
                .append("─".repeat(Lines.WIDTH))
                .append('\n');
    }

    private void labelled(String indent, String key, String text) {
        page.append(Lines.paragraph(indent + Lines.left(words.say(key), LABEL), text));
    }
}
