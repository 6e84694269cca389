package io.github.thuocdo.harness.book;

/** References to cells as formulas write them; rows and columns are counted from 0. */
public final class A1 {
    private static final int LETTERS = 26;

    private A1() {}

    /** The letters of a column: 0 is A, 27 is AB. */
    public static String column(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    /** A cell of the same sheet, {@code B3}. */
    public static String cell(int row, int column) {
        return column(column) + (row + 1);
    }

    /** A cell that stays the same wherever the formula is copied to, {@code $B$3}. */
    public static String fixed(int row, int column) {
        return "$" + column(column) + "$" + (row + 1);
    }

    /** The prefix of a reference to another sheet: {@code 'Xã Yên Thái'!}. */
    public static String sheet(String name) {
        return "'" + name.replace("'", "''") + "'!";
    }

    /** A text as formulas write it. */
    public static String text(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
