package io.github.thuocdo.internal.figures;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The exact value of a checked figure in the unit of its type, as one decimal over another: compared and rounded as it
 * stands, which is quicker than a fraction in lowest terms.
 *
 * @param bottom above 0
 */
public record Quotient(BigDecimal top, BigDecimal bottom) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The value of a figure; null where it is no number. */
    public static @Nullable Quotient of(FigureType type, Observation observation) {
        if (observation instanceof Observation.Value value) {
            return new Quotient(value.number(), BigDecimal.ONE);
        }
        if (observation instanceof Observation.Counts counts) {
            BigDecimal numerator = new BigDecimal(counts.numerator());
            return new Quotient(
                    type == FigureType.SHARE ? numerator.multiply(HUNDRED) : numerator,
                    new BigDecimal(counts.denominator()));
        }
        return null;
    }

    /** Negative, 0 or positive, as the value is below, at or above {@code other}. */
    public int compareTo(Quotient other) {
        return other.timesBottom(top).compareTo(timesBottom(other.top));
    }

    /** Negative, 0 or positive, as the value is below, at or above {@code decimal}. */
    public int compareTo(BigDecimal decimal) {
        return top.compareTo(timesBottom(decimal));
    }

    private BigDecimal timesBottom(BigDecimal decimal) {
        return bottom == BigDecimal.ONE ? decimal : decimal.multiply(bottom);
    }

    /** The value rounded. */
    public BigDecimal rounded(int scale, RoundingMode mode) {
        return top.divide(bottom, scale, mode);
    }

    /** The gap up to {@code asked}: 0 where there is none, else rounded half up, but never to 0. */
    public BigDecimal gap(BigDecimal asked, int scale) {
        BigDecimal missing = timesBottom(asked).subtract(top);
        if (missing.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal rounded = missing.divide(bottom, scale, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? BigDecimal.ONE.movePointLeft(scale) : rounded;
    }
}
