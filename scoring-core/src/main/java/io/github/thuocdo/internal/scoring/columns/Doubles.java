package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Values as doubles, as near as there are.
 *
 * @param finest no less than the largest denominator
 */
public record Doubles(double[] values, double finest) {
    private static final int BITS = 53;

    static Doubles of(List<Rational> values) {
        return new Doubles(
                values.stream().mapToDouble(Doubles::of).toArray(),
                values.stream()
                        .mapToDouble(
                                value -> isShort(value) ? value.denominator().doubleValue() : Double.POSITIVE_INFINITY)
                        .max()
                        .orElse(1));
    }

    /** A number rounded to a double. */
    static double of(Rational value) {
        return isShort(value)
                ? value.numerator().doubleValue() / value.denominator().doubleValue()
                : new BigDecimal(value.numerator())
                        .divide(new BigDecimal(value.denominator()), MathContext.DECIMAL128)
                        .doubleValue();
    }

    /** Whether doubles hold numerator and denominator. */
    private static boolean isShort(Rational value) {
        return value.numerator().bitLength() <= BITS && value.denominator().bitLength() <= BITS;
    }

    /** The largest value, whatever its sign. */
    double size() {
        return DoubleStream.of(values).map(Math::abs).max().orElse(0);
    }
}
