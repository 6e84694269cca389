package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets whose own names are odd: of control characters, or very long. */
class StrangeSetsTest {
    private static final int MOST_SAID = 20_000;
    private static final String SET = """
        {"format": 1, "id": "s", "version": "1", "title": "S", "family": "index", "levels": ["commune"], "scale": 10,
         "indicators": [{"code": "a", "type": "TYPE"}],
         "criteria": [{"id": "1.1", "indicator": "a", "pillar": "p", "askedOf": ["commune"], SCORED
          "source": {"document": "D"}}]VERDICT}
        """;

    @TempDir
    private Path folder;

    private String written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String ofCategories(String categories) throws IOException {
        return written(
                "set.json",
                SET.replace("TYPE", "category")
                        .replace("VERDICT", "")
                        .replace(
                                "SCORED",
                                "\"points\": 10, \"scoring\": {\"function\": \"categories\", \"categories\": {"
                                        + categories + "}},"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void controlCharactersInASetsOwnNamesReachNoTerminal(String language) throws IOException {
        String verdict = ", \"verdict\": {\"declared\": {\"criteria\": 37, \"pillars\": {\"p\": 11, \"\\u0000\": 6,"
                + " \"\\u001b[31m\": 3}, \"note\": {\"vi\": \"Chưa đủ.\", \"en\": \"Not enough.\"}}}";
        String set = written(
                "set.json",
                SET.replace("TYPE", "share")
                        .replace("SCORED", "\"requirement\": {\"atLeast\": 80},")
                        .replace("VERDICT", verdict));
        String said = written("said.csv", "unit_code,indicator,value\n15469,a,90\n");
        for (Cli.Result result : new Cli.Result[] {
            run("check", "--criteria", set, "--input", said, "--lang", language),
            run("rank", "--criteria", set, "--input", said, "--lang", language),
            run("rank", "--criteria", set, "--input", said, "--format", "json", "--lang", language),
            run("explain", "--criteria", set, "--input", said, "--unit", "15469", "--full", "--lang", language),
            run("criteria", set, "--lang", language)
        }) {
            assertThat(result.out() + result.err()).isNotEmpty().doesNotContain("\u0000", "\u001b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void longNamesOfCategoriesAreCutWhereOneIsUnknown(String language) throws IOException {
        String set = ofCategories(IntStream.range(0, 200)
                .mapToObj(i -> "\"" + i + "x".repeat(990) + "\": 5")
                .collect(Collectors.joining(", ")));
        String said = written(
                "said.csv",
                IntStream.range(0, 26)
                        .mapToObj(i -> (15_469 + 3 * i) + ",a,y\n")
                        .collect(Collectors.joining("", "unit_code,indicator,value\n", "")));
        Cli.Result result = run("check", "--criteria", set, "--input", said, "--lang", language);
        assertThat(result.out() + result.err()).contains("unknown-category").hasSizeLessThan(MOST_SAID);
    }
}
