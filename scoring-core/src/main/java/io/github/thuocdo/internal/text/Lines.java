package io.github.thuocdo.internal.text;

import java.util.ArrayList;
import java.util.List;

/** Text set in the columns of a terminal, whatever marks its letters carry. */
public final class Lines {
    /** The most columns of a line. */
    public static final int WIDTH = 80;

    private Lines() {}

    /** The text without what could steer a terminal: control characters become spaces, invisible format characters go. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.CONTROL
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR) {
                plain.append(' ');
            } else if (type != Character.FORMAT && type != Character.SURROGATE) {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    /** The number of columns that the text takes. */
    public static int width(String text) {
        int columns = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            columns += width(text.codePointAt(at));
        }
        return columns;
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        return c >= 0x1100
                && (c <= 0x115F
                        || (c >= 0x2E80 && c <= 0xA4CF)
                        || (c >= 0xAC00 && c <= 0xD7A3)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0xFE30 && c <= 0xFE6F)
                        || (c >= 0xFF00 && c <= 0xFF60)
                        || (c >= 0x1F300 && c <= 0x1FAFF)
                        || (c >= 0x20000 && c <= 0x3FFFD));
    }

    /** The text in {@code columns} columns from the left: filled with spaces, or cut with an ellipsis. */
    public static String left(String text, int columns) {
        String cut = cut(text, columns);
        return cut + " ".repeat(columns - width(cut));
    }

    /** The text in {@code columns} columns from the right. */
    public static String right(String text, int columns) {
        String cut = cut(text, columns);
        return " ".repeat(columns - width(cut)) + cut;
    }

    private static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        int end = fitting(text, 0, columns - 1);
        return text.substring(0, end) + "…";
    }

    /** The end of what fits into {@code columns} columns from {@code from} on. */
    private static int fitting(String text, int from, int columns) {
        int used = 0;
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            used += width(c);
            if (used > columns) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /** The text in lines of at most {@code columns} columns, broken at spaces, a longer word wherever it must be. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        // "80 %" stays together.
        for (String word : plain(text).trim().split(" +(?!%)", -1)) {
            int width = width(word);
            if (used > 0 && used + 1 + width > columns) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            int from = 0;
            while (width > columns) {
                int end = Math.max(fitting(word, from, columns), word.offsetByCodePoints(from, 1));
                lines.add(word.substring(from, end));
                from = end;
                width = width(word.substring(from));
            }
            line.append(word, from, word.length());
            used += width;
        }
        if (used > 0 || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** A paragraph behind {@code label}: its lines under each other, each ended, within {@link #WIDTH} columns. */
    public static String paragraph(String label, String text) {
        return paragraph(label, text, WIDTH);
    }

    /** A paragraph behind {@code label} within {@code columns} columns, which are more than those of the label. */
    public static String paragraph(String label, String text, int columns) {
        StringBuilder paragraph = new StringBuilder();
        String before = label;
        for (String line : wrap(text, columns - width(label))) {
            paragraph.append((before + line).stripTrailing()).append('\n');
            before = " ".repeat(width(label));
        }
        return paragraph.toString();
    }
}
