package io.github.thuocdo.harness;

import io.github.thuocdo.harness.cli.Tool;
import io.github.thuocdo.harness.place.Streams;
import io.github.thuocdo.internal.text.NotNull;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/** The command line: ranks, explains, checks, advises, compares; {@code thuocdo --help} lists all commands. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        int status = Tool.run(arguments, Streams.ofProcess());
        // Threads that are still busy must not keep a finished command alive.
        System.exit(status);
    }

    /**
     * Runs a command on these streams, none of which it closes, and returns the exit status: 0 done, 1 findings of severity
     * ERROR, 2 wrong use, 3 something cannot be read at all, 70 a fault of the program.
     */
    public static int run(String[] arguments, InputStream in, OutputStream out, PrintStream err) {
        NotNull.require("arguments", arguments, "in", in, "out", out, "err", err);
        return Tool.run(arguments, new Streams(in, out, err, false, false));
    }
}
