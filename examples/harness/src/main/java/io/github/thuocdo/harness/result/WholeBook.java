package io.github.thuocdo.harness.result;

import io.github.thuocdo.harness.book.Book;
import io.github.thuocdo.ranking.Ranking;

/** The sheets that speak of all units. */
final class WholeBook {
    private final Ranking ranking;
    private final ResultTexts texts;

    WholeBook(Ranking ranking, ResultTexts texts) {
        this.ranking = ranking;
        this.texts = texts;
    }

    void write(Book book) {
        String title = ranking.plan().set().title().in(texts.locale());
        int scale = ranking.plan().set().policies().rounding().scale();
        book.sheet(texts.say("sheet.ranking"), tab -> new RankingSheet(ranking, texts).write(tab));
        Matrix matrix = new Matrix(ranking, texts);
        String points = texts.say("sheet.points");
        book.sheet(
                points,
                tab -> new MatrixSheet.Points(matrix, texts, scale)
                        .write(tab, title + " – " + points, texts.say("points.below")));
        String figures = texts.say("sheet.figures");
        book.sheet(
                figures,
                tab -> new MatrixSheet.Figures(matrix, texts)
                        .write(tab, title + " – " + figures, texts.say("figures.below")));
        book.sheet(texts.say("sheet.findings"), tab -> new FindingsSheet(ranking, texts).write(tab));
        book.sheet(texts.say("sheet.owed"), tab -> new OwedSheet(ranking, texts).write(tab));
    }
}
