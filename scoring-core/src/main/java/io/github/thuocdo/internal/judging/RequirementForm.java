package io.github.thuocdo.internal.judging;

/** The form of what is asked, as judgement rules match it. */
public enum RequirementForm {
    /** From the threshold on. */
    AT_LEAST,
    /** Above the threshold. */
    MORE_THAN,
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
    /** Whatever the scored criterion on the same indicator concludes. */
    FOLLOWS
}
