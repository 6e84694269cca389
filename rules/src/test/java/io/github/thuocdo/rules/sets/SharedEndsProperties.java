package io.github.thuocdo.rules.sets;

import static io.github.thuocdo.rules.sets.BruteForce.key;
import static io.github.thuocdo.rules.sets.BruteForce.one;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Verdict;
import io.github.thuocdo.submission.UnitRegister;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Ends and decisions where points of 0 of 0 are shared and some figures are missing, against brute force: the ends are the least and
 * the most of all that the missing figures may turn out to be, and of the score while they stay missing.
 */
class SharedEndsProperties {
    private static final List<String> GRID = List.of("0", "50", "100");
    private static final List<String> FIGURES = List.of("x", "y", "z", "v", "w");
    private static final List<String> SAID = List.of("0/0", "0/0", "0/0", "", "", "n/a", "0", "30", "100");
    private static final UnitRegister REGISTER = Units.register(Units.commune("u"));
    private static final List<String> EMPTIES = List.of(
            ", 'emptyDenominator': {'gives': 'shared'}",
            ", 'emptyDenominator': {'gives': 'shared'}",
            ", 'emptyDenominator': {'gives': 'shared', 'among': ['z']}",
            "",
            ", 'emptyDenominator': {'gives': 'no-points'}");

    private static String terms(Random random, String pillar) {
        return "'pillar': '" + pillar + "', 'points': " + (1 + random.nextInt(4))
                + (random.nextInt(4) == 0 ? ", 'gate': true" : "");
    }

    private static CriteriaSet set(Random random) {
        String missing = one(random, List.of("zero", "exclude"));
        String aggregation = one(random, List.of("arithmetic", "arithmetic", "minimum"));
        return Draft.of("'scale': 10, 'verdict': {'pass': {'score': " + one(random, List.of("2", "5", "8"))
                        + "}}, 'policies': {'missing': '" + missing + "'}, 'aggregation': '" + aggregation
                        + "', 'pillars': [{'id': 'p', 'aggregation': '" + aggregation
                        + "', 'pillars': [{'id': 'r'}]}, {'id': 'q'}]")
                .ratio("x", terms(random, "p") + one(random, EMPTIES))
                .ratio("y", terms(random, "p") + one(random, EMPTIES))
                .ratio("z", terms(random, "p") + one(random, EMPTIES.subList(3, 5)))
                .ratio("v", terms(random, one(random, List.of("p", "q", "r"))))
                .ratio("w", terms(random, "q"))
                .set();
    }

    private static String decision(RankedUnit unit) {
        return unit.verdict().flatMap(Verdict::decision).map(Enum::name).orElse("");
    }

    @Property(tries = 200, seed = "1766", edgeCases = EdgeCasesMode.NONE)
    void theEndsAreThoseOfAllCompletions(@ForAll long seed) {
        Random random = new Random(seed);
        Scorer scorer = Scorer.of(set(random));
        Map<String, String> figures = new TreeMap<>();
        FIGURES.forEach(figure -> figures.put(key("u", figure), one(random, SAID)));
        RankedUnit now = BruteForce.rank(scorer, REGISTER, FIGURES, figures).unit("u");
        TreeSet<BigDecimal> scores = new TreeSet<>();
        now.findScore().ifPresent(scores::add);
        Set<String> decisions = new TreeSet<>();
        BruteForce.complete(figures, GRID, each -> {
            RankedUnit known = BruteForce.rank(scorer, REGISTER, FIGURES, each).unit("u");
            known.findScore().ifPresent(scores::add);
            decisions.add(decision(known));
        });
        String what = figures + " by " + scorer.set().criteria();
        if (scores.size() > 1) {
            assertThat(now.unknown()).as("missing figures, %s", what).isPositive();
        }
        assertThat(now.worst().isPresent()).as("ends, %s", what).isEqualTo(!scores.isEmpty());
        if (!scores.isEmpty()) {
            assertThat(now.worst().orElseThrow()).as("worst, %s", what).isEqualByComparingTo(scores.first());
            assertThat(now.best().orElseThrow()).as("best, %s", what).isEqualByComparingTo(scores.last());
        }
        if (decision(now).equals("PASS") || decision(now).equals("FAIL")) {
            assertThat(decisions).as("a decision that stays, %s", what).containsExactly(decision(now));
        }
    }
}
