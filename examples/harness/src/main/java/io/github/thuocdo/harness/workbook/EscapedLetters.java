package io.github.thuocdo.harness.workbook;

/** Letters that XML cannot hold, as Excel writes them: {@code _x000D_} is a carriage return. */
final class EscapedLetters {
    private static final int LENGTH = 7;

    private EscapedLetters() {}

    /** The text with these letters in place of what stands for them. */
    static String decoded(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int letter = letter(text, at);
            if (letter >= 0) {
                decoded.append(text, from, at).append((char) letter);
                from = at + LENGTH;
            }
            at = text.indexOf("_x", letter >= 0 ? from : at + 1);
        }
        return decoded.append(text, from, text.length()).toString();
    }

    private static int letter(String text, int at) {
        if (at + LENGTH > text.length() || text.charAt(at + LENGTH - 1) != '_') {
            return -1;
        }
        int letter = 0;
        for (int i = at + 2; i < at + LENGTH - 1; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            letter = 16 * letter + digit;
        }
        return letter;
    }
}
