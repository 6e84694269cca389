package io.github.thuocdo.internal.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Objects;

/** The most digits of a number: {@code 1E999999999} is short as a text, and fills a memory once it is written out. */
public final class Digits {
    /** The most digits of a number that a set, or a program, states: in all, before the mark, and behind it. */
    public static final int MOST = 40;

    private static final int LAST_YEAR = 9999;

    private Digits() {}

    /** Whether a number has more than {@code most} digits in all, before the mark, or behind it. */
    public static boolean areMoreThan(int most, BigDecimal number) {
        long whole = (long) number.precision() - number.scale();
        return number.precision() > most || whole > most || number.scale() > most;
    }

    /**
     * The number itself.
     *
     * @param what the thing stated, {@code The scale of a set}
     * @throws IllegalArgumentException if it has more than {@link #MOST} digits
     */
    public static BigDecimal few(String what, BigDecimal number) {
        Objects.requireNonNull(number, what);
        if (areMoreThan(MOST, number)) {
            throw new IllegalArgumentException(tooMany(what, number));
        }
        return number;
    }

    /**
     * A number that a program states as a text.
     *
     * @param what the thing stated, {@code A threshold}
     * @throws NumberFormatException if the text is no number
     * @throws IllegalArgumentException if it has more than {@link #MOST} digits
     */
    public static BigDecimal number(String what, String text) {
        Objects.requireNonNull(text, what);
        try {
            return few(what, new BigDecimal(text));
        } catch (NumberFormatException e) {
            NumberFormatException named = new NumberFormatException(
                    what + " is written as a number such as 80 or 97.5, not (" + Excerpt.of(text) + ")");
            named.initCause(e);
            throw named;
        }
    }

    /** A number as Vietnamese writes it, its digits as they are: {@code 97,5}. */
    public static String withComma(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    /** The number without the zeros behind its last decimal, its whole digits as they are: 100 and never 1E+2. */
    public static BigDecimal trimmed(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The message about a number that has too many digits. */
    public static String tooMany(String what, BigDecimal number) {
        // Never written out: that is what the limit is for.
        return what + " has at most " + MOST + " digits, not (" + Excerpt.of(number.toString()) + ")";
    }

    /**
     * A part of a short number.
     *
     * @throws IllegalStateException if the number is not short
     */
    public static long ofShort(boolean isShort, long part) {
        if (!isShort) {
            throw new IllegalStateException(
                    "The number has more digits than a long holds. Maybe isShort() is asked first?");
        }
        return part;
    }

    /**
     * The count itself.
     *
     * @param name the name of the count, {@code numerator}
     * @param most the most digits
     * @throws IllegalArgumentException if it is negative, or has more digits
     */
    public static BigInteger ofCount(String name, BigInteger count, int most) {
        if (Objects.requireNonNull(count, name).signum() < 0) {
            throw new IllegalArgumentException(
                    "The " + name + " cannot be negative (" + Excerpt.of(count.toString()) + ")");
        }
        // A digit takes more than three bits: most numbers are told at once.
        if (count.bitLength() > 3 * most && count.compareTo(BigInteger.TEN.pow(most)) >= 0) {
            throw new IllegalArgumentException("The " + name + " has more than " + most + " digits");
        }
        return count;
    }

    /**
     * Refuses a day of a year that no document has.
     *
     * @throws IllegalArgumentException with the day, if its year is none of 1 to 9999
     */
    public static void year(LocalDate day) {
        if (!isYear(Objects.requireNonNull(day, "day").getYear())) {
            throw new IllegalArgumentException("A day is of the years 1 to " + LAST_YEAR + ", not " + day);
        }
    }

    /**
     * Refuses a year that no document has.
     *
     * @param what the thing that is of the year, {@code duties}
     * @throws IllegalArgumentException if the year is none of 1 to 9999
     */
    public static void year(String what, int year) {
        if (!isYear(year)) {
            throw new IllegalArgumentException("The year of " + what + " is 1 to " + LAST_YEAR + ", not " + year);
        }
    }

    private static boolean isYear(int year) {
        return year >= 1 && year <= LAST_YEAR;
    }
}
