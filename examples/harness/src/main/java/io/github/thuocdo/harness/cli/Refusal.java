package io.github.thuocdo.harness.cli;

/** A command cannot be carried out: the fault, in the reader's language, and the exit status that says whose fault it is. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    private Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    /** An unknown option, value, set, register or unit. */
    static Refusal wrongUse(String message) {
        return new Refusal(ExitStatus.WRONG_USE, message);
    }

    /** An input, register or criteria set that cannot be read at all, or holds nothing to rank. */
    static Refusal unreadable(String message) {
        return new Refusal(ExitStatus.UNREADABLE, message);
    }

    /** A result that cannot be written. */
    static Refusal unwritable(String message) {
        return new Refusal(ExitStatus.FAULT, message);
    }

    int status() {
        return status;
    }
}
