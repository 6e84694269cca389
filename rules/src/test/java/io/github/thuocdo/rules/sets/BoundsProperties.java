package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.UnitRegister;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Worst and best against brute force: every unknown figure of every unit of a small population takes every value of a grid, which
 * holds the ends of what the figure can be.
 */
class BoundsProperties {
    private static final List<String> GRID = List.of("0", "50", "100");
    private static final List<String> UNITS = List.of("a", "b", "c", "d");
    private static final List<String> FIGURES = List.of("x", "y", "z");
    private static final UnitRegister REGISTER =
            Units.register(UNITS.stream().map(Units::commune).toArray(AdministrativeUnit[]::new));
    private static final int MOST_UNKNOWN = 4;

    private static final List<String> FUNCTIONS = List.of(
            "{'function': 'ratio', 'full': 100}",
            "{'function': 'ratio', 'full': 100, 'direction': 'less'}",
            "{'function': 'best-unit'}",
            "{'function': 'normalised', 'method': 'min-max'}",
            "{'function': 'normalised', 'method': 'min-max', 'direction': 'less'}",
            "{'function': 'normalised', 'method': 'min-max', 'logarithm': true, 'least': 5}",
            "{'function': 'normalised', 'method': 'min-max', 'least': 20, 'most': 80}",
            "{'function': 'normalised', 'method': 'rank'}",
            "{'function': 'normalised', 'method': 'rank', 'direction': 'less'}");

    /** They take another figure besides, which no other criterion takes. */
    private static final List<String> OF_TWO_FIGURES = List.of(
            "{'function': 'parts', 'parts': [{'points': 0.5, 'scoring': {'function': 'best-unit'}}, {'points': 0.5,"
                    + " 'indicator': 'z', 'scoring': {'function': 'normalised', 'method': 'rank'}}]}",
            "{'function': 'best-of', 'cases': [{'points': 0.5, 'scoring': {'function': 'best-unit'}},"
                    + " {'indicator': 'z', 'scoring': {'function': 'normalised', 'method': 'min-max'}}]}");

    private static CriteriaSet set(Random random) {
        boolean isNormalised = random.nextInt(4) == 0;
        String normalised = isNormalised ? ", 'normalised': 'min-max'" : "";
        // Normalised twice, figures decide together, and the ends may be wider.
        String ofX = isNormalised ? FUNCTIONS.get(random.nextInt(2)) : BruteForce.one(random, FUNCTIONS);
        String ofY = BruteForce.one(random, random.nextInt(3) == 0 ? OF_TWO_FIGURES : FUNCTIONS);
        String aggregation = List.of("arithmetic", "arithmetic", "geometric", "minimum", "sum")
                .get(random.nextInt(5));
        return Draft.of("'policies': {'missing': '" + (random.nextBoolean() ? "zero" : "exclude")
                        + "'}, 'aggregation': '" + aggregation + "', 'pillars': [{'id': 'p'" + normalised
                        + "}, {'id': 'q'}]")
                .asks("x", "share", "'pillar': 'p', 'points': 1, 'scoring': " + ofX)
                .asks("y", "share", "'pillar': 'q', 'points': 2, 'scoring': " + ofY)
                .asks("z", "share", "'pillar': 'q', 'standing': 'checklist'")
                .set();
    }

    private static Ranking rank(Scorer scorer, Map<String, String> figures) {
        return BruteForce.rank(scorer, REGISTER, FIGURES, figures);
    }

    @Property(tries = 60, seed = "766", edgeCases = EdgeCasesMode.NONE)
    void worstAndBestAreTheEndsOfAllThatUnknownFiguresMayGive(@ForAll long seed) {
        Random random = new Random(seed);
        CriteriaSet set = set(random);
        Map<String, String> figures = new TreeMap<>();
        List<String> unknown = new ArrayList<>();
        for (String unit : UNITS) {
            for (String indicator : FIGURES) {
                boolean isUnknown = unknown.size() < MOST_UNKNOWN && random.nextInt(4) == 0;
                String key = BruteForce.key(unit, indicator);
                figures.put(key, isUnknown ? "" : Integer.toString(random.nextInt(11) * 10));
                if (isUnknown) {
                    unknown.add(key);
                }
            }
        }
        Scorer scorer = Scorer.despiteErrors(set);
        Ranking now = rank(scorer, figures);
        Map<String, BigDecimal> least = new TreeMap<>();
        Map<String, BigDecimal> most = new TreeMap<>();
        take(now, least, most);
        BruteForce.complete(figures, GRID, each -> take(rank(scorer, each), least, most));
        for (String code : UNITS) {
            RankedUnit unit = now.unit(code);
            String what = code + " of " + figures + " by " + set.criteria();
            assertThat(unit.best()).as("best, %s", what).isEqualTo(Optional.of(most.get(code)));
            if (unknown.stream().noneMatch(figure -> figure.startsWith(code))) {
                assertThat(unit.worst()).as("worst, %s", what).isEqualTo(Optional.of(least.get(code)));
            } else {
                // A figure of its own may stay without points, beside whatever the others turn out to have.
                assertThat(unit.worst().orElseThrow()).as("worst, %s", what).isLessThanOrEqualTo(least.get(code));
            }
        }
    }

    private static void take(Ranking ranking, Map<String, BigDecimal> least, Map<String, BigDecimal> most) {
        for (String unit : UNITS) {
            ranking.unit(unit).findScore().ifPresent(score -> {
                least.merge(unit, score, BigDecimal::min);
                most.merge(unit, score, BigDecimal::max);
            });
        }
    }
}
