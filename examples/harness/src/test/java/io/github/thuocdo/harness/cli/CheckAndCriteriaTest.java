package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.file;
import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.harness.place.Streams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckAndCriteriaTest {

    @ParameterizedTest
    @CsvSource({"table,vi,txt", "table,en,txt", "json,en,json", "csv,vi,csv"})
    void findingsAreWrittenAsTheyWereReviewed(String format, String language, String ending) throws IOException {
        // From standard input: where a line breaks must not depend on where the project lies.
        String input = Files.readString(Path.of(file("faulty.csv")));
        Cli.Result result = Cli.runWith(
                        input,
                        "check",
                        "--units",
                        file("units.csv"),
                        "--input",
                        "-",
                        "--format",
                        format,
                        "--lang",
                        language)
                .endsWith(1)
                .says("ERROR ", "[share-above-100]");
        Cli.matches("check-" + language + "." + ending, result.out());
    }

    private static String errorOutput(boolean outIsTerminal, boolean errIsTerminal) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Tool.run(
                new String[] {"check", "--input", file("faulty.csv"), "--no-progress", "--lang", "en"},
                new Streams(
                        InputStream.nullInputStream(),
                        out,
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        outIsTerminal,
                        errIsTerminal));
        assertThat(status).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Findings: 5 errors", "The errors are listed on standard error;", "[report-missing]")
                .doesNotContain("[share-above-100]");
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void errorsAreListedOnStandardErrorAndNotRepeatedInTheText() {
        for (boolean outIsTerminal : new boolean[] {true, false}) {
            String whole = errorOutput(outIsTerminal, false);
            assertThat(whole).contains("[share-above-100]").hasLineCount(5);
            assertThat(errorOutput(outIsTerminal, true))
                    .as("the same words, in lines of a terminal's width unless a path is longer")
                    .isEqualToNormalizingWhitespace(whole);
        }
    }

    @Test
    void aFileOfTextHoldsTheErrorsToo(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("findings.txt");
        run("check", "--input", file("faulty.csv"), "--lang", "en", "--out", out.toString())
                .endsWith(1)
                .says("[share-above-100]")
                .writesNothing();
        assertThat(out).content().contains("[share-above-100]").doesNotContain("on standard error");
    }

    @Test
    void ofEachKindThreeAreToldAndHowManyMore(@TempDir Path folder) throws IOException {
        StringBuilder text = new StringBuilder("unit_code,indicator,value\n");
        for (int i = 0; i < 50; i++) {
            text.append("9999")
                    .append(i)
                    .append(",satisfaction,5\n15469,unheard-of-")
                    .append(i)
                    .append(",150\n");
        }
        String input = Files.writeString(folder.resolve("a.csv"), text).toString();
        Cli.Result few = run("check", "--input", input, "--lang", "en").endsWith(1);
        assertThat(few.err().lines().filter(line -> line.endsWith("[unknown-unit]")))
                .hasSize(4)
                .anyMatch(line -> line.equals("ERROR … and 47 more of this kind (--full lists all) [unknown-unit]"));
        Cli.Result ranked = run("rank", "--input", input, "--lang", "vi").endsWith(1);
        assertThat(ranked.err()).contains("ERROR … và 47 phát hiện nữa cùng loại (--full liệt kê đủ) [unknown-unit]");
        for (String command : new String[] {"check", "rank"}) {
            Cli.Result all =
                    run(command, "--input", input, "--lang", "en", "--full").endsWith(1);
            assertThat(all.err().lines().filter(line -> line.endsWith("[unknown-unit]")))
                    .hasSize(50);
        }
        for (String format : new String[] {"json", "csv"}) {
            assertThat(run("check", "--input", input, "--format", format).out().split("unknown-unit", -1))
                    .hasSize(51);
        }
    }

    @Test
    void formulasOfStrangersAreTextInCsvAndNobodysTextSteersATerminal(@TempDir Path folder) throws IOException {
        String input = Files.writeString(
                        folder.resolve("a.csv"),
                        "unit_code,indicator,value\n"
                                + "=HYPERLINK(1),satisfaction,5\n"
                                + "15469,@x,5\n"
                                + "15397,+\u202Ey\u001B[31m,1\n")
                .toString();
        String csv = run("check", "--input", input, "--format", "csv", "--lang", "en")
                .endsWith(1)
                .out();
        assertThat(csv).contains(",'=HYPERLINK(1),", ",'@x,", ",'+y [31m,").doesNotContain(",=", ",@", ",+");
        for (String format : new String[] {"table", "csv", "json"}) {
            Cli.Result result = run("check", "--input", input, "--format", format, "--lang", "en");
            assertThat(result.out() + result.err()).doesNotContain("\u001B").doesNotContain("\u202E");
        }
    }

    @Test
    void whatIsSaidOfManyUnitsAlikeStandsOnceInTheTableAndInFullInJson() {
        String table =
                run("check", "--input", file("faulty.csv"), "--lang", "en").out();
        assertThat(table.lines().filter(line -> line.contains("[report-missing]")))
                .hasSize(1);
        assertThat(table).contains("Likewise 24 more units: 15397, 15403, 15478, 15454, 15475, …\n");
        String json =
                run("check", "--input", file("faulty.csv"), "--format", "json").out();
        assertThat(json.lines().filter(line -> line.contains("\"report-missing\"")))
                .hasSizeGreaterThan(20);
    }

    @Test
    void theTableOfCriteriaNamesEachIndicator() {
        assertThat(run("criteria", "yen-dinh-2022", "--lang", "en").out().lines())
                .contains("     indicator online-level3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yen-dinh-2022", "dti-922"})
    void aSoundSetAloneHasNothingWrongWithIt(String set) {
        Cli.Result result = run("check", "--criteria", set, "--format", "json").endsWith(0);
        assertThat(result.out()).contains("\"id\":\"" + set + "\"").contains("\"findings\":[]}");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void soundFiguresEndWithStatusZero() {
        run("check", "--input", file("communes.csv")).endsWith(0);
    }

    @Test
    void withoutFiguresAndSetThereIsNothingToCheck() {
        run("check", "--lang", "en").endsWith(2).writesNothing().says("--input", "--criteria");
    }

    @ParameterizedTest
    @CsvSource({"table,vi,txt", "table,en,txt", "json,vi,json", "csv,vi,csv"})
    void aSetsCriteriaAreWrittenAsTheyWereReviewed(String format, String language, String ending) throws IOException {
        Cli.Result result = run("criteria", "dti-922", "--format", format, "--lang", language)
                .endsWith(0);
        Cli.matches("criteria-" + language + "." + ending, result.out());
    }

    @Test
    void everyStatementOfTheDocumentsIsListed() {
        String json =
                run("criteria", "yen-dinh-2022", "--format", "json").endsWith(0).out();
        assertThat(json.lines().filter(line -> line.startsWith("{\"id\":"))).hasSize(144);
        assertThat(json)
                .startsWith("[\n{\"id\":\"ap-esigned-docs-2025\",\"indicator\":\"esigned-docs\",\"name\":{\"vi\":")
                .contains("\"viSource\":\"thuocdo\"},\"levels\":[\"district\",\"commune\"],\"horizon\":2025,"
                        + "\"comparator\":\">=\",\"threshold\":90,\"perLevel\":{\"district\":90,\"commune\":80},"
                        + "\"unit\":\"%\",\"kind\":\"ratio_threshold\",\"scored\":true,\"pillar\":\"chính quyền số\"")
                .contains("\"horizon\":\"annual\",\"comparator\":\"<\",\"threshold\":\"05/12\",\"perLevel\":null")
                .contains("\"horizon\":\"quarterly\"")
                .contains("\"comparator\":\"<=\",\"threshold\":10,\"perLevel\":null,\"unit\":\"hạng\","
                        + "\"kind\":\"rank_top_n\",\"scored\":false");
    }

    @Test
    void theSetsAreListedTheDefaultOneFirst() {
        assertThat(run("criteria", "--format", "csv").endsWith(0).out().lines().map(line -> line.split(",")[0]))
                .containsExactly(
                        "id",
                        "yen-dinh-2022",
                        "dti-922",
                        "qd-766-xa",
                        "thanh-hoa-1829",
                        "thanh-hoa-3853-xa",
                        "thanh-hoa-3853-huyen");
        assertThat(run("criteria", "--format", "json").out())
                .contains("\"levels\":[\"district\",\"commune\"],\"horizons\":[2022,2025,2030],\"criteria\":144}");
        assertThat(run("criteria", "--lang", "vi").out())
                .contains("144 tiêu chí · cấp huyện, cấp xã · mốc 2022, 2025, 2030");
    }

    @Test
    void anUnknownSetIsWrongUse() {
        run("criteria", "yen-dinh-2023", "--lang", "en")
                .endsWith(2)
                .writesNothing()
                .says("There is no criteria set (yen-dinh-2023)", "Maybe yen-dinh-2022?");
    }

    @Test
    void criteriaAreNarrowedToTheOfficeThatLeadsOrCoordinatesThem() {
        String office = "Phòng VH&TT";
        String csv = run("criteria", "yen-dinh-2022", "--lead", office, "--format", "csv", "--lang", "vi")
                .endsWith(0)
                .out();

        // Led by it, led by it under its whole name, and coordinated by it.
        assertThat(csv)
                .contains("\napx-level4-multichannel-2025,", "\nap-cloud-infrastructure,", "\nap-dx-training-plan,")
                .doesNotContain("\nap-tdoffice-schools,");
        for (String language : new String[] {"vi", "en"}) {
            String table = run("criteria", "yen-dinh-2022", "--lead", office, "--lang", language)
                    .endsWith(0)
                    .out();
            assertThat(table.lines()).allMatch(line -> line.length() <= 80);
            assertThat(table)
                    .contains(office)
                    .contains(Long.toString(csv.lines().count() - 1));
        }
        run("criteria", "yen-dinh-2022", "--lead", "Phòng Không Có", "--lang", "en")
                .endsWith(2)
                .says("Nothing is led or coordinated by", "The set names:");
        run("criteria", "--lead", office, "--lang", "en").endsWith(2).says("--lead narrows the criteria of a set");
    }

    /** Findings are data, and what an office owes is a list: duties has it as data and rows. */
    @Test
    void whatAnOfficeOwesIsNoPartOfDataAndTheOptionIsNotPassedOver() {
        for (String format : new String[] {"json", "csv"}) {
            String[] asked = {
                "check", "--input", file("communes.csv"), "--lead", "Phòng VH&TT", "--format", format, "--lang", "en"
            };
            run(asked).endsWith(2).writesNothing().says("as text alone", "Maybe duties --lead");
            asked[asked.length - 1] = "vi";
            run(asked).endsWith(2).writesNothing().says("chỉ ghi dạng bảng", "duties --lead");
            String[] duties = {
                "duties", "--input", file("communes.csv"), "--lead", "Phòng VH&TT", "--format", format, "--lang", "en"
            };
            assertThat(run(duties).out()).contains("dedicated-network").doesNotContain("commune-dx-plan");
        }
    }
}
