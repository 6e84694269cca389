package io.github.thuocdo.harness.workbook;

import org.jspecify.annotations.Nullable;

/** Texts, number formats and the year from which days are counted: they are shared by the cells of all sheets of a workbook. */
final class SharedCells {
    private final Parts parts;
    private final WorkbookLimits limits;
    private final long size;
    private final String stringsPart;
    private final String stylesPart;
    private final boolean from1904;
    private @Nullable StringTable strings;
    private @Nullable Styles styles;
    private long rows;
    private long cells;

    /**
     * Reads nothing yet.
     *
     * @param size the bytes of the file
     * @param stringsPart the part of the texts; empty where there is none
     * @param stylesPart the part of the number formats; empty where there is none
     */
    SharedCells(
            Parts parts, WorkbookLimits limits, long size, String stringsPart, String stylesPart, boolean from1904) {
        this.parts = parts;
        this.limits = limits;
        this.size = size;
        this.stringsPart = stringsPart;
        this.stylesPart = stylesPart;
        this.from1904 = from1904;
    }

    /** Reads all of it, unless it was read: two parts of a file are not read side by side. */
    void read() {
        strings();
        styles();
    }

    /**
     * Counts a row.
     *
     * @param filled the number of its cells that hold something
     * @param part the part that it stands in
     * @throws UnreadableWorkbookException if the file has too many now for its size
     */
    void countRow(int filled, String part) {
        rows++;
        cells += filled;
        Density density = limits.density();
        if (rows > density.rowsOf(size)) {
            throw tooDense("workbook-rows-too-dense", density.rowsOf(size), part);
        }
        if (cells > density.cellsOf(size)) {
            throw tooDense("workbook-cells-too-dense", density.cellsOf(size), part);
        }
    }

    private UnreadableWorkbookException tooDense(String code, long most, String part) {
        // Of a part that would unpack too far this is the plainer fault.
        parts.requireDeclaredSize(part);
        return UnreadableWorkbookException.of(code, parts.file(), Long.toString(most));
    }

    boolean has(int index) {
        return index >= 0 && index < strings().size();
    }

    /** A text that cells share, counted each time. */
    String text(int index) {
        String text = strings().text(index);
        parts.unfold(text, stringsPart);
        return text;
    }

    boolean countsFrom1904() {
        return from1904;
    }

    Styles styles() {
        if (styles == null) {
            styles = parts.has(stylesPart) ? Styles.read(parts, stylesPart, limits.letters()) : Styles.none();
        }
        return styles;
    }

    private StringTable strings() {
        if (strings == null) {
            strings = parts.has(stringsPart) ? StringTable.read(parts, stringsPart, limits, size) : StringTable.empty();
        }
        return strings;
    }
}
