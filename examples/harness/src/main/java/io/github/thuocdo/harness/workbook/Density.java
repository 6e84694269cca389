package io.github.thuocdo.harness.workbook;

/**
 * The most rows and cells of a workbook for each kilobyte of its file, all sheets together. Measured of sheets that are filled with
 * one value: XlsxWriter, pandas and openpyxl write 2.2 bytes for a cell, LibreOffice 2.5, all of them more than 7 for a row of two cells.
 *
 * @param rows the most rows that hold something, beyond {@link #FREE_ROWS}
 * @param cells the most cells that hold something, beyond {@link #FREE_CELLS}
 */
public record Density(int rows, int cells) {
    /** So many rows are read whatever the size of the file. */
    public static final int FREE_ROWS = 1 << 14;

    /** So many cells are read whatever the size of the file. */
    public static final int FREE_CELLS = 1 << 16;

    /** The density that holds unless another is given: 150 rows and 500 cells for each kilobyte. */
    public static final Density STANDARD = new Density(150, 500);

    private static final int KILOBYTE = 10;

    /**
     * A density.
     *
     * @throws IllegalArgumentException if one of the numbers is below 1
     */
    public Density {
        if (rows < 1 || cells < 1) {
            throw new IllegalArgumentException("A limit of workbooks is 1 or more");
        }
    }

    private static long of(int each, long size) {
        return Math.max(size >> KILOBYTE, 1) * each;
    }

    /** The most rows of a file of {@code size} bytes. */
    long rowsOf(long size) {
        return FREE_ROWS + of(rows, size);
    }

    /** The most cells of a file of {@code size} bytes. */
    long cellsOf(long size) {
        return FREE_CELLS + of(cells, size);
    }
}
