package io.github.thuocdo.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Verdict;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
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
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is certain while figures are missing is what filling them in, in every way, leaves. */
class OutlookProperties {
    private static final Scorer SCORER = Scorer.of(AdviceSets.read(AdviceSets.SUM));
    /** Missing figures that leave the divisor, or the ranking, or are of a deduction. */
    private static final List<Scorer> OTHERS = Stream.of(
                    AdviceSets.SUM.replace("\"missing\": \"zero\"", "\"missing\": \"exclude\""),
                    AdviceSets.SUM.replace(
                            "\"missing\": \"zero\"",
                            "\"missing\": \"unranked-below-coverage\", \"coverage\": 0.5, \"minimumCriteria\": 2"),
                    AdviceSets.WITH_DEDUCTION,
                    AdviceSets.WITH_DEDUCTION.replace("\"missing\": \"zero\"", "\"missing\": \"exclude\""),
                    AdviceSets.WITH_DEDUCTION.replace("\"beforeRanking\": true", "\"beforeRanking\": false"),
                    AdviceSets.GEOMETRIC.replace("\"missing\": \"zero\"", "\"missing\": \"exclude\""))
            .map(json -> Scorer.of(AdviceSets.read(json)))
            .toList();

    /** The sets of which a missing figure of a deduction, or one that leaves the divisor, is a report to chase. */
    private static final List<Scorer> REPORTED = Stream.of(
                    AdviceSets.WITH_DEDUCTION,
                    AdviceSets.WITH_DEDUCTION.replace("\"missing\": \"zero\"", "\"missing\": \"exclude\""),
                    AdviceSets.WITH_DEDUCTION.replace(
                            "\"missing\": \"zero\"",
                            "\"missing\": \"unranked-below-coverage\", \"coverage\": 0.5, \"minimumCriteria\": 2"),
                    AdviceSets.WITH_DEDUCTION
                            .replace("\"missing\": \"zero\"", "\"missing\": \"exclude\"")
                            .replace("\"competition\"", "\"dense\""))
            .map(json -> Scorer.of(AdviceSets.read(json)))
            .toList();

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
                case "e" -> List.of(value(0), value(1), value(2), value(9));
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

    /** No way to fill in the missing figures, or to leave them missing, gives a worse class than that called certain, or a better one. */
    @Property(seed = "1264", tries = 120)
    void noWayToFillInWhatIsMissingGivesAWorseClassThanTheCertainOne(@ForAll long seed) {
        Random random = new Random(seed);
        Scorer scorer = OTHERS.get(random.nextInt(OTHERS.size()));
        boolean isDeducting = scorer.set().criteria().stream()
                .anyMatch(criterion -> criterion.target().scoring().adjusts());
        List<Map<String, Observation>> said = new ArrayList<>();
        List<Hole> holes = new ArrayList<>();
        for (int unit = 0; unit < CODES.size(); unit++) {
            said.add(figures(random, unit, holes));
            if (isDeducting) {
                said.get(unit).put("e", random.nextBoolean() ? value(random.nextInt(4)) : Observation.MISSING);
            }
        }
        List<Hole> own = new ArrayList<>(holes);
        own.removeIf(hole -> hole.unit != 0);
        if (Observation.MISSING.equals(said.get(0).get("e"))) {
            own.add(new Hole(0, "e"));
        }
        Outlook outlook =
                Adviser.of(new ScoredPeriod(scorer, UNITS, submissions(said))).outlook("01");
        Verdict worst = outlook.worstVerdict().orElseThrow();
        Verdict best = outlook.bestVerdict().orElseThrow();
        outlook.worst().ifPresent(score -> assertThat(place(worst)).isGreaterThanOrEqualTo(bandOf(scorer, score)));
        fill(scorer, said, own, 0, true, unit -> {
            if (unit.findScore().isPresent()) {
                assertThat(place(unit.verdict().orElseThrow())).as("%s", said).isBetween(place(best), place(worst));
            }
            assertThat(decision(unit.verdict().orElseThrow()))
                    .as("%s %s", said, unit.verdict())
                    .isBetween(decision(worst), decision(best));
        });
    }

    /** The place of the class that a score alone has. */
    private static int bandOf(Scorer scorer, BigDecimal score) {
        var bands = scorer.set().verdicts().bands();
        int place = 0;
        while (place < bands.size() && !bands.get(place).isReachedBy(score)) {
            place++;
        }
        return place;
    }

    private static int place(Verdict verdict) {
        return verdict.band().map(band -> BANDS.indexOf(band.id())).orElse(BANDS.size());
    }

    /** A failure is worse than a doubt, and a doubt than a pass. */
    private static int decision(Verdict verdict) {
        return List.of(Verdict.Decision.FAIL, Verdict.Decision.UNDECIDED, Verdict.Decision.PASS)
                .indexOf(verdict.decision().orElseThrow());
    }

    /** The others stay missing or turn out to be anything: once a report is in, no more ranks are open than is told. */
    @Property(seed = "1264", tries = 60)
    void noMoreRanksAreOpenOnceAReportIsInThanIsTold(@ForAll long seed) {
        Random random = new Random(seed);
        Scorer scorer = REPORTED.get(random.nextInt(REPORTED.size()));
        List<Map<String, Observation>> said = new ArrayList<>();
        List<Hole> holes = new ArrayList<>();
        for (int unit = 0; unit < CODES.size(); unit++) {
            said.add(figures(random, unit, holes));
            said.get(unit).put("e", value(random.nextInt(3)));
        }
        if (random.nextBoolean()) {
            said.get(0).put("e", Observation.MISSING);
            holes.add(new Hole(0, "e"));
        }
        while (holes.size() > 3) {
            Hole filled = holes.remove(random.nextInt(holes.size()));
            said.get(filled.unit).put(filled.indicator, filled.filled().get(1));
        }
        Outlook outlook =
                Adviser.of(new ScoredPeriod(scorer, UNITS, submissions(said))).outlook("01");
        Map<Hole, Map<Observation, SortedSet<Integer>>> byReport = ranksByReport(scorer, said, holes);
        assertThat(outlook.reports().stream().map(Outlook.MissingReport::indicator))
                .containsExactlyInAnyOrderElementsOf(
                        byReport.keySet().stream().map(Hole::indicator).toList());
        byReport.forEach((hole, all) -> {
            Outlook.MissingReport report = outlook.reports().stream()
                    .filter(each -> each.indicator().equals(hole.indicator))
                    .findFirst()
                    .orElseThrow();
            all.remove(Observation.MISSING);
            all.values()
                    .forEach(ranks -> assertThat(ranks.last() - ranks.first() + 1)
                            .as("%s %s", hole, said)
                            .isLessThanOrEqualTo(report.ranksLeft()));
        });
    }

    /** The ranks of the first unit, by what each figure that it owes turns out to be. */
    private static Map<Hole, Map<Observation, SortedSet<Integer>>> ranksByReport(
            Scorer scorer, List<Map<String, Observation>> said, List<Hole> holes) {
        Map<Hole, Map<Observation, SortedSet<Integer>>> byReport = new HashMap<>();
        holes.stream().filter(hole -> hole.unit == 0).forEach(hole -> byReport.put(hole, new HashMap<>()));
        fill(
                scorer,
                said,
                holes,
                0,
                true,
                unit -> unit.findRank()
                        .ifPresent(rank -> byReport.forEach((hole, all) -> all.computeIfAbsent(
                                        said.get(0).get(hole.indicator), is -> new TreeSet<>())
                                .add(rank))));
        return byReport;
    }

    @ParameterizedTest
    @CsvSource({
        "en, Target D (d): once it is reported at most 3 ranks are open (1 fewer), Deduction (e): once it is reported at"
                + " most 4 ranks are open (0 fewer)",
        "vi, Chỉ tiêu D (d): khi đã báo cáo còn nhiều nhất 3 hạng có thể (bớt 1), Điểm trừ (e): khi đã báo cáo còn"
                + " nhiều nhất 4 hạng có thể (bớt 0)"
    })
    void theReportThatClosesMostIsSaidFirst(String language, String first, String second) {
        // 0.63 to 1 are possible, and the others have 0.70, 0.70 and 0.93. A count of 0 leaves 0.63 to 0.75, half a
        // point less 0.69 to 0.94.
        Scorer scorer = Scorer.of(AdviceSets.read(
                AdviceSets.WITH_DEDUCTION.replace("\"missing\": \"zero\"", "\"missing\": \"exclude\"")));
        Map<String, Observation> open = new TreeMap<>(
                Map.of("a", value(80), "b", value(50), "c", new Observation.YesNo(true), "d", Observation.MISSING));
        open.put("e", Observation.MISSING);
        Map<String, Observation> low =
                Map.of("a", value(64), "b", value(50), "c", new Observation.YesNo(false), "d", value(2), "e", value(0));
        Map<String, Observation> high =
                Map.of("a", value(56), "b", value(50), "c", new Observation.YesNo(true), "d", value(4), "e", value(0));
        Adviser adviser = Adviser.of(new ScoredPeriod(scorer, UNITS, submissions(List.of(open, low, low, high))));

        assertThat(text(adviser, language).replace(",", "")).containsSubsequence(first, second);
    }

    @ParameterizedTest
    @CsvSource({
        "en, not told; some points of the set depend on other units: Target A (a)",
        "vi, báo cáo; bộ tiêu chí có điểm phụ thuộc vào các đơn vị khác: Chỉ tiêu A (a)"
    })
    void thatNoReportIsToldToCloseAnythingIsSaid(String language, String words) {
        Scorer scorer = Scorer.of(AdviceSets.read(AdviceSets.SUM.replace(
                "\"requirement\": {\"atLeast\": 80}",
                "\"requirement\": {\"atLeast\": 80}, \"scoring\": {\"function\": \"normalised\","
                        + " \"method\": \"min-max\"}")));
        Map<String, Observation> known =
                Map.of("a", value(80), "b", value(50), "c", new Observation.YesNo(false), "d", value(2));
        Map<String, Observation> open = new TreeMap<>(known);
        open.put("a", Observation.MISSING);
        Adviser adviser = Adviser.of(new ScoredPeriod(scorer, UNITS, submissions(List.of(open, known, known))));

        assertThat(adviser.outlook("01").reports()).isEmpty();
        assertThat(text(adviser, language)).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"en, Certain at least:", "vi, Chắc chắn ít nhất:"})
    void theClassThatIsCertainIsSaid(String language, String words) {
        // 6 of 6 points as it stands, 6 of 8 with nothing for the count that is missing: class B, not A.
        Scorer scorer = OTHERS.get(0);
        List<Map<String, Observation>> said = List.of(
                Map.of("a", value(80), "b", value(50), "c", new Observation.YesNo(true), "d", Observation.MISSING));
        Adviser adviser = Adviser.of(new ScoredPeriod(scorer, UNITS, submissions(said)));

        assertThat(adviser.ranking().unit("01").verdict().orElseThrow().code()).isEqualTo("PASS A");
        assertThat(adviser.outlook("01").worstVerdict().orElseThrow().code()).isEqualTo("PASS B");
        assertThat(text(adviser, language)).contains(words);
        assertThat(text(adviser, language).split(words, 2)[1]).startsWith(" ").contains("Khá");
    }

    private static String text(Adviser adviser, String language) {
        return Report.of(AdviceAnswer.of(adviser, "01"), Locale.forLanguageTag(language))
                .text(Format.TABLE)
                .replaceAll("\\s+", " ");
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
        fill(SCORER, said, holes, 0, false, unit -> {
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
            Scorer scorer,
            List<Map<String, Observation>> said,
            List<Hole> holes,
            int from,
            boolean mayStay,
            Consumer<RankedUnit> told) {
        if (from == holes.size()) {
            told.accept(
                    scorer.withoutConsistency().rank(UNITS, submissions(said)).unit("01"));
            return;
        }
        Hole hole = holes.get(from);
        List<Observation> ways = new ArrayList<>(hole.filled());
        if (mayStay) {
            ways.add(Observation.MISSING);
        }
        for (Observation filled : ways) {
            said.get(hole.unit).put(hole.indicator, filled);
            fill(scorer, said, holes, from + 1, mayStay, told);
        }
        said.get(hole.unit).put(hole.indicator, Observation.MISSING);
    }
}
