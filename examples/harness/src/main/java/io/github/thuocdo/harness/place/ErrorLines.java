package io.github.thuocdo.harness.place;

import io.github.thuocdo.internal.text.Lines;
import java.util.Arrays;

/** Lines on standard error: a script matches whole ones, a person reads short ones within the width of the terminal. */
public final class ErrorLines {
    /** The terminal is asked once, when a line is broken. */
    private static final class Width {
        static final int COLUMNS = TerminalWidth.columns();
    }

    private ErrorLines() {}

    /** Prints a text behind a label, without what could steer a terminal. */
    public static void print(Streams streams, String label, String text) {
        String plain = Lines.plain(text);
        if (streams.errIsTerminal() && isBrokenInLines(label, plain)) {
            streams.err().print(Lines.paragraph(label, plain, Width.COLUMNS));
        } else {
            streams.err().println(label + plain);
        }
    }

    /** Whether a text is broken into lines: one with a word longer than a line, a path, may be copied, and is not broken. */
    private static boolean isBrokenInLines(String label, String text) {
        return Arrays.stream(text.split(" ")).allMatch(word -> Lines.width(label + word) <= Width.COLUMNS);
    }
}
