package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Rational;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The place of a number among those that spread, from 0 to 1, equal ones sharing the middle of their places.
 *
 * <p>Found in {@code double}, exactly: fractions {@code p ÷ q} and {@code r ÷ s} that differ do so by {@code 1 ÷ qs} at least.
 * Where that is more than two roundings, doubles that are as near to them as there are differ too, and in the same direction.
 */
public final class RankPositions {
    /** Doubles hold whole numbers up to here. */
    private static final double LARGEST_WHOLE = 0x1p53;

    private static final double ROUNDING = 0x1p-53;

    /** The numbers, ascending, each once. */
    private final double[] numbers;
    /** The number of values below each of them, and below infinity. */
    private final int[] below;
    /** The way from the least to the largest in equal steps: which of the numbers is the first from each step on. */
    private final int[] starts;

    private final double finest;
    private final double size;
    private final double perStep;
    private final double floor;
    private final double ceiling;
    private final boolean isMoreBetter;

    private RankPositions(Shape.RankPosition how, double[] sorted, double finest, double size) {
        double[] once = new double[sorted.length];
        int[] counts = new int[sorted.length + 1];
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                once[distinct] = sorted[i];
                counts[distinct++] = i;
            }
        }
        counts[distinct] = sorted.length;
        this.numbers = Arrays.copyOf(once, distinct);
        this.below = Arrays.copyOf(counts, distinct + 1);
        this.perStep = distinct == 1 ? 0 : distinct / (numbers[distinct - 1] - numbers[0]);
        this.starts = new int[distinct + 2];
        for (int k = distinct - 1, step = distinct + 1; step >= 0; step--) {
            while (k >= 0 && step(numbers[k]) >= step) {
                k--;
            }
            starts[step] = k + 1;
        }
        this.finest = finest;
        this.size = size;
        this.floor = doubled(how.held().least(), Double.NEGATIVE_INFINITY);
        this.ceiling = doubled(how.held().most(), Double.POSITIVE_INFINITY);
        this.isMoreBetter = how.direction() == Direction.MORE;
    }

    /** The places among at least two numbers; empty where there are fewer, or where doubles may not tell them apart. */
    static Optional<RankPositions> of(Shape.RankPosition how, Doubles numbers) {
        double finest = Math.max(
                numbers.finest(),
                Math.max(denominator(how.held().least()), denominator(how.held().most())));
        double size = numbers.size();
        if (numbers.values().length < 2 || !areTold(finest, finest, size)) {
            return Optional.empty();
        }
        double[] sorted = numbers.values().clone();
        Arrays.sort(sorted);
        return Optional.of(new RankPositions(how, sorted, finest, size));
    }

    /** Whether doubles tell apart all fractions with denominators up to two numbers and of a size. */
    private static boolean areTold(double one, double other, double size) {
        return one * other * size * 2 * ROUNDING < 0.5 && size < LARGEST_WHOLE;
    }

    private static double denominator(@Nullable Rational bound) {
        return bound == null ? 1 : bound.denominator().doubleValue();
    }

    private static double doubled(@Nullable Rational bound, double none) {
        return bound == null ? none : Doubles.of(bound);
    }

    /** The points of places where {@code full} is the best of them. */
    PointFunction times(int full) {
        long divisor = last();
        return new PointFunction() {
            @Override
            public long of(long p, long q) {
                double number = (double) p / q;
                boolean isTold = Math.abs(p) < LARGEST_WHOLE && areTold(q, finest, Math.max(size, Math.abs(number)));
                if (!isTold) {
                    return OPEN;
                }
                long product = place(number) * full;
                long floor = product / divisor;
                return 2 * floor + (floor * divisor == product ? 0 : 1);
            }

            @Override
            public double cutOff(long p, long q, long floor) {
                return (double) (place((double) p / q) * full - floor * divisor) / divisor;
            }
        };
    }

    private long last() {
        return 2L * (below[numbers.length] - 1);
    }

    /** The place, in halves. */
    private long place(double number) {
        double held = Math.max(floor, Math.min(ceiling, number));
        int first = firstFrom(held);
        boolean isOneOfThem = first < numbers.length && numbers[first] == held;
        long place = isOneOfThem ? below[first] + below[first + 1] - 1L : Math.min(2L * below[first], last());
        return isMoreBetter ? place : last() - place;
    }

    /** The place of the first number that is not below {@code number}. */
    private int firstFrom(double number) {
        int step = step(number);
        int low = starts[step];
        int high = starts[step + 1];
        while (low < high) {
            int middle = low + high >>> 1;
            if (numbers[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The number of steps from the least number to this one: it never falls as numbers rise. */
    private int step(double number) {
        return (int) Math.max(0, Math.min(numbers.length, (number - numbers[0]) * perStep));
    }
}
