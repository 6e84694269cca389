package io.github.thuocdo.criteria;

/** The part of a criterion in a plan: whether its outcome counts for the score. */
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
