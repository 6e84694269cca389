package io.github.thuocdo.examples.cli;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.ranking.LedgerComparison;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Ledger;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command is asked, everything read.
 *
 * @param set by which criteria
 * @param horizon by which year; null where the set has no horizons
 * @param reading how contradictions are settled
 * @param consistency whether different figures of a unit are held against each other
 * @param units of whom
 * @param below the units whose counts make the figures of {@code units}; null where nothing is rolled up
 * @param submissions on which figures
 */
record Question(
        CriteriaSet set,
        @Nullable Horizon horizon,
        Reading reading,
        boolean consistency,
        UnitSelection units,
        @Nullable UnitSelection below,
        Submissions submissions) {

    Ranking rank() {
        return rank(scorer(), submissions);
    }

    /** The rankings up to each ledger; what is rolled up is rolled up from the figures of that ledger. */
    LedgerComparison compareLedgers() {
        Scorer scorer = scorer();
        Map<Ledger, Ranking> rankings = new EnumMap<>(Ledger.class);
        for (Ledger ledger : Ledger.values()) {
            rankings.put(ledger, rank(scorer, submissions.upTo(ledger)));
        }
        return new LedgerComparison(rankings);
    }

    private Scorer scorer() {
        Scorer scorer = Scorer.of(set).withReading(reading);
        return consistency ? scorer : scorer.withoutConsistency();
    }

    private Ranking rank(Scorer scorer, Submissions counted) {
        Submissions all = below == null ? counted : scorer.rollUp(counted, units, below, horizon);
        return scorer.rank(units, all, horizon);
    }
}
