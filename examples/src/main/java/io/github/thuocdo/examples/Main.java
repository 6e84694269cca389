package io.github.thuocdo.examples;

/** The command line. */
public final class Main {
    private Main() {}

    /** Runs a command. */
    public static void main(String[] arguments) {
        throw new IllegalArgumentException(String.join(" ", arguments));
    }
}
