package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.function.kind.Answer;
import io.github.thuocdo.internal.function.kind.FigureFunction;
import io.github.thuocdo.internal.scoring.columns.ApproximateFunction.Case;
import io.github.thuocdo.internal.scoring.columns.ApproximateFunction.Cases;
import io.github.thuocdo.internal.scoring.columns.FigureSamples.Sampled;
import io.github.thuocdo.internal.scoring.exact.PointFractions;
import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The shapes of scoring functions as whole numbers and doubles: the grid on which a shape's points lie, and its column of a given
 * fineness. Exact numbers tell of functions that it does not know.
 */
public final class PointsColumns {
    /** Beyond this a grid is of no use: points are rounded down to whatever fits. */
    private static final int LONGEST_GRID = 30;

    private static final Rational HUNDREDTH = Rational.of(1, 100);
    private static final Rational TEN_THOUSANDTH = Rational.of(1, 10_000);

    private final PointFractions fractions;
    private final Map<Criterion, Sampled> sampled;
    /** The parts or cases of functions, all points being 1. */
    private final Map<Criterion, Optional<Cases>> cases = new IdentityHashMap<>();

    /**
     * The columns of a plan's criteria.
     *
     * @param fractions the same in exact numbers
     * @param sampled the statistics in doubles of the values that functions look at, for the criteria for which they are known already
     */
    public PointsColumns(PointFractions fractions, Map<Criterion, Sampled> sampled) {
        this.fractions = fractions;
        this.sampled = sampled;
    }

    /**
     * The least number of equal parts of full points of which figures with two digits (an index: four; a count: none) give
     * whole ones; 1 where there is none.
     */
    BigInteger grid(Criterion criterion) {
        if (isComposite(criterion)) {
            return BigInteger.ONE;
        }
        Shape shape = fractions.shape(criterion);
        List<Rational> all = new ArrayList<>(function(criterion).categories().values());
        if (shape instanceof Shape.Line line) {
            all.add(line.slope().times(step(criterion.type())));
            all.add(line.slope().times(line.from()));
            all.add(line.least());
            all.add(line.most());
        } else if (shape instanceof Shape.Stairs stairs) {
            stairs.steps().steps().forEach(step -> all.add(step.fraction()));
            all.add(stairs.steps().otherwise());
        } else if (shape instanceof Shape.RankPosition) {
            all.add(Rational.of(1, 2L * Math.max(1, sampled(criterion, shape).size() - 1)));
        }
        BigInteger grid = BigInteger.ONE;
        for (Rational each : all) {
            grid = leastCommonMultiple(grid, each.denominator());
        }
        return grid.bitLength() > LONGEST_GRID ? BigInteger.ONE : grid;
    }

    /** The largest fraction that the function of a criterion gives for the figures of ranked units, whatever its sign, or more. */
    public BigDecimal most(Criterion criterion) {
        if (isComposite(criterion)) {
            return cases(criterion).map(Cases::largest).orElse(BigDecimal.ONE);
        }
        if (fractions.shape(criterion) instanceof Shape.Deviations shape) {
            Optional<StandardDeviations> deviations = sampled(criterion, shape).deviations();
            if (deviations.isPresent()) {
                return ApproximateFunction.of(shape, deviations.get(), 1).largest();
            }
        }
        BigDecimal largest = BigDecimal.ZERO;
        for (Real bound : fractions.range(criterion)) {
            largest = largest.max(bound.rounded(3, RoundingMode.UP).abs());
        }
        return largest;
    }

    /** The column of a criterion whose full points are {@code full}. */
    PointsColumn column(Criterion criterion, int full) {
        if (isComposite(criterion)) {
            PointFunction given = cases(criterion)
                    .<PointFunction>map(own -> Cases.of(own.all(), own.isSum(), full))
                    .orElse(PointFunction.UNTOLD);
            return new PointsColumn(criterion, full, given, Answer.JUDGED, Map.of());
        }
        Shape shape = fractions.shape(criterion);
        return column(criterion, shape, () -> sampled(criterion, shape), full);
    }

    /**
     * The column of a criterion whose full points are {@code full}, by one shape of its function.
     *
     * @param criterion one whose function takes one figure
     * @param sampled the statistics in doubles of the values that the shape looks at; asked for only where it looks at all of them
     */
    static PointsColumn column(Criterion criterion, Shape shape, Supplier<Sampled> sampled, int full) {
        Map<String, Long> points = new HashMap<>();
        function(criterion)
                .categories()
                .forEach((name, fraction) -> exact(fraction, full).ifPresent(number -> points.put(name, number)));
        Answer answer = function(criterion).answer(criterion.requirement());
        return new PointsColumn(criterion, full, given(shape, sampled, full), answer, points);
    }

    private static PointFunction given(Shape shape, Supplier<Sampled> sampled, int full) {
        if (shape instanceof Shape.Line line) {
            return line(line, full);
        }
        if (shape instanceof Shape.Stairs stairs) {
            return PointsColumn.steps(stairs, full);
        }
        if (shape instanceof Shape.Logarithm logarithm) {
            return ApproximateFunction.of(logarithm, full).ifRight();
        }
        if (shape instanceof Shape.Above above) {
            return ApproximateFunction.of(above, full).ifRight();
        }
        if (shape instanceof Shape.RankPosition) {
            return sampled.get().places().map(places -> places.times(full)).orElse(PointFunction.UNTOLD);
        }
        return shape instanceof Shape.Deviations deviations
                ? sampled.get()
                        .deviations()
                        .map(spread ->
                                ApproximateFunction.of(deviations, spread, full).ifRight())
                        .orElse(PointFunction.UNTOLD)
                : PointFunction.UNTOLD;
    }

    private Optional<Cases> cases(Criterion criterion) {
        return cases.computeIfAbsent(criterion, this::findCases);
    }

    /**
     * The parts or cases of a function that takes logarithms or deviations; empty where doubles do not tell all of them, or nothing
     * needs them.
     */
    private Optional<Cases> findCases(Criterion criterion) {
        Scoring scoring = criterion.target().scoring();
        boolean isSum = scoring instanceof Scoring.Parts;
        if (!isSum && !(scoring instanceof Scoring.BestOf)) {
            return Optional.empty();
        }
        List<Case> all = new ArrayList<>();
        boolean isRational = true;
        for (Scoring.Part part : scoring.parts()) {
            Optional<ApproximateFunction> own =
                    part.scoring().parts().isEmpty() ? smooth(criterion, part) : Optional.empty();
            if (own.isEmpty()) {
                return Optional.empty();
            }
            isRational &= fractions.shape(criterion, part) instanceof Shape.Straight;
            FigureType type = part.type().orElse(criterion.type());
            all.add(new Case(part, type, own.get().times(Doubles.of(part.fraction()))));
        }
        return isRational ? Optional.empty() : Optional.of(Cases.of(all, isSum, 1));
    }

    /** The function of a part in doubles; empty where it has jumps, or doubles do not tell. */
    private Optional<ApproximateFunction> smooth(Criterion criterion, Scoring.Part part) {
        Shape shape = fractions.shape(criterion, part);
        PointFunction function = shape instanceof Shape.Line line
                ? ApproximateFunction.of(line, 1).ifRight()
                : given(
                        shape,
                        () -> Sampled.of(
                                shape,
                                Doubles.of(fractions.spread(criterion, part).values())),
                        1);
        return function instanceof ApproximateFunction own ? Optional.of(own) : Optional.empty();
    }

    private static PointFunction line(Shape.Line line, int full) {
        Optional<Long> least = exact(line.least(), full);
        Optional<Long> most = exact(line.most(), full);
        PointFunction exact = least.isEmpty() || most.isEmpty()
                ? PointFunction.UNTOLD
                : PointsColumn.line(line.from(), line.slope().times(Rational.of(full, 1)), least.get(), most.get());
        return exact == PointFunction.UNTOLD
                ? ApproximateFunction.of(line, full).ifRight()
                : exact;
    }

    private static boolean isComposite(Criterion criterion) {
        return !criterion.target().scoring().parts().isEmpty();
    }

    private static FigureFunction function(Criterion criterion) {
        return ScoringFunctions.ofFigure(criterion.target().scoring());
    }

    private Sampled sampled(Criterion criterion, Shape shape) {
        return sampled.computeIfAbsent(
                criterion,
                unknown ->
                        Sampled.of(shape, Doubles.of(fractions.spread(criterion).values())));
    }

    private static Rational step(FigureType type) {
        switch (type) {
            case COUNT, RANK, YES_NO:
                return Rational.ONE;
            case INDEX:
                return TEN_THOUSANDTH;
            default:
                return HUNDREDTH;
        }
    }

    private static Optional<Long> exact(Rational fraction, int full) {
        Rational points = fraction.times(Rational.of(full, 1));
        return points.denominator().equals(BigInteger.ONE)
                ? Optional.of(points.numerator().longValueExact())
                : Optional.empty();
    }

    static BigInteger leastCommonMultiple(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }
}
