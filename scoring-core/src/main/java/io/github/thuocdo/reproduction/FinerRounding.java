package io.github.thuocdo.reproduction;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rule for a rounding to more digits than anything is published to, of one group or one criterion, or of all where their own
 * columns would show it: it counts only where it explains half of the rows that are wrong without it. Of so many choices some explain
 * a row or two of any table.
 */
final class FinerRounding {
    private final Trials trials;
    private final PublishedCells cells;
    private final Set<Choice> finer;

    /**
     * The rule for choices.
     *
     * @param finer those that it speaks of
     */
    FinerRounding(Trials trials, PublishedCells cells, List<Choice> finer) {
        this.trials = trials;
        this.cells = cells;
        this.finer = Set.copyOf(finer);
    }

    /** Whether every such rounding counts beside all other choices. */
    boolean allows(List<Choice> choices) {
        return choices.stream().filter(finer::contains).allMatch(one -> counts(one, choices));
    }

    /** Whether a choice counts beside the others, which every one does that the rule does not speak of. */
    boolean counts(Choice one, List<Choice> choices) {
        if (!finer.contains(one)) {
            return true;
        }
        BitSet all = cells.upTo(Column.RANKS);
        Optional<Integer> with = wrongRows(choices, all);
        Optional<Integer> without = wrongRows(Fewer.without(choices, List.of(one)), all);
        return with.isPresent() && without.isPresent() && isHalf(with.get(), without.get());
    }

    /** Whether no more than half of the rows that were wrong are still. */
    static boolean isHalf(int wrong, int before) {
        return wrong <= before / 2;
    }

    private Optional<Integer> wrongRows(List<Choice> choices, BitSet all) {
        return trials.of(choices).map(gives -> cells.rows(gives.wrong(all)));
    }
}
