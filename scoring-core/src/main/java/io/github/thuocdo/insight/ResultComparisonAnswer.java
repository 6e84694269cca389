package io.github.thuocdo.insight;

import io.github.thuocdo.internal.answer.AnswerColumn;
import io.github.thuocdo.internal.answer.AnswerData;
import io.github.thuocdo.internal.answer.Members;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.internal.wording.Wording;
import io.github.thuocdo.report.Answer;
import io.github.thuocdo.report.LibraryVersion;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes how units stand against a published result, and what can no longer be said of it. */
final class ResultComparisonAnswer implements Answer {
    private static final int RANK = 6;
    private static final int MOVED = 10;
    private static final int NAME = 30;
    private static final int SCORE = 10;
    private static final List<AnswerColumn<ResultComparison.Move>> COLUMNS = List.of(
            AnswerColumn.of("code", move -> move.after().unit().code()),
            AnswerColumn.of("name", move -> move.after().unit().name()),
            AnswerColumn.of("scoreBefore", move -> move.before().score()),
            AnswerColumn.of("scoreAfter", move -> move.after().findScore()),
            AnswerColumn.of("scoreChange", ResultComparison.Move::scoreChange),
            AnswerColumn.of("rankBefore", ResultComparisonAnswer::rankBefore),
            AnswerColumn.of("rankAfter", move -> AnswerData.rank(move.after())),
            AnswerColumn.of("rankChange", ResultComparison.Move::rankChange));

    private final ResultComparison comparison;
    private final List<ResultComparison.Move> units;
    private final boolean isOneUnit;

    private ResultComparisonAnswer(ResultComparison comparison, List<ResultComparison.Move> units, boolean isOneUnit) {
        this.comparison = comparison;
        this.units = units;
        this.isOneUnit = isOneUnit;
    }

    /** Every unit of both. */
    static ResultComparisonAnswer of(ResultComparison comparison) {
        return new ResultComparisonAnswer(comparison, comparison.units(), false);
    }

    /** One unit of both, and each criterion whose status changed. */
    static ResultComparisonAnswer of(ResultComparison comparison, ResultComparison.Move unit) {
        return new ResultComparisonAnswer(Objects.requireNonNull(comparison, "comparison"), List.of(unit), true);
    }

    private static Optional<Object> rankBefore(ResultComparison.Move move) {
        return move.before().rank().isPresent()
                ? Optional.of(move.before().rank().getAsInt())
                : Optional.empty();
    }

    @Override
    public Map<String, Object> data(Locale locale) {
        PublishedRanking before = comparison.before();
        Map<String, Object> set =
                Members.of("id", before.set()).and("version", before.version()).and("sha256", before.sha256());
        return Members.of("library", LibraryVersion.current())
                .and(
                        "before",
                        Members.of("criteria", set)
                                .and("level", before.level())
                                .and("horizon", some(before.horizon()))
                                .and("period", some(before.period())))
                .and("after", AnswerData.origin(comparison.after()))
                .and("units", units.stream().map(ResultComparisonAnswer::unit))
                .and("added", comparison.added().stream().map(AdministrativeUnit::code))
                .and("gone", comparison.gone().stream().map(PublishedRanking.Row::code))
                .and("turned", comparison.turned().stream().map(PeriodComparison.Turned::data))
                .and("sameSet", comparison.isSameSet())
                .and("grounds", grounds(locale));
    }

    private static Optional<Object> some(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private static Map<String, Object> unit(ResultComparison.Move move) {
        Map<String, Object> all = AnswerColumn.data(COLUMNS, move);
        all.put("turns", move.turns().stream().map(UnitMove.Turn::data).toList());
        return all;
    }

    /** The limits of an answer without the figures before. */
    private List<String> grounds(Locale locale) {
        List<String> all = new ArrayList<>();
        all.add(say(locale, "result.gone"));
        all.add(say(locale, comparison.isSameSet() ? "result.same-set" : "result.other-set"));
        boolean isSame = comparison.added().isEmpty() && comparison.gone().isEmpty();
        all.add(say(locale, isSame ? "result.same-units" : "result.other-units"));
        all.add(say(locale, "result.unsaid"));
        return all;
    }

    @Override
    public List<List<String>> rows(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(AnswerColumn.headings(COLUMNS));
        units.forEach(move -> rows.add(AnswerColumn.cells(COLUMNS, move)));
        return rows;
    }

    @Override
    public String text(Locale locale) {
        Wording words = new Wording(locale);
        PublishedRanking before = comparison.before();
        StringBuilder text = new StringBuilder();
        text.append(Lines.paragraph("", say(locale, "compare.title")));
        String then = before.set() + " " + before.version()
                + (before.period().isPresent() ? " · " + before.period().getAsInt() : "");
        text.append(Lines.paragraph("", say(locale, "result.before", then)));
        text.append(Lines.paragraph(
                "",
                say(
                        locale,
                        "compare.after",
                        words.titled(
                                comparison.after().plan(), comparison.after().period()))));
        text.append('\n');
        table(text, words);
        if (isOneUnit) {
            units.get(0)
                    .turns()
                    .forEach(turn -> text.append(Lines.paragraph(
                            "  ",
                            say(
                                    locale,
                                    "compare.turn",
                                    turn.criterion(),
                                    words.status(turn.before()),
                                    words.status(turn.after())))));
        } else {
            comparison.turned().forEach(so -> text.append(Lines.paragraph("", so.words(locale))));
        }
        listed(text, locale);
        grounds(locale).forEach(ground -> text.append(Lines.paragraph("• ", ground)));
        return text.toString();
    }

    private void table(StringBuilder text, Wording words) {
        Locale locale = words.locale();
        text.append(row(
                say(locale, "rank"),
                say(locale, "moved"),
                say(locale, "unit"),
                say(locale, "result.score-before"),
                say(locale, "score"),
                say(locale, "change")));
        text.append("─".repeat(Lines.WIDTH)).append('\n');
        for (ResultComparison.Move move : units) {
            text.append(row(
                    move.after().isRanked() ? Integer.toString(move.after().rank()) : "—",
                    move.rankChange().map(ComparisonAnswer::signedRank).orElse(""),
                    move.after().unit().name(),
                    words.numberOrDash(move.before().score()),
                    words.numberOrDash(move.after().findScore()),
                    move.scoreChange()
                            .map(by -> ComparisonAnswer.signed(by, move.after().findScore(), words))
                            .orElse("")));
        }
        text.append("─".repeat(Lines.WIDTH)).append('\n');
    }

    private void listed(StringBuilder text, Locale locale) {
        ChangeWords.listed(text, "compare.added", comparison.added(), locale);
        ChangeWords.listedNames(
                text,
                "compare.gone",
                comparison.gone().stream()
                        .map(row -> row.name() + " (" + row.code() + ")")
                        .toList(),
                locale);
    }

    private static String row(String rank, String moved, String name, String before, String after, String change) {
        String line = Lines.right(rank, RANK)
                + Lines.right(moved, MOVED) + "  "
                + Lines.left(name, NAME)
                + Lines.right(before, SCORE)
                + Lines.right(after, SCORE)
                + Lines.right(change, SCORE + 1);
        return line.stripTrailing() + "\n";
    }

    private static String say(Locale locale, String key, Object... arguments) {
        return ChangeWords.MESSAGES.in(locale, key, arguments);
    }
}
