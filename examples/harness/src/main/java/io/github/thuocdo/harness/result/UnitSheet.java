package io.github.thuocdo.harness.result;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.harness.book.A1;
import io.github.thuocdo.harness.book.Area;
import io.github.thuocdo.harness.book.Look;
import io.github.thuocdo.harness.book.Tab;
import io.github.thuocdo.internal.wording.PointsWords;
import io.github.thuocdo.internal.wording.PublishedPart;
import io.github.thuocdo.internal.wording.ReconciledParts;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheet of one unit: every criterion that scores, and every other one that it answered, with figure, points and clause. */
final class UnitSheet {
    private static final int RESULT = 5;

    private final Ranking ranking;
    private final RankedUnit entry;
    private final ResultTexts texts;
    private final boolean hasOrigin;

    UnitSheet(Ranking ranking, RankedUnit entry, ResultTexts texts) {
        this.ranking = ranking;
        this.entry = entry;
        this.texts = texts;
        this.hasOrigin =
                entry.scored().stream().anyMatch(outcome -> origin(outcome).isPresent());
    }

    /** The name of the sheet. */
    static String name(RankedUnit entry) {
        return entry.unit().code() + " " + entry.unit().name();
    }

    void write(Tab tab) {
        String title =
                ResultTexts.plain(entry.unit().name() + " (" + entry.unit().code() + ")");
        int scale = ranking.plan().set().policies().rounding().scale();
        Listing listing = new Listing(tab, title, standing(), 1, columns(scale));
        List<Outcome> shown = new ArrayList<>(entry.scored());
        entry.outcomes().stream()
                .filter(each -> each.criterion().standing() != Standing.SCORED
                        && !each.figure().isUnknown())
                .forEach(shown::add);
        for (Outcome outcome : shown) {
            int row = listing.next();
            listing.add(row(outcome));
            figure(tab, row, outcome);
        }
        colour(tab, listing);
        listing.end(title);
    }

    /** The origin of points that the figure alone does not give. */
    private Optional<String> origin(Outcome outcome) {
        return new PointsWords(texts.wording()).origin(outcome).map(ResultTexts::plain);
    }

    /** The published groups, and how rounded parts add up: sentences behind the score. */
    private Stream<String> reconciled() {
        Stream<String> published = PublishedPart.of(entry).stream()
                .filter(part -> part.criterion().isEmpty())
                .map(part -> part.name(ranking.plan(), texts.wording()) + ": "
                        + texts.wording().numberOrDash(part.points()) + " – "
                        + new PointsWords(texts.wording()).published(part.by()));
        Stream<String> parts = ReconciledParts.of(entry, ranking.plan()).stream()
                .map(part -> part.words(ranking.plan(), texts.wording()));
        return Stream.concat(published, parts).map(ResultTexts::plain);
    }

    private List<Listing.Column> columns(int scale) {
        List<Listing.Column> columns = new ArrayList<>(List.of(
                new Listing.Column(texts.say("column.criterion"), 44, Looks.LINES.inBold()),
                new Listing.Column(texts.say("column.asked"), 20, Looks.LINES),
                new Listing.Column(texts.say("column.figure"), 14, Looks.WORDS),
                new Listing.Column(texts.say("column.numerator"), 12, Looks.NUMBER),
                new Listing.Column(texts.say("column.denominator"), 12, Looks.NUMBER),
                new Listing.Column(texts.say("column.result"), 14, Looks.WORDS.centred()),
                new Listing.Column(texts.say("column.gap"), 22, Looks.LINES),
                new Listing.Column(
                        texts.say("column.points"), 10, Looks.decimals(scale).inBold()),
                new Listing.Column(texts.say("column.most"), 10, Looks.WORDS),
                new Listing.Column(texts.say("column.standing"), 16, Looks.LINES),
                new Listing.Column(texts.say("column.ledger"), 14, Looks.WORDS),
                new Listing.Column(texts.say("column.evidence"), 30, Looks.LINES),
                new Listing.Column(texts.say("column.note"), 40, Looks.LINES),
                new Listing.Column(texts.say("column.clause"), 26, Looks.LINES),
                new Listing.Column(texts.say("column.quote"), 60, Looks.LINES)));
        if (hasOrigin) {
            columns.add(new Listing.Column(texts.say("column.origin"), 40, Looks.LINES));
        }
        return columns;
    }

    private String standing() {
        String score = texts.wording().numberOrDash(entry.findScore());
        String place = entry.isRanked()
                ? texts.say("unit.rank", Integer.toString(entry.rank()), Integer.toString(ranking.ranked()), score)
                : texts.say("unit.unranked", score);
        String bounded =
                entry.unknown() == 0 || entry.worst().isEmpty() || entry.best().isEmpty()
                        ? place
                        : place + " "
                                + texts.say(
                                        "unit.interval",
                                        texts.wording().numberOrDash(entry.worst()),
                                        texts.wording().numberOrDash(entry.best()),
                                        Integer.toString(entry.unknown()));
        return Stream.concat(Stream.of(bounded), reconciled()).collect(Collectors.joining("; "));
    }

    private List<?> row(Outcome outcome) {
        Criterion criterion = outcome.criterion();
        Optional<Observation.Counts> counts = outcome.figure().observation() instanceof Observation.Counts said
                ? Optional.of(said)
                : Optional.empty();
        List<Object> row = new ArrayList<>(List.of(
                ResultTexts.plain(criterion.name().in(texts.locale())),
                ResultTexts.plain(texts.wording().asked(criterion)),
                "",
                counts.map(Observation.Counts::numerator),
                counts.map(Observation.Counts::denominator),
                texts.wording().status(outcome.status()),
                texts.wording().gap(outcome),
                outcome.points(),
                criterion.scored() ? Cells.number(criterion.points(), false) : "",
                texts.wording().standing(criterion.standing()),
                outcome.figure().entries().isEmpty()
                        ? ""
                        : outcome.figure().ledger().map(texts.wording()::ledger).orElse(""),
                said(outcome, Entry::evidence),
                said(outcome, Entry::note),
                ResultTexts.plain(texts.wording().clause(criterion.source())),
                criterion.source().quote().map(ResultTexts::plain)));
        if (hasOrigin) {
            row.add(origin(outcome));
        }
        return row;
    }

    /** The figure in the form of its kind. */
    private void figure(Tab tab, int row, Outcome outcome) {
        Criterion criterion = outcome.criterion();
        Object figure = new Cells(texts).figure(outcome);
        if (figure instanceof BigDecimal number) {
            String sign = criterion.type().sign();
            Look look = Looks.WORDS.as(Looks.format(Matrix.decimals(number, Cells.isPercent(criterion)), sign));
            tab.number(row, 2, number, look);
        } else if (figure instanceof LocalDate day) {
            tab.day(row, 2, day, Looks.WORDS.as(texts.dayFormat()));
        } else {
            tab.text(row, 2, figure.toString(), Looks.WORDS);
        }
    }

    private static String said(Outcome outcome, Function<Entry, Optional<String>> part) {
        return outcome.figure().entries().stream()
                .filter(entry ->
                        outcome.figure().ledger().filter(entry.ledger()::equals).isPresent())
                .flatMap(entry -> part.apply(entry).stream())
                .map(ResultTexts::plain)
                .collect(Collectors.joining("\n"));
    }

    private void colour(Tab tab, Listing listing) {
        listing.rows(RESULT).ifPresent(rows -> {
            rule(tab, rows, Status.MET, Looks.MET);
            rule(tab, rows, Status.NOT_MET, Looks.NEARER);
            rule(tab, rows, Status.UNKNOWN, Looks.UNKNOWN);
        });
    }

    private void rule(Tab tab, Area rows, Status status, Looks.Colour colour) {
        String condition =
                A1.cell(rows.top(), RESULT) + "=" + A1.text(texts.wording().status(status));
        tab.colourFirst(rows, condition, colour.fill(), colour.ink());
    }
}
