package io.github.thuocdo.advice;

import java.util.Objects;

/**
 * One figure raised, and where the unit stands if that alone is done and the others stand still.
 *
 * @param raise the raise
 * @param result the projected result of the unit
 */
public record SinglePlan(Raise raise, ProjectedResult result) {
    /** Refuses null. */
    public SinglePlan {
        Objects.requireNonNull(raise, "raise");
        Objects.requireNonNull(result, "result");
    }
}
