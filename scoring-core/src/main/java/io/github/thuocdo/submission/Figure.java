package io.github.thuocdo.submission;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.internal.text.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The figure that counts for one unit and one indicator, checked against what a figure for it can be.
 *
 * @param type the type that it was checked as
 * @param observation the observation that counts: of the ledgers, the last one that is not missing
 * @param ledger the ledger that vouches for it; empty where nobody submitted it
 * @param entries everything that was submitted for it, every ledger
 */
public record Figure(FigureType type, Observation observation, Optional<Ledger> ledger, List<Entry> entries) {
    /** Refuses null and keeps a copy of the entries. */
    public Figure {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(observation, "observation");
        Objects.requireNonNull(ledger, "ledger");
        entries = List.copyOf(NotNull.within("entries", entries));
    }

    /** A figure that somebody vouches for. */
    public static Figure of(FigureType type, Observation observation, Ledger ledger, List<Entry> entries) {
        return new Figure(type, observation, Optional.of(Objects.requireNonNull(ledger, "ledger")), entries);
    }

    /** A figure that nobody submitted, and that is missing. */
    public static Figure missing(FigureType type) {
        return derived(type, Observation.MISSING);
    }

    /** A figure that is read off a result instead of submitted. */
    public static Figure derived(FigureType type, Observation observation) {
        return new Figure(type, observation, Optional.empty(), List.of());
    }

    /** The same where the criterion does not apply to the unit, whatever was submitted. */
    public Figure notApplicable() {
        return new Figure(type, Observation.NOT_APPLICABLE, ledger, entries);
    }

    /** Whether nothing counts: nothing was submitted, or it cannot be right. */
    public boolean isUnknown() {
        return isUnknown(observation);
    }

    /** Whether none of its entries counts. */
    public static boolean isUnknown(Observation observation) {
        Objects.requireNonNull(observation, "observation");
        return observation instanceof Observation.Missing || observation instanceof Observation.Rejected;
    }

    /** Whether there is a figure and nothing that proves it was named. */
    public boolean isWithoutEvidence() {
        if (!isToProve(observation) || entries.isEmpty()) {
            return false;
        }
        for (Entry entry : entries) {
            if (entry.isEvidenced()) {
                return false;
            }
        }
        return true;
    }

    /** Whether an entry that counts as it stands is a figure, and names nothing that proves it. */
    public static boolean isWithoutEvidence(Entry entry) {
        Objects.requireNonNull(entry, "entry");
        return !entry.isEvidenced() && isToProve(entry.observation());
    }

    private static boolean isToProve(Observation observation) {
        return !isUnknown(observation) && !(observation instanceof Observation.NotApplicable);
    }
}
