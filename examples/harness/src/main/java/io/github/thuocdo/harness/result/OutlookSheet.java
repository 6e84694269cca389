package io.github.thuocdo.harness.result;

import io.github.thuocdo.advice.AdviceAnswers;
import io.github.thuocdo.advice.Outlook;
import io.github.thuocdo.harness.book.Tab;
import io.github.thuocdo.harness.page.Outlooks;
import io.github.thuocdo.ranking.RankedUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The sheet of what is certain while figures are missing, a row for each unit that has missing figures. */
final class OutlookSheet {
    private final Outlooks outlooks;
    private final ResultTexts texts;

    OutlookSheet(Outlooks outlooks, ResultTexts texts) {
        this.outlooks = outlooks;
        this.texts = texts;
    }

    void write(Tab tab, String title) {
        String heading = title + " – " + texts.say("sheet.outlook");
        String below = outlooks.areTooMany()
                ? texts.say("outlook.too-many", outlooks.open(), Outlooks.MOST_UNITS)
                : texts.say("sheet.outlook-below");
        Listing listing = Listing.ofUnits(
                tab,
                heading,
                below,
                texts,
                new Listing.Column(texts.say("column.worst"), 10, Looks.WORDS),
                new Listing.Column(texts.say("column.best"), 10, Looks.WORDS),
                new Listing.Column(texts.say("outlook.certain"), 18, Looks.LINES),
                new Listing.Column(texts.say("outlook.ranks"), 20, Looks.LINES),
                new Listing.Column(texts.say("outlook.first"), 34, Looks.LINES),
                new Listing.Column(texts.say("outlook.left"), 12, Looks.WORDS),
                new Listing.Column(texts.say("outlook.closes"), 12, Looks.WORDS),
                new Listing.Column(texts.say("outlook.words"), 60, Looks.LINES));
        outlooks.each()
                .forEach((code, outlook) -> listing.add(row(outlooks.ranking().unit(code), outlook)));
        listing.end(heading);
    }

    private List<Object> row(RankedUnit unit, Outlook outlook) {
        Optional<Outlook.MissingReport> first = outlook.reports().stream().findFirst();
        List<String> words = AdviceAnswers.words(outlooks.ranking(), unit, outlook).stream()
                .map(each -> each.in(texts.locale()))
                .toList();
        return List.of(
                ResultTexts.plain(unit.unit().code()),
                ResultTexts.plain(unit.unit().name()),
                outlook.worst(),
                outlook.best(),
                outlook.worstVerdict().map(texts.wording()::verdict),
                outlook.ranges(),
                first.map(report -> AdviceAnswers.name(outlooks.ranking(), report.indicator())
                        .in(texts.locale())),
                first.map(report -> BigDecimal.valueOf(report.ranksLeft())),
                first.map(report -> BigDecimal.valueOf(report.closes())),
                String.join("\n", words));
    }
}
