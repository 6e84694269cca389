package io.github.thuocdo.harness.result;

import io.github.thuocdo.harness.book.Area;
import io.github.thuocdo.harness.book.Book;
import io.github.thuocdo.harness.book.Look;
import io.github.thuocdo.harness.book.Tab;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.report.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * An answer as a workbook (.xlsx): a sheet of what it says in words, and a sheet of its rows, in which numbers are numbers. The same
 * answer gives the same bytes.
 *
 * <pre>{@code
 * AnswerBook.of(InsightAnswers.of(comparison)).in(Locale.ENGLISH).write(out);
 * }</pre>
 */
public final class AnswerBook {
    private static final int LETTERS = 84;

    private final Answer answer;
    private final Locale locale;

    private AnswerBook(Answer answer, Locale locale) {
        this.answer = answer;
        this.locale = locale;
    }

    /** The workbook of an answer, in Vietnamese. */
    public static AnswerBook of(Answer answer) {
        return new AnswerBook(Objects.requireNonNull(answer, "answer"), new Locale("vi"));
    }

    /** The same in Vietnamese for {@code vi}, in English for every other language. */
    public AnswerBook in(Locale language) {
        return new AnswerBook(answer, Objects.requireNonNull(language, "language"));
    }

    /**
     * Writes the workbook to {@code out}, which stays open.
     *
     * @throws IOException if {@code out} fails
     */
    public void write(OutputStream out) throws IOException {
        NotNull.require("out", out);
        ResultTexts texts = new ResultTexts(locale);
        List<String> lines = answer.text(locale).lines().toList();
        String title = lines.isEmpty() ? texts.say("sheet.answer") : lines.get(0);
        Book.write(out, title, book -> {
            book.sheet(texts.say("sheet.answer"), tab -> words(tab, lines, title));
            book.sheet(texts.say("sheet.answer-rows"), tab -> {
                AnswerRows rows = new AnswerRows(answer, texts);
                String count = texts.say("answer.below", rows.count());
                String sets = rows.sets();
                rows.write(tab, title, sets.isEmpty() ? count : ResultTexts.plain(sets) + " · " + count);
            });
        });
    }

    /** The words, line by line. */
    private static void words(Tab tab, List<String> lines, String title) {
        tab.width(0, LETTERS);
        for (int row = 0; row < lines.size(); row++) {
            tab.text(row, 0, lines.get(row), row == 0 ? Looks.TITLE : Look.PLAIN);
        }
        tab.print(new Area(0, 0, Math.max(0, lines.size() - 1), 0), 0, title);
    }
}
