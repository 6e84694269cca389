package io.github.thuocdo.internal.text;

import java.time.LocalDate;

/** Days as a language writes them. */
public final class Days {
    private static final int TEN = 10;

    private Days() {}

    /** {@code 04/12/2025}; the formats of {@code java.time} would take a new JVM longer than a small register. */
    public static String vietnamese(LocalDate day) {
        return twoDigits(day.getDayOfMonth()) + "/" + twoDigits(day.getMonthValue()) + "/" + day.getYear();
    }

    private static String twoDigits(int number) {
        return number < TEN ? "0" + number : Integer.toString(number);
    }
}
