package io.github.thuocdo.harness.result;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Ruling;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.harness.book.Tab;
import io.github.thuocdo.internal.wording.ValueStanding;
import io.github.thuocdo.ranking.Ranking;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheet of every criterion with the clause that it rests on, its words, and what contradicts it. */
final class SourcesSheet {
    private final Ranking ranking;
    private final ResultTexts texts;

    SourcesSheet(Ranking ranking, ResultTexts texts) {
        this.ranking = ranking;
        this.texts = texts;
    }

    void write(Tab tab) {
        Plan plan = ranking.plan();
        String title = texts.say("sheet.sources");
        Listing listing = new Listing(
                tab,
                title,
                ResultTexts.plain(plan.set()
                        .scoringNote()
                        .map(note -> note.in(texts.locale()))
                        .orElse("")),
                1,
                List.of(
                        new Listing.Column(texts.say("column.criterion"), 44, Looks.LINES.inBold()),
                        new Listing.Column(texts.say("column.standing"), 16, Looks.LINES),
                        new Listing.Column(texts.say("column.group"), 22, Looks.LINES),
                        new Listing.Column(texts.say("column.asked"), 22, Looks.LINES),
                        new Listing.Column(texts.say("column.most"), 9, Looks.decimals(decimals(plan))),
                        new Listing.Column(texts.say("column.scoring"), 36, Looks.LINES),
                        new Listing.Column(texts.say("column.document"), 18, Looks.LINES),
                        new Listing.Column(texts.say("column.section"), 16, Looks.LINES),
                        new Listing.Column(texts.say("column.quote"), 60, Looks.LINES),
                        new Listing.Column(texts.say("column.lead"), 28, Looks.LINES),
                        new Listing.Column(texts.say("column.coordinating"), 28, Looks.LINES),
                        new Listing.Column(texts.say("column.notes"), 60, Looks.LINES),
                        new Listing.Column(texts.say("column.indicator"), 24, Looks.CODE),
                        new Listing.Column(texts.say("column.id"), 30, Looks.CODE)));
        for (Criterion criterion : plan.criteria()) {
            listing.add(row(criterion));
        }
        listing.end(title);
    }

    private static int decimals(Plan plan) {
        return plan.criteria().stream()
                .mapToInt(each -> Matrix.decimals(Cells.number(each.points(), false), false))
                .max()
                .orElse(0);
    }

    private List<?> row(Criterion criterion) {
        return List.of(
                ResultTexts.plain(criterion.name().in(texts.locale())),
                texts.wording().standing(criterion.standing()),
                ResultTexts.plain(texts.wording().pillar(ranking.plan(), criterion.pillar())),
                ResultTexts.plain(texts.wording().asked(criterion)),
                criterion.scored() ? Cells.number(criterion.points(), false) : "",
                texts.wording().scoring(criterion).map(ResultTexts::plain),
                ResultTexts.plain(criterion.source().document()),
                criterion.source().section().map(ResultTexts::plain),
                criterion.source().quote().map(ResultTexts::plain),
                criterion.lead().map(ResultTexts::plain),
                criterion.coordinating().map(ResultTexts::plain),
                notes(criterion),
                ResultTexts.plain(criterion.indicator().code()),
                ResultTexts.plain(criterion.id()));
    }

    /** The reasons of the rulings on a criterion, and the notes on what contradicts it. */
    private String notes(Criterion criterion) {
        Stream<String> rulings = ranking.plan().rulings(criterion).stream()
                .map((Ruling each) -> texts.wording().ruling(criterion, each));
        Stream<String> notes = criterion.notes().stream()
                .map((BilingualText each) -> texts.wording().note(each));
        Stream<String> standing = ValueStanding.words(criterion.source(), texts.wording()).stream();
        return Stream.of(standing, rulings, notes)
                .flatMap(each -> each)
                .map(ResultTexts::plain)
                .collect(Collectors.joining("\n"));
    }
}
