package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.file;
import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.internal.text.Lines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankTest {
    private static Cli.Result rank(String... more) {
        String[] arguments = new String[more.length + 5];
        arguments[0] = "rank";
        arguments[1] = "--units";
        arguments[2] = file("units.csv");
        arguments[3] = "--input";
        arguments[4] = file("communes.csv");
        System.arraycopy(more, 0, arguments, 5, more.length);
        return run(arguments);
    }

    @Test
    void theContractsExampleComesOutToTheDigit() {
        String json = run("rank", "--input", file("communes.csv"), "--format", "json")
                .endsWith(0)
                .out();
        assertThat(json)
                .startsWith("{\"library\":\"0.1.0\",\n\"criteria\":{\"id\":\"yen-dinh-2022\",\"version\":\"")
                .contains("\n\"level\":\"commune\",\n\"horizon\":2025,\n\"period\":2025,\n\"reading\":\"strictest\",\n"
                        + "\"policies\":{\"missing\":\"ZERO\",\"ties\":\"COMPETITION\",\"tieBreakers\":[\"MET\"],"
                        + "\"rounding\":{\"scale\":4,\"mode\":\"HALF_UP\",\"beforeRanking\":true}},\n")
                .contains("{\"code\":\"15469\",\"name\":\"Thị trấn Quán Lào\",\"rank\":1,\"score\":0.9979,"
                        + "\"worst\":0.9979,\"best\":0.9979,\"met\":8,\"notMet\":1,\"unknown\":0,"
                        + "\"notApplicable\":0,\"verdict\":null,"
                        + "\"pillars\":[{\"pillar\":\"chính quyền số\",\"score\":0.9969},")
                .contains("{\"criterion\":\"ap-online-level3-2025\",\"status\":\"NOT_MET\",\"value\":78.5,"
                        + "\"points\":0.9813,\"ledger\":\"self\",\"gap\":1.5}")
                .contains("\"threshold\":80,\"unit\":\"%\",\"rule\":\"Hồ sơ trực tuyến mức độ 3");
    }

    @ParameterizedTest
    @CsvSource({"table,vi,txt", "table,en,txt", "json,en,json", "json,vi,json", "csv,en,csv"})
    void aRankingIsWrittenAsItWasReviewed(String format, String language, String ending) throws IOException {
        Cli.Result result = rank("--format", format, "--lang", language).endsWith(0);
        Cli.matches("rank-" + language + "." + ending, result.out());
    }

    @ParameterizedTest
    @CsvSource({"vi", "en"})
    void nothingIsWiderThanEightyColumns(String language) {
        String unit = "15397";
        String all = rank("--lang", language).out()
                + run("explain", "--input", file("communes.csv"), "--unit", unit, "--full", "--lang", language)
                        .out()
                + run("check", "--input", file("communes.csv"), "--lang", language)
                        .out()
                + run("criteria", "--lang", language).out()
                + run("criteria", "yen-dinh-2022", "--lang", language).out()
                + run("--help", "--lang", language).out()
                + run("rank", "--help", "--lang", language).out()
                + run("explain", "--help", "--lang", language).out()
                + run("check", "--help", "--lang", language).out()
                + run("criteria", "--help", "--lang", language).out();
        assertThat(all.lines())
                .hasSizeGreaterThan(500)
                .allSatisfy(line -> assertThat(Lines.width(line)).isLessThanOrEqualTo(Lines.WIDTH));
    }

    @Test
    void warningsGoToStandardErrorBesideATableOnly() {
        assertThat(rank("--lang", "en").err()).contains("WARNING Xã Yên Lạc (15442) has no usable figure");
        assertThat(rank("--format", "json").err()).isEmpty();
        assertThat(rank("--format", "csv").err()).isEmpty();
    }

    @Test
    void unitsWithoutAReportAreWarnedOfInOneLine() {
        String err =
                run("rank", "--input", file("communes.csv"), "--lang", "en").err();
        assertThat(err.lines().filter(line -> line.contains("[report-missing]")))
                .singleElement()
                .asString()
                .startsWith("WARNING ")
                .contains("Likewise 2")
                .endsWith(", … [report-missing]");
    }

    @Test
    void warningsOfOneKindAreListedByThree() {
        StringBuilder columns = new StringBuilder("unit_code,indicator,value");
        for (int i = 0; i < 25; i++) {
            columns.append(",own-column-").append((char) ('a' + i));
        }
        String err = Cli.runWith(columns + "\n15397,satisfaction,100\n", "rank", "--input", "-", "--lang", "en")
                .endsWith(0)
                .err();
        assertThat(err.lines().filter(line -> line.contains("[unknown-column]")))
                .hasSize(4)
                .last()
                .isEqualTo("WARNING … and 18 more of this kind (--full lists all) [unknown-column]");
        assertThat(err.lines().filter(line -> line.contains("[report-missing]")))
                .hasSize(1);
    }

    @Test
    void whereTheOtherErrorsAreIsSaidWhereTheyAreElsewhere() {
        StringBuilder rows = new StringBuilder("unit_code,indicator,value\n");
        for (int i = 0; i < 1_003; i++) {
            rows.append("no-").append(i).append(",satisfaction,1\n");
        }
        String here = "ERROR … and 1000 more of this kind (--full lists all) [unknown-unit]";
        assertThat(lastError(rows.toString(), "rank", "csv")).isEqualTo(here);
        assertThat(lastError(rows.toString(), "rank", "json")).isEqualTo(here);
        assertThat(lastError(rows.toString(), "check", "csv")).isEqualTo(here);
        assertThat(lastError(rows.toString(), "explain", "json"))
                .isEqualTo("ERROR … and 1000 more of this kind (thuocdo check --full lists all) [unknown-unit]");
    }

    private static String lastError(String rows, String command, String format) {
        String[] asked = {command, "--input", "-", "--format", format, "--lang", "en", "--unit", "15469"};
        String[] arguments = command.equals("explain") ? asked : Arrays.copyOf(asked, asked.length - 2);
        return Cli.runWith(rows, arguments)
                .endsWith(1)
                .err()
                .lines()
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    @Test
    void theTableSaysWhereItsFindingsAreListed() {
        assertThat(rank("--lang", "en").out()).contains("The command thuocdo check lists them.");
        assertThat(rank("--lang", "vi").out()).contains("Lệnh thuocdo check liệt kê các phát hiện.");
        assertThat(run("check", "--input", file("communes.csv"), "--lang", "en").out())
                .doesNotContain("The command check");
    }

    @Test
    void consistencyCanBeSwitchedOff() {
        assertThat(rank("--format", "json").out()).contains("levels-3-and-4-exceed-100");
        assertThat(rank("--format", "json", "--no-consistency").out()).doesNotContain("levels-3-and-4-exceed-100");
    }

    @Test
    void errorsAreListedAndWhatCanBeScoredIsScored() {
        Cli.Result result = run("rank", "--input", file("faulty.csv"), "--format", "csv", "--lang", "en")
                .endsWith(1);
        assertThat(result.out().lines().skip(1).findFirst().orElseThrow())
                .startsWith("1,15469,Thị trấn Quán Lào,0.1111,0.1111,1.0000,1,0,8,0,");
        assertThat(result.err().lines().map(line -> line.replaceAll(".*\\[", "")))
                .containsExactly(
                        "share-above-100]",
                        "numerator-above-denominator]",
                        "not-a-number]",
                        "unknown-indicator]",
                        "unknown-unit]");
        assertThat(result.err()).contains("faulty.csv:2: 15469 · online-level3: A share is at most 100%, not (178.5)");
    }

    @Test
    void theReadingDecidesWhichEntryScores() {
        String strictest = rank("--format", "json").out();
        String appendix = rank("--format", "json", "--reading", "appendix").out();
        String id = "\\{\"id\":\"apx-satisfaction-2025\"[^\n]*";
        assertThat(strictest).containsPattern(id + "\"scored\":false");
        assertThat(appendix).contains("\"reading\":\"appendix\"").containsPattern(id + "\"scored\":true");
    }

    @Test
    void horizonAndPeriodAreNamedInTheResult() {
        assertThat(rank("--format", "json", "--horizon", "2030", "--period", "2024")
                        .out())
                .contains("\n\"horizon\":2030,\n\"period\":2024,\n");
    }

    @Test
    void aSetWithoutHorizonsHasNone() {
        Cli.Result result = run(
                "rank",
                "--criteria",
                "dti-922",
                "--level",
                "province",
                "--units",
                "vietnam-2022",
                "--input",
                file("provinces.csv"),
                "--format",
                "json");
        assertThat(result.endsWith(0).out())
                .contains("\n\"horizon\":null,\n\"period\":null,\n")
                .contains("\"comparator\":null,\"threshold\":null,\"unit\":null")
                .contains("{\"code\":\"38\",\"name\":\"Tỉnh Thanh Hóa\",\"rank\":1,\"score\":0.5750,"
                        + "\"worst\":0.5750,\"best\":0.7250,\"met\":0,\"notMet\":0,\"unknown\":1")
                .contains("\"status\":\"SCORED\",\"value\":0.9,\"points\":90.0000");
    }

    @Test
    void submissionsMayComeFromStandardInputAndFromSeveralFiles() throws IOException {
        String input = Files.readString(Path.of(file("communes.csv")));
        String lac = "unit_code,indicator,value\n15442,satisfaction,100\n";
        assertThat(Cli.runWith(input, "rank", "--input", "-", "--units", file("units.csv"), "--format", "csv")
                        .out())
                .isEqualTo(rank("--format", "csv").out());
        String both = Cli.runWith(
                        lac,
                        "rank",
                        "--input",
                        file("communes.csv"),
                        "--input",
                        "-",
                        "--units",
                        file("units.csv"),
                        "--format",
                        "csv")
                .out();
        assertThat(both).contains("1,15469,", "2,15397,", "3,15442,Xã Yên Lạc,0.1111,0.1111,1.0000,1,0,8,0,");
    }

    @Test
    void theDayTellsWhichUnitACodeMeans() {
        String units = file("units-two-periods.csv");
        String input = file("communes.csv");
        run("rank", "--units", units, "--input", input, "--lang", "en")
                .endsWith(2)
                .writesNothing()
                .says(
                        "the code (15442) means several units",
                        "Maybe --as-of 2024-12-31 (Xã Yên Lạc), or --as-of 2025-01-01 (Xã Yên Ninh)?");
        assertThat(run("rank", "--units", units, "--input", input, "--as-of", "2024-06-01", "--format", "csv")
                        .out())
                .contains("15442,Xã Yên Lạc")
                .doesNotContain("Xã Yên Ninh");
        assertThat(run("rank", "--units", units, "--input", input, "--as-of", "2025-06-01", "--format", "csv")
                        .out())
                .contains("15442,Xã Yên Ninh")
                .doesNotContain("Xã Yên Lạc");
    }
}
