package io.github.thuocdo.benchmarks;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.assessment.Population;
import io.github.thuocdo.assessment.Scores;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Submissions;
import java.util.Arrays;
import java.util.List;
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
@Fork(3)
@State(Scope.Benchmark)
public class RankAllCommunes {
    /** How many communes: of Yên Định, of Thanh Hóa, of Viet Nam. */
    @Param({"26", "559", "10599"})
    public int units;

    private Limit limit;
    private ColumnLoop columnLoop;
    private Columns columns;
    private Scorer scorer;
    private Country country;
    private Submissions submitted;
    private Population population;
    private Scores scores;

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
        scorer = Scorer.of(Country.criteria());
        submitted = country.submissions();
        population = scorer.read(country.selection(), submitted, null);
        scores = population.newScores();
        Columns expected = Fractions.score(country);
        requireEqual("limit", expected, limit());
        requireEqual("columnLoop", expected, columnLoop());
        requireEqual("kernel", expected, copy(kernel()));
        requireExpected(expected, rank());
        requireExpected(expected, submissions());
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
    public Scores kernel() {
        return population.score(scores);
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

    private Columns copy(Scores from) {
        Columns to = new Columns(units);
        for (int i = 0; i < units; i++) {
            to.score[i] = from.score(i);
            to.worst[i] = from.worst(i);
            to.best[i] = from.best(i);
            to.met[i] = from.met(i);
        }
        return to;
    }

    private static void requireEqual(String variant, Columns expected, Columns actual) {
        requireEqual(variant + ": score", expected.score, actual.score);
        requireEqual(variant + ": worst", expected.worst, actual.worst);
        requireEqual(variant + ": best", expected.best, actual.best);
        requireEqual(variant + ": met", expected.met, actual.met);
    }

    private static void requireEqual(String what, int[] expected, int[] actual) {
        int unit = Arrays.mismatch(expected, actual);
        if (unit >= 0) {
            throw new IllegalStateException(
                    what + " of unit " + unit + " is " + actual[unit] + " instead of " + expected[unit]);
        }
    }

    private void requireExpected(Columns expected, Ranking ranking) {
        int[] order = Fractions.order(expected);
        int[] ranks = Fractions.ranks(expected, order);
        List<RankedUnit> entries = ranking.entries();
        for (int k = 0; k < units; k++) {
            RankedUnit entry = entries.get(k);
            String code = population.units().get(order[k]).code();
            if (!entry.unit().code().equals(code) || entry.rank() != ranks[order[k]]) {
                throw new IllegalStateException(
                        "Place " + (k + 1) + " holds " + entry.unit().code() + " of rank " + entry.rank()
                                + " instead of " + code + " of rank " + ranks[order[k]]);
            }
        }
    }
}
