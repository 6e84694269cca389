package io.github.thuocdo.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The ranks that are told as possible beside those that trying every completion gives: a missing figure stays missing, or turns out to
 * be any that can be right.
 */
class RankSetProperties {
    private static final List<String> INDICATORS = List.of("a", "b", "c", "d");
    /** Sums: missing figures count as 0, leave the divisor, or leave the ranking; ties are many, few, or broken. */
    private static final List<Scorer> SUMS = Stream.of(
                    AdviceSets.SUM,
                    AdviceSets.SUM.replace("\"missing\": \"zero\"", "\"missing\": \"exclude\""),
                    AdviceSets.SUM.replace(
                            "\"missing\": \"zero\"",
                            "\"missing\": \"unranked-below-coverage\", \"coverage\": 0.6, \"minimumCriteria\": 2"),
                    AdviceSets.SUM
                            .replace(
                                    "\"missing\": \"zero\"",
                                    "\"missing\": \"unranked-below-coverage\", \"coverage\": 0.7")
                            .replace("\"tieBreakers\": [\"met\"], ", "")
                            .replace("\"half-up\"", "\"ceiling\""),
                    AdviceSets.SUM
                            .replace("\"tieBreakers\": [\"met\"], ", "")
                            .replace("\"scale\": 2", "\"scale\": 1")
                            .replace("\"half-up\"", "\"floor\""),
                    AdviceSets.SUM.replace("\"scale\": 2", "\"scale\": 1").replace("\"half-up\"", "\"half-even\""))
            .map(RankSetProperties::scorer)
            .toList();

    private static final List<Scorer> UNROUNDED = Stream.of(
                    AdviceSets.SUM.replace("\"beforeRanking\": true", "\"beforeRanking\": false"),
                    AdviceSets.SUM
                            .replace("\"beforeRanking\": true", "\"beforeRanking\": false")
                            .replace("\"tieBreakers\": [\"met\"], ", "")
                            .replace("\"scale\": 2", "\"scale\": 1"))
            .map(RankSetProperties::scorer)
            .toList();
    /** Sets for which no rank is proved to occur: points depend on others, groups are no sums, or ranks are dense. */
    private static final List<Scorer> BOUNDED = Stream.of(
                    withScoring("\"function\": \"normalised\", \"method\": \"min-max\""),
                    withScoring("\"function\": \"normalised\", \"method\": \"rank\""),
                    withScoring("\"function\": \"normalised\", \"method\": \"z-score\""),
                    withScoring("\"function\": \"best-unit\""),
                    AdviceSets.GEOMETRIC,
                    AdviceSets.UNROUNDED,
                    AdviceSets.SUM.replace("\"competition\"", "\"dense\""),
                    AdviceSets.GEOMETRIC.replace("\"beforeRanking\": true", "\"beforeRanking\": false"))
            .map(RankSetProperties::scorer)
            .toList();

    /** The score by which a unit is ranked, and what breaks ties. */
    private record Standing(BigDecimal score, int met) {
        boolean isBefore(Standing other) {
            int byScore = score.compareTo(other.score);
            return byScore > 0 || byScore == 0 && met > other.met;
        }
    }

    private static Scorer scorer(String json) {
        return Scorer.of(AdviceSets.read(json)).withoutConsistency();
    }

    private static String withScoring(String scoring) {
        return AdviceSets.SUM.replace(
                "\"requirement\": {\"atLeast\": 80}",
                "\"requirement\": {\"atLeast\": 80}, \"scoring\": {" + scoring + "}");
    }

    private static UnitSelection units(int many) {
        return UnitRegister.of(IntStream.range(0, many)
                        .mapToObj(k -> AdministrativeUnit.of(code(k), "Xã " + k, Level.COMMUNE))
                        .toList())
                .communes();
    }

    private static String code(int unit) {
        return String.format("%06d", unit);
    }

    private static Observation value(int number) {
        return Observation.Value.of(BigDecimal.valueOf(number));
    }

    /** Every unit alone, with each completion of its figures; then every way to put one of each beside one of the others. */
    @Property(tries = 90, seed = "1264")
    void everyRankOfASumOccursAndNoOtherDoes(@ForAll long seed) {
        Random random = new Random(seed);
        compare(SUMS.get(random.nextInt(SUMS.size())), random, 5);
    }

    @Property(tries = 25, seed = "1264")
    void soItIsWhereScoresAreRankedBeforeTheyAreRounded(@ForAll long seed) {
        Random random = new Random(seed);
        compare(UNROUNDED.get(random.nextInt(UNROUNDED.size())), random, 4);
    }

    private static void compare(Scorer scorer, Random random, int many) {
        List<Map<String, Observation>> said = new ArrayList<>();
        for (int unit = 0; unit < many; unit++) {
            said.add(figures(random));
        }
        Outlook outlook = outlook(scorer, said);
        List<Set<Optional<Standing>>> standings =
                said.stream().map(figures -> standings(scorer, figures)).toList();
        SortedSet<Integer> expected = new TreeSet<>();
        standings
                .get(0)
                .forEach(own -> own.ifPresent(
                        standing -> expected.addAll(ranks(standing, standings.subList(1, standings.size())))));
        assertThat(outlook.ranks().orElseGet(TreeSet::new)).as("%s", said).isEqualTo(expected);
        assertThat(outlook.exact()).isEqualTo(outlook.ranks().isPresent());
    }

    /** The ranks of a standing, one unit after the other put before it or not. */
    private static Set<Integer> ranks(Standing own, List<Set<Optional<Standing>>> others) {
        Set<Integer> ranks = Set.of(1);
        for (Set<Optional<Standing>> other : others) {
            Set<Integer> next = new HashSet<>();
            for (Optional<Standing> standing : other) {
                boolean isBefore = standing.filter(each -> each.isBefore(own)).isPresent();
                ranks.forEach(rank -> next.add(rank + (isBefore ? 1 : 0)));
            }
            ranks = next;
        }
        return ranks;
    }

    /** How a unit can stand, by scoring a copy of it with each completion; no standing where it is not ranked. */
    private static Set<Optional<Standing>> standings(Scorer scorer, Map<String, Observation> figures) {
        List<Map<String, Observation>> all = completions(figures);
        var rounding = scorer.set().policies().rounding();
        boolean counts = !scorer.set().policies().tieBreakers().isEmpty();
        Set<Optional<Standing>> standings = new HashSet<>();
        scorer.rank(units(all.size()), submissions(all))
                .entries()
                .forEach(entry -> standings.add(
                        entry.findRank().isEmpty()
                                ? Optional.empty()
                                : Optional.of(new Standing(
                                        // Small denominators: so many digits tell any two scores apart.
                                        rounding.beforeRanking()
                                                ? entry.score()
                                                : entry.exactScore()
                                                        .score()
                                                        .orElseThrow()
                                                        .rounded(12, RoundingMode.FLOOR),
                                        counts ? entry.met() : 0))));
        return standings;
    }

    private static List<Map<String, Observation>> completions(Map<String, Observation> figures) {
        List<Map<String, Observation>> all = new ArrayList<>(List.of(figures));
        boolean areBothOpen =
                figures.get("a").equals(Observation.MISSING) && figures.get("b").equals(Observation.MISSING);
        for (String indicator : INDICATORS) {
            if (figures.get(indicator).equals(Observation.MISSING)) {
                List<Map<String, Observation>> more = new ArrayList<>();
                for (Map<String, Observation> one : all) {
                    for (Observation filled : filled(indicator, areBothOpen)) {
                        Map<String, Observation> other = new TreeMap<>(one);
                        other.put(indicator, filled);
                        more.add(other);
                    }
                }
                all.addAll(more);
            }
        }
        return all;
    }

    /** Figures so close to each other that no rounded score is passed over. */
    private static List<Observation> filled(String indicator, boolean coarse) {
        return switch (indicator) {
            case "a" ->
                IntStream.rangeClosed(0, 81).mapToObj(RankSetProperties::value).toList();
            case "b" ->
                IntStream.rangeClosed(0, coarse ? 6 : 153)
                        .<Observation>mapToObj(k -> Observation.Counts.of(coarse ? 25 * k : k, 300))
                        .toList();
            case "c" -> List.of(new Observation.YesNo(false), new Observation.YesNo(true));
            default ->
                IntStream.rangeClosed(0, 5).mapToObj(RankSetProperties::value).toList();
        };
    }

    /** Coarse figures, so that equal scores are many and each gap between two is wide. */
    private static Map<String, Observation> figures(Random random) {
        Map<String, Observation> all = new TreeMap<>();
        all.put("a", value(20 * random.nextInt(5)));
        all.put("b", value(10 * random.nextInt(6)));
        all.put("c", new Observation.YesNo(random.nextBoolean()));
        all.put("d", value(random.nextInt(5)));
        int missing = random.nextInt(4);
        for (int k = 0; k < missing; k++) {
            all.put(INDICATORS.get(random.nextInt(INDICATORS.size())), Observation.MISSING);
        }
        return all;
    }

    private static Outlook outlook(Scorer scorer, List<Map<String, Observation>> said) {
        return Adviser.of(new ScoredPeriod(scorer, units(said.size()), submissions(said)))
                .outlook(code(0));
    }

    private static Submissions submissions(List<Map<String, Observation>> said) {
        List<Submission> all = new ArrayList<>();
        for (int unit = 0; unit < said.size(); unit++) {
            Submission one = Submission.of(code(unit));
            for (Map.Entry<String, Observation> figure : said.get(unit).entrySet()) {
                one = one.with(figure.getKey(), figure.getValue());
            }
            all.add(one);
        }
        return Submissions.of(all);
    }

    /** All units ranked together, as the set does it: where points depend on others, there is no other way. */
    @Property(tries = 80, seed = "1264")
    void noRankOccursThatIsNotTold(@ForAll long seed) {
        Random random = new Random(seed);
        List<Scorer> all = Stream.concat(BOUNDED.stream(), SUMS.stream()).toList();
        Scorer scorer = all.get(random.nextInt(all.size()));
        List<Map<String, Observation>> said = new ArrayList<>();
        for (int unit = 0; unit < 5; unit++) {
            said.add(figures(random));
        }
        Outlook outlook = outlook(scorer, said);
        SortedSet<Integer> told = outlook.ranks().orElseGet(TreeSet::new);
        boolean isMissing =
                said.stream().anyMatch(figures -> figures.values().stream().anyMatch(Observation.MISSING::equals));
        if (BOUNDED.contains(scorer)) {
            assertThat(outlook.exact()).isEqualTo(!isMissing && outlook.ranks().isPresent());
        }
        for (int k = 0; k < 60; k++) {
            List<Map<String, Observation>> filled = said.stream()
                    .map(figures -> someCompletion(figures, random))
                    .toList();
            RankedUnit unit =
                    scorer.rank(units(said.size()), submissions(filled)).unit(code(0));
            unit.findRank().ifPresent(rank -> assertThat(told).as("%s", filled).contains(rank));
        }
    }

    private static Map<String, Observation> someCompletion(Map<String, Observation> figures, Random random) {
        Map<String, Observation> filled = new TreeMap<>(figures);
        figures.forEach((indicator, said) -> {
            if (said.equals(Observation.MISSING)) {
                List<Observation> all = filled(indicator, false);
                int at = random.nextInt(3) == 0 ? random.nextInt(2) * (all.size() - 1) : random.nextInt(all.size());
                filled.put(indicator, all.get(at));
            }
        });
        return filled;
    }

    /** Two units of the same score, and one that misses an answer: no one can have the second rank alone. */
    @Example
    void aTieLeavesAHole() {
        Map<String, Observation> known =
                Map.of("a", value(80), "b", value(50), "c", new Observation.YesNo(false), "d", value(0));
        Map<String, Observation> open = new TreeMap<>(known);
        open.put("c", Observation.MISSING);
        open.put("d", value(0));
        open.put("a", value(70));
        Outlook outlook = outlook(SUMS.get(0), List.of(open, known, known));
        assertThat(outlook.ranks().orElseThrow()).containsExactly(1, 3);
        assertThat(outlook.exact()).isTrue();
    }

    /** A step of the points is a step of the ranks: between two answers there is no third. */
    @Example
    void scoresThatNoFigureGivesLeaveAHole() {
        Map<String, Observation> base =
                Map.of("a", value(0), "b", value(0), "c", new Observation.YesNo(false), "d", value(0));
        List<Map<String, Observation>> said = new ArrayList<>();
        Map<String, Observation> open = new TreeMap<>(base);
        open.put("c", Observation.MISSING);
        said.add(open);
        for (int a : List.of(10, 20, 30, 60)) {
            Map<String, Observation> other = new TreeMap<>(base);
            other.put("a", value(a));
            said.add(other);
        }
        assertThat(outlook(SUMS.get(0), said).ranks().orElseThrow()).containsExactly(2, 5);
    }

    /** Whatever it reports, a unit outside the ranking has no rank, and is before nobody. */
    @Example
    void aSilentUnitOfAGroupThatIsNotRankedTakesNoRank() {
        Scorer scorer = scorer(AdviceSets.SUM.replace(
                "\"missing\": \"zero\"",
                "\"missing\": \"unranked-below-coverage\", \"coverage\": 0.6, \"unranked\": [\"far\"]"));
        List<AdministrativeUnit> units = new ArrayList<>(units(3).units());
        units.set(0, units.get(0).withGroups("far"));
        Map<String, Observation> known =
                Map.of("a", value(40), "b", value(20), "c", new Observation.YesNo(true), "d", value(1));
        Map<String, Observation> open = new TreeMap<>(known);
        open.put("d", Observation.MISSING);
        Adviser adviser = Adviser.of(new ScoredPeriod(
                scorer, UnitRegister.of(units).communes(), submissions(List.of(Map.of(), known, open))));

        assertThat(adviser.outlook(code(0)).ranks()).isEmpty();
        Adviser without = Adviser.of(new ScoredPeriod(
                scorer, UnitRegister.of(units.subList(1, 3)).communes(), submissions(List.of(Map.of(), known, open))));
        for (String unit : List.of(code(1), code(2))) {
            assertThat(adviser.outlook(unit).ranks())
                    .isEqualTo(without.outlook(unit).ranks());
        }
    }
}
