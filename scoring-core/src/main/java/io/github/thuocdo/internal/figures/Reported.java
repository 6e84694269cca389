package io.github.thuocdo.internal.figures;

import io.github.thuocdo.submission.Observation;

/** What counts of the figures of one unit, each by the place of its indicator in the plan. */
@FunctionalInterface
public interface Reported {
    /** What counts; {@link Observation#MISSING} where nothing was said. */
    Observation at(int place);
}
