package io.github.thuocdo.internal.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The sameness of two texts: one rule for codes, types, groups, categories, headings and names.
 *
 * <p>Texts are the same whatever the composition of their letters (NFC or NFD), their case, the kind and number of the spaces
 * between words, the spaces around them, the width of their digits and letters, and the invisible characters in them. Of a run
 * of combining marks only the first 8 count: no writing needs more, and putting a longer one in order takes time with the square
 * of its length. An eth stands for "Đ", which it looks like.
 *
 * <p>Names are the same, too, wherever the tone stands in a syllable ("hoà", "hòa").
 */
public final class Sameness {
    private static final int MOST_MARKS = 8;
    /** No longer text is remembered. */
    private static final int LONGEST_REMEMBERED = 1_000;

    private static final int SOFT_HYPHEN = 0xAD;
    private static final int GRAPHEME_JOINER = 0x34F;
    private static final int DOTTED_CAPITAL_I = 0x130;
    private static final int FULL_WIDTH = 0xFF01;
    private static final int LAST_FULL_WIDTH = 0xFF5E;
    private static final int TO_USUAL_WIDTH = FULL_WIDTH - '!';

    private static final String LETTERS_WITH_TONE = "áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ";
    private static final String LETTERS_WITHOUT_TONE = "ăâđêôơư";

    /** One name is mostly looked up in several ways, one after the other. */
    private static volatile Asked last = new Asked("");

    private Sameness() {}

    /** The text that all texts have in common that are the same as {@code text}; the text itself where it is its own key. */
    public static String key(String text) {
        int plain = plainPrefix(text);
        return plain == text.length() ? text : asked(text).key(plain);
    }

    /** Whether two texts are the same. */
    public static boolean same(String one, String other) {
        return one.equals(other) || key(one).equals(key(other));
    }

    /** The key of a name: as {@link #key}, with the tones of a syllable behind it. */
    public static String nameKey(String name) {
        int plain = plainPrefix(name);
        return plain == name.length() ? name : asked(name).nameKey(plain);
    }

    /** A key without the marks of its letters, as hurried hands type: {@code ma don vi}; for advice alone. */
    public static String unmarked(String key) {
        if (isAscii(key)) {
            return key;
        }
        StringBuilder letters = new StringBuilder(key.length());
        decomposed(key).codePoints().filter(c -> !isMark(c)).forEach(c -> letters.appendCodePoint(c == 'đ' ? 'd' : c));
        return letters.toString();
    }

    /**
     * The text as a reader sees it: as {@link #key}, its case kept; the text itself where nothing is to be changed.
     */
    public static String visible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isInked(c) && !(c == ' ' && isBetween(text, i))) {
                return asked(text).visible(i);
            }
        }
        return text;
    }

    private static Asked asked(String text) {
        Asked asked = last;
        if (!asked.text.equals(text)) {
            asked = new Asked(text);
            if (text.length() <= LONGEST_REMEMBERED) {
                last = asked;
            }
        }
        return asked;
    }

    /** A text that was asked for, with what was found. Two threads may find the same answer; none sees half of one. */
    private static final class Asked {
        private static final int KEY = 0;
        private static final int NAME_KEY = 1;
        private static final int VISIBLE = 2;

        private final String text;
        private final @Nullable String[] found = new String[3];

        Asked(String text) {
            this.text = text;
        }

        String key(int plain) {
            String known = found[KEY];
            return known == null ? keep(KEY, made(text, plain, true)) : known;
        }

        String nameKey(int plain) {
            String known = found[NAME_KEY];
            if (known == null) {
                String key = key(plain);
                boolean isPlain = areTonesLast(key);
                known = isPlain ? key : Normalizer.normalize(tonesLast(decomposed(key)), Normalizer.Form.NFC);
                found[NAME_KEY] = known;
            }
            return known;
        }

        String visible(int plain) {
            String known = found[VISIBLE];
            return known == null ? keep(VISIBLE, made(text, plain, false)) : known;
        }

        private String keep(int what, String made) {
            found[what] = made;
            return made;
        }
    }

    /** The text in NFD, but for the marks beyond the 8th of a run. */
    public static String decomposed(String text) {
        return bounded(Normalizer.normalize(bounded(text), Normalizer.Form.NFD));
    }

    /** Whether a character shows nothing and stands for nothing: a byte-order mark, a direction, a joiner, a soft hyphen. */
    public static boolean isInvisible(int c) {
        if (c < SOFT_HYPHEN) {
            return false;
        }
        return c == SOFT_HYPHEN
                || c == GRAPHEME_JOINER
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0000 && c <= 0xE0FFF)
                || Character.getType(c) == Character.FORMAT;
    }

    /** Whether a character is a space of any kind, a tab or the end of a line. */
    public static boolean isSpace(int c) {
        return c <= ' '
                ? c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F)
                : c == 0x85 || (c >= 0xA0 && (Character.isSpaceChar(c) || Character.isWhitespace(c)));
    }

    /** The number of first characters that need no change: printed ASCII without capitals, single spaces between. */
    private static int plainPrefix(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c == ' ' ? isBetween(text, i) : c > ' ' && c < 0x7F && (c < 'A' || c > 'Z');
            if (!plain) {
                return i;
            }
        }
        return text.length();
    }

    /** Whether the space at {@code i} is a single one between other characters. */
    private static boolean isBetween(String text, int i) {
        return i > 0 && i + 1 < text.length() && text.charAt(i - 1) != ' ' && text.charAt(i + 1) != ' ';
    }

    /** Whether a character is one that {@link #visible} keeps whatever stands beside it. */
    private static boolean isInked(char c) {
        return (c > ' ' && c < 0x7F) || isComposed(c);
    }

    /** Whether a letter is in NFC whatever follows that is such a letter: Latin of western Europe and of Vietnam, dashes and ticks. */
    private static boolean isComposed(int c) {
        return (c > 0xAD && c < 0x180)
                || (c >= 0x1EA0 && c <= 0x1EF9)
                || (c >= 0x2010 && c <= 0x2027)
                || c == 0x221A
                || (c >= 0x2600 && c < 0x2768)
                || c == 0x1A0
                || c == 0x1A1
                || c == 0x1AF
                || c == 0x1B0;
    }

    private static String made(String text, int from, boolean folded) {
        StringBuilder made = new StringBuilder(text.length()).append(text, 0, from);
        // A space before the place is only kept if something follows.
        boolean space = from > 0 && made.charAt(from - 1) == ' ';
        if (space) {
            made.setLength(from - 1);
        }
        boolean composed = true;
        int c;
        for (int i = from; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (isSpace(c)) {
                space = true;
            } else if (!isInvisible(c)) {
                if (space && made.length() > 0) {
                    made.append(' ');
                }
                space = false;
                int usual = c >= FULL_WIDTH && c <= LAST_FULL_WIDTH ? c - TO_USUAL_WIDTH : c;
                composed &= usual < 0x7F || (isComposed(usual) && usual != DOTTED_CAPITAL_I);
                made.appendCodePoint(folded ? folded(usual) : usual);
            }
        }
        return composed ? made.toString() : composed(made.toString(), folded);
    }

    private static String composed(String text, boolean folded) {
        String apart = decomposed(text);
        return Normalizer.normalize(folded ? foldedLetters(apart) : apart, Normalizer.Form.NFC);
    }

    private static String foldedLetters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().forEach(c -> letters.appendCodePoint(folded(c)));
        return letters.toString();
    }

    /** By way of the capital, so that "ς" is "σ"; the same in every country. */
    private static int folded(int c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
        }
        // The capital of a mark would be a letter.
        int small = isMark(c) ? c : Character.toLowerCase(Character.toUpperCase(c));
        // Keyboards and fonts of Vietnam write an eth for it.
        return small == 'ð' ? 'đ' : small;
    }

    /** Without the marks beyond the 8th of a run; the text itself where there are none. */
    private static String bounded(String text) {
        StringBuilder bounded = null;
        int marks = 0;
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            marks = isMark(c) ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                bounded = bounded == null ? new StringBuilder(text.length()).append(text, 0, i) : bounded;
            } else if (bounded != null) {
                bounded.appendCodePoint(c);
            }
        }
        return bounded == null ? text : bounded.toString();
    }

    private static boolean isMark(int c) {
        if (c < 0x300) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Whether no letter of a syllable stands behind one with a tone; false, too, where other letters are than those of Vietnam. */
    private static boolean areTonesLast(String key) {
        boolean isBehindTone = false;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean hasTone = c >= 0x80 && LETTERS_WITH_TONE.indexOf(c) >= 0;
            boolean isLetter = hasTone || (c >= 'a' && c <= 'z') || LETTERS_WITHOUT_TONE.indexOf(c) >= 0;
            if ((isLetter && isBehindTone) || (!isLetter && c >= 0x80)) {
                return false;
            }
            isBehindTone = hasTone;
        }
        return true;
    }

    /** The tones of each syllable of a text in NFD behind its last letter. */
    private static String tonesLast(String text) {
        StringBuilder moved = new StringBuilder(text.length());
        StringBuilder tones = new StringBuilder();
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (isTone(c)) {
                tones.appendCodePoint(c);
            } else {
                if (!Character.isLetter(c) && !isMark(c)) {
                    moved.append(tones);
                    tones.setLength(0);
                }
                moved.appendCodePoint(c);
            }
        }
        return bounded(moved.append(tones).toString());
    }

    private static boolean isTone(int c) {
        return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323;
    }
}
