package io.github.thuocdo.internal.shape;

import com.google.common.base.Suppliers;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The statistics of one indicator's values over the ranked units, in exact numbers. Each is computed once, when it is first
 * asked for, whatever the number of units that ask. Safe to share between threads.
 */
public final class SampleStatistics {
    /** The spread of no values. */
    public static final SampleStatistics NOBODY = new SampleStatistics(false, List.of());

    private final Rational least;
    private final Rational most;
    private final Supplier<Pool.Moments> moments;

    /**
     * The spread of {@code values}.
     *
     * @param logarithm whether their natural logarithms are what mean and deviation are taken of
     */
    public SampleStatistics(boolean logarithm, List<Rational> values) {
        this(new Pool(), logarithm, values);
    }

    /**
     * The spread of {@code values}, of which {@code pool} keeps what is known.
     *
     * @param logarithm whether their natural logarithms are what mean and deviation are taken of
     */
    public SampleStatistics(Pool pool, boolean logarithm, List<Rational> values) {
        this(
                pool,
                logarithm,
                values.stream().min(Comparator.naturalOrder()).orElse(Rational.ZERO),
                values.stream().max(Comparator.naturalOrder()).orElse(Rational.ZERO),
                () -> values);
    }

    /**
     * The spread of values whose ends are known.
     *
     * @param pool keeps what is known of them
     * @param logarithm whether their natural logarithms are what mean and deviation are taken of
     * @param least the smallest value; 0 where there is none
     * @param most the largest value; 0 where there is none
     * @param values all values; asked for only where the ends do not do
     */
    public SampleStatistics(
            Pool pool, boolean logarithm, Rational least, Rational most, Supplier<List<Rational>> values) {
        this.least = least;
        this.most = most;
        this.moments = Suppliers.memoize(
                () -> pool.of(logarithm, values.get().stream().sorted().toList()));
    }

    /** The value, or its logarithm where that is what spreads. */
    Real scaled(Rational value) {
        return moments.get().scaled(value);
    }

    /** The standard deviations that a value is above the mean; the values are not all equal. */
    Real deviations(Rational value) {
        return moments.get().deviations(value);
    }

    /** The number of values. */
    public int size() {
        return moments.get().size();
    }

    /** The values in ascending order. */
    public List<Rational> values() {
        return moments.get().values();
    }

    /** The smallest value; 0 where there is none. */
    public Rational least() {
        return least;
    }

    /** The largest value; 0 where there is none. */
    public Rational most() {
        return most;
    }

    /** The number of values smaller than {@code value}. */
    int below(Rational value) {
        return moments.get().firstFrom(value, false);
    }

    /** The number of values equal to {@code value}. */
    int equalTo(Rational value) {
        return moments.get().firstFrom(value, true) - below(value);
    }

    /**
     * Keeps the statistics of samples, so that functions that look at the same values share them: however many of them there are, mean and
     * deviation are found once, and equal points are the same number. Safe to share between threads.
     */
    public static final class Pool {
        /** So many logarithms, and so many distances from means, are kept: some 600 bytes each. */
        private static final int MOST_KEPT = 32_768;

        private final Map<Sample, Moments> known = new ConcurrentHashMap<>();
        private final Map<Rational, Real> logarithms = new ConcurrentHashMap<>();
        private final Map<Distance, Real> distances = new ConcurrentHashMap<>();

        /** Values in ascending order, or their logarithms. */
        private record Sample(boolean logarithm, List<Rational> sorted) {}

        /** The distance of a value from the mean of a sample. */
        private record Distance(Moments sample, Rational value) {}

        /** The statistics of values in ascending order. */
        Moments of(boolean logarithm, List<Rational> sorted) {
            return known.computeIfAbsent(
                    new Sample(logarithm, sorted), sample -> new Moments(this, sample.logarithm, sample.sorted));
        }

        private Real logarithm(Rational value) {
            return kept(logarithms, value, Real.of(value)::logarithm);
        }

        private static <K> Real kept(Map<K, Real> all, K key, Supplier<Real> find) {
            Real known = all.get(key);
            if (known != null) {
                return known;
            }
            Real found = find.get();
            if (all.size() >= MOST_KEPT) {
                return found;
            }
            Real before = all.putIfAbsent(key, found);
            return before == null ? found : before;
        }

        /**
         * Values in ascending order, their mean and their standard deviation, or those of their natural logarithms, in exact numbers: each
         * found when it is first asked for. Safe to share between threads.
         */
        static final class Moments {
            /** A longer mean is as good enclosed, and cheaper to subtract from every value. */
            private static final int LONGEST_MEAN = 256;

            private final Pool pool;
            private final boolean logarithm;
            private final Rational[] sorted;
            private final Supplier<List<Real>> scaled;
            private final Supplier<Real> mean = Suppliers.memoize(this::findMean);
            private final Supplier<Real> deviation = Suppliers.memoize(this::findDeviation);
            private final Supplier<Real> perDeviation = Suppliers.memoize(() -> Real.ONE.dividedBy(deviation()));

            private Moments(Pool pool, boolean logarithm, List<Rational> sorted) {
                this.pool = pool;
                this.logarithm = logarithm;
                this.sorted = sorted.toArray(Rational[]::new);
                this.scaled = Suppliers.memoize(() -> sorted.stream()
                        .map(value -> logarithm ? pool.logarithm(value) : Real.of(value))
                        .toList());
            }

            private Real findMean() {
                if (sorted.length == 0) {
                    return Real.ZERO;
                }
                Real exact = Real.sum(scaled.get()).dividedBy(Real.of(Rational.of(sorted.length, 1)));
                return exact.exact()
                        .filter(value -> value.numerator().bitLength()
                                        + value.denominator().bitLength()
                                > LONGEST_MEAN)
                        .map(Real::enclosed)
                        .orElse(exact);
            }

            private Real findDeviation() {
                return sorted.length == 0 || sorted[0].equals(sorted[sorted.length - 1])
                        ? Real.ZERO
                        : Real.deviation(scaled.get());
            }

            /** The number of values. */
            int size() {
                return sorted.length;
            }

            /** The values in ascending order. */
            List<Rational> values() {
                return List.of(sorted);
            }

            Real mean() {
                return mean.get();
            }

            Real deviation() {
                return deviation.get();
            }

            /** 1 ÷ the standard deviation, which is not 0. */
            Real perDeviation() {
                return perDeviation.get();
            }

            /** The value, or its logarithm where that is what spreads: the same number again for the same value. */
            Real scaled(Rational value) {
                return logarithm ? pool.logarithm(value) : Real.of(value);
            }

            /** The standard deviations that a value is above the mean: the same number again for the same value. */
            Real deviations(Rational value) {
                return kept(
                        pool.distances,
                        new Distance(this, value),
                        () -> scaled(value).minus(mean()).times(perDeviation()));
            }

            /** The place of the first value that is not below {@code value}, or of the first above it. */
            int firstFrom(Rational value, boolean above) {
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
    }
}
