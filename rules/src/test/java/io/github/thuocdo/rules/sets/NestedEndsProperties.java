package io.github.thuocdo.rules.sets;

import static io.github.thuocdo.rules.sets.BruteForce.key;
import static io.github.thuocdo.rules.sets.BruteForce.one;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.FigureType;
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
 * Ends of groups within groups, beside criteria of their own, with weights and without, against brute force: each unknown figure takes
 * every value of a grid, with that of 0 of 0 where it is declared to have full points.
 */
class NestedEndsProperties {
    private static final List<String> FIGURES = List.of("a", "b", "c", "d", "e", "f");
    private static final UnitRegister REGISTER = Units.register(Units.commune("u"));
    private static final int MOST_UNKNOWN = 4;
    private static final List<String> GRID = List.of("0", "50", "100", "300", "0/0");
    private static final String FULL = ", 'emptyDenominator': {'gives': 'full-points'}";

    private static final List<String> FUNCTIONS = List.of(
            "'scoring': {'function': 'ratio', 'full': 100}",
            "'scoring': {'function': 'ratio', 'full': 80, 'direction': 'less'}",
            "'requirement': {'atLeast': 50}",
            "'scoring': {'function': 'per-item', 'each': 0.01, 'most': 0.75}",
            "'scoring': {'function': 'normalised', 'method': 'distance-to-target', 'most': 80}");
    private static final List<String> ADJUSTMENTS = List.of(
            "'scoring': {'function': 'adjustment', 'each': 0.01, 'most': 0.5}",
            "'scoring': {'function': 'adjustment', 'each': -0.01, 'least': -0.75}");

    private static String group(Random random, String id, String below) {
        String weight = random.nextInt(3) == 0 ? ", 'weight': " + one(random, List.of("2", "0.5")) : "";
        String aggregation = one(random, List.of("sum", "sum", "arithmetic", "minimum"));
        return "{'id': '" + id + "', 'aggregation': '" + aggregation + "'" + weight + below + "}";
    }

    private static CriteriaSet set(Random random) {
        String p =
                group(random, "p", ", 'pillars': [" + group(random, "p1", "") + ", " + group(random, "p2", "") + "]");
        Draft draft = Draft.of("'scale': 10, 'policies': {'missing': '"
                + one(random, List.of("exclude", "exclude", "zero")) + "'}, 'aggregation': '"
                + one(random, List.of("sum", "arithmetic")) + "', 'pillars': [" + p + ", " + group(random, "q", "")
                + "]");
        for (String figure : FIGURES) {
            boolean adjusts = random.nextInt(6) == 0;
            boolean isFull = !adjusts && random.nextInt(4) == 0;
            draft.asks(
                    figure,
                    one(random, List.of("share", "per-head")),
                    "'pillar': '" + one(random, List.of("p", "p1", "p1", "p2", "q")) + "', 'points': "
                            + (1 + random.nextInt(3)) + ", " + one(random, adjusts ? ADJUSTMENTS : FUNCTIONS)
                            + (isFull ? FULL : ""));
        }
        return draft.set();
    }

    private static Map<String, String> figures(Random random) {
        Map<String, String> figures = new TreeMap<>();
        int unknown = 0;
        for (String figure : FIGURES) {
            boolean isUnknown = unknown < MOST_UNKNOWN && random.nextInt(3) == 0;
            unknown += isUnknown ? 1 : 0;
            figures.put(
                    key("u", figure),
                    isUnknown ? "" : one(random, List.of("0", "30", "50", "70", "100", "n/a", "0/0")));
        }
        return figures;
    }

    /** The values of the grid that a figure may have: none above 100 for a share, and 0 of 0 where it has full points alone. */
    private static boolean isOfItsGrid(CriteriaSet set, Map<String, String> before, Map<String, String> figures) {
        return set.criteria().stream().allMatch(criterion -> {
            String at = key("u", criterion.id());
            String value = figures.get(at);
            boolean isFull = criterion.target().terms().emptyDenominator().isPresent();
            return !before.get(at).isEmpty()
                    || (value.equals("0/0") && isFull)
                    || (value.equals("300") && criterion.type() == FigureType.PER_HEAD)
                    || !List.of("0/0", "300").contains(value);
        });
    }

    @Property(tries = 150, seed = "1812", edgeCases = EdgeCasesMode.NONE)
    void theEndsAreThoseOfAllCompletions(@ForAll long seed) {
        Random random = new Random(seed);
        CriteriaSet set = set(random);
        Scorer scorer = Scorer.despiteErrors(set);
        Map<String, String> figures = figures(random);
        RankedUnit now = BruteForce.rank(scorer, REGISTER, FIGURES, figures).unit("u");
        TreeSet<BigDecimal> scores = new TreeSet<>();
        now.findScore().ifPresent(scores::add);
        BruteForce.complete(figures, GRID, each -> {
            if (isOfItsGrid(set, figures, each)) {
                BruteForce.rank(scorer, REGISTER, FIGURES, each)
                        .unit("u")
                        .findScore()
                        .ifPresent(scores::add);
            }
        });
        String what = seed + " " + figures + " by " + set.policies() + set.pillars() + set.criteria();
        assertThat(now.worst().isPresent()).as("ends, %s", what).isEqualTo(!scores.isEmpty());
        if (!scores.isEmpty()) {
            assertThat(now.best().orElseThrow()).as("best, %s", what).isEqualByComparingTo(scores.last());
            assertThat(now.worst().orElseThrow()).as("worst, %s", what).isEqualByComparingTo(scores.first());
        }
    }
}
