package io.github.thuocdo.internal.function.kind;

/** The way in which a function scores a yes or a no. */
public enum Answer {
    /** A yes has all points, a no has none. */
    ALL_OR_NOTHING,
    /** A yes is the number 1, a no is 0. */
    NUMBER,
    /** The function judges what was said, and no number stands for it. */
    JUDGED
}
