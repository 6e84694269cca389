package io.github.thuocdo.rules.sets;

import static io.github.thuocdo.rules.sets.BruteForce.one;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.UnitRegister;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The ends of units in groups whose scores are normalised among the units, nested or not, against brute force: every unknown figure
 * of every unit takes every value of a grid that holds the ends of what it can be. The ends are never narrower, and are those of the
 * grid where section 5 of the page on sets says that they are exact.
 */
class GroupEndsProperties {
    private static final List<String> GRID = List.of("0", "30", "50", "100");
    private static final List<String> UNITS = List.of("a", "b", "c", "out");
    private static final List<String> RANKED = UNITS.subList(0, 3);
    private static final List<String> FIGURES = List.of("w", "x", "y", "z");
    private static final UnitRegister REGISTER = Units.register(
            Units.commune("a"), Units.commune("b"), Units.commune("c"), Units.commune("out", null, null, "far"));
    private static final int MOST_UNKNOWN = 4;

    private static final List<String> OWN = List.of(
            "'scoring': {'function': 'ratio', 'full': 80}",
            "'scoring': {'function': 'ratio', 'direction': 'less'}",
            "'requirement': {'atLeast': 50}, 'scoring': {'function': 'pass-fail'}",
            "'scoring': {'function': 'steps', 'steps': [{'from': 100, 'points': 1}, {'from': 50, 'points': 0.25}]}",
            "'scoring': {'function': 'normalised', 'method': 'goalposts', 'least': 20, 'most': 80}");

    private static final List<String> AMONG_OTHERS = List.of(
            "'scoring': {'function': 'best-unit'}",
            "'scoring': {'function': 'normalised', 'method': 'min-max'}",
            "'scoring': {'function': 'normalised', 'method': 'min-max', 'direction': 'less'}",
            "'scoring': {'function': 'normalised', 'method': 'rank'}",
            "'scoring': {'function': 'normalised', 'method': 'z-score'}");

    private static final List<String> ADJUSTMENTS = List.of(
            "'scoring': {'function': 'adjustment', 'each': 0.01, 'most': 0.5}",
            "'scoring': {'function': 'adjustment', 'each': -0.01, 'least': -0.75}");

    private static final List<String> MISSING =
            List.of("'zero'", "'zero'", "'exclude'", "'unranked-below-coverage', 'coverage': 0.5");

    private static String scoring(Random random) {
        return random.nextInt(4) == 0 ? one(random, AMONG_OTHERS) : one(random, OWN);
    }

    private static String normalised(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> "";
            case 3 -> ", 'normalised': 'z-score'";
            default -> ", 'normalised': 'min-max'";
        };
    }

    private static String adding(Random random) {
        return ", 'aggregation': '" + one(random, List.of("arithmetic", "sum")) + "'";
    }

    /** Groups p and q in r, and s beside it: each weighted, most of them normalised. */
    private static CriteriaSet nested(Random random) {
        String inner =
                "{'id': 'p', 'weight': 2" + normalised(random) + adding(random) + "}, {'id': 'q', 'weight': '1/3'"
                        + normalised(random) + (random.nextInt(4) == 0 ? ", 'gate': true" : "") + "}";
        String aggregation = one(random, List.of("arithmetic", "sum", "geometric", "minimum"));
        Draft draft = Draft.of("'scale': 10, 'policies': {'missing': " + one(random, MISSING) + ", 'unranked': ['far']}"
                        + adding(random) + ", 'pillars': [{'id': 'r', 'weight': 3" + normalised(random)
                        + ", 'aggregation': '" + aggregation + "', 'pillars': [" + inner
                        + "]}, {'id': 's', 'weight': 1" + normalised(random) + "}]")
                .asks("w", "share", "'pillar': 'p', 'points': 1, " + scoring(random))
                .asks("x", "share", "'pillar': 'q', 'points': 1, " + scoring(random))
                .asks("y", "share", "'pillar': 's', 'points': 2, " + scoring(random));
        boolean adjusts = random.nextInt(3) == 0;
        return draft.asks(
                        "z",
                        "share",
                        "'pillar': '" + (adjusts ? "p" : "s") + "', 'points': 1, "
                                + (adjusts ? one(random, ADJUSTMENTS) : scoring(random)))
                .set();
    }

    /** Groups of criteria that look at own figures, each at another: one is normalised, and lies in no other that is. */
    private static CriteriaSet simple(Random random) {
        return Draft.of("'scale': 10, 'policies': {'missing': 'zero', 'unranked': ['far']}" + adding(random)
                        + ", 'pillars': [{'id': 'p', 'weight': 2, 'normalised': 'min-max'" + adding(random)
                        + "}, {'id': 'q', 'weight': '1/3'}]")
                .asks("w", "share", "'pillar': 'p', 'points': 1, " + one(random, OWN))
                .asks("x", "share", "'pillar': 'p', 'points': 3, " + one(random, OWN))
                .asks("y", "share", "'pillar': 'q', 'points': 2, " + one(random, OWN))
                .asks("z", "share", "'pillar': 'q', 'points': 1, " + one(random, OWN))
                .set();
    }

    private static Map<String, String> figures(Random random) {
        Map<String, String> figures = new TreeMap<>();
        int unknown = 0;
        List<String> keys = new ArrayList<>();
        UNITS.forEach(unit -> FIGURES.forEach(figure -> keys.add(BruteForce.key(unit, figure))));
        Collections.shuffle(keys, random);
        for (String key : keys) {
            boolean isUnknown = unknown < MOST_UNKNOWN && random.nextInt(3) == 0;
            figures.put(key, isUnknown ? "" : Integer.toString(random.nextInt(11) * 10));
            unknown += isUnknown ? 1 : 0;
        }
        return figures;
    }

    private static Ranking rank(Scorer scorer, Map<String, String> figures) {
        return BruteForce.rank(scorer, REGISTER, FIGURES, figures);
    }

    /** The scores of each unit under all completions. */
    private static Map<String, TreeSet<BigDecimal>> scores(Scorer scorer, Map<String, String> figures) {
        Map<String, TreeSet<BigDecimal>> seen = new TreeMap<>();
        BruteForce.complete(figures, GRID, each -> {
            Ranking ranking = rank(scorer, each);
            UNITS.forEach(code -> ranking.unit(code)
                    .findScore()
                    .ifPresent(score ->
                            seen.computeIfAbsent(code, its -> new TreeSet<>()).add(score)));
        });
        return seen;
    }

    @Property(tries = 30, seed = "766", edgeCases = EdgeCasesMode.NONE)
    void noCompletionLiesBeyondTheEnds(@ForAll long seed) {
        Random random = new Random(seed);
        CriteriaSet set = nested(random);
        Map<String, String> figures = figures(random);
        Scorer scorer = Scorer.despiteErrors(set);
        Ranking now = rank(scorer, figures);
        scores(scorer, figures).forEach((code, scores) -> {
            RankedUnit unit = now.unit(code);
            String what = code + " of " + figures + " by " + set.pillars() + set.criteria();
            assertThat(unit.worst().isPresent()).as(what).isEqualTo(unit.best().isPresent());
            unit.worst().ifPresent(worst -> assertThat(worst).as(what).isLessThanOrEqualTo(scores.first()));
            unit.best().ifPresent(best -> assertThat(best).as(what).isGreaterThanOrEqualTo(scores.last()));
        });
    }

    @Property(tries = 20, seed = "766", edgeCases = EdgeCasesMode.NONE)
    void theEndsAreExactWhereEachFigureIsTakenOnceAndNoGroupIsInANormalisedOne(@ForAll long seed) {
        Random random = new Random(seed);
        CriteriaSet set = simple(random);
        Map<String, String> figures = figures(random);
        Scorer scorer = Scorer.despiteErrors(set);
        Ranking now = rank(scorer, figures);
        Map<String, TreeSet<BigDecimal>> seen = scores(scorer, figures);
        for (String code : RANKED) {
            TreeSet<BigDecimal> scores = Objects.requireNonNull(seen.get(code));
            RankedUnit unit = now.unit(code);
            String what = code + " of " + figures + " by " + set.criteria();
            assertThat(unit.best()).as("best, %s", what).isEqualTo(Optional.of(scores.last()));
            if (FIGURES.stream().noneMatch(figure -> "".equals(figures.get(BruteForce.key(code, figure))))) {
                assertThat(unit.worst()).as("worst, %s", what).isEqualTo(Optional.of(scores.first()));
            }
        }
    }
}
