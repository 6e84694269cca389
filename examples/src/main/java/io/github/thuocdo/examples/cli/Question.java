package io.github.thuocdo.examples.cli;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import org.jspecify.annotations.Nullable;

/**
 * What a command is asked, everything read.
 *
 * @param set by which criteria
 * @param horizon by which year; null where the set has no horizons
 * @param reading how contradictions are settled
 * @param consistency whether different figures of a unit are held against each other
 * @param units of whom
 * @param submissions on which figures
 */
record Question(
        CriteriaSet set,
        @Nullable Horizon horizon,
        Reading reading,
        boolean consistency,
        UnitSelection units,
        Submissions submissions) {

    Ranking rank() {
        Scorer scorer = Scorer.of(set).withReading(reading);
        return (consistency ? scorer : scorer.withoutConsistency()).rank(units, submissions, horizon);
    }
}
