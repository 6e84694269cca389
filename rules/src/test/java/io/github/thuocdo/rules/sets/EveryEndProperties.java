package io.github.thuocdo.rules.sets;

import static io.github.thuocdo.rules.sets.BruteForce.one;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.criteria.VerdictRules.Band;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.ranking.Verdict;
import io.github.thuocdo.submission.UnitRegister;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Ends and decisions under every scoring function and policy against brute force: every unknown figure takes every value of a grid,
 * and no score lies outside what was said before, nor does a decision change that was made.
 */
class EveryEndProperties {
    private static final List<String> GRID = List.of("0", "50", "100");
    private static final List<String> UNITS = List.of("a", "b", "c");
    private static final List<String> FIGURES = List.of("x", "y", "z", "bonus");
    private static final UnitRegister REGISTER =
            Units.register(Units.commune("a"), Units.commune("b"), Units.commune("c", null, null, "far"));
    private static final int MOST_UNKNOWN = 4;

    /** What a criterion declares beside its points: a function of its own figure, whatever the others have. */
    private static final List<String> OWN = List.of(
            "'requirement': {'atLeast': 80}",
            "'requirement': {'moreThan': 50}",
            "'requirement': {'atMost': 50}",
            "'requirement': {'from': 50, 'to': 80}",
            "'requirement': {'atLeast': 100}, 'scoring': {'function': 'pass-fail'}",
            "'scoring': {'function': 'ratio', 'full': 80}",
            "'scoring': {'function': 'ratio', 'direction': 'less'}",
            "'scoring': {'function': 'steps', 'steps': [{'from': 100, 'points': 1}, {'from': 50, 'points': 0.25}]}",
            "'scoring': {'function': 'steps', 'direction': 'less', 'steps': [{'from': 0, 'points': 1},"
                    + " {'from': 50, 'open': true, 'points': 0.5}], 'otherwise': 0.25}",
            "'scoring': {'function': 'per-item', 'each': 0.02, 'most': 0.75}",
            "'scoring': {'function': 'normalised', 'method': 'goalposts', 'least': 20, 'most': 80}",
            "'scoring': {'function': 'normalised', 'method': 'goalposts', 'least': 5, 'most': 100, 'logarithm': true}",
            "'scoring': {'function': 'normalised', 'method': 'distance-to-target', 'most': 80}",
            "'scoring': {'function': 'normalised', 'method': 'distance-to-target', 'most': 20, 'direction': 'less'}",
            "'scoring': {'function': 'parts', 'parts': [{'points': 0.5, 'scoring': {'function': 'ratio'}},"
                    + " {'indicator': 'z', 'points': 0.5, 'scoring': {'function': 'ratio', 'direction': 'less'}}]}",
            "'scoring': {'function': 'best-of', 'cases': [{'scoring': {'function': 'ratio'}},"
                    + " {'indicator': 'z', 'points': 0.75, 'scoring': {'function': 'ratio'}}]}",
            "'scoring': {'function': 'product', 'factors': [{'scoring': {'function': 'ratio'}},"
                    + " {'indicator': 'z', 'scoring': {'function': 'ratio'}}]}");

    /** Functions that look at other units. */
    private static final List<String> AMONG_OTHERS = List.of(
            "'scoring': {'function': 'best-unit'}",
            "'scoring': {'function': 'normalised', 'method': 'min-max'}",
            "'scoring': {'function': 'normalised', 'method': 'rank', 'direction': 'less'}",
            "'scoring': {'function': 'normalised', 'method': 'z-score'}");

    private static final List<String> ADJUSTMENTS = List.of(
            "'scoring': {'function': 'adjustment', 'each': 0.01, 'most': 0.5}",
            "'scoring': {'function': 'adjustment', 'each': -0.01, 'least': -0.75}",
            "'scoring': {'function': 'adjustment', 'each': 0.02, 'least': 0.25, 'most': 1}");

    private static final List<String> MISSING = List.of(
            "'zero'", "'exclude'", "'unranked-below-coverage', 'coverage': 0.5", "'exclude', 'minimumCriteria': 2");

    private static final List<String> VERDICTS = List.of(
            "",
            "'verdict': {'pass': {'score': 40}, 'bands': [{'id': 'A', 'from': 60}, {'id': 'B', 'from': 20}],"
                    + " 'vetoes': [{'criterion': 'x', 'band': 'B'}]}, ",
            "'verdict': {'pass': {'all': true}}, ",
            "'verdict': {'pass': {'atLeast': 2, 'score': 10}}, ",
            "'verdict': {'pass': {'pillars': {'q': 30}}}, ");

    private static String criterion(Random random, String pillar) {
        boolean looksAround = random.nextInt(4) == 0;
        String mandatory = random.nextInt(5) == 0 ? ", 'mandatory': true" : "";
        String gate = random.nextInt(6) == 0 ? ", 'gate': true" : "";
        String groups = random.nextInt(6) == 0 ? ", 'exceptGroups': ['far']" : "";
        return "'pillar': '" + pillar + "', 'points': 1" + mandatory + gate + groups + ", "
                + one(random, looksAround ? AMONG_OTHERS : OWN);
    }

    private static CriteriaSet set(Random random) {
        boolean isNormalised = random.nextInt(5) == 0;
        String ofP = isNormalised ? ", 'normalised': '" + one(random, List.of("min-max", "z-score")) + "'" : "";
        String rounded = random.nextInt(4) == 0 ? ", 'rounding': {'scale': 1, 'mode': 'half-even'}" : "";
        String aggregation = one(random, List.of("arithmetic", "arithmetic", "sum", "geometric", "minimum"));
        boolean adjusts = aggregation.equals("arithmetic") || aggregation.equals("sum");
        String criterionRounding = random.nextInt(4) == 0 ? ", 'criterionRounding': {'scale': 1, 'mode': 'down'}" : "";
        Draft draft = Draft.of(one(random, VERDICTS) + "'scale': 100, 'policies': {'missing': " + one(random, MISSING)
                        + criterionRounding + "}, 'aggregation': '" + aggregation + "', 'pillars': [{'id': 'p'" + ofP
                        + "}, {'id': 'q', 'weight': 2" + rounded + "}]")
                .asks("x", "share", criterion(random, "p"))
                .asks("y", "share", criterion(random, "q"))
                .asks("z", "share", "'pillar': 'q', 'points': 0.5, " + one(random, OWN.subList(0, 6)));
        String bonus = adjusts && random.nextBoolean() ? one(random, ADJUSTMENTS) : "'standing': 'checklist'";
        return draft.asks("bonus", "share", "'pillar': 'q', 'points': 1, " + bonus)
                .set();
    }

    private static Ranking rank(Scorer scorer, Map<String, String> figures) {
        return BruteForce.rank(scorer, REGISTER, FIGURES, figures);
    }

    /** All that the scores and decisions of a unit turn out to be. */
    private static final class Seen {
        private final TreeSet<BigDecimal> scores = new TreeSet<>();
        private final Set<String> decisions = new TreeSet<>();

        void take(RankedUnit unit) {
            unit.findScore().ifPresent(scores::add);
            decisions.add(decision(unit));
        }

        Optional<BigDecimal> most() {
            return scores.isEmpty() ? Optional.empty() : Optional.of(scores.last());
        }
    }

    private static String decision(RankedUnit unit) {
        return unit.verdict().flatMap(Verdict::decision).map(Enum::name).orElse("");
    }

    @Property(tries = 60, seed = "766", edgeCases = EdgeCasesMode.NONE)
    void noScoreLiesBeyondItsEndsAndNoDecisionChanges(@ForAll long seed) {
        Random random = new Random(seed);
        CriteriaSet set = set(random);
        Map<String, String> figures = figures(random);
        Scorer scorer = Scorer.despiteErrors(set);
        Ranking now = rank(scorer, figures);
        Map<String, Seen> seen = new TreeMap<>();
        BruteForce.complete(figures, GRID, each -> {
            Ranking ranking = rank(scorer, each);
            for (String code : UNITS) {
                seen.computeIfAbsent(code, its -> new Seen()).take(ranking.unit(code));
                assertClass(set, ranking.unit(code), code + " of " + each + " by " + set.criteria());
            }
        });
        for (String code : UNITS) {
            String what = code + " of " + figures + " by " + set.criteria();
            Seen its = Objects.requireNonNull(seen.get(code));
            holds(now, now.unit(code), its, what);
            assertClass(set, now.unit(code), what);
            if (isPlain(set) && its.most().isPresent()) {
                assertThat(now.unit(code).best()).as("best, %s", what).isEqualTo(its.most());
            }
        }
    }

    /** Whether each criterion looks at a figure of its own alone: then the ends are those of the grid. */
    private static boolean isPlain(CriteriaSet set) {
        return set.criteria().stream()
                        .map(criterion -> criterion.target().scoring())
                        .allMatch(scoring -> scoring.parts().isEmpty() && !scoring.needsPopulation())
                && set.pillars().stream()
                        .flatMap(groups -> groups.latest().pillars().stream())
                        .allMatch(pillar -> pillar.normalised().isEmpty());
    }

    private static Map<String, String> figures(Random random) {
        Map<String, String> figures = new TreeMap<>();
        int unknown = 0;
        for (String unit : UNITS) {
            for (String figure : FIGURES) {
                boolean isUnknown = unknown < MOST_UNKNOWN && random.nextInt(4) == 0;
                String value = random.nextInt(12) == 0 ? "n/a" : Integer.toString(random.nextInt(11) * 10);
                figures.put(BruteForce.key(unit, figure), isUnknown ? "" : value);
                unknown += isUnknown ? 1 : 0;
            }
        }
        return figures;
    }

    private static void holds(Ranking now, RankedUnit unit, Seen seen, String what) {
        assertThat(unit.worst().isPresent())
                .as("both ends or none, %s", what)
                .isEqualTo(unit.best().isPresent());
        String decided = decision(unit);
        if (decided.equals("PASS") || decided.equals("FAIL")) {
            assertThat(seen.decisions).as("a decision that stays, %s", what).containsExactly(decided);
        }
        if (unit.best().isEmpty()) {
            boolean isSaid = now.findings().stream().map(Finding::code).anyMatch("bounds-unknown"::equals);
            assertThat(isSaid || unit.findScore().isEmpty())
                    .as("why no ends, %s", what)
                    .isTrue();
            return;
        }
        BigDecimal worst = unit.worst().orElseThrow();
        BigDecimal best = unit.best().orElseThrow();
        unit.findScore().ifPresent(score -> assertThat(score).as(what).isBetween(worst, best));
        assertThat(seen.scores)
                .as("scores within the ends, %s", what)
                .allSatisfy(score -> assertThat(score).isBetween(worst, best));
    }

    private static boolean reaches(Optional<BigDecimal> score, Band band) {
        return score.filter(each -> each.compareTo(band.from()) >= 0).isPresent();
    }

    /** The class is that of the published score, and the worse one where the criterion fails that has a veto. */
    private static void assertClass(CriteriaSet set, RankedUnit unit, String what) {
        List<Band> bands = set.verdicts().bands();
        if (bands.isEmpty()) {
            return;
        }
        Optional<BigDecimal> score = unit.findScore();
        int reached = 0;
        while (reached < bands.size() && !reaches(score, bands.get(reached))) {
            reached++;
        }
        Outcome vetoed = unit.outcome("x");
        boolean fails = vetoed.status() == Status.NOT_MET
                || (vetoed.status() == Status.UNKNOWN && set.policies().missing() == Policies.Missing.ZERO)
                || (vetoed.status() == Status.SCORED
                        && vetoed.fraction().orElseThrow().signum() <= 0);
        int stands = score.isPresent() && reached == 0 && fails ? 1 : reached;
        Optional<String> expected =
                stands < bands.size() ? Optional.of(bands.get(stands).id()) : Optional.empty();
        assertThat(unit.verdict().flatMap(Verdict::band).map(Band::id))
                .as("the class of %s", what)
                .isEqualTo(expected);
    }
}
