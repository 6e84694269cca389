package io.github.thuocdo.harness.cli;

import java.util.Set;
import java.util.stream.Collectors;

/** A command cannot be carried out: the fault, in the reader's language, and the exit status that says whose fault it is. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Of more offices, the first are named. */
    private static final int MOST_OFFICES = 20;

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

    /**
     * An office that leads and coordinates nothing; nobody knows by heart how a set writes its offices.
     *
     * @param offices those of the set, in the order in which they are told
     */
    static Refusal unknownOffice(String typed, Set<String> offices, Texts texts) {
        String said = texts.say("duties-no-office", Texts.shown(typed));
        if (offices.isEmpty()) {
            return wrongUse(said);
        }
        String shown = offices.stream().limit(MOST_OFFICES).map(Texts::shown).collect(Collectors.joining("; "));
        return wrongUse(
                said + " " + texts.say("duties-offices", offices.size() > MOST_OFFICES ? shown + "; …" : shown));
    }
}
