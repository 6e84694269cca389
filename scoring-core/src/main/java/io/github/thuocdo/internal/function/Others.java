package io.github.thuocdo.internal.function;

/**
 * At which values of the other units a function looks.
 *
 * @param look at which of them
 * @param held between which bounds it holds each before it looks
 * @param logarithm whether it takes their natural logarithms
 */
public record Others(Look look, Bounds held, boolean logarithm) {
    /** The function looks at no other unit. */
    public static final Others NONE = new Others(Look.NONE, Bounds.NONE, false);

    /** At which values a function looks. */
    public enum Look {
        /** At none. */
        NONE,
        /** At the smallest and the largest one. */
        ENDS,
        /** At all of them. */
        ALL
    }
}
