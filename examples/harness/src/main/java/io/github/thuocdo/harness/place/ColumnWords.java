package io.github.thuocdo.harness.place;

import io.github.thuocdo.internal.text.Messages;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The headings of CSV columns in one language, and the words that stand in their cells for the codes of the library. */
public final class ColumnWords {
    /** The columns whose cells are codes of the library, and how the keys of their words begin. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("status", "status."),
            Map.entry("standing", "standing."),
            Map.entry("ledger", "ledger."),
            Map.entry("severity", "severity."),
            Map.entry("verdict", "verdict."),
            Map.entry("verdict_before", "verdict."),
            Map.entry("verdict_after", "verdict."),
            Map.entry("level", "level."),
            Map.entry("levels", "level."),
            Map.entry("step", "step."),
            Map.entry("kind", "kind."),
            Map.entry("basis", "basis."),
            Map.entry("from", "answer."),
            Map.entry("to", "answer."));

    /** The columns of exact numbers, in which a fraction is a number; elsewhere it is so many of so many. */
    private static final Set<String> EXACT = Set.of("ratio", "cost", "score_change", "rank_change");

    private static final Pattern SHARE_OF_A_CHANGE = Pattern.compile("(score|rank)_.*");
    /** A code, with the name of a sector or with a class behind it. */
    private static final Pattern CODE = Pattern.compile("(\\w+)(?::(.*)| (.*))?");

    private static final Pattern FRACTION = Pattern.compile("(-?[0-9]{1,40})/([1-9][0-9]{0,40})");
    /** A spreadsheet shows so many. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Messages WORDING = new Messages(ColumnWords.class, "io.github.thuocdo.harness.place.csv");

    private final Locale locale;

    /** In Vietnamese for {@code vi}, in English for every other language. */
    public ColumnWords(Locale locale) {
        this.locale = locale;
    }

    /**
     * The heading of a column in words; the column's name where it has none.
     *
     * @param first the first column of the same table, as one name may mean two things in two tables
     */
    public String heading(String first, String column) {
        String own = first + "." + column;
        String key = WORDING.has(own) ? own : column;
        return WORDING.has(key) ? WORDING.in(locale, key) : column;
    }

    /** A cell in words, several codes behind semicolons each in its own; empty where it holds no code of the library. */
    public Optional<String> cell(String column, String plain) {
        boolean isAnswer = plain.equals("true") || plain.equals("false");
        String words = isAnswer ? "answer." : CODES.get(column);
        return Optional.ofNullable(words)
                .map(own -> Arrays.stream(plain.split(";"))
                        .map(code -> word(own, code))
                        .collect(Collectors.joining("; ")))
                .filter(said -> isAnswer || !said.equals(plain));
    }

    /** A code translated; the class behind a verdict, and the name of a sector, stay. */
    private String word(String words, String plain) {
        Matcher code = CODE.matcher(plain);
        if (!code.matches() || !WORDING.has(words + code.group(1))) {
            return plain;
        }
        String word = WORDING.in(locale, words + code.group(1), Objects.requireNonNullElse(code.group(2), ""));
        return code.group(3) == null ? word : word + " · " + code.group(3);
    }

    /** A fraction in a column of exact numbers as the number that it is to 15 digits; empty for anything else. */
    public static Optional<BigDecimal> fraction(String column, String plain) {
        boolean isExact =
                EXACT.contains(column) || SHARE_OF_A_CHANGE.matcher(column).matches();
        Matcher fraction = FRACTION.matcher(plain);
        return isExact && fraction.matches()
                ? Optional.of(new BigDecimal(fraction.group(1)).divide(new BigDecimal(fraction.group(2)), DIGITS))
                : Optional.empty();
    }
}
