package io.github.thuocdo.benchmarks;

import io.github.thuocdo.FiguresBuilder;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.ranks.ScorableFigures;
import io.github.thuocdo.internal.scoring.ScoreBuffer;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Submissions;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The growth of the library's cost with units, criteria and threads. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class Growth {
    /** More figures than these take minutes in fractions. */
    private static final int MOST_CHECKED = 100_000;

    /** Units and criteria of this benchmark, and its threads. */
    private record Shape(int units, int criteria, int threads) {
        /** @param text {@code 10599x40}, or {@code 10599x40x2} for two threads */
        static Shape of(String text) {
            String[] sizes = text.split("x", -1);
            return new Shape(
                    Integer.parseInt(sizes[0]),
                    Integer.parseInt(sizes[1]),
                    sizes.length > 2 ? Integer.parseInt(sizes[2]) : 1);
        }
    }

    /** Units on criteria: what is submitted, and what the library makes of it. */
    private static final class Made implements AutoCloseable {
        private final Country country;
        private final Scorer scorer;
        private final @Nullable ExecutorService executor;
        private final CheckedFigures population;
        private final ScoreBuffer scores;

        /** @throws IllegalStateException if a score of the units that are looked at differs from fractions, or a rank from scores */
        Made(Shape shape) {
            this.country = Country.of(shape.units, shape.criteria);
            Scorer alone = Scorer.of(country.set());
            this.executor = shape.threads > 1 ? Executors.newFixedThreadPool(shape.threads - 1) : null;
            this.scorer = executor == null ? alone : alone.withExecutor(executor, shape.threads);
            this.population = unitByUnit();
            this.scores = new ScoreBuffer(country.units());
            ScorableFigures.of(population).calculator().score(scores, Workers.CALLER);
            Expected expected = Expected.sample(country, MOST_CHECKED);
            expected.require("kernel of " + shape, scores);
            expected.require(rank(), scores);
        }

        CheckedFigures unitByUnit() {
            FiguresBuilder builder = scorer.builder(country.selection());
            for (int i = 0; i < country.units(); i++) {
                builder.add(country.submission(i));
            }
            return builder.build();
        }

        Ranking rank() {
            return scorer.rank(population);
        }

        @Override
        public void close() {
            if (executor != null) {
                executor.shutdown();
            }
        }
    }

    /** A population read before the clock starts. */
    @State(Scope.Benchmark)
    public static class Read {
        /** Units and criteria. */
        @Param({"26x40", "559x40", "10599x40", "100000x40", "1000000x40", "1000x10", "1000x40", "1000x100", "1000x1000"
        })
        public String shape;

        private Made made;

        /** Makes figures, reads and checks them. */
        @Setup(Level.Trial)
        public void make() {
            made = new Made(Shape.of(shape));
        }
    }

    /** The limit on the figures that {@link Read} takes. */
    @State(Scope.Benchmark)
    public static class ByHand {
        /** Units and criteria. */
        @Param({"10599x40", "100000x40", "1000000x40"})
        public String shape;

        private Limit limit;
        private Columns columns;

        /** Makes figures, and checks their scores. */
        @Setup(Level.Trial)
        public void make() {
            Country country = Country.of(Shape.of(shape).units, Country.CRITERIA);
            limit = new Limit(country);
            columns = new Columns(country.units());
            limit.score(columns);
            Expected.sample(country, MOST_CHECKED).require("limit of " + shape, columns);
        }
    }

    /** Submissions made before the clock starts, as objects. */
    @State(Scope.Benchmark)
    public static class Submitted {
        /** Units and criteria. */
        @Param({"26x40", "559x40", "10599x40", "100000x40", "1000x10", "1000x40", "1000x100", "1000x1000"})
        public String shape;

        private Made made;
        private Submissions submissions;

        /** Makes figures, reads and checks them. */
        @Setup(Level.Trial)
        public void make() {
            made = new Made(Shape.of(shape));
            submissions = made.country.submissions();
        }
    }

    /** Submissions that are made while the clock runs, each when it is read. */
    @State(Scope.Benchmark)
    public static class Streamed {
        /** Units and criteria. */
        @Param({"10599x40", "100000x40", "1000000x40"})
        public String shape;

        private Made made;

        /** Makes figures, reads and checks them. */
        @Setup(Level.Trial)
        public void make() {
            made = new Made(Shape.of(shape));
        }
    }

    /** One population, and the threads that the library is given for it. */
    @State(Scope.Benchmark)
    public static class Shared {
        /** Units, criteria and threads. */
        @Param({"10599x40x1", "10599x40x2", "100000x40x1", "100000x40x2"})
        public String shape;

        private Made made;
        private Submissions submissions;

        /** Makes figures, reads and checks them. */
        @Setup(Level.Trial)
        public void make() {
            made = new Made(Shape.of(shape));
            submissions = made.country.submissions();
        }

        /** Lets go of the threads. */
        @TearDown(Level.Trial)
        public void close() {
            made.close();
        }
    }

    /** The scores by hand, without a branch. */
    @Benchmark
    public Columns limit(ByHand byHand) {
        byHand.limit.score(byHand.columns);
        return byHand.columns;
    }

    /** The scores of a population read before. */
    @Benchmark
    public ScoreBuffer kernel(Read read) {
        ScorableFigures.of(read.made.population).calculator().score(read.made.scores, Workers.CALLER);
        return read.made.scores;
    }

    /** The ranking of a population read before. */
    @Benchmark
    public Ranking rank(Read read) {
        return read.made.rank();
    }

    /** The ranking of submissions: every figure checked, scored, ranked. */
    @Benchmark
    public Ranking submissions(Submitted submitted) {
        return submitted.made.scorer.rank(submitted.made.country.selection(), submitted.submissions);
    }

    /** The same unit by unit, each submission made when it is read and not kept. A million take seconds: few are enough. */
    @Benchmark
    @Warmup(iterations = 1, time = 1)
    @Measurement(iterations = 2, time = 300, timeUnit = TimeUnit.MILLISECONDS)
    public Ranking streamed(Streamed streamed) {
        return streamed.made.scorer.rank(streamed.made.unitByUnit());
    }

    /** The ranking of a population read before, on so many threads. */
    @Benchmark
    public Ranking rankOnThreads(Shared shared) {
        return shared.made.rank();
    }

    /** The ranking of submissions, on so many threads. */
    @Benchmark
    public Ranking submissionsOnThreads(Shared shared) {
        return shared.made.scorer.rank(shared.made.country.selection(), shared.submissions);
    }
}
