package io.github.thuocdo.internal.scoring.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.PopulationBuilder;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.internal.scoring.Scores;
import io.github.thuocdo.internal.scoring.exact.Evaluation;
import io.github.thuocdo.internal.scoring.exact.GroupSpread;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.ranking.Population;
import java.util.List;
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
class TreeKernelProperties {

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE, seed = "1264")
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
        Population population = RandomSets.population(seed, 1 + Math.floorMod(seed, 12));
        Evaluation evaluation = population.evaluation().orElse(null);
        for (Pillar pillar : evaluation == null
                ? List.<Pillar>of()
                : normalised(population.plan().root())) {
            Evaluation.Group group = evaluation.group(pillar.id());
            SortedMap<Integer, Real> all = evaluation.rankedScores(group, IntStream.range(0, population.size()));
            GroupSpread ofAll = new GroupSpread(pillar.normalised(), all);
            GroupSpread ofEnds = evaluation.spread(group);
            all.forEach((unit, score) -> assertThat(
                            ofEnds.normalised(unit, score, true).compare(ofAll.normalised(unit, score, true)))
                    .as("unit %s, %s", unit, pillar.id())
                    .isZero());
        }
    }

    /** Without it the other properties would compare exact numbers with themselves. */
    @Example
    void nearlyAllSetsAreComputedInDoubles() {
        int normalised = 0;
        int inDoubles = 0;
        int all = 0;
        for (long seed = 0; seed < 200; seed++) {
            Population population = RandomSets.population(seed, 6);
            all += population.isInDoubles() ? 1 : 0;
            if (!normalised(population.plan().root()).isEmpty()) {
                normalised++;
                inDoubles += population.isInDoubles() ? 1 : 0;
            }
        }
        assertThat(normalised).isGreaterThan(50);
        assertThat(inDoubles).isGreaterThan(normalised * 9 / 10);
        assertThat(all).isGreaterThan(180);
    }

    private static List<Pillar> normalised(Pillar pillar) {
        return Stream.concat(Stream.of(pillar), pillar.pillars().stream().flatMap(below -> normalised(below).stream()))
                .filter(each -> each.normalised() != null)
                .distinct()
                .toList();
    }

    /** So many units that several threads take their figures. */
    @Property(tries = 15, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void threadsAndPackedFiguresGiveTheSame(@ForAll long seed) {
        RandomSets.Given given = RandomSets.given(seed, 2_100);
        Scorer scorer = Scorer.of(given.set());
        Population alone = scorer.read(given.units(), given.submissions(), null);
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            assertSame(alone, scorer.withExecutor(executor, 3).read(given.units(), given.submissions(), null));
        } finally {
            executor.shutdown();
        }
        PopulationBuilder builder = scorer.builder(given.units(), null);
        given.submissions().all().forEach(builder::add);
        assertSame(alone, builder.build());
    }

    private static void assertSame(Population one, Population other) {
        Scores scores = one.score(one.newScores());
        Scores others = other.score(other.newScores());
        for (int i = 0; i < one.size(); i++) {
            assertThat(numbers(other, others, i)).as("unit %s", i).isEqualTo(numbers(one, scores, i));
        }
    }

    private static List<Object> numbers(Population population, Scores scores, int unit) {
        return List.of(
                scores.score(unit),
                scores.worst(unit),
                scores.best(unit),
                scores.met(unit),
                population.unknown(unit),
                population.notApplicable(unit),
                population.isRanked(unit));
    }

    static void assertEqualsExactNumbers(Population population) {
        Scores scores = population.newScores();
        population.score(scores);
        population.score(scores);
        Scores exact = population.newScores();
        for (int i = 0; i < population.size(); i++) {
            population.scoreInNumbers(i, exact);
            String unit = "unit " + i + ": " + population.outcomes(i, 0);
            assertThat(scores.score(i)).as("score, %s", unit).isEqualTo(exact.score(i));
            assertThat(scores.worst(i)).as("worst, %s", unit).isEqualTo(exact.worst(i));
            assertThat(scores.best(i)).as("best, %s", unit).isEqualTo(exact.best(i));
            assertThat(scores.met(i)).as("met, %s", unit).isEqualTo(exact.met(i));
            assertPillarsEqualExactNumbers(population, scores, i, unit);
        }
    }

    private static void assertPillarsEqualExactNumbers(Population population, Scores scores, int i, String unit) {
        List<String> pillars = population.plan().pillars();
        for (int p = 0; p < pillars.size() && population.evaluation().isPresent(); p++) {
            assertThat(scores.pillar(p, i))
                    .as("%s, %s", pillars.get(p), unit)
                    .isEqualTo(population.pillarInNumbers(pillars.get(p), i));
        }
    }
}
