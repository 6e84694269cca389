package io.github.thuocdo.insight;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.CriteriaSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Small sets for tests, samples all. */
final class SampleSets {
    static final String SAMPLE = sample();
    static final String STRICTER =
            SAMPLE.replace("\"atLeast\": 80", "\"atLeast\": 90").replace("\"points\": 2", "\"points\": 3");
    static final String DENSE = STRICTER.replace("\"competition\"", "\"dense\"")
            .replace(", \"beforeRanking\": true", ", \"beforeRanking\": false");

    private SampleSets() {}

    private static String sample() {
        try (InputStream in = SampleSets.class.getResourceAsStream("sample-set.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CriteriaSet read(String json) {
        try {
            return CriteriaFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "sample.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
