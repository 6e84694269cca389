package io.github.thuocdo.submission;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.cell.CellDay;
import io.github.thuocdo.internal.cell.CellMeant;
import io.github.thuocdo.internal.cell.CellNumber;
import io.github.thuocdo.internal.cell.CellWord;
import io.github.thuocdo.internal.heading.CountHeadings.Counts;
import io.github.thuocdo.internal.table.RepeatedMeanings;
import io.github.thuocdo.internal.table.Row;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.Sameness;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cells of a row as figures, without knowing yet what they should say. */
final class Cells {
    private static final int MOST_DIGITS = Observation.MOST_DIGITS;
    /** A long holds so many. */
    private static final int MOST_SHORT_DIGITS = 18;

    private static final int LONGEST_CATEGORY = 200;
    /** No letter has more marks than these, whatever its composition. */
    private static final int LONGEST_ANSWER = 12;
    /** As typesetters write it. */
    private static final char MINUS = '\u2212';

    private static final Map<String, Observation> WORDS = Map.of(
            "có", new Observation.YesNo(true),
            "yes", new Observation.YesNo(true),
            "true", new Observation.YesNo(true),
            "không", new Observation.YesNo(false),
            "no", new Observation.YesNo(false),
            "false", new Observation.YesNo(false));

    /** Texts with several marks that mean something, and the messages about them. */
    private static final Map<String, String> SAID_OF_MARKS =
            Map.of("number-grouped", "several-marks-grouped", "number-range", "number-range");

    /** Messages that hold of a count as of any number. */
    private static final Set<String> SAID_OF_COUNTS =
            Set.of("number-among-words", "number-not-arisen", "number-range", "number-in-brackets", "number-is-day");

    /** The statuses that an office writes in words. */
    private static final Map<CellWord, String> STATUS_OF_WORD =
            Map.of(CellWord.MISSING, "missing", CellWord.NOT_APPLICABLE, "not_applicable");

    private Cells() {}

    /** The observation of one row; each cell is "" where it is empty. */
    static Observation figure(String value, String numerator, String denominator, String status) {
        boolean bare = value.isEmpty() && numerator.isEmpty() && denominator.isEmpty();
        switch (status.toLowerCase(Locale.ROOT)) {
            case "", "reported", "đã báo cáo", "đã có số liệu":
                break;
            case "missing":
                return bare ? Observation.MISSING : besideStatus(status, value, numerator, denominator);
            case "not_applicable":
                return bare ? Observation.NOT_APPLICABLE : besideStatus(status, value, numerator, denominator);
            default:
                return CellWord.of(status)
                        // Under a heading "status" this could be either.
                        .filter(word -> STATUS_OF_WORD.containsKey(word) && !status.equalsIgnoreCase("n/a"))
                        .map(word ->
                                figure(value, numerator, denominator, Objects.requireNonNull(STATUS_OF_WORD.get(word))))
                        .orElseGet(() -> rejected("unknown-status", shown(status)));
        }
        if (bare) {
            return Observation.MISSING;
        }
        boolean noTop = numerator.isEmpty() || isMissing(numerator);
        boolean noBottom = denominator.isEmpty() || isMissing(denominator);
        if (noTop && noBottom) {
            return value.isEmpty()
                    ? new Observation.Category(numerator.isEmpty() ? denominator : numerator)
                    : value(value);
        }
        if (noTop || noBottom) {
            return rejected("one-count-alone", noTop ? "numerator" : "denominator");
        }
        return counts(isMissing(value) ? "" : value, numerator, denominator);
    }

    private static boolean isMissing(String cell) {
        return CellWord.of(cell).filter(word -> word == CellWord.MISSING).isPresent();
    }

    /** The observation of a cell that an indicator heads. */
    static Observation wide(String cell) {
        return cell.equalsIgnoreCase("n/a") ? Observation.NOT_APPLICABLE : figure(cell, "", "", "");
    }

    /** The observation of a cell of a row that an indicator heads, or of its counts where it heads these together. */
    static Observation wide(Row row, int column, @Nullable Counts counts, RepeatedMeanings<Observation> known) {
        if (counts != null) {
            return wide(row.text(counts.value()), row.text(counts.top()), row.text(counts.bottom()));
        }
        Observation plain = plainValue(row, column);
        return plain != null ? plain : known.of(row.text(column));
    }

    /** The value of a cell in few digits, or none; null where it says more. */
    static @Nullable Observation plainValue(Row row, int column) {
        return row.isEmpty(column)
                ? Observation.MISSING
                : plainValue(row.characters(), row.start(column), row.end(column));
    }

    /** The observation of cells that an indicator heads together. */
    static Observation wide(String value, String numerator, String denominator) {
        if (numerator.isEmpty() && denominator.isEmpty()) {
            return wide(value);
        }
        boolean isOneWord = value.isEmpty() && numerator.equalsIgnoreCase(denominator);
        return isOneWord && CellWord.of(numerator).isPresent()
                ? wide(numerator)
                : figure(value, numerator, denominator, "");
    }

    private static Observation besideStatus(String status, String value, String numerator, String denominator) {
        String counts = numerator.isEmpty() && denominator.isEmpty() ? "" : numerator + "/" + denominator;
        return rejected("figure-beside-status", shown(status), shown(Row.trimmed(value + " " + counts)));
    }

    private static Observation counts(String value, String numerator, String denominator) {
        Observation top = count(numerator);
        Observation bottom = count(denominator);
        if (top instanceof Observation.Rejected) {
            return top;
        }
        if (bottom instanceof Observation.Rejected) {
            return bottom;
        }
        Observation.Counts counts = Observation.Counts.of(integer(top), integer(bottom));
        if (value.isEmpty()) {
            return counts;
        }
        Observation said = value(value);
        if (said instanceof Observation.Rejected || said.equals(counts)) {
            return said;
        }
        return said instanceof Observation.Value number
                ? counts.withStated(number)
                : rejected("not-a-number", shown(value));
    }

    private static BigInteger integer(Observation count) {
        return ((Observation.Value) count).number().toBigIntegerExact();
    }

    static Observation count(String text) {
        Observation said = value(text);
        if (said instanceof Observation.Rejected rejected && rejected.code().equals("too-many-digits")) {
            return said;
        }
        if (!(said instanceof Observation.Value value) || value.percent()) {
            return rejectedText("count-not-whole", text, Cells::noCount);
        }
        if (!CellNumber.isWhole(value.number())) {
            String[] readings = CellNumber.wholeReadings(value.number());
            return rejected("count-not-whole", shown(text), readings[0], readings[1]);
        }
        return value.number().signum() < 0
                ? rejected("negative-count", shown(text))
                : Observation.Value.of(value.number());
    }

    /** A number, a yes or no, or a day; rejected where it is none of them. */
    static Observation value(String text) {
        int end = text.length();
        boolean percent = end > 0 && text.charAt(end - 1) == '%';
        if (percent) {
            do {
                end--;
            } while (end > 0 && Row.isSpace(text.charAt(end - 1)));
        }
        int start = end > 0 && text.charAt(0) == '-' ? 1 : 0;
        int marks = 0;
        int mark = -1;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.' || c == ',') {
                marks++;
                mark = i;
            } else if (c < '0' || c > '9') {
                return percent ? beforeSign(text) : wordOrDay(text);
            }
        }
        if (end - start - marks > MOST_DIGITS) {
            return rejected("too-many-digits", shown(text), Integer.toString(MOST_DIGITS));
        }
        if (marks > 1) {
            return CellDay.isWrittenAsDay(text) || CellWord.of(text).isPresent() ? wordOrDay(text) : severalMarks(text);
        }
        if (start == end || mark == start || mark == end - 1) {
            return start == end && !percent
                    ? wordOrDay(text)
                    : Observation.Rejected.of("not-a-number", noNumber(text)).withWords(text);
        }
        String number = text.substring(0, end);
        return new Observation.Value(
                new BigDecimal(mark >= 0 && text.charAt(mark) == ',' ? number.replace(',', '.') : number), percent);
    }

    /** Only a number stands before a percent sign. */
    private static Observation beforeSign(String text) {
        String visible = Sameness.visible(text).replace(MINUS, '-');
        return visible.equals(text) ? rejectedText("not-a-number", text, Cells::noNumber) : value(visible);
    }

    private static Observation severalMarks(String text) {
        return rejectedText(
                "several-marks",
                text,
                said -> CellMeant.of(said)
                        .filter(meant -> SAID_OF_MARKS.containsKey(meant.code()))
                        .map(meant -> Finding.text(
                                Objects.requireNonNull(SAID_OF_MARKS.get(meant.code())), shown(said), meant.what()))
                        .or(() -> CellDay.meant(said).map(day -> Finding.text("several-marks-day", shown(said), day)))
                        .orElseGet(() -> Finding.text("several-marks", shown(said))));
    }

    private static Observation wordOrDay(String text) {
        Observation answer = text.length() <= LONGEST_ANSWER ? WORDS.get(text) : null;
        if (answer != null) {
            return answer;
        }
        String visible = Sameness.visible(text).replace(MINUS, '-');
        if (!visible.equals(text)) {
            return visible.isEmpty() ? Observation.MISSING : value(visible);
        }
        answer = text.length() <= LONGEST_ANSWER ? WORDS.get(Sameness.key(text)) : null;
        if (answer != null) {
            return answer;
        }
        if (CellDay.isWrittenAsDay(text)) {
            return day(text);
        }
        if (CellWord.of(text).isPresent()) {
            return new Observation.Category(text);
        }
        return ofSoMany(text).orElseGet(() -> notANumber(text));
    }

    private static Observation day(String text) {
        Optional<LocalDate> day = CellDay.of(text);
        if (day.isPresent()) {
            return new Observation.OnDay(day.get());
        }
        return Observation.Rejected.of(
                "not-a-day",
                CellDay.monthFirst(text)
                        .map(meant -> Finding.text("not-a-day-month-first", shown(text), meant))
                        .orElseGet(() -> Finding.text("not-a-day", shown(text))));
    }

    /** {@code 117/120}. */
    private static Optional<Observation> ofSoMany(String text) {
        int slash = text.indexOf('/');
        if (slash < 1) {
            return Optional.empty();
        }
        String top = Row.trimmed(text.substring(0, slash));
        String bottom = Row.trimmed(text.substring(slash + 1));
        boolean isCounts =
                allDigits(top) && allDigits(bottom) && Math.max(top.length(), bottom.length()) <= MOST_DIGITS;
        return isCounts
                ? Optional.of(Observation.Counts.of(new BigInteger(top), new BigInteger(bottom)))
                : Optional.empty();
    }

    private static boolean allDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Says what kept the text from being a number, each cause in its own words. */
    private static Observation notANumber(String text) {
        if (CellWord.isError(text)) {
            String words = CellWord.errorText(text);
            return Observation.Rejected.of("cell-error", () -> Finding.text(words, shown(text)));
        }
        if (text.equals(CellWord.FORMULA_WITHOUT_VALUE)) {
            return rejected("formula-without-value");
        }
        Observation.Rejected rejected = rejectedText("not-a-number", text, Cells::noNumber);
        return text.length() <= LONGEST_CATEGORY ? rejected.withWords(text) : rejected;
    }

    private static BilingualText noCount(String text) {
        return CellMeant.neverBelowZero(text)
                .or(() -> CellMeant.of(text))
                .filter(meant -> allDigits(meant.what()) || SAID_OF_COUNTS.contains(meant.code()))
                .map(meant -> Finding.text(
                        SAID_OF_COUNTS.contains(meant.code()) ? meant.code() : "count-grouped",
                        shown(meant.within(text)),
                        meant.what()))
                .orElseGet(() -> Finding.text(isWords(text) ? "count-words" : "count-not-a-number", shown(text)));
    }

    /** The reason why a text is no number, and what may have been meant. */
    private static BilingualText noNumber(String text) {
        return CellMeant.of(text)
                .map(meant -> Finding.text(meant.code(), shown(meant.within(text)), meant.what()))
                .orElseGet(() -> Finding.text(noNumberCode(text), shown(text)));
    }

    private static String noNumberCode(String text) {
        if (text.charAt(0) == '=') {
            return "number-is-formula";
        }
        if (isWords(text)) {
            return "not-a-number-words";
        }
        return text.codePoints().anyMatch(Character::isLetter) ? "not-a-number" : "not-a-number-signs";
    }

    /** Whether no digit is in it: a single letter may stand for one. */
    private static boolean isWords(String text) {
        return text.length() > 1 && text.chars().noneMatch(Character::isDigit);
    }

    /** A meaning is looked for where somebody asks; a text that is too long to mean anything is not kept. */
    private static Observation.Rejected rejectedText(String code, String text, Function<String, BilingualText> words) {
        if (text.length() > LONGEST_CATEGORY) {
            return Observation.Rejected.of(code, words.apply(text));
        }
        return Observation.Rejected.of(code, () -> words.apply(text));
    }

    static Observation.Rejected rejected(String code, Object... arguments) {
        return Observation.Rejected.of(code, () -> Finding.text(code, arguments));
    }

    /** At most 40 characters of a stranger's text, for a message. */
    static String shown(String text) {
        return Excerpt.of(text);
    }

    /** At most {@code most} characters of a stranger's text, for a message. */
    static String shown(String text, int most) {
        return Excerpt.of(text, most);
    }

    /** Digits with at most one mark between them and at most a sign before them; null for all that is more than that. */
    static Observation.@Nullable Value plainValue(char[] text, int from, int to) {
        boolean negative = text[from] == '-';
        int start = negative ? from + 1 : from;
        if (to - start > MOST_SHORT_DIGITS) {
            return null;
        }
        long number = 0;
        int mark = -1;
        for (int i = start; i < to; i++) {
            char c = text[i];
            if (c >= '0' && c <= '9') {
                number = 10 * number + (c - '0');
            } else if ((c == '.' || c == ',') && mark < 0 && i > start && i < to - 1) {
                mark = i;
            } else {
                return null;
            }
        }
        if (start == to) {
            return null;
        }
        return Observation.Value.of(negative ? -number : number, mark < 0 ? 0 : to - 1 - mark);
    }

    /** Two counts; null where one of them is more than digits. */
    static Observation.@Nullable Counts plainCounts(char[] text, int from, int to, int fromOf, int toOf) {
        long numerator = plainCount(text, from, to);
        long denominator = plainCount(text, fromOf, toOf);
        return numerator < 0 || denominator < 0 ? null : Observation.Counts.of(numerator, denominator);
    }

    private static long plainCount(char[] text, int from, int to) {
        if (to - from > MOST_SHORT_DIGITS) {
            return -1;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return -1;
            }
            number = 10 * number + (text[i] - '0');
        }
        return number;
    }
}
