package io.github.thuocdo.examples;

import static io.github.thuocdo.examples.Printed.DATA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelloRankingTest {
    private static final int COMMUNES = 26;

    @Test
    void printsTheRankingAndThenWhyOneUnitStandsThere(@TempDir Path folder) throws Exception {
        Path root = DATA.toAbsolutePath().normalize().getParent().getParent();
        Started started = startedIn(root, folder, "ISO-8859-1");
        assertThat(started.err()).isEmpty();
        assertThat(started.status()).isZero();
        String printed = started.out();

        String ranking = String.join("\n", printed.lines().limit(COMMUNES).toList());
        assertThat(ranking + "\n").isEqualTo(Printed.expected("hello-ranking.txt"));
        String explanation = printed.substring(ranking.length());
        assertThat(explanation).containsAnyOf("Thị trấn Quán Lào", "15469");
        assertThat(explanation).contains("1264/QĐ-UBND").contains("II.1.2.2(a)");
    }

    @Test
    void takesTheFileAsAnArgument() throws IOException {
        String printed = Printed.by(HelloRanking::main, DATA.resolve("yen-dinh-2025.csv"));

        assertThat(printed.lines().count()).isGreaterThan(COMMUNES);
    }

    @Test
    void startedElsewhereItSaysInOneLineWhatToDo(@TempDir Path folder) throws Exception {
        Started started = startedIn(folder, folder, "UTF-8");

        assertThat(started.status()).isEqualTo(3);
        assertThat(started.out()).isEmpty();
        assertThat(started.err())
                .isEqualToNormalizingNewlines("There is no (examples/data/yen-dinh-2025.csv) here."
                        + " Maybe start from the project's root, or give the path as an argument?\n");
    }

    /** What a program in a JVM of its own did. */
    private record Started(int status, String out, String err) {}

    /** As a reader of the README starts it: in a JVM of its own, whose platform knows no Vietnamese. */
    private static Started startedIn(Path directory, Path folder, String encoding) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=" + encoding,
                        "-Dstdout.encoding=" + encoding,
                        "-Duser.language=vi",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HelloRanking.class.getName())
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Started(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8).replace("\r\n", "\n"),
                Files.readString(err));
    }
}
