package io.github.thuocdo.harness.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.CustomDataValidation;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ListFormulaDataValidation;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;

/**
 * One sheet of a {@link Book} while it is written; rows and columns are counted from 0. What belongs to formulas is escaped here,
 * as the library that writes the file leaves that to its caller.
 */
public final class Tab {
    /** The most letters that Excel shows of a message beside a cell, and of its title. */
    private static final int LONGEST_MESSAGE = 255;

    private static final int LONGEST_TITLE = 32;
    private static final int LONGEST_TITLE_OF_PAGE = 180;
    private static final int LONGEST_FORMULA = 8_192;
    private static final int WIDEST = 255;

    private final Worksheet sheet;

    Tab(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** Writes a text, which stays one whatever sign it begins with; an empty one leaves the cell empty. */
    public void text(int row, int column, String text, Look look) {
        String kept = CellText.cell(text);
        look(row, column, CellText.looksLikeFormula(kept) ? look.as(Look.TEXT) : look);
        if (!kept.isEmpty()) {
            sheet.value(row, column, kept);
        }
    }

    /** Writes a number. */
    public void number(int row, int column, Number number, Look look) {
        look(row, column, look);
        sheet.value(row, column, number);
    }

    /** Writes a day. */
    public void day(int row, int column, LocalDate day, Look look) {
        look(row, column, look);
        sheet.value(row, column, day);
    }

    /**
     * Writes a formula, without the sign that begins one.
     *
     * @throws IllegalArgumentException if it is longer than Excel takes
     */
    public void formula(int row, int column, String formula, Look look) {
        if (formula.length() > LONGEST_FORMULA) {
            throw new IllegalArgumentException("A formula has at most " + LONGEST_FORMULA
                    + " characters, and the one for " + A1.cell(row, column) + " has " + formula.length());
        }
        look(row, column, look);
        sheet.formula(row, column, CellText.xml(formula));
    }

    /** Sets what a cell holds and leaves its look: a number, a day, or the words of anything else. */
    public void set(int row, int column, Object content) {
        if (content instanceof Number number) {
            sheet.value(row, column, number);
        } else if (content instanceof LocalDate day) {
            sheet.value(row, column, day);
        } else {
            sheet.value(row, column, CellText.cell(content.toString()));
        }
    }

    /** Lets a cell look so. */
    public void look(int row, int column, Look look) {
        if (look != Look.PLAIN) {
            look.set(sheet.style(row, column));
        }
    }

    /** Lets all cells of an area look so: many times faster than cell by cell. */
    public void look(Area area, Look look) {
        look.set(range(area).style());
    }

    /** Sets a comment beside a cell. */
    public void comment(int row, int column, String comment) {
        if (!comment.isEmpty()) {
            sheet.comment(row, column, CellText.cell(comment));
        }
    }

    /** The width of a column in letters. */
    public void width(int column, int letters) {
        sheet.width(column, Math.min(letters, WIDEST));
    }

    /** The height of a row in points. */
    public void height(int row, int points) {
        sheet.rowHeight(row, Math.min(points, (int) Worksheet.MAX_ROW_HEIGHT));
    }

    /** The number of lines that a text takes in a column of so many letters, bold letters being wide. */
    public static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> 1 + line.length() * 12 / (11 * Math.max(1, width - 1)))
                .sum();
    }

    /** Lets nothing be typed but what a range of the workbook lists, and offers that to choose from. */
    public void choice(Area area, String list, String title, String message) {
        ListFormulaDataValidation validation = range(area).validateWithListByFormula(CellText.xml(list));
        validation
                .allowBlank(true)
                .showDropdown(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle(CellText.xml(CellText.cut(title, LONGEST_TITLE)))
                .error(CellText.xml(CellText.cut(message, LONGEST_MESSAGE)));
    }

    /** Lets nothing be typed but what makes a formula true that speaks of the first cell of the area. */
    public void condition(Area area, String formula, String title, String message) {
        CustomDataValidation validation = range(area).validateWithFormula(CellText.xml(formula));
        validation
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle(CellText.xml(CellText.cut(title, LONGEST_TITLE)))
                .error(CellText.xml(CellText.cut(message, LONGEST_MESSAGE)));
    }

    /** Colours the cells for which a formula is true that speaks of the first cell of the area. */
    public void colour(Area area, String formula, String fill, String ink) {
        range(area)
                .style()
                .fillColor(fill)
                .fontColor(ink)
                .set(new ConditionalFormattingExpressionRule(CellText.xml(formula), false));
    }

    /** The same; where it holds, no condition that was set later for the area is looked at. */
    public void colourFirst(Area area, String formula, String fill, String ink) {
        range(area)
                .style()
                .fillColor(fill)
                .fontColor(ink)
                .set(new ConditionalFormattingExpressionRule(CellText.xml(formula), true));
    }

    private Range range(Area area) {
        return sheet.range(area.top(), area.left(), area.bottom(), area.right());
    }

    /** Keeps the first rows and columns in sight; said before rows are written out. */
    public void freeze(int rows, int columns) {
        sheet.freezePane(columns, rows);
    }

    /** Offers to filter the rows of an area, whose first row heads it. */
    public void filter(Area area) {
        sheet.setAutoFilter(area.top(), area.left(), area.bottom(), area.right());
    }

    /** Lets nothing be changed but the cells that are to be filled; nobody needs a password to lift that. */
    public void protect() {
        sheet.protect("");
    }

    /** Hides the sheet; Excel offers to show it again. */
    public void hide() {
        sheet.setVisibilityState(VisibilityState.HIDDEN);
    }

    /** The colour of the sheet's own tab. */
    public void tabColour(String colour) {
        sheet.setTabColor(colour);
    }

    /**
     * Prints on A4 across, as wide as the page, the first rows on every page, a title above and page numbers below.
     *
     * @param printed the printed area
     * @param headings the number of its first rows that are headings
     */
    public void print(Area printed, int headings, String title) {
        print(printed, headings, 0, 1, title);
    }

    /**
     * The same on as many pages beside each other as a wide sheet takes, the first columns on every page too.
     *
     * @param printed the printed area
     * @param headings the number of its first rows that are headings
     * @param fixed the number of columns that are repeated
     * @param pages the number of pages beside each other, from 1 on
     */
    public void print(Area printed, int headings, int fixed, int pages, String title) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) pages);
        sheet.fitToHeight((short) 0);
        if (fixed > 0) {
            sheet.repeatCols(0, fixed - 1);
        }
        if (headings > 0) {
            sheet.repeatRows(printed.top(), printed.top() + headings - 1);
        }
        sheet.addNamedRange(range(printed), "_xlnm.Print_Area");
        sheet.header(CellText.cut(CellText.line(title), LONGEST_TITLE_OF_PAGE).replace("&", "&&"), Position.CENTER);
        sheet.footer("&P / &N", Position.CENTER);
    }

    /** Gives an area a name that the whole workbook knows. */
    public void define(Area area, String name) {
        Range named = range(area);
        named.setFolderScope(true);
        sheet.addNamedRange(named, name);
    }

    /** Prints fitted to pages, as {@link #print} will say; said before rows are written out. */
    public void fitToPages() {
        sheet.setFitToPage(true);
    }

    /** Writes out the rows so far, which cannot be changed any more; nor can what stands before all rows. */
    public void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() throws IOException {
        sheet.finish();
    }
}
