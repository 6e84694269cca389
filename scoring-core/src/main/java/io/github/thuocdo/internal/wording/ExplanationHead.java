package io.github.thuocdo.internal.wording;

import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.ranking.Explanation;
import io.github.thuocdo.ranking.UnitResult;

/** The head of an explanation's page of any length: the unit and its rank. */
final class ExplanationHead {
    private ExplanationHead() {}

    static void write(Explanation explanation, Page page) {
        UnitResult subject = explanation.subject();
        Wording words = page.words();
        Plan plan = explanation.plan();
        page.paragraph("", subject.unit().name() + " (" + subject.unit().code() + ")");
        page.paragraph("", plan.set().title().in(page.locale()));
        page.paragraph("", words.profile(plan, explanation.period()));
        page.rule();
        page.labelled(
                "",
                "explain.rank",
                subject.isRanked()
                        ? words.say(
                                "explain.rank-of",
                                Integer.toString(subject.rank()),
                                Integer.toString(explanation.ranked()))
                        : words.say("explain.unranked"));
        page.labelled("", "explain.score", score(explanation, words));
        subject.verdict().ifPresent(verdict -> page.labelled("", "explain.verdict", words.verdict(verdict)));
        LimitWords.of(explanation.subject(), explanation.plan(), explanation.limits(), page.words())
                .forEach(limit -> page.paragraph(Lines.left(limit.label(), Page.LABEL), limit.text()));
        if (subject.unknown() > 0) {
            boolean hasEnds = subject.worst().isPresent() && subject.best().isPresent();
            page.labelled(
                    "",
                    "explain.interval",
                    words.say(
                            hasEnds ? "explain.interval-of" : "explain.interval-endless",
                            words.numberOrDash(subject.worst()),
                            words.numberOrDash(subject.best()),
                            Integer.toString(subject.unknown())));
        }
        page.labelled("", "explain.criteria", tally(subject, plan, words));
    }

    /** The numbers of criteria met, not met, unknown, not applicable; and of those with points only, where there are some. */
    private static String tally(UnitResult subject, Plan plan, Wording words) {
        String key = plan.judged().isEmpty() ? "explain.tally-index" : "explain.tally-points";
        return words.say(
                plan.isJudged() && subject.pointsOnly() == 0 ? "explain.tally" : key,
                Integer.toString(subject.met()),
                Integer.toString(subject.notMet()),
                Integer.toString(subject.unknown()),
                Integer.toString(subject.notApplicable()),
                Integer.toString(subject.pointsOnly()));
    }

    /** "1437/160 ÷ 9 = 0.9979", the rounded number alone where the set does more than add points, or a dash. */
    private static String score(Explanation explanation, Wording words) {
        return explanation
                .subject()
                .findScore()
                .map(score -> explanation
                        .exact()
                        .map(exact -> words.say("explain.exact", words.number(score), exact.sum(), exact.divisor()))
                        .orElseGet(() -> words.number(score)))
                .orElse("—");
    }
}
