package io.github.thuocdo.harness.result;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.harness.book.A1;
import io.github.thuocdo.harness.book.Area;
import io.github.thuocdo.harness.book.Tab;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.List;
import java.util.Optional;

/** The sheet of what was found, in the order of the files. */
final class FindingsSheet {
    private final Ranking ranking;
    private final ResultTexts texts;

    FindingsSheet(Ranking ranking, ResultTexts texts) {
        this.ranking = ranking;
        this.texts = texts;
    }

    void write(Tab tab) {
        List<Finding> findings = ranking.findings();
        String title = texts.say("sheet.findings");
        Listing listing = new Listing(
                tab,
                title,
                findings.isEmpty() ? texts.say("findings.none") : texts.say("findings.count", findings.size()),
                1,
                List.of(
                        new Listing.Column(texts.say("column.severity"), 11, Looks.WORDS),
                        new Listing.Column(texts.say("column.file"), 24, Looks.LINES),
                        new Listing.Column(texts.say("column.line"), 8, Looks.NUMBER),
                        new Listing.Column(texts.say("column.cell"), 16, Looks.WORDS),
                        new Listing.Column(texts.say("column.code"), 10, Looks.CODE),
                        new Listing.Column(texts.say("column.unit"), 26, Looks.LINES),
                        new Listing.Column(texts.say("column.indicator"), 24, Looks.LINES),
                        new Listing.Column(texts.say("column.message"), 80, Looks.LINES),
                        new Listing.Column(texts.say("column.kind"), 24, Looks.CODE)));
        findings.stream().limit(Listing.MOST_ROWS).forEach(finding -> listing.add(row(finding)));
        listing.rows(0).ifPresent(rows -> colour(tab, rows));
        listing.end(title);
    }

    private List<?> row(Finding finding) {
        return List.of(
                texts.wording().severity(finding.severity()),
                plain(finding.file()),
                finding.line(),
                plain(finding.cell()),
                plain(finding.unit()),
                name(finding.unit()),
                plain(finding.indicator()),
                ResultTexts.plain(finding.message().in(texts.locale())),
                finding.code());
    }

    private void colour(Tab tab, Area rows) {
        String first = A1.cell(rows.top(), 0);
        String error = A1.text(texts.wording().severity(Severity.ERROR));
        String warning = A1.text(texts.wording().severity(Severity.WARNING));
        tab.colourFirst(rows, first + "=" + error, Looks.FAR.fill(), Looks.FAR.ink());
        tab.colourFirst(rows, first + "=" + warning, Looks.NEARER.fill(), Looks.NEARER.ink());
    }

    private static String plain(Optional<String> text) {
        return text.map(ResultTexts::plain).orElse("");
    }

    private String name(Optional<String> unit) {
        return unit.flatMap(code -> ranking.figures().selection().find(code))
                .map(AdministrativeUnit::name)
                .map(ResultTexts::plain)
                .orElse("");
    }
}
