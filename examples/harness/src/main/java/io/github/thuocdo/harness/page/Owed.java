package io.github.thuocdo.harness.page;

import io.github.thuocdo.ranking.RankedUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which units owe figures of scored criteria, and how many. */
final class Owed {
    private final List<Debt> debts = new ArrayList<>();
    private long figures;

    /**
     * What one unit owes.
     *
     * @param unit the unit
     * @param figures how many scored criteria are unknown
     */
    record Debt(RankedUnit unit, int figures) {}

    void add(RankedUnit entry) {
        int unknown = entry.unknown();
        if (unknown > 0) {
            debts.add(new Debt(entry, unknown));
            figures += unknown;
        }
    }

    /** How many figures are owed in all. */
    long figures() {
        return figures;
    }

    /** How many units owe some. */
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
