package io.github.thuocdo.harness.calendar;

import java.nio.charset.StandardCharsets;

/** Lines of at most 75 octets, as RFC 5545 (3.1) asks: what is longer goes on behind a space in the next one. */
final class FoldedLines {
    private static final int LONGEST_LINE = 75;
    private static final String END = "\r\n";

    private FoldedLines() {}

    /** The same lines, each ended by CR and LF, and none longer than 75 octets in UTF-8. No letter is cut in two. */
    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 8);
        for (String line : text.lines().toList()) {
            int octets = 0;
            for (int at = 0; at < line.length(); ) {
                int letter = line.codePointAt(at);
                int size = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > LONGEST_LINE) {
                    folded.append(END).append(' ');
                    octets = 1;
                }
                folded.appendCodePoint(letter);
                octets += size;
                at += Character.charCount(letter);
            }
            folded.append(END);
        }
        return folded.toString();
    }
}
