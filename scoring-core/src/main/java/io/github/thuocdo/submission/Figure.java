package io.github.thuocdo.submission;

import io.github.thuocdo.criteria.FigureType;
import java.util.List;

/**
 * The figure that counts for one unit and one indicator, checked against what a figure for it can be.
 *
 * @param observation what counts: of the ledgers, the last one that is not missing
 * @param ledger who vouches for it; SELF where there is none
 * @param type what it was checked as
 * @param entries everything that was submitted for it, every ledger
 */
public record Figure(FigureType type, Observation observation, Ledger ledger, List<Entry> entries) {
    /** No figure at all. */
    public static final Figure NONE = new Figure(FigureType.SHARE, Observation.MISSING, Ledger.SELF, List.of());

    public Figure {
        entries = List.copyOf(entries);
    }

    /** A figure that is read off a result instead of submitted. */
    public static Figure derived(FigureType type, Observation observation) {
        return new Figure(type, observation, Ledger.SELF, List.of());
    }

    /** The same where the criterion does not apply to the unit, whatever was submitted. */
    public Figure notApplicable() {
        return new Figure(type, Observation.NOT_APPLICABLE, ledger, entries);
    }

    /** Whether nothing counts: nothing was submitted, or it cannot be right. */
    public boolean isUnknown() {
        return isUnknown(observation);
    }

    /** Whether nothing counts of what was said. */
    public static boolean isUnknown(Observation observation) {
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
        return !entry.isEvidenced() && isToProve(entry.observation());
    }

    private static boolean isToProve(Observation observation) {
        return !isUnknown(observation) && !(observation instanceof Observation.NotApplicable);
    }
}
