package io.github.thuocdo.internal.scoring.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.criteria.Scoring.Method;
import io.github.thuocdo.criteria.Scoring.Normalised;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.function.kind.FigureFunction;
import io.github.thuocdo.internal.scoring.columns.FigureSamples.Sampled;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.internal.shape.SampleStatistics;
import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** What doubles and longs say of a value is what exact numbers say, within the bound that they give themselves. */
class ApproximateFunctionProperties {
    private static final int FULL = 1 << 20;

    /** Values as they are reported: two digits or counts, of one size, at times near each other. */
    private static List<Rational> values(Random random) {
        long start = random.nextInt(3) == 0 ? 1_000_000 : 1;
        List<Rational> values = new ArrayList<>();
        for (int i = 2 + random.nextInt(30); i > 0; i--) {
            values.add(
                    random.nextInt(3) == 0
                            ? Rational.of(start + random.nextInt(3_000), 1 + random.nextInt(3_000))
                            : Rational.of(start * 100 + random.nextInt(10_000), 100));
        }
        return values;
    }

    private static Normalised how(
            Random random, Method method, boolean logarithm, @Nullable Rational least, @Nullable Rational most) {
        return new Normalised(
                method,
                random.nextBoolean() ? Direction.MORE : Direction.LESS,
                Optional.ofNullable(least),
                Optional.ofNullable(most),
                logarithm);
    }

    /** The shape of a function among {@code values}, each held back by its bounds. */
    private static Shape shape(Normalised how, List<Rational> values) {
        FigureFunction function = ScoringFunctions.ofFigure(how);
        Bounds held = function.populationUse().held();
        List<Rational> all = values.stream().map(held::held).toList();
        return function.shape(new Requirement.InProportion(), () -> new SampleStatistics(how.logarithm(), all));
    }

    private static Optional<StandardDeviations> deviations(Normalised how, List<Rational> values) {
        Shape shape = shape(how, values);
        return Sampled.of(shape, Doubles.of(values)).deviations();
    }

    private static Optional<RankPositions> places(Normalised how, List<Rational> values) {
        Shape.RankPosition shape = (Shape.RankPosition) shape(how, values);
        return Sampled.of(shape, Doubles.of(shape.spread().values())).places();
    }

    private static void assertNear(PointFunction given, double error, Rational value, Real exact) {
        long p = value.numerator().longValueExact();
        long q = value.denominator().longValueExact();
        long doubled = given.of(p, q);
        assertThat(doubled).as("%s is told", value).isNotEqualTo(PointsColumn.OPEN);
        long floor = doubled >> 1;
        double cutOff = (doubled & 1) == 1 ? given.cutOff(p, q, floor) : 0;
        BigDecimal told = BigDecimal.valueOf(floor).add(new BigDecimal(cutOff));
        BigDecimal off = exact.times(Real.of(Rational.of(FULL, 1)))
                .rounded(40, RoundingMode.HALF_EVEN)
                .subtract(told)
                .abs();
        assertThat(off.doubleValue()).as("%s in %s", value, given).isLessThanOrEqualTo(error * FULL + 0x1p-30);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void standardDeviations(@ForAll long seed) {
        Random random = new Random(seed);
        List<Rational> values = values(random);
        boolean isCapped = random.nextInt(3) == 0;
        Normalised how = how(random, Method.Z_SCORE, random.nextBoolean(), null, isCapped ? values.get(0) : null);
        if (!(shape(how, values) instanceof Shape.Deviations shape)) {
            return;
        }
        Doubles capped = Doubles.of(shape.spread().values());
        StandardDeviations.of(shape, capped).ifPresent(standard -> {
            ApproximateFunction smooth = ApproximateFunction.of(shape, standard, FULL);
            for (Rational value : values) {
                assertNear(smooth, smooth.error(), value, shape.at(value));
            }
            assertThat(smooth.error()).isLessThan(1e-6);
        });
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void standardDeviationsWhereOneValueIsFarFromTheOthers(@ForAll long seed) {
        Random random = new Random(seed);
        List<Rational> values = values(random);
        values.add(Rational.of(1 + random.nextInt(1_000_000_000), 1).times(Rational.of(1_000, 1)));
        Normalised how = how(random, Method.Z_SCORE, random.nextBoolean(), null, null);
        Shape.Deviations shape = (Shape.Deviations) shape(how, values);
        ApproximateFunction smooth =
                ApproximateFunction.of(shape, deviations(how, values).orElseThrow(), FULL);
        for (Rational value : values) {
            assertNear(smooth, smooth.error(), value, shape.at(value));
        }
    }

    @Example
    void oneValueFarFromHalfAMillionOthersLeavesDoublesOfUse() {
        double[] values = new Random(1264).doubles(500_000, 0, 10_000).toArray();
        values[7] = 1e9;
        for (boolean logarithm : new boolean[] {true, false}) {
            SampleStatistics spread = new SampleStatistics(
                    new SampleStatistics.Pool(), logarithm, Rational.ONE, Rational.of(1_000_000_000, 1), List::of);
            Shape.Deviations shape = new Shape.Deviations(spread, Direction.MORE, Bounds.NONE, logarithm);
            StandardDeviations found =
                    StandardDeviations.of(shape, new Doubles(values, 100)).orElseThrow();
            ApproximateFunction smooth = ApproximateFunction.of(shape, found, FULL);
            assertThat(smooth.ifRight()).isSameAs(smooth);
        }
    }

    @Example
    void onlyValuesThatHardlyDifferHaveNoDeviationInDoubles() {
        Normalised how = new Normalised(Method.Z_SCORE, Direction.MORE, Optional.empty(), Optional.empty(), false);
        List<Rational> near = List.of(Rational.of(10_000_000, 1), Rational.of(10_000_001, 1));
        List<Rational> nearer = List.of(Rational.of(10_000_000, 1), Rational.of(100_000_001, 10));
        assertThat(deviations(how, near)).isEmpty();
        assertThat(deviations(how, nearer)).isEmpty();
        assertThat(deviations(how, List.of(Rational.ONE, Rational.ONE))).isEmpty();
        for (long seed = 0; seed < 100; seed++) {
            List<Rational> values = values(new Random(seed));
            boolean isOne = values.stream().distinct().count() == 1;
            assertThat(deviations(how, values).isPresent()).as("%s", values).isEqualTo(!isOne);
        }
    }

    @Example
    void nobodysValuesAndOneAloneHaveNoStandardDeviation() {
        for (boolean logarithm : new boolean[] {true, false}) {
            Normalised how =
                    new Normalised(Method.Z_SCORE, Direction.MORE, Optional.empty(), Optional.empty(), logarithm);
            assertThat(deviations(how, List.of())).isEmpty();
            assertThat(deviations(how, List.of(Rational.of(7, 2)))).isEmpty();
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void logarithmsBetweenGoalposts(@ForAll long seed) {
        Random random = new Random(seed);
        Rational least = Rational.of(1 + random.nextInt(100), 1 + random.nextInt(10));
        Rational most = least.plus(Rational.of(1 + random.nextInt(100_000), 7));
        Normalised how = how(random, Method.GOALPOSTS, true, least, most);
        Shape.Logarithm shape = (Shape.Logarithm) shape(how, List.of());
        ApproximateFunction smooth = ApproximateFunction.of(shape, FULL);
        for (Rational value : values(random)) {
            boolean isBound = value.equals(least) || value.equals(most);
            if (!isBound) {
                assertNear(smooth, smooth.error(), value, shape.at(value));
            }
        }
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void ranks(@ForAll long seed) {
        Random random = new Random(seed);
        List<Rational> values = values(random);
        List<Rational> others = new ArrayList<>(values);
        others.addAll(values(random));
        Rational bound = others.get(random.nextInt(others.size()));
        Normalised how = how(
                random,
                Method.RANK,
                false,
                random.nextInt(3) == 0 ? bound : null,
                random.nextInt(3) == 0 ? bound : null);
        Shape shape = shape(how, values);
        PointFunction places = places(how, values).orElseThrow().times(FULL);
        for (Rational value : others) {
            assertNear(places, 0, value, shape.at(value));
        }
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void ranksOfFractionsThatDoublesDoNotTellApartAreLeftOpen(@ForAll long seed) {
        Random random = new Random(seed);
        List<Rational> values = new ArrayList<>();
        long bottom = 1L << 20 + random.nextInt(30);
        for (int i = 2 + random.nextInt(5); i > 0; i--) {
            values.add(Rational.of(bottom - random.nextInt(4), bottom - random.nextInt(4)));
        }
        Normalised how = how(random, Method.RANK, false, null, null);
        Shape shape = shape(how, values.subList(0, 2));
        places(how, values.subList(0, 2)).map(places -> places.times(FULL)).ifPresent(places -> {
            for (Rational value : values) {
                long p = value.numerator().longValueExact();
                long q = value.denominator().longValueExact();
                if (places.of(p, q) != PointsColumn.OPEN) {
                    assertNear(places, 0, value, shape.at(value));
                }
            }
        });
    }

    @Example
    void fractionsOfSmallCountsHaveRanksAndThoseOfHugeCountsAreLeftToExactNumbers() {
        Normalised how = new Normalised(Method.RANK, Direction.MORE, Optional.empty(), Optional.empty(), false);
        assertThat(places(how, neighbours(1 << 24))).isPresent();
        assertThat(places(how, neighbours(1L << 27))).isEmpty();
        PointFunction places = places(how, neighbours(1 << 24)).orElseThrow().times(FULL);
        assertThat(places.of(1, 2)).isZero();
        assertThat(places.of((1L << 40) - 1, 1L << 40)).isEqualTo(PointsColumn.OPEN);
    }

    /** As near to each other as fractions with denominators up to {@code bottom} are. */
    private static List<Rational> neighbours(long bottom) {
        return List.of(Rational.of(bottom - 1, bottom), Rational.of(bottom - 2, bottom - 1));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void linesBeyondLongs(@ForAll long seed) {
        Random random = new Random(seed);
        Rational from = Rational.of(random.nextLong() >> 20, (random.nextLong() >>> 20) + 1);
        Rational slope = Rational.of(1 + random.nextInt(1_000_000_000), (random.nextLong() >>> 30) + 1);
        Shape.Line line = new Shape.Line(from, slope, Rational.ZERO, Rational.ONE);
        ApproximateFunction smooth = ApproximateFunction.of(line, FULL);
        for (Rational value : values(random)) {
            assertNear(smooth, smooth.error(), value, line.at(value));
        }
    }
}
