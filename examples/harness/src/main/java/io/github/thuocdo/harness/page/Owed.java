package io.github.thuocdo.harness.page;

import io.github.thuocdo.ranking.RankedUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The units that owe figures of scored criteria, and the number of these. */
final class Owed {
    private final List<Debt> debts = new ArrayList<>();
    private long figures;

    /**
     * The debt of one unit.
     *
     * @param unit the unit
     * @param figures the number of scored criteria that are unknown
     */
    record Debt(RankedUnit unit, int figures) {}

    void add(RankedUnit entry) {
        int unknown = entry.unknown();
        if (unknown > 0) {
            debts.add(new Debt(entry, unknown));
            figures += unknown;
        }
    }

    /** The number of figures owed in all. */
    long figures() {
        return figures;
    }

    /** The number of units that owe some. */
    int units() {
        return debts.size();
    }

    /** The units that owe most, at most {@code n} of them. */
    List<Debt> most(int n) {
        return debts.stream()
                .sorted(Comparator.comparingInt(Debt::figures).reversed())
                .limit(n)
                .toList();
    }
}
