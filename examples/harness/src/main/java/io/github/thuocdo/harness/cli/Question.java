package io.github.thuocdo.harness.cli;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.ranking.LedgerComparison;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Ledger;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * The question that a command answers, with everything read.
 *
 * @param set the criteria
 * @param horizon the target year; null where the set has no horizons
 * @param reading the reading by which contradictions are settled
 * @param consistency whether different figures of a unit are held against each other
 * @param units the units
 * @param below the units whose counts make the figures of {@code units}; null where nothing is rolled up
 * @param submissions the figures
 * @param completion the question which units below pass; null where that is not asked
 */
record Question(
        CriteriaSet set,
        @Nullable Horizon horizon,
        Reading reading,
        boolean consistency,
        UnitSelection units,
        @Nullable UnitSelection below,
        Submissions submissions,
        @Nullable Completion completion) {

    /**
     * The question how many units pass.
     *
     * @param set the completion set
     * @param units the units
     * @param submissions the figures
     */
    record Completion(CriteriaSet set, UnitSelection units, Submissions submissions) {
        /** The indicator of the units above that says how many of those below pass. */
        static final String INDICATOR = "communes-complete";

        private Submissions counted(Ledger ledger) {
            return Scorer.despiteErrors(set).passing(units, submissions.upTo(ledger), INDICATOR);
        }
    }

    /** The same where ranks among the units of one parent are asked. */
    Question amongUnitsOfOneParent() {
        return new Question(
                set, horizon, reading, consistency, units.requiringParents(), below, submissions, completion);
    }

    Ranking rank() {
        return rank(scorer(), Ledger.FINAL);
    }

    /** The rankings up to each ledger; what is rolled up is rolled up from the figures of that ledger. */
    LedgerComparison compareLedgers() {
        Scorer scorer = scorer();
        Map<Ledger, Ranking> rankings = new EnumMap<>(Ledger.class);
        for (Ledger ledger : Ledger.values()) {
            rankings.put(ledger, rank(scorer, ledger));
        }
        return new LedgerComparison(rankings);
    }

    /** On all cores: nobody else waits for them in this process. */
    private Scorer scorer() {
        Scorer scorer = Scorer.despiteErrors(set)
                .withReading(reading)
                .withExecutor(
                        task -> ForkJoinPool.commonPool().execute(task),
                        Runtime.getRuntime().availableProcessors());
        Scorer asked = horizon == null ? scorer : scorer.forHorizon(horizon);
        return consistency ? asked : asked.withoutConsistency();
    }

    /** Units, figures and set together, to be compared with others. */
    ScoredPeriod period() {
        Scorer scorer = scorer();
        return new ScoredPeriod(scorer, units, figures(scorer, Ledger.FINAL));
    }

    private Ranking rank(Scorer scorer, Ledger ledger) {
        return scorer.rank(units, figures(scorer, ledger));
    }

    private Submissions figures(Scorer scorer, Ledger ledger) {
        Submissions all = submissions.upTo(ledger);
        if (below != null) {
            all = scorer.rollUp(all, units, below);
        }
        if (completion != null) {
            all = all.withComputed(completion.counted(ledger));
        }
        return all;
    }
}
