package io.github.thuocdo.internal.judging;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Status;

/**
 * What a judgement rule concludes.
 *
 * @param criterion what was judged
 * @param status how the figure stands to it
 */
public record OutcomeFact(Criterion criterion, Status status) {
    /** The conclusion for what is {@code asked}. */
    public static OutcomeFact judged(CriterionFact asked, Status status) {
        return new OutcomeFact(asked.criterion(), status);
    }
}
