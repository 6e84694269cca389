package io.github.thuocdo.internal.function;

import com.google.common.base.Suppliers;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * How the values of one indicator spread over the ranked units, in exact numbers. Each answer is computed once, when it is first
 * asked for, whatever the number of units that ask. Safe to share between threads.
 */
public final class SampleStatistics {
    /** A longer mean is as good enclosed, and cheaper to subtract from every value. */
    private static final int LONGEST_MEAN = 256;

    /** Some 600 bytes each. */
    private static final int MOST_LOGARITHMS = 1_024;

    private final boolean logarithm;
    private final Rational least;
    private final Rational most;
    private final Supplier<Rational[]> sorted;
    private final Supplier<List<Real>> scaled;
    private final Supplier<Real> mean = Suppliers.memoize(this::findMean);
    private final Supplier<Real> deviation = Suppliers.memoize(this::findDeviation);
    private final Supplier<Real> perDeviation = Suppliers.memoize(() -> Real.ONE.dividedBy(deviation()));
    private final Map<Rational, Real> logarithms = new ConcurrentHashMap<>();

    /**
     * The spread of {@code values}.
     *
     * @param logarithm whether their natural logarithms are what mean and deviation are taken of
     */
    public SampleStatistics(boolean logarithm, List<Rational> values) {
        this(
                logarithm,
                values.stream().min(Comparator.naturalOrder()).orElse(Rational.ZERO),
                values.stream().max(Comparator.naturalOrder()).orElse(Rational.ZERO),
                () -> values);
    }

    /**
     * The spread of values whose ends are known.
     *
     * @param logarithm whether their natural logarithms are what mean and deviation are taken of
     * @param least the smallest value; 0 where there is none
     * @param most the largest value; 0 where there is none
     * @param values all values; asked for only where the ends do not do
     */
    public SampleStatistics(boolean logarithm, Rational least, Rational most, Supplier<List<Rational>> values) {
        this.logarithm = logarithm;
        this.least = least;
        this.most = most;
        this.sorted = Suppliers.memoize(() -> values.get().stream().sorted().toArray(Rational[]::new));
        this.scaled = Suppliers.memoize(() -> Arrays.stream(sorted())
                .map(value -> logarithm ? Real.of(value).logarithm() : Real.of(value))
                .toList());
    }

    private Real findMean() {
        if (size() == 0) {
            return Real.ZERO;
        }
        Real exact = Real.sum(scaled.get()).dividedBy(Real.of(Rational.of(size(), 1)));
        return exact.exact()
                .filter(value ->
                        value.numerator().bitLength() + value.denominator().bitLength() > LONGEST_MEAN)
                .map(Real::enclosed)
                .orElse(exact);
    }

    private Real findDeviation() {
        return least.equals(most) ? Real.ZERO : Real.deviation(scaled.get());
    }

    /** The value, or its logarithm where that is what spreads: found once for all that spread, and for some others. */
    Real scaled(Rational value) {
        if (!logarithm) {
            return Real.of(value);
        }
        int at = firstFrom(value, false);
        if (at < sorted().length && sorted()[at].equals(value)) {
            return scaled.get().get(at);
        }
        Real known = logarithms.get(value);
        if (known != null) {
            return known;
        }
        Real found = Real.of(value).logarithm();
        if (logarithms.size() < MOST_LOGARITHMS) {
            logarithms.put(value, found);
        }
        return found;
    }

    /** How many values there are. */
    public int size() {
        return sorted().length;
    }

    /** The values in ascending order. */
    public List<Rational> values() {
        return List.of(sorted());
    }

    private Rational[] sorted() {
        return sorted.get();
    }

    /** The smallest value; 0 where there is none. */
    public Rational least() {
        return least;
    }

    /** The largest value; 0 where there is none. */
    public Rational most() {
        return most;
    }

    /** The mean of the values or of their logarithms; 0 where there is none. */
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
        Rational[] all = sorted();
        int high = all.length;
        while (low < high) {
            int middle = low + high >>> 1;
            int sign = all[middle].compareTo(value);
            if (above ? sign <= 0 : sign < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
