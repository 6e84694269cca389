package io.github.thuocdo.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Verdict;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is certain while figures are missing is what filling them in, in every way, leaves. */
class OutlookProperties {
    private static final Scorer SCORER = Scorer.of(AdviceSets.read(AdviceSets.SUM));
    private static final List<String> CODES = List.of("01", "02", "03", "04");
    private static final UnitSelection UNITS = UnitRegister.of(CODES.stream()
                    .map(code -> AdministrativeUnit.of(code, "Xã " + code, Level.COMMUNE))
                    .toList())
            .communes();
    private static final List<String> BANDS = List.of("A", "B", "C");
    /** Beyond so many missing figures, there are too many ways to fill them in. */
    private static final int MOST_MISSING = 5;

    /** A figure that a unit did not report. */
    private record Hole(int unit, String indicator) {
        List<Observation> filled() {
            return switch (indicator) {
                case "a" ->
                    IntStream.of(0, 30, 50, 70, 80)
                            .mapToObj(OutlookProperties::value)
                            .toList();
                case "b" ->
                    IntStream.of(0, 15, 35, 50)
                            .mapToObj(OutlookProperties::value)
                            .toList();
                case "c" -> List.of(new Observation.YesNo(false), new Observation.YesNo(true));
                default ->
                    IntStream.rangeClosed(0, 4)
                            .mapToObj(OutlookProperties::value)
                            .toList();
            };
        }
    }

    private static Observation value(int number) {
        return Observation.Value.of(BigDecimal.valueOf(number));
    }

    @Property(seed = "1264", tries = 60)
    void whatIsPossibleIsWhatFillingInTheMissingFiguresGives(@ForAll long seed) {
        Random random = new Random(seed);
        List<Map<String, Observation>> said = new ArrayList<>();
        List<Hole> holes = new ArrayList<>();
        for (int unit = 0; unit < CODES.size(); unit++) {
            said.add(figures(random, unit, holes));
        }
        Outlook outlook =
                Adviser.of(new ScoredPeriod(SCORER, UNITS, submissions(said))).outlook("01");
        SortedSet<Integer> ranks = new TreeSet<>();
        Map<Hole, Map<Observation, SortedSet<Integer>>> byReport = new HashMap<>();
        holes.stream().filter(hole -> hole.unit == 0).forEach(hole -> byReport.put(hole, new HashMap<>()));
        fill(said, holes, 0, unit -> {
            ranks.add(unit.rank());
            byReport.forEach((hole, all) -> all.computeIfAbsent(said.get(0).get(hole.indicator), is -> new TreeSet<>())
                    .add(unit.rank()));
            assertThat(unit.score())
                    .isBetween(outlook.worst().orElseThrow(), outlook.best().orElseThrow());
            assertThat(band(unit.verdict().orElseThrow()))
                    .isBetween(
                            band(outlook.bestVerdict().orElseThrow()),
                            band(outlook.worstVerdict().orElseThrow()));
        });

        SortedSet<Integer> told = outlook.ranks().orElseThrow();
        assertThat(told).containsAll(ranks);
        assertThat(List.of(told.first(), told.last())).isEqualTo(List.of(ranks.first(), ranks.last()));
        reportsClose(outlook, ranks.last() - ranks.first(), byReport);
    }

    /** Each report closes as much as is certain, whatever it says. */
    private static void reportsClose(
            Outlook outlook, int open, Map<Hole, Map<Observation, SortedSet<Integer>>> byReport) {
        assertThat(outlook.reports()).hasSize(byReport.size());
        byReport.forEach((hole, all) -> {
            int most = all.values().stream()
                    .mapToInt(each -> each.last() - each.first() + 1)
                    .max()
                    .orElseThrow();
            Outlook.MissingReport report = outlook.reports().stream()
                    .filter(each -> each.indicator().equals(hole.indicator))
                    .findFirst()
                    .orElseThrow();
            assertThat(report.closes()).isEqualTo(open + 1 - report.ranksLeft());
            if (hole.indicator.equals("c") || hole.indicator.equals("d")) {
                assertThat(report.ranksLeft()).as("%s", hole).isEqualTo(most);
            } else {
                assertThat(report.ranksLeft()).as("%s", hole).isGreaterThanOrEqualTo(most);
            }
        });
        assertThat(outlook.reports()).isSortedAccordingTo((one, other) -> one.ranksLeft() - other.ranksLeft());
    }

    private static int band(Verdict verdict) {
        return BANDS.indexOf(verdict.band().orElseThrow().id());
    }

    private static Map<String, Observation> figures(Random random, int unit, List<Hole> holes) {
        Map<String, Observation> all = new TreeMap<>();
        all.put("a", Observation.Counts.of(random.nextInt(9), 8));
        all.put("b", Observation.Counts.of(random.nextInt(8), 7));
        all.put("c", new Observation.YesNo(random.nextBoolean()));
        all.put("d", value(random.nextInt(5)));
        for (String indicator : List.of("a", "b", "c", "d")) {
            if (holes.size() < MOST_MISSING && random.nextInt(4) == 0) {
                all.put(indicator, Observation.MISSING);
                holes.add(new Hole(unit, indicator));
            }
        }
        return all;
    }

    private static Submissions submissions(List<Map<String, Observation>> said) {
        List<Submission> all = new ArrayList<>();
        for (int unit = 0; unit < said.size(); unit++) {
            Submission one = Submission.of(CODES.get(unit));
            for (Map.Entry<String, Observation> figure : said.get(unit).entrySet()) {
                one = one.with(figure.getKey(), figure.getValue());
            }
            all.add(one);
        }
        return Submissions.of(all);
    }

    /** Fills in the holes from one on in every way, and tells how the first unit stands with each. */
    private static void fill(
            List<Map<String, Observation>> said, List<Hole> holes, int from, Consumer<RankedUnit> told) {
        if (from == holes.size()) {
            told.accept(
                    SCORER.withoutConsistency().rank(UNITS, submissions(said)).unit("01"));
            return;
        }
        Hole hole = holes.get(from);
        for (Observation filled : hole.filled()) {
            said.get(hole.unit).put(hole.indicator, filled);
            fill(said, holes, from + 1, told);
        }
        said.get(hole.unit).put(hole.indicator, Observation.MISSING);
    }
}
