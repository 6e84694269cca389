package io.github.thuocdo.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.harness.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples of answers print what their page shows, and say that they are a sample. */
class WorkedAnswersTest {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", ".")).toAbsolutePath().getParent();
    private static final Path PAGE = ROOT.resolve("examples/answers/README.md");
    private static final Pattern EXAMPLE = Pattern.compile(
            "```sh\njava -jar examples/target/thuocdo\\.jar ([^\n]+)\n```\n\n```text\n(.*?)```\n", Pattern.DOTALL);

    /** A command of the page, and what the page says that it prints. */
    record Example(String command, String printed) {
        List<String> arguments(String... instead) {
            List<String> all = new ArrayList<>();
            for (String argument : command.split(" ", -1)) {
                all.add(
                        argument.startsWith("examples/")
                                ? ROOT.resolve(argument).toString()
                                : argument);
            }
            if (instead.length > 0) {
                all.set(all.size() - 1, instead[0]);
            }
            return all;
        }
    }

    static Stream<Example> examples() throws IOException {
        List<Example> all = new ArrayList<>();
        Matcher found = EXAMPLE.matcher(Files.readString(PAGE));
        while (found.find()) {
            all.add(new Example(found.group(1), found.group(2)));
        }
        return all.stream();
    }

    private static String run(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
        int status = Main.run(arguments.toArray(String[]::new), new ByteArrayInputStream(new byte[0]), out, err);
        assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void threeQuestionsAreWorkedThrough() throws IOException {
        assertThat(examples().map(example -> example.command().split(" ")[0]))
                .containsExactly("advise", "compare", "decide");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aCommandPrintsWhatThePageShows(Example example) {
        assertThat(run(example.arguments())).isEqualTo(example.printed());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyOutputInBothLanguagesSaysThatTheSetIsASample(Example example) {
        for (String language : List.of("vi", "en")) {
            for (String form : List.of("table", "json")) {
                List<String> arguments = new ArrayList<>(example.arguments(language));
                arguments.addAll(List.of("--format", form));
                assertThat(run(arguments)).contains("sample-set");
            }
        }
    }
}
