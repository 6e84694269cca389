package io.github.thuocdo.harness.result;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.harness.book.Tab;
import io.github.thuocdo.insight.OwnFigures;
import io.github.thuocdo.insight.PeriodComparison;
import io.github.thuocdo.insight.UnitChange;
import io.github.thuocdo.number.Rational;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A sheet of how the change of each unit's score is split: over its own figures, or over the clauses of the set that changed, a column for
 * each of them.
 */
final class SplitSheet {
    private static final int DIGITS = 15;

    private final PeriodComparison comparison;
    private final ResultTexts texts;
    private final String sheet;
    private final Function<UnitChange, OwnFigures> split;
    private final UnaryOperator<String> names;

    private SplitSheet(
            PeriodComparison comparison,
            ResultTexts texts,
            String sheet,
            Function<UnitChange, OwnFigures> split,
            UnaryOperator<String> names) {
        this.comparison = comparison;
        this.texts = texts;
        this.sheet = sheet;
        this.split = split;
        this.names = names;
    }

    /** The sheet of the part that each of a unit's own figures has in its change. */
    static SplitSheet ofFigures(PeriodComparison comparison, ResultTexts texts) {
        return new SplitSheet(
                comparison,
                texts,
                "sheet.own-figures",
                UnitChange::ownFigures,
                indicator -> figure(indicator, comparison, texts));
    }

    /** The sheet of the part that each changed clause has in a unit's change. */
    static SplitSheet ofClauses(PeriodComparison comparison, ResultTexts texts) {
        return new SplitSheet(
                comparison,
                texts,
                "sheet.clauses",
                unit -> new OwnFigures(
                        unit.changedClauses().way(), unit.changedClauses().shares()),
                clause -> clause(clause, comparison, texts));
    }

    void write(Tab tab, String title) {
        Set<String> parts = new LinkedHashSet<>();
        comparison
                .units()
                .forEach(unit -> parts.addAll(split.apply(unit).shares().keySet()));
        List<Listing.Column> columns = new ArrayList<>(List.of(
                new Listing.Column(texts.say("column.code"), 10, Looks.CODE),
                new Listing.Column(texts.say("column.unit"), 28, Looks.LINES),
                new Listing.Column(texts.say("own-figures.way"), 22, Looks.LINES)));
        parts.forEach(part -> columns.add(new Listing.Column(names.apply(part), 14, Looks.WORDS)));
        String heading = title + " – " + texts.say(sheet);
        Listing listing = new Listing(tab, heading, texts.say(sheet + "-below"), 2, columns);
        for (UnitChange unit : comparison.units()) {
            if (!listing.isFull()) {
                listing.add(row(unit, parts));
            }
        }
        listing.end(heading);
    }

    private List<Object> row(UnitChange unit, Set<String> parts) {
        OwnFigures own = split.apply(unit);
        List<Object> cells = new ArrayList<>(List.of(
                ResultTexts.plain(unit.unit().code()),
                ResultTexts.plain(unit.unit().name()),
                texts.say("own-figures." + own.way().code())));
        for (String part : parts) {
            cells.add(Optional.ofNullable(own.shares().get(part)).map(SplitSheet::number));
        }
        return cells;
    }

    private static Object number(Rational share) {
        return Cells.number(share.rounded(DIGITS, RoundingMode.HALF_UP), false);
    }

    /** The name of an indicator; that of a set before, which this one has no more, is its code. */
    private static String figure(String indicator, PeriodComparison comparison, ResultTexts texts) {
        return comparison.after().plan().criteria().stream()
                .map(Criterion::indicator)
                .filter(each -> each.code().equals(indicator))
                .findFirst()
                .map(each -> ResultTexts.plain(each.name().in(texts.locale())))
                .orElse(indicator);
    }

    /** The name of a criterion with its clause; what belongs to the whole set is called by its path. */
    private static String clause(String clause, PeriodComparison comparison, ResultTexts texts) {
        return clause.equals(UnitChange.ChangedClauses.PERIOD)
                ? texts.say("clauses.period")
                : comparison.after().plan().criteria().stream()
                        .filter(each -> each.id().equals(clause))
                        .findFirst()
                        .map(each -> ResultTexts.plain(each.name().in(texts.locale()) + " ("
                                + each.source().document() + ", "
                                + each.source().section() + ")"))
                        .orElse(ResultTexts.plain(clause));
    }
}
