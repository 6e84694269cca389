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
        String printed = startedAtTheRoot(folder, "ISO-8859-1");

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

    /** As a reader of the README starts it: in a JVM of its own, whose platform knows no Vietnamese. */
    private static String startedAtTheRoot(Path folder, String encoding) throws Exception {
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
                .directory(DATA.toAbsolutePath()
                        .normalize()
                        .getParent()
                        .getParent()
                        .toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(err)).isEmpty();
        assertThat(process.exitValue()).isZero();
        return Files.readString(out, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
