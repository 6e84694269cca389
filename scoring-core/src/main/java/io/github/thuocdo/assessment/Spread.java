package io.github.thuocdo.assessment;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Rational;
import io.github.thuocdo.criteria.Real;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** How the values of one indicator spread over the ranked units; computed once, whatever the number of units that ask. */
final class Spread {
    private final Rational[] sorted;
    private final boolean logarithm;
    private final Supplier<Real> mean = Suppliers.memoize(this::findMean);
    private final Supplier<Real> deviation = Suppliers.memoize(this::findDeviation);

    /** Finds the spread of an indicator. */
    @FunctionalInterface
    interface Finder {
        Spread of(String indicator, FigureType type, boolean logarithm);
    }

    /**
     * The spread of {@code values}.
     *
     * @param logarithm whether mean and deviation are those of the values' natural logarithms
     */
    Spread(List<Rational> values, boolean logarithm) {
        this.sorted = values.toArray(Rational[]::new);
        Arrays.sort(sorted);
        this.logarithm = logarithm;
    }

    private Real findMean() {
        Real sum = Real.ZERO;
        for (Rational value : sorted) {
            sum = sum.plus(scaled(value));
        }
        return sorted.length == 0 ? Real.ZERO : sum.dividedBy(Real.of(Rational.of(sorted.length, 1)));
    }

    private Real findDeviation() {
        if (sorted.length < 2 || least().compareTo(most()) == 0) {
            return Real.ZERO;
        }
        Real squares = Real.ZERO;
        for (Rational value : sorted) {
            Real distance = scaled(value).minus(mean());
            squares = squares.plus(distance.times(distance));
        }
        return squares.dividedBy(Real.of(Rational.of(sorted.length - 1L, 1))).root(2);
    }

    Real scaled(Rational value) {
        return logarithm ? Real.of(value).logarithm() : Real.of(value);
    }

    int size() {
        return sorted.length;
    }

    Rational least() {
        return sorted.length == 0 ? Rational.ZERO : sorted[0];
    }

    Rational most() {
        return sorted.length == 0 ? Rational.ZERO : sorted[sorted.length - 1];
    }

    Real mean() {
        return mean.get();
    }

    /** The standard deviation with n − 1; 0 where all values are equal. */
    Real deviation() {
        return deviation.get();
    }

    /** How many values are smaller than {@code value}, and how many equal it. */
    int[] below(Rational value) {
        int smaller = 0;
        int equal = 0;
        for (Rational other : sorted) {
            int sign = other.compareTo(value);
            smaller += sign < 0 ? 1 : 0;
            equal += sign == 0 ? 1 : 0;
        }
        return new int[] {smaller, equal};
    }
}
