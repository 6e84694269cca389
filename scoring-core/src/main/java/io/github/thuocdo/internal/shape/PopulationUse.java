package io.github.thuocdo.internal.shape;

/**
 * A function's use of the values of the other units.
 *
 * @param look the values that it uses
 * @param held the bounds to which each value is clamped first
 * @param logarithm whether it takes their natural logarithms
 */
public record PopulationUse(Look look, Bounds held, boolean logarithm) {
    /** The function uses no other unit. */
    public static final PopulationUse NONE = new PopulationUse(Look.NONE, Bounds.NONE, false);

    /** The values that a function uses. */
    public enum Look {
        /** None. */
        NONE,
        /** The smallest and the largest. */
        ENDS,
        /** All of them. */
        ALL
    }
}
