package io.github.thuocdo.harness.result;

import io.github.thuocdo.harness.book.Area;
import io.github.thuocdo.harness.book.Tab;
import io.github.thuocdo.harness.page.RankingTerms;
import io.github.thuocdo.internal.wording.SetWords;
import io.github.thuocdo.ranking.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sheet of the terms under which the ranking came about, and of what the sheets before show. */
final class BasisSheet {
    private static final int WIDTH = 100;

    private final Ranking ranking;
    private final ResultTexts texts;
    private final String command;

    BasisSheet(Ranking ranking, ResultTexts texts, String command) {
        this.ranking = ranking;
        this.texts = texts;
        this.command = command;
    }

    /**
     * A line.
     *
     * @param title its title
     * @param text its text
     */
    private record Line(String title, String text) {}

    void write(Tab tab) {
        String title = texts.say("sheet.basis");
        tab.text(0, 0, title, Looks.TITLE);
        tab.width(0, 28);
        tab.width(1, WIDTH);
        int row = 2;
        for (Line line : lines()) {
            String text = ResultTexts.plain(line.text());
            tab.text(row, 0, line.title(), Looks.LINES.inBold());
            tab.text(row, 1, text, Looks.LINES);
            tab.height(row, 13 * Tab.lines(text, WIDTH) + 4);
            row++;
        }
        tab.print(new Area(0, 0, row, 1), 0, title);
    }

    private List<Line> lines() {
        Locale locale = texts.locale();
        List<Line> lines = new ArrayList<>();
        lines.add(
                new Line(texts.say("basis.title"), ranking.plan().set().title().in(locale)));
        for (RankingTerms.Term term : RankingTerms.of(ranking, "")) {
            lines.add(new Line(term.title().in(locale), term.text().in(locale)));
        }
        if (!command.isEmpty()) {
            lines.add(new Line(texts.say("basis.command"), command));
        }
        ranking.plan()
                .set()
                .scoringNote()
                .ifPresent(note -> lines.add(new Line(texts.say("basis.points"), note.in(locale))));
        new SetWords(texts.wording())
                .incomplete(ranking.plan().set())
                .ifPresent(lacks -> lines.add(new Line(texts.say("basis.incomplete"), lacks)));
        lines.add(new Line(texts.say("basis.signs"), texts.say("basis.signs.said")));
        lines.add(new Line(texts.say("basis.colours"), texts.say("basis.colours.said")));
        lines.add(new Line(texts.say("basis.digits"), texts.say("basis.digits.said")));
        return lines;
    }
}
