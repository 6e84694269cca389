package io.github.thuocdo.examples.cli;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Says on standard error what a command is at: on a terminal in one line that is gone at the end. */
final class Progress implements AutoCloseable {
    private final @Nullable PrintStream err;
    private final boolean oneLine;

    Progress(@Nullable PrintStream err, boolean oneLine) {
        this.err = err;
        this.oneLine = oneLine;
    }

    void at(String what) {
        if (err == null) {
            return;
        }
        if (oneLine) {
            err.print("\r\u001b[K" + what);
            err.flush();
        } else {
            err.println(what);
        }
    }

    /** Clears the line. */
    @Override
    public void close() {
        if (err != null && oneLine) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
