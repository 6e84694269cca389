package io.github.thuocdo.reproduction;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The results of choices for every published cell.
 *
 * @param values the computed numbers, cell by cell; empty where there is none
 * @param agrees the cells whose number is the published one, to the digit
 */
record Comparison(List<Optional<BigDecimal>> values, BitSet agrees) {

    /** The cells among {@code chosen} that do not agree. */
    BitSet wrong(BitSet chosen) {
        BitSet wrong = (BitSet) chosen.clone();
        wrong.andNot(agrees);
        return wrong;
    }

    /** The number of cells among {@code chosen} that agree. */
    int agreeing(BitSet chosen) {
        BitSet both = (BitSet) chosen.clone();
        both.and(agrees);
        return both.cardinality();
    }

    /** The cells for which other choices give another number. */
    BitSet differing(Comparison other) {
        BitSet differing = new BitSet();
        for (int i = 0; i < values.size(); i++) {
            differing.set(i, !same(values.get(i), other.values.get(i)));
        }
        return differing;
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || one.get().compareTo(other.get()) == 0);
    }
}
