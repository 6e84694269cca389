package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.RankingData;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.report.UnitData;
import io.github.thuocdo.submission.Submissions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups whose points a publisher gives count with these points, and with the weight of any other group. */
class PublishedGroupsTest {
    private static RankedUnit rank(CriteriaSet set, String... rows) {
        return ranking(set, rows).unit("u");
    }

    private static Ranking ranking(CriteriaSet set, String... rows) {
        String csv = "unit_code,indicator,value,numerator,denominator,status,points,evidence\n"
                + String.join("\n", rows) + "\n";
        Submissions figures =
                Submissions.readCsv(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "figures.csv");
        return Scorer.despiteErrors(set)
                .rank(Units.register(Units.commune("u", "Xã", null)).communes(), figures);
    }

    private static CriteriaSet weighedByPoints(String ofB) {
        return Draft.of("'scale': 100, 'pillars': [{'id': 'P'}, {'id': 'Q'}]")
                .ratio("a", "'pillar': 'P', 'points': 10")
                .ratio("b", "'pillar': 'P', 'points': 30" + ofB)
                .ratio("c", "'pillar': 'Q', 'points': 10")
                .set();
    }

    /** P has 80 of 100, c nothing: 80 times the part of P in the weights. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "no figure, and all that is asked counts: 40 of 50; ''; ''; 64.0000",
                "its own figure is known: 40 of 50; ''; u,b,50,,,,; 64.0000",
                "it does not apply by what the unit says: 10 of 20; ''; u,b,,,,not_applicable,; 40.0000",
                "it is not asked of the unit: 10 of 20; , 'exceptGroups': ['Xã']; ''; 40.0000",
                "0 of 0 does not apply: 10 of 20; ''; u,b,,0,0,,; 40.0000",
                "0 of 0 is declared: 40 of 50; , 'emptyDenominator': {'gives': 'no-points'}; u,b,,0,0,,; 64.0000"
            })
    void oneWithoutAWeightWeighsWhatAppliesInIt(String sentence, String ofB, String row, String score) {
        RankedUnit unit =
                rank(weighedByPoints(ofB == null ? "" : ofB), "u,P,,,,,80", "u,c,0,,,,", row == null ? "" : row);
        assertThat(unit.findScore().orElseThrow()).as(sentence).isEqualByComparingTo(score);
        assertThat(unit.worst()).as(sentence).isEqualTo(unit.findScore());
        assertThat(unit.best()).as(sentence).isEqualTo(unit.findScore());
    }

    /** Covered criteria are scored without points of their own; the parts that are published say so, in every form. */
    @Test
    void whatIsPublishedIsMarkedInEveryForm() {
        CriteriaSet set = weighedByPoints("");
        Ranking ranking = ranking(set, "u,P,,,,,80,Sở Nội vụ", "u,c,50,,,,3");
        RankedUnit unit = ranking.unit("u");
        assertThat(unit.unknown()).isZero();
        assertThat(unit.worst()).contains(unit.score());
        assertThat(unit.best()).contains(unit.score());

        String json = Report.of(ranking, Locale.ENGLISH).text(Format.JSON);
        for (String id : List.of("a", "b")) {
            assertThat(criterion(json, id))
                    .contains("\"status\":\"SCORED\"", "\"points\":null", "\"coveredBy\":\"P\"")
                    .doesNotContain("\"published\":true");
        }
        assertThat(criterion(json, "c"))
                .contains("\"status\":\"SCORED\"", "\"published\":true")
                .doesNotContain("coveredBy");
        assertThat(json)
                .contains("{\"pillar\":\"P\",\"score\":80.0000,\"published\":true,\"publishedBy\":\"Sở Nội vụ\"}");

        UnitData data = RankingData.of(ranking, Locale.ENGLISH).units().get(0);
        assertThat(data.outcomes())
                .extracting(each -> each.criterion() + " " + each.status() + " " + each.points() + " "
                        + each.coveredBy() + " " + each.published())
                .containsExactly("a SCORED null P null", "b SCORED null P null", "c SCORED 3.0000 null true");

        assertTold(ranking);
        assertExplained(unit);
    }

    private static void assertTold(Ranking ranking) {
        String[] csv = Report.of(ranking, Locale.ENGLISH).text(Format.CSV).split("\n");
        Map<String, String> row = new HashMap<>();
        String[] values = csv[1].split(",", -1);
        for (String column : csv[0].split(",")) {
            row.put(column, values[row.size()]);
        }
        assertThat(row)
                .containsEntry("score", "70.0000")
                .containsEntry("worst", "70.0000")
                .containsEntry("best", "70.0000")
                .containsEntry("unknown", "0")
                .containsEntry("scored", "3")
                .containsEntry("published", "P|c")
                .containsEntry("published_by", "Sở Nội vụ");
        assertThat(csv[0]).endsWith(",c,published,published_by");
        String none = Report.of(ranking(weighedByPoints(""), "u,c,50,,,,"), Locale.ENGLISH)
                .text(Format.CSV);
        assertThat(none.split("\n")[0]).doesNotContain("published");
    }

    /** Who published them is said where a person reads the points, and where a program does. */
    @Test
    void whoPublishedItIsSaidInEveryForm() {
        CriteriaSet set = weighedByPoints("");
        Ranking ranking = ranking(set, "u,P,,,,,80,Sở Nội vụ", "u,c,50,,,,3,Cục Thống kê");
        RankedUnit unit = ranking.unit("u");
        assertThat(criterion(Report.of(ranking, Locale.ENGLISH).text(Format.JSON), "c"))
                .contains("\"published\":true,\"publishedBy\":\"Cục Thống kê\"");
        UnitData data = RankingData.of(ranking, Locale.ENGLISH).units().get(0);
        assertThat(data.outcomes().get(2).publishedBy()).isEqualTo("Cục Thống kê");
        assertThat(data.pillars().get(0).publishedBy()).isEqualTo("Sở Nội vụ");
        assertThat(Report.of(ranking, Locale.ENGLISH).text(Format.CSV)).contains(",P|c,Sở Nội vụ|Cục Thống kê\n");

        String[] lines =
                Report.of(unit.explain(), Locale.ENGLISH).text(Format.CSV).split("\n");
        assertThat(lines[0]).endsWith(",judged_by,published,published_by,covered_by");
        assertThat(lines[1]).startsWith("a,").endsWith(",P,Sở Nội vụ,P");
        assertThat(lines[3]).startsWith("c,").endsWith(",c,Cục Thống kê,");

        for (Locale locale : List.of(Locale.ENGLISH, new Locale("vi"))) {
            boolean isEnglish = locale.equals(Locale.ENGLISH);
            for (String text :
                    List.of(unit.explain().text(locale), unit.explain().summary(locale))) {
                assertThat(text.replaceAll("\\s+", " "))
                        .contains(isEnglish ? "the published points (Cục Thống kê)" : "điểm công bố (Cục Thống kê)")
                        .contains("Sở Nội vụ");
            }
            assertThat(unit.explain().summary(locale))
                    .contains(isEnglish ? "POINTS AS PUBLISHED (2)" : "ĐIỂM CÔNG BỐ, GIỮ NGUYÊN (2)");
        }
        assertThat(ranking(set, "u,c,50,,,,").unit("u").explain().summary(Locale.ENGLISH))
                .doesNotContain("PUBLISHED");
        assertThat(ranking(set, "u,P,,,,,80", "u,c,50,,,,").unit("u").explain().summary(Locale.ENGLISH))
                .as("nothing is lost of what published points stand for")
                .contains("POINTS LOST (1)")
                .contains("50% · 5 of 10 points lost");
    }

    private static void assertExplained(RankedUnit unit) {
        assertThat(Report.of(unit.explain(), Locale.ENGLISH).text(Format.TABLE).replaceAll("\\s+", " "))
                .contains("the published points of the group P, which stand for it too")
                .contains("Taken from the published points as they are; the publisher is not named")
                .doesNotContain("“”");
        String explained = Report.of(unit.explain(), Locale.ENGLISH).text(Format.JSON);
        assertThat(explained).contains("\"coveredBy\":\"P\"").contains("\"published\":true");
    }

    /** The object of a criterion in a ranking of one unit. */
    private static String criterion(String json, String id) {
        int at = json.indexOf("{\"criterion\":\"" + id + "\"");
        assertThat(at).as(json).isNotNegative();
        return json.substring(at, json.indexOf('}', at));
    }

    private static String found(CriteriaSet set, String... rows) {
        return ranking(set, rows).findings().stream()
                .map(finding -> finding.severity() + " " + finding.code())
                .collect(Collectors.joining(", "));
    }

    /** A formula stands where it gave the points, and nowhere else. */
    @Test
    void noFormulaStandsBesidePublishedPoints() {
        CriteriaSet set = weighedByPoints("");
        assertThat(formulas(set, "u,a,50,,,,,", "u,b,40,,,,,", "u,c,0,,,,,")).isEqualTo(3);
        assertThat(formulas(set, "u,a,50,,,,,", "u,b,40,,,,,", "u,c,0,,,,3,")).isEqualTo(2);
        assertThat(formulas(set, "u,P,,,,,80,", "u,c,0,,,,,")).isEqualTo(1);
    }

    private static int formulas(CriteriaSet set, String... rows) {
        String text = ranking(set, rows).unit("u").explain().text(Locale.ENGLISH);
        return text.split("Scored by   value", -1).length - 1;
    }

    @Test
    void whereItsFiguresGiveOtherPointsThePublishedOnesCountAndItIsTold() {
        CriteriaSet set = weighedByPoints("");
        String[] rows = {"u,P,,,,,80,", "u,a,100,,,,,", "u,b,40,,,,,", "u,c,0,,,,,"};
        assertThat(rank(set, rows).findScore().orElseThrow())
                .as("80 and not 55 of P")
                .isEqualByComparingTo("64");
        assertThat(found(set, rows)).isEqualTo("WARNING published-points-differ, INFO published-points");
        assertThat(found(set, "u,P,,,,,55,", "u,a,100,,,,,", "u,b,40,,,,,", "u,c,0,,,,,"))
                .isEqualTo("INFO published-points");
        assertThat(found(set, "u,a,50,,,,4,", "u,b,40,,,,,", "u,c,0,,,,,"))
                .isEqualTo("WARNING published-points-differ, INFO published-points");
    }

    /** 31 of the 40 points of P would be 77.5: nothing tells which was meant, so the scale is told. */
    @Test
    void ofAGroupThatIsAMeanItIsToldWhatAllItsPointsAre() {
        Ranking ranking = ranking(weighedByPoints(""), "u,P,,,,,31", "u,c,0,,,,");
        assertThat(ranking.findings()).extracting(Finding::severity).containsOnly(Severity.INFO);
        assertThat(ranking.findings())
                .extracting(finding -> finding.message().en())
                .contains(
                        "The points of (P) are taken as they are published, in 1 unit: as the score of the group, in which all 40"
                                + " points of its criteria are 100.");
        assertThat(ranking.findings())
                .extracting(finding -> finding.message().vi())
                .contains(
                        "Điểm của (P) lấy nguyên như đã công bố, ở 1 đơn vị: tính theo thang của nhóm, đủ 40 điểm của các tiêu chí thì"
                                + " được 100.");
        CriteriaSet sums = Draft.of(
                        "'scale': 1, 'aggregation': 'sum', 'pillars': [{'id': 'P', 'weight': 1, 'aggregation': 'sum'}]")
                .ratio("a", "'pillar': 'P', 'points': 40")
                .set();
        assertThat(found(sums, "u,P,,,,,31")).isEqualTo("INFO published-points");
    }

    @Test
    void pointsAboveTheMostAreAnErrorAndDoNotCount() {
        CriteriaSet set = weighedByPoints("");
        RankedUnit unit = rank(set, "u,P,,,,,100.5", "u,a,100,,,,", "u,b,40,,,,", "u,c,0,,,,");
        assertThat(unit.findScore().orElseThrow()).as("by the figures").isEqualByComparingTo("44");
        assertThat(found(set, "u,P,,,,,100.5", "u,c,0,,,,")).contains("ERROR published-out-of-range");
        assertThat(found(set, "u,a,,,,,10.1", "u,c,0,,,,")).contains("ERROR published-out-of-range");
    }

    @Test
    void oneInWhichNothingAppliesWeighsNothing() {
        RankedUnit unit = rank(
                weighedByPoints(""), "u,P,,,,,80", "u,a,,,,not_applicable,", "u,b,,,,not_applicable,", "u,c,50,,,,");
        assertThat(unit.findScore().orElseThrow()).isEqualByComparingTo("50");
    }

    @Test
    void aDeclaredWeightHoldsWhateverApplies() {
        CriteriaSet set = Draft.of("'scale': 100, 'pillars': [{'id': 'P', 'weight': 3}, {'id': 'Q', 'weight': 1}]")
                .ratio("a", "'pillar': 'P', 'points': 10")
                .ratio("c", "'pillar': 'Q', 'points': 10")
                .set();
        assertThat(rank(set, "u,P,,,,,80", "u,c,0,,,,").findScore().orElseThrow())
                .isEqualByComparingTo("60");
        assertThat(rank(set, "u,P,,,,,80", "u,a,,,,not_applicable,", "u,c,0,,,,")
                        .findScore()
                        .orElseThrow())
                .isEqualByComparingTo("60");
    }

    /** 5 of 10 points, and the published bonus is a fifth of the 10 that the group weighs. */
    @Test
    void oneOfBonusAloneIsAddedAndNotDividedBy() {
        CriteriaSet set = Draft.of("'scale': 100, 'pillars': [{'id': 'P'}, {'id': 'Q'}]")
                .ratio("a", "'pillar': 'P', 'points': 10")
                .asks(
                        "bonus",
                        "count",
                        "'pillar': 'Q', 'points': 10, 'scoring': {'function': 'adjustment', 'each': 1, 'most': 5}")
                .set();
        assertThat(rank(set, "u,a,50,,,,", "u,Q,,,,,20").findScore().orElseThrow())
                .isEqualByComparingTo("70");
        assertThat(rank(set, "u,a,50,,,,", "u,bonus,2,,,,").findScore().orElseThrow())
                .as("the same by its figure")
                .isEqualByComparingTo("70");
    }
}
