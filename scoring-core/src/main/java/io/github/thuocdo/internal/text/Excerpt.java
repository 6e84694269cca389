package io.github.thuocdo.internal.text;

/** The beginning of a stranger's text, fit to stand in a message. */
public final class Excerpt {
    private static final int USUAL = 40;

    private Excerpt() {}

    /** At most 40 characters. */
    public static String of(String text) {
        return of(text, USUAL);
    }

    /** At most {@code most} characters, then "…"; what could steer a terminal or turn the line round stands as a space. */
    public static String of(String text, int most) {
        String cut = text;
        if (text.length() > most) {
            int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
            cut = text.substring(0, end) + "…";
        }
        return cut.replaceAll("[\\p{Cntrl}\\u0080-\\u009F\\u2028-\\u202E\\u2066-\\u2069]", " ");
    }
}
