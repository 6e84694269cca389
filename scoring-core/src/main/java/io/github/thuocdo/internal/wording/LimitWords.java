package io.github.thuocdo.internal.wording;

import io.github.thuocdo.criteria.VerdictRules.Band;
import io.github.thuocdo.ranking.Explanation;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.ScoreLimits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The limits of a score and its class in words: the gate that is shut, with the unit's figure, and what the score would be. */
final class LimitWords {
    private final Explanation explanation;
    private final Wording words;

    private LimitWords(Explanation explanation, Wording words) {
        this.explanation = explanation;
        this.words = words;
    }

    /** Writes them, a paragraph for each gate and each veto. */
    static void write(Explanation explanation, Page page) {
        LimitWords said = new LimitWords(explanation, page.words());
        ScoreLimits limits = explanation.limits();
        limits.withoutGates().ifPresent(without -> said.gates(limits.gates(), without, page));
        limits.withoutVetoes().ifPresent(without -> said.vetoes(limits.vetoes(), without, page));
    }

    private void gates(List<String> gates, BigDecimal without, Page page) {
        for (String gate : gates) {
            String what = criterion(gate).orElseGet(() -> group(gate));
            page.labelled("", "explain.gate", words.say("explain.gate-shut", what));
        }
        String now = words.numberOrDash(explanation.subject().findScore());
        page.paragraph(" ".repeat(Page.LABEL), words.say("explain.gate-cost", now, words.number(without)));
    }

    private void vetoes(List<String> vetoes, Band without, Page page) {
        String left = explanation
                .subject()
                .verdict()
                .flatMap(verdict -> verdict.band())
                .map(band -> band.title().in(words.locale()))
                .orElseGet(() -> words.say("verdict.none"));
        String reached = without.title().in(words.locale());
        for (String veto : vetoes) {
            page.labelled(
                    "",
                    "explain.veto",
                    words.say("explain.veto-cost", criterion(veto).orElse(veto), left, reached));
        }
    }

    /** "An toàn thông tin [2.2]: không, yêu cầu có". */
    private Optional<String> criterion(String id) {
        return explanation.lines().stream()
                .map(Explanation.Line::outcome)
                .filter(outcome -> outcome.criterion().id().equals(id))
                .findFirst()
                .map(this::criterion);
    }

    private String criterion(Outcome outcome) {
        String asked = words.asked(outcome.criterion());
        String figure = outcome.isPublished()
                ? words.say("explain.published") + " " + words.numberOrDash(outcome.points())
                : words.value(outcome);
        return outcome.criterion().name().in(words.locale()) + " ["
                + outcome.criterion().id() + "]: "
                + (asked.isEmpty() ? figure : words.say("explain.but-asked", figure, asked));
    }

    /** "Quản lý [ql]: 0,00". */
    private String group(String id) {
        String score = explanation.subject().pillars().stream()
                .filter(pillar -> pillar.pillar().equals(id))
                .findFirst()
                .map(pillar -> ": " + words.numberOrDash(pillar.score()))
                .orElse("");
        return words.pillar(explanation.plan(), id) + " [" + id + "]" + score;
    }
}
