package io.github.thuocdo.harness.result;

import io.github.thuocdo.harness.book.Tab;
import io.github.thuocdo.ranking.Owed;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.List;

/** The sheet of the figures that are still owed: by which unit, under whose lead. What all units owe is one row. */
final class OwedSheet {
    private final Ranking ranking;
    private final ResultTexts texts;

    OwedSheet(Ranking ranking, ResultTexts texts) {
        this.ranking = ranking;
        this.texts = texts;
    }

    void write(Tab tab) {
        Owed owed = Owed.of(ranking.figures());
        String title = texts.say("sheet.owed");
        Listing listing = new Listing(
                tab,
                title,
                owed.open().isEmpty()
                        ? texts.say("owed.none")
                        : texts.say("owed.count", owed.open().size(), owed.count()),
                2,
                List.of(
                        new Listing.Column(texts.say("column.lead"), 32, Looks.LINES),
                        new Listing.Column(texts.say("column.coordinating"), 28, Looks.LINES),
                        new Listing.Column(texts.say("column.indicator"), 26, Looks.CODE),
                        new Listing.Column(texts.say("column.figure"), 60, Looks.LINES),
                        new Listing.Column(texts.say("column.standing"), 16, Looks.WORDS),
                        new Listing.Column(texts.say("column.code"), 10, Looks.CODE),
                        new Listing.Column(texts.say("column.unit"), 28, Looks.LINES)));
        for (Owed.Led led : owed.byLead()) {
            for (Owed.Open open : led.open()) {
                add(listing, led.lead().map(ResultTexts::plain).orElseGet(() -> texts.say("owed.unled")), open);
            }
        }
        listing.end(title);
    }

    private void add(Listing listing, String lead, Owed.Open open) {
        int all = ranking.figures().size();
        if (all > 1 && open.units().size() == all) {
            add(listing, lead, open, "", texts.say("owed.by-all", all));
            return;
        }
        for (AdministrativeUnit unit : open.units()) {
            add(listing, lead, open, ResultTexts.plain(unit.code()), ResultTexts.plain(unit.name()));
        }
    }

    private void add(Listing listing, String lead, Owed.Open open, String code, String unit) {
        if (!listing.isFull()) {
            listing.add(List.of(
                    lead,
                    open.figure().coordinating().map(ResultTexts::plain).orElse(""),
                    ResultTexts.plain(open.figure().indicator().code()),
                    ResultTexts.plain(open.figure().indicator().name().in(texts.locale())),
                    texts.say(open.figure().isScored() ? "owed.scored" : "owed.checklist"),
                    code,
                    unit));
        }
    }
}
