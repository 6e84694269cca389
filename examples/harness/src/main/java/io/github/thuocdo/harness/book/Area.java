package io.github.thuocdo.harness.book;

/**
 * A rectangle of cells, its edges counted from 0 and part of it.
 *
 * @param top the first row
 * @param left the first column
 * @param bottom the last row
 * @param right the last column
 */
public record Area(int top, int left, int bottom, int right) {
    /** The cells of one column from a row to another. */
    public static Area column(int column, int top, int bottom) {
        return new Area(top, column, bottom, column);
    }

    /** One cell. */
    public static Area cell(int row, int column) {
        return new Area(row, column, row, column);
    }

    /** As formulas of other sheets write it: {@code $A$1:$B$9}. */
    public String fixed() {
        return A1.fixed(top, left) + ":" + A1.fixed(bottom, right);
    }
}
