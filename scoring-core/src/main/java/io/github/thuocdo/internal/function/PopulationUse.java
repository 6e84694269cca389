package io.github.thuocdo.internal.function;

/**
 * How a function uses the values of the other units.
 *
 * @param look which values it uses
 * @param held the bounds to which each value is clamped first
 * @param logarithm whether it takes their natural logarithms
 */
public record PopulationUse(Look look, Bounds held, boolean logarithm) {
    /** The function uses no other unit. */
    public static final PopulationUse NONE = new PopulationUse(Look.NONE, Bounds.NONE, false);

    /** Which values a function uses. */
    public enum Look {
        /** None. */
        NONE,
        /** The smallest and the largest. */
        ENDS,
        /** All of them. */
        ALL
    }
}
