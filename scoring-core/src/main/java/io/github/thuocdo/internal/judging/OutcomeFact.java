package io.github.thuocdo.internal.judging;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Status;

/**
 * The conclusion of a judgement rule.
 *
 * @param criterion the criterion that was judged
 * @param status the status of its figure
 */
public record OutcomeFact(Criterion criterion, Status status) {
    /** The conclusion for the criterion {@code asked}. */
    public static OutcomeFact judged(CriterionFact asked, Status status) {
        return new OutcomeFact(asked.criterion(), status);
    }
}
