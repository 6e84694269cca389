package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.internal.cell.ShortFigure;
import io.github.thuocdo.internal.figures.Judgement;
import io.github.thuocdo.internal.figures.LongRatio;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.function.kind.Answer;
import io.github.thuocdo.internal.shape.SampleStatistics;
import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.internal.text.PowersOfTen;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Observation.Category;
import io.github.thuocdo.submission.Observation.Counts;
import io.github.thuocdo.submission.Observation.Value;
import io.github.thuocdo.submission.Observation.YesNo;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The points of one criterion as whole numbers: the fraction of its points times {@link #full}, rounded down.
 *
 * <p>Where a figure or a function is beyond whole numbers of 64 bits, the answer is {@link #OPEN}, and exact numbers are asked.
 */
final class PointsColumn {
    /** Whole numbers do not tell. */
    static final long OPEN = LongRatio.OPEN;

    private static final long LARGEST_DIVISOR = 1L << 40;
    /** So many bits leave room for what is put to a number. */
    private static final int MOST_BITS = 61;

    private final Criterion criterion;
    private final int full;
    private final PointFunction given;
    private final Answer answer;
    private final Map<String, Long> categories;
    private final PointFunction met;
    private final boolean isAffirmed;

    /**
     * A column.
     *
     * @param full the whole number for all points of the criterion
     * @param given the points of a number
     * @param answer the way in which a yes is scored
     * @param categories the points of categories by their names as declared, where they are whole
     */
    PointsColumn(Criterion criterion, int full, PointFunction given, Answer answer, Map<String, Long> categories) {
        this.criterion = criterion;
        this.full = full;
        this.given = given;
        this.answer = answer;
        this.categories = categories;
        Shape judged = ScoringFunctions.ofFigure(new Scoring.PassFail())
                .shape(criterion.requirement(), () -> SampleStatistics.NOBODY);
        this.met = judged instanceof Shape.Stairs stairs ? steps(stairs, 1) : PointFunction.UNTOLD;
        this.isAffirmed = criterion.requirement() instanceof Requirement.Affirmed;
    }

    int full() {
        return full;
    }

    /** A function that is a line between two bounds; null where it is another. */
    @Nullable
    Line line() {
        return given instanceof Line line ? line : null;
    }

    /** The error bound of the fraction of the points. */
    double error() {
        return given.error();
    }

    /** The parts or cases of a function that are computed in double; null where the function is another. */
    ApproximateFunction.@Nullable Cases cases() {
        return given instanceof ApproximateFunction.Cases cases ? cases : null;
    }

    /** A function without jumps that is computed in double; null where it is another. */
    @Nullable
    ApproximateFunction smooth() {
        return given instanceof ApproximateFunction smooth ? smooth : null;
    }

    /** The points of an observation of the criterion's type, doubled, and 1 added where they were rounded down; or OPEN. */
    long points(Observation observation) {
        if (observation instanceof Value value) {
            return given instanceof Line line && value.isShort()
                    ? line.of(value)
                    : LongRatio.ask(given, criterion.type(), observation);
        }
        if (observation instanceof YesNo said) {
            return answer == Answer.ALL_OR_NOTHING
                    ? (said.yes() ? 2L * full : 0)
                    : answer == Answer.NUMBER ? given.of(said.yes() ? 1 : 0, 1) : OPEN;
        }
        if (observation instanceof Category named) {
            Long points = categories.get(named.name());
            return points == null ? OPEN : 2 * points;
        }
        return LongRatio.ask(given, criterion.type(), observation);
    }

    /** The part of 1 that {@link #points(Observation)} cut off above {@code floor}, in {@code double} to its last digits. */
    double cutOff(Observation observation, long floor) {
        if (observation instanceof Value value) {
            return given.cutOff(value.unscaled(), PowersOfTen.of(value.scale()), floor);
        }
        if (observation instanceof Counts counts) {
            return given.cutOff(counts.top() * whole(criterion.type()), counts.bottom(), floor);
        }
        return observation instanceof YesNo answer ? given.cutOff(answer.yes() ? 1 : 0, 1, floor) : 0;
    }

    /** The part of 1 that {@link #points(Real)} cut off. */
    double cutOff(Real fraction) {
        Real points = fraction.times(Real.of(Rational.of(full, 1)));
        Rational floor = Rational.of(points.rounded(0, RoundingMode.FLOOR));
        return points.minus(Real.of(floor)).rounded(20, RoundingMode.HALF_EVEN).doubleValue();
    }

    private static int whole(FigureType type) {
        return type == FigureType.SHARE ? 100 : 1;
    }

    /** An exact fraction of the points as a whole number, doubled, and 1 added where it was rounded down; or OPEN. */
    long points(Real fraction) {
        Real points = fraction.times(Real.of(Rational.of(full, 1)));
        BigDecimal floor = points.rounded(0, RoundingMode.FLOOR);
        if (floor.toBigInteger().bitLength() > MOST_BITS) {
            return OPEN;
        }
        Optional<Rational> exact = points.exact();
        boolean isWhole = exact.isPresent() && exact.get().denominator().equals(BigInteger.ONE);
        return 2 * floor.longValueExact() + (isWhole ? 0 : 1);
    }

    /** More than 0 where a {@link ShortFigure} meets what is asked; OPEN where longs do not tell. */
    long met(long code) {
        return ShortFigure.isAnswer(code)
                ? isAffirmed ? ShortFigure.answer(code) : 0
                : LongRatio.ask(met, criterion.type(), code);
    }

    /** Whether what was said meets what is asked. */
    boolean isMet(Observation observation) {
        if (observation instanceof YesNo answer) {
            return isAffirmed && answer.yes();
        }
        long isMet = LongRatio.ask(met, criterion.type(), observation);
        return isMet == OPEN ? Judgement.isMet(criterion.requirement(), criterion.type(), observation) : isMet > 0;
    }

    /**
     * {@code (value − from) × perUnit}, at least {@code least}, at most {@code most}: a function that is a line between two
     * bounds.
     */
    static PointFunction line(Rational from, Rational perUnit, long least, long most) {
        if (!fits(from) || !fits(perUnit)) {
            return PointFunction.UNTOLD;
        }
        long a = from.numerator().longValue();
        long b = from.denominator().longValue();
        long up = perUnit.numerator().longValue();
        long down = perUnit.denominator().multiply(from.denominator()).bitLength() < 30
                ? perUnit.denominator().longValue() * b
                : 0;
        return down == 0 ? PointFunction.UNTOLD : Line.of(a, b, up, down, least, most);
    }

    /** Up to this size, no product of a line is beyond longs, whatever its sign. */
    private static long small(long a, long b, long up) {
        BigInteger most = BigInteger.valueOf(Math.abs(a) + b).multiply(BigInteger.valueOf(Math.max(1, Math.abs(up))));
        return BigInteger.ONE.shiftLeft(62).divide(most).longValue();
    }

    /**
     * {@code (p ÷ q − a ÷ b) × b × up ÷ down}, at least {@code least}, at most {@code most}.
     *
     * @param small up to this size of p and q, nothing is beyond longs
     * @param largest beyond this q, not all is within longs
     * @param factors by digits behind the mark, what 1 of the last one gives more; 0 where that is no whole number
     * @param offset the points of 0
     */
    record Line(
            long a,
            long b,
            long up,
            long down,
            long least,
            long most,
            long small,
            long largest,
            long[] factors,
            long offset)
            implements PointFunction {
        private static final int MOST_DIGITS = 7;

        static Line of(long a, long b, long up, long down, long least, long most) {
            long small = PointsColumn.small(a, b, up);
            // Where there is nothing small, the products may be beyond longs.
            boolean hasFactors = small > 0 && a * up % down == 0;
            long[] factors = new long[MOST_DIGITS + 1];
            for (int digits = 0; hasFactors && digits <= MOST_DIGITS; digits++) {
                long divisor = PowersOfTen.of(digits) * down;
                factors[digits] = b * up % divisor == 0 ? b * up / divisor : 0;
            }
            long offset = hasFactors ? -(a * up / down) : 0;
            return new Line(a, b, up, down, least, most, small, LARGEST_DIVISOR / down, factors, offset);
        }

        /** Without a division, where every number of so many digits gives a whole one. */
        long of(Value value) {
            long whole = whole(value.unscaled(), value.scale());
            return whole == OPEN ? of(value.unscaled(), PowersOfTen.of(value.scale())) : 2 * whole;
        }

        /** The whole number that a short number gives, where every one of so many digits behind the mark gives one; else OPEN. */
        long whole(long unscaled, int digits) {
            if ((digits & ~MOST_DIGITS) != 0 || Math.abs(unscaled) > small) {
                return OPEN;
            }
            long factor = factors[digits];
            return factor == 0 ? OPEN : held(unscaled * factor + offset);
        }

        /** A number between the bounds. No branch, as half of all figures reach the upper one, and none tells which. */
        long held(long whole) {
            long below = whole - most;
            long above = most + (below & below >> Long.SIZE - 1) - least;
            return least + (above & ~(above >> Long.SIZE - 1));
        }

        /** Whether {@link #product} of these, and what it is divided by, are no number beyond longs. */
        boolean isSmall(long p, long q) {
            return Math.abs(p) <= small && q <= small && q <= largest;
        }

        /** The line's numerator for {@code p ÷ q}: divided by {@code q × down} it is the line's value. */
        long product(long p, long q) {
            return (p * b - q * a) * up;
        }

        @Override
        public long of(long p, long q) {
            if (q > largest) {
                return OPEN;
            }
            boolean isSmall = Math.abs(p) <= small && q <= small;
            if (!isSmall && !areProducts(p, b, q, a)) {
                return OPEN;
            }
            long beyond = p * b - q * a;
            long product = beyond * up;
            if (!isSmall && Math.multiplyHigh(beyond, up) != product >> 63) {
                return OPEN;
            }
            long divisor = q * down;
            long quotient = product / divisor;
            long rest = product - quotient * divisor;
            long floor = rest < 0 ? quotient - 1 : quotient;
            if (floor >= most) {
                return 2 * most;
            }
            return floor < least ? 2 * least : 2 * floor + (rest == 0 ? 0 : 1);
        }

        @Override
        public double cutOff(long p, long q, long floor) {
            long divisor = q * down;
            return (double) ((p * b - q * a) * up - floor * divisor) / divisor;
        }
    }

    /** The first of some steps whose bound is reached; exact, or not at all. */
    static PointFunction steps(Shape.Stairs stairs, int full) {
        List<Scoring.Step> steps = stairs.steps().steps();
        long[] tops = new long[steps.size()];
        long[] bottoms = new long[steps.size()];
        boolean[] strict = new boolean[steps.size()];
        long[] doubled = new long[steps.size() + 1];
        for (int k = 0; k <= steps.size(); k++) {
            boolean isLast = k == steps.size();
            Rational points =
                    (isLast ? stairs.steps().otherwise() : steps.get(k).fraction()).times(Rational.of(full, 1));
            if (!points.denominator().equals(BigInteger.ONE)
                    || !(isLast || fits(steps.get(k).bound()))) {
                return PointFunction.UNTOLD;
            }
            doubled[k] = 2 * points.numerator().longValueExact();
            if (!isLast) {
                tops[k] = steps.get(k).bound().numerator().longValue();
                bottoms[k] = steps.get(k).bound().denominator().longValue();
                strict[k] = steps.get(k).open();
            }
        }
        int sign = stairs.direction() == Direction.MORE ? 1 : -1;
        return (p, q) -> {
            for (int k = 0; k < tops.length; k++) {
                if (!areProducts(p, bottoms[k], q, tops[k])) {
                    return OPEN;
                }
                int toward = sign * Long.compare(p * bottoms[k], q * tops[k]);
                if (strict[k] ? toward > 0 : toward >= 0) {
                    return doubled[k];
                }
            }
            return doubled[tops.length];
        };
    }

    private static boolean fits(Rational number) {
        return number.numerator().bitLength() < 32 && number.denominator().bitLength() < 32;
    }

    private static boolean areProducts(long p, long bottom, long q, long top) {
        return Math.multiplyHigh(p, bottom) == p * bottom >> 63
                && Math.multiplyHigh(q, top) == q * top >> 63
                && Math.abs(p * bottom) < 1L << 62
                && Math.abs(q * top) < 1L << 62;
    }
}
