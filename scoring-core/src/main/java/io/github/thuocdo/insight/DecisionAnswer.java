package io.github.thuocdo.insight;

import io.github.thuocdo.internal.answer.AnswerColumn;
import io.github.thuocdo.internal.answer.AnswerData;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.internal.wording.Wording;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.report.Answer;
import io.github.thuocdo.report.LibraryVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes what changes of a criteria set do: each in words, alone and together, and every unit that moves. */
final class DecisionAnswer implements Answer {
    private static final int RANK = 8;
    private static final int SCORE = 9;
    private static final int NAME = 28;

    private static final List<AnswerColumn<UnitMove>> COLUMNS = List.of(
            AnswerColumn.of("code", move -> move.unit().code()),
            AnswerColumn.of("name", move -> move.unit().name()),
            AnswerColumn.of("scoreBefore", move -> move.before().findScore()),
            AnswerColumn.of("scoreAfter", move -> move.after().findScore()),
            AnswerColumn.of("rankBefore", move -> AnswerData.rank(move.before())),
            AnswerColumn.of("rankAfter", move -> AnswerData.rank(move.after())),
            AnswerColumn.of("verdictBefore", move -> AnswerData.verdict(move.before())),
            AnswerColumn.of("verdictAfter", move -> AnswerData.verdict(move.after())));

    private final Decision decision;

    private DecisionAnswer(Decision decision) {
        this.decision = decision;
    }

    /** All that a decision does. */
    static DecisionAnswer of(Decision decision) {
        return new DecisionAnswer(Objects.requireNonNull(decision, "decision"));
    }

    @Override
    public Map<String, Object> data(Locale locale) {
        Effect together = decision.together();
        return AnswerData.object(
                "library",
                LibraryVersion.current(),
                "before",
                AnswerData.origin(together.before()),
                "after",
                AnswerData.origin(together.after()),
                "changes",
                IntStream.range(0, decision.changes().size())
                        .mapToObj(k -> change(k, locale))
                        .toList(),
                "together",
                decision.isApart() ? Optional.empty() : effect(together),
                "units",
                together.moved().stream()
                        .map(move -> AnswerColumn.data(COLUMNS, move))
                        .toList());
    }

    private Map<String, Object> change(int k, Locale locale) {
        SetChange change = decision.changes().get(k);
        Optional<Effect> alone = k < decision.triedAlone() ? decision.alone(change) : Optional.empty();
        Map<String, Object> all = change.data(locale);
        all.put("alone", alone.map(DecisionAnswer::effect));
        return all;
    }

    private static Map<String, Object> effect(Effect effect) {
        return AnswerData.object(
                "unitsMoved",
                effect.moved().size(),
                "ranksChanged",
                effect.ranksChanged(),
                "verdictsChanged",
                effect.acrossALine().size());
    }

    @Override
    public List<List<String>> rows(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        List<List<String>> rows = new ArrayList<>();
        rows.add(AnswerColumn.headings(COLUMNS));
        decision.together().moved().forEach(move -> rows.add(AnswerColumn.cells(COLUMNS, move)));
        return rows;
    }

    private static String rank(RankedUnit unit, String none) {
        return unit.isRanked() ? Integer.toString(unit.rank()) : none;
    }

    @Override
    public String text(Locale locale) {
        Wording words = new Wording(locale);
        StringBuilder text = new StringBuilder();
        text.append(Lines.paragraph("", say(locale, decision.isApart() ? "decide.choices" : "decide.title")));
        if (decision.isEmpty()) {
            return text.append(Lines.paragraph("", say(locale, "decide.nothing")))
                    .toString();
        }
        Effect together = decision.together();
        text.append(Lines.paragraph(
                "", words.profile(together.before().plan(), together.before().period())));
        text.append('\n');
        addChanges(text, words);
        text.append('\n');
        if (!decision.isApart()) {
            text.append(Lines.paragraph("", summary(locale, "decide.together", together)));
        }
        addAcross(text, together, words);
        List<UnitMove> moved = together.moved();
        if (!moved.isEmpty()) {
            text.append('\n');
            table(text, moved, words);
        }
        text.append(Lines.paragraph("", say(locale, "decide.legend")));
        return text.toString();
    }

    private void addChanges(StringBuilder text, Wording words) {
        Locale locale = words.locale();
        int untried = decision.changes().size() - decision.triedAlone();
        for (int k = 0; k < decision.changes().size(); k++) {
            SetChange change = decision.changes().get(k);
            text.append(Lines.paragraph("• ", change.words().in(locale)));
            if (k >= decision.triedAlone()) {
                continue;
            }
            Optional<Effect> alone = decision.alone(change);
            text.append(Lines.paragraph(
                    "  ",
                    alone.map(effect -> summary(locale, "decide.alone", effect))
                            .orElseGet(() -> say(locale, "decide.not-alone"))));
        }
        if (untried > 0) {
            text.append(Lines.paragraph("", say(locale, "decide.not-tried", Integer.toString(untried))));
        }
    }

    private void addAcross(StringBuilder text, Effect together, Wording words) {
        Locale locale = words.locale();
        for (UnitMove move : together.acrossALine()) {
            text.append(Lines.paragraph(
                    "  ",
                    say(
                            locale,
                            "decide.line",
                            move.unit().name(),
                            verdict(move.before(), words),
                            verdict(move.after(), words))));
        }
    }

    private static String verdict(RankedUnit unit, Wording words) {
        return unit.verdict().map(words::verdict).orElse("—");
    }

    private static String summary(Locale locale, String key, Effect effect) {
        return say(
                locale,
                key,
                Integer.toString(effect.moved().size()),
                Integer.toString(effect.ranksChanged()),
                Integer.toString(effect.acrossALine().size()));
    }

    private static void table(StringBuilder text, List<UnitMove> moved, Wording words) {
        Locale locale = words.locale();
        text.append(row(
                say(locale, "unit"),
                say(locale, "score"),
                "",
                say(locale, "change"),
                say(locale, "rank"),
                "",
                say(locale, "moved")));
        text.append("─".repeat(Lines.WIDTH)).append('\n');
        for (UnitMove move : moved) {
            text.append(row(
                    move.unit().name(),
                    words.numberOrDash(move.before().findScore()),
                    words.numberOrDash(move.after().findScore()),
                    move.scoreChange()
                            .map((Rational by) -> ComparisonAnswer.signed(by, words))
                            .orElse(""),
                    rank(move.before(), "—"),
                    rank(move.after(), "—"),
                    move.rankChange().map(ComparisonAnswer::signedRank).orElse("")));
        }
        text.append("─".repeat(Lines.WIDTH)).append('\n');
    }

    private static String row(
            String name,
            String before,
            String after,
            String change,
            String rankBefore,
            String rankAfter,
            String moved) {
        String line = Lines.left(name, NAME)
                + Lines.right(before, SCORE)
                + Lines.right(after, SCORE)
                + Lines.right(change, SCORE + 1)
                + Lines.right(rankBefore, RANK)
                + Lines.right(rankAfter, RANK - 1)
                + Lines.right(moved, RANK + 1);
        return line.stripTrailing() + "\n";
    }

    private static String say(Locale locale, String key, Object... arguments) {
        return ChangeWords.MESSAGES.in(locale, key, arguments);
    }
}
