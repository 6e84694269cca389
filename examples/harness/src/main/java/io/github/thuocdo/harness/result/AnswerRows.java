package io.github.thuocdo.harness.result;

import io.github.thuocdo.harness.book.Look;
import io.github.thuocdo.harness.book.Tab;
import io.github.thuocdo.report.Answer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The rows of an answer as a sheet, in which numbers are numbers. */
final class AnswerRows {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,15})?");
    private static final Pattern FRACTION = Pattern.compile("(-?[0-9]{1,40})/([1-9][0-9]{0,40})");
    /** Columns whose cells are texts, whatever they look like. */
    private static final Set<String> TEXTS =
            Set.of("code", "name", "id", "indicator", "criteria", "section", "document", "wording", "from", "to");

    private static final Set<String> LONG = Set.of("name", "wording", "lead", "coordinating", "criteria");
    private static final int WIDE = 34;
    private static final int NARROW = 14;

    private final List<List<String>> rows;
    private final ResultTexts texts;

    AnswerRows(Answer answer, ResultTexts texts) {
        this.rows = answer.rows(texts.locale());
        this.texts = texts;
    }

    /** The number of rows below the heading. */
    int count() {
        return rows.size() - 1;
    }

    /**
     * Writes the sheet.
     *
     * @param below the text under the title
     */
    void write(Tab tab, String title, String below) {
        List<String> keys = rows.get(0);
        List<Listing.Column> columns = new ArrayList<>();
        for (String key : keys) {
            Look look = TEXTS.contains(key) ? Looks.CODE : Looks.WORDS;
            columns.add(new Listing.Column(
                    texts.say("answer." + key),
                    LONG.contains(key) ? WIDE : NARROW,
                    LONG.contains(key) ? Looks.LINES : look));
        }
        Listing listing = new Listing(tab, title, below, 2, columns);
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
