package io.github.thuocdo.benchmarks;

import io.github.thuocdo.internal.scoring.ScoreBuffer;
import io.github.thuocdo.ranking.Ranking;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The library beside other engines that decide the same outcomes on the same figures and rank by them.
 *
 * <p>An engine decides what is met, with one rule a criterion; points are added by hand and exactly, and ranks made by hand:
 * none is charged for fractions. Its rules are compiled and its facts made before the clock starts.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class Peers {

    /** The library, and the same arithmetic by hand. */
    @State(Scope.Benchmark)
    public static class Library {
        /** How many communes: of Yên Định, of Thanh Hóa, of Viet Nam. */
        @Param({"26", "559", "10599"})
        public int units;

        final RankAllCommunes variants = new RankAllCommunes();

        /** Reads the figures, and holds every variant against fractions. */
        @Setup(Level.Trial)
        public void readAndCheck() {
            variants.units = units;
            variants.readAndCheck();
        }
    }

    /** Another engine. */
    @State(Scope.Benchmark)
    public abstract static class Engine {
        /** How many communes: of Yên Định, of Thanh Hóa, of Viet Nam. */
        @Param({"26", "559", "10599"})
        public int units;

        private FixedPoint figures;
        private Tally[] tallies;
        private Columns columns;
        private Peer peer;

        abstract Peer make(Tally[] tallies);

        /**
         * Makes the engine, and has it rank once.
         *
         * @throws IllegalStateException if a score, a number of criteria met, or a rank differs from fractions
         */
        @Setup(Level.Trial)
        public void makeAndCheck() {
            Country country = Country.of(units);
            figures = new FixedPoint(country);
            tallies = Tally.all(country, figures);
            columns = new Columns(units);
            peer = make(tallies);
            Expected expected = Expected.of(country);
            int[] ranks = rank();
            expected.require(getClass().getSimpleName(), columns);
            expected.requireRanks(getClass().getSimpleName(), ranks);
        }

        int[] rank() {
            for (Tally tally : tallies) {
                tally.clear();
            }
            peer.judge();
            for (int i = 0; i < tallies.length; i++) {
                tallies[i].score(figures, i, columns);
            }
            return columns.ranks();
        }

        /** Lets go of its threads. */
        @TearDown(Level.Trial)
        public void close() {
            peer.close();
        }
    }

    /** Easy Rules. */
    public static class EasyRules extends Engine {
        @Override
        Peer make(Tally[] tallies) {
            return new EasyRulesPeer(tallies);
        }
    }

    /** CEL. */
    public static class Cel extends Engine {
        @Override
        Peer make(Tally[] tallies) {
            return new CelPeer(tallies);
        }
    }

    /** Evrete with conditions as lambdas. */
    public static class EvreteLambdas extends Engine {
        @Override
        Peer make(Tally[] tallies) {
            return EvretePeer.withLambdas(tallies);
        }
    }

    /** Evrete with conditions as text. */
    public static class EvreteText extends Engine {
        @Override
        Peer make(Tally[] tallies) {
            return EvretePeer.withText(tallies);
        }
    }

    /** KIE DMN. */
    public static class Dmn extends Engine {
        @Override
        Peer make(Tally[] tallies) {
            return new DmnPeer(tallies);
        }
    }

    /** Drools with a fact a figure. */
    public static class DroolsFigures extends Engine {
        @Override
        Peer make(Tally[] tallies) {
            return DroolsPeer.withFactsAFigure(tallies);
        }
    }

    /** Drools with a wide fact a unit. */
    public static class DroolsUnits extends Engine {
        @Override
        Peer make(Tally[] tallies) {
            return DroolsPeer.withFactsAUnit(tallies);
        }
    }

    /** By hand, without a branch: scores. */
    @Benchmark
    public Columns limit(Library library) {
        return library.variants.limit();
    }

    /** By hand, with a plain loop and {@code if}s: scores. */
    @Benchmark
    public Columns columnLoop(Library library) {
        return library.variants.columnLoop();
    }

    /** The library's scores. */
    @Benchmark
    public ScoreBuffer kernel(Library library) {
        return library.variants.kernel();
    }

    /** The library's ranking. */
    @Benchmark
    public Ranking rank(Library library) {
        return library.variants.rank();
    }

    /** Easy Rules 4.1. */
    @Benchmark
    public int[] easyRules(EasyRules engine) {
        return engine.rank();
    }

    /** CEL-Java 0.11. */
    @Benchmark
    public int[] cel(Cel engine) {
        return engine.rank();
    }

    /** Evrete 4.0, conditions as lambdas. */
    @Benchmark
    public int[] evreteLambdas(EvreteLambdas engine) {
        return engine.rank();
    }

    /** Evrete 4.0, conditions as text. */
    @Benchmark
    public int[] evreteText(EvreteText engine) {
        return engine.rank();
    }

    /** KIE DMN 10.2. Ten thousand units take seconds: few of them are enough. */
    @Benchmark
    @Warmup(iterations = 1, time = 2)
    @Measurement(iterations = 3, time = 1)
    public int[] dmn(Dmn engine) {
        return engine.rank();
    }

    /** Drools 10.2, a fact a figure, all of them in one session. */
    @Benchmark
    public int[] droolsFigures(DroolsFigures engine) {
        return engine.rank();
    }

    /** Drools 10.2, a wide fact a unit, 256 of them a session. */
    @Benchmark
    public int[] droolsUnits(DroolsUnits engine) {
        return engine.rank();
    }
}
