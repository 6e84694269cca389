package io.github.thuocdo.internal.judging;

/** The form of what is asked, as judgement rules match it. */
public enum RequirementForm {
    /** From the threshold on. */
    AT_LEAST,
    /** Above the threshold. */
    MORE_THAN,
    /** Up to the threshold. */
    AT_MOST,
    /** The threshold exactly. */
    EXACTLY,
    /** A yes. */
    AFFIRMED,
    /** Strictly before a day of the year. */
    BEFORE,
    /** A rank up to the threshold. */
    AMONG_FIRST,
    /** Points in proportion, nothing to meet. */
    IN_PROPORTION,
    /** Something to meet, where an empty denominator gives all points. */
    FULL_POINTS,
    /** Something to meet, where an empty denominator gives no points. */
    NO_POINTS,
    /** Points that a publisher gives, of the criterion or of its group. */
    PUBLISHED,
    /** Whatever the scored criterion on the same indicator concludes. */
    FOLLOWS
}
