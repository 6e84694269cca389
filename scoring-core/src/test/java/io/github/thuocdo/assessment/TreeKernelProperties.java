package io.github.thuocdo.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the set and the figures, the columns give the scores of exact numbers. */
class TreeKernelProperties {

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void columnsGiveTheScoresOfExactNumbers(@ForAll long seed) {
        assertEqualsExactNumbers(RandomSets.population(seed, 6));
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
