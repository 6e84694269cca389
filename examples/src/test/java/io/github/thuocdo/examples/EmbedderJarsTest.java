package io.github.thuocdo.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a program that depends on core and rules gets of other projects: listed by the build, held here. */
class EmbedderJarsTest {
    private static final long MOST_BYTES = 10L * 1024 * 1024;

    @Test
    void anEmbedderGetsTheseJarsAndNoOther() throws IOException {
        assertThat(jars().stream().map(jar -> jar.getFileName().toString().replaceFirst("-[0-9].*", "")))
                .containsExactlyInAnyOrder(
                        "drools-base",
                        "drools-canonical-model",
                        "drools-compiler",
                        "drools-core",
                        "drools-kiesession",
                        "drools-model-compiler",
                        "drools-util",
                        "drools-wiring-api",
                        "drools-wiring-static",
                        "kie-api",
                        "kie-internal",
                        "kie-memory-compiler",
                        "slf4j-api",
                        "error_prone_annotations",
                        "failureaccess",
                        "fastcsv",
                        "guava",
                        "jackson-core",
                        "jspecify")
                .hasSizeLessThanOrEqualTo(22);
    }

    @Test
    void theyTakeLessThanTenMebibytes() throws IOException {
        long bytes = 0;
        for (Path jar : jars()) {
            bytes += Files.size(jar);
        }
        assertThat(bytes).isPositive().isLessThanOrEqualTo(MOST_BYTES);
    }

    private static List<Path> jars() throws IOException {
        return Splitter.on('|')
                .omitEmptyStrings()
                .splitToStream(
                        Files.readString(Path.of("target/embedder-jars.txt")).strip())
                .map(Path::of)
                .toList();
    }
}
