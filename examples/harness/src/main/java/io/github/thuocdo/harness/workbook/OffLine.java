package io.github.thuocdo.harness.workbook;

import java.util.BitSet;

/**
 * The letters of a cell that stand above or below its line. Beside a number their digits are the mark of a note and none of its own: 97.5
 * with a raised 1 is {@code 97.5¹}. Beside words they are digits as others, as in km² and CO₂.
 */
final class OffLine {
    private static final String ABOVE = "superscript";
    private static final String BELOW = "subscript";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";
    private static final String MARKS = ".,-+%/";

    private final BitSet above = new BitSet();
    private final BitSet below = new BitSet();

    /** Whether a run that is aligned so stands off the line. */
    static boolean is(String align) {
        return align.equals(ABOVE) || align.equals(BELOW);
    }

    /** Adds a run that stands off the line from a place in the cell on. */
    void add(int from, String run, String align) {
        (align.equals(ABOVE) ? above : below).set(from, from + run.length());
    }

    /** The text of the cell, in which digits off the line of a number are no digits. */
    String apart(String text) {
        boolean isNumber = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (above.get(i) || below.get(i)) {
                continue;
            }
            if (!isDigit(c) && MARKS.indexOf(c) < 0 && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return text;
            }
            isNumber |= isDigit(c);
        }
        return isNumber ? moved(text) : text;
    }

    private String moved(String text) {
        StringBuilder moved = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i)) && (above.get(i) || below.get(i))) {
                moved.setCharAt(i, (above.get(i) ? RAISED : LOWERED).charAt(text.charAt(i) - '0'));
            }
        }
        return moved.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
