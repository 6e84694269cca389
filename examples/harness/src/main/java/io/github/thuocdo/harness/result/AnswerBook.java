package io.github.thuocdo.harness.result;

import io.github.thuocdo.harness.book.Area;
import io.github.thuocdo.harness.book.Book;
import io.github.thuocdo.harness.book.Look;
import io.github.thuocdo.harness.book.Tab;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.report.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
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
    /** So many rows are held before they are written out. */
    private static final int KEPT_ROWS = 1_000;

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
        Iterator<String> parts = answer.texts(locale).iterator();
        String first = parts.hasNext() ? parts.next() : "";
        String title = first.lines().findFirst().orElse(texts.say("sheet.answer"));
        Book.write(out, title, book -> {
            book.sheet(texts.say("sheet.answer"), tab -> words(tab, first, parts, title));
            book.sheet(texts.say("sheet.answer-rows"), tab -> {
                AnswerRows rows = new AnswerRows(answer, texts);
                String count = texts.say("answer.below", rows.count());
                String sets = rows.sets();
                rows.write(tab, title, sets.isEmpty() ? count : ResultTexts.plain(sets) + " · " + count);
            });
        });
    }

    /** The words, line by line; no more of them are held than one part has. */
    private static void words(Tab tab, String first, Iterator<String> rest, String title) {
        tab.width(0, LETTERS);
        tab.fitToPages();
        int rows = words(tab, 0, first);
        while (rest.hasNext()) {
            rows = words(tab, rows, rest.next());
        }
        tab.print(new Area(0, 0, Math.max(0, rows - 1), 0), 0, title);
    }

    /** Writes a part below so many rows, and returns the number of rows that are written then. */
    private static int words(Tab tab, int rows, String part) {
        int row = rows;
        for (Iterator<String> lines = part.lines().iterator(); lines.hasNext(); row++) {
            tab.text(row, 0, lines.next(), row == 0 ? Looks.TITLE : Look.PLAIN);
            if (row % KEPT_ROWS == KEPT_ROWS - 1) {
                tab.flush();
            }
        }
        return row;
    }
}
