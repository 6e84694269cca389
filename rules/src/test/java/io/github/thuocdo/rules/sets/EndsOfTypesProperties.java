package io.github.thuocdo.rules.sets;

import static io.github.thuocdo.rules.sets.BruteForce.one;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.UnitRegister;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Worst and best against brute force for figures of every type that has ends, several criteria at once that look at other units, and
 * bonus and penalty: every unknown figure takes every value of a grid of its own, and a unit's own may also stay missing.
 */
class EndsOfTypesProperties {
    private static final List<String> UNITS = List.of("a", "b", "c");
    private static final List<String> FIGURES = List.of("w", "x", "y", "z", "adjust");
    private static final UnitRegister REGISTER =
            Units.register(Units.commune("a"), Units.commune("b"), Units.commune("c"));
    private static final int MOST_UNKNOWN = 3;
    private static final String NOBODY = "nobody";

    /** An indicator under a function: what is asked of it, and the figures that it can have, the ends among them. */
    private record Kind(String type, String its, List<String> grid) {}

    private static Kind kind(String type, String scoring, String... grid) {
        return new Kind(type, "'scoring': {'function': " + scoring + "}", List.of(grid));
    }

    private static final List<Kind> AMONG_OTHERS = List.of(
            kind("yes-no", "'best-unit'", "có", "không"),
            kind("yes-no", "'normalised', 'method': 'min-max'", "có", "không"),
            kind("yes-no", "'normalised', 'method': 'rank'", "có", "không"),
            kind("number", "'normalised', 'method': 'min-max', 'least': -20, 'most': 30", "-70", "0", "90"),
            kind("number", "'normalised', 'method': 'rank', 'least': -20, 'most': 30", "-70", "0", "30", "90"),
            kind(
                    "number",
                    "'normalised', 'method': 'rank', 'direction': 'less', 'least': 0, 'most': 9",
                    "-1",
                    "4",
                    "10"),
            kind(
                    "number",
                    "'normalised', 'method': 'min-max', 'logarithm': true, 'least': 1, 'most': 64",
                    "-3",
                    "8",
                    "99"),
            kind(
                    "change",
                    "'normalised', 'method': 'min-max', 'direction': 'less', 'least': -5, 'most': 5",
                    "-9",
                    "1",
                    "7"),
            kind("count", "'normalised', 'method': 'min-max', 'most': 20", "0", "10", "400"),
            kind("count", "'normalised', 'method': 'rank', 'most': 3", "0", "2", "4000"),
            kind("per-head", "'normalised', 'method': 'min-max', 'most': 2", "0", "0.5", "7"),
            kind("index", "'best-unit'", "0", "0.3", "1"),
            kind("index", "'normalised', 'method': 'min-max'", "0", "0.3", "1"),
            kind("share", "'best-unit'", "0", "40", "100"),
            kind("share", "'normalised', 'method': 'min-max', 'direction': 'less'", "0", "40", "100"));

    private static final List<Kind> OWN = List.of(
            new Kind("yes-no", "'requirement': {'yes': true}", List.of("có", "không")),
            kind("category", "'categories', 'categories': {'tốt': 0.75, 'khá': 0.5, 'kém': 0.25}", "tốt", "khá", "kém"),
            kind("number", "'normalised', 'method': 'goalposts', 'least': 20, 'most': 80", "10", "50", "95"),
            kind(
                    "number",
                    "'normalised', 'method': 'goalposts', 'least': 1, 'most': 64, 'logarithm': true, 'direction': 'less'",
                    "1",
                    "8",
                    "70"),
            kind("number", "'normalised', 'method': 'distance-to-target', 'most': 4", "-2", "1", "5"),
            kind("count", "'per-item', 'each': 0.125, 'most': 0.5", "0", "2", "30"),
            kind(
                    "count",
                    "'steps', 'steps': [{'from': 4, 'points': 1}, {'from': 2, 'points': 0.5}], 'otherwise': 0.25",
                    "0",
                    "3",
                    "4"),
            kind("per-head", "'ratio', 'full': 2, 'direction': 'less'", "0", "1", "3"),
            kind("share", "'ratio', 'full': 50", "0", "30", "100"));

    private static final List<Kind> ADJUSTMENTS = List.of(
            kind("count", "'adjustment', 'each': 0.25, 'most': 0.5", "0", "1", "3"),
            kind("count", "'adjustment', 'each': -0.25, 'least': -0.75", "0", "1", "9"),
            kind("number", "'adjustment', 'each': 0.125, 'least': -0.25, 'most': 0.5", "-9", "1", "9"));

    private static Map<String, Kind> kinds(Random random) {
        Map<String, Kind> kinds = new TreeMap<>();
        for (String figure : FIGURES) {
            boolean looksAround = random.nextInt(3) > 0;
            kinds.put(figure, one(random, figure.equals("adjust") ? ADJUSTMENTS : looksAround ? AMONG_OTHERS : OWN));
        }
        return kinds;
    }

    private static CriteriaSet set(Random random, String missing, Map<String, Kind> kinds) {
        String aggregation = one(random, List.of("arithmetic", "sum"));
        String ofQ = one(random, List.of("arithmetic", "geometric", "minimum"));
        Draft draft = Draft.of("'scale': 100, 'policies': {'missing': '" + missing + "'}, 'aggregation': '"
                + aggregation + "', 'pillars': [{'id': 'p', 'weight': 3}, {'id': 'q', 'aggregation': '" + ofQ + "'}]");
        for (Map.Entry<String, Kind> each : kinds.entrySet()) {
            String pillar = each.getKey().compareTo("y") < 0 ? "p" : "q";
            String points = each.getKey().equals("x") ? "2" : "1";
            boolean countsAsZero = random.nextInt(3) == 0 && !missing.equals("zero");
            String own = countsAsZero ? ", 'missing': 'zero', " : ", ";
            draft.asks(
                    each.getKey(),
                    each.getValue().type,
                    "'pillar': '" + pillar + "', 'points': " + points + own + each.getValue().its);
        }
        return draft.set();
    }

    private static Map<String, String> figures(Random random, Map<String, Kind> kinds) {
        List<String> keys = new ArrayList<>();
        UNITS.forEach(unit -> FIGURES.forEach(figure -> keys.add(BruteForce.key(unit, figure))));
        Collections.shuffle(keys, random);
        Map<String, String> figures = new TreeMap<>();
        for (String key : keys) {
            boolean isUnknown = figures.size() < MOST_UNKNOWN;
            String known = random.nextInt(12) == 0 ? "n/a" : one(random, grid(kinds, key));
            figures.put(key, isUnknown ? "" : known);
        }
        return figures;
    }

    private static List<String> grid(Map<String, Kind> kinds, String key) {
        return kinds.get(key.substring(key.indexOf(':') + 1)).grid;
    }

    /** The completions of figures: each that is unknown may have all of its grid; those of one unit may stay missing, too. */
    private record Completions(Map<String, Kind> kinds, Map<String, String> figures, String lacking, Runnable each) {
        void complete(List<String> unknown) {
            if (unknown.isEmpty()) {
                each.run();
                return;
            }
            String key = unknown.get(0);
            List<String> values = new ArrayList<>(grid(kinds, key));
            if (key.startsWith(lacking)) {
                values.add("");
            }
            for (String value : values) {
                figures.put(key, value);
                complete(unknown.subList(1, unknown.size()));
            }
        }
    }

    /** The scores of each unit once all figures of the others are known; its own may stay missing where {@code mayLack}. */
    private static Map<String, TreeSet<BigDecimal>> scores(
            Scorer scorer, Map<String, Kind> kinds, Map<String, String> figures, boolean mayLack) {
        Map<String, TreeSet<BigDecimal>> seen = new TreeMap<>();
        UNITS.forEach(unit -> seen.put(unit, new TreeSet<>()));
        Map<String, String> completed = new TreeMap<>(figures);
        for (String lacking : mayLack ? lacking(figures) : List.of(NOBODY)) {
            new Completions(kinds, completed, lacking, () -> {
                        Ranking ranking = rank(scorer, completed);
                        List<String> left = unknown(completed);
                        UNITS.stream()
                                .filter(unit -> left.stream().allMatch(key -> key.startsWith(unit)))
                                .forEach(unit -> ranking.unit(unit).findScore().ifPresent(seen.get(unit)::add));
                    })
                    .complete(unknown(figures));
        }
        return seen;
    }

    /** The units that lack a figure, and nobody. */
    private static List<String> lacking(Map<String, String> figures) {
        List<String> units = new ArrayList<>(List.of(NOBODY));
        UNITS.stream()
                .filter(unit -> unknown(figures).stream().anyMatch(key -> key.startsWith(unit)))
                .forEach(units::add);
        return units;
    }

    private static List<String> unknown(Map<String, String> figures) {
        return figures.keySet().stream()
                .filter(key -> figures.get(key).isEmpty())
                .toList();
    }

    private static Ranking rank(Scorer scorer, Map<String, String> figures) {
        return BruteForce.rank(scorer, REGISTER, FIGURES, figures);
    }

    @Property(tries = 20, seed = "766", edgeCases = EdgeCasesMode.NONE)
    void theEndsAreThoseOfAllFiguresOfEveryTypeWhereWhatIsMissingHasNoPoints(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Kind> kinds = kinds(random);
        CriteriaSet set = set(random, "zero", kinds);
        Map<String, String> figures = figures(random, kinds);
        Scorer scorer = Scorer.despiteErrors(set);
        Ranking now = rank(scorer, figures);
        scores(scorer, kinds, figures, true).forEach((code, scores) -> {
            RankedUnit unit = now.unit(code);
            String what = code + " of " + figures + " by " + set.pillars() + set.criteria();
            assertThat(unit.worst()).as("worst, %s", what).isEqualTo(least(scores));
            assertThat(unit.best()).as("best, %s", what).isEqualTo(most(scores));
        });
    }

    @Property(tries = 20, seed = "766", edgeCases = EdgeCasesMode.NONE)
    void noCompletionLiesBeyondTheEndsWhereWhatIsMissingLeavesTheDivisor(@ForAll long seed) {
        long drawn = new Random(seed).nextLong();
        Map<String, Kind> kinds = kinds(new Random(drawn));
        CriteriaSet set = set(new Random(drawn), "exclude", kinds);
        Map<String, String> figures = figures(new Random(drawn), kinds);
        Scorer scorer = Scorer.despiteErrors(set);
        Ranking now = rank(scorer, figures);
        Ranking zero = rank(Scorer.despiteErrors(set(new Random(drawn), "zero", kinds)), figures);
        scores(scorer, kinds, figures, false).forEach((code, scores) -> {
            RankedUnit unit = now.unit(code);
            String what = code + " of " + figures + " by " + set.pillars() + set.criteria();
            assertThat(unit.worst().orElseThrow()).as("worst, %s", what).isLessThanOrEqualTo(scores.first());
            unit.findScore().ifPresent(scores::add);
            assertThat(unit.best()).as("best, %s", what).isEqualTo(most(scores));
            // A figure of its own may stay without points, as it does where what is missing counts so.
            TreeSet<BigDecimal> low =
                    new TreeSet<>(List.of(zero.unit(code).worst().orElseThrow()));
            unit.findScore().ifPresent(low::add);
            assertThat(unit.worst()).as("worst beside no points, %s", what).isEqualTo(least(low));
        });
    }

    private static Optional<BigDecimal> least(TreeSet<BigDecimal> scores) {
        return scores.isEmpty() ? Optional.empty() : Optional.of(scores.first());
    }

    private static Optional<BigDecimal> most(TreeSet<BigDecimal> scores) {
        return scores.isEmpty() ? Optional.empty() : Optional.of(scores.last());
    }

    @Example
    void figuresThatMayBeAnyNumberLeaveNoEnds() {
        for (String open : List.of(
                "'best-unit'",
                "'normalised', 'method': 'min-max'",
                "'normalised', 'method': 'rank'",
                "'normalised', 'method': 'min-max', 'least': 2")) {
            CriteriaSet set = Draft.of("'scale': 100")
                    .asks("x", "count", "'points': 1, 'scoring': {'function': " + open + "}")
                    .asks("y", "share", "'points': 1, 'scoring': {'function': 'ratio'}")
                    .set();
            Ranking ranking = Units.rank(set, "a: x=3|y=20", "b: x=7|y=20", "c: x=|y=50");
            assertThat(ranking.findings().stream().map(Finding::code)).as(open).contains("bounds-unknown");
            for (String code : UNITS) {
                RankedUnit unit = ranking.unit(code);
                assertThat(unit.worst().or(unit::best)).as(open).isEmpty();
            }
        }
    }
}
