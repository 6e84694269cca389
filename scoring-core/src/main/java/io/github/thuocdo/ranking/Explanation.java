package io.github.thuocdo.ranking;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.scoring.ScoreFraction;
import io.github.thuocdo.ranking.UnitRules.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a unit stands where it stands: the walk back from its rank to the clause behind every verdict.
 *
 * @param subject the unit in its ranking
 * @param lines one for each criterion of the plan, in its order
 * @param exact the score in fractions, the sum of the points and what it is divided by; empty where the set does more than
 *     add points
 * @param findings what was found about the unit
 */
public record Explanation(RankedUnit subject, List<Line> lines, Optional<ScoreFraction> exact, List<Finding> findings) {

    public Explanation {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /**
     * One criterion.
     *
     * @param outcome what became of it
     * @param judgedBy the name of the judgement rule that concluded the outcome
     */
    public record Line(Outcome outcome, String judgedBy) {}

    static Explanation of(RankedUnit subject) {
        List<Outcome> outcomes = subject.outcomes();
        List<Judgement> judgements =
                subject.ranking().rules().judge(subject.ranking().plan().set().id(), outcomes);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            Judgement judgement = judgements.get(i);
            if (judgement.status() != outcome.status()) {
                throw new IllegalStateException("For " + outcome.criterion().id() + " the rule \"" + judgement.rule()
                        + "\" concluded " + judgement.status() + " and the arithmetic " + outcome.status());
            }
            lines.add(new Line(outcome, judgement.rule()));
        }
        List<Finding> findings =
                subject.ranking().findingsAbout(subject.assessment().index());
        return new Explanation(subject, lines, exact(subject), findings);
    }

    private static Optional<ScoreFraction> exact(RankedUnit subject) {
        return subject.ranking().plan().isPlainMean()
                ? Optional.of(subject.assessment().exactScore())
                : Optional.empty();
    }

    /** As text of at most 80 columns, in the locale's language. */
    public String text(Locale locale) {
        return new ExplanationText(this, locale).render();
    }

    /** As text in the system's language if that is Vietnamese or English, else in Vietnamese. */
    @Override
    public String toString() {
        Locale system = Locale.getDefault();
        return text(system.getLanguage().equals("en") ? system : new Locale("vi"));
    }
}
