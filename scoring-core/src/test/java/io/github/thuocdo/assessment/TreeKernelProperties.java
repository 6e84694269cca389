package io.github.thuocdo.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the set and the figures, the columns give the scores of exact numbers. */
class TreeKernelProperties {

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void columnsGiveTheScoresOfExactNumbers(@ForAll long seed) {
        assertEqualsExactNumbers(RandomSets.population(seed, 6));
    }

    /** So many units that several threads take their figures. */
    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void threadsAndPackedFiguresGiveTheSame(@ForAll long seed) {
        RandomSets.Given given = RandomSets.given(seed, 600);
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
        }
    }
}
