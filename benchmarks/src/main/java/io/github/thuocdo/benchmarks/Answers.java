package io.github.thuocdo.benchmarks;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.advice.Adviser;
import io.github.thuocdo.insight.Decision;
import io.github.thuocdo.insight.FactorShares;
import io.github.thuocdo.insight.PeriodComparison;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.insight.SetChange;
import io.github.thuocdo.insight.UnitChange;
import io.github.thuocdo.number.Rational;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** Answers for every commune: what to do, why ranks moved, what twenty changes of the set do. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx4g")
@State(Scope.Benchmark)
public class Answers {
    /** The number of thresholds that are changed, one alone and all together. */
    private static final int CHANGES = 20;

    private static final long LATER = 2026;

    /** The number of communes. */
    @Param({"26", "559", "10599"})
    public int units;

    private ScoredPeriod before;
    private ScoredPeriod after;
    private List<String> changes;

    /** Makes up the figures of two periods. */
    @Setup(Level.Trial)
    public void makeUp() {
        Country country = Country.of(units);
        Scorer scorer = Scorer.of(country.set())
                .withExecutor(
                        task -> ForkJoinPool.commonPool().execute(task),
                        Runtime.getRuntime().availableProcessors());
        before = new ScoredPeriod(scorer, country.selection(), country.submissions());
        country.fill(new SplittableRandom(LATER));
        after = new ScoredPeriod(scorer, country.selection(), country.submissions());
        changes = IntStream.rangeClosed(1, CHANGES)
                .mapToObj(i -> "criterion-" + i + ".threshold=" + (40 + i))
                .toList();
    }

    /** One ranking from submissions, the yardstick. */
    @Benchmark
    public Object rank() {
        return before.scorer().rank(before.units(), before.figures());
    }

    /** For each unit and figure, the raise that brings the next points and the one that brings all, with score and rank. */
    @Benchmark
    public long advise() {
        long[] raises = {0};
        Adviser.of(before)
                .ofEach((unit, figures) -> raises[0] += figures.stream()
                        .filter(figure -> figure.next().isPresent())
                        .count());
        return raises[0];
    }

    /** For each unit, the shares of the five factors in the change of its score and of its rank. */
    @Benchmark
    public Rational compare() {
        Rational all = Rational.ZERO;
        for (UnitChange unit : PeriodComparison.of(before, after).units()) {
            all = all.plus(unit.scoreShares().map(FactorShares::sum).orElse(Rational.ZERO));
            all = all.plus(unit.rankShares().map(FactorShares::sum).orElse(Rational.ZERO));
        }
        return all;
    }

    /** Twenty changes of thresholds, each alone and all together: how many ranks change. */
    @Benchmark
    public long decide() {
        Decision decision = Decision.of(before, changes);
        long moved = decision.together().ranksChanged();
        for (SetChange change : decision.changes()) {
            moved += decision.alone(change).orElseThrow().ranksChanged();
        }
        return moved;
    }
}
