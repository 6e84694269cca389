package io.github.thuocdo.internal.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number in an unusual notation, and the number that may have been meant. */
public final class CellNumber {
    /** A mark before so many digits may group thousands. */
    public static final int GROUP = 3;

    private static final int LONGEST = 60;
    private static final int MOST_DIGITS = 30;

    private CellNumber() {}

    /** Needed when a number is not written as one. */
    private static final class Written {
        static final Pattern IN_GROUPS = Pattern.compile("-?\\d{1,3}(?:([.,' ])\\d{3})(?:\\1\\d{3})*");
        static final Pattern WITH_EXPONENT = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?[eE][+-]?\\d{1,3}");
        static final Pattern SPLIT = Pattern.compile("(-?\\d{1,18}) ?([.,]) ?(\\d{1,18})( ?%)?");
    }

    /**
     * The two readings of a number that should be whole and is not: the mark as one that groups thousands and as the decimal mark,
     * or the whole numbers around it.
     *
     * @param number written with digits behind the mark
     */
    public static String[] wholeReadings(BigDecimal number) {
        BigDecimal below = number.setScale(0, RoundingMode.FLOOR);
        if (number.scale() == GROUP) {
            return new String[] {
                number.unscaledValue().toString(),
                number.setScale(0, RoundingMode.DOWN).toPlainString()
            };
        }
        return new String[] {below.toPlainString(), below.add(BigDecimal.ONE).toPlainString()};
    }

    /** Whether a number is whole beyond doubt: 314 and 314.0, but not 1.000, which may be a thousand. */
    public static boolean isWhole(BigDecimal number) {
        return number.scale() <= 0
                || (number.scale() != GROUP && number.stripTrailingZeros().scale() <= 0);
    }

    /** The number that a text in groups of three digits means, {@code 1.234.567}, {@code 1 234}; empty where it is none. */
    public static Optional<String> grouped(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher groups = Written.IN_GROUPS.matcher(text);
        return groups.matches() ? Optional.of(text.replaceAll("[.,' ]", "")) : Optional.empty();
    }

    /** The number that a text with an exponent means, {@code 1.2E+04}; empty where it is none, or none of so few digits. */
    public static Optional<String> withoutExponent(String text) {
        if (text.length() > LONGEST || !Written.WITH_EXPONENT.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(plain(text.replace(',', '.')))
                .filter(plain -> plain.indexOf('e') < 0 && plain.indexOf('E') < 0);
    }

    /** The number that a text means which has a space beside its decimal mark, {@code 97, 5}; empty where it is none. */
    public static Optional<String> split(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher parts = Written.SPLIT.matcher(text);
        return parts.matches() ? Optional.of(text.replace(" ", "")) : Optional.empty();
    }

    /**
     * A number as a program writes it, without an exponent, and without a fraction where it is whole; the text itself where
     * it is no number or has more digits than a figure may.
     *
     * @param text a number as JSON or Java writes it
     */
    public static String plain(String text) {
        boolean isOdd = text.indexOf('E') >= 0 || text.indexOf('e') >= 0 || text.indexOf('.') >= 0;
        if (!isOdd || text.length() > LONGEST) {
            return text;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            long before = (long) number.precision() - number.scale();
            if (before > MOST_DIGITS || number.scale() > MOST_DIGITS) {
                return text;
            }
            boolean isWhole =
                    number.scale() == GROUP && number.stripTrailingZeros().scale() <= 0;
            return (isWhole ? number.setScale(0) : number).toPlainString();
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
