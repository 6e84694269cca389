package io.github.thuocdo.criteria;

import java.util.ArrayList;
import java.util.List;

/** A criteria set cannot be used: names every fault that was found, each with where and advice. */
public final class CriteriaException extends RuntimeException {
    private static final long serialVersionUID = 2L;

    private final String set;
    private final ArrayList<String> faults;

    /**
     * With all the faults, at least one.
     *
     * @param set the id of the set, or the name of its file
     */
    public CriteriaException(String set, List<String> faults) {
        super("The criteria set (" + set + ") has " + faults.size() + " fault(s):\n  " + String.join("\n  ", faults));
        this.set = set;
        this.faults = new ArrayList<>(faults);
    }

    /** The id of the set, or the name of its file. */
    public String set() {
        return set;
    }

    /** Every fault, in the order of the set. */
    public List<String> faults() {
        return List.copyOf(faults);
    }
}
