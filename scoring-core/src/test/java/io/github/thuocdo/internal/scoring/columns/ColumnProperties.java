package io.github.thuocdo.internal.scoring.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.FiguresBuilder;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.ranks.ScorableFigures;
import io.github.thuocdo.internal.scoring.ScoreBuffer;
import io.github.thuocdo.internal.scoring.exact.ExactScores;
import io.github.thuocdo.internal.scoring.exact.Group;
import io.github.thuocdo.internal.scoring.exact.GroupSpread;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.ranking.CheckedFigures;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the set and the figures, the columns give the scores of exact numbers. */
class ColumnProperties {

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void columnsGiveTheScoresOfExactNumbers(@ForAll long seed) {
        assertEqualsExactNumbers(RandomSets.population(seed, 6));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void oneUnitAloneOrManyGiveTheScoresOfExactNumbers(@ForAll long seed) {
        assertEqualsExactNumbers(RandomSets.population(seed, 1 + Math.floorMod(seed, 25)));
    }

    /** Exact numbers look only at the units that doubles say may have the least score of a group, or the most. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void theEndsAreThoseOfAllRankedUnits(@ForAll long seed) {
        CheckedFigures population = RandomSets.population(seed, 1 + Math.floorMod(seed, 12));
        ExactScores evaluation = Scored.exact(population).scores();
        for (Pillar pillar : normalised(population.plan().root())) {
            Group group = evaluation.group(pillar.id());
            SortedMap<Integer, Real> all = evaluation.rankedScores(group, IntStream.range(0, population.size()));
            GroupSpread ofAll = new GroupSpread(pillar.normalised().orElseThrow(), all);
            GroupSpread ofEnds = evaluation.spread(group);
            all.forEach((unit, score) -> assertThat(
                            ofEnds.normalised(unit, score, true).compare(ofAll.normalised(unit, score, true)))
                    .as("unit %s, %s", unit, pillar.id())
                    .isZero());
        }
    }

    /** Whatever is changed in a set: columns that two plans share hold what each of them gives. */
    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void figuresTakenByAnotherSetGiveTheScoresOfExactNumbers(@ForAll long seed) {
        RandomSets.Given given = RandomSets.given(seed, 1 + Math.floorMod(seed, 9));
        Optional<CheckedFigures> taken = taken(given, seed);
        taken.ifPresent(figures -> {
            assertEqualsExactNumbers(figures);
            assertSame(Scorer.despiteErrors(figures.plan().set()).read(given.units(), given.submissions()), figures);
        });
    }

    /** Without it the property above would look at columns that were all filled anew. */
    @Example
    void someChangedSetsShareColumns() {
        int all = 0;
        int sharing = 0;
        for (long seed = 0; seed < 300; seed++) {
            RandomSets.Given given = RandomSets.given(seed, 6);
            Optional<CheckedFigures> taken = taken(given, seed);
            all += taken.isPresent() ? 1 : 0;
            sharing += taken.filter(Scored::sharesColumns).isPresent() ? 1 : 0;
        }
        assertThat(all).isGreaterThan(200);
        assertThat(sharing).isGreaterThan(15);
    }

    /** The figures of a set, taken by the same with one or two of its numbers changed; empty where these make no such set. */
    private static Optional<CheckedFigures> taken(RandomSets.Given given, long seed) {
        Scorer scorer = Scorer.despiteErrors(given.set());
        CheckedFigures read = scorer.read(given.units(), given.submissions());
        return RandomSets.changed(given.set(), seed)
                .flatMap(other -> scorer.by(other).taken(read));
    }

    /** Without it the other properties would compare exact numbers with themselves. */
    @Example
    void nearlyAllSetsAreComputedInDoubles() {
        int normalised = 0;
        int inDoubles = 0;
        int all = 0;
        for (long seed = 0; seed < 200; seed++) {
            CheckedFigures population = RandomSets.population(seed, 6);
            all += Scored.isInColumns(population) ? 1 : 0;
            if (!normalised(population.plan().root()).isEmpty()) {
                normalised++;
                inDoubles += Scored.isInColumns(population) ? 1 : 0;
            }
        }
        assertThat(normalised).isGreaterThan(50);
        assertThat(inDoubles).isGreaterThan(normalised * 9 / 10);
        assertThat(all).isGreaterThan(180);
    }

    private static List<Pillar> normalised(Pillar pillar) {
        return Stream.concat(Stream.of(pillar), pillar.pillars().stream().flatMap(below -> normalised(below).stream()))
                .filter(each -> each.normalised().isPresent())
                .distinct()
                .toList();
    }

    /** So many units that several threads take their figures. */
    @Property(tries = 8, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void threadsAndPackedFiguresGiveTheSame(@ForAll long seed) {
        RandomSets.Given given = RandomSets.given(seed, 2_100);
        Scorer scorer = Scorer.despiteErrors(given.set());
        CheckedFigures alone = scorer.read(given.units(), given.submissions());
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            assertSame(alone, scorer.withExecutor(executor, 3).read(given.units(), given.submissions()));
        } finally {
            executor.shutdown();
        }
        FiguresBuilder builder = scorer.builder(given.units());
        given.submissions().all().forEach(builder::add);
        assertSame(alone, builder.build());
    }

    private static void assertSame(CheckedFigures one, CheckedFigures other) {
        Scored scores = Scored.of(one);
        Scored others = Scored.of(other);
        for (int i = 0; i < one.size(); i++) {
            assertThat(numbers(others, i)).as("unit %s", i).isEqualTo(numbers(scores, i));
        }
    }

    private static List<Object> numbers(Scored scores, int unit) {
        return List.of(
                scores.score(unit),
                scores.worst(unit),
                scores.best(unit),
                scores.met(unit),
                scores.figures.calculator().unknown(unit),
                scores.figures.calculator().notApplicable(unit),
                scores.figures.calculator().isRanked(unit));
    }

    static void assertEqualsExactNumbers(CheckedFigures population) {
        Scored scores = Scored.of(population);
        ScoreBuffer exact = new ScoreBuffer(population.size());
        Scored.exact(population).score(exact, Workers.CALLER);
        for (int i = 0; i < population.size(); i++) {
            String unit =
                    "unit " + i + ": " + ScorableFigures.of(population).table().figures(i);
            assertThat(scores.score(i)).as("score, %s", unit).isEqualTo(exact.score[i]);
            assertThat(scores.worst(i)).as("worst, %s", unit).isEqualTo(exact.worst[i]);
            assertThat(scores.best(i)).as("best, %s", unit).isEqualTo(exact.best[i]);
            assertThat(scores.met(i)).as("met, %s", unit).isEqualTo(exact.met()[i]);
            assertPillarsEqualExactNumbers(population, scores, i, unit);
            assertPointsEqualExactNumbers(population, scores, i, unit);
        }
    }

    private static void assertPointsEqualExactNumbers(CheckedFigures population, Scored scores, int i, String unit) {
        for (Criterion criterion : population.plan().scored()) {
            assertThat(scores.figures.calculator().points(i, criterion))
                    .as("points of %s, %s", criterion.id(), unit)
                    .isEqualTo(Scored.exact(population).points(i, criterion));
        }
    }

    private static void assertPillarsEqualExactNumbers(CheckedFigures population, Scored scores, int i, String unit) {
        List<String> pillars = population.plan().pillars();
        for (int p = 0; p < pillars.size(); p++) {
            assertThat(scores.pillar(p, i))
                    .as("%s, %s", pillars.get(p), unit)
                    .isEqualTo(Scored.exact(population).group(i, pillars.get(p)));
        }
    }
}
