package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registers that do not say whose a unit is, on the command line: an error where something hangs on it, and only there. */
class UnitsAboveTest {
    private static final String REGISTER = """
            code,name,level,type,parent_code
            394,Huyện Yên Định,district,Huyện,38
            15397,Xã A,commune,Xã,394
            15442,Xã B,commune,Xã,
            15469,Xã C,commune,Xã,
            """;
    private static final String FIGURES = """
            unit_code,indicator,numerator,denominator
            15397,esigned-docs,90,100
            15442,esigned-docs,80,100
            15469,esigned-docs,70,100
            """;

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--roll-up --level district", "--peers parent"})
    void whereSomethingHangsOnItItIsAnError(String options) throws IOException {
        Cli.Result result = Cli.run(("rank --lang en --units " + file("units.csv", REGISTER) + " --input "
                        + file("figures.csv", FIGURES) + " " + options)
                .split(" "));
        result.endsWith(1)
                .says("The register does not say below which unit Xã B (15442) is", "Xã C (15469)")
                .says("[register-parent-missing]");
    }

    /** Rolled up are 180 of 300 where all three communes are below the district, 170 of 200 without the last. */
    @ParameterizedTest
    @CsvSource({"394, 0.6", "394.0, 0.6", "0394, 0.6", "3\u200b94, 0.6", "395,", "'',"})
    void aDistrictHasTheFiguresOfAllItsCommunesOrNone(String above, String expected) throws IOException {
        String register = "code,name,level,type,parent_code\n394,Huyện Yên Định,district,Huyện,38\n"
                + "15397,A,commune,Xã,394\n15442,B,commune,Xã,394\n15469,C,commune,Xã," + above + "\n";
        String figures = "unit_code,indicator,numerator,denominator\n15397,esigned-docs,90,100\n"
                + "15442,esigned-docs,80,100\n15469,esigned-docs,10,100\n";
        String json = Cli.run(("rank --lang en --format json --level district --roll-up --units "
                                + file("units.csv", register) + " --input " + file("figures.csv", figures))
                        .split(" "))
                .endsWith(expected == null ? 1 : 0)
                .out();
        assertThat(json).doesNotContain("0.85", "\"numerator\":170");
        if (expected == null) {
            assertThat(json).contains("\"rank\":null");
        } else {
            assertThat(json).contains("\"rank\":1", "\"points\":" + expected);
        }
    }

    /** Two of three communes are complete. */
    @ParameterizedTest
    @CsvSource({"394, 0.666", "394.0, 0.666", "'',"})
    void theShareOfCompleteCommunesIsThatOfAllOfThem(String above, String expected) throws IOException {
        String register = "code,name,level,type,parent_code\n394,Huyện Yên Định,district,Huyện,38\n"
                + "15397,A,commune,Xã,394\n15442,B,commune,Xã,394\n15469,C,commune,Xã," + above + "\n";
        String set = """
                {"format": 1, "id": "pass", "version": "1", "title": "Pass", "family": "completion", "levels": ["commune"],
                 "indicators": [{"code": "online", "type": "share"}],
                 "criteria": [{"id": "c", "indicator": "online", "pillar": "p", "askedOf": ["commune"],
                  "requirement": {"atLeast": 60}, "source": {"document": "QĐ 1"}}],
                 "verdict": {"pass": {"all": true}}}
                """;
        String reports = "unit_code,indicator,value\n15397,online,99\n15442,online,99\n15469,online,10\n";
        Cli.Result result = Cli.run(("rank --lang en --format csv --level district --units "
                        + file("units.csv", register) + " --input "
                        + file("district.csv", "unit_code,indicator,value\n394,esigned-docs,90\n")
                        + " --completion " + file("pass.json", set) + " --completion-input "
                        + file("reports.csv", reports))
                .split(" "));
        if (expected == null) {
            assertThat(result.endsWith(1).out()).doesNotContain("0.6667", "1.0000");
        } else {
            assertThat(result.out()).contains("," + expected);
        }
    }

    @Test
    void completionNeedsItToo() throws IOException {
        Cli.run(
                        "rank",
                        "--lang",
                        "en",
                        "--level",
                        "district",
                        "--units",
                        file("units.csv", REGISTER),
                        "--input",
                        file("district.csv", "unit_code,indicator,value\n394,esigned-docs,90\n"),
                        "--completion",
                        "thanh-hoa-1829",
                        "--completion-input",
                        file("figures.csv", FIGURES))
                .endsWith(1)
                .says("Xã B (15442)", "[register-parent-missing]");
    }

    @Test
    void whereNothingHangsOnItItIsNone() throws IOException {
        Cli.Result result = Cli.run(
                "rank",
                "--lang",
                "en",
                "--units",
                file("units.csv", REGISTER),
                "--input",
                file("figures.csv", FIGURES));
        result.endsWith(0);
        assertThat(result.err()).doesNotContain("register-parent");
    }

    @Test
    void codesOfAnotherRegisterAreToldFirst() throws IOException {
        Cli.Result result =
                Cli.run("check", "--lang", "en", "--units", "vietnam-2025", "--input", file("figures.csv", FIGURES));
        result.endsWith(1);
        assertThat(result.err().lines().findFirst().orElseThrow())
                .contains("The codes look like those of the register yen-dinh", "[register-of-codes");
    }
}
