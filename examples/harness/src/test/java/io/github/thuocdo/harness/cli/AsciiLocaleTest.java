package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.thuocdo.harness.OtherJvm;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under {@code LC_ALL=C} a JVM cannot name a file in Vietnamese: whichever option names one, that is what is said. */
class AsciiLocaleTest {
    @TempDir
    private Path folder;

    @Test
    void aNameThatTheSystemCannotWriteIsExplainedForEveryFile() throws IOException, InterruptedException {
        assumeThat(File.separatorChar).as("a system of POSIX").isEqualTo('/');
        assumeThat(folder.toString()).matches("\\p{ASCII}*");
        String said = said();
        assertThat(said).doesNotContain("status 70").doesNotContain("\tat ").contains("status 0 of check");
        assertThat(said.lines().filter(line -> line.contains("cannot represent its name")))
                .as(said)
                .hasSize(7);
    }

    private String said() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                OtherJvm.classPath(),
                AsciiLocale.class.getName(),
                folder.toString());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
