package io.github.thuocdo.benchmarks;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.ranks.ScorableFigures;
import io.github.thuocdo.internal.scoring.ScoreBuffer;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Submissions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All communes of the country by criteria sets of other shapes: the library beside each set's arithmetic by hand. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Benchmark)
public class RankByShape {
    private static final int UNITS = 10_599;

    /** Points added; or steps, categories, ratios to the best unit and a geometric mean. */
    @Param({"points", "mixed"})
    public String shape;

    private ShapeLimit limit;
    private Columns columns;
    private Scorer scorer;
    private Country country;
    private Submissions said;
    private CheckedFigures population;
    private ScoreBuffer scores;

    /**
     * Reads the figures, and holds both variants against exact numbers.
     *
     * @throws IllegalStateException if a variant differs from them
     */
    @Setup(Level.Trial)
    public void readAndCheck() {
        country = Country.of(UNITS);
        said = country.submissions();
        boolean isPoints = shape.equals("points");
        limit = isPoints ? new PointsLimit(country) : new MixedLimit(country);
        columns = new Columns(UNITS);
        scorer = Scorer.of(isPoints ? Shapes.points() : Shapes.mixed());
        population = scorer.read(country.selection(), said);
        scores = new ScoreBuffer(UNITS);
        limit();
        kernel();
        for (int i = 0; i < UNITS; i++) {
            BigDecimal exact = ScorableFigures.of(population)
                    .calculator()
                    .total(i)
                    .orElseThrow()
                    .rounded(2, RoundingMode.HALF_UP);
            require(exact.unscaledValue().intValueExact(), scores.score[i], columns.score[i], i);
            if (isPoints) {
                require(scores.worst[i], scores.worst[i], columns.worst[i], i);
                require(scores.best[i], scores.best[i], columns.best[i], i);
            }
        }
    }

    private static void require(int expected, int kernel, int limit, int unit) {
        if (kernel != expected || limit != expected) {
            throw new IllegalStateException(
                    "Unit " + unit + ": " + expected + ", but kernel " + kernel + " and limit " + limit);
        }
    }

    /** The limit: by hand, for exactly these criteria. */
    @Benchmark
    public Columns limit() {
        limit.score(columns);
        return columns;
    }

    /** The library's scores, the plan kept, the population read before. */
    @Benchmark
    public ScoreBuffer kernel() {
        ScorableFigures.of(population).calculator().score(scores, Workers.CALLER);
        return scores;
    }

    /** The library's ranking of a population read before. */
    @Benchmark
    public Ranking rank() {
        return scorer.rank(population);
    }

    /** The way from the communes' submissions to the ranking. */
    @Benchmark
    public Ranking submissions() {
        return scorer.rank(country.selection(), said);
    }
}
