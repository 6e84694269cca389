package io.github.thuocdo.internal.table;

import io.github.thuocdo.internal.cell.CellWord;
import io.github.thuocdo.internal.text.Sameness;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows below their headings; rows above these are passed over. */
public final class Table implements AutoCloseable {
    /** So many rows may stand above the headings. */
    static final int MOST_TITLE_ROWS = 100;

    private static final Pattern YEAR =
            Pattern.compile("(?:năm |year )?(20\\d\\d)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Set<String> WORDS_FOR_YEAR = Set.of("năm", "year");
    private static final int MOST_YEARS = 10;
    private static final int LONGEST_YEAR = 12;

    private final Rows rows;
    private final List<String> header;
    private final int headerNumber;
    private final boolean isFound;
    private final boolean nameless;
    private final boolean mayNumberRows;
    private final List<Integer> above;
    /** The row below the headings, until it is asked for. */
    private @Nullable Row second;

    /**
     * Finds the headings.
     *
     * @param rows the rows, closed with the table
     * @param isHeader recognises the row of the headings
     * @throws UnreadableTable if there is no row at all, or no text
     */
    public Table(Rows rows, Predicate<Row> isHeader) {
        this(rows, isHeader, row -> false, row -> false, row -> false);
    }

    /** A row that may hold the headings. */
    private record Headings(List<String> texts, int number) {}

    /**
     * Finds the headings, also those that the row below alone makes clear.
     *
     * @param mayBeHeader recognises a row that may hold the headings or be a title
     * @param isRecord recognises the row below them, if it is no title
     * @param isNearHeader recognises headings that lack what a table needs; the first such row stands for them if none is found
     */
    public Table(
            Rows rows,
            Predicate<Row> isHeader,
            Predicate<Row> mayBeHeader,
            Predicate<Row> isRecord,
            Predicate<Row> isNearHeader) {
        this.rows = rows;
        List<Integer> passed = new ArrayList<>();
        Headings first = new Headings(List.of(), 0);
        boolean isNear = false;
        Row below = null;
        Row row = nextRow();
        while (row != null && passed.size() < MOST_TITLE_ROWS && !isHeader.test(row)) {
            boolean mayBe = mayBeHeader.test(row);
            boolean isNowNear = !isNear && isNearHeader.test(row);
            boolean isFirst = passed.isEmpty() || isNowNear;
            isNear |= isNowNear;
            Headings own = new Headings(mayBe || isFirst ? texts(row) : List.of(), row.number());
            row = nextRow();
            if (mayBe && row != null && row.size() == own.texts.size() && !isHeader.test(row) && isRecord.test(row)) {
                below = row;
                first = own;
                break;
            }
            first = isFirst ? own : first;
            passed.add(own.number);
        }
        this.isFound = below != null || (row != null && passed.size() < MOST_TITLE_ROWS);
        if (!isFound && passed.isEmpty()) {
            throw new UnreadableTable("file-empty");
        }
        Headings headings = isFound && below == null && row != null ? new Headings(texts(row), row.number()) : first;
        this.header = headings.texts;
        this.headerNumber = headings.number;
        this.above = isFound ? List.copyOf(passed) : List.of();
        this.nameless = header.contains("");
        this.mayNumberRows = !header.isEmpty() && header.get(0).isEmpty();
        this.second = below != null ? below : isFound ? nextRow() : null;
    }

    /**
     * Refuses headings in two rows, as merged cells and columns of two levels in pandas leave them. Asked before any row is.
     *
     * @param unitAt the column of the rows' units
     * @param nameAt that of their names
     * @throws UnreadableTable if the headings stand in two rows
     */
    public void requireOneHeader(int unitAt, int nameAt) {
        List<String> years = years();
        if (!years.isEmpty()) {
            throw new UnreadableTable(
                    "headings-in-two-rows-years",
                    Integer.toString(headerNumber),
                    Integer.toString(headerNumber + 1),
                    String.join(", ", years.subList(0, Math.min(years.size(), MOST_YEARS))));
        }
        boolean isUpper = isHeadedOnce() && !above.isEmpty();
        if (isUpper || isInTwoRows(unitAt, nameAt)) {
            int upper = isUpper ? headerNumber - 1 : headerNumber;
            throw new UnreadableTable("headings-in-two-rows", Integer.toString(upper), Integer.toString(upper + 1));
        }
    }

    /** The years that stand alone in the row below the headings, {@code ;2024;2025}; empty where other things stand there. */
    private List<String> years() {
        Row row = second;
        List<String> years = new ArrayList<>();
        for (int i = 0; row != null && i < row.size(); i++) {
            if (row.length(i) > LONGEST_YEAR) {
                return List.of();
            }
            Matcher year = YEAR.matcher(row.text(i));
            if (year.matches() && i > 0) {
                years.add(year.group(1));
            } else if (!row.isEmpty(i) && !WORDS_FOR_YEAR.contains(Sameness.key(row.text(i)))) {
                return List.of();
            }
        }
        return years.size() > 1 ? years.stream().distinct().toList() : List.of();
    }

    /**
     * Whether more headings stand below the headings: merged cells, {@code Chỉ số} above {@code Mức độ hài lòng} and the next, leave
     * some of them empty.
     */
    private boolean isInTwoRows(int unitAt, int nameAt) {
        Row row = second;
        if (row == null || !(row.isEmpty(unitAt) && row.isEmpty(nameAt))) {
            return false;
        }
        int texts = 0;
        boolean isUnderNothing = false;
        boolean isBeyond = false;
        boolean isAnswer = false;
        for (int i = 1; i < row.size(); i++) {
            if (row.startsWithDigit(i)) {
                return false;
            }
            if (!row.isEmpty(i)) {
                texts++;
                isBeyond |= i >= header.size();
                isUnderNothing |= i < header.size() && header.get(i).isEmpty();
                isAnswer |= CellWord.of(row.text(i)).isPresent();
            }
        }
        // One cell too many beside an answer is a slip of one row.
        return texts > 1 && (isUnderNothing || isBeyond && !isAnswer);
    }

    /** Whether one heading stands alone, and cells beside it in the row below. Asked before any row is. */
    public boolean isHeadedOnce() {
        Row row = second;
        return row != null
                && header.stream().filter(text -> !text.isEmpty()).count() == 1
                && !strayCell(row).isEmpty();
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            String text = row.text(i);
            if (isBinary(text)) {
                throw new UnreadableTable("file-binary");
            }
            texts.add(text);
        }
        return List.copyOf(texts);
    }

    private static boolean isBinary(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == '\uFFFD') {
                return true;
            }
        }
        return false;
    }

    /** Whether the headings were found; otherwise the first row stands for them. */
    public boolean isFound() {
        return isFound;
    }

    /** The headings, trimmed. */
    public List<String> header() {
        return header;
    }

    /** The number of cells of a row that has one under each heading. */
    public int width() {
        int width = header.size();
        while (width > 0 && header.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /** Whether the rows are lines of a text, and not those of a sheet. */
    public boolean isText() {
        return rows.separator() != 0;
    }

    /** Whether a row is the last one of a text that has no line break behind it. */
    public boolean isEndedWithin() {
        return rows.isEndedWithin();
    }

    /** Whether a comma stands between cells, so that one inside a number cuts it in two. */
    public boolean isSeparatedByComma() {
        return rows.separator() == ',';
    }

    /** The line or row of the headings. */
    public int headerNumber() {
        return headerNumber;
    }

    /** The numbers of the rows above the headings that are not blank. */
    public List<Integer> above() {
        return above;
    }

    /**
     * The next row that is not blank, until the one after it is read; null after the last one.
     *
     * @throws UnreadableTable if it cannot be read
     */
    public @Nullable Row next() {
        Row row = second;
        second = null;
        return row == null ? nextRow() : row;
    }

    /** Reads the rest, and gives none of it. */
    public void skipRest() {
        Row row = next();
        while (row != null) {
            row = nextRow();
        }
    }

    private @Nullable Row nextRow() {
        Row row = rows.next();
        while (row != null && row.isBlank()) {
            row = rows.next();
        }
        return row;
    }

    /**
     * The first cell of a row that stands under no heading, "" where there is none: nothing may get lost silently. A whole number
     * in a first column without a heading is the number of the row, as pandas and R write it.
     */
    public String strayCell(Row row) {
        if (!nameless && row.size() <= header.size()) {
            return "";
        }
        for (int i = mayNumberRows && row.isWhole(0) ? 1 : 0; i < row.size(); i++) {
            if ((i >= header.size() || header.get(i).isEmpty()) && !row.isEmpty(i)) {
                return row.text(i);
            }
        }
        return "";
    }

    /** Whether the first column has no heading, and a row its number there. */
    public boolean isNumbered(Row row) {
        return mayNumberRows && row.isWhole(0) && !row.isEmpty(0);
    }

    @Override
    public void close() {
        rows.close();
    }
}
