package io.github.thuocdo.internal.wording;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.figures.Judgement;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Explanation;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.Verdict;
import io.github.thuocdo.ranking.Verdict.Decision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An explanation on one screen: where the unit stands, what cost it points and how many, and what nobody has said yet. */
public final class ExplanationSummary {
    /** So many criteria are listed under each heading. */
    private static final int MOST = 6;

    private static final int MOST_DECIMALS = 4;

    private final Explanation explanation;
    private final Page page;
    private final Wording words;

    /** The screen about {@code explanation} in the locale's language. */
    public ExplanationSummary(Explanation explanation, Locale locale) {
        this.explanation = explanation;
        this.page = new Page(locale);
        this.words = page.words();
    }

    /** The whole screen. */
    public String render() {
        ExplanationHead.write(explanation, page);
        ReconciledParts.write(explanation, page);
        List<Outcome> scored = explanation.subject().scored();
        List<Outcome> lost = scored.stream()
                .filter(outcome -> outcome.status() == Status.NOT_MET || costsPoints(outcome))
                .sorted(Comparator.comparing(ExplanationSummary::lost).reversed())
                .toList();
        List<Outcome> bonuses =
                scored.stream().filter(ExplanationSummary::isBonusOpen).toList();
        List<Outcome> unknown = scored.stream()
                .filter(outcome -> outcome.status() == Status.UNKNOWN)
                .toList();
        if (!lost.isEmpty()) {
            page.heading(explanation.plan().isJudged() ? "explain.not-met" : "explain.points-lost", lost.size());
            lost.stream().limit(MOST).forEach(this::lostBy);
            andMore(lost.size());
        }
        if (!bonuses.isEmpty()) {
            page.heading("explain.bonuses", bonuses.size());
            bonuses.stream().limit(MOST).forEach(this::bonus);
            andMore(bonuses.size());
        }
        withoutFigures("explain.unknown", unknown);
        published();
        withoutFigures(
                "explain.awaited", scored.stream().filter(this::isAwaited).toList());
        return page.text();
    }

    private void withoutFigures(String heading, List<Outcome> some) {
        if (some.isEmpty()) {
            return;
        }
        page.heading(heading, some.size());
        some.stream()
                .limit(MOST)
                .forEach(outcome -> page.paragraph(
                        "· ",
                        outcome.criterion().name().in(page.locale()) + " ["
                                + outcome.criterion().indicator().code() + "]"));
        andMore(some.size());
    }

    /** Whether the verdict is open for want of a figure behind published points. */
    private boolean isAwaited(Outcome outcome) {
        Criterion criterion = outcome.criterion();
        return outcome.coveredBy().isPresent()
                && Judgement.isJudged(criterion.target(), criterion.requirement())
                && explanation.subject().verdict().flatMap(Verdict::decision).equals(Optional.of(Decision.UNDECIDED))
                && explanation
                        .plan()
                        .set()
                        .verdicts()
                        .pass()
                        .filter(pass -> pass.all()
                                || pass.atLeast() > 0
                                || criterion.target().terms().mandatory())
                        .isPresent();
    }

    /** Groups and criteria whose points are not computed, each with who published them. */
    private void published() {
        List<PublishedPart> parts = PublishedPart.of(explanation.subject());
        if (parts.isEmpty()) {
            return;
        }
        page.heading("explain.published-parts", parts.size());
        for (PublishedPart part : parts) {
            page.paragraph(
                    "· ",
                    part.name(explanation.plan(), words) + ": " + words.numberOrDash(part.points()) + " · "
                            + new PointsWords(words).published(part.by()));
        }
    }

    /** Without a threshold nothing is met or not, and points may be lost all the same; none where a group's published points count. */
    private static boolean costsPoints(Outcome outcome) {
        return outcome.status() == Status.SCORED
                && outcome.coveredBy().isEmpty()
                && lost(outcome).signum() > 0;
    }

    /** The points that the unit could have more without any bonus; all of them where it has none. */
    private static BigDecimal lost(Outcome outcome) {
        return mostPoints(outcome).subtract(outcome.points().orElse(BigDecimal.ZERO));
    }

    /** The most that the unit could have: 0 of bonus and penalty, more than the criterion's own where those of siblings are shared. */
    private static BigDecimal mostPoints(Outcome outcome) {
        return outcome.criterion().target().scoring().adjusts() ? BigDecimal.ZERO : rounded(outcome.mostPoints());
    }

    private static BigDecimal rounded(Rational points) {
        return points.rounded(MOST_DECIMALS, RoundingMode.HALF_UP);
    }

    /** The most that a bonus adds; 0 of a penalty, and of what is neither. */
    private static BigDecimal mostBonus(Outcome outcome) {
        return outcome.criterion().target().scoring() instanceof Scoring.Adjustment adjustment
                        && adjustment.most().signum() > 0
                ? rounded(outcome.mostPoints().times(adjustment.most()))
                : BigDecimal.ZERO;
    }

    /** A bonus that is not earned in full is no loss: nobody is asked for it. */
    private static boolean isBonusOpen(Outcome outcome) {
        return outcome.status() == Status.SCORED
                && outcome.coveredBy().isEmpty()
                && outcome.points().orElse(BigDecimal.ZERO).compareTo(mostBonus(outcome)) < 0
                && lost(outcome).signum() <= 0;
    }

    private void bonus(Outcome outcome) {
        page.paragraph("· ", outcome.criterion().name().in(page.locale()));
        page.paragraph(
                "  ",
                words.value(outcome) + " · "
                        + words.say(
                                "explain.bonus",
                                words.trimmed(outcome.points().orElse(BigDecimal.ZERO)),
                                words.trimmed(mostBonus(outcome))));
    }

    private void lostBy(Outcome outcome) {
        page.paragraph("· ", outcome.criterion().name().in(page.locale()));
        String gap = words.gap(outcome).map(missing -> " · " + missing).orElse("");
        String asked = outcome.status() == Status.NOT_MET
                ? words.say("explain.but-asked", words.value(outcome), words.asked(outcome.criterion()))
                : words.value(outcome);
        String shared = new PointsWords(words)
                .received(outcome)
                .map(from -> " (" + from + ")")
                .orElse("");
        String points = points(lost(outcome), mostPoints(outcome)) + shared;
        String next =
                new PointsWords(words).next(outcome).map(step -> " · " + step).orElse("");
        page.paragraph("  ", asked + gap + " · " + points + next);
    }

    /** "mất 2,7 / 10 điểm"; "mất 0,0765 điểm" where the criterion weighs 1. */
    private String points(BigDecimal lost, BigDecimal most) {
        if (most.signum() <= 0) {
            return words.say("explain.deducted", words.trimmed(lost));
        }
        return most.compareTo(BigDecimal.ONE) == 0
                ? words.say("explain.lost", words.trimmed(lost))
                : words.say("explain.lost-of", words.trimmed(lost), words.trimmed(most));
    }

    private void andMore(int all) {
        if (all > MOST) {
            page.paragraph("", words.say("explain.and-more", Integer.toString(all - MOST)));
        }
    }
}
