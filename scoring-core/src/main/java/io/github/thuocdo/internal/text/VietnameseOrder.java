package io.github.thuocdo.internal.text;

import java.util.Comparator;
import java.util.Locale;

/**
 * The order of Vietnamese names: syllable by syllable, letters first (a ă â b c d đ e ê …), then the tone (ngang, huyền,
 * hỏi, ngã, sắc, nặng), numbers by value: "Ba Vì" before "Bảo Lộc", "Phường 2" before "Phường 10". Where the tone mark
 * sits in a syllable does not matter: "Hoà" is "Hòa".
 */
public final class VietnameseOrder implements Comparator<String> {
    /** The one order. */
    public static final VietnameseOrder INSTANCE = new VietnameseOrder();

    private static final String LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
    private static final String VOWELS = "aăâeêioôơuưy";
    /** The vowels with each of the tones. */
    private static final String TONED = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";

    private static final char END_OF_LETTERS = '\u0001';
    private static final char NUMBER = '\u0002';
    private static final char FIRST_LETTER = '\u0100';

    private VietnameseOrder() {}

    @Override
    public int compare(String one, String other) {
        return key(one).compareTo(key(other));
    }

    /** A text whose plain order is the Vietnamese order of {@code name}: made once, compared often. */
    public static String key(String name) {
        String text = decomposed(name.toLowerCase(Locale.ROOT));
        StringBuilder key = new StringBuilder(text.length() + 8);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                at = number(text, at, key);
            } else if (Character.isLetter(c)) {
                at = syllable(text, at, key);
            } else {
                at++;
            }
        }
        return key.toString();
    }

    /** Tones behind their letters. Vietnamese takes no table of Unicode, whose reading costs a new JVM much time. */
    private static String decomposed(String name) {
        StringBuilder text = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            int toned = c < '\u0080' ? -1 : TONED.indexOf(c);
            if (toned >= 0) {
                text.append(VOWELS.charAt(toned / TONES.length())).append(TONES.charAt(toned % TONES.length()));
            } else if (c < '\u0080' || LETTERS.indexOf(c) >= 0) {
                text.append(c);
            } else {
                return Sameness.decomposed(name);
            }
        }
        return text.toString();
    }

    private static int number(String text, int from, StringBuilder key) {
        int start = from;
        while (start < text.length() && text.charAt(start) == '0') {
            start++;
        }
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        key.append(NUMBER).append((char) (FIRST_LETTER + end - start)).append(text, start, end);
        return end;
    }

    private static int syllable(String text, int from, StringBuilder key) {
        char tone = '0';
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (TONES.indexOf(c) >= 0) {
                tone = (char) ('1' + TONES.indexOf(c));
                at++;
            } else if (Character.isLetter(c)) {
                at = letter(text, at, key);
                while (at < text.length() && TONES.indexOf(text.charAt(at)) >= 0) {
                    tone = (char) ('1' + TONES.indexOf(text.charAt(at)));
                    at++;
                    at = mark(text, at, key);
                }
            } else {
                break;
            }
        }
        key.append(END_OF_LETTERS).append(tone);
        return at;
    }

    private static int letter(String text, int at, StringBuilder key) {
        key.append(rank(text.charAt(at)));
        return mark(text, at + 1, key);
    }

    /** Breve, circumflex and horn make another letter of the one before. */
    private static int mark(String text, int at, StringBuilder key) {
        if (at >= text.length() || key.length() == 0) {
            return at;
        }
        int previous = key.charAt(key.length() - 1) - FIRST_LETTER;
        if (previous < 0 || previous >= LETTERS.length()) {
            return at;
        }
        char base = LETTERS.charAt(previous);
        char marked = switch (text.charAt(at)) {
            case '\u0306' -> base == 'a' ? 'ă' : 0;
            case '\u0302' -> base == 'a' ? 'â' : base == 'e' ? 'ê' : base == 'o' ? 'ô' : 0;
            case '\u031B' -> base == 'o' ? 'ơ' : base == 'u' ? 'ư' : 0;
            default -> 0;
        };
        if (marked == 0) {
            return at;
        }
        key.setCharAt(key.length() - 1, rank(marked));
        return at + 1;
    }

    private static char rank(char letter) {
        int place = LETTERS.indexOf(letter);
        return (char) (FIRST_LETTER + (place >= 0 ? place : LETTERS.length() + letter));
    }
}
