package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.harness.Main;
import io.github.thuocdo.harness.OtherJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Sets, registers and figures as a shell hands them over: {@code <(…)} and {@code /dev/stdin}, each in a process of its own. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ShellPipesTest {
    @TempDir
    private Path folder;

    private String fromFiles = "";

    @BeforeEach
    void writeFilesAndRankThem() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "unit_code,indicator,value\n15469,satisfaction,97.5\n");
        Files.writeString(folder.resolve("u.csv"), "code,name,level\n15469,Thị trấn Quán Lào,commune\n");
        Cli.run(
                        "criteria",
                        "yen-dinh-2022",
                        "--export",
                        folder.resolve("set.json").toString())
                .endsWith(0);
        fromFiles = units(Cli.run(
                        "rank",
                        "--lang",
                        "en",
                        "--format",
                        "json",
                        "--criteria",
                        folder.resolve("set.json").toString(),
                        "--units",
                        folder.resolve("u.csv").toString(),
                        "--input",
                        folder.resolve("a.csv").toString())
                .endsWith(0)
                .out());
        assertThat(fromFiles).contains("\"value\":97.5", "\"code\":\"15469\"");
    }

    private static String units(String json) {
        return json.substring(json.indexOf("\"units\":"), json.indexOf("\"findings\":"));
    }

    /** Ranks in a shell, where {@code $1} runs the program and the files stand in the working folder. */
    private String inShell(String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "bash",
                "-c",
                "\"$1\" -Dstdout.encoding=UTF-8 -Dfile.encoding=UTF-8 -cp \"$2\" \"$3\" rank --lang en --format json "
                        + arguments,
                "bash",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                OtherJvm.classPath(),
                Main.class.getName()));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("err")))
                .isZero();
        return units(out);
    }

    @Test
    void processSubstitutionStandsForEveryFile() throws IOException, InterruptedException {
        assertThat(inShell("--criteria <(cat set.json) --units <(cat u.csv) --input <(cat a.csv)"))
                .isEqualTo(fromFiles);
    }

    @Test
    void standardInputStandsForOneOfThem() throws IOException, InterruptedException {
        assertThat(inShell("--criteria /dev/stdin --units u.csv --input a.csv < <(cat set.json)"))
                .isEqualTo(fromFiles);
        assertThat(inShell("--criteria set.json --units /dev/stdin --input a.csv < u.csv"))
                .isEqualTo(fromFiles);
        assertThat(inShell("--criteria set.json --units u.csv --input /dev/stdin < <(cat a.csv)"))
                .isEqualTo(fromFiles);
    }
}
