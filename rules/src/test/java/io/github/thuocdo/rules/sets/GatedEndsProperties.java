package io.github.thuocdo.rules.sets;

import static io.github.thuocdo.rules.sets.BruteForce.key;
import static io.github.thuocdo.rules.sets.BruteForce.one;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.submission.UnitRegister;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Ends of sets with gates and penalties against brute force: each unknown share takes every value of a grid, among them those that
 * give next to nothing.
 */
class GatedEndsProperties {
    private static final List<String> FIGURES = List.of("a", "b", "c", "d", "e", "f");
    private static final UnitRegister REGISTER = Units.register(Units.commune("u"));
    private static final int MOST_UNKNOWN = 3;
    private static final List<String> GRID = List.of("0", "0.0000001", "50", "99.9999999", "100");

    private static final List<String> STRAIGHT = List.of(
            "'scoring': {'function': 'ratio', 'full': 100}",
            "'scoring': {'function': 'ratio', 'full': 100, 'direction': 'less'}",
            "'requirement': {'atLeast': 50}");
    private static final List<String> IN_STEPS = List.of(
            "'requirement': {'atLeast': 50}, 'scoring': {'function': 'pass-fail'}",
            "'scoring': {'function': 'steps', 'steps': [{'from': 100, 'points': 1}, {'from': 50, 'points': 0.5}]}");
    private static final String PENALTY = "'scoring': {'function': 'adjustment', 'each': -0.02, 'least': -2}";

    private static String group(Random random, String id, String below) {
        String weight = random.nextInt(3) == 0 ? ", 'weight': " + one(random, List.of("2", "0.5")) : "";
        String aggregation = one(random, List.of("sum", "sum", "arithmetic", "minimum"));
        String gate = random.nextInt(2) == 0 ? ", 'gate': true" : "";
        return "{'id': '" + id + "', 'aggregation': '" + aggregation + "'" + weight + gate + below + "}";
    }

    /** Two groups within one that may be gated, with straight functions in them; steps and a gate of their own, and penalties, beside it. */
    private static CriteriaSet set(Random random, String penalised) {
        String gated = group(random, "g", ", 'pillars': [" + group(random, "g1", "") + "]");
        Draft draft = Draft.of("'scale': 10, 'policies': {'missing': '"
                + one(random, List.of("exclude", "zero")) + "'}, 'aggregation': '"
                + one(random, List.of("sum", "arithmetic")) + "', 'pillars': [" + gated
                + ", {'id': 'q', 'aggregation': '" + one(random, List.of("sum", "arithmetic")) + "'}]");
        for (String figure : FIGURES.subList(0, 3)) {
            draft.asks(
                    figure,
                    "share",
                    "'pillar': '" + one(random, List.of("g", "g1")) + points(random) + one(random, STRAIGHT));
        }
        for (String figure : FIGURES.subList(3, 5)) {
            String gate = random.nextInt(2) == 0 ? ", 'gate': true" : "";
            draft.asks(
                    figure,
                    "share",
                    "'pillar': 'q" + points(random) + one(random, random.nextBoolean() ? IN_STEPS : STRAIGHT) + gate);
        }
        return draft.asks("f", "share", "'pillar': 'q" + points(random) + PENALTY)
                .set();
    }

    private static String points(Random random) {
        return "', 'points': " + (1 + random.nextInt(3)) + ", ";
    }

    private static Map<String, String> figures(Random random) {
        Map<String, String> figures = new TreeMap<>();
        int unknown = 0;
        for (String figure : FIGURES) {
            boolean isUnknown = unknown < MOST_UNKNOWN && random.nextInt(2) == 0;
            unknown += isUnknown ? 1 : 0;
            figures.put(key("u", figure), isUnknown ? "" : one(random, List.of("0", "30", "50", "70", "100", "n/a")));
        }
        return figures;
    }

    /** The ends of a unit, and the scores of all completions of its figures. */
    private record Ends(RankedUnit now, TreeSet<BigDecimal> scores, String what) {
        static Ends of(CriteriaSet set, Map<String, String> figures) {
            Scorer scorer = Scorer.despiteErrors(set);
            RankedUnit now = BruteForce.rank(scorer, REGISTER, FIGURES, figures).unit("u");
            TreeSet<BigDecimal> scores = new TreeSet<>();
            now.findScore().ifPresent(scores::add);
            BruteForce.complete(
                    figures,
                    GRID,
                    each -> BruteForce.rank(scorer, REGISTER, FIGURES, each)
                            .unit("u")
                            .findScore()
                            .ifPresent(scores::add));
            return new Ends(now, scores, figures + " by " + set.policies() + set.pillars() + set.criteria());
        }

        void requireBest() {
            assertThat(now.best().isPresent()).as("ends, %s", what).isEqualTo(!scores.isEmpty());
            assertThat(now.best().map(best -> best.compareTo(scores.last())).orElse(0))
                    .as("best, %s", what)
                    .isZero();
        }

        /** The comparison of the worst end with the least score of all completions. */
        int worst() {
            return now.worst().map(worst -> worst.compareTo(scores.first())).orElse(0);
        }
    }

    @Property(tries = 100, seed = "1914", edgeCases = EdgeCasesMode.NONE)
    void theEndsAreThoseOfAllCompletionsWherePenaltiesStandOutsideGatedGroups(@ForAll long seed) {
        Random random = new Random(seed);
        Ends ends = Ends.of(set(random, "q"), figures(random));
        ends.requireBest();
        assertThat(ends.worst()).as("worst, %s", ends.what).isZero();
    }

    @Property(tries = 60, seed = "1915", edgeCases = EdgeCasesMode.NONE)
    void noCompletionIsBelowTheWorstWherePenaltiesStandInGatedGroups(@ForAll long seed) {
        Random random = new Random(seed);
        Ends ends = Ends.of(set(random, one(random, List.of("g", "g1"))), figures(random));
        ends.requireBest();
        assertThat(ends.worst()).as("worst, %s", ends.what).isNotPositive();
    }
}
