package io.github.thuocdo.examples;

import static io.github.thuocdo.examples.Printed.DATA;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar, once it is packed: the command line and the first program run from it alone. Run behind the phase package. */
class OneJarIT {
    private static final Path JAR = Path.of("target", "thuocdo.jar").toAbsolutePath();
    private static final int COMMUNES = 26;

    @TempDir
    private Path folder;

    @Test
    void theCommandLineRanksAndExplains() throws Exception {
        String figures = DATA.resolve("yen-dinh-2025.csv").toAbsolutePath().toString();
        assertThat(printed("-jar", JAR.toString(), "rank", "--input", figures, "--format", "csv", "--lang", "en")
                        .lines())
                .hasSizeGreaterThan(COMMUNES)
                .anyMatch(line -> line.contains("Thị trấn Quán Lào") && line.contains("0.9979"));
        assertThat(printed("-jar", JAR.toString(), "explain", "--input", figures, "--unit", "15469", "--lang", "vi"))
                .contains("Thị trấn Quán Lào", "1264/QĐ-UBND");
        Path page = folder.resolve("page.html");
        printed("-jar", JAR.toString(), "rank", "--input", figures, "--out", page.toString());
        assertThat(page).content().contains("<html", "Quán Lào");
        Path book = folder.resolve("book.xlsx");
        printed("-jar", JAR.toString(), "rank", "--input", figures, "--out", book.toString());
        printed(
                "-jar",
                JAR.toString(),
                "template",
                "--out",
                folder.resolve("form.xlsx").toString());
        assertThat(book).isNotEmptyFile();
        assertThat(folder.resolve("form.xlsx")).isNotEmptyFile();
    }

    @Test
    void theFirstProgramRunsFromIt() throws Exception {
        String printed = printed(
                "-Duser.language=vi",
                "-cp",
                JAR.toString(),
                HelloRanking.class.getName(),
                DATA.resolve("yen-dinh-2025.csv").toAbsolutePath().toString());
        assertThat(String.join("\n", printed.lines().limit(COMMUNES).toList()) + "\n")
                .isEqualTo(Printed.expected("hello-ranking.txt"));
    }

    /** The output of {@code java} with these arguments, which must end well. */
    private String printed(String... arguments) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH"));
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        assertThat(Files.readString(err)).doesNotContain("Exception", "SLF4J");
        return Files.readString(out, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
