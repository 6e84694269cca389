package io.github.thuocdo.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.harness.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what the programs do. */
class ReadmeTest {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", ".")).toAbsolutePath().getParent();

    @Test
    void theProgramOfTheReadmeIsHelloRanking() throws IOException {
        String shown = block("java").replaceAll("//[^\n]*", "");
        String run = Files.readString(
                        ROOT.resolve("examples/src/main/java/io/github/thuocdo/examples/HelloRanking.java"))
                .replaceAll("//[^\n]*", "")
                .replace("Path.of(file)", "Path.of(\"examples/data/yen-dinh-2025.csv\")");

        assertThat(withoutSpace(run)).contains(withoutSpace(shown));
    }

    @Test
    void theOutputOfTheReadmeIsWhatItPrints() throws IOException {
        List<String> printed =
                Arrays.asList(Printed.by(Locale.ENGLISH, HelloRanking::main, Printed.DATA.resolve("yen-dinh-2025.csv"))
                        .split("\n"));
        int from = 0;
        for (List<String> part : parts(block("text"))) {
            int at = printed.subList(from, printed.size()).indexOf(part.get(0)) + from;
            assertThat(printed.subList(at, at + part.size())).isEqualTo(part);
            from = at + part.size();
        }
        assertThat(from).isGreaterThan(40);
    }

    @Test
    void theTestCommandIsWhatContinuousIntegrationRuns() throws IOException {
        List<String> commands = parts(block("sh", 1)).get(0);
        String ci = Files.readString(ROOT.resolve(".ci/run"));

        assertThat(commands).containsExactly("mvn verify");
        assertThat(ci).contains("exec mvn -B verify");
    }

    @Test
    void whatComesOutOfRankIsListedKeyByKey() throws IOException {
        String section = Files.readString(ROOT.resolve("examples/README.md")).split("\n## ")[1];
        assertThat(section).startsWith("What comes out");
        assertThat(keys("--ledgers", "json", "\"([A-Za-z0-9]+)\":"))
                .hasSizeGreaterThan(50)
                .allMatch(key -> section.contains("`" + key + "`"));
        assertThat(keys("--no-progress", "csv", "(?<![^,])([a-z_]+)(?=,)").subList(0, 11))
                .startsWith("rank", "code")
                .endsWith("verdict")
                .allMatch(column -> section.contains("`" + column + "`"));
    }

    private static List<String> keys(String option, String format, String key) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String figures = Printed.DATA.resolve("yen-dinh-2025.csv").toString();
        String[] command = {"rank", option, "--format", format, "--input", figures};
        assertThat(Main.run(command, InputStream.nullInputStream(), out, System.err))
                .isZero();
        return Pattern.compile(key)
                .matcher(out.toString(StandardCharsets.UTF_8))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    /** What stands between the ellipses. */
    private static List<List<String>> parts(String text) {
        List<List<String>> parts = new ArrayList<>();
        for (String part : text.split("\n?…\n?")) {
            if (!part.isBlank()) {
                parts.add(Arrays.asList(part.split("\n")));
            }
        }
        return parts;
    }

    private static String block(String language) throws IOException {
        return block(language, 0);
    }

    private static String block(String language, int place) throws IOException {
        String[] blocks = Files.readString(ROOT.resolve("README.md")).split("```" + language + "\n");
        String block = blocks[place + 1];
        return block.substring(0, block.indexOf("\n```"));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }
}
