package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.internal.figures.Judgement;
import io.github.thuocdo.internal.scoring.columns.PointsColumn.Answers;
import io.github.thuocdo.internal.scoring.columns.PointsColumn.Given;
import io.github.thuocdo.internal.scoring.exact.Spread;
import io.github.thuocdo.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scoring functions as whole numbers: the grid on which a function's points lie, and its column of a given fineness. */
public final class PointsColumns {
    /** Beyond this a grid is of no use: points are rounded down to whatever fits. */
    private static final int LONGEST_GRID = 30;

    private static final Rational HUNDREDTH = Rational.of(1, 100);
    private static final Rational TEN_THOUSANDTH = Rational.of(1, 10_000);

    private final Spread.Finder spreads;

    public PointsColumns(Spread.Finder spreads) {
        this.spreads = spreads;
    }

    /**
     * The least number of equal parts of full points of which figures with two digits (an index: four; a count: none) give
     * whole ones; 1 where there is none.
     */
    BigInteger grid(Criterion criterion) {
        Scoring scoring = criterion.target().scoring();
        List<Rational> all = new ArrayList<>();
        Line line = line(criterion, scoring);
        if (line != null) {
            all.add(line.slope.times(step(criterion.type())));
            all.add(line.slope.times(line.from));
            all.add(line.least);
            all.add(line.most);
        } else if (scoring instanceof Scoring.Steps steps) {
            steps.steps().forEach(step -> all.add(step.fraction()));
            all.add(steps.otherwise());
        } else if (scoring instanceof Scoring.Categories categories) {
            all.addAll(categories.fractions().values());
        } else if (isRank(scoring)) {
            all.add(Rational.of(1, 2L * Math.max(1, spread(criterion).size() - 1)));
        }
        BigInteger grid = BigInteger.ONE;
        for (Rational each : all) {
            grid = leastCommonMultiple(grid, each.denominator());
        }
        return grid.bitLength() > LONGEST_GRID ? BigInteger.ONE : grid;
    }

    /** The column of a criterion whose full points are {@code full}. */
    PointsColumn column(Criterion criterion, int full) {
        Scoring scoring = criterion.target().scoring();
        Line line = line(criterion, scoring);
        boolean isShare = scoring instanceof Scoring.ShareOfThreshold || scoring instanceof Scoring.Ratio;
        if (line != null) {
            Optional<Long> least = exact(line.least, full);
            Optional<Long> most = exact(line.most, full);
            Given exact = least.isEmpty() || most.isEmpty()
                    ? PointsColumn.UNTOLD
                    : PointsColumn.line(line.from, line.slope.times(Rational.of(full, 1)), least.get(), most.get());
            Given given = exact == PointsColumn.UNTOLD
                    ? Smooth.line(line.from, line.slope, line.least, line.most, full)
                            .ifRight()
                    : exact;
            return new PointsColumn(criterion, full, given, isShare ? Answers.SHARES : Answers.NUMBERS, Map.of());
        }
        if (scoring instanceof Scoring.Steps steps) {
            return new PointsColumn(criterion, full, steps(steps, full), Answers.NUMBERS, Map.of());
        }
        if (scoring instanceof Scoring.Categories categories) {
            Map<String, Long> points = new HashMap<>();
            categories
                    .fractions()
                    .forEach((name, fraction) -> exact(fraction, full).ifPresent(number -> points.put(name, number)));
            return new PointsColumn(criterion, full, PointsColumn.UNTOLD, Answers.UNTOLD, points);
        }
        if (scoring instanceof Scoring.PassFail passFail) {
            Requirement required = passFail.requirement() == null ? criterion.requirement() : passFail.requirement();
            Given meets = PointsColumn.meets(required);
            Given given = (p, q) -> {
                long isMet = meets.of(p, q);
                return isMet == PointsColumn.OPEN ? isMet : isMet * 2 * full;
            };
            boolean isAnswer = required instanceof Requirement.Affirmed;
            return new PointsColumn(criterion, full, given, isAnswer ? Answers.SHARES : Answers.UNTOLD, Map.of());
        }
        if (scoring instanceof Scoring.Normalised how) {
            return new PointsColumn(criterion, full, normalised(criterion, how, full), Answers.NUMBERS, Map.of());
        }
        return new PointsColumn(
                criterion, full, PointsColumn.UNTOLD, isShare ? Answers.SHARES : Answers.UNTOLD, Map.of());
    }

    /** What no line gives: logarithms, standard deviations, ranks. */
    private Given normalised(Criterion criterion, Scoring.Normalised how, int full) {
        switch (how.method()) {
            case GOALPOSTS:
                return Smooth.logarithm(how.least(), how.most(), how.direction(), full)
                        .ifRight();
            case MIN_MAX:
                Spread ends = spread(criterion);
                return Smooth.logarithm(ends.least(), ends.most(), how.direction(), full)
                        .ifRight();
            case DISTANCE_TO_TARGET:
                return Smooth.above(how.most(), full).ifRight();
            case RANK:
                return spread(criterion)
                        .places()
                        .map(places -> places.times(full))
                        .orElse(PointsColumn.UNTOLD);
            default:
                return spread(criterion)
                        .standard()
                        .map(standard -> Smooth.standard(how, standard, full).ifRight())
                        .orElse(PointsColumn.UNTOLD);
        }
    }

    /**
     * {@code (value − from) × slope} between two bounds.
     *
     * @param slope the fraction of the points per unit of the figure
     */
    private record Line(Rational from, Rational slope, Rational least, Rational most) {
        static Line upTo(Rational full) {
            return new Line(Rational.ZERO, Rational.ONE.dividedBy(full), Rational.ZERO, Rational.ONE);
        }

        static Line between(Rational least, Rational most, Direction direction) {
            if (least.compareTo(most) >= 0) {
                return new Line(Rational.ZERO, Rational.ZERO, Rational.ZERO, Rational.ZERO);
            }
            Rational slope = Rational.ONE.dividedBy(most.minus(least));
            return direction == Direction.MORE
                    ? new Line(least, slope, Rational.ZERO, Rational.ONE)
                    : new Line(most, Rational.ZERO.minus(slope), Rational.ZERO, Rational.ONE);
        }
    }

    private @Nullable Line line(Criterion criterion, Scoring scoring) {
        if (scoring instanceof Scoring.ShareOfThreshold) {
            Requirement required = criterion.requirement();
            boolean hasFull = required instanceof Requirement.Threshold
                    || required instanceof Requirement.Range
                    || required instanceof Requirement.InProportion;
            return hasFull && fullValue(required).signum() > 0 ? Line.upTo(fullValue(required)) : null;
        }
        if (scoring instanceof Scoring.Ratio ratio) {
            return ratio.direction() == Direction.MORE
                    ? Line.upTo(ratio.full())
                    : Line.between(Rational.ZERO, ratio.full(), Direction.LESS);
        }
        if (scoring instanceof Scoring.PerItem items) {
            return new Line(Rational.ZERO, items.each(), Rational.ZERO, items.most());
        }
        if (scoring instanceof Scoring.Adjustment adjustment) {
            return new Line(Rational.ZERO, adjustment.each(), adjustment.least(), adjustment.most());
        }
        if (scoring instanceof Scoring.BestUnit) {
            Rational most = spread(criterion).most();
            return most.signum() <= 0 ? Line.between(Rational.ZERO, Rational.ZERO, Direction.MORE) : Line.upTo(most);
        }
        return scoring instanceof Scoring.Normalised how ? line(criterion, how) : null;
    }

    private @Nullable Line line(Criterion criterion, Scoring.Normalised how) {
        switch (how.method()) {
            case GOALPOSTS:
                return lineBetween(how.least(), how.most(), how);
            case MIN_MAX:
                Spread spread = spread(criterion);
                return lineBetween(spread.least(), spread.most(), how);
            case DISTANCE_TO_TARGET:
                return how.direction() == Direction.MORE ? Line.upTo(how.most()) : null;
            case Z_SCORE:
                // Where all values are equal, none is away from the mean.
                boolean isEven =
                        spread(criterion).least().equals(spread(criterion).most());
                return isEven ? Line.between(Rational.ZERO, Rational.ZERO, Direction.MORE) : null;
            default:
                return null;
        }
    }

    private static @Nullable Line lineBetween(Rational least, Rational most, Scoring.Normalised how) {
        boolean isLine = !how.logarithm() || least.compareTo(most) >= 0;
        return isLine ? Line.between(least, most, how.direction()) : null;
    }

    private static Rational fullValue(Requirement required) {
        return required instanceof Requirement.InProportion ? Rational.ONE : Rational.of(Judgement.full(required));
    }

    private static boolean isRank(Scoring scoring) {
        return scoring instanceof Scoring.Normalised how && how.method() == Scoring.Method.RANK;
    }

    private Spread spread(Criterion criterion) {
        return spreads.of(
                criterion, criterion.target().scoring(), criterion.indicator().code(), criterion.type());
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

    private static Given steps(Scoring.Steps steps, int full) {
        int size = steps.steps().size();
        Rational[] bounds = new Rational[size];
        boolean[] strict = new boolean[size];
        long[] values = new long[size + 1];
        for (int k = 0; k <= size; k++) {
            Rational fraction =
                    k == size ? steps.otherwise() : steps.steps().get(k).fraction();
            if (exact(fraction, full).isEmpty()) {
                return PointsColumn.UNTOLD;
            }
            values[k] = exact(fraction, full).get();
            if (k < size) {
                bounds[k] = steps.steps().get(k).bound();
                strict[k] = steps.steps().get(k).open();
            }
        }
        return PointsColumn.steps(bounds, strict, steps.direction() == Direction.MORE ? 1 : -1, values);
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
