package io.github.thuocdo.benchmarks;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.ranks.ScorableFigures;
import io.github.thuocdo.internal.scoring.ScoreBuffer;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Submissions;
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

/** All communes of a register on forty criteria: the library beside the same exact arithmetic by hand. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 3,
        jvmArgs = {"-Xms512m", "-Xmx512m", "-Xmn96m", "-XX:+AlwaysPreTouch"})
@State(Scope.Benchmark)
public class RankAllCommunes {
    /** The number of communes: of Yên Định, of Thanh Hóa, of Viet Nam. */
    @Param({"26", "559", "10599"})
    public int units;

    private Limit limit;
    private ColumnLoop columnLoop;
    private Columns columns;
    private Scorer scorer;
    private Country country;
    private Submissions submitted;
    private CheckedFigures population;
    private ScoreBuffer scores;

    /**
     * Reads the figures, and has every variant score and rank them once.
     *
     * @throws IllegalStateException if a variant differs from fractions
     */
    @Setup(Level.Trial)
    public void readAndCheck() {
        country = Country.of(units);
        limit = new Limit(country);
        columnLoop = new ColumnLoop(country);
        columns = new Columns(units);
        scorer = Scorer.of(country.set());
        submitted = country.submissions();
        population = scorer.read(country.selection(), submitted);
        scores = new ScoreBuffer(units);
        Expected expected = Expected.of(country);
        expected.require("limit", limit());
        expected.require("columnLoop", columnLoop());
        expected.require("kernel", kernel());
        expected.require(rank(), scores);
        expected.require(submissions(), scores);
    }

    /** The limit: by hand, for exactly these criteria, without a branch. */
    @Benchmark
    public Columns limit() {
        limit.score(columns);
        return columns;
    }

    /** By hand, with a plain loop and {@code if}s. */
    @Benchmark
    public Columns columnLoop() {
        columnLoop.score(columns);
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

    /** The library's ranking of submissions: every figure checked, scored, ranked. */
    @Benchmark
    public Ranking submissions() {
        return scorer.rank(country.selection(), submitted);
    }
}
