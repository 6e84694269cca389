package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.file;
import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.internal.text.Lines;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncompleteSetTest {

    private static Cli.Result completion(String command, String... more) {
        return run(Stream.concat(
                        Stream.of(
                                command,
                                "--criteria",
                                "thanh-hoa-1829",
                                "--units",
                                file("units.csv"),
                                "--input",
                                file("completion.csv")),
                        Arrays.stream(more))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"table,vi,txt", "table,en,txt", "json,vi,json"})
    void aCompletionSetIsRankedAsItWasReviewed(String format, String language, String ending) throws IOException {
        Cli.matches(
                "completion-rank-" + language + "." + ending,
                completion("rank", "--format", format, "--lang", language)
                        .endsWith(0)
                        .out());
    }

    @ParameterizedTest
    @CsvSource({"vi", "en"})
    void aUnitIsExplainedAsItWasReviewed(String language) throws IOException {
        Cli.matches(
                "completion-explain-" + language + ".txt",
                completion("explain", "--unit", "15442", "--full", "--lang", language)
                        .endsWith(0)
                        .out());
    }

    @ParameterizedTest
    @CsvSource({"vi,table,txt", "en,table,txt", "en,json,json", "en,csv,csv"})
    void theLedgersStandBesideEachOtherAsTheyWereReviewed(String language, String format, String ending)
            throws IOException {
        Cli.matches(
                "completion-ledgers-" + language + "." + ending,
                completion("rank", "--ledgers", "--format", format, "--lang", language)
                        .endsWith(0)
                        .out());
    }

    @ParameterizedTest
    @CsvSource({"vi", "en"})
    void nothingIsWiderThanEightyColumns(String language) {
        String all = completion("rank", "--lang", language).out()
                + completion("rank", "--lang", language, "--peers", "type").out()
                + completion("rank", "--lang", language, "--ledgers").out()
                + completion("explain", "--unit", "15397", "--full", "--lang", language)
                        .out()
                + run("criteria", "thanh-hoa-1829", "--lang", language).out()
                + run("criteria", "thanh-hoa-3853", "--lang", language).out();
        assertThat(all.lines())
                .hasSizeGreaterThan(100)
                .allSatisfy(line -> assertThat(Lines.width(line)).isLessThanOrEqualTo(Lines.WIDTH));
    }

    @Test
    void aCommuneThatMeetsAllThatIsKnownIsNotSaidToPass() {
        String json = completion("rank", "--format", "json").out();
        assertThat(json)
                .contains(
                        "\"code\":\"15469\"",
                        "\"met\":3,\"notMet\":0,\"unknown\":0,\"notApplicable\":0," + "\"verdict\":\"UNDECIDED\"")
                .contains("\"incomplete\":{\"holds\":3,\"declared\":37,\"pillars\":["
                        + "{\"pillar\":\"Chính quyền số\",\"holds\":0,\"declared\":11},"
                        + "{\"pillar\":\"Kinh tế số\",\"holds\":0,\"declared\":6},"
                        + "{\"pillar\":\"Xã hội số\",\"holds\":3,\"declared\":12},"
                        + "{\"pillar\":\"Hạ tầng số\",\"holds\":0,\"declared\":8}],")
                .doesNotContain("\"PASS");
        assertThat(completion("rank", "--lang", "vi").out())
                .contains("Bộ tiêu chí chưa đủ: có 3 trong 37 tiêu chí (Chính quyền số 0/11, Kinh tế số");
    }

    @ParameterizedTest
    @CsvSource({"commune, 56, 26", "district, 63, 1"})
    void theShapeOfAnIndexRanksNobody(String level, int components, int units) {
        String input = "unit_code,indicator,value\n";
        String json = Cli.runWith(
                        input,
                        "rank",
                        "--criteria",
                        "thanh-hoa-3853",
                        "--level",
                        level,
                        "--input",
                        "-",
                        "--format",
                        "json")
                .endsWith(0)
                .out();
        assertThat(json)
                .contains("\"holds\":0,\"declared\":" + components + ",\"pillars\":[]", "\"criteriaUsed\":[]")
                .contains("\"findings\":[]");
        assertThat(json.split("\"rank\":null,\"score\":null", -1)).hasSize(units + 1);
        String table = Cli.runWith(
                        input, "rank", "--criteria", "thanh-hoa-3853", "--level", level, "--input", "-", "--lang", "en")
                .endsWith(0)
                .out();
        assertThat(table).contains("0 of " + units + " units ranked.", "it holds 0 of " + components + " criteria.");
    }

    @ParameterizedTest
    @CsvSource({"thanh-hoa-1829", "thanh-hoa-3853", "thanh-hoa-3853-xa", "thanh-hoa-3853-huyen"})
    void anIncompleteSetIsSound(String set) {
        run("check", "--criteria", set).endsWith(0);
    }

    @Test
    void thePlaceAmongPeersIsAColumn() {
        assertThat(completion("rank", "--peers", "type", "--lang", "en").out().lines())
                .anySatisfy(line -> assertThat(line).contains("Score  In type  Verdict"))
                .anySatisfy(line -> assertThat(line).contains("Thị trấn Quán Lào", "1.0000      1/2  "))
                .anySatisfy(line -> assertThat(line).contains("Xã Yên Lạc", "0.6667      1/1  "));
        assertThat(completion("rank", "--peers", "parent", "--lang", "en").out().lines())
                .anySatisfy(line -> assertThat(line).contains("Xã Yên Lạc", "0.6667      2/3  "));
        completion("rank", "--peers", "area", "--lang", "en").endsWith(2).says("its values are: type, parent.");
        completion("rank", "--peers", "type", "--ledgers", "--lang", "en")
                .endsWith(2)
                .says("do not go together");
    }

    private static Cli.Result rolledUp(String... more) {
        return run(Stream.concat(
                        Stream.of(
                                "rank",
                                "--level",
                                "district",
                                "--units",
                                file("units.csv"),
                                "--input",
                                file("counts.csv"),
                                "--lang",
                                "en"),
                        Arrays.stream(more))
                .toArray(String[]::new));
    }

    @Test
    void aDistrictsFigureIsTheSumOfItsCommunesCounts() {
        String json = rolledUp("--roll-up", "--format=json").endsWith(0).out();
        // 9 of 10 and 80 of 90: 89 of 100, never the mean of the shares; 0 of 0 does not apply.
        assertThat(json)
                .containsPattern("\"status\":\"[A-Z_]*\",\"value\":89.0000,\"numerator\":89,\"denominator\":100")
                // Typed 60, summed 160 of 300: the typed figure holds.
                .contains("\"value\":60,")
                .contains("\"code\":\"roll-up-differs\",\"file\":\"" + file("counts.csv")
                        + "\",\"line\":8,\"unit\":\"394\",\"indicator\":\"esigned-docs\","
                        + "\"message\":\"The figure (60.0000) differs from the sum of the units below (160/300);")
                .contains("\"code\":\"roll-up-incomplete\",\"file\":null,\"line\":null,\"unit\":\"394\","
                        + "\"indicator\":\"online-level4\"");
        assertThat(rolledUp("--format=json").out()).doesNotContain("roll-up", "\"value\":89.0000");
    }

    @Test
    void aWarningWithoutAFileNamesItsUnitAndItsIndicator() {
        assertThat(rolledUp("--roll-up", "--format=table").err()).contains("WARNING 394 · online-level4: ");
    }

    @Test
    void onlyDistrictsAreRolledUp() {
        run("rank", "--roll-up", "--input", file("counts.csv"), "--lang", "en")
                .endsWith(2)
                .writesNothing()
                .says("Maybe --level district?");
    }
}
