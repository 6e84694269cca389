package io.github.thuocdo.internal.table;

import com.google.common.base.Ascii;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The row of a table that was read last, its cells trimmed. One row is filled again for every row of a table, and a cell
 * becomes a text only when it is asked for.
 */
public final class Row {
    private static final int NOWHERE = -1;

    private final RowLimits limits;
    private char[] text = new char[256];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    /** The cells that were texts before, and had no spaces around them; none of a row of characters. */
    private @Nullable String[] given = {};

    private int cells;
    private int length;
    private int read;
    private int number;
    /** The cell that was asked for last as a text, of which several readers ask; none in a new row. */
    private int askedAt = NOWHERE;

    private String asked = "";

    /** No row yet. */
    Row(RowLimits limits) {
        this.limits = limits;
    }

    /** Empties it for the row of this number, from 1 on. */
    void begin(int rowNumber) {
        cells = 0;
        length = 0;
        read = 0;
        number = rowNumber;
        askedAt = NOWHERE;
    }

    /** Adds a cell. */
    void add(String cell) {
        int size = cell.length();
        beginCell(size);
        if (cells >= given.length) {
            given = Arrays.copyOf(given, starts.length);
        }
        int from = length;
        cell.getChars(0, size, text, from);
        addTrimmed(text, from, from + size);
        given[cells] = length - from == size ? cell : null;
        endCell();
    }

    /**
     * Adds a cell.
     *
     * @throws UnreadableTable if the row is beyond a limit
     */
    void add(char[] buffer, int offset, int size) {
        beginCell(size);
        if (size > 0) {
            addTrimmed(buffer, offset, offset + size);
        }
        endCell();
    }

    private void beginCell(int size) {
        read += size;
        if (cells == limits.columns()) {
            throw beyond("row-too-wide", limits.columns());
        }
        if (size > limits.cellLetters()) {
            throw beyond("field-too-long", limits.cellLetters());
        }
        if (read > limits.rowLetters()) {
            throw beyond("row-too-long", limits.rowLetters());
        }
        if (cells == starts.length) {
            starts = Arrays.copyOf(starts, 2 * cells);
            ends = Arrays.copyOf(ends, 2 * cells);
        }
        starts[cells] = length;
        if (length + size > text.length) {
            text = Arrays.copyOf(text, Math.max(length + size, 2 * text.length));
        }
    }

    private void endCell() {
        ends[cells] = length;
        cells++;
    }

    private void addTrimmed(char[] buffer, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isSpace(buffer[from])) {
            from++;
        }
        while (to > from && isSpace(buffer[to - 1])) {
            to--;
        }
        int size = to - from;
        System.arraycopy(buffer, from, text, length, size);
        length += size;
    }

    private UnreadableTable beyond(String code, int most) {
        return new UnreadableTable(code, Integer.toString(number), Integer.toString(most));
    }

    /** Whether a cell does not begin or end with it: spaces of every kind, no-break ones and the mark of byte orders among them. */
    public static boolean isSpace(char c) {
        boolean isAscii = c > ' ' && c < '\u0080';
        return !isAscii && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF');
    }

    /** A text without the spaces around it, as every cell is. */
    public static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** The line on which the row begins, or its number in the sheet; from 1 on. */
    public int number() {
        return number;
    }

    /** The number of cells. */
    public int size() {
        return cells;
    }

    /** Whether nothing stands in any cell. */
    public boolean isBlank() {
        return length == 0;
    }

    /** Whether nothing stands in a cell, or the row is shorter. */
    public boolean isEmpty(int column) {
        return column >= cells || starts[column] == ends[column];
    }

    /** The number of a cell's characters. */
    public int length(int column) {
        return isEmpty(column) ? 0 : ends[column] - starts[column];
    }

    /** A cell; "" where the row is shorter. */
    public String text(int column) {
        if (isEmpty(column)) {
            return "";
        }
        if (column != askedAt) {
            String whole = given(column);
            asked = whole == null ? new String(text, starts[column], ends[column] - starts[column]) : whole;
            askedAt = column;
        }
        return asked;
    }

    private @Nullable String given(int column) {
        return column < given.length ? given[column] : null;
    }

    /** A cell as one of the texts that repeat. */
    public String text(int column, RepeatedTexts known) {
        return isEmpty(column) ? "" : known.of(text, starts[column], ends[column], given(column));
    }

    /** Whether a cell is this text. */
    public boolean is(int column, String other) {
        int size = isEmpty(column) ? 0 : ends[column] - starts[column];
        return other.length() == size && (size == 0 || RepeatedTexts.equal(other, text, starts[column]));
    }

    /** Whether a cell begins with a printed ASCII character that is none of these, in small letters. */
    boolean beginsOtherwise(int column, String letters) {
        char first = isEmpty(column) ? 0 : text[starts[column]];
        return first > ' ' && first < '\u007F' && letters.indexOf(Ascii.toLowerCase(first)) < 0;
    }

    /** Whether the first character of a cell is a digit. */
    public boolean startsWithDigit(int column) {
        return !isEmpty(column) && text[starts[column]] >= '0' && text[starts[column]] <= '9';
    }

    /** Whether a cell holds digits alone, or nothing. */
    public boolean isWhole(int column) {
        for (int i = isEmpty(column) ? 0 : starts[column]; i < (isEmpty(column) ? 0 : ends[column]); i++) {
            if (text[i] < '0' || text[i] > '9') {
                return false;
            }
        }
        return true;
    }

    /** Whether the row has two cells, and a whole number stands beside the one in a column. */
    public boolean isBesideNumber(int column) {
        int other = 1 - column;
        return cells == 2 && other >= 0 && !isEmpty(other) && isWhole(other);
    }

    /** The first cell in which something stands; as many as there are cells where none does. */
    public int firstFilled() {
        int column = 0;
        while (column < cells && starts[column] == ends[column]) {
            column++;
        }
        return column;
    }

    /** The characters of all cells, which nobody changes. */
    public char[] characters() {
        return text;
    }

    /** The place among the characters at which a cell that is not empty begins. */
    public int start(int column) {
        return starts[column];
    }

    /** The place among the characters at which a cell that is not empty ends. */
    public int end(int column) {
        return ends[column];
    }
}
