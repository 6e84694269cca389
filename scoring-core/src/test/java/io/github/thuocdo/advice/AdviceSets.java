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
    /** A pass of the score of a pillar, which is no need of a sum. */
    static final String PILLARS =
            SUM.replace("{\"atLeast\": 2, \"score\": 0.5}", "{\"atLeast\": 1, \"pillars\": {\"mẫu\": 0.5}}");

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

    /** Figures of two decimals and categories, in another order than that of their letters. */
    static final String MIXED = mixed();

    private AdviceSets() {}

    private static String mixed() {
        String open = SUM.substring(0, SUM.indexOf("  \"indicators\""))
                .replace("advice-sample", "advice-mixed-sample")
                .replace("\"scale\": 2", "\"scale\": 3");
        String verdict =
                SUM.substring(SUM.indexOf("  \"verdict\"")).replace("\"criterion\": \"a1\"", "\"criterion\": \"z1\"");
        return open
                + """
                  "indicators": [
                    {"code": "z", "name": "Z", "type": "share"},
                    {"code": "d", "name": "D", "type": "count"},
                    {"code": "m", "name": "M", "type": "category"},
                    {"code": "c", "name": "C", "type": "yes-no"}
                  ],
                  "criteria": [
                """
                + criterion(
                        "z",
                        3,
                        "\"requirement\": {\"atLeast\": 99.97}, \"scoring\": {\"function\": \"normalised\","
                                + " \"method\": \"goalposts\", \"least\": 99.9, \"most\": 99.97}")
                + ","
                + criterion(
                        "d",
                        2,
                        "\"requirement\": {\"atLeast\": 3}, \"scoring\": {\"function\": \"steps\", \"steps\":"
                                + " [{\"from\": 4, \"points\": 2}, {\"from\": 2, \"points\": 1}], \"otherwise\": 0}")
                + ","
                + criterion(
                        "m",
                        2,
                        "\"scoring\": {\"function\": \"categories\", \"categories\":"
                                + " {\"low\": 0, \"middle\": 0.5, \"high\": 2}}")
                + ","
                + criterion("c", 1, "\"mandatory\": true, \"requirement\": {\"yes\": true}")
                + "],\n"
                + verdict;
    }

    /** Of every kind of figure that must not be raised, or not beyond 100 %. */
    static final String BOUNDED = bounded();

    private static String bounded() {
        return SUM.substring(0, SUM.indexOf("  \"indicators\""))
                + """
                  "indicators": [
                    {"code": "p", "name": "P", "type": "share"},
                    {"code": "q", "name": "Q", "type": "share"},
                    {"code": "r", "name": "R", "type": "share"},
                    {"code": "e", "name": "E", "type": "count"}
                  ],
                  "criteria": [
                """
                + criterion("p", 2, "\"requirement\": {\"atMost\": 20}")
                + ","
                + criterion("q", 2, "\"requirement\": {\"atLeast\": 100}")
                + ","
                + criterion("r", 2, "\"requirement\": {\"moreThan\": 99.5}")
                + ","
                + criterion(
                        "e",
                        1,
                        "\"scoring\": {\"function\": \"adjustment\", \"each\": -0.5, \"least\": -1, \"most\": 0}")
                + "]}";
    }

    private static String criterion(String code, int points, String more) {
        return "{\"id\": \"" + code + "1\", \"name\": {\"vi\": \"Chỉ tiêu " + code + "\", \"en\": \"Target " + code
                + "\"}, \"indicator\": \"" + code + "\", \"pillar\": \"mẫu\", \"askedOf\": [\"commune\"], \"points\": "
                + points
                + ", " + more + ", \"source\": {\"document\": \"QĐ mẫu\", \"section\": \"1\"}}";
    }

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
