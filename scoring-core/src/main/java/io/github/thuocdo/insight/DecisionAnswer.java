package io.github.thuocdo.insight;

import com.google.common.base.Suppliers;
import com.google.common.collect.Lists;
import io.github.thuocdo.internal.answer.AnswerColumn;
import io.github.thuocdo.internal.answer.AnswerData;
import io.github.thuocdo.internal.answer.HeadedRows;
import io.github.thuocdo.internal.answer.Members;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.internal.wording.Wording;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Verdict;
import io.github.thuocdo.report.Answer;
import io.github.thuocdo.report.LibraryVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
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

    /** The columns of a change and of an effect, behind those of a unit. */
    private static final List<String> OF_CHANGES = List.of(
            "path", "criterion", "before", "after", "units_moved", "ranks_changed", "verdicts_changed", "words");

    private static final List<String> NO_UNIT = Collections.nCopies(COLUMNS.size(), "");
    private static final List<String> NO_CHANGE = Collections.nCopies(OF_CHANGES.size(), "");

    private final Decision decision;
    private final Supplier<List<Optional<Counted>>> alone;

    private DecisionAnswer(Decision decision) {
        this.decision = decision;
        this.alone = Suppliers.memoize(() -> decision.changes().stream()
                .limit(decision.triedAlone())
                .map(change -> decision.alone(change).map(Counted::of))
                .toList());
    }

    /** An effect in numbers, and the units whose verdict is another. */
    private record Counted(int moved, int ranks, List<Crossing> across) {
        static Counted of(Effect effect) {
            return new Counted(
                    effect.moved().size(),
                    effect.ranksChanged(),
                    effect.acrossALine().stream().map(Crossing::of).toList());
        }

        Map<String, Object> data() {
            return Members.of("unitsMoved", moved).and("ranksChanged", ranks).and("verdictsChanged", across.size());
        }

        List<String> cells() {
            return List.of(Integer.toString(moved), Integer.toString(ranks), Integer.toString(across.size()));
        }

        String words(Locale locale, String key) {
            return say(locale, key, Integer.toString(moved), Integer.toString(ranks), Integer.toString(across.size()));
        }
    }

    /** A unit whose verdict is another; it keeps no ranking alive. */
    private record Crossing(String code, String name, Optional<Verdict> before, Optional<Verdict> after) {
        static Crossing of(UnitMove move) {
            return new Crossing(
                    move.unit().code(),
                    move.unit().name(),
                    move.before().verdict(),
                    move.after().verdict());
        }

        Map<String, Object> data() {
            return Members.of("code", code)
                    .and("name", name)
                    .and("verdictBefore", before.map(Verdict::code))
                    .and("verdictAfter", after.map(Verdict::code));
        }

        List<String> cells() {
            return List.of(
                    code,
                    name,
                    "",
                    "",
                    "",
                    "",
                    before.map(Verdict::code).orElse(""),
                    after.map(Verdict::code).orElse(""));
        }

        String words(Wording words) {
            return name + " (" + verdict(before, words) + " → " + verdict(after, words) + ")";
        }
    }

    /** All that a decision does. */
    static DecisionAnswer of(Decision decision) {
        return new DecisionAnswer(Objects.requireNonNull(decision, "decision"));
    }

    @Override
    public Map<String, Object> data(Locale locale) {
        Effect together = decision.together();
        Map<String, Object> all = Members.of("library", LibraryVersion.current())
                .and("before", AnswerData.origin(together.before()))
                .and("after", AnswerData.origin(together.after()))
                .and("assumption", say(locale, "decide.assumption"))
                .and("changes", IntStream.range(0, decision.changes().size()).mapToObj(k -> change(k, locale)));
        if (!decision.isApart()) {
            all.put("together", Counted.of(together).data());
        }
        all.put(
                "units",
                // Each is made as it is written.
                Lists.transform(together.moved(), move -> AnswerColumn.data(COLUMNS, move)));
        return all;
    }

    private Map<String, Object> change(int k, Locale locale) {
        Map<String, Object> all = decision.changes().get(k).data(locale);
        alone(k).ifPresentOrElse(
                        effect -> {
                            Map<String, Object> data = effect.data();
                            data.put(
                                    "across",
                                    effect.across().stream().map(Crossing::data).toList());
                            all.put("alone", data);
                        },
                        () -> all.put(
                                "notAlone", say(locale, isTried(k) ? "decide.not-alone" : "decide.not-tried-one")));
        return all;
    }

    private boolean isTried(int k) {
        return k < decision.triedAlone();
    }

    /** The effect of a change alone; empty where it was not tried, or no set can have it without the others. */
    private Optional<Counted> alone(int k) {
        return isTried(k) ? alone.get().get(k) : Optional.empty();
    }

    @Override
    public List<List<String>> rows(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("kind", AnswerColumn.headings(COLUMNS), OF_CHANGES));
        for (int k = 0; k < decision.changes().size(); k++) {
            SetChange change = decision.changes().get(k);
            rows.add(row("change", NO_UNIT, cells(Optional.of(change), alone(k), locale)));
            List<Crossing> across = alone(k).map(Counted::across).orElse(List.of());
            across.forEach(unit ->
                    rows.add(row("across", unit.cells(), cells(Optional.of(change), Optional.empty(), locale))));
        }
        if (!decision.isApart()) {
            rows.add(row(
                    "together",
                    NO_UNIT,
                    cells(Optional.empty(), Optional.of(Counted.of(decision.together())), locale)));
        }
        return new HeadedRows(
                rows,
                Lists.transform(
                        decision.together().moved(),
                        move -> row("unit", AnswerColumn.cells(COLUMNS, move), NO_CHANGE)));
    }

    private static List<String> row(String kind, List<String> unit, List<String> change) {
        List<String> row = new ArrayList<>(1 + unit.size() + change.size());
        row.add(kind);
        row.addAll(unit);
        row.addAll(change);
        return row;
    }

    /** The cells of a change and of an effect, each empty where there is none. */
    private static List<String> cells(Optional<SetChange> change, Optional<Counted> effect, Locale locale) {
        List<String> cells = new ArrayList<>();
        cells.add(change.map(SetChange::path).orElse(""));
        cells.add(change.flatMap(SetChange::criterion).orElse(""));
        cells.add(change.flatMap(SetChange::before).orElse(""));
        cells.add(change.flatMap(SetChange::after).orElse(""));
        cells.addAll(effect.map(Counted::cells).orElse(List.of("", "", "")));
        cells.add(change.map(SetChange::words).map(words -> words.in(locale)).orElse(""));
        return cells;
    }

    private static String rank(RankedUnit unit, String none) {
        return unit.isRanked() ? Integer.toString(unit.rank()) : none;
    }

    @Override
    public String text(Locale locale) {
        Wording words = new Wording(locale);
        StringBuilder text = new StringBuilder();
        text.append(Lines.paragraph("", say(locale, decision.isApart() ? "decide.choices" : "decide.title")));
        Effect together = decision.together();
        text.append(Lines.paragraph(
                "", words.titled(together.before().plan(), together.before().period())));
        if (decision.isEmpty()) {
            return text.append(Lines.paragraph("", say(locale, "decide.nothing")))
                    .toString();
        }
        text.append('\n');
        addChanges(text, words);
        text.append('\n');
        if (!decision.isApart()) {
            text.append(Lines.paragraph("", Counted.of(together).words(locale, "decide.together")));
        }
        addAcross(text, together, words);
        List<UnitMove> moved = together.moved();
        if (!moved.isEmpty()) {
            text.append('\n');
            table(text, moved, words);
        }
        text.append(Lines.paragraph("", say(locale, "decide.legend") + " " + say(locale, "decide.assumption")));
        return text.toString();
    }

    private void addChanges(StringBuilder text, Wording words) {
        Locale locale = words.locale();
        // One change alone is all changes together, and those who cross a line for these are told below.
        boolean isToldApart = decision.isApart() || decision.changes().size() > 1;
        int untried = decision.changes().size() - decision.triedAlone();
        for (int k = 0; k < decision.changes().size(); k++) {
            SetChange change = decision.changes().get(k);
            text.append(Lines.paragraph("• ", change.words().in(locale)));
            if (!isTried(k)) {
                continue;
            }
            Optional<Counted> effect = alone(k);
            text.append(Lines.paragraph(
                    "  ",
                    effect.map(one -> one.words(locale, "decide.alone"))
                            .orElseGet(() -> say(locale, "decide.not-alone"))));
            if (isToldApart) {
                ChangeWords.listedNames(
                        text,
                        "  ",
                        "decide.across",
                        "; ",
                        effect.map(Counted::across).orElse(List.of()).stream()
                                .map(unit -> unit.words(words))
                                .toList(),
                        locale);
            }
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
                            verdict(move.before().verdict(), words),
                            verdict(move.after().verdict(), words))));
        }
    }

    private static String verdict(Optional<Verdict> verdict, Wording words) {
        return verdict.map(words::verdict).orElse("—");
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
                            .map((Rational by) ->
                                    ComparisonAnswer.signed(by, move.after().findScore(), words))
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
