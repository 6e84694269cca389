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

/** The sheet of what each of a unit's own figures has to do with the change of its score, a column for each figure that changed. */
final class OwnFiguresSheet {
    private static final int DIGITS = 15;

    private final PeriodComparison comparison;
    private final ResultTexts texts;

    OwnFiguresSheet(PeriodComparison comparison, ResultTexts texts) {
        this.comparison = comparison;
        this.texts = texts;
    }

    void write(Tab tab, String title) {
        Set<String> indicators = new LinkedHashSet<>();
        comparison
                .units()
                .forEach(unit -> indicators.addAll(unit.ownFigures().shares().keySet()));
        List<Listing.Column> columns = new ArrayList<>(List.of(
                new Listing.Column(texts.say("column.code"), 10, Looks.CODE),
                new Listing.Column(texts.say("column.unit"), 28, Looks.LINES),
                new Listing.Column(texts.say("own-figures.way"), 22, Looks.LINES)));
        indicators.forEach(indicator -> columns.add(new Listing.Column(name(indicator), 14, Looks.WORDS)));
        String sheet = title + " – " + texts.say("sheet.own-figures");
        Listing listing = new Listing(tab, sheet, texts.say("sheet.own-figures-below"), 2, columns);
        for (UnitChange unit : comparison.units()) {
            if (!listing.isFull()) {
                listing.add(row(unit, indicators));
            }
        }
        listing.end(sheet);
    }

    private List<Object> row(UnitChange unit, Set<String> indicators) {
        OwnFigures own = unit.ownFigures();
        List<Object> cells = new ArrayList<>(List.of(
                ResultTexts.plain(unit.unit().code()),
                ResultTexts.plain(unit.unit().name()),
                texts.say("own-figures." + own.way().code())));
        for (String indicator : indicators) {
            cells.add(Optional.ofNullable(own.shares().get(indicator)).map(OwnFiguresSheet::number));
        }
        return cells;
    }

    private static Object number(Rational share) {
        return Cells.number(share.rounded(DIGITS, RoundingMode.HALF_UP), false);
    }

    /** The name of an indicator; that of a set before, which this one has no more, is its code. */
    private String name(String indicator) {
        return comparison.after().plan().criteria().stream()
                .map(Criterion::indicator)
                .filter(each -> each.code().equals(indicator))
                .findFirst()
                .map(each -> ResultTexts.plain(each.name().in(texts.locale())))
                .orElse(indicator);
    }
}
