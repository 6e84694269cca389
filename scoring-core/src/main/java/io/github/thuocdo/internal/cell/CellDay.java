package io.github.thuocdo.internal.cell;

import io.github.thuocdo.internal.text.Sameness;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as it is written in a cell: {@code 2025-12-04}, {@code 04/12/2025}, {@code 4-12-2025}, {@code 4.12.2025}, {@code ngày 4 tháng
 * 12 năm 2025}; the day stands before the month, never behind it.
 */
public final class CellDay {
    private static final int ISO_LENGTH = 10;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 40;
    private static final int MOST_DIGITS_OF_A_YEAR = 4;

    /** The day on which Excel begins to count. */
    private static final LocalDate SERIAL_0 = LocalDate.of(1899, 12, 30);

    /** 2000-01-01 as Excel counts days; what is less may be a day as other programs count it. */
    private static final long FIRST_SERIAL = 36_526;

    private static final long LAST_SERIAL = 80_000;

    /** 2000-01-01 in days from 1970 on. */
    private static final long FIRST_EPOCH_DAY = 10_957;

    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final long THOUSAND = 1_000;
    /** Vietnam is seven hours ahead. */
    private static final long AHEAD = 7 * 3_600;

    private CellDay() {}

    /** The longer ways of writing a day in words; tried when a text is none of the short ways. */
    private static final class Words {
        /** With spaces, the word for a day, a full stop, or the first moment of the day, as programs write it. */
        static final Pattern LOOSE =
                Pattern.compile("(?:ngày )?(\\d{1,2}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?(\\d{4})(?:\\.| 0?0:00(?::00)?)?");

        static final Pattern SHORT_YEAR = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{2})");
        static final Pattern OTHER_MARKS = Pattern.compile(
                "(?:ngày )?(\\d{1,2}) ?(?:[, –—−]|tháng|thg\\.?|t)[ ]?(\\d{1,2}) ?(?:[,. /–—−-]|,? ?năm) ?(\\d{4})");
        static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[./ ,-](\\d{1,2})[./ ,-](\\d{1,2})");
        static final Pattern MONTH_NAMED = Pattern.compile("([a-z]{3})[a-z]* (\\d{1,2}),? (\\d{4})");
        static final Pattern DIGITS = Pattern.compile("(20\\d{2})(\\d{2})(\\d{2})|(\\d{2})(\\d{2})(20\\d{2})");
        static final Pattern ENGLISH = Pattern.compile("(\\d{1,2})[- ]([a-z]{3})[a-z]*[- ](20)?(\\d{2})");
        static final Pattern WITHIN =
                Pattern.compile("(?<![\\d/.-])(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?![\\d/.-])");
        static final Pattern ISO_WITHIN = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
        static final Pattern OF_MONTH =
                Pattern.compile("(?:(\\d{1,2})[- ])?(?:thg ?\\d{1,2}|([a-z]{3}))(?:[- ](\\d{2}|\\d{4}))?");
        static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";
        static final Pattern DAY = Pattern.compile("(?:ngày )?(\\d{1,2}) tháng (\\d{1,2}),? (?:năm )?(\\d{4})");
    }

    /** Whether a text is written as a day, be it one of the calendar or not. */
    public static boolean isWrittenAsDay(String text) {
        return Parts.of(text) != null;
    }

    /** The day that a text says; empty where it is none of the calendar, or not written as one. */
    public static Optional<LocalDate> of(String text) {
        Parts parts = Parts.of(text);
        if (parts == null) {
            return Optional.empty();
        }
        return day(parts.year, parts.month, parts.day);
    }

    /** The day that a text says if its month stands before its day, as nobody here writes it: for advice alone. */
    public static Optional<LocalDate> monthFirst(String text) {
        Parts parts = Parts.of(text);
        if (parts == null || parts.month < 13 || parts.day > 12) {
            return Optional.empty();
        }
        return day(parts.year, parts.day, parts.month);
    }

    /** The day that may be meant by a text that is not written as one, {@code 04/12/25}, {@code 04-Dec-25}: for advice alone. */
    public static Optional<LocalDate> meant(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String key = Sameness.key(text);
        Matcher shortYear = Words.SHORT_YEAR.matcher(key);
        if (shortYear.matches()) {
            return day("20" + shortYear.group(3), shortYear.group(2), shortYear.group(1));
        }
        Matcher digits = Words.DIGITS.matcher(key);
        if (digits.matches()) {
            return digits.group(1) != null
                    ? day(digits.group(1), digits.group(2), digits.group(3))
                    : day(digits.group(6), digits.group(5), digits.group(4));
        }
        Matcher english = Words.ENGLISH.matcher(key);
        if (english.matches() && Words.MONTHS.contains(english.group(2))) {
            int month = 1 + Words.MONTHS.indexOf(english.group(2)) / 4;
            return day("20" + english.group(4), Integer.toString(month), english.group(1));
        }
        Matcher named = Words.MONTH_NAMED.matcher(key);
        if (named.matches() && Words.MONTHS.contains(named.group(1))) {
            return day(named.group(3), Integer.toString(1 + Words.MONTHS.indexOf(named.group(1)) / 4), named.group(2));
        }
        Matcher other = Words.OTHER_MARKS.matcher(key);
        if (other.matches()) {
            return day(other.group(3), other.group(2), other.group(1));
        }
        Matcher yearFirst = Words.YEAR_FIRST.matcher(key);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher within = Words.WITHIN.matcher(key);
        if (within.find()) {
            return day(within.group(3), within.group(2), within.group(1));
        }
        Matcher iso = Words.ISO_WITHIN.matcher(key);
        return iso.find() ? day(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
    }

    /** Whether a text is what spreadsheets show of 5/12 or 5-12, {@code 05-Dec}, {@code Dec-97}, {@code 05-thg 12}. */
    static boolean isOfMonth(String text) {
        Matcher month = Words.OF_MONTH.matcher(Sameness.key(text));
        return month.matches()
                && (month.group(1) != null || month.group(3) != null)
                && (month.group(2) == null || Words.MONTHS.contains(month.group(2)));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        return day(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    /** The day; empty where the calendar has none such, or its year is 0. */
    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return year == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day that Excel keeps as this number; empty where no day of our time is. */
    public static Optional<LocalDate> ofSerial(long number) {
        return number < FIRST_SERIAL || number > LAST_SERIAL
                ? Optional.empty()
                : Optional.of(SERIAL_0.plusDays(number));
    }

    /**
     * The day that programs keep as this number of days, seconds or thousandths of a second from 1970 on; empty where no day from
     * 2000 to 2069 is.
     */
    public static Optional<LocalDate> ofEpoch(long number) {
        if (number < FIRST_SERIAL) {
            return number < FIRST_EPOCH_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(number));
        }
        long seconds = number / SECONDS_OF_A_DAY / THOUSAND < FIRST_EPOCH_DAY ? number : number / THOUSAND;
        long ahead = seconds % SECONDS_OF_A_DAY == 0 ? 0 : AHEAD;
        long day = (seconds + ahead) / SECONDS_OF_A_DAY;
        return day < FIRST_EPOCH_DAY || day >= FIRST_SERIAL ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    /** Year, month and day as written. */
    private record Parts(int year, int month, int day) {
        static @org.jspecify.annotations.Nullable Parts of(String text) {
            if (text.length() < SHORTEST || text.length() > LONGEST) {
                return null;
            }
            char first = text.charAt(0);
            if (first < '0' || first > '9') {
                return ofWords(text);
            }
            int firstMark = mark(text, 0);
            int secondMark = mark(text, firstMark + 1);
            if (firstMark < 0 || secondMark < 0 || text.charAt(firstMark) != text.charAt(secondMark)) {
                return ofWords(text);
            }
            int one = number(text, 0, firstMark);
            int two = number(text, firstMark + 1, secondMark);
            boolean yearFirst = firstMark == MOST_DIGITS_OF_A_YEAR;
            int end = yearFirst ? endOfDay(text, secondMark + 1) : text.length();
            int three = end < 0 ? -1 : number(text, secondMark + 1, end);
            if (one < 0 || two < 0 || three < 0 || secondMark - firstMark > 3) {
                return ofWords(text);
            }
            if (yearFirst) {
                // With points it is a number grouped by somebody, or a version.
                boolean isPlain = text.charAt(firstMark) != '.' && end - secondMark == 3 && secondMark - firstMark == 3;
                return isPlain ? new Parts(one, two, three) : null;
            }
            return firstMark <= 2 && end - secondMark - 1 == MOST_DIGITS_OF_A_YEAR ? new Parts(three, two, one) : null;
        }

        private static @org.jspecify.annotations.Nullable Parts ofWords(String text) {
            String key = Sameness.key(text);
            Matcher words = Words.DAY.matcher(key);
            if (words.matches()) {
                return of(words.group(3), words.group(2), words.group(1));
            }
            char first = text.charAt(0);
            Matcher loose = Words.LOOSE.matcher(key);
            return (Character.isLetter(first) || first <= '9') && loose.matches()
                    ? of(loose.group(4), loose.group(3), loose.group(1))
                    : null;
        }

        private static Parts of(String year, String month, String day) {
            return new Parts(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        }

        /** Programs write the first moment of a day where they mean the day. */
        private static int endOfDay(String text, int from) {
            int end = from + 2;
            if (text.length() <= end) {
                return text.length();
            }
            String rest = text.substring(end);
            return rest.matches("[T ]00:00(:00(\\.0+)?)?Z?") && text.length() > ISO_LENGTH ? end : -1;
        }

        private static int mark(String text, int from) {
            for (int i = Math.max(from, 0); i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '/' || c == '-' || c == '.') {
                    return i;
                }
                if (c < '0' || c > '9') {
                    return -1;
                }
            }
            return -1;
        }

        /** One to four digits; -1 for all that is not. */
        private static int number(String text, int from, int to) {
            if (from >= to || to - from > MOST_DIGITS_OF_A_YEAR) {
                return -1;
            }
            int number = 0;
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                if (c < '0' || c > '9') {
                    return -1;
                }
                number = 10 * number + (c - '0');
            }
            return number;
        }
    }
}
