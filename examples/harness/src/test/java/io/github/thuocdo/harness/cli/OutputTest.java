package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.file;
import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.harness.Main;
import io.github.thuocdo.harness.place.Streams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTest {
    @TempDir
    Path folder;

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList().stream();
        }
    }

    @Test
    void aFileHoldsWhatStandardOutputWouldAndNothingElseIsLeft() throws IOException {
        Path out = folder.resolve("xếp hạng.json");
        Files.writeString(out, "old");
        String[] arguments = {"rank", "--input", file("communes.csv"), "--format", "json", "--out", out.toString()};
        run(arguments).endsWith(0).writesNothing();
        assertThat(out)
                .hasContent(run("rank", "--input", file("communes.csv"), "--format", "json")
                        .out());
        assertThat(names()).containsExactly("xếp hạng.json");
    }

    @Test
    void aFileIsWrittenThoughSomeFiguresAreWrong() {
        Path out = folder.resolve("out.csv");
        run("rank", "--input", file("faulty.csv"), "--format", "csv", "--out", out.toString())
                .endsWith(1);
        assertThat(out).content().startsWith("rank,code,name").hasLineCount(27);
    }

    @Test
    void whatCannotBeReadLeavesTheOldFileAsItWas() throws IOException {
        Path out = folder.resolve("out.csv");
        Files.writeString(out, "old");
        run("rank", "--input", "no-such.csv", "--out", out.toString()).endsWith(3);
        assertThat(out).hasContent("old");
        assertThat(names()).containsExactly("out.csv");
    }

    /** No text has colours, on a terminal or elsewhere, so that whoever sets NO_COLOR and whoever reads a pipe is served alike. */
    @Test
    void noTextHoldsTheSequencesThatColourATerminal() {
        for (String[] arguments : new String[][] {
            {"--help"},
            {"rank", "--help"},
            {"rank", "--input", file("faulty.csv")},
            {"explain", "--input", file("communes.csv"), "--unit", "15469", "--full"},
            {"check", "--input", file("faulty.csv")},
            {"duties"},
            {"criteria", "yen-dinh-2022"},
            {"rank", "--inputt", "x"},
        }) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
            Tool.run(arguments, new Streams(InputStream.nullInputStream(), out, errors, true, true));
            Cli.Result piped = run(arguments);
            assertThat(out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8))
                    .isNotEmpty()
                    .doesNotContainPattern("\u001B\\[[0-9;]*m");
            assertThat(piped.out() + piped.err()).isNotEmpty().doesNotContainPattern("\u001B\\[[0-9;]*m");
        }
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path target = folder.resolve("target.txt");
        Files.writeString(target, "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), target);
        run("criteria", "--out", link.toString()).endsWith(0);
        assertThat(link).isSymbolicLink();
        assertThat(target).content().startsWith("yen-dinh-2022");
    }

    @Test
    void aFolderIsNoFile() {
        run("criteria", "--out", folder.toString(), "--lang", "en")
                .endsWith(2)
                .says("(" + folder + ") is a folder, not a file. Maybe name a file in it?");
        Path none = folder.resolve("none").resolve("out.txt");
        run("criteria", "--out", none.toString(), "--lang", "en")
                .endsWith(2)
                .says("there is no folder (" + none.getParent() + "). Maybe make it first?");
        run("criteria", "--out", "", "--lang", "en").endsWith(2).says("--out names no file.");
    }

    /** A file in the folder with the content of a file of the tests, and a copy of that to compare with. */
    private Path copyOf(String name) throws IOException {
        return Files.copy(Path.of(file(name)), folder.resolve(name));
    }

    private static void assertRefused(Path read, String... arguments) throws IOException {
        byte[] before = Files.readAllBytes(read);
        run(arguments).endsWith(2).writesNothing().says("is read too (", "Maybe another name?");
        assertThat(read).hasBinaryContent(before);
    }

    @Test
    void aFileThatIsReadIsNeverWrittenOver() throws IOException {
        Path input = copyOf("communes.csv");
        Path units = copyOf("units.csv");
        String detour = folder.resolve(".") + "/communes.csv";
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), input);
        Path hardLink = Files.createLink(folder.resolve("hard.csv"), input);
        for (String out : new String[] {input.toString(), detour, link.toString(), hardLink.toString()}) {
            for (String command : new String[] {"rank", "check"}) {
                assertRefused(input, command, "--input", input.toString(), "--out", out, "--lang", "en");
            }
            assertRefused(
                    input, "explain", "--unit", "15469", "--input", input.toString(), "--out", out, "--lang", "en");
            assertRefused(
                    input,
                    "rank",
                    "--input",
                    file("communes.csv"),
                    "--completion",
                    "thanh-hoa-1829",
                    "--completion-input",
                    out,
                    "--out",
                    input.toString(),
                    "--lang",
                    "en");
        }
        assertRefused(
                units,
                "rank",
                "--input",
                input.toString(),
                "--units",
                units.toString(),
                "--out",
                units.toString(),
                "--lang",
                "en");
        assertThat(names()).hasSize(4);
    }

    @Test
    void aCriteriaSetThatIsReadIsNeverWrittenOver() throws IOException {
        Path set = folder.resolve("set.json");
        run("criteria", "thanh-hoa-1829", "--export", set.toString()).endsWith(0);
        String name = set.toString();
        String input = file("communes.csv");
        assertRefused(set, "rank", "--input", input, "--criteria", name, "--out", name, "--lang", "en");
        assertRefused(set, "check", "--criteria", name, "--out", name, "--lang", "en");
        assertRefused(set, "criteria", name, "--out", name, "--lang", "en");
        assertRefused(set, "criteria", name, "--export", name, "--lang", "en");
        assertRefused(
                set,
                "rank",
                "--input",
                input,
                "--completion",
                name,
                "--completion-input",
                input,
                "--out",
                name,
                "--lang",
                "en");
    }

    @Test
    void aFileThatBearsTheNameOfSomethingBuiltInIsReplacedAsAnyOther() throws IOException {
        // In the folder where the tests are run, as a path that is the id.
        Path out = Files.writeString(Path.of("thanh-hoa-1829"), "what stood here");
        try {
            run("criteria", "thanh-hoa-1829", "--out", "thanh-hoa-1829").endsWith(0);
            assertThat(out).content().doesNotContain("what stood here").contains("thanh-hoa-1829");
        } finally {
            Files.delete(out);
        }
    }

    @Test
    void aDashIsStandardOutput() {
        assertThat(run("criteria", "--out", "-").endsWith(0).out())
                .isEqualTo(run("criteria").out())
                .isNotEmpty();
        assertThat(run("criteria", "dti-922", "--export", "-").endsWith(0).out())
                .startsWith("{\n  \"format\" : 1,\n  \"id\" : \"dti-922\"")
                .endsWith("}\n");
        assertThat(Path.of("-")).doesNotExist();
    }

    @Test
    void theDeviceOfStandardOutputIsStandardOutput() {
        assertThat(run("criteria", "--out", "/dev/stdout").endsWith(0).out())
                .isEqualTo(run("criteria").out())
                .isNotEmpty();
    }

    @Test
    void anEmptyFolderOrNothingCannotBeReadAsInput() {
        run("rank", "--input", folder.toString(), "--lang", "en")
                .endsWith(3)
                .says("The folder (" + folder + ") holds no file of figures");
        run("rank", "--input", "", "--lang", "vi").endsWith(3).says("--input chưa ghi tên tệp.");
        run("rank", "--input", "x.csv", "--units", "", "--lang", "en")
                .endsWith(2)
                .says("There is no register ()");
        run("rank", "--input", "x.csv", "--criteria", folder.toString(), "--lang", "en")
                .endsWith(3)
                .says("is a folder, not a criteria set");
    }

    private static int toOutputThatFailsWith(String reason, ByteArrayOutputStream err) {
        return toOutputThatFailsWith(reason, "json", "yen-dinh", err);
    }

    private static int toOutputThatFailsWith(String reason, String format, String units, ByteArrayOutputStream err) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
        return Main.run(
                new String[] {
                    "rank", "--input", file("communes.csv"), "--format", format, "--units", units, "--lang", "en"
                },
                InputStream.nullInputStream(),
                broken,
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void aReaderThatHasHadEnoughIsNoFault() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(toOutputThatFailsWith("Broken pipe", err)).isZero();
        assertThat(err.size()).isZero();
    }

    /** A long output fails while its rows are written, and not only at its end. */
    @ParameterizedTest
    @ValueSource(strings = {"table", "csv", "json", "html", "xlsx"})
    void aReaderWhoLeavesAmongTheRowsIsNoFaultInAnyFormat(String format) {
        ByteArrayOutputStream before = new ByteArrayOutputStream();
        int status = Main.run(
                new String[] {
                    "rank",
                    "--input",
                    file("communes.csv"),
                    "--format",
                    format,
                    "--units",
                    "vietnam-2025",
                    "--lang",
                    "en"
                },
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintStream(before, true, StandardCharsets.UTF_8));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(toOutputThatFailsWith("Broken pipe", format, "vietnam-2025", err))
                .isEqualTo(status);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(before.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aDiskThatIsFullAmongTheRowsOfACsvIsNoFaultOfTheProgram() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(toOutputThatFailsWith("No space left on device", "csv", "vietnam-2025", err))
                .isEqualTo(70);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .endsWith("thuocdo: (standard output) cannot be written: No space left on device\n");
    }

    @Test
    void aFullDiskIsSaidInOneLine() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(toOutputThatFailsWith("No space left on device", err)).isEqualTo(70);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("thuocdo: (standard output) cannot be written: No space left on device\n");
    }

    @Test
    void aPersonReadsShortLinesAndAScriptWholeOnes() {
        String[] wrong = {"rank", "--input", "x.csv", "--horizon", "2026", "--no-progress", "--lang", "en"};
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream terminal = new PrintStream(err, true, StandardCharsets.UTF_8);
        Tool.run(
                wrong,
                new Streams(InputStream.nullInputStream(), OutputStream.nullOutputStream(), terminal, true, true));
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("""
                thuocdo: --horizon does not take (2026); its values are: 2022, 2025, 2030. Maybe
                         2025?
                thuocdo: See: thuocdo rank --help
                """);
        assertThat(run(wrong).endsWith(2).err()).isEqualTo("""
                thuocdo: --horizon does not take (2026); its values are: 2022, 2025, 2030. Maybe 2025?
                thuocdo: See: thuocdo rank --help
                """);
    }

    @Test
    void aFaultOfTheProgramIsOneLineAndStatusSeventy() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream faulty = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("broken inside");
            }
        };
        int status = Main.run(
                new String[] {"rank", "--input", "-", "--lang", "en"},
                faulty,
                OutputStream.nullOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(status).isEqualTo(70);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("thuocdo: A fault of the program: IllegalStateException: broken inside.")
                .hasLineCount(1);
    }

    @Test
    void progressShowsOnATerminalAndIsGoneAtTheEnd() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Tool.run(
                new String[] {"rank", "--input", file("communes.csv"), "--format", "csv", "--lang", "en"},
                new Streams(
                        InputStream.nullInputStream(),
                        OutputStream.nullOutputStream(),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        true,
                        true));
        assertThat(err.toString(StandardCharsets.UTF_8))
                .containsPattern("\r\u001b\\[KAssessing 26 units … \\([0-9]+ MB\\)\r")
                .endsWith("\r\u001b[K");
    }

    @Test
    void progressElsewhereShowsOnlyWhenAskedFor() {
        String input = file("communes.csv");
        assertThat(run("rank", "--input", input, "--format", "csv").err()).isEmpty();
        assertThat(run("rank", "--input", input, "--format", "csv", "--progress", "--lang", "en")
                        .err())
                .isEqualTo("Reading the units yen-dinh …\nReading " + input + " …\nAssessing 26 units …\n");
        assertThat(run("rank", "--input", input, "--format", "csv", "--no-progress")
                        .err())
                .isEmpty();
    }

    @Test
    void howMuchOfALongFileIsReadShowsOnATerminal(@TempDir Path folder) throws IOException {
        String header = "unit_code,indicator,value,note\n";
        Path figures = Files.writeString(
                folder.resolve("long.csv"),
                header + ("15469,satisfaction,96," + "x".repeat(60_000) + "\n").repeat(100));
        String[] command = {"rank", "--input", figures.toString(), "--format", "csv", "--lang", "en", "--no-consistency"
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream terminal = new PrintStream(err, true, StandardCharsets.UTF_8);
        Tool.run(
                command,
                new Streams(InputStream.nullInputStream(), OutputStream.nullOutputStream(), terminal, false, true));
        assertThat(err.toString(StandardCharsets.UTF_8))
                .containsPattern(
                        "\r\u001b\\[KReading " + Pattern.quote(figures.toString()) + " … 50% \\([0-9]+ MB\\)\r")
                .containsPattern(" … 100% \\([0-9]+ MB\\)\r\u001b\\[KAssessing 26 units … \\([0-9]+ MB\\)\r")
                .endsWith("\r\u001b[K");
        err.reset();
        Tool.run(
                command,
                new Streams(InputStream.nullInputStream(), OutputStream.nullOutputStream(), terminal, false, false));
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
