package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.run;
import static io.github.thuocdo.harness.cli.Cli.runWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.rules.YenDinh;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    private static final String HEADER = "unit_code,indicator,value,numerator,denominator\n";
    private static final String GOOD = "15397,satisfaction,100,,\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "99999,satisfaction,90,,          | unknown-unit",
                "15469,satisfactio,90,,           | unknown-indicator",
                "15469,satisfaction,9O,,          | not-a-number",
                "15469,satisfaction,101,,         | share-above-100",
                "15469,satisfaction,-1,,          | share-below-0",
                "15469,satisfaction,,7,5          | numerator-above-denominator",
                "15469,satisfaction,,7,0          | denominator-0",
                "15469,satisfaction,,-1,5         | negative-count",
                "15469,satisfaction,1.234.5,,     | several-marks",
                "15469,satisfaction,,7,           | one-count-alone"
            })
    void aFigureThatCannotBeRightIsAnErrorAndTheOthersScore(String row, String code) {
        Cli.Result result = runWith(HEADER + GOOD + row + "\n", "rank", "--input", "-", "--format", "csv")
                .endsWith(1)
                .says("ERROR stdin:3: ", "[" + code + "]");
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.out().lines().skip(1).findFirst().orElseThrow())
                .startsWith("1,15397,Thị trấn Thống Nhất,0.1111,");
    }

    @Test
    void theSameFigureTwiceIsAWarningIfEqualAndAnErrorIfNot() {
        String twice = HEADER + GOOD + GOOD;
        runWith(twice, "rank", "--input", "-", "--lang", "en").endsWith(0).says("[same-figure-twice]");
        runWith(HEADER + GOOD + "15397,satisfaction,99,,\n", "rank", "--input", "-")
                .endsWith(1)
                .says("[figure-twice]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unit,indicator,value\n15397,satisfaction,100\n", "unit_code,indicator\n15397,x\n"})
    void aFileWithoutItsColumnsCannotBeRead(String text) {
        runWith(text, "rank", "--input", "-").endsWith(3).writesNothing();
    }

    @Test
    void jsonThatIsReadAsCsvIsToldSo() throws IOException {
        String json = "[{\"unit_code\": \"15397\", \"indicator\": \"satisfaction\", \"value\": 100}]";
        runWith(json, "rank", "--input", "-", "--lang", "en")
                .endsWith(3)
                .writesNothing()
                .says("The file (stdin) begins like JSON, but is read as CSV. Maybe save it under a name that ends in"
                        + " .json?");
        Path text = Files.writeString(folder.resolve("figures.txt"), "\n " + json);
        run("rank", "--input", text.toString(), "--lang", "vi").endsWith(3).says("bắt đầu như JSON", ".json?");
        Path named = Files.writeString(folder.resolve("figures.json"), json);
        run("rank", "--input", named.toString()).endsWith(0);
    }

    @Test
    void aColumnOfSomethingElseIsToldTheWayOut() {
        String figures = ",satisfaction\n15397,Thị trấn Thống Nhất,100\n";
        runWith("unit_code,name" + figures, "rank", "--input", "-", "--lang", "en")
                .endsWith(1)
                .says("The indicator (name) is not in yen-dinh-2022, and its column is left out. Maybe head it with"
                        + " the code or the name of an indicator of the set, or let it begin with (note) if it"
                        + " holds no figures?");
        assertThat(runWith("unit_code,note-name" + figures, "rank", "--input", "-", "--format", "csv")
                        .endsWith(0)
                        .err())
                .isEmpty();
    }

    @Test
    void figuresOfAnotherLevelAloneSayThatItMayBeMeant() {
        String communes = HEADER + "15397,satisfaction,100,,\n15442,satisfaction,100,,\n";
        runWith(communes, "rank", "--input", "-", "--level", "district", "--lang", "en")
                .endsWith(0)
                .says("None of the figures belong to a unit of the level asked (district); 2 units of the level"
                        + " (commune) have some. Maybe that level is meant?");
        String district = HEADER + "394,satisfaction,100,,\n";
        runWith(district, "rank", "--input", "-", "--lang", "vi")
                .endsWith(0)
                .says("Cấp được hỏi là cấp xã, nhưng không có số liệu nào của đơn vị thuộc cấp này; 1 đơn vị thuộc cấp"
                        + " huyện có số liệu.");
        String nothing = "unit_code,satisfaction,stranger\n394,,80\n";
        assertThat(runWith(nothing, "rank", "--input", "-", "--lang", "en").err())
                .doesNotContain("level is meant");
        String both = communes + "394,satisfaction,100,,\n";
        for (String level : new String[] {"commune", "district"}) {
            assertThat(runWith(both, "rank", "--input", "-", "--level", level, "--lang", "en")
                            .endsWith(0)
                            .err())
                    .doesNotContain("level is meant");
        }
        String counts = YenDinh.units().communes().units().stream()
                .map(unit -> unit.code() + ",satisfaction,,40,50\n")
                .collect(Collectors.joining());
        assertThat(runWith(HEADER + counts, "rank", "--input", "-", "--level", "district", "--roll-up", "--lang", "en")
                        .endsWith(0)
                        .err())
                .doesNotContain("level is meant");
    }

    @Test
    void whatIsNoTextInUtf8CannotBeRead() throws IOException {
        Path latin = folder.resolve("latin.csv");
        Files.write(latin, (HEADER + "15397,satisfaction,c\u00f3,,\n").getBytes(StandardCharsets.ISO_8859_1));
        run("rank", "--input", latin.toString(), "--lang", "en")
                .endsWith(3)
                .writesNothing()
                .says("not in UTF-8", "CSV UTF-8");
        Path binary = folder.resolve("binary.csv");
        Files.write(binary, new byte[] {'P', 'K', 3, 4, 0, 0, 0, 1, '\n', 0, 1, 2});
        run("check", "--input", binary.toString(), "--lang", "en").endsWith(3).writesNothing();
        Path json = folder.resolve("broken.json");
        Files.writeString(json, "[{\"unit_code\": \"15397\",");
        run("rank", "--input", json.toString(), "--lang", "en")
                .endsWith(3)
                .writesNothing()
                .says("broken.json) breaks off on line 1");
    }

    @Test
    void aRegisterThatIsNoneCannotBeRead() throws IOException {
        Path units = folder.resolve("units.csv");
        Files.writeString(units, "code,name\n1,Xã Một\n");
        runWith(HEADER, "rank", "--input", "-", "--units", units.toString())
                .endsWith(3)
                .writesNothing()
                .says("(level)");
    }

    @Test
    void whatSteersATerminalDoesNotPass() {
        Cli.Result result =
                runWith(HEADER + "15397,satis\u001b[31m,1,,\n\u001b]0;x,satisfaction,1,,\n", "rank", "--input", "-");
        assertThat(result.endsWith(1).err()).doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void aLineOfTwoHundredMegabytesIsRefusedWithoutHoldingIt(String ending) throws Exception {
        Path file = folder.resolve("huge." + ending);
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) '7');
        try (OutputStream out = Files.newOutputStream(file)) {
            String start = ending.equals("csv")
                    ? HEADER + "15397,satisfaction,"
                    : "[{\"unit_code\":\"15397\",\"indicator\":\"satisfaction\",\"value\":\"";
            out.write(start.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 200; i++) {
                out.write(megabyte);
            }
        }
        Path err = folder.resolve("err.txt");
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "io.github.thuocdo.harness.Main",
                        "rank",
                        "--lang",
                        "en",
                        "--input",
                        file.toString())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isEqualTo(3);
        assertThat(Files.readString(err))
                .startsWith("thuocdo: ")
                .contains("huge." + ending)
                .hasLineCount(1);
        assertThat(out).isEmptyFile();
    }
}
