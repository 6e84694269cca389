package io.github.thuocdo.insight;

import io.github.thuocdo.internal.answer.AnswerColumn;
import io.github.thuocdo.internal.answer.AnswerData;
import io.github.thuocdo.internal.answer.HeadedRows;
import io.github.thuocdo.internal.answer.Members;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.internal.wording.Wording;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.report.Answer;
import io.github.thuocdo.report.LibraryVersion;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Writes why units moved from one period to the next: scores, ranks, and the share of each factor. */
final class ComparisonAnswer implements Answer {
    private static final int RANK = 5;
    private static final int SCORE = 9;
    private static final int NAME = 24;
    private static final int MOVED = 10;

    private static final int LABEL = 38;
    private static final int SHARE = 12;

    private static final List<AnswerColumn<UnitMove>> COLUMNS = List.of(
            AnswerColumn.of("code", move -> move.unit().code()),
            AnswerColumn.of("name", move -> move.unit().name()),
            AnswerColumn.of("scoreBefore", move -> move.before().findScore()),
            AnswerColumn.of("scoreAfter", move -> move.after().findScore()),
            AnswerColumn.of("scoreChange", UnitMove::scoreChange),
            AnswerColumn.of("rankBefore", move -> AnswerData.rank(move.before())),
            AnswerColumn.of("rankAfter", move -> AnswerData.rank(move.after())),
            AnswerColumn.of("rankChange", UnitMove::rankChange));

    private final PeriodComparison comparison;
    private final Optional<MergerAnswer> merged;
    private final List<UnitChange> units;
    private final boolean isOneUnit;

    private ComparisonAnswer(
            PeriodComparison comparison, Optional<MergerAnswer> merged, List<UnitChange> units, boolean isOneUnit) {
        this.comparison = comparison;
        this.merged = merged;
        this.units = units;
        this.isOneUnit = isOneUnit;
    }

    /** Every unit of both periods. */
    static ComparisonAnswer of(PeriodComparison comparison) {
        return new ComparisonAnswer(comparison, Optional.empty(), comparison.units(), false);
    }

    /** One unit of both periods, and each of its figures. */
    static ComparisonAnswer of(PeriodComparison comparison, UnitChange unit) {
        Objects.requireNonNull(comparison, "comparison");
        return new ComparisonAnswer(comparison, Optional.empty(), List.of(unit), true);
    }

    /** Every unit of two periods between which units were merged. */
    static ComparisonAnswer of(MergedComparison merged) {
        PeriodComparison comparison = merged.comparison();
        return new ComparisonAnswer(comparison, Optional.of(new MergerAnswer(merged)), comparison.units(), false);
    }

    /** One unit of two periods between which units were merged, and each of its figures. */
    static ComparisonAnswer of(MergedComparison merged, UnitChange unit) {
        return new ComparisonAnswer(merged.comparison(), Optional.of(new MergerAnswer(merged)), List.of(unit), true);
    }

    @Override
    public Map<String, Object> data(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return Members.of("library", LibraryVersion.current())
                .and("before", AnswerData.origin(comparison.before()))
                .and("after", AnswerData.origin(comparison.after()))
                .and("setChanges", comparison.setChanges().stream().map(change -> change.data(locale)))
                .and("units", each(this::unit))
                .and("added", codes(comparison.added()))
                .and("gone", codes(comparison.gone()))
                .and("codesOfTwoUnits", comparison.codesOfTwoUnits())
                .and("mergers", merged.map(answer -> answer.data(locale)))
                .and("mostImproved", mostImproved())
                .and("turned", comparison.turned().stream().map(PeriodComparison.Turned::data));
    }

    /** One thing for each unit; where all units are told, each is made as the list is walked. */
    private <T> List<T> each(Function<UnitChange, T> make) {
        return isOneUnit ? units.stream().map(make).toList() : comparison.eachOnce(make);
    }

    private Map<String, Object> mostImproved() {
        return Members.of("groups", comparison.mostImprovedByGroup().stream().map(ComparisonAnswer::rise))
                .and("criteria", comparison.mostImprovedByCriterion().stream().map(ComparisonAnswer::rise));
    }

    private static Map<String, Object> rise(PeriodComparison.Rise rise) {
        return Members.of("of", rise.of()).and("unit", rise.unit().code()).and("by", AnswerData.share(rise.by()));
    }

    private static List<String> codes(List<AdministrativeUnit> units) {
        return units.stream().map(AdministrativeUnit::code).toList();
    }

    private Map<String, Object> unit(UnitChange change) {
        UnitMove move = change.move();
        Map<String, Object> all = AnswerColumn.data(COLUMNS, move);
        all.put("scoreShares", change.scoreShares().map(ComparisonAnswer::shares));
        all.put("rankShares", change.rankShares().map(ComparisonAnswer::shares));
        OwnFigures own = change.ownFigures();
        Map<String, Object> ownFigures = split(own.way(), own.shares());
        ownFigures.put("ofSeveralCriteria", comparison.ofSeveralCriteria(own));
        all.put("ownFigures", ownFigures);
        UnitChange.ChangedClauses clauses = change.changedClauses();
        all.put("changedClauses", split(clauses.way(), clauses.shares()));
        all.put("turns", move.turns().stream().map(UnitMove.Turn::data).toList());
        return all;
    }

    private static Map<String, Object> split(OwnFigures.Way way, Map<String, Rational> shares) {
        Map<String, Object> all = new LinkedHashMap<>();
        shares.forEach((name, share) -> all.put(name, AnswerData.share(share)));
        return Members.of("way", way.code()).and("shares", all);
    }

    private static Map<String, Object> shares(FactorShares shares) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Factor factor : Factor.values()) {
            all.put(factor.code(), AnswerData.share(shares.of(factor)));
        }
        return all;
    }

    @Override
    public List<List<String>> rows(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        List<String> heading = AnswerColumn.headings(COLUMNS);
        for (Factor factor : Factor.values()) {
            heading.add("score_" + factor.code().replace('-', '_'));
        }
        for (Factor factor : Factor.values()) {
            heading.add("rank_" + factor.code().replace('-', '_'));
        }
        return new HeadedRows(List.of(heading), each(ComparisonAnswer::row));
    }

    private static List<String> row(UnitChange change) {
        List<String> row = AnswerColumn.cells(COLUMNS, change.move());
        for (Factor factor : Factor.values()) {
            row.add(change.scoreShares().map(all -> all.of(factor).toString()).orElse(""));
        }
        for (Factor factor : Factor.values()) {
            row.add(change.rankShares().map(all -> all.of(factor).toString()).orElse(""));
        }
        return row;
    }

    private static String rank(RankedUnit unit) {
        return unit.isRanked() ? Integer.toString(unit.rank()) : "";
    }

    @Override
    public String text(Locale locale) {
        Wording words = new Wording(locale);
        StringBuilder text = new StringBuilder();
        heading(text, words);
        if (comparison.isEmpty()) {
            return text.append(Lines.paragraph("", say(locale, "compare.nothing")))
                    .toString();
        }
        if (isOneUnit) {
            one(text, units.get(0), words);
        } else {
            table(text, words);
            summary(text, words);
        }
        ChangeWords.listed(text, "compare.added", comparison.added(), locale);
        ChangeWords.listed(text, "compare.gone", comparison.gone(), locale);
        List<String> two = comparison.codesOfTwoUnits();
        if (!two.isEmpty()) {
            text.append(
                    Lines.paragraph("", say(locale, "compare.two-units", Integer.toString(two.size()), two.get(0))));
        }
        merged.ifPresent(answer -> text.append(answer.text(words)));
        text.append(Lines.paragraph("", say(locale, "compare.legend")));
        return text.toString();
    }

    /** The periods that are compared, and how the one before was restated. */
    private void heading(StringBuilder text, Wording words) {
        Locale locale = words.locale();
        text.append(Lines.paragraph("", say(locale, "compare.title")));
        text.append(Lines.paragraph(
                "",
                say(
                        locale,
                        "compare.before",
                        words.titled(
                                comparison.before().plan(), comparison.before().period()))));
        text.append(Lines.paragraph(
                "",
                say(
                        locale,
                        "compare.after",
                        words.titled(
                                comparison.after().plan(), comparison.after().period()))));
        merged.ifPresent(answer -> text.append(answer.heading(locale)));
        comparison
                .setChanges()
                .forEach(change ->
                        text.append(Lines.paragraph("• ", change.words().in(locale))));
        text.append('\n');
    }

    /** The units that improved most, and the criteria at which units turned. */
    private void summary(StringBuilder text, Wording words) {
        Locale locale = words.locale();
        comparison
                .mostImprovedByGroup()
                .forEach(rise -> text.append(Lines.paragraph("", rise(rise, "compare.rise-group", words))));
        comparison
                .mostImprovedByCriterion()
                .forEach(rise -> text.append(Lines.paragraph("", rise(rise, "compare.rise-criterion", words))));
        comparison.turned().forEach(so -> text.append(Lines.paragraph("", so.words(locale))));
    }

    private static String rise(PeriodComparison.Rise rise, String key, Wording words) {
        return say(words.locale(), key, rise.of(), rise.unit().name(), signed(rise.by(), words));
    }

    private void table(StringBuilder text, Wording words) {
        Locale locale = words.locale();
        text.append(row(
                say(locale, "rank"),
                say(locale, "moved"),
                say(locale, "unit"),
                say(locale, "score"),
                say(locale, "change"),
                say(locale, "compare.mostly")));
        text.append("─".repeat(Lines.WIDTH)).append('\n');
        each(change -> row(change, words)).forEach(text::append);
        text.append("─".repeat(Lines.WIDTH)).append('\n');
    }

    private static String row(UnitChange change, Wording words) {
        UnitMove move = change.move();
        return row(
                move.after().isRanked() ? Integer.toString(move.after().rank()) : "—",
                move.rankChange().map(by -> signedRank(by)).orElse(""),
                move.unit().name(),
                words.numberOrDash(move.after().findScore()),
                move.scoreChange()
                        .map(by -> signed(by, move.after().findScore(), words))
                        .orElse(""),
                mostly(change, words.locale()));
    }

    private static String row(String rank, String moved, String name, String score, String change, String mostly) {
        String line = Lines.right(rank, RANK)
                + Lines.right(moved, MOVED) + "  "
                + Lines.left(name, NAME)
                + Lines.right(score, SCORE)
                + Lines.right(change, SCORE + 2) + "  "
                + mostly;
        return line.stripTrailing() + "\n";
    }

    /** The factor with the largest share of the score's change. */
    private static String mostly(UnitChange change, Locale locale) {
        Optional<FactorShares> shares = change.scoreShares();
        if (shares.isEmpty()
                || change.move().scoreChange().map(Rational::signum).orElse(0) == 0) {
            return "";
        }
        return say(locale, "factor.short." + shares.get().largest().code());
    }

    private void one(StringBuilder text, UnitChange change, Wording words) {
        Locale locale = words.locale();
        UnitMove move = change.move();
        text.append(Lines.paragraph("", move.unit().name() + " (" + move.unit().code() + ")"));
        text.append(Lines.paragraph(
                "  ",
                say(
                        locale,
                        "compare.scores",
                        words.numberOrDash(move.before().findScore()),
                        words.numberOrDash(move.after().findScore()))));
        text.append(Lines.paragraph(
                "  ", say(locale, "compare.ranks", dash(rank(move.before())), dash(rank(move.after())))));
        text.append('\n');
        text.append(Lines.left("", LABEL))
                .append(Lines.right(say(locale, "score"), SHARE))
                .append(Lines.right(say(locale, "rank"), SHARE))
                .append('\n');
        for (Factor factor : Factor.values()) {
            text.append(Lines.left("  " + say(locale, "factor." + factor.code()), LABEL))
                    .append(Lines.right(share(change.scoreShares(), factor, words), SHARE))
                    .append(Lines.right(share(change.rankShares(), factor, words), SHARE))
                    .append('\n');
        }
        splits(text, change, words);
        for (UnitMove.Turn turn : move.turns()) {
            text.append(Lines.paragraph(
                    "  ",
                    say(
                            locale,
                            "compare.turn",
                            turn.criterion(),
                            words.status(turn.before()),
                            words.status(turn.after()))));
        }
        text.append('\n');
    }

    /** The shares of each of the unit's own figures, and of each clause that changed. */
    private void splits(StringBuilder text, UnitChange change, Wording words) {
        OwnFigures own = change.ownFigures();
        split(text, "compare.own." + own.way().code(), own.shares(), words);
        comparison
                .ofSeveralCriteria(own)
                .forEach((indicator, criteria) -> text.append(Lines.paragraph(
                        "  ", say(words.locale(), "compare.of-several", indicator, String.join(", ", criteria)))));
        UnitChange.ChangedClauses clauses = change.changedClauses();
        if (clauses.way() == OwnFigures.Way.NOT_SPLIT || !clauses.shares().isEmpty()) {
            split(text, "compare.clauses." + clauses.way().code(), clauses.shares(), words);
        }
    }

    private static void split(StringBuilder text, String key, Map<String, Rational> shares, Wording words) {
        text.append('\n').append(Lines.paragraph("", say(words.locale(), key)));
        shares.forEach((name, share) -> {
            String said = name.equals(UnitChange.ChangedClauses.PERIOD) ? say(words.locale(), "compare.period") : name;
            text.append(Lines.left("  " + said, LABEL))
                    .append(Lines.right(signed(share, words), SHARE))
                    .append('\n');
        });
    }

    private static String share(Optional<FactorShares> shares, Factor factor, Wording words) {
        return shares.map(all -> signed(all.of(factor), words)).orElse("—");
    }

    private static String dash(String text) {
        return text.isEmpty() ? "—" : text;
    }

    static String signed(Rational share, Wording words) {
        BigDecimal rounded = AnswerData.rounded(share);
        if (rounded.signum() == 0) {
            return share.signum() == 0 ? "0" : share.signum() > 0 ? "+0…" : "−0…";
        }
        return (rounded.signum() > 0 ? "+" : "−") + words.number(rounded.abs());
    }

    /** A change of a published score, with as many digits as the score has. */
    static String signed(Rational change, Optional<BigDecimal> score, Wording words) {
        int missing = score.map(BigDecimal::scale).orElse(0)
                - AnswerData.rounded(change).scale();
        BigDecimal size = AnswerData.rounded(change).abs();
        return change.signum() == 0 || size.signum() == 0 || missing <= 0
                ? signed(change, words)
                : (change.signum() > 0 ? "+" : "−") + words.number(size.setScale(size.scale() + missing));
    }

    /** A rank that became smaller is a rise. */
    static String signedRank(int change) {
        return change == 0 ? "=" : change < 0 ? "▲" + -change : "▼" + change;
    }

    private static String say(Locale locale, String key, Object... arguments) {
        return ChangeWords.MESSAGES.in(locale, key, arguments);
    }
}
