package io.github.thuocdo.criteria;

import java.util.List;

/** A criteria set cannot be used: names every fault that was found, each with where and advice. */
public final class CriteriaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    /** With all the faults, at least one. */
    public CriteriaException(String set, List<String> faults) {
        super("The criteria set (" + set + ") has " + faults.size() + " fault(s):\n  " + String.join("\n  ", faults));
        this.faults = List.copyOf(faults);
    }

    /** Every fault, in the order of the set. */
    public List<String> faults() {
        return faults;
    }
}
