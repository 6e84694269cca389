package io.github.thuocdo.examples;

import static io.github.thuocdo.examples.Printed.DATA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ListOfExamplesTest {
    private static final Path MODULE = DATA.resolveSibling("");

    @ParameterizedTest
    @MethodSource
    void everyProgramIsInTheReadme(String program) throws IOException {
        assertThat(readme(MODULE)).contains("`" + program + "`");
    }

    @ParameterizedTest
    @MethodSource
    void everyDataFileIsInBothReadmes(String file) throws IOException {
        assertThat(readme(MODULE)).contains("`data/" + file + "`");
        assertThat(readme(DATA)).contains("`" + file + "`");
    }

    static List<String> everyProgramIsInTheReadme() throws IOException {
        Path sources = MODULE.resolve("src/main/java/io/github/thuocdo/examples");
        try (Stream<Path> files = Files.list(sources)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .filter(ListOfExamplesTest::isProgram)
                    .sorted()
                    .toList();
        }
    }

    static List<String> everyDataFileIsInBothReadmes() throws IOException {
        try (Stream<Path> files = Files.list(DATA)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isProgram(String name) {
        try {
            Class.forName("io.github.thuocdo.examples." + name).getMethod("main", String[].class);
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static String readme(Path folder) throws IOException {
        return Files.readString(folder.resolve("README.md"));
    }
}
