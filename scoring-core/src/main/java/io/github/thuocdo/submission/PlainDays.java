package io.github.thuocdo.submission;

import java.time.LocalDate;

/** Days written as {@code 2025-12-04}: the formats of {@code java.time} would take a new JVM longer than a small register. */
final class PlainDays {
    private static final int LENGTH = 10;

    private PlainDays() {}

    /**
     * As {@link LocalDate#parse(CharSequence)} reads it.
     *
     * @throws java.time.DateTimeException if it is no day
     */
    static LocalDate of(String text) {
        if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return LocalDate.parse(text);
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, LENGTH);
        return year < 0 || month < 0 || day < 0 ? LocalDate.parse(text) : LocalDate.of(year, month, day);
    }

    /** Digits alone; -1 for all that is not. */
    private static int number(String text, int from, int to) {
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
