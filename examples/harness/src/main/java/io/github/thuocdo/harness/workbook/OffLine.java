package io.github.thuocdo.harness.workbook;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/**
 * The letters of a cell that stand above or below its line. Beside a number their digits are the mark of a note and none of its own: 97.5
 * with a raised 1 is {@code 97.5¹}. Raised at the end of words they are such a mark too, {@code Giá trị¹}, directly behind a small
 * letter or a bracket, unless that is a single letter or a unit of length. Elsewhere beside words they are digits as others, as in km²,
 * CO₂ and {@code Mức độ 4}.
 */
final class OffLine {
    private static final String ABOVE = "superscript";
    private static final String BELOW = "subscript";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";
    private static final String MARKS = ".,-+%/";
    /** Units of length, of which squares and cubes are no notes. */
    private static final Set<String> LENGTHS = Set.of("km", "hm", "dam", "dm", "cm", "mm");

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
                return moved(text, noteAt(text));
            }
            isNumber |= isDigit(c);
        }
        return isNumber ? moved(text, 0) : text;
    }

    /** The place of the raised digits at the end of words; the end of the text where they may be something else than a note. */
    private int noteAt(String text) {
        int mark = text.stripTrailing().length();
        while (mark > 0 && above.get(mark - 1) && isDigit(text.charAt(mark - 1))) {
            mark--;
        }
        int letter = mark;
        while (letter > 0 && Character.getType(text.charAt(letter - 1)) == Character.NON_SPACING_MARK) {
            letter--;
        }
        int word = letter;
        while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        boolean mayBePower = letter - word == 1
                || LENGTHS.contains(text.substring(word, mark).toLowerCase(Locale.ROOT));
        boolean isBehindWord =
                letter > 0 && (Character.isLowerCase(text.charAt(letter - 1)) || text.charAt(letter - 1) == ')');
        return isBehindWord && !mayBePower ? mark : text.length();
    }

    private String moved(String text, int from) {
        StringBuilder moved = new StringBuilder(text);
        for (int i = from; i < text.length(); i++) {
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
