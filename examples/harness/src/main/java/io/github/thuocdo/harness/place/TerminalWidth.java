package io.github.thuocdo.harness.place;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of columns of the terminal that this process writes to. */
public final class TerminalWidth {
    /** The columns where nobody knows better, and where a file or a pipe is written. */
    public static final int PIPED = 80;

    private static final int FEWEST = 40;
    private static final int MOST = 400;
    private static final int PATIENCE_SECONDS = 2;
    private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("[0-9]+ ([0-9]{1,6})\\s*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private TerminalWidth() {}

    /** The number by the variable COLUMNS, else by the terminal itself, else {@link #PIPED}; from 40 to 400. */
    public static int columns() {
        String said = System.getenv("COLUMNS");
        return said == null ? within(asked()) : of(said);
    }

    /** The width that a text says; {@link #PIPED} where it says none. */
    static int of(String said) {
        return within(NUMBER.matcher(said).matches() ? OptionalInt.of(Integer.parseInt(said)) : OptionalInt.empty());
    }

    private static int within(OptionalInt columns) {
        // A terminal of no columns says that it does not know.
        return columns.isEmpty() || columns.getAsInt() == 0
                ? PIPED
                : Math.min(MOST, Math.max(FEWEST, columns.getAsInt()));
    }

    /** The terminal's answer; Java has no way to ask it, and without stty nobody knows. */
    private static OptionalInt asked() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            Matcher size = ROWS_AND_COLUMNS.matcher(answer);
            boolean isDone = stty.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return isDone && size.matches() ? OptionalInt.of(Integer.parseInt(size.group(1))) : OptionalInt.empty();
        } catch (IOException e) {
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }
}
