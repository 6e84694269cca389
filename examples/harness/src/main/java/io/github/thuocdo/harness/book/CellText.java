package io.github.thuocdo.harness.book;

import java.util.regex.Pattern;

/** Texts that a cell can hold. */
public final class CellText {
    /** The most characters that Excel lets a cell hold. */
    public static final int LONGEST = 32_767;

    /** A text that Excel would take for a character written by its number. */
    private static final Pattern LOOKS_LIKE_ESCAPE = Pattern.compile("_x(?=[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /** The text on one line, without control characters and invisible ones that steer how it is drawn. */
    static String line(String text) {
        return plain(text, false);
    }

    /** The text as a cell holds it: line breaks kept, other control characters and invisible ones gone, cut at the limit. */
    static String cell(String text) {
        String plain = plain(text, true);
        String escaped = plain.contains("_x") ? LOOKS_LIKE_ESCAPE.matcher(plain).replaceAll("_x005F_x") : plain;
        return cut(escaped, LONGEST);
    }

    private static String plain(String text, boolean keepsLines) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c == '\n' && keepsLines) {
                plain.append('\n');
            } else if (type == Character.CONTROL
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR) {
                plain.append(' ');
            } else if (type != Character.FORMAT && type != Character.SURROGATE && (c & 0xFFFE) != 0xFFFE) {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    /** At most so many characters, no pair of surrogates torn apart. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }

    /** Whether a spreadsheet may take the text for a formula: it begins with a sign that begins one, or with a control character. */
    public static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && ("=+-@＝＋－＠".indexOf(text.charAt(0)) >= 0 || text.charAt(0) < ' ');
    }

    /** The text with the characters escaped that XML reserves. */
    static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
