package io.github.thuocdo.insight;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.util.Objects;

/**
 * One side of a comparison: units, their figures, and the set that ranks them.
 *
 * @param scorer ranks by the period's criteria set, horizon and reading
 * @param units the units of the period
 * @param figures the submissions of the units; they speak of the year that {@link Submissions#forPeriod} names, else of the horizon's
 */
public record ScoredPeriod(Scorer scorer, UnitSelection units, Submissions figures) {
    /** Refuses null. */
    public ScoredPeriod {
        Objects.requireNonNull(scorer, "scorer");
        Objects.requireNonNull(units, "units");
        Objects.requireNonNull(figures, "figures");
    }
}
