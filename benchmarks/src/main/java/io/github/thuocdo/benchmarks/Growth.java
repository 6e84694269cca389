package io.github.thuocdo.benchmarks;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.assessment.Population;
import io.github.thuocdo.assessment.Scores;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** How the cost of the library grows with units, criteria and threads. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx8g")
public class Growth {
    /** More figures than these take minutes in fractions. */
    private static final int MOST_CHECKED = 100_000;

    /** Units on criteria: what is submitted, and what the library makes of it. */
    static final class Made {
        private final UnitSelection units;
        private final Scorer scorer;
        private final Submissions submissions;
        private final Population population;
        private final Scores scores;

        /** @throws IllegalStateException if a score of the units that are looked at differs from fractions, or a rank from scores */
        Made(int units, int criteria) {
            Country country = Country.of(units, criteria);
            this.units = country.selection();
            this.scorer = Scorer.of(country.set());
            this.submissions = country.submissions();
            this.population = scorer.read(this.units, submissions, null);
            this.scores = population.newScores();
            Expected expected = Expected.sample(country, MOST_CHECKED);
            expected.require("kernel of " + units + " units", population.score(scores));
            expected.require(rank(), scores);
        }

        static Made of(String shape) {
            int x = shape.indexOf('x');
            return new Made(Integer.parseInt(shape, 0, x, 10), Integer.parseInt(shape, x + 1, shape.length(), 10));
        }

        /** What is timed for one thread and for two: to be the ranking by several threads where there is one. */
        Ranking rank() {
            return scorer.rank(population);
        }
    }

    /** Read before the clock starts. */
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
            made = Made.of(shape);
        }
    }

    /** Read while the clock runs. */
    @State(Scope.Benchmark)
    public static class Submitted {
        /** Units and criteria. */
        @Param({"26x40", "559x40", "10599x40", "100000x40", "1000x10", "1000x40", "1000x100", "1000x1000"})
        public String shape;

        private Made made;

        /** Makes figures, reads and checks them. */
        @Setup(Level.Trial)
        public void make() {
            made = Made.of(shape);
        }
    }

    /** Units of its own for each thread. */
    @State(Scope.Thread)
    public static class Own {
        /** How many. */
        @Param({"559", "10599"})
        public int units;

        private Made made;

        /** Makes figures, reads and checks them. */
        @Setup(Level.Trial)
        public void make() {
            made = new Made(units, Country.CRITERIA);
        }
    }

    /** The scores of a population read before. */
    @Benchmark
    public Scores kernel(Read read) {
        return read.made.population.score(read.made.scores);
    }

    /** The ranking of a population read before. */
    @Benchmark
    public Ranking rank(Read read) {
        return read.made.rank();
    }

    /** The ranking of submissions: every figure checked, scored, ranked. */
    @Benchmark
    public Ranking submissions(Submitted submitted) {
        return submitted.made.scorer.rank(submitted.made.units, submitted.made.submissions);
    }

    /** One thread. */
    @Benchmark
    @Threads(1)
    public Ranking oneThread(Own own) {
        return own.made.rank();
    }

    /** Two threads, each with units of its own. */
    @Benchmark
    @Threads(2)
    public Ranking twoThreads(Own own) {
        return own.made.rank();
    }
}
