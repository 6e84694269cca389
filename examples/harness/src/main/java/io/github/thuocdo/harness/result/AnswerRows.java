package io.github.thuocdo.harness.result;

import io.github.thuocdo.harness.book.Look;
import io.github.thuocdo.harness.book.Tab;
import io.github.thuocdo.harness.place.ColumnWords;
import io.github.thuocdo.report.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The rows of an answer as a sheet, in which numbers are numbers, days are days, and codes of the library are words. */
final class AnswerRows {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,15})?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    /** Columns whose cells are texts, whatever they look like. */
    private static final Set<String> TEXTS = Set.of(
            "code", "name", "id", "indicator", "criterion", "criteria", "section", "document", "wording", "path");

    /** The columns that name the sets, the same in every row: a sheet says it once, above the rows. */
    private static final Pattern OF_A_SET = Pattern.compile("set(_title)?(_before|_after)?");

    private static final Set<String> DAYS = Set.of("last_day");
    private static final int WIDE = 34;
    private static final int NARROW = 12;
    private static final int MEASURED_ROWS = 200;

    private final Answer answer;
    private final List<List<String>> rows;
    private final ResultTexts texts;
    private final ColumnWords words;

    AnswerRows(Answer answer, ResultTexts texts) {
        this.answer = answer;
        this.rows = answer.rows(texts.locale());
        this.texts = texts;
        this.words = new ColumnWords(texts.locale());
    }

    /** The number of rows below the heading. */
    int count() {
        return rows.size() - 1;
    }

    private int ownColumns() {
        return (int) rows.get(0).stream()
                .filter(key -> !OF_A_SET.matcher(key).matches())
                .count();
    }

    /** The sets by id and title, as the rows name them, or the answer where it has no rows; empty where they name none. */
    String sets() {
        if (count() == 0) {
            return setsOfData();
        }
        List<String> first = rows.get(1);
        List<String> named = new ArrayList<>();
        for (int column = ownColumns(); column < first.size(); column += 2) {
            String title = first.get(column + 1);
            named.add(title.isEmpty() ? first.get(column) : first.get(column) + " – " + title);
        }
        return String.join(" → ", new LinkedHashSet<>(named));
    }

    private String setsOfData() {
        Map<String, Object> data = answer.data(texts.locale());
        String language = texts.locale().getLanguage().equals("vi") ? "vi" : "en";
        Set<String> named = new LinkedHashSet<>();
        for (Object part : Arrays.asList(data, data.get("before"), data.get("after"))) {
            if (part instanceof Map<?, ?> origin && origin.get("criteria") instanceof Map<?, ?> set) {
                String title = set.get("title") instanceof Map<?, ?> both ? " – " + both.get(language) : "";
                named.add(set.get("id") + title);
            }
        }
        return String.join(" → ", named);
    }

    /**
     * Writes the sheet.
     *
     * @param below the line under the title
     */
    void write(Tab tab, String title, String below) {
        List<String> keys = rows.get(0);
        List<Listing.Column> columns = new ArrayList<>();
        int[] widths = widths(ownColumns());
        for (int column = 0; column < widths.length; column++) {
            String key = keys.get(column);
            columns.add(new Listing.Column(words.heading(keys.get(0), key), widths[column], look(key)));
        }
        Listing listing = new Listing(tab, title, below, 2, columns);
        boolean[] isBelow = {false};
        // Row by row: the rows of very many units need not stand in memory.
        answer.eachRow(texts.locale(), row -> {
            if (isBelow[0] && !listing.isFull()) {
                List<Object> cells = new ArrayList<>();
                for (int column = 0; column < columns.size(); column++) {
                    cells.add(held(keys.get(column), row.get(column)));
                }
                listing.add(cells);
            }
            isBelow[0] = true;
        });
        listing.end(title);
    }

    /** Each column as wide as the longest cell of the first rows, within limits: what is longer takes several lines. */
    private int[] widths(int columns) {
        int[] widths = new int[columns];
        Arrays.fill(widths, NARROW);
        for (List<String> row : rows.subList(1, Math.min(rows.size(), MEASURED_ROWS))) {
            for (int column = 0; column < columns; column++) {
                widths[column] =
                        Math.min(WIDE, Math.max(widths[column], row.get(column).length() + 2));
            }
        }
        return widths;
    }

    private Look look(String key) {
        if (DAYS.contains(key)) {
            return Looks.WORDS.as(texts.dayFormat());
        }
        return TEXTS.contains(key) ? Looks.CODE.inLines() : Looks.LINES;
    }

    /** A number as a number, a fraction as the number that it is to fifteen digits, a day as a day, and anything else as text. */
    private Object held(String key, String cell) {
        if (TEXTS.contains(key)) {
            return ResultTexts.plain(cell);
        }
        if (NUMBER.matcher(cell).matches()) {
            return new BigDecimal(cell);
        }
        if (DAYS.contains(key) && DAY.matcher(cell).matches()) {
            return LocalDate.parse(cell);
        }
        Optional<BigDecimal> fraction = ColumnWords.fraction(key, cell);
        return fraction.isPresent()
                ? fraction.get()
                : ResultTexts.plain(words.cell(key, cell).orElse(cell));
    }
}
