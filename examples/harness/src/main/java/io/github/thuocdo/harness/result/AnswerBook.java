package io.github.thuocdo.harness.result;

import io.github.thuocdo.harness.book.Book;
import io.github.thuocdo.harness.book.Look;
import io.github.thuocdo.harness.book.Tab;
import io.github.thuocdo.report.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An answer as a workbook (.xlsx): a sheet of what it says in words, and a sheet of its rows, in which numbers are numbers. The same
 * answer gives the same bytes.
 *
 * <pre>{@code
 * AnswerBook.of(ComparisonAnswer.of(comparison)).in(Locale.ENGLISH).write(out);
 * }</pre>
 */
public final class AnswerBook {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,15})?");
    private static final Pattern FRACTION = Pattern.compile("(-?[0-9]{1,40})/([1-9][0-9]{0,40})");
    /** Columns whose cells are texts, whatever they look like. */
    private static final Set<String> TEXTS =
            Set.of("code", "name", "id", "indicator", "criteria", "section", "document", "wording", "from", "to");

    private static final Set<String> LONG = Set.of("name", "wording", "lead", "coordinating", "criteria");
    private static final int WIDE = 34;
    private static final int NARROW = 14;
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
        ResultTexts texts = new ResultTexts(locale);
        List<String> lines = answer.text(locale).lines().toList();
        String title = lines.isEmpty() ? texts.say("sheet.answer") : lines.get(0);
        Book.write(out, title, book -> {
            book.sheet(texts.say("sheet.answer"), tab -> words(tab, lines));
            book.sheet(texts.say("sheet.answer-rows"), tab -> rows(tab, title, texts));
        });
    }

    /** The words, line by line. */
    private static void words(Tab tab, List<String> lines) {
        tab.width(0, LETTERS);
        for (int row = 0; row < lines.size(); row++) {
            tab.text(row, 0, lines.get(row), row == 0 ? Looks.TITLE : Look.PLAIN);
        }
    }

    private void rows(Tab tab, String title, ResultTexts texts) {
        List<List<String>> rows = answer.rows(locale);
        List<String> keys = rows.get(0);
        List<Listing.Column> columns = new ArrayList<>();
        for (String key : keys) {
            Look look = TEXTS.contains(key) ? Looks.CODE : Looks.WORDS;
            columns.add(new Listing.Column(
                    texts.say("answer." + key),
                    LONG.contains(key) ? WIDE : NARROW,
                    LONG.contains(key) ? Looks.LINES : look));
        }
        Listing listing = new Listing(tab, title, texts.say("answer.below", rows.size() - 1), 2, columns);
        for (List<String> row : rows.subList(1, rows.size())) {
            if (!listing.isFull()) {
                List<Object> cells = new ArrayList<>();
                for (int column = 0; column < row.size(); column++) {
                    String cell = row.get(column);
                    cells.add(TEXTS.contains(keys.get(column)) ? ResultTexts.plain(cell) : held(cell));
                }
                listing.add(cells);
            }
        }
        listing.end(title);
    }

    /** A number as a number, a fraction as the number that it is to fifteen digits, and anything else as text. */
    private static Object held(String cell) {
        if (NUMBER.matcher(cell).matches()) {
            return new BigDecimal(cell);
        }
        var fraction = FRACTION.matcher(cell);
        if (fraction.matches()) {
            return new BigDecimal(fraction.group(1)).divide(new BigDecimal(fraction.group(2)), new MathContext(15));
        }
        return ResultTexts.plain(cell);
    }
}
