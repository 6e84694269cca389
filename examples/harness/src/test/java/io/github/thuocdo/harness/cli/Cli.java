package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.harness.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Runs commands inside the test's own process. */
final class Cli {
    private static final String GOLDEN = "golden.write";

    private Cli() {}

    /** What a command did. */
    record Result(int status, String out, String err) {
        Result endsWith(int expected) {
            assertThat(status).as(err).isEqualTo(expected);
            assertThat(err).doesNotContain("\tat ").doesNotContain("Exception in");
            return this;
        }

        Result says(String... parts) {
            assertThat(err).contains(parts);
            return this;
        }

        Result writesNothing() {
            assertThat(out).isEmpty();
            return this;
        }
    }

    static Result run(String... arguments) {
        return runWith("", arguments);
    }

    static Result runWith(String standardInput, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                arguments,
                new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The path of a file under {@code cli} in the test's resources. */
    static String file(String name) {
        try {
            URL url = Objects.requireNonNull(Cli.class.getResource("/cli/" + name), name);
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** What was printed, without what differs from machine to machine and with every change of the set's text. */
    static String settled(String text) {
        return text.replace(file("communes.csv"), "communes.csv")
                .replaceAll("\"sha256\":\"[0-9a-f]{64}\"", "\"sha256\":\"…\"");
    }

    /** Holds {@code text} against the file {@code golden/NAME}; with -Dgolden.write=DIR, writes it there instead. */
    static void matches(String name, String text) throws IOException {
        String folder = System.getProperty(GOLDEN);
        if (folder != null) {
            Files.writeString(Path.of(folder).resolve(name), settled(text));
            return;
        }
        assertThat(settled(text)).isEqualTo(Files.readString(Path.of(file("golden/" + name))));
    }
}
