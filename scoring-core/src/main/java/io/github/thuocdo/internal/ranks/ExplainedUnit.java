package io.github.thuocdo.internal.ranks;

import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.ranks.UnitRules.Judgement;
import io.github.thuocdo.internal.text.Languages;
import io.github.thuocdo.internal.wording.ExplanationSummary;
import io.github.thuocdo.internal.wording.ExplanationText;
import io.github.thuocdo.ranking.ExactScore;
import io.github.thuocdo.ranking.Explanation;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.ScoreLimits;
import io.github.thuocdo.ranking.UnitResult;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** An explanation: the outcomes of a unit beside what the judgement rules conclude of each, which must be the same. */
final class ExplainedUnit implements Explanation {
    private final UnitResult subject;
    private final RankedFigures ranked;
    private final List<Line> lines;
    private final List<Finding> findings;
    private final ScoreLimits limits;

    private ExplainedUnit(
            UnitResult subject, RankedFigures ranked, List<Line> lines, List<Finding> findings, ScoreLimits limits) {
        this.limits = limits;
        this.subject = subject;
        this.ranked = ranked;
        this.lines = lines;
        this.findings = findings;
    }

    static Explanation of(UnitResult subject, RankedFigures ranked, int index) {
        List<Outcome> outcomes = subject.outcomes();
        List<Judgement> judgements = ranked.rules().judge(ranked.plan().set().id(), outcomes);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            Judgement judgement = judgements.get(i);
            if (judgement.status() != outcome.status()) {
                throw new IllegalStateException("For " + outcome.criterion().id() + " the rule \"" + judgement.rule()
                        + "\" concluded " + judgement.status() + " and the arithmetic " + outcome.status());
            }
            lines.add(new Line(outcome, judgement.rule(), judgement.said()));
        }
        return new ExplainedUnit(
                subject,
                ranked,
                Collections.unmodifiableList(lines),
                ranked.findingsAbout(index),
                Verdicts.limits(ranked.unit(index)));
    }

    @Override
    public UnitResult subject() {
        return subject;
    }

    @Override
    public Plan plan() {
        return ranked.plan();
    }

    @Override
    public OptionalInt period() {
        return ranked.figures().period();
    }

    @Override
    public int ranked() {
        return ranked.positions().ranked();
    }

    @Override
    public List<Line> lines() {
        return lines;
    }

    @Override
    public Optional<ExactScore> exact() {
        return plan().isPlainMean() ? Optional.of(subject.exactScore()) : Optional.empty();
    }

    @Override
    public ScoreLimits limits() {
        return limits;
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public String summary(Locale locale) {
        return new ExplanationSummary(this, Objects.requireNonNull(locale, "locale")).render();
    }

    @Override
    public String text(Locale locale) {
        return new ExplanationText(this, Objects.requireNonNull(locale, "locale")).render();
    }

    @Override
    public String toJson(Locale locale) {
        return Report.of(this, locale).text(Format.JSON);
    }

    @Override
    public String toString() {
        Locale system = Locale.getDefault();
        return text(system.getLanguage().equals("en") ? system : Languages.VIETNAMESE);
    }
}
