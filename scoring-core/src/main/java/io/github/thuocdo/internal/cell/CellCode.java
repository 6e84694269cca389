package io.github.thuocdo.internal.cell;

import com.google.common.base.CharMatcher;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A code that a spreadsheet or a program took for a number: {@code 15469.0}, {@code 1.5469E+04}, {@code 1} for {@code 00001}. */
public final class CellCode {
    private static final int LONGEST = 24;
    private static final int LONGEST_TEXT = 80;
    private static final int MOST_DIGITS = 18;
    private static final int MOST_ZEROS = 4;

    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

    private CellCode() {}

    /** Needed where a code is not known as it stands. */
    private static final class Written {
        static final Pattern GROUPED = Pattern.compile("[='\"’‘“”]*(\\d{1,3}(?:[ .,]\\d{3})*|\\d{1,18})['\"’”]*");
        static final Pattern LEADING = Pattern.compile("(\\d{2,18})(?:\\s*[-–—:._(/]\\s*|\\s+)\\p{L}.*");
        static final Pattern ALONE = Pattern.compile("\\D*?(?<![\\p{L}\\d])(\\d{2,18})(?![\\p{L}\\d])\\D*");
        /** Digits among which letters stand that look like some. */
        static final Pattern LOOKALIKE = Pattern.compile("(?=.*\\d.*\\d)[\\dOoIl]{2,18}");

        static final Pattern WITH_EXPONENT = Pattern.compile("\\d(?:[.,]\\d{1,17})?[eE]\\+?\\d{1,2}");
    }

    /**
     * The code that may be meant by a text that holds more, {@code 15.475}, {@code ="15478"}, {@code 15457-Định Tân}, {@code mã
     * 15469}, or in which letters stand for digits, {@code 1543O}: for advice alone. Empty where there is none.
     */
    public static Optional<String> within(String text) {
        if (text.length() > LONGEST_TEXT || DIGITS.matchesNoneOf(text)) {
            return Optional.empty();
        }
        Matcher grouped = Written.GROUPED.matcher(text);
        if (grouped.matches()) {
            return Optional.of(grouped.group(1).replaceAll("[ .,]", ""));
        }
        Matcher leading = Written.LEADING.matcher(text);
        if (leading.matches()) {
            return Optional.of(leading.group(1));
        }
        Matcher alone = Written.ALONE.matcher(text);
        if (alone.matches()) {
            return Optional.of(alone.group(1));
        }
        return Written.LOOKALIKE.matcher(text).matches()
                ? Optional.of(text.replaceAll("[Oo]", "0").replaceAll("[Il]", "1"))
                : Optional.empty();
    }

    /** Whether a text begins with a letter, so that {@link #digits} finds none however it is put in order. */
    public static boolean isNoNumber(String text) {
        char first = text.isEmpty() ? 'a' : text.charAt(0);
        return (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
    }

    /**
     * The digits of a code that is a number, without leading zeros: two codes that a spreadsheet cannot tell apart have the same.
     * Empty where it is none, or where an exponent leaves out digits.
     */
    public static Optional<String> digits(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        int whole = end(text, 0, '9');
        if (isWhole(text, whole)) {
            int from = Math.min(end(text, 0, '0'), whole - 1);
            return Optional.of(text.substring(from, whole));
        }
        // Very many codes of a file may be none: those that cannot be such a number cost no more than a look.
        return whole == 1 && Written.WITH_EXPONENT.matcher(text).matches() ? ofExponent(text) : Optional.empty();
    }

    /** Whether so many digits at the beginning are all that a text says, but for a mark and zeros behind it. */
    private static boolean isWhole(String text, int digits) {
        if (digits == 0 || digits > MOST_DIGITS) {
            return false;
        }
        int zeros = text.length() - digits - 1;
        return zeros < 0
                || (zeros >= 1
                        && zeros <= MOST_ZEROS
                        && (text.charAt(digits) == '.' || text.charAt(digits) == ',')
                        && end(text, digits + 1, '0') == text.length());
    }

    /** The end of the digits up to {@code highest} that stand in a text from a place on. */
    private static int end(String text, int from, char highest) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= highest) {
            at++;
        }
        return at;
    }

    private static Optional<String> ofExponent(String text) {
        BigDecimal number = new BigDecimal(text.replace(',', '.'));
        if (number.scale() < 0) {
            return Optional.empty();
        }
        BigDecimal whole = number.stripTrailingZeros();
        return whole.scale() > 0
                ? Optional.empty()
                : Optional.of(whole.toBigInteger().toString());
    }
}
