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
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Ledger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An explanation as a page of 80 columns: where the unit stands, the sum behind it, then criterion by criterion. */
public final class ExplanationText {
    private static final String INDENT = "  ";
    private static final int LABEL = Page.LABEL;
    private static final int SCORE = 8;

    private final Explanation explanation;
    private final Wording words;
    private final PointsWords points;
    private final Page page;

    /** The page about {@code explanation} in the locale's language. */
    public ExplanationText(Explanation explanation, Locale locale) {
        this.explanation = explanation;
        this.page = new Page(locale);
        this.words = page.words();
        this.points = new PointsWords(words);
    }

    /** The whole page. */
    public String render() {
        ExplanationHead.write(explanation, page);
        sum();
        section(Standing.SCORED, "explain.scored");
        section(Standing.SUPERSEDED, "explain.superseded");
        checklist();
        section(Standing.DERIVED, "explain.derived");
        findings();
        return page.text();
    }

    private void sum() {
        pillars(explanation.subject().pillars());
        CriteriaSet set = explanation.plan().set();
        set.scoringNote().ifPresent(note -> {
            page.gap();
            page.paragraph("", note.in(words.locale()));
        });
        new SetWords(words).incomplete(set).ifPresent(lacks -> page.paragraph("", lacks));
    }

    /** The words on what a group adds to the plain sum of its points, in brackets. */
    private String behind(SetWords groups, String pillar) {
        Plan plan = explanation.plan();
        String said = groups.group(plan.root(), pillar, group -> Optional.of(SetWords.points(plan, group)));
        return said.isEmpty() ? "" : " (" + said + ")";
    }

    private void pillars(List<PillarScore> pillars) {
        Plan plan = explanation.plan();
        SetWords groups = new SetWords(words);
        String label = words.say("explain.pillars");
        int wide = pillars.stream()
                .mapToInt(pillar -> Lines.width(words.numberOrDash(pillar.score())) + 2)
                .reduce(SCORE, Math::max);
        for (PillarScore pillar : pillars) {
            String number = words.numberOrDash(pillar.score());
            String published = pillar.isPublished()
                    ? " ("
                            + words.say("explain.published")
                            + pillar.publishedBy().map(by -> ": " + by).orElse("")
                            + ")"
                    : "";
            page.paragraph(
                    Lines.left(label, LABEL) + Lines.left(number, wide),
                    words.pillar(plan, pillar.pillar()) + behind(groups, pillar.pillar()) + published);
            label = "";
        }
        groups.together(plan.root()).ifPresent(said -> page.paragraph(" ".repeat(LABEL), said));
        ReconciledParts.write(explanation, page);
    }

    private void section(Standing standing, String title) {
        List<Explanation.Line> lines = of(standing);
        if (lines.isEmpty()) {
            return;
        }
        page.heading(title, lines.size());
        for (int i = 0; i < lines.size(); i++) {
            criterion(i + 1, lines.get(i));
        }
    }

    private void criterion(int number, Explanation.Line line) {
        Outcome outcome = line.outcome();
        Criterion criterion = outcome.criterion();
        page.gap();
        page.paragraph(number + ". " + mark(outcome), name(criterion));
        value(outcome);
        asked(criterion, words.gap(outcome).map(missing -> " · " + missing).orElse(""));
        for (Ruling ruling : explanation.plan().rulings(criterion)) {
            page.labelled(INDENT, "explain.ruling", words.ruling(criterion, ruling));
        }
        if (criterion.scored()) {
            // Points that a publisher gives are taken as they are: no formula gave them.
            if (!outcome.isPublished() && outcome.coveredBy().isEmpty()) {
                words.scoring(criterion).ifPresent(how -> page.labelled(INDENT, "explain.scoring", how));
            }
            points(outcome);
        }
        source(criterion);
        page.labelled(INDENT, "explain.rule", rules(line));
        notes(outcome);
    }

    private void points(Outcome outcome) {
        if (outcome.fraction().isPresent()) {
            page.labelled(INDENT, "explain.points", points.points(outcome));
        }
        points.origin(outcome).ifPresent(origin -> page.labelled(INDENT, "explain.origin", origin));
        points.step(outcome).ifPresent(step -> page.labelled(INDENT, "explain.step", step));
    }

    private void value(Outcome outcome) {
        List<Entry> entries = outcome.figure().entries();
        boolean vouched = !outcome.figure().isUnknown() && !entries.isEmpty();
        Optional<Ledger> by = outcome.figure().ledger();
        String ledger = vouched ? by.map(each -> " · " + words.ledger(each)).orElse("") : "";
        page.labelled(INDENT, "explain.value", words.value(outcome) + ledger);
        for (Entry entry : entries) {
            if (by.filter(entry.ledger()::equals).isPresent()) {
                entry.evidence().ifPresent(evidence -> page.labelled(INDENT, "explain.evidence", evidence));
                entry.note().ifPresent(note -> page.labelled(INDENT, "explain.note", note));
            }
        }
    }

    private void source(Criterion criterion) {
        page.labelled(INDENT, "explain.source", words.clause(criterion.source()));
        String quoted = criterion
                .source()
                .quote()
                .map(quote -> "“" + quote + "”")
                .orElseGet(() -> words.say("explain.no-quote"));
        page.paragraph(INDENT + " ".repeat(LABEL), quoted);
        ValueStanding.words(criterion.source(), words)
                .ifPresent(known -> page.labelled(INDENT, "explain.basis", known));
    }

    private void notes(Outcome outcome) {
        if (outcome.isAboveRange()) {
            page.labelled(INDENT, "explain.conflict", words.say("explain.above-range"));
        }
        for (BilingualText note : outcome.criterion().notes()) {
            page.labelled(INDENT, "explain.conflict", words.note(note));
        }
    }

    private void checklist() {
        List<Explanation.Line> lines = of(Standing.CHECKLIST);
        if (lines.isEmpty()) {
            return;
        }
        page.heading("explain.checklist", lines.size());
        page.paragraph(
                "",
                words.say(
                        "explain.tally",
                        count(lines, Status.MET),
                        count(lines, Status.NOT_MET),
                        count(lines, Status.UNKNOWN),
                        count(lines, Status.NOT_APPLICABLE)));
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
            page.gap();
            page.paragraph("", words.say("explain.unanswered", Integer.toString(unanswered.size())));
            for (Criterion criterion : unanswered) {
                page.paragraph(INDENT + "· ", name(criterion) + " — " + words.clause(criterion.source()));
            }
        }
    }

    private void answered(Explanation.Line line) {
        Outcome outcome = line.outcome();
        Criterion criterion = outcome.criterion();
        page.gap();
        page.paragraph(INDENT + mark(outcome), name(criterion));
        value(outcome);
        asked(criterion, "");
        source(criterion);
        page.labelled(INDENT, "explain.rule", rules(line));
    }

    /** The requirement, where there is one, and what stands behind it. */
    private void asked(Criterion criterion, String behind) {
        String asked = words.asked(criterion);
        if (!asked.isEmpty()) {
            page.labelled(INDENT, "explain.asked", asked + behind);
        }
    }

    private void findings() {
        if (explanation.findings().isEmpty()) {
            return;
        }
        page.heading("explain.findings", explanation.findings().size());
        for (Finding finding : explanation.findings()) {
            String where = finding.indicator().map(code -> code + ": ").orElse("");
            page.paragraph(
                    INDENT + Lines.left(words.severity(finding.severity()), LABEL - 2),
                    where + finding.message().in(words.locale()) + " [" + finding.code() + "]");
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

    /** The rule that asks, and the rule that concluded the outcome. */
    private String rules(Explanation.Line line) {
        Criterion criterion = line.outcome().criterion();
        boolean isNamedAlike = criterion.rule().equals(criterion.name().vi());
        String judgement = line.judgement().in(words.locale());
        // Published points are taken as they are: no rule concluded anything.
        String concluded = judgement.isEmpty() ? "" : words.say("explain.concluded", judgement);
        return words.say(isNamedAlike ? "explain.rule-named" : "explain.rules", criterion.rule()) + concluded;
    }
}
