package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a set of one's own gives is told in JSON, in CSV and in words, or left out of each in the same way. */
class ToldInEveryFormTest {
    private static final Locale VIETNAMESE = new Locale("vi");

    private static String json(Ranking ranking) {
        return Report.of(ranking, Locale.ENGLISH).text(Format.JSON);
    }

    private static String csv(Ranking ranking) {
        return Report.of(ranking, Locale.ENGLISH).text(Format.CSV);
    }

    private static String explained(Ranking ranking, String unit, Locale locale) {
        return ranking.unit(unit).explain().text(locale).replaceAll("\\s+", " ");
    }

    private static final String Z_SCORE = "'points': 5, 'scoring': {'function': 'normalised', 'method': 'z-score'}";

    /** Several criteria without ends are one finding, and no number stands where there is none. */
    @Test
    void endsThatThereAreNotAreNullAndEmptyAndToldOnce() {
        CriteriaSet set = Draft.of("'scale': 1")
                .asks("a", "number", Z_SCORE)
                .asks("b", "number", Z_SCORE)
                .asks("c", "number", Z_SCORE)
                .set();
        Ranking ranking = Units.rank(set, "u: a=1|b=2|c=3", "v: a=2|b=2|c=9", "w: a=9");
        assertThat(json(ranking).split("\"worst\":null,\"best\":null", -1)).hasSize(4);
        assertThat(csv(ranking).lines().skip(1))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).matches("[0-9]+,[uvw],[uvw],-?[0-9.]+,,,.*"));
        assertThat(ranking.findings().stream().filter(finding -> finding.code().equals("bounds-unknown")))
                .singleElement()
                .extracting(Finding::message)
                .satisfies(message -> assertThat(message.en()).contains("(b, c)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "u: x=2/0|before=8; substitute; another count stands in for it, which makes 1/4",
                "u: x=2/0|before=0; no-points; declared to give no points",
                "u: x=2/0; no-points; declared to give no points"
            })
    void whereNothingStandsInTheOtherRuleIsTold(String unit, String held, String english) {
        Ranking ranking = Units.rank(
                Draft.of("'scale': 1")
                        .ratio("x", "'points': 6, 'emptyDenominator': {'gives': 'substitute', 'indicator': 'before'}")
                        .counts("before")
                        .set(),
                unit);
        assertThat(json(ranking)).contains("\"emptyDenominator\":\"" + held + "\"");
        assertThat(explained(ranking, "u", Locale.ENGLISH)).contains("the denominator is 0: " + english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "full-points; ; declared to give full points; theo quy định thì đạt điểm tối đa",
                "no-points; ; declared to give no points; theo quy định thì",
                "shared; , 'among': ['y']; declared to share its points among the siblings that have a figure; chia",
                "substitute; , 'indicator': 'before'; another count stands in for it; thay"
            })
    void whatAnEmptyDenominatorGaveIsTold(String gives, String more, String english, String vietnamese) {
        String declared = "'emptyDenominator': {'gives': '" + gives + "'" + (more == null ? "" : more) + "}";
        Ranking ranking = Units.rank(
                Draft.of("'scale': 1")
                        .ratio("x", "'points': 6, " + declared)
                        .ratio("y", "'points': 4")
                        .counts("before")
                        .set(),
                "u: x=0/0|y=50|before=8",
                "v: x=1/2|y=50|before=8");
        assertThat(json(ranking).split("\"emptyDenominator\":\"" + gives + "\"", -1))
                .as("of u alone")
                .hasSize(2);
        assertThat(explained(ranking, "u", Locale.ENGLISH)).contains("the denominator is 0: " + english);
        assertThat(explained(ranking, "u", VIETNAMESE)).contains("mẫu số bằng 0", vietnamese);
        assertThat(explained(ranking, "v", Locale.ENGLISH)).doesNotContain("the denominator is 0");
        assertThat(explained(ranking, "v", VIETNAMESE)).doesNotContain("mẫu số bằng 0");
    }

    /** A score below the last class has none, which is a word and no empty place. */
    @Test
    void aUnitWithoutAClassHasTheVerdictNone() {
        Ranking ranking = Units.rank(
                Draft.of("'scale': 10, 'verdict': {'bands': [{'id': 'A', 'title': 'Tốt', 'from': 8}]}")
                        .ratio("x", "'points': 10")
                        .set(),
                "u: x=50",
                "v: x=90");
        assertThat(json(ranking)).contains("\"verdict\":\"A\"", "\"verdict\":\"none\"");
        assertThat(csv(ranking)).contains(",A,9.0000\n", ",none,5.0000\n");
        for (Locale locale : new Locale[] {Locale.ENGLISH, VIETNAMESE}) {
            assertThat(Report.of(ranking, locale).text(Format.TABLE).lines().filter(line -> line.contains(" u ")))
                    .singleElement()
                    .asString()
                    .contains("—");
            assertThat(ranking.unit("u").explain().text(locale))
                    .contains(locale.equals(VIETNAMESE) ? "không xếp loại" : "no class");
        }
    }
}
