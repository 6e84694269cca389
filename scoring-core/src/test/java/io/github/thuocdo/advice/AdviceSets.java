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
    /** With a deduction of half a point for each of a number of things, at most two. */
    static final String WITH_DEDUCTION =
            SUM.replace("\"type\": \"count\"}", """
                "type": "count"}, {"code": "e", "name": "E", "type": "count"}\
                """).replace("\n" + "  ],\n" + "  \"verdict\"", """
                    ,
                        {"id": "e1", "name": {"vi": "Điểm trừ", "en": "Deduction"}, "indicator": "e", "pillar": "mẫu", "askedOf": ["commune"], "points": 1, "scoring": {"function": "adjustment", "each": -0.5, "least": -1, "most": 0}, "source": {"document": "QĐ mẫu", "section": "5"}}
                      ],
                      "verdict\"\
                    """);

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
