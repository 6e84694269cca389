package io.github.thuocdo.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of what the jar carries, held against what this module runs with. */
class NoticesTest {
    private static final Pattern ROW =
            Pattern.compile("\\| ([a-z0-9_, -]+) \\| ([0-9][^ ]*) \\| ([^|]+) \\| [^|]+ \\|");
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>(.*?)</dependency>",
            Pattern.DOTALL);

    private static List<String> listed() throws IOException {
        List<String> jars = new ArrayList<>();
        Matcher rows = ROW.matcher(Files.readString(Path.of("..", "NOTICES.md")));
        while (rows.find()) {
            assertThat(rows.group(3)).matches("(Apache-2.0|MIT|BSD-2-Clause).*");
            for (String name : rows.group(1).split(", ")) {
                jars.add(name + "-" + rows.group(2) + ".jar");
            }
        }
        return jars;
    }

    @Test
    void everyLibraryIsListedWithTheVersionThatRuns() throws IOException {
        List<String> running = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> Path.of(path).getFileName())
                .map(String::valueOf)
                .toList();
        assertThat(listed()).hasSizeGreaterThan(20).isSubsetOf(running);
    }

    @Test
    void everyDependencyIsListed() throws IOException {
        List<String> listed = listed();
        for (Path pom : List.of(Path.of("pom.xml"), Path.of("..", "..", "scoring-core", "pom.xml"))) {
            Matcher dependencies = DEPENDENCY.matcher(Files.readString(pom));
            while (dependencies.find()) {
                String artifact = dependencies.group(2);
                boolean isCarried = !dependencies.group(1).equals("io.github.thuocdo")
                        && !dependencies.group(3).matches("(?s).*<scope>(test|provided)</scope>.*");
                if (isCarried) {
                    assertThat(listed).as(artifact).anyMatch(jar -> jar.matches(Pattern.quote(artifact) + "-[0-9].*"));
                }
            }
        }
    }
}
