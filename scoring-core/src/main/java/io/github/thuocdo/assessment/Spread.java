package io.github.thuocdo.assessment;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Rational;
import io.github.thuocdo.criteria.Real;
import io.github.thuocdo.criteria.Scoring;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** How the values of one indicator spread over the ranked units; computed once, whatever the number of units that ask. */
final class Spread {
    /** A longer mean is as good enclosed, and cheaper to subtract from every value. */
    private static final int LONGEST_MEAN = 256;

    private final Rational[] sorted;
    private final Supplier<List<Real>> scaled;
    private final Supplier<Real> mean = Suppliers.memoize(this::findMean);
    private final Supplier<Real> deviation;
    private final Supplier<Real> perDeviation = Suppliers.memoize(() -> Real.ONE.dividedBy(deviation()));
    private final boolean logarithm;

    /** Finds the spread of the values that a function of a criterion takes. */
    @FunctionalInterface
    interface Finder {
        Spread of(Criterion criterion, Scoring scoring, String indicator, FigureType type);
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
        this.scaled = Suppliers.memoize(
                () -> Arrays.stream(sorted).map(this::findScaled).toList());
        this.deviation = Suppliers.memoize(() -> least().equals(most()) ? Real.ZERO : Real.deviation(scaled.get()));
    }

    private Real findMean() {
        if (sorted.length == 0) {
            return Real.ZERO;
        }
        Real exact = Real.sum(scaled.get()).dividedBy(Real.of(Rational.of(sorted.length, 1)));
        return exact.exact()
                .filter(value ->
                        value.numerator().bitLength() + value.denominator().bitLength() > LONGEST_MEAN)
                .map(Real::enclosed)
                .orElse(exact);
    }

    private Real findScaled(Rational value) {
        return logarithm ? Real.of(value).logarithm() : Real.of(value);
    }

    /** The value, or its logarithm where that is what spreads. */
    Real scaled(Rational value) {
        int place = logarithm ? Arrays.binarySearch(sorted, value) : -1;
        return place < 0 ? findScaled(value) : scaled.get().get(place);
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

    /** 1 ÷ the standard deviation, which is not 0. */
    Real perDeviation() {
        return perDeviation.get();
    }

    /** How many values are smaller than {@code value}. */
    int below(Rational value) {
        return firstFrom(value, false);
    }

    /** How many values equal {@code value}. */
    int equalTo(Rational value) {
        return firstFrom(value, true) - firstFrom(value, false);
    }

    /** The place of the first value that is not below {@code value}, or of the first above it. */
    private int firstFrom(Rational value, boolean above) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = low + high >>> 1;
            int sign = sorted[middle].compareTo(value);
            if (above ? sign <= 0 : sign < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
