package io.github.thuocdo.benchmarks;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.CriteriaSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Forty criteria on the figures of {@link Country} as provinces publish them: by points, and with everything an index has. */
final class Shapes {
    /** The points of the criteria of {@link #points()}, doubled, one after the other: 100 points in all. */
    static final int[] DOUBLED_POINTS = {2, 4, 6, 5, 10, 3, 4, 6};
    /** The shares from which on {@link #mixed()} gives three more of ten points, of which one is given to all. */
    static final int[] STEPS = {50, 70, 90};

    private static final int PER_PILLAR = 10;

    private Shapes() {}

    /** Ratio × points, four groups, points added to 100 with two digits. */
    static CriteriaSet points() {
        List<String> criteria = new ArrayList<>();
        for (int j = 0; j < Country.CRITERIA; j++) {
            String scoring = j < Country.FIRST_ANSWER
                    ? "{'function': 'ratio', 'full': 100}"
                    : "{'function': 'pass-fail', 'requirement': {'yes': true}}";
            criteria.add(criterion(j, DOUBLED_POINTS[j % DOUBLED_POINTS.length] / 2.0, scoring));
        }
        return set("points", "", 1, "'share'", "'yes-no'", criteria);
    }

    /**
     * A geometric mean, weighted 3 : 3 : 2 : 2, of ratios, of steps, of ratios to the best unit, and of ratios with
     * categories; 100 points with two digits.
     */
    static CriteriaSet mixed() {
        List<String> criteria = new ArrayList<>();
        for (int j = 0; j < Country.CRITERIA; j++) {
            criteria.add(criterion(j, 10, mixed(j)));
        }
        return set("mixed", "'aggregation': 'geometric', ", 4, "'share'", "'category'", criteria);
    }

    private static String mixed(int j) {
        if (j >= Country.FIRST_ANSWER) {
            return "{'function': 'categories', 'categories': {'có': 10, 'không': 5}}";
        }
        return switch (j / PER_PILLAR) {
            case 1 ->
                "{'function': 'steps', 'steps': [{'from': 90, 'points': 10}, {'from': 70, 'points': 7}, "
                        + "{'from': 50, 'points': 4}], 'otherwise': 1}";
            case 2 -> "{'function': 'best-unit'}";
            default -> "{'function': 'ratio', 'full': 100}";
        };
    }

    /**
     * Forty figures, each brought to the scale of the others by the values of all units: sums of z-scores or of rank positions.
     *
     * @param method {@code z-score} or {@code rank}
     */
    static CriteriaSet normalised(String method) {
        List<String> criteria = new ArrayList<>();
        for (int j = 0; j < Country.CRITERIA; j++) {
            criteria.add(criterion(j, 10, "{'function': 'normalised', 'method': '" + method + "'}"));
        }
        return set(method, "", 1, "'share'", "'yes-no'", criteria);
    }

    /** Ratios in four groups, each brought to standard deviations from the mean of its scores, weighted 3 : 3 : 2 : 2. */
    static CriteriaSet normalisedGroups() {
        List<String> criteria = new ArrayList<>();
        for (int j = 0; j < Country.CRITERIA; j++) {
            criteria.add(criterion(j, 10, "{'function': 'ratio', 'full': 100}"));
        }
        return set("groups", "", "'normalised': 'z-score', ", 4, "'share'", "'yes-no'", criteria);
    }

    private static String criterion(int j, double points, String scoring) {
        return "{'id': 'criterion-" + (j + 1) + "', 'indicator': '" + Country.code(j) + "', 'pillar': 'p"
                + j / PER_PILLAR
                + "', 'askedOf': ['commune'], 'points': " + points + ", 'scoring': " + scoring
                + ", 'source': {'document': 'made up to measure speed by'}}";
    }

    private static CriteriaSet set(
            String id, String aggregation, int weighted, String figure, String answer, List<String> criteria) {
        return set(id, aggregation, "", weighted, figure, answer, criteria);
    }

    private static CriteriaSet set(
            String id,
            String aggregation,
            String normalised,
            int weighted,
            String figure,
            String answer,
            List<String> criteria) {
        int[] weights = {3, 3, 2, 2};
        List<String> pillars = new ArrayList<>();
        List<String> indicators = new ArrayList<>();
        for (int p = 0; p < weights.length; p++) {
            String weight = p < weighted && weighted > 1 ? ", 'weight': " + weights[p] : "";
            pillars.add("{" + normalised + "'id': 'p" + p + "', 'title': 'p" + p + "'" + weight + "}");
        }
        for (int j = 0; j < Country.CRITERIA; j++) {
            String type = j < Country.FIRST_ANSWER ? figure : answer;
            indicators.add("{'code': '" + Country.code(j) + "', 'type': " + type + "}");
        }
        String json = "{'format': 1, 'id': '" + id + "', 'version': '1', 'title': '" + id
                + "', 'family': 'index', 'levels': ['commune'], 'scale': 100, 'policies': {'missing': 'zero', "
                + "'rounding': {'scale': 2}}, " + aggregation + "'pillars': [" + String.join(", ", pillars)
                + "], 'indicators': [" + String.join(", ", indicators) + "], 'criteria': ["
                + String.join(", ", criteria) + "]}";
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        try {
            return CriteriaFile.read(new ByteArrayInputStream(bytes), id + ".json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
