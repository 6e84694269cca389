package io.github.thuocdo.harness.result;

import io.github.thuocdo.advice.AdviceAnswers;
import io.github.thuocdo.harness.book.Book;
import io.github.thuocdo.harness.page.Answers;
import io.github.thuocdo.harness.page.Changes;
import io.github.thuocdo.harness.page.Outlooks;
import io.github.thuocdo.insight.Decision;
import io.github.thuocdo.insight.InsightAnswers;
import io.github.thuocdo.internal.wording.PublishedPart;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Answer;
import java.util.ArrayList;
import java.util.List;

/** The sheets that speak of all units. */
final class WholeBook {
    private final Answers answers;
    private final Ranking ranking;
    private final ResultTexts texts;

    WholeBook(Answers answers, ResultTexts texts) {
        this.answers = answers;
        this.ranking = answers.ranking();
        this.texts = texts;
    }

    void write(Book book) {
        String title = ranking.plan().set().title().in(texts.locale());
        int scale = ranking.plan().set().policies().rounding().scale();
        book.sheet(texts.say("sheet.ranking"), tab -> new RankingSheet(ranking, texts).write(tab));
        answers.changes().ifPresent(changes -> changes(book, changes, title));
        Matrix matrix = new Matrix(ranking, texts);
        String points = texts.say("sheet.points");
        book.sheet(
                points,
                tab -> new MatrixSheet.Points(matrix, texts, scale)
                        .write(
                                tab,
                                title + " – " + points,
                                texts.say(PublishedPart.isIn(ranking) ? "points.below-published" : "points.below")));
        String figures = texts.say("sheet.figures");
        book.sheet(
                figures,
                tab -> new MatrixSheet.Figures(matrix, texts)
                        .write(tab, title + " – " + figures, texts.say("figures.below")));
        book.sheet(texts.say("sheet.findings"), tab -> new FindingsSheet(ranking, texts).write(tab));
        book.sheet(texts.say("sheet.owed"), tab -> new OwedSheet(ranking, texts).write(tab));
        answers.duties().ifPresent(duties -> rows(book, "sheet.duties", InsightAnswers.of(duties), title));
        answers.decision().ifPresent(decision -> decision(book, decision, title));
        answers.plans()
                .ifPresent(plans ->
                        book.sheet(texts.say("sheet.plans"), tab -> new PlanSheet(plans, texts).write(tab, title)));
        answers.advice().ifPresent(adviser -> {
            rows(book, "sheet.advice", AdviceAnswers.ofEachFigure(adviser), title);
            Outlooks outlooks = Outlooks.of(adviser);
            if (outlooks.open() > 0) {
                book.sheet(texts.say("sheet.outlook"), tab -> new OutlookSheet(outlooks, texts).write(tab, title));
            }
        });
    }

    /** The sheets of rises and falls; with figures before, also those of own figures and of clauses. */
    private void changes(Book book, Changes changes, String title) {
        String sheet = texts.say("sheet.changes");
        List<String> below = new ArrayList<>();
        below.add(texts.say(changes.split().isPresent() ? "sheet.changes-below" : "sheet.changes-below-result"));
        changes.remarks().forEach(remark -> below.add(ResultTexts.plain(remark.in(texts.locale()))));
        book.sheet(
                sheet,
                tab -> new AnswerRows(changes.answer(), texts)
                        .write(tab, title + " – " + sheet, String.join("\n", below)));
        changes.split().ifPresent(comparison -> {
            book.sheet(
                    texts.say("sheet.own-figures"),
                    tab -> SplitSheet.ofFigures(comparison, texts).write(tab, title));
            boolean isByClause = comparison.units().stream()
                    .anyMatch(unit -> !unit.changedClauses().shares().isEmpty());
            if (isByClause) {
                book.sheet(
                        texts.say("sheet.clauses"),
                        tab -> SplitSheet.ofClauses(comparison, texts).write(tab, title));
            }
        });
    }

    /** The changes, each alone and all together, and every unit that they move. */
    private void decision(Book book, Decision decision, String title) {
        String sheet = texts.say("sheet.decision");
        AnswerRows rows = new AnswerRows(InsightAnswers.of(decision), texts);
        Decision.Remark remark = decision.isEmpty() ? Decision.Remark.NOTHING : Decision.Remark.ASSUMPTION;
        String below = ResultTexts.plain(rows.sets()) + "\n" + texts.say("sheet.decision-below") + " "
                + decision.words(remark).in(texts.locale());
        book.sheet(sheet, tab -> rows.write(tab, title + " – " + sheet, below));
    }

    private void rows(Book book, String name, Answer answer, String title) {
        String sheet = texts.say(name);
        book.sheet(
                sheet,
                tab -> new AnswerRows(answer, texts).write(tab, title + " – " + sheet, texts.say(name + "-below")));
    }
}
