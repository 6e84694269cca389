package io.github.thuocdo.harness.workbook;

import java.util.Locale;

/**
 * The format in which a cell shows its number.
 *
 * @param kind the kind of the number
 * @param digits the least number of digits, filled up with zeros; 0 where none is given
 */
record NumberFormat(Kind kind, int digits) {
    /** As a number. */
    static final NumberFormat PLAIN = new NumberFormat(Kind.NUMBER, 0);

    private static final NumberFormat PERCENT = new NumberFormat(Kind.PERCENT, 0);
    private static final NumberFormat DAY = new NumberFormat(Kind.DAY, 0);
    private static final NumberFormat TIME = new NumberFormat(Kind.TIME, 0);
    private static final int MOST_ZEROS = 15;

    /** The kind of thing that the number stands for. */
    enum Kind {
        /** Itself. */
        NUMBER,
        /** A hundredth of what is shown before the percent sign. */
        PERCENT,
        /** Days since the first one of the workbook's calendar. */
        DAY,
        /** A part of a day, without the day. */
        TIME
    }

    /** The format that Excel knows under a number without being told. */
    static NumberFormat builtIn(int id) {
        return switch (id) {
            case 9, 10 -> PERCENT;
            // From 27 on: days as East Asian offices write them.
            case 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> DAY;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> TIME;
            default -> PLAIN;
        };
    }

    /** The format that a code describes: {@code 0.0%}, {@code dd/mm/yyyy}, {@code 00000}. */
    static NumberFormat of(String code) {
        String marks = marks(code);
        if (isDigitsOnly(marks)) {
            return new NumberFormat(Kind.NUMBER, marks.length());
        }
        if (marks.indexOf('%') >= 0) {
            return PERCENT;
        }
        String small = marks.toLowerCase(Locale.ROOT);
        if (small.contains("general") || small.contains("standard")) {
            return PLAIN;
        }
        if (small.indexOf('y') >= 0 || small.indexOf('d') >= 0) {
            return DAY;
        }
        boolean clock = small.indexOf('h') >= 0 || small.indexOf('s') >= 0;
        if (clock) {
            return TIME;
        }
        // An m alone is a month: "mmm", "mm".
        return small.indexOf('m') >= 0 ? DAY : PLAIN;
    }

    private static boolean isDigitsOnly(String marks) {
        return marks.length() > 1
                && marks.length() <= MOST_ZEROS
                && marks.chars().allMatch(c -> c == '0');
    }

    /** The first section of a code without what is shown as it stands: quoted, escaped, in brackets. */
    private static String marks(String code) {
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
            switch (code.charAt(i)) {
                case '"' -> i = past(code, i, '"');
                case '\\', '_', '*' -> i++;
                case '[' -> {
                    int end = past(code, i, ']');
                    marks.append(elapsed(code.substring(i + 1, Math.max(i + 1, end))));
                    i = end;
                }
                default -> marks.append(code.charAt(i));
            }
        }
        return marks.toString();
    }

    private static int past(String code, int from, char mark) {
        int end = code.indexOf(mark, from + 1);
        return end < 0 ? code.length() : end;
    }

    /** The part of a bracket that counts: only hours, minutes and seconds are more than colour or language. */
    private static String elapsed(String inBrackets) {
        boolean clock = !inBrackets.isEmpty()
                && (inBrackets.chars().allMatch(c -> c == 'h' || c == 'H')
                        || inBrackets.chars().allMatch(c -> c == 'm' || c == 'M')
                        || inBrackets.chars().allMatch(c -> c == 's' || c == 'S'));
        return clock ? "h" : "";
    }
}
