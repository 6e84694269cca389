package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.Submissions;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published points lie between what a criterion or a group can have at the least and at the most, which may be below 0. */
class PublishedPenaltiesTest {
    private static final String SUM = "'weight': 1, 'aggregation': 'sum'";

    /** A sum of 70 points in Q, of penalties of at most 10 in P, and of 30 points with a penalty of at most 5 in M. */
    private static CriteriaSet sums() {
        return Draft.of("'scale': 1, 'aggregation': 'sum', 'pillars': [{'id': 'Q', " + SUM + "}, {'id': 'P', " + SUM
                        + "}, {'id': 'M', " + SUM + "}]")
                .ratio("a", "'pillar': 'Q', 'points': 70")
                .asks("late", "count", penalty("P", 6))
                .asks("lost", "count", penalty("P", 4))
                .ratio("mixed", "'pillar': 'M', 'points': 30")
                .asks("void", "count", penalty("M", 5))
                .set();
    }

    private static String penalty(String pillar, int most) {
        return "'pillar': '" + pillar + "', 'points': 10, 'scoring': {'function': 'adjustment', 'each': -2, 'least': -"
                + most + "}";
    }

    private static Ranking ranking(CriteriaSet set, List<String> rows) {
        String csv = "unit_code,indicator,value,points,evidence\n" + String.join("\n", rows) + "\n";
        Submissions figures =
                Submissions.readCsv(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "figures.csv");
        return Scorer.despiteErrors(set)
                .rank(Units.register(Units.commune("u", "Xã", null)).communes(), figures);
    }

    private static List<String> errors(Ranking ranking) {
        return ranking.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "a group of penalties; u,P,,-7.5,; u,M,,20,; 82.5",
                "all of them; u,P,,-10,; u,M,,20,; 80",
                "none of them; u,P,,0,; u,M,,20,; 90",
                "one criterion of them beside one that is computed; u,late,,-5.5,|u,lost,1,,; u,M,,20,; 82.5",
                "a group of points and a penalty at its least; u,P,,0,; u,M,,-5,; 65",
                "the same at its most; u,P,,0,; u,M,,30,; 100",
                "a penalty in it; u,P,,0,; u,mixed,50,,|u,void,,-1.25,; 83.75"
            })
    void theyAreTakenAsTheyAreAndAddedUp(String sentence, String ofP, String ofM, String score) {
        List<String> rows = new ArrayList<>(List.of("u,a,100,,"));
        rows.addAll(List.of(ofP.split("\\|")));
        rows.addAll(List.of(ofM.split("\\|")));
        Ranking ranking = ranking(sums(), rows);
        RankedUnit unit = ranking.unit("u");
        assertThat(errors(ranking)).as(sentence).isEmpty();
        assertThat(unit.findScore().orElseThrow()).as(sentence).isEqualByComparingTo(score);
        assertThat(unit.worst()).as(sentence).isEqualTo(unit.findScore());
        assertThat(unit.best()).as(sentence).isEqualTo(unit.findScore());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "P; -10.01; -10 to 0",
                "P; 0.5; -10 to 0",
                "late; -6.5; -6 to 0",
                "late; 1; -6 to 0",
                "M; -5.5; -5 to 30",
                "M; 30.5; -5 to 30",
                "mixed; -0.01; 0 to 30",
                "Q; -1; 0 to 70"
            })
    void beyondTheirEndsTheyAreAnErrorThatNamesTheEnds(String id, String points, String ends) {
        Ranking ranking = ranking(sums(), List.of("u,a,100,,", "u," + id + ",," + points + ","));
        assertThat(ranking.findings().stream().map(finding -> finding.message().en()))
                .contains("The published points (" + points + ") of (" + id + ") in the unit (u) are not from " + ends
                        + ". Maybe a decimal mark is missing?");
        assertThat(errors(ranking)).containsExactly("published-out-of-range");
    }

    private static void liesBetween(CriteriaSet set, String id, String least, String most) {
        BigDecimal step = new BigDecimal("0.001");
        BigDecimal from = new BigDecimal(least);
        BigDecimal to = new BigDecimal(most);
        for (BigDecimal end : List.of(from, to)) {
            assertThat(errors(ranking(set, List.of("u," + id + ",," + end + ","))))
                    .as("%s at %s", id, end)
                    .isEmpty();
        }
        for (BigDecimal beyond : List.of(from.subtract(step), to.add(step))) {
            assertThat(errors(ranking(set, List.of("u," + id + ",," + beyond + ","))))
                    .as("%s at %s", id, beyond)
                    .containsExactly("published-out-of-range");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "a mean, of which the lighter criterion may apply alone; ''; -40; 150",
                "a sum; , 'aggregation': 'sum'; -400; 4500",
                "by min-max; , 'normalised': 'min-max'; 0; 100"
            })
    void theEndsOfAGroupHoldWhateverApplies(String sentence, String its, String least, String most) {
        CriteriaSet set = Draft.of("'scale': 100, 'pillars': [{'id': 'g'" + (its.startsWith(",") ? its : "") + "}]")
                .ratio("a", "'pillar': 'g', 'points': 10")
                .ratio("b", "'pillar': 'g', 'points': 30")
                .asks(
                        "both",
                        "number",
                        "'pillar': 'g', 'points': 10,"
                                + " 'scoring': {'function': 'adjustment', 'each': 1, 'least': -4, 'most': 5}")
                .set();
        liesBetween(set, "g", least, most);
        liesBetween(set, "both", "-4", "5");
    }

    @Test
    void aCriterionMayBeRoundedUpAndHaveThePointsThatOthersShare() {
        CriteriaSet set = Draft.of("'scale': 1, 'aggregation': 'sum', 'pillars': [{'id': 'g', " + SUM
                        + "}], 'policies': {'criterionRounding': {'scale': 1}}")
                .ratio("a", "'pillar': 'g', 'points': 2.25, 'rounding': {'scale': 2}")
                .ratio("b", "'pillar': 'g', 'points': 2.25")
                .ratio("c", "'pillar': 'g', 'points': 4, 'emptyDenominator': {'gives': 'shared', 'among': ['a']}")
                .set();
        liesBetween(set, "a", "0", "6.25");
        liesBetween(set, "b", "0", "2.3");
        liesBetween(set, "g", "0", "8.55");
    }

    @Test
    void scoresByDeviationHaveNoEnds() {
        CriteriaSet set = Draft.of("'scale': 1, 'aggregation': 'sum', 'pillars': [{'id': 'g', " + SUM + "}]")
                .asks(
                        "z",
                        "number",
                        "'pillar': 'g', 'points': 10, 'scoring': {'function': 'normalised', 'method': 'z-score'}")
                .set();
        for (String row : List.of("u,z,,-27.5,", "u,z,,113,", "u,g,,-27.5,", "u,g,,113,")) {
            assertThat(errors(ranking(set, List.of(row)))).as(row).isEmpty();
        }
    }

    @Test
    void theyReadAsPublishedInEveryOutput() {
        Ranking ranking =
                ranking(sums(), List.of("u,a,100,,", "u,late,,-5.5,Sở Nội vụ", "u,lost,1,,", "u,M,,-2.5,Sở Nội vụ"));
        assertThat(Report.of(ranking, Locale.ENGLISH).text(Format.JSON))
                .contains("\"score\":60.0000,\"worst\":60.0000,\"best\":60.0000")
                .contains("\"points\":-5.5000,\"ledger\":null,\"gap\":null,\"published\":true");
        assertThat(Report.of(ranking, Locale.ENGLISH).text(Format.CSV)).contains(",60.0000,60.0000,60.0000,");
        assertThat(Report.of(ranking.unit("u").explain(), Locale.ENGLISH).text(Format.TABLE))
                .contains("-5.5");
    }

    @Test
    void aGroupIsNamedInAnyCaseAndNothingIsGuessedWhereItsNameIsAnIndicatorsToo() {
        CriteriaSet set = Draft.of("'scale': 100, 'pillars': [{'id': 'G'}, {'id': 'H'}]")
                .ratio("h", "'pillar': 'G', 'points': 10")
                .ratio("b", "'pillar': 'H', 'points': 10")
                .set();
        Ranking named = ranking(set, List.of("u,g,,80,", "u,b,20,,"));
        assertThat(errors(named)).isEmpty();
        assertThat(named.unit("u").findScore().orElseThrow()).isEqualByComparingTo("50");
        Ranking both = ranking(set, List.of("u,H,,5,", "u,h,40,,", "u,b,20,,"));
        assertThat(errors(both)).containsExactly("points-of-two");
        assertThat(both.unit("u").findScore().orElseThrow()).isEqualByComparingTo("30");
    }
}
