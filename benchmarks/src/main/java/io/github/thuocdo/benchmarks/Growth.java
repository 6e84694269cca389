package io.github.thuocdo.benchmarks;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.assessment.Population;
import io.github.thuocdo.assessment.Scores;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** How the cost of the library grows with units, criteria and threads. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx8g")
public class Growth {
    /** More figures than these take minutes in fractions. */
    private static final int MOST_CHECKED = 100_000;

    /** Units on criteria: what is submitted, and what the library makes of it. */
    @State(Scope.Benchmark)
    public static class Made {
        /** Units and criteria. */
        @Param({"26x40", "559x40", "10599x40", "100000x40", "1000000x40", "1000x10", "1000x40", "1000x100", "1000x1000"
        })
        public String shape = "";

        private Country country;
        private Scorer scorer;
        private Submissions submissions;
        private Population population;
        private Scores scores;

        /**
         * Makes figures and reads them.
         *
         * @throws IllegalStateException if a score of the units that are looked at differs from fractions, or a rank from scores
         */
        @Setup(Level.Trial)
        public void readAndCheck() {
            String[] sizes = shape.split("x");
            make(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]));
        }

        final void make(int units, int criteria) {
            country = Country.of(units, criteria);
            scorer = Scorer.of(country.set());
            submissions = country.submissions();
            population = scorer.read(country.selection(), submissions, null);
            scores = population.newScores();
            Expected expected = Expected.sample(country, MOST_CHECKED);
            expected.require("kernel of " + units + " units", population.score(scores));
            expected.require(scorer.rank(population), scores);
        }
    }

    /** Units of its own for each thread. */
    @State(Scope.Thread)
    public static class Own {
        /** How many. */
        @Param({"559", "10599", "100000"})
        public int units;

        private final Made made = new Made();

        /** Makes figures and reads them. */
        @Setup(Level.Trial)
        public void readAndCheck() {
            made.make(units, Country.CRITERIA);
        }

        /** What is timed for one thread and for two: to be the ranking by several threads where there is one. */
        final Ranking rank() {
            return made.scorer.rank(made.population);
        }
    }

    /** The scores of a population read before. */
    @Benchmark
    public Scores kernel(Made made) {
        return made.population.score(made.scores);
    }

    /** The ranking of a population read before. */
    @Benchmark
    public Ranking rank(Made made) {
        return made.scorer.rank(made.population);
    }

    /** The ranking of submissions: every figure checked, scored, ranked. */
    @Benchmark
    public Ranking submissions(Made made) {
        return made.scorer.rank(made.country.selection(), made.submissions);
    }

    /** One thread. */
    @Benchmark
    @Threads(1)
    public Ranking oneThread(Own own) {
        return own.rank();
    }

    /** Two threads, each with units of its own. */
    @Benchmark
    @Threads(2)
    public Ranking twoThreads(Own own) {
        return own.rank();
    }
}
