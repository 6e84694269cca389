package io.github.thuocdo.criteria;

/** What a criterion's outcome counts for in a plan. */
public enum Standing {
    /** Its points enter the score. */
    SCORED,
    /** Another criterion on the same indicator scores in its place; shown with its outcome. */
    SUPERSEDED,
    /** A deliverable, a weak activity or a date: shown with a tally of its own, never in the score. */
    CHECKLIST,
    /** Read off the result itself (a place in the ranking): shown, never scored. */
    DERIVED
}
