package io.github.thuocdo.internal.scoring.exact;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Method;
import io.github.thuocdo.internal.scoring.columns.Moments;
import io.github.thuocdo.internal.scoring.columns.Places;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** How the values of one indicator spread over the ranked units; computed once, whatever the number of units that ask. */
public final class Spread {
    /** A longer mean is as good enclosed, and cheaper to subtract from every value. */
    private static final int LONGEST_MEAN = 256;

    /** Some 600 bytes each. */
    private static final int MOST_LOGARITHMS = 1_024;

    private static final int DOUBLE_BITS = 53;
    private static final double ROUNDING = 0x1p-53;
    /** How many deviations the largest value may be, for doubles to be of use. */
    private static final double MOST_SIZES = 0x1p20;

    public final int size;
    public final Rational least;
    public final Rational most;
    private final boolean logarithm;
    public final Optional<Standard> standard;
    public final Optional<Places> places;
    private final Supplier<Rational[]> sorted;
    private final Supplier<List<Real>> scaled;
    private final Supplier<Real> mean = Suppliers.memoize(this::findMean);
    private final Supplier<Real> deviation;
    private final Supplier<Real> perDeviation = Suppliers.memoize(() -> Real.ONE.dividedBy(deviation()));
    private final Map<Rational, Real> logarithms = new ConcurrentHashMap<>();

    /**
     * Mean and deviation in {@code double}.
     *
     * @param least the smallest value
     * @param most the largest value
     * @param mean of the values, or of their logarithms
     * @param perDeviation 1 ÷ their standard deviation
     * @param error by how much a value between them, less the mean and over the deviation, may be wrong
     */
    public record Standard(double least, double most, double mean, double perDeviation, double error) {}

    /** Finds the spread of the values that a function of a criterion takes. */
    @FunctionalInterface
    public interface Finder {
        Spread of(Criterion criterion, Scoring scoring, String indicator, FigureType type);
    }

    /** The spread of {@code values}, as the function {@code scoring} looks at it. */
    public Spread(Scoring scoring, List<Rational> values) {
        this(
                scoring,
                Doubles.of(values),
                values.stream().min(Comparator.naturalOrder()).orElse(Rational.ZERO),
                values.stream().max(Comparator.naturalOrder()).orElse(Rational.ZERO),
                () -> values);
    }

    /**
     * The spread of values.
     *
     * @param doubles the values, rounded
     * @param least the smallest value; 0 where there is none
     * @param most the largest value; 0 where there is none
     * @param exactly the values; asked for where doubles do not do
     */
    public Spread(Scoring scoring, Doubles doubles, Rational least, Rational most, Supplier<List<Rational>> exactly) {
        Scoring.@Nullable Normalised how = scoring instanceof Scoring.Normalised each ? each : null;
        this.size = doubles.values().length;
        this.least = least;
        this.most = most;
        this.logarithm = how != null && how.logarithm();
        boolean isStandard = how != null && how.method() == Method.Z_SCORE;
        this.standard = isStandard ? findStandard(doubles) : Optional.empty();
        boolean isRank = how != null && how.method() == Method.RANK;
        this.places = isRank ? Places.of(how, doubles) : Optional.empty();
        this.sorted = Suppliers.memoize(() -> exactly.get().stream().sorted().toArray(Rational[]::new));
        this.scaled = Suppliers.memoize(() -> Arrays.stream(sorted())
                .map(value -> logarithm ? Real.of(value).logarithm() : Real.of(value))
                .toList());
        this.deviation = Suppliers.memoize(() -> least().equals(most()) ? Real.ZERO : Real.deviation(scaled.get()));
    }

    /**
     * Values as doubles, as near as there are.
     *
     * @param finest no less than the largest denominator
     */
    public record Doubles(double[] values, double finest) {
        static Doubles of(List<Rational> values) {
            return new Doubles(
                    values.stream().mapToDouble(Spread::doubled).toArray(),
                    values.stream()
                            .mapToDouble(value ->
                                    isShort(value) ? value.denominator().doubleValue() : Double.POSITIVE_INFINITY)
                            .max()
                            .orElse(1));
        }

        /** The largest value, whatever its sign. */
        public double size() {
            return DoubleStream.of(values).map(Math::abs).max().orElse(0);
        }
    }

    /** The value rounded to a double. */
    public static double doubled(Rational value) {
        return isShort(value)
                ? value.numerator().doubleValue() / value.denominator().doubleValue()
                : new BigDecimal(value.numerator())
                        .divide(new BigDecimal(value.denominator()), MathContext.DECIMAL128)
                        .doubleValue();
    }

    /** Whether doubles hold numerator and denominator. */
    private static boolean isShort(Rational value) {
        return value.numerator().bitLength() <= DOUBLE_BITS
                && value.denominator().bitLength() <= DOUBLE_BITS;
    }

    /**
     * Mean and deviation in {@code double}; empty where there is none, or where the values are so near each other that doubles
     * hardly tell them apart.
     */
    public Optional<Standard> standard() {
        return standard;
    }

    /** The places of the values in {@code double}; empty where doubles do not tell all values apart. */
    public Optional<Places> places() {
        return places;
    }

    /**
     * Every value is wrong by up to 5 roundings of its size, which is 1 at least for logarithms; the mean, of a compensated
     * sum, by 8 of the mean size; so a difference to it by 14 of the largest size. What the deviation is wrong by is no more
     * than the root of the mean square of what the differences are: 14 roundings of the root of the mean square of the
     * sizes, which one value far from the others hardly changes.
     */
    private Optional<Standard> findStandard(Doubles doubles) {
        double[] numbers = DoubleStream.of(doubles.values())
                .map(value -> logarithm ? Math.log(value) : value)
                .toArray();
        Moments moments = Moments.of(numbers);
        double sizes = Math.max(logarithm ? 1 : 0, moments.size()) / moments.deviation();
        if (size < 2 || !(sizes < MOST_SIZES)) {
            return Optional.empty();
        }
        double farthest = moments.farthest() / moments.deviation();
        double usual = Math.hypot(logarithm ? 1 : 0, moments.quadraticMean()) / moments.deviation();
        double error = ROUNDING * (32 * sizes + farthest * (32 * usual + 16));
        return Optional.of(new Standard(doubled(least), doubled(most), moments.mean(), 1 / moments.deviation(), error));
    }

    private Real findMean() {
        if (size == 0) {
            return Real.ZERO;
        }
        Real exact = Real.sum(scaled.get()).dividedBy(Real.of(Rational.of(size, 1)));
        return exact.exact()
                .filter(value ->
                        value.numerator().bitLength() + value.denominator().bitLength() > LONGEST_MEAN)
                .map(Real::enclosed)
                .orElse(exact);
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

    public int size() {
        return size;
    }

    /** The values in ascending order; not to be changed. */
    Rational[] sorted() {
        return sorted.get();
    }

    public Rational least() {
        return least;
    }

    public Rational most() {
        return most;
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
