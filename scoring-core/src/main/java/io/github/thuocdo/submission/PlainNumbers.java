package io.github.thuocdo.submission;

import org.jspecify.annotations.Nullable;

/** Numbers written in so few digits that a long holds them, as {@link Cells} reads them. */
final class PlainNumbers {
    private static final int MOST_DIGITS = 18;

    private PlainNumbers() {}

    /** Digits with at most one mark between them and at most a sign before them; null for all that is more than that. */
    static Observation.@Nullable Value value(char[] text, int from, int to) {
        boolean negative = text[from] == '-';
        int start = negative ? from + 1 : from;
        if (to - start > MOST_DIGITS) {
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
    static Observation.@Nullable Counts counts(char[] text, int from, int to, int fromOf, int toOf) {
        long numerator = count(text, from, to);
        long denominator = count(text, fromOf, toOf);
        return numerator < 0 || denominator < 0 ? null : Observation.Counts.of(numerator, denominator);
    }

    private static long count(char[] text, int from, int to) {
        if (to - from > MOST_DIGITS) {
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
