package io.github.thuocdo.harness.cli;

/** The exit statuses of commands. */
final class ExitStatus {
    /** Done, no finding above WARNING. */
    static final int DONE = 0;
    /** Findings of severity ERROR; what could be scored was scored and written. */
    static final int ERRORS_FOUND = 1;
    /** Wrong use. */
    static final int WRONG_USE = 2;
    /** Something cannot be read at all; nothing was written. */
    static final int UNREADABLE = 3;
    /** A fault of the program or of the machine. */
    static final int FAULT = 70;

    private ExitStatus() {}
}
