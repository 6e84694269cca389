package io.github.thuocdo.internal.text;

import java.util.Collection;

/** The beginning of a stranger's text, fit to stand in a message. */
public final class Excerpt {
    private static final int USUAL = 40;
    private static final int MOST_OF_A_LIST = 200;

    private Excerpt() {}

    /** At most 40 characters. */
    public static String of(String text) {
        return of(text, USUAL);
    }

    /** At most {@code most} characters, then "…"; characters that could steer a terminal or turn the line round become spaces. */
    public static String of(String text, int most) {
        String cut = text;
        if (text.length() > most) {
            int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
            cut = text.substring(0, end) + "…";
        }
        return cleaned(cut);
    }

    /** The first of several texts, each cut, with commas between them; "…" stands for the others. */
    public static String list(Collection<String> texts) {
        StringBuilder list = new StringBuilder();
        for (String text : texts) {
            if (list.length() > MOST_OF_A_LIST) {
                return list.append(", …").toString();
            }
            list.append(list.isEmpty() ? "" : ", ").append(of(text));
        }
        return list.toString();
    }

    private static String cleaned(String text) {
        StringBuilder cleaned = null;
        for (int i = 0; i < text.length(); i++) {
            if (steers(text.charAt(i))) {
                cleaned = cleaned == null ? new StringBuilder(text) : cleaned;
                cleaned.setCharAt(i, ' ');
            }
        }
        return cleaned == null ? text : cleaned.toString();
    }

    private static boolean steers(char c) {
        return c < ' '
                || (c >= 0x7F && c < 0xA0)
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
