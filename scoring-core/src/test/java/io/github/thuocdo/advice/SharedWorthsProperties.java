package io.github.thuocdo.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** One adviser of all units: what it found for one unit is right for the others, in sets of every kind. */
class SharedWorthsProperties {
    private static final List<String> CODES = List.of("01", "02", "03", "04", "05");
    private static final UnitSelection UNITS = UnitRegister.of(CODES.stream()
                    .map(code -> AdministrativeUnit.of(code, "Xã " + code, Level.COMMUNE))
                    .toList())
            .communes();

    private static final String ANSWER = "\"mandatory\": true, \"requirement\": {\"yes\": true}";

    /**
     * The sample; with a gate, missing figures left out, a pass by all and by a group, points of 0 of 0 shared, and a criterion of two
     * parts.
     */
    private static final List<String> SETS = Stream.<UnaryOperator<String>>of(
                    set -> set,
                    set -> set.replace(ANSWER, "\"gate\": true, \"requirement\": {\"yes\": true}"),
                    set -> set.replace("\"missing\": \"zero\"", "\"missing\": \"exclude\""),
                    set -> set.replace("{\"atLeast\": 2, \"score\": 0.5}", "{\"all\": true}"),
                    set -> set.replace("{\"atLeast\": 2, \"score\": 0.5}", "{\"pillars\": {\"mẫu\": 0.5}}"),
                    set -> set.replace(
                            "\"missing\": \"zero\"",
                            "\"missing\": \"zero\", \"emptyDenominator\": {\"gives\": \"shared\"}"),
                    set -> set.replace(
                                    "\"type\": \"count\"}",
                                    "\"type\": \"count\"}, {\"code\": \"e\", \"type\": \"yes-no\"}")
                            .replace(ANSWER, """
                                "scoring": {"function": "parts", "parts": [
                                  {"indicator": "c", "points": 0.5, "scoring": {"function": "pass-fail", "requirement": {"yes": true}}},
                                  {"indicator": "e", "points": 0.5, "scoring": {"function": "pass-fail", "requirement": {"yes": true}}}]}\
                                """))
            .map(change -> change.apply(AdviceSets.SUM))
            .toList();

    private static ScoredPeriod period(Random random, String set) {
        List<Submission> all = new ArrayList<>();
        for (String code : CODES) {
            Submission said = Submission.of(code);
            said = random.nextInt(5) == 0
                    ? said.missing("a")
                    : said.with("a", Observation.Counts.of(random.nextInt(5), 4 + random.nextInt(2)));
            boolean isEmpty = set.contains("shared") && random.nextBoolean();
            said = isEmpty
                    ? said.with("b", Observation.NOTHING_OF_NOTHING)
                    : random.nextInt(5) == 0
                            ? said.notApplicable("b")
                            : said.with("b", Observation.Counts.of(random.nextInt(6), 7));
            said = random.nextBoolean() ? said.yes("c") : said.no("c");
            said = random.nextInt(4) == 0 ? said.missing("d") : said.value("d", random.nextInt(6));
            if (set.contains("\"e\"")) {
                said = random.nextBoolean() ? said.yes("e") : said.notApplicable("e");
            }
            all.add(said);
        }
        return new ScoredPeriod(Scorer.of(AdviceSets.read(set)), UNITS, Submissions.of(all));
    }

    private static ProjectedResult anew(ScoredPeriod period, String code, List<Raise> raises) {
        Map<String, Observation> raised = raises.stream().collect(Collectors.toMap(Raise::indicator, Raise::to));
        List<Submission> all = new ArrayList<>();
        for (Submission submission : period.figures().all()) {
            Submission changed = Submission.of(submission.unit());
            for (Entry entry : submission.entries()) {
                Observation said = entry.observation();
                changed = changed.with(
                        entry.indicator(),
                        submission.unit().equals(code) ? raised.getOrDefault(entry.indicator(), said) : said);
            }
            all.add(changed);
        }
        RankedUnit unit =
                period.scorer().rank(period.units(), Submissions.of(all)).unit(code);
        return new ProjectedResult(
                unit.findScore(), unit.exactScore().score(), unit.met(), unit.findRank(), unit.verdict());
    }

    @Property(seed = "1264", tries = 150)
    void theGainOfEachUnitIsWhatRankingEverybodyAnewGives(@ForAll long seed) {
        Random random = new Random(seed);
        ScoredPeriod period = period(random, SETS.get(random.nextInt(SETS.size())));
        Adviser adviser = Adviser.of(period);
        for (String code : CODES) {
            for (FigureAdvice figure : adviser.figures(code)) {
                Stream.of(figure.next(), figure.full())
                        .flatMap(single -> single.stream())
                        .forEach(single -> assertThat(single.result())
                                .as("%s %s", code, single.raise())
                                .isEqualTo(anew(period, code, List.of(single.raise()))));
            }
        }
    }

    private static String share(String code, int points, String more) {
        return "{\"id\": \"" + code + "1\", \"indicator\": \"" + code
                + "\", \"pillar\": \"p\", \"askedOf\": [\"commune\"], \"points\": " + points
                + ", \"scoring\": {\"function\": \"ratio\"}" + more + ", \"source\": {\"document\": \"D\"}}";
    }

    /** A missing figure that is reported takes its part of the points of 0 of 0 from those that have one. */
    @Property(seed = "1264", tries = 25)
    void plansHoldWherePointsAreSharedAnewOnceAFigureIsReported(@ForAll long seed) {
        Random random = new Random(seed);
        String set = "{\"format\": 1, \"id\": \"s\", \"version\": \"1\", \"title\": \"t\", \"family\": \"index\","
                + " \"levels\": [\"commune\"], \"scale\": 100, \"policies\": {\"missing\": \"zero\"},"
                + " \"indicators\": [{\"code\": \"s\", \"type\": \"share\"}, {\"code\": \"a\", \"type\": \"share\"},"
                + " {\"code\": \"b\", \"type\": \"share\"}, {\"code\": \"c\", \"type\": \"share\"}], \"criteria\": ["
                + share("s", 6, ", \"emptyDenominator\": {\"gives\": \"shared\"}") + ", " + share("a", 4, "") + ", "
                + share("b", 2, "") + ", " + share("c", 3, "") + "], \"verdict\": {\"pass\": {\"score\": 70}}}";
        Submission said = Submission.of("01").with("s", Observation.NOTHING_OF_NOTHING);
        for (String code : List.of("a", "b", "c")) {
            said = random.nextInt(3) == 0 ? said.missing(code) : said.value(code, 10 * random.nextInt(8));
        }
        ScoredPeriod period = new ScoredPeriod(Scorer.of(AdviceSets.read(set)), UNITS, Submissions.of(List.of(said)));
        for (RaisePlan plan : Adviser.of(period).plans("01", Goal.of("pass")).plans()) {
            assertThat(plan.result()).isEqualTo(anew(period, "01", plan.raises()));
        }
    }

    /** Its criterion is met at 4, between the steps at 2 and at 60: to go on to 60 is no less. */
    @Example
    void aFigureIsRaisedToWhereItsCriterionIsMetBetweenTwoSteps() {
        String set = """
            {"format": 1, "id": "s", "version": "1", "title": "t", "family": "index", "levels": ["commune"], "scale": 6,
             "policies": {"missing": "zero", "rounding": {"scale": 2}},
             "indicators": [{"code": "a", "type": "count"}, {"code": "b", "type": "share"}],
             "criteria": [
              {"id": "A", "indicator": "a", "pillar": "p", "askedOf": ["commune"], "points": 2, "mandatory": true,
               "requirement": {"atLeast": 4}, "scoring": {"function": "steps",
               "steps": [{"from": 60, "points": 2}, {"from": 2, "points": 1}], "otherwise": 0}, "source": {"document": "D"}},
              {"id": "B", "indicator": "b", "pillar": "p", "askedOf": ["commune"], "points": 4,
               "requirement": {"atLeast": 100}, "source": {"document": "D"}}],
             "verdict": {"pass": {"score": 3}}}
            """;
        Submission said = Submission.of("01").value("a", 0).value("b", 0);
        Adviser adviser =
                Adviser.of(new ScoredPeriod(Scorer.of(AdviceSets.read(set)), UNITS, Submissions.of(List.of(said))));

        GoalAdvice advice = adviser.plans("01", Goal.of("pass"));

        assertThat(advice.plans().get(0).raises().stream().map(raise -> Map.entry(raise.indicator(), raise.to())))
                .containsExactly(
                        Map.entry("a", Observation.Value.of(new BigDecimal(4))),
                        Map.entry("b", Observation.Value.of(new BigDecimal("49.88"))));
    }
}
