package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables whose publisher rounds components to one digit and shows totals to two; the points of one component are submitted as published. */
class ReproducePartsTest {
    private static final String SET = """
        {"format": 1, "id": "parts", "version": "1", "title": {"vi": "Bộ mẫu", "en": "A sample"},
         "family": "index", "levels": ["commune"], "scale": 100, "aggregation": "arithmetic", "totalPoints": 90,
         "scoringNote": {"vi": "Điểm mẫu.", "en": "Sample points."},
         "policies": {"missing": "zero", "rounding": {"scale": 2}},
         "pillars": [{"id": "all", "title": {"vi": "Chung", "en": "All"}}],
         "indicators": [{"code": "a", "name": {"vi": "A", "en": "A"}, "type": "share"},
                        {"code": "b", "name": {"vi": "B", "en": "B"}, "type": "share"},
                        {"code": "c", "name": {"vi": "C", "en": "C"}, "type": "share"}],
         "criteria": [
           {"id": "a", "indicator": "a", "pillar": "all", "askedOf": ["commune"], "points": 50,
            "scoring": {"function": "ratio"}, "source": {"document": "D", "section": "1"}},
           {"id": "b", "indicator": "b", "pillar": "all", "askedOf": ["commune"], "points": 30,
            "scoring": {"function": "ratio"}, "source": {"document": "D", "section": "2"}},
           {"id": "c", "indicator": "c", "pillar": "all", "askedOf": ["commune"], "points": 10,
            "scoring": {"function": "ratio"}, "source": {"document": "D", "section": "3"}}]}
        """;

    @TempDir
    private Path folder;

    private String set = "";
    private String units = "";
    private String input = "";

    @BeforeEach
    void writeFigures() throws IOException {
        set = file("set.json", SET);
        units = file(
                "units.csv", "code,name,level\n01,Xã A,commune\n02,Xã B,commune\n03,Xã C,commune\n04,Xã D,commune\n");
        input = file(
                "figures.csv",
                "unit_code,indicator,value,points\n"
                        + "01,a,12.34,\n"
                        + "01,b,88.4,\n"
                        + "01,c,50,\n"
                        + "02,a,33.4,\n"
                        + "02,b,70.1,\n"
                        + "02,c,47,\n"
                        + "03,a,,12.25\n"
                        + "03,b,10,\n"
                        + "03,c,10,\n"
                        + "04,a,20.2,\n"
                        + "04,b,20.6,\n"
                        + "04,c,30.3,\n");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String reproduced(String table, String format, String lang) throws IOException {
        return run(
                        "reproduce",
                        "--criteria",
                        set,
                        "--units",
                        units,
                        "--input",
                        input,
                        "--published",
                        file("table.csv", table),
                        "--format",
                        format,
                        "--lang",
                        lang)
                .endsWith(0)
                .out();
    }

    /** A total of one digit would give neither 41.89 nor 47.11; what is taken as it is takes no rounding. */
    @Test
    void componentsAreRoundedWhereTheTotalsShowMoreDigitsThanTheRoundingOfTotalsWouldLeave() throws IOException {
        String table = "unit_code,score,a,b,c\n01,41.89,6.2,26.5,5.0\n02,47.11,16.7,21.0,4.7\n03,18.11,12.3,3.0,1.0\n"
                + "04,21.44,10.1,6.2,3.0\n";

        assertThat(reproduced(table, "json", "en"))
                .contains("\"choices\":[\n{\"choice\":\"rounding\",\"at\":\"criteria\",\"value\":\"half-up 1\","
                        + "\"explains\":3,\"of\":4,\"unexplained\":[\"03\"],")
                .contains("\"asMany\":[],\"pointsAsPublished\":[\"03\"]}");
        assertThat(reproduced(table, "table", "en"))
                .contains("Some points are published as such, and are taken as they are: 03 Xã C");
    }

    /** One cell written to more digits than all others does not speak against the rounding of the others. */
    @Test
    void aSlipOfADigitHidesNoRounding() throws IOException {
        String table = "unit_code,score\n01,41.9\n02,47.1\n03,18.1\n04,21.457\n";

        assertThat(reproduced(table, "json", "en"))
                .contains("\"choices\":[\n{\"choice\":\"rounding\",\"at\":\"total\",\"value\":\"half-up 1\","
                        + "\"explains\":3,\"of\":4,\"unexplained\":[\"04\"],");
    }

    @Test
    void aRowWhoseRankDiffersIsNotExplained() throws IOException {
        String table = "unit_code,rank,score,a,b,c\n02,1,47.11,16.7,21.0,4.7\n04,2,21.44,10.1,6.2,3.0\n";

        assertThat(reproduced(table, "json", "en"))
                .contains("\"choices\":[\n{\"choice\":\"rounding\",\"at\":\"criteria\",\"value\":\"half-up 1\","
                        + "\"explains\":1,\"of\":2,\"unexplained\":[\"04\"],");
    }

    /** A half is rounded up in one row and down in another: two roundings explain three rows of four, and each explains others. */
    @Test
    void whatExplainsAsManyRowsThoughOthersIsNamed() throws IOException {
        input = file("halves.csv", "unit_code,indicator,value\n01,c,44.5\n02,c,46.5\n03,c,30.3\n04,c,20.6\n");
        String table = "unit_code,c\n01,4.5\n02,4.6\n03,3.0\n04,2.1\n";

        assertThat(reproduced(table, "json", "en"))
                .contains("\"at\":\"c\",\"value\":\"half-up 1\",\"explains\":3,\"of\":4,\"unexplained\":[\"02\"],")
                .contains("\"equally\":[" + roundings("half-up 1", "criteria", "total") + "],\"asMany\":["
                        + Stream.of("criteria", "total", "c")
                                .map(at -> roundings("half-even 1", at) + "," + roundings("half-down 1", at))
                                .collect(Collectors.joining(","))
                        + "],\"pointsAsPublished\"");
        assertThat(reproduced(table, "table", "en").replaceAll("\\s+", " "))
                .contains("as many rows, but others, would be explained by: Components are rounded before they are "
                        + "added: 1 digit behind the mark, halves to the even digit;");
    }

    private static String roundings(String value, String... places) {
        return Stream.of(places)
                .map(at -> "{\"choice\":\"rounding\",\"at\":\"" + at + "\",\"value\":\"" + value + "\"}")
                .collect(Collectors.joining(","));
    }

    /** The first component has no digits, always down, the second one digit, always up: neither explains a row without the other. */
    @Test
    void aPairIsToldInWordsAndOnce() throws IOException {
        units = file(
                "eight.csv",
                "code,name,level\n" + "01,A,commune\n02,B,commune\n03,C,commune\n04,D,commune\n"
                        + "05,E,commune\n06,F,commune\n07,G,commune\n08,H,commune\n");
        input = file("eight-figures.csv", """
                unit_code,a,b,c
                01,61.06,71.76,76.57
                02,89.82,71.59,88.01
                03,7.61,46.91,89.9
                04,63.41,86.08,15.19
                05,47.22,27.19,53.94
                06,56.65,6.18,24.51
                07,30.15,87.47,73.92
                08,19.36,76.74,17.49
                """);
        String table =
                "unit_code,score\n01,65.84\n02,82.56\n03,28.99\n04,64.91\n05,40.66\n06,35.95\n07,54.10\n08,37.61\n";

        assertThat(reproduced(table, "table", "en").replaceAll("\\s+", " "))
                .containsOnlyOnce(
                        "• The component a – A is rounded otherwise than the others: 0 digits behind the mark, "
                                + "always down. The component b – B is rounded otherwise than the others: 1 digit behind the "
                                + "mark, always up. explains 8 of 8 rows")
                .doesNotContain("together");
        assertThat(reproduced(table, "json", "en")).containsOnlyOnce("\"value\":\"down 0; up 1\"");
    }

    @Test
    void whatTheSetDeclaresIsNoChoiceThatExplainsMore() throws IOException {
        String table = "unit_code,score\n01,41.88\n02,47.14\n03,18.06\n04,99.99\n";

        assertThat(reproduced(table, "table", "en"))
                .contains("No choice explains more. What the set declares already, and the table decides:\n•");
    }

    @Test
    void oneRowIsNotCalledAll() throws IOException {
        String table = "unit_code,c\n02,4.7\n";

        assertThat(reproduced(table, "table", "en"))
                .contains("The only row agrees to the digit with the set as it is.");
        assertThat(reproduced(table, "table", "vi"))
                .contains("Dòng duy nhất khớp từng chữ số với bộ tiêu chí hiện có.");
    }
}
