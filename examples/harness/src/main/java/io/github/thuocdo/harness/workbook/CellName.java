package io.github.thuocdo.harness.workbook;

/** Columns and cells as Excel names them. */
final class CellName {
    /** The last column that a sheet can have, XFD. */
    static final int LAST_COLUMN = 16_384;

    private static final int LETTERS = 26;

    /** The last row has as many. */
    private static final int MOST_DIGITS = 7;

    private CellName() {}

    /**
     * The letters of a column: A, …, Z, AA, ….
     *
     * @param column from 1 on
     */
    static String column(int column) {
        if (column < 1) {
            throw new IllegalArgumentException("A column is counted from 1 on, and cannot be " + column);
        }
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    /** The column, from 1 on, at the beginning of a cell's name; 0 where it has none, or one beyond the last. */
    static int columnOf(String cell) {
        int column = 0;
        for (int i = 0; i < cell.length() && column <= LAST_COLUMN; i++) {
            char c = cell.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                column = LETTERS * column + (c - 'A' + 1);
            } else if (c >= '0' && c <= '9') {
                break;
            } else {
                return 0;
            }
        }
        return column <= LAST_COLUMN ? column : 0;
    }

    /** The row at the end of a cell's name; 0 where it has none. */
    static int rowOf(String cell) {
        int from = cell.length();
        while (from > 0 && cell.charAt(from - 1) >= '0' && cell.charAt(from - 1) <= '9') {
            from--;
        }
        int digits = cell.length() - from;
        return digits == 0 || digits > MOST_DIGITS ? 0 : Integer.parseInt(cell.substring(from));
    }
}
