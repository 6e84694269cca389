package io.github.thuocdo.internal.cell;

import io.github.thuocdo.internal.text.Sameness;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words that offices write where a figure is expected, besides numbers and days. */
public enum CellWord {
    /** Yes: done, reached, there. */
    YES("có", "yes", "true", "đạt", "đã đạt", "rồi", "đã có", "hoàn thành", "đã hoàn thành", "x", "✓", "✔", "☑", "√"),
    /** No: not done, not reached, not there. */
    NO("không", "no", "false", "chưa đạt", "không đạt", "chưa", "chưa hoàn thành"),
    /** Nobody has the figure yet. */
    MISSING(
            "-",
            "–",
            "—",
            "…",
            "...",
            "chưa có",
            "chưa có số liệu",
            "chưa có báo cáo",
            "chưa báo cáo",
            "không có số liệu",
            "n/a",
            "na",
            "--",
            "---",
            "đang cập nhật",
            "chưa cập nhật",
            "chưa thống kê",
            // As data bases, pandas and R write it.
            "null",
            "none",
            "nan",
            "nat",
            "<na>"),
    /** The indicator does not apply to the unit. */
    NOT_APPLICABLE("không áp dụng", "not applicable", "kad");

    /** The text that stands for a cell of a workbook whose formula was never computed. */
    public static final String FORMULA_WITHOUT_VALUE = "=…";

    /** The text of a cell whose formula looked for something and did not find it. */
    public static final String NOT_FOUND = "#N/A";

    /** No word is longer, whatever stands around it. */
    private static final int LONGEST = 40;

    /** A longer text is prose. */
    private static final int LONGEST_ASIDE = 200;

    private static final String DAY = Sameness.key("ngày") + " ";

    private static final Map<String, CellWord> BY_KEY = byKey();

    private final String[] words;

    CellWord(String... words) {
        this.words = words;
    }

    private static Map<String, CellWord> byKey() {
        Map<String, CellWord> all = new HashMap<>();
        for (CellWord meaning : values()) {
            for (String word : meaning.words) {
                all.put(Sameness.key(word), meaning);
            }
        }
        return all;
    }

    /** The meaning of a word, in any case and composition; empty where it is none of these. */
    public static Optional<CellWord> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String key = Sameness.key(text);
        CellWord meaning = BY_KEY.get(key);
        // A sentence ends so.
        return meaning == null && key.endsWith(".")
                ? Optional.ofNullable(BY_KEY.get(key.substring(0, key.length() - 1)))
                : Optional.ofNullable(meaning);
    }

    /** Whether a word for a missing figure is often meant as one that does not apply. */
    public static boolean mayNotApply(String word) {
        String key = Sameness.key(word);
        return key.equals("n/a") || key.equals("na");
    }

    /**
     * Whether a text is what stands below a table, a signature or the place and day of it, and no attempt at a figure: words without
     * a digit, a sentence with a day, or a label with a colon.
     */
    public static boolean isAside(String text) {
        if (of(text).isPresent() || isError(text)) {
            return false;
        }
        String key = text.length() > LONGEST_ASIDE ? "" : Sameness.key(text);
        return key.isEmpty() || key.indexOf(':') > 0 || key.contains(DAY) || isWords(key);
    }

    /** A single letter may stand for a digit; a percent sign alone says how the column is measured. */
    private static boolean isWords(String key) {
        return key.equals("%") || (key.length() > 1 && !hasDigit(key));
    }

    /** Asked of every word under an indicator: the loop makes no object. */
    private static boolean hasDigit(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (Character.isDigit(key.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The key of the text about a cell that {@link #isError}. */
    public static String errorText(String error) {
        if (error.equals(NOT_FOUND)) {
            return "cell-error-not-found";
        }
        if (error.chars().allMatch(c -> c == '#')) {
            return "cell-error-narrow";
        }
        return error.startsWith("#DIV") ? "cell-error" : "cell-error-other";
    }

    /** Whether a cell holds what a spreadsheet shows where a formula failed: {@code #DIV/0!}. */
    public static boolean isError(String text) {
        if (text.length() < 2 || text.charAt(0) != '#') {
            return false;
        }
        switch (text) {
            case NOT_FOUND,
                    "#DIV/0!",
                    "#REF!",
                    "#VALUE!",
                    "#NAME?",
                    "#NUM!",
                    "#NULL!",
                    "#SPILL!",
                    "#CALC!",
                    "#FIELD!",
                    "#BLOCKED!":
                return true;
            default:
                // Spreadsheets in other languages and later ones have other names for it.
                boolean isNamed = text.length() <= LONGEST && (text.endsWith("!") || text.endsWith("?"));
                return isNamed || text.chars().allMatch(c -> c == '#');
        }
    }
}
