package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.thuocdo.Cases;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each case file holds a submission and, below a line of dashes, what is read from it, or why it is refused. */
class FilesAsWrittenTest {
    private static final String DASHES = "----\n";

    @TestFactory
    Stream<DynamicTest> everyCsvReadsAsItsSentenceSays() {
        return cases(
                "csv",
                (in, expected) ->
                        assertThat(EverySet.read(Submissions.readCsv(in, "a"))).containsExactlyElementsOf(expected));
    }

    @TestFactory
    Stream<DynamicTest> everyJsonReadsAsItsSentenceSays() {
        return cases(
                "json",
                (in, expected) ->
                        assertThat(EverySet.read(Submissions.readJson(in, "a"))).containsExactlyElementsOf(expected));
    }

    @TestFactory
    Stream<DynamicTest> everyDamagedFileIsRefusedWithItsReason() {
        return Cases.in("reading/refused").stream()
                .map(file -> test(
                        file,
                        (in, expected) -> assertThatExceptionOfType(UnreadableException.class)
                                .isThrownBy(() -> read(file, in))
                                .satisfies(refusal -> assertThat(refusal.message(Locale.ENGLISH))
                                        .isEqualTo(expected.get(0)))));
    }

    private static Submissions read(Path file, InputStream in) {
        return file.getFileName().toString().startsWith("json")
                ? Submissions.readJson(in, "a")
                : Submissions.readCsv(in, "a");
    }

    private interface Expectation {
        void hold(InputStream in, List<String> expected);
    }

    private static Stream<DynamicTest> cases(String folder, Expectation expectation) {
        return Cases.in("reading/" + folder).stream().map(file -> test(file, expectation));
    }

    private static DynamicTest test(Path file, Expectation expectation) {
        return Cases.test(Cases.sentence(file), () -> {
            String text = Cases.text(file);
            int dashes = text.lastIndexOf(DASHES);
            byte[] submission = Cases.unescaped(text.substring(0, dashes)).getBytes(StandardCharsets.UTF_8);
            List<String> expected = Cases.unescaped(text.substring(dashes + DASHES.length()))
                    .lines()
                    .toList();
            expectation.hold(new ByteArrayInputStream(submission), expected);
        });
    }
}
