package io.github.thuocdo.internal.table;

/**
 * The limits of one row.
 *
 * @param cellLetters the most characters of a cell
 * @param rowLetters the most characters of a row
 * @param columns the most cells of a row
 */
public record RowLimits(int cellLetters, int rowLetters, int columns) {
    /** The limits that hold unless others are given. */
    public static final RowLimits STANDARD = new RowLimits(65_536, 1 << 20, 4_096);
}
