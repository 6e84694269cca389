package io.github.thuocdo.harness.result;

import io.github.thuocdo.harness.book.Area;
import io.github.thuocdo.harness.book.Look;
import io.github.thuocdo.harness.book.Tab;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A sheet that is a list: a title, what it is about, headings that stay in sight and filter, and rows. Rows are written from
 * the first to the last, and cannot be changed once some more are written.
 */
final class Listing {
    /** The row of the headings below one line, counted from 0. */
    static final int HEADINGS = 3;

    /** The most rows below the headings. */
    static final int MOST_ROWS = 1_000_000;

    /** The height of a line of text in points. */
    private static final int LINE = 13;

    private static final int KEPT_ROWS = 500;

    /** As many letters across A4 as are read without a glass: letters of eight points. */
    private static final int LETTERS_ON_A_PAGE = 190;

    private final Tab tab;
    private final List<Column> columns;
    /** The row of the headings of this sheet. */
    private final int headings;

    private int row;

    /**
     * A column.
     *
     * @param heading its heading
     * @param width its width in letters
     * @param look the look of its cells
     */
    record Column(String heading, int width, Look look) {}

    /**
     * A sheet, its headings written.
     *
     * @param below the text under the title, in one line or in several
     * @param fixed the number of columns that stay in sight
     */
    Listing(Tab tab, String title, String below, int fixed, List<Column> columns) {
        this.tab = tab;
        this.columns = columns;
        List<String> lines = below.lines().toList();
        this.headings = HEADINGS + Math.max(0, lines.size() - 1);
        this.row = headings;
        tab.freeze(headings + 1, fixed);
        tab.fitToPages();
        tab.text(0, 0, title, Looks.TITLE);
        for (int line = 0; line < lines.size(); line++) {
            tab.text(1 + line, 0, lines.get(line), Looks.BELOW);
        }
        for (int column = 0; column < columns.size(); column++) {
            Column each = columns.get(column);
            tab.text(headings, column, each.heading(), Looks.HEADING);
            tab.width(column, each.width());
        }
        tab.height(
                headings,
                LINE * columns.stream().mapToInt(Listing::headingLines).max().orElse(1) + 4);
    }

    /** A sheet whose rows are about one unit each, which stay in sight with its code and its name. */
    static Listing ofUnits(Tab tab, String title, String below, ResultTexts texts, Column... others) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(texts.say("column.code"), 10, Looks.CODE));
        columns.add(new Column(texts.say("column.unit"), 28, Looks.LINES));
        columns.addAll(List.of(others));
        return new Listing(tab, title, below, columns.size() - others.length, columns);
    }

    private static int headingLines(Column column) {
        return Tab.lines(column.heading(), column.width());
    }

    /** The row that is written next, counted from 0. */
    int next() {
        return row + 1;
    }

    /** Whether no more rows are taken. */
    boolean isFull() {
        return row - headings >= MOST_ROWS;
    }

    /** Writes a row: numbers, days and texts, each in its column; an absent one leaves the cell empty. */
    void add(List<?> cells) {
        row++;
        int most = 1;
        for (int column = 0; column < cells.size(); column++) {
            Look look = columns.get(column).look();
            Object cell = held(cells.get(column));
            if (cell instanceof Number number) {
                tab.number(row, column, number, look);
            } else if (cell instanceof LocalDate day) {
                tab.day(row, column, day, look);
            } else {
                String text = String.valueOf(cell);
                tab.text(row, column, text, look);
                if (look.wrapped()) {
                    most = Math.max(most, Tab.lines(text, columns.get(column).width()));
                }
            }
        }
        if (most > 1) {
            tab.height(row, most * LINE + 4);
        }
        if (row % KEPT_ROWS == 0) {
            tab.flush();
        }
    }

    private static Object held(Object cell) {
        if (cell instanceof Optional<?> optional) {
            return optional.isPresent() ? optional.get() : "";
        }
        if (cell instanceof OptionalInt number) {
            return number.isPresent() ? BigDecimal.valueOf(number.getAsInt()) : "";
        }
        return cell;
    }

    /**
     * Ends the sheet: the filter, and how it prints.
     *
     * @param title the text above each printed page
     */
    void end(String title) {
        tab.filter(new Area(headings, 0, Math.max(row, headings + 1), columns.size() - 1));
        tab.print(new Area(1, 0, row, columns.size() - 1), headings, title);
    }

    /**
     * Ends a sheet that is wider than a page: what stands behind the first columns is not printed, and these take as many pages
     * beside each other as are legible.
     *
     * @param title the text above each printed page
     * @param printed the number of columns that are printed
     * @param fixed the number of columns that are repeated where pages stand beside each other
     */
    void end(String title, int printed, int fixed) {
        tab.filter(new Area(headings, 0, Math.max(row, headings + 1), columns.size() - 1));
        int letters = columns.stream().limit(printed).mapToInt(Column::width).sum();
        int pages = Math.max(1, (letters + LETTERS_ON_A_PAGE - 1) / LETTERS_ON_A_PAGE);
        tab.print(new Area(1, 0, row, printed - 1), headings, pages > 1 ? fixed : 0, pages, title);
    }

    /** The rows of one column; empty where there are none. */
    Optional<Area> rows(int column) {
        return row == headings ? Optional.empty() : Optional.of(Area.column(column, headings + 1, row));
    }
}
