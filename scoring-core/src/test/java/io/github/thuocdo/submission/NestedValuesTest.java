package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** An object or a list under a key of a figure is never dropped without a word, whatever the order of the keys. */
class NestedValuesTest {
    @ParameterizedTest
    @CsvFileSource(resources = "nested-values.csv", delimiter = ';', numLinesToSkip = 1)
    void aNestedValueIsToldInAnyOrderOfKeys(String sentence, String object, String read) throws IOException {
        byte[] json = ("[" + object.replace('\'', '"') + "]").getBytes(StandardCharsets.UTF_8);
        Submissions figures = Submissions.readJson(new ByteArrayInputStream(json), "figures.json");
        String said = figures.all().stream()
                .flatMap(submission -> submission.entries().stream())
                .map(entry -> entry.indicator() + "="
                        + (entry.observation() instanceof Observation.Rejected rejected
                                ? rejected.code() + " of "
                                        + rejected.message().en().replaceAll(" holds an .*", "")
                                : entry.observation().toString()))
                .collect(Collectors.joining(", "));
        assertThat(said).as(sentence).isEqualTo(read);
    }

    /** One row without a unit does not refuse its file, whatever is nested in it. */
    @Test
    void aRowWithoutAUnitIsNoFrameOfRows() throws IOException {
        String json = "[{'unit_code':'1','indicator':'a','value':50},{'indicator':'a','value':50,'files':[{'f':1}]},"
                + "{'unit_code':'2','indicator':'a','value':60}]";
        Submissions figures = Submissions.readJson(
                new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)), "figures.json");
        assertThat(figures.all()).extracting(Submission::unit).contains("1", "2");
    }
}
