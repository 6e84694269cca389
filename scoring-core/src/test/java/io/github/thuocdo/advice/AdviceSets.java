package io.github.thuocdo.advice;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.CriteriaSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Small sets for tests, samples all: their marks stand in no document. */
final class AdviceSets {
    static final String SUM = sample();
    static final String UNROUNDED = SUM.replace("\"beforeRanking\": true", "\"beforeRanking\": false")
            .replace("\"half-up\"", "\"floor\"")
            .replace("\"competition\"", "\"dense\"");
    static final String GEOMETRIC = SUM.replace("\"arithmetic\"", "\"geometric\"");

    private AdviceSets() {}

    private static String sample() {
        try (InputStream in = AdviceSets.class.getResourceAsStream("advice-set.json")) {
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
