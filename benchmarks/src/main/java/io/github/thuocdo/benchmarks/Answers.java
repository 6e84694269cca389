package io.github.thuocdo.benchmarks;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.advice.Adviser;
import io.github.thuocdo.advice.Goal;
import io.github.thuocdo.insight.Decision;
import io.github.thuocdo.insight.Duties;
import io.github.thuocdo.insight.FactorShares;
import io.github.thuocdo.insight.PeriodComparison;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.insight.SetChange;
import io.github.thuocdo.insight.UnitChange;
import io.github.thuocdo.merger.Merger;
import io.github.thuocdo.merger.MergerPolicy;
import io.github.thuocdo.merger.Mergers;
import io.github.thuocdo.merger.Restatement;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Further answers: who owes what, an old period restated, the ranks that one unit can still have, a district's budget. */
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    @Warmup(iterations = 3, time = 1)
    @Measurement(iterations = 5, time = 1)
    @Fork(value = 1, jvmArgs = "-Xmx4g")
    public static class Further {
        private static final int YEAR = 2025;
        private static final Rational BUDGET = Rational.of(10, 1);

        /** Units with all their figures, their mergers two by two, and the same units with half of their figures missing. */
        @State(Scope.Benchmark)
        public static class Asked {
            /** The number of communes. */
            @Param({"26", "559", "10599"})
            public int units;

            CheckedFigures checked;
            Submissions figures;
            UnitSelection merged;
            Mergers mergers;
            ScoredPeriod half;
            String code;

            /** Makes up all of it. */
            @Setup
            public void makeUp() {
                Country country = Country.of(units);
                Scorer scorer = Scorer.of(country.set());
                figures = country.submissions();
                checked = scorer.read(country.selection(), figures);
                merge(country.selection().units());
                code = country.selection().units().get(units / 2).code();
                leaveOutHalf(country);
                half = new ScoredPeriod(scorer, country.selection(), country.submissions());
            }

            private void merge(List<AdministrativeUnit> old) {
                List<Merger> all = new ArrayList<>();
                List<AdministrativeUnit> after = new ArrayList<>();
                for (int k = 0; k < old.size(); k++) {
                    AdministrativeUnit unit = old.get(k);
                    String now = "m" + k / 2;
                    all.add(new Merger(unit.code(), unit.name(), now, "Xã " + now, false));
                    if (k % 2 == 0) {
                        after.add(AdministrativeUnit.of(now, "Xã " + now, io.github.thuocdo.criteria.Level.COMMUNE));
                    }
                }
                mergers = Mergers.of("made up", all);
                merged = UnitRegister.of(after).communes();
            }
        }

        /** A district's communes, or a country's, with all their figures. */
        @State(Scope.Benchmark)
        public static class District {
            /** The number of communes. */
            @Param({"26", "559", "10599"})
            public int units;

            ScoredPeriod period;

            /** Makes up the figures. */
            @Setup
            public void makeUp() {
                Country country = Country.of(units);
                Scorer scorer = Scorer.of(country.set())
                        .withExecutor(
                                task -> ForkJoinPool.commonPool().execute(task),
                                Runtime.getRuntime().availableProcessors());
                period = new ScoredPeriod(scorer, country.selection(), country.submissions());
            }
        }

        private static void leaveOutHalf(Country country) {
            SplittableRandom random = new SplittableRandom(YEAR);
            for (int i = 0; i < country.units(); i++) {
                for (int j = 0; j < country.criteria(); j++) {
                    if (random.nextBoolean()) {
                        country.first[j][i] = Country.MISSING;
                        country.denominator[j][i] = 0;
                    }
                }
            }
        }

        /** The checklist of all figures with what has been reported. */
        @Benchmark
        public Object duties(Asked asked) {
            return Duties.of(asked.checked, YEAR).checklist();
        }

        /** An old period told for half as many units, whose counts are added. */
        @Benchmark
        public Object restate(Asked asked) {
            return Restatement.of(
                            asked.checked,
                            asked.figures,
                            asked.merged,
                            asked.mergers,
                            MergerPolicy.COUNTS,
                            Optional.empty())
                    .figures();
        }

        /** The ranks that one unit can still have while half of all figures are missing; every unit is ranked first. */
        @Benchmark
        public Object outlook(Asked asked) {
            return Adviser.of(asked.half).outlook(asked.code);
        }

        /** The units that ten raises bring to a score of 0.9. */
        @Benchmark
        public Object budget(District district) {
            return Adviser.of(district.period).district(new Goal.Score(new BigDecimal("0.9")), BUDGET);
        }
    }
}
