package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.internal.figures.LongRatio;
import io.github.thuocdo.internal.scoring.exact.PointFractions;
import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * A continuous function of one number, in {@code double}: for logarithms and standard deviations, which give no fractions,
 * and for fractions beyond longs. Results are always flagged as rounded down.
 *
 * @param fraction the fraction of the points
 * @param full the whole number for all points
 * @param low from this number on the function holds; below it, {@code below} does
 * @param high up to this number the function holds; above it, {@code above} does
 * @param below the whole points below; {@link #OPEN} where there are none
 * @param above the whole points above; {@link #OPEN} where there are none
 * @param least a number that no fraction is below
 * @param most a number that no fraction is above
 * @param error the bound of a fraction's error
 */
record ApproximateFunction(
        DoubleUnaryOperator fraction,
        int full,
        double low,
        double high,
        long below,
        long above,
        double least,
        double most,
        double error)
        implements PointFunction {
    /** The rounding of one operation, relative to its result. */
    private static final double ROUNDING = 0x1p-53;

    /** So near to a bound doubles do not tell on which side of it a number is. */
    private static final double NEAR = 0x1p-48;

    private static final double LARGEST_ERROR = 0x1p-30;
    private static final int DIGITS = 3;

    /** This function, if it is right enough to be of use. */
    PointFunction ifRight() {
        return error < LARGEST_ERROR ? this : PointFunction.UNTOLD;
    }

    @Override
    public long of(long p, long q) {
        double number = (double) p / q;
        if (number < low - near(low)) {
            return below;
        }
        if (number > high + near(high)) {
            return above;
        }
        boolean isInside = number > low + near(low) && number < high - near(high);
        return isInside || (below == OPEN && above == OPEN) ? 2 * (long) Math.floor(points(number)) + 1 : OPEN;
    }

    private static double near(double bound) {
        return Double.isInfinite(bound) ? 0 : Math.abs(bound) * NEAR;
    }

    /** The points of a figure of a type, not rounded; NaN where the function does not tell. */
    double points(FigureType type, Observation said) {
        // Put to 0, no number has the bits that stand for OPEN: those of −0.
        long bits = LongRatio.ask(
                (p, q) -> (of(p, q) & 1) == 0 ? OPEN : Double.doubleToRawLongBits(points((double) p / q) + 0.0),
                type,
                said);
        return bits == OPEN ? Double.NaN : Double.longBitsToDouble(bits);
    }

    /** The function of which all points are another whole number; nothing is whole beyond its bounds. */
    ApproximateFunction upTo(int other) {
        return new ApproximateFunction(fraction, other, low, high, OPEN, OPEN, least, most, error);
    }

    /** The function that gives the part {@code by}, 0 to 1, of what this one gives. */
    ApproximateFunction times(double by) {
        return new ApproximateFunction(
                value -> fraction.applyAsDouble(value) * by,
                full,
                low,
                high,
                OPEN,
                OPEN,
                least * by,
                most * by,
                error * by + 2 * ROUNDING * Math.max(-least, most));
    }

    @Override
    public double cutOff(long p, long q, long floor) {
        return points((double) p / q) - floor;
    }

    /** The largest fraction, whatever its sign, or more. */
    BigDecimal largest() {
        return BigDecimal.valueOf(Math.max(-least, most))
                .setScale(DIGITS, RoundingMode.UP)
                .add(BigDecimal.valueOf(1, DIGITS));
    }

    private double points(double number) {
        return fraction.applyAsDouble(number) * full;
    }

    /** {@code (value − from) × slope} between two bounds. */
    static ApproximateFunction of(Shape.Line line, int full) {
        double start = of(line.from());
        double rise = of(line.slope());
        double bottom = of(line.least());
        double top = of(line.most());
        double largest = Math.max(Math.abs(bottom), Math.abs(top));
        return new ApproximateFunction(
                value -> Math.max(bottom, Math.min(top, (value - start) * rise)),
                full,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                OPEN,
                OPEN,
                bottom,
                top,
                // Where the result is between the bounds, the value is not larger than these.
                (8 * largest + 8 * Math.abs(start * rise)) * ROUNDING);
    }

    /** The logarithm of a value between those of two bounds above 0, which are 0 and 1. */
    static ApproximateFunction of(Shape.Logarithm shape, int full) {
        double from = Math.log(of(shape.least()));
        double range = Math.log(of(shape.most())) - from;
        boolean isMore = shape.direction() == Direction.MORE;
        double size = Math.max(Math.abs(from), Math.abs(from + range)) + 1;
        return new ApproximateFunction(
                value -> {
                    double fraction = Math.max(0, Math.min(1, (Math.log(value) - from) / range));
                    return isMore ? fraction : 1 - fraction;
                },
                full,
                of(shape.least()),
                of(shape.most()),
                isMore ? 0 : 2L * full,
                isMore ? 2L * full : 0,
                0,
                1,
                range < size * 0x1p-20 ? Double.POSITIVE_INFINITY : 40 * size / range * ROUNDING);
    }

    /** The part that a target is of a value above it; where less is better, all points up to the target. */
    static ApproximateFunction of(Shape.Above shape, int full) {
        double reached = of(shape.target());
        return new ApproximateFunction(
                value -> Math.min(1, reached / value),
                full,
                reached,
                Double.POSITIVE_INFINITY,
                2L * full,
                OPEN,
                0,
                1,
                8 * ROUNDING);
    }

    /** The standard deviations that a value is above the mean. */
    static ApproximateFunction of(Shape.Deviations how, StandardDeviations spread, int full) {
        double floor = bound(how.held().least(), Double.NEGATIVE_INFINITY);
        double ceiling = bound(how.held().most(), Double.POSITIVE_INFINITY);
        double sign = how.direction() == Direction.MORE ? 1 : -1;
        DoubleUnaryOperator fraction = value -> {
            double capped = Math.max(floor, Math.min(ceiling, value));
            return sign * ((how.logarithm() ? Math.log(capped) : capped) - spread.mean()) * spread.perDeviation();
        };
        double one = fraction.applyAsDouble(spread.least());
        double other = fraction.applyAsDouble(spread.most());
        double margin = (spread.most() - spread.least()) * 0x1p-30;
        double low = spread.least() - margin;
        double high = spread.most() + margin;
        return new ApproximateFunction(
                fraction,
                full,
                // Beyond the values that spread, the bound on the error does not hold, unless a cap holds values
                // between them.
                floor < low ? low : Double.NEGATIVE_INFINITY,
                ceiling > high ? high : Double.POSITIVE_INFINITY,
                OPEN,
                OPEN,
                Math.min(one, other),
                Math.max(one, other),
                spread.error());
    }

    private static double bound(@Nullable Rational cap, double none) {
        return cap == null ? none : of(cap);
    }

    private static double of(Rational number) {
        return Doubles.of(number);
    }

    /** A part or case, of its own figure. */
    record Case(Scoring.Part part, FigureType type, ApproximateFunction function) {}

    /**
     * The best of several cases, no farther from it than the case with the largest error is; or the sum of several parts, at most all
     * points.
     *
     * @param full the whole number for all points
     * @param error the bound of a fraction's error
     */
    record Cases(List<Case> all, boolean isSum, int full, double error) implements PointFunction {
        /** Those of which all points are {@code full}. */
        static Cases of(List<Case> parts, boolean isSum, int full) {
            List<Case> all = parts.stream()
                    .map(each -> new Case(each.part, each.type, each.function.upTo(full)))
                    .toList();
            DoubleStream errors = all.stream().mapToDouble(each -> each.function.error());
            double roundings = 2 * ROUNDING * all.size() * largest(all, true).doubleValue();
            double error = isSum ? errors.sum() + roundings : errors.max().orElse(0);
            return new Cases(all, isSum, full, error);
        }

        private static BigDecimal largest(List<Case> all, boolean isSum) {
            return all.stream()
                    .map(each -> each.function.largest())
                    .reduce(BigDecimal.ONE, isSum ? BigDecimal::add : BigDecimal::max);
        }

        /** The largest fraction that there can be, whatever its sign, or more. */
        BigDecimal largest() {
            return largest(all, isSum);
        }

        /** One figure does not tell. */
        @Override
        public long of(long p, long q) {
            return OPEN;
        }

        /** Whether points are more than all, whatever they are wrong by: parts then have all of them, and no more. */
        boolean isCut(double points) {
            return isSum && points > full * (1 + 2 * error);
        }

        /** The points of a unit that has a figure for each case, or to which the case does not apply; NaN where doubles do not tell. */
        double points(PointFractions fractions, Criterion criterion, int unit) {
            double points = isSum ? 0 : Double.NEGATIVE_INFINITY;
            for (Case each : all) {
                Optional<Observation> said = fractions.said(criterion, each.part, unit);
                if (said.isEmpty()) {
                    return Double.NaN;
                }
                boolean isLeft = said.get() instanceof Observation.NotApplicable;
                if (isLeft && isSum) {
                    return Double.NaN;
                }
                double own = isLeft ? points : each.function.points(each.type, said.get());
                points = isSum ? points + own : Math.max(points, own);
            }
            return isSum && !isCut(points) ? Math.min(points, full) : points;
        }
    }
}
