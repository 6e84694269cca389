package io.github.thuocdo.submission;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.text.Excerpt;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Map;

/** What the cells of a row say, without knowing yet what they should say. */
final class Cells {
    private static final int MOST_DIGITS = Observation.MOST_DIGITS;
    private static final int LONGEST_CATEGORY = 200;
    private static final Map<String, Observation> WORDS = Map.of(
            "có", new Observation.YesNo(true),
            "yes", new Observation.YesNo(true),
            "true", new Observation.YesNo(true),
            "không", new Observation.YesNo(false),
            "no", new Observation.YesNo(false),
            "false", new Observation.YesNo(false));

    private Cells() {}

    /** The observation of one row; each cell is "" where it is empty. */
    static Observation figure(String value, String numerator, String denominator, String status) {
        boolean bare = value.isEmpty() && numerator.isEmpty() && denominator.isEmpty();
        switch (status.toLowerCase(Locale.ROOT)) {
            case "", "reported":
                break;
            case "missing":
                return bare ? Observation.MISSING : besideStatus(status, value, numerator, denominator);
            case "not_applicable":
                return bare ? Observation.NOT_APPLICABLE : besideStatus(status, value, numerator, denominator);
            default:
                return rejected("unknown-status", shown(status));
        }
        if (bare) {
            return Observation.MISSING;
        }
        if (numerator.isEmpty() && denominator.isEmpty()) {
            return value(value);
        }
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return rejected("one-count-alone", numerator.isEmpty() ? "numerator" : "denominator");
        }
        return counts(value, numerator, denominator);
    }

    private static Observation besideStatus(String status, String value, String numerator, String denominator) {
        String counts = numerator.isEmpty() && denominator.isEmpty() ? "" : numerator + "/" + denominator;
        return rejected("figure-beside-status", shown(status), shown(trim(value + " " + counts)));
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
        if (said instanceof Observation.Rejected) {
            return said;
        }
        return said instanceof Observation.Value number
                ? counts.withStated(number)
                : rejected("not-a-number", shown(value));
    }

    private static BigInteger integer(Observation count) {
        return ((Observation.Value) count).number().toBigIntegerExact();
    }

    private static Observation count(String text) {
        int digits = text.startsWith("-") ? 1 : 0;
        if (digits == text.length() || !allDigits(text, digits)) {
            return rejected("count-not-whole", shown(text));
        }
        if (text.length() - digits > MOST_DIGITS) {
            return rejected("too-many-digits", shown(text), Integer.toString(MOST_DIGITS));
        }
        if (digits == 1 && !isZero(text)) {
            return rejected("negative-count", text);
        }
        return new Observation.Value(new BigDecimal(text), false);
    }

    private static boolean isZero(String text) {
        return text.chars().allMatch(c -> c == '-' || c == '0');
    }

    /** A number, a yes or no, or a day; rejected where it is none of them. */
    static Observation value(String text) {
        int end = text.length();
        boolean percent = end > 0 && text.charAt(end - 1) == '%';
        if (percent) {
            do {
                end--;
            } while (end > 0 && isSpace(text.charAt(end - 1)));
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
                return percent ? rejected("not-a-number", shown(text)) : wordOrDay(text);
            }
        }
        if (end - start - marks > MOST_DIGITS) {
            return rejected("too-many-digits", shown(text), Integer.toString(MOST_DIGITS));
        }
        if (marks > 1) {
            return rejected("several-marks", shown(text));
        }
        if (start == end || mark == start || mark == end - 1) {
            return rejected("not-a-number", shown(text));
        }
        String number = text.substring(0, end);
        return new Observation.Value(
                new BigDecimal(mark >= 0 && text.charAt(mark) == ',' ? number.replace(',', '.') : number), percent);
    }

    private static Observation wordOrDay(String text) {
        if (text.length() <= 8) {
            Observation word = WORDS.get(text);
            if (word == null) {
                word = WORDS.get(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
            }
            if (word != null) {
                return word;
            }
        }
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            try {
                return new Observation.OnDay(PlainDays.of(text));
            } catch (DateTimeException e) {
                return rejected("not-a-day", shown(text));
            }
        }
        return text.length() <= LONGEST_CATEGORY
                ? rejected("not-a-number", shown(text)).withWords(text)
                : rejected("not-a-number", shown(text));
    }

    private static boolean allDigits(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    static boolean isSpace(char c) {
        boolean isAscii = c > ' ' && c < '\u0080';
        return !isAscii && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF');
    }

    /** The cell without the spaces around it, no-break spaces among them. */
    static String trim(String text) {
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

    static Observation.Rejected rejected(String code, Object... arguments) {
        return Observation.Rejected.of(code, Finding.text(code, arguments));
    }

    /** At most 40 characters of a stranger's text, for a message. */
    static String shown(String text) {
        return Excerpt.of(text);
    }

    /** At most {@code most} characters of a stranger's text, for a message. */
    static String shown(String text, int most) {
        return Excerpt.of(text, most);
    }
}
