package io.github.thuocdo.internal.table;

import io.github.thuocdo.internal.cell.CellWord;
import io.github.thuocdo.internal.text.Sameness;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The rows of a table that are no records: titles, totals, numbers of columns, sections, signatures. */
public final class PassedRows {
    /** So many rows of a table are told one by one; no table that is meant well has as many that are wrong. */
    public static final int MOST_TOLD = 1_000;

    private static final int LONGEST_TOTAL = 60;
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_UNIT_NAME = 80;
    private static final int FEWEST_NUMBERS = 4;
    /** {@code (1)} is no code and no figure. */
    private static final int FEWEST_IN_BRACKETS = 2;

    private static final Set<String> TOTALS = Set.of(
            "tổng",
            "tổng cộng",
            "tổng số",
            "tổng hợp",
            "tổng cuối",
            "cộng",
            "trung bình",
            "bình quân",
            "tb",
            "bq",
            "toàn huyện",
            "toàn tỉnh",
            "toàn xã",
            "cộng toàn huyện",
            "cộng toàn tỉnh",
            "tổng toàn huyện",
            "tổng toàn tỉnh",
            "total",
            "totals",
            "grand total",
            "sum",
            "average",
            "mean");

    /** The words that may stand behind the first of these words. */
    private static final Set<String> OF_ALL = Set.of(
            "chung",
            "huyện",
            "tỉnh",
            "toàn huyện",
            "toàn tỉnh",
            "toàn xã",
            "cả huyện",
            "cả tỉnh",
            "các xã",
            "các đơn vị",
            "khối xã",
            "khối phường",
            "khối thị trấn",
            "khối xã, thị trấn",
            "khối xã, phường",
            "khối huyện",
            "điểm");

    private static final List<String> OF_SOME =
            List.of("tổng ", "tổng cộng ", "tổng số ", "cộng ", "trung bình ", "bình quân ", "tb ", "bq ");

    /** Words for several units together, {@code Cộng cụm 2}; no unit is called so, but indicators begin so. */
    private static final Pattern OF_CLUSTER =
            Pattern.compile("(?:các )?(?:cụm|khối|nhóm|vùng|tiểu vùng|khu vực|miền) .*");

    /** No word for a total begins with another letter. */
    private static final String FIRST_OF_TOTALS = firstLetters(TOTALS);

    /** A label of more than a letter and its mark begins with one of these. */
    private static final String FIRST_OF_LABELS = "ivxlgcns*†‡(–-";

    private static final int SHORT_LABEL = 2;

    private final IntPredicate isOfUnits;
    private final Map<Kind, Numbers> rows = new EnumMap<>(Kind.class);
    private int told;
    private int cellsBefore;

    /** Needed where a cell may be no unit's. */
    private static final class Below {
        /** Numbers of sections, and what begins a note under a table. */
        static final Pattern LABEL = Pattern.compile(
                "[ivxl]{1,5}[.)]?|[a-z][.)]?|[*†‡(–-].*|(?:ghi chú|chú thích|nguồn|người lập|note|source)\\b.*",
                Pattern.UNICODE_CHARACTER_CLASS);

        /** The day of signing, which a signature has above it. */
        static final Pattern DAY =
                Pattern.compile(".*\\bngày\\b.*\\btháng\\b.*\\bnăm\\b.*", Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** The reason why a row is passed over. */
    public enum Kind {
        ABOVE_HEADINGS("rows-above-headings"),
        COLUMN_NUMBERS("column-numbers"),
        TOTAL("totals-passed-over"),
        /** The headings once more, as at the head of each printed page. */
        HEADINGS_AGAIN("headings-passed-over"),
        /** It names nothing, or says nothing. */
        SILENT("rows-without-figures"),
        /** It ends before its headings do, and is read all the same. */
        SHORT("rows-short"),
        /** The last one of a text: it ends before the row above does, and no line break stands behind it. */
        CUT("row-cut"),
        /** One of too many that are wrong. */
        UNTOLD("rows-left-out");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The code of the finding that tells it. */
        public String code() {
            return code;
        }
    }

    /** The first rows of a kind, and how many they are. */
    public static final class Numbers {
        private static final int SHOWN = 5;

        private final List<Integer> first = new ArrayList<>(SHOWN);
        private int count;
        private int last;

        /** Adds a row, once. */
        void add(int number) {
            if (number == last) {
                return;
            }
            last = number;
            count++;
            if (first.size() < SHOWN) {
                first.add(number);
            }
        }

        /** The number of the first row. */
        public int first() {
            return first.get(0);
        }

        /** The number of rows. */
        public int count() {
            return count;
        }

        /** {@code 1, 2, 3, 4, 5, …}. */
        @Override
        public String toString() {
            List<String> shown = first.stream().map(String::valueOf).toList();
            return String.join(", ", shown) + (count > SHOWN ? ", …" : "");
        }
    }

    /**
     * Rows of a table.
     *
     * @param isOfUnits whether units stand in a column, or their running numbers
     */
    public PassedRows(IntPredicate isOfUnits) {
        this.isOfUnits = isOfUnits;
    }

    private static String firstLetters(Set<String> words) {
        StringBuilder letters = new StringBuilder();
        for (String word : words) {
            letters.append(word.charAt(0));
        }
        return letters.toString();
    }

    /** Remembers a row. */
    public void add(Kind kind, int number) {
        rows.computeIfAbsent(kind, k -> new Numbers()).add(number);
    }

    /**
     * Remembers a row that has fewer cells than the one before it if the text ends within it: the file was copied in part. Many a
     * sound file lacks its last line break, so a last row that is as wide as the others tells nothing.
     */
    public void addIfCut(Row row, Table table) {
        if (isCut(row, table)) {
            add(Kind.CUT, row.number());
        }
    }

    private boolean isCut(Row row, Table table) {
        boolean isCut = row.size() < cellsBefore && table.isEndedWithin();
        cellsBefore = row.size();
        return isCut;
    }

    /**
     * Remembers a row that is cut, or short, unless a signature is all that it holds.
     *
     * @param columns the columns under indicators
     */
    public void addIfEndsEarly(Row row, Table table, List<Integer> columns) {
        // The words of a row are looked at only where it is cut or short: of a sheet none is.
        if (isCut(row, table)) {
            if (!isSilent(row, columns, false) || hasDigit(row)) {
                add(Kind.CUT, row.number());
            }
        } else if (isShort(row, table) && (isSilent(row, columns, false) || !isSilent(row, columns, true))) {
            add(Kind.SHORT, row.number());
        }
    }

    private static boolean hasDigit(Row row) {
        return IntStream.range(0, row.size())
                .anyMatch(at -> row.text(at).chars().anyMatch(Character::isDigit));
    }

    /** A row of a text that lacks cells may have been shifted by a mark inside a figure; sheets hold no cells that are empty. */
    public void addIfShort(Row row, Table table) {
        if (isShort(row, table)) {
            add(Kind.SHORT, row.number());
        }
    }

    private static boolean isShort(Row row, Table table) {
        return table.isText() && row.size() < table.width();
    }

    /**
     * Whether no cell under an indicator says a figure.
     *
     * @param columns the columns under indicators
     * @param orAside whether a signature may be there, or the place and day of it
     */
    public static boolean isSilent(Row row, List<Integer> columns, boolean orAside) {
        for (int k = 0; k < columns.size() && columns.get(k) < row.size(); k++) {
            int column = columns.get(k);
            if (!row.isEmpty(column) && !(orAside && CellWord.isAside(row.text(column)))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether words alone stand in a row, as below a table, that name no unit; the register tells whether a name is one.
     *
     * @param columns the columns under indicators
     * @param isUnnamed whether nothing names a unit
     */
    public static boolean isBelow(Row row, Table table, int unitAt, List<Integer> columns, boolean isUnnamed) {
        return isSilent(row, columns, isUnnamed)
                && (table.strayCell(row).isEmpty() || row.length(unitAt) > LONGEST_UNIT_NAME);
    }

    /** The kinds of which there are rows, in their order. */
    public void forEach(BiConsumer<Kind, Numbers> each) {
        rows.forEach(each);
    }

    /** Whether a row that is wrong is to be told; after many of them the others are remembered alone. */
    public boolean isTold(Row row) {
        if (told == MOST_TOLD) {
            add(Kind.UNTOLD, row.number());
            return false;
        }
        told++;
        return true;
    }

    /**
     * Whether a row is the total of others, which is then remembered.
     *
     * @param codeAt the column that says what the row is about, mostly in digits
     * @param nameAt the column of its name
     */
    public boolean isTotal(Row row, int codeAt, int nameAt) {
        int first = row.firstFilled();
        boolean isTotal;
        if (row.isEmpty(codeAt)) {
            isTotal = saysTotal(row, first, true) || saysTotal(row, nameAt, true);
        } else {
            // The word may stand before the code, in the column of numbers, and a figure under the code.
            isTotal = !row.startsWithDigit(first) && saysTotal(row, first, !row.isWhole(codeAt))
                    || first != codeAt && !row.startsWithDigit(codeAt) && saysTotal(row, codeAt, true);
        }
        if (isTotal) {
            add(Kind.TOTAL, row.number());
        }
        return isTotal;
    }

    /** Whether a cell where a unit should stand numbers a section, {@code II}, begins a note under the table, or is the day of signing. */
    public static boolean isLabel(Row row, int column) {
        if (row.length(column) > LONGEST_LABEL) {
            return false;
        }
        String key = Sameness.key(row.text(column));
        boolean mayBe = key.length() <= SHORT_LABEL || FIRST_OF_LABELS.indexOf(key.charAt(0)) >= 0;
        return (mayBe && Below.LABEL.matcher(key).matches())
                || (key.contains("ngày") && Below.DAY.matcher(key).matches());
    }

    /**
     * Whether a cell says that its row is a total.
     *
     * @param orOfSome whether it may be that of some units
     */
    private boolean saysTotal(Row row, int column, boolean orOfSome) {
        if (row.isEmpty(column) || row.length(column) > LONGEST_TOTAL || row.beginsOtherwise(column, FIRST_OF_TOTALS)) {
            return false;
        }
        String words = Sameness.key(row.text(column));
        if (words.isEmpty() || FIRST_OF_TOTALS.indexOf(words.charAt(0)) < 0) {
            return false;
        }
        int end = words.indexOf('(') > 0 ? words.indexOf('(') : words.length();
        while (end > 0 && (words.charAt(end - 1) == ':' || words.charAt(end - 1) == ' ')) {
            end--;
        }
        String plain = words.substring(0, end);
        if (TOTALS.contains(plain)) {
            return true;
        }
        for (String word : OF_SOME) {
            String rest = plain.startsWith(word) ? plain.substring(word.length()) : "";
            if (OF_ALL.contains(rest)
                    || (orOfSome
                            && isOfUnits.test(column)
                            && OF_CLUSTER.matcher(rest).matches())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a row numbers the columns, {@code (1) (2) (3)} or {@code A B 1 2}, as forms of offices do below their headings.
     */
    public static boolean isNumbering(Row row) {
        int expected = 0;
        int cells = 0;
        boolean isInBrackets = true;
        for (int i = 0; i < row.size(); i++) {
            if (row.isEmpty(i)) {
                continue;
            }
            isInBrackets &= row.text(i).strip().startsWith("(");
            String cell = number(row.text(i));
            boolean isLetter = expected == 0 && cell.length() == 1 && cell.charAt(0) >= 'A' && cell.charAt(0) <= 'Z';
            if (!isLetter && !cell.equals(Integer.toString(++expected))) {
                return false;
            }
            cells++;
        }
        return cells >= (isInBrackets ? FEWEST_IN_BRACKETS : FEWEST_NUMBERS);
    }

    /** The number of a column, without brackets and the formula behind it: {@code (5) = (3) + (4)}. */
    private static String number(String cell) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < cell.length() && cell.charAt(i) != '='; i++) {
            char c = cell.charAt(i);
            if (c != '(' && c != ')' && c != ' ') {
                number.append(c);
            }
        }
        return number.toString();
    }
}
