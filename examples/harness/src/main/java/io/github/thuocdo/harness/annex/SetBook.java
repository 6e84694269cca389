package io.github.thuocdo.harness.annex;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.harness.book.Area;
import io.github.thuocdo.harness.book.Book;
import io.github.thuocdo.harness.book.Look;
import io.github.thuocdo.harness.book.Tab;
import io.github.thuocdo.harness.workbook.Sheet;
import io.github.thuocdo.harness.workbook.SheetRows;
import io.github.thuocdo.harness.workbook.Workbook;
import io.github.thuocdo.harness.workbook.WorkbookLimits;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.submission.TableRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A criteria set as a workbook: its first sheet is a table in the columns of a published annex, for people; its second holds the
 * set whole. Reading it back gives the same set with the same hash; a table that was edited is refused, since the set would not
 * follow it.
 */
public final class SetBook {
    private static final String MARK = "thuocdo-criteria-set";
    private static final String HEADED = "D9E2F3";
    private static final int[] WIDTHS = {8, 50, 12, 60, 30, 24, 24};
    /** Of the columns that are centred: the points. */
    private static final int POINTS = 2;

    private static final int WIDTH_OF_SET = 120;
    private static final int LINE = 15;
    private static final int HEADINGS = 2;
    private static final int EXAMPLES = 3;
    /** A line of the set is cut into cells of so many characters: Excel holds 32,767. */
    private static final int LONGEST_CELL = 10_000;

    /** A set that is longer is refused by its reader. */
    private static final int MOST_LETTERS = 16_000_000;

    private SetBook() {}

    /**
     * Writes a set to {@code out}, which stays open.
     *
     * @param locale the language of the table; the set is the same in each
     */
    public static void write(CriteriaSet set, Locale locale, OutputStream out) throws IOException {
        NotNull.require("set", set, "locale", locale, "out", out);
        StringWriter json = new StringWriter();
        CriteriaFile.write(set, json);
        AnnexTexts texts = new AnnexTexts(locale);
        // The table says what the copy says, which is all that a reader of the workbook has: of rules it may say less.
        CriteriaSet copy = copy(json.toString(), set.id());
        Book.write(out, set.title().in(locale), book -> {
            book.sheet(texts.say("sheet.table"), tab -> table(tab, copy, texts));
            book.sheet(
                    texts.say("sheet.set"),
                    tab -> whole(tab, json.toString(), texts, copy.title().in(locale)));
        });
    }

    private static CriteriaSet copy(String json, String name) throws IOException {
        return CriteriaFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), name);
    }

    private static void table(Tab tab, CriteriaSet set, AnnexTexts texts) {
        Look cell = Look.PLAIN.inFrame().inLines();
        String title = set.title().in(texts.locale());
        tab.freeze(HEADINGS + 1, 2);
        tab.fitToPages();
        tab.text(0, 0, title, Look.PLAIN.inBold());
        tab.text(1, 0, texts.say("note"), Look.PLAIN);
        List<String> headings = texts.headings();
        for (int column = 0; column < headings.size(); column++) {
            tab.width(column, WIDTHS[column]);
            tab.text(
                    HEADINGS,
                    column,
                    headings.get(column),
                    cell.inBold().centred().on(HEADED));
        }
        int row = HEADINGS + 1;
        for (AnnexLine line : SetLines.of(set, texts.locale())) {
            List<String> cells = line.cells();
            boolean isGroup = line.points().isEmpty() && line.method().isEmpty();
            int most = 1;
            for (int column = 0; column < cells.size(); column++) {
                Look look = isGroup ? cell.inBold() : cell;
                tab.text(row, column, cells.get(column), column == POINTS ? look.centred() : look);
                most = Math.max(most, Tab.lines(cells.get(column), WIDTHS[column]));
            }
            tab.height(row, most * LINE + 2);
            row++;
        }
        tab.print(new Area(HEADINGS, 0, row - 1, WIDTHS.length - 1), 1, title);
    }

    private static void whole(Tab tab, String json, AnnexTexts texts, String title) {
        tab.fitToPages();
        tab.width(0, WIDTH_OF_SET);
        tab.text(0, 0, MARK, Look.PLAIN);
        tab.text(0, 1, texts.locale().getLanguage(), Look.PLAIN);
        tab.text(0, 2, texts.say("whole"), Look.PLAIN);
        int row = 1;
        for (String line : json.lines().toList()) {
            String visible = visible(line);
            int column = 0;
            for (int at = 0; at < visible.length(); column++) {
                int end = end(visible, at);
                tab.text(row, column, visible.substring(at, end), Look.PLAIN.inLines());
                at = end;
            }
            tab.height(row, Tab.lines(visible, WIDTH_OF_SET) * LINE);
            row++;
        }
        tab.print(new Area(0, 0, row - 1, 0), 0, title);
    }

    /** The end of a cell: never beside a space, which a cell may lose, nor within an escape of JSON or a pair of surrogates. */
    private static int end(String line, int start) {
        int end = Math.min(line.length(), start + LONGEST_CELL);
        while (end < line.length()
                && end > start + 1
                && !(isPlain(line.charAt(end - 1)) && isPlain(line.charAt(end)))) {
            end--;
        }
        return end;
    }

    private static boolean isPlain(char c) {
        return Character.isLetter(c) && !Character.isSurrogate(c);
    }

    /** With JSON's escapes for what a cell does not keep. */
    private static String visible(String line) {
        StringBuilder visible = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            int type = Character.getType(c);
            boolean isKept = type != Character.CONTROL
                    && type != Character.FORMAT
                    && type != Character.LINE_SEPARATOR
                    && type != Character.PARAGRAPH_SEPARATOR
                    && type != Character.SURROGATE
                    && (c & 0xFFFE) != 0xFFFE;
            if (isKept) {
                visible.append(c);
            } else {
                visible.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return visible.toString();
    }

    /**
     * Whether a workbook holds a set, on whatever sheet.
     *
     * @throws io.github.thuocdo.harness.workbook.UnreadableWorkbookException if the file cannot be read
     */
    public static boolean holdsSet(Path file) {
        NotNull.require("file", file);
        try (Workbook workbook = Workbook.open(file, WorkbookLimits.OF_TABLES)) {
            for (Sheet sheet : workbook.sheets()) {
                try (SheetRows all = sheet.rows()) {
                    if (all.hasNext() && all.next().cells().contains(MARK)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /**
     * Reads the set that a workbook holds.
     *
     * @throws EditedTableException if the workbook holds no set, or its table says something else than the set
     * @throws io.github.thuocdo.criteria.CriteriaException with every fault of the set
     * @throws io.github.thuocdo.harness.workbook.UnreadableWorkbookException if the file cannot be read
     */
    public static CriteriaSet read(Path file) {
        NotNull.require("file", file);
        try (Workbook workbook = Workbook.open(file, WorkbookLimits.OF_TABLES)) {
            String name = file.toString();
            List<TableRow> held = List.of();
            List<TableRow> shown = List.of();
            for (Sheet sheet : workbook.sheets()) {
                List<TableRow> rows = rows(sheet);
                boolean isHeld = !rows.isEmpty() && rows.get(0).cells().contains(MARK);
                if (isHeld) {
                    held = rows;
                } else if (shown.isEmpty()) {
                    shown = rows;
                }
            }
            if (held.isEmpty()) {
                throw new EditedTableException("no-set", name);
            }
            StringBuilder json = new StringBuilder();
            for (TableRow row : held.subList(1, held.size())) {
                if (json.length() <= MOST_LETTERS) {
                    json.append(String.join("", row.cells())).append('\n');
                }
            }
            CriteriaSet set = copy(json.toString(), name);
            List<String> mark = held.get(0).cells();
            String language = mark.size() > 1 ? mark.get(1) : "vi";
            requireSame(set, language.equals("en") ? Locale.ENGLISH : new Locale("vi"), shown, name);
            return set;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<TableRow> rows(Sheet sheet) {
        List<TableRow> rows = new ArrayList<>();
        try (SheetRows all = sheet.rows()) {
            all.forEachRemaining(rows::add);
        }
        return rows;
    }

    private static void requireSame(CriteriaSet set, Locale locale, List<TableRow> shown, String file) {
        Map<Integer, List<String>> expected = new TreeMap<>();
        AnnexTexts texts = new AnnexTexts(locale);
        int row = HEADINGS + 1;
        expected.put(row, texts.headings());
        for (AnnexLine line : SetLines.of(set, locale)) {
            expected.put(++row, line.cells());
        }
        Map<Integer, List<String>> found = new TreeMap<>();
        shown.stream().filter(each -> each.number() > HEADINGS).forEach(each -> found.put(each.number(), each.cells()));
        List<String> differing = new ArrayList<>();
        for (int at = HEADINGS + 1; at <= Math.max(row, found.keySet().stream().reduce(0, Math::max)); at++) {
            List<String> wanted = expected.getOrDefault(at, List.of());
            List<String> there = found.getOrDefault(at, List.of());
            for (int column = 0; column < Math.max(wanted.size(), there.size()); column++) {
                if (!same(cell(wanted, column), cell(there, column))) {
                    differing.add((char) ('A' + Math.min(column, 25)) + Integer.toString(at));
                }
            }
        }
        if (!differing.isEmpty()) {
            String examples = String.join(", ", differing.subList(0, Math.min(EXAMPLES, differing.size())));
            throw new EditedTableException("edited", file, Integer.toString(differing.size()), examples);
        }
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** The same to a reader: spaces and composition apart, 6.0 and 6 the same number. */
    private static boolean same(String one, String other) {
        String a = folded(one);
        String b = folded(other);
        return a.equals(b) || isNumber(a) && isNumber(b) && new BigDecimal(a).compareTo(new BigDecimal(b)) == 0;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,18}(\\.\\d{1,18})?");
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cf}\\p{Cc}\\s\\u00A0]+", " ")
                .strip();
    }
}
