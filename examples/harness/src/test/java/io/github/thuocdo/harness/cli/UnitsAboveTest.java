package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
