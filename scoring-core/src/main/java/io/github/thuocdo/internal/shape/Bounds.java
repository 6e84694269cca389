package io.github.thuocdo.internal.shape;

import io.github.thuocdo.criteria.Comparison;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * From the least to the most.
 *
 * @param least the least; null where there is none
 * @param most the most; null where there is none
 */
public record Bounds(@Nullable Rational least, @Nullable Rational most) {
    private static final Rational HUNDRED = Rational.of(100, 1);
    /** Without an end on either side. */
    public static final Bounds NONE = new Bounds(null, null);
    /** From no points to all. */
    public static final Bounds UNIT = new Bounds(Rational.ZERO, Rational.ONE);

    /** The bounds between which a figure of a type can be right. */
    public static Bounds of(FigureType type) {
        switch (type) {
            case SHARE:
                return new Bounds(Rational.ZERO, HUNDRED);
            case INDEX:
                return UNIT;
            case PER_HEAD, COUNT:
                return new Bounds(Rational.ZERO, null);
            case RANK:
                return new Bounds(Rational.ONE, null);
            default:
                return NONE;
        }
    }

    /** The bounds that hold all of {@code fractions}; from no points to all where there are none. */
    public static Bounds around(Collection<Rational> fractions) {
        return fractions.stream()
                .map(fraction -> new Bounds(fraction, fraction))
                .reduce(Bounds::with)
                .orElse(UNIT);
    }

    /** Whether a value lies within them. */
    public boolean holds(Rational value) {
        return (least == null || value.compareTo(least) >= 0) && (most == null || value.compareTo(most) <= 0);
    }

    /** The value, or the end beyond which it lies. */
    public Rational held(Rational value) {
        if (least != null && value.compareTo(least) < 0) {
            return least;
        }
        return most != null && value.compareTo(most) > 0 ? most : value;
    }

    /** Whether some figure within the bounds meets a requirement of numbers. */
    public boolean canMeet(Requirement requirement) {
        if (requirement instanceof Requirement.Threshold threshold) {
            Rational value = Rational.of(threshold.value());
            if (threshold.comparison() == Comparison.AT_MOST) {
                return least == null || least.compareTo(value) <= 0;
            }
            return threshold.comparison() == Comparison.MORE_THAN
                    ? most == null || most.compareTo(value) > 0
                    : most == null || most.compareTo(value) >= 0;
        }
        return !(requirement instanceof Requirement.Range range) || canReach(range.from());
    }

    private boolean canReach(BigDecimal value) {
        return most == null || most.compareTo(Rational.of(value)) >= 0;
    }

    /** Both ends times {@code factor}, which is not below 0. */
    public Bounds times(Rational factor) {
        return new Bounds(least == null ? null : least.times(factor), most == null ? null : most.times(factor));
    }

    /** The bounds of the sum of two numbers. */
    public Bounds plus(Bounds other) {
        return new Bounds(
                least == null || other.least == null ? null : least.plus(other.least),
                most == null || other.most == null ? null : most.plus(other.most));
    }

    /** The bounds that hold both. */
    public Bounds with(Bounds other) {
        return new Bounds(
                least == null || other.least == null ? null : smaller(least, other.least),
                most == null || other.most == null ? null : larger(most, other.most));
    }

    /** The smaller of two numbers. */
    public static Rational smaller(Rational one, Rational other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Rational larger(Rational one, Rational other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
