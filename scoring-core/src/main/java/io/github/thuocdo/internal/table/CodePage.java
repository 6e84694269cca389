package io.github.thuocdo.internal.table;

import org.jspecify.annotations.Nullable;

/** The code page in which a text that is not UTF-8 was saved, as far as its Vietnamese letters tell. */
final class CodePage {
    private static final int HIGH = 0x80;

    private final byte[] bytes;
    private final int length;
    private int high;
    private int utf8;
    private int marks;
    private int perhapsMarks;
    private int oldLetters;
    private int lost;
    private int zeros;

    private CodePage(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /**
     * The name of the code page.
     *
     * @param bytes some of the text
     * @param length the number of bytes to look at
     * @return null where nobody can tell, or the text is UTF-8 that was damaged
     */
    static @Nullable String of(byte[] bytes, int length) {
        CodePage page = new CodePage(bytes, length);
        for (int i = 0; i < length; i++) {
            page.count(i);
        }
        return page.named();
    }

    private int at(int i) {
        return i < 0 || i >= length ? ' ' : bytes[i] & 0xFF;
    }

    private void count(int i) {
        int b = at(i);
        zeros += b == 0 ? 1 : 0;
        if (b == '?') {
            lost += isLetter(at(i - 1)) || isLetter(at(i + 1)) ? 1 : 0;
        } else if (b >= HIGH) {
            high++;
            utf8 += (b & 0xC0) == HIGH && at(i - 1) >= 0xC2 || b >= 0xC2 && (at(i + 1) & 0xC0) == HIGH ? 1 : 0;
            marks += isMark(i, b) ? 1 : 0;
            perhapsMarks += (b == 0xEC || b == 0xF2) && isVowel(at(i - 1)) ? 1 : 0;
            oldLetters += isOldLetter(i, b) ? 1 : 0;
        }
    }

    /** A tone behind its vowel, or "đ": windows-1258 alone writes them so. */
    private boolean isMark(int i, int b) {
        boolean isTone = b == 0xCC || b == 0xD2 || b == 0xDE;
        boolean isD = b == 0xF0 || b == 0xD0;
        return isTone && isVowel(at(i - 1)) || isD && !isLetter(at(i - 1)) && isLetter(at(i + 1));
    }

    /** TCVN 5712, the fonts whose names begin with ".Vn", has letters where others have signs. */
    private boolean isOldLetter(int i, int b) {
        return (b >= 0xA8 && b <= 0xAE || b >= 0xB5 && b <= 0xBE) && (isLetter(at(i - 1)) || isLetter(at(i + 1)));
    }

    private static boolean isLetter(int b) {
        return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
    }

    private static boolean isVowel(int b) {
        return "aeiouyAEIOUY\u00E2\u00EA\u00F4\u00E3\u00F5\u00FD\u00C2\u00CA\u00D4\u00C3\u00D5\u00DD".indexOf(b) >= 0;
    }

    private @Nullable String named() {
        if (4 * zeros > length) {
            return "UTF-16";
        }
        if (high == 0 || 2 * utf8 > high) {
            return null;
        }
        if (3 * oldLetters > high) {
            return "TCVN3 (ABC)";
        }
        if (marks > 0 || perhapsMarks > 1) {
            return "windows-1258";
        }
        return lost > 0 ? "windows-1252" : "windows-1258/1252";
    }
}
