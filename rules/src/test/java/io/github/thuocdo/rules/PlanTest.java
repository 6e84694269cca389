package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.internal.drools.PrecedenceRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of whom, against what the catalogue alone says is asked. */
class PlanTest {
    private static final Set<String> COUNTED = Set.of("quantified", "coverage-implied-100", "coverage-undefined");

    /** One criterion of a plan. */
    private record Asked(String id, Standing standing, String comparator, String threshold) {}

    @TestFactory
    Stream<DynamicTest> everyPlanIsWhatTheCatalogueAsks() {
        return Stream.of(Level.COMMUNE, Level.DISTRICT)
                .flatMap(level -> Stream.of(2022, 2025, 2030)
                        .flatMap(year -> Reading.LIBRARY.stream()
                                .map(reading -> DynamicTest.dynamicTest(
                                        level.code() + " " + year + " " + reading.code(),
                                        () -> assertThat(held(plan(level, year, reading)))
                                                .containsExactlyElementsOf(expected(level, year, reading))))));
    }

    @ParameterizedTest
    @CsvSource({
        "COMMUNE,  2022,  7, 0, 20, 0",
        "COMMUNE,  2025,  9, 2, 20, 0",
        "COMMUNE,  2030,  5, 0, 20, 0",
        "DISTRICT, 2022, 15, 2, 74, 0",
        "DISTRICT, 2025, 25, 2, 74, 1",
        "DISTRICT, 2030, 19, 2, 74, 1"
    })
    void soManyCriteriaAreScoredAndShown(
            Level level, int year, int scored, int superseded, int checklist, int derived) {
        for (Reading reading : Reading.LIBRARY) {
            Plan plan = plan(level, year, reading);
            assertThat(Stream.of(Standing.values())
                            .map(standing -> plan.criteria().stream()
                                    .filter(c -> c.standing() == standing)
                                    .count()))
                    .as(reading.code())
                    .containsExactly((long) scored, (long) superseded, (long) checklist, (long) derived);
            assertThat(plan.scored()).hasSize(scored);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 'esigned-docs online-level3 online-level4 satisfaction portal-disclosure dedicated-network computer-per-officer'",
        "2025, 'esigned-docs online-level3 online-level4 satisfaction portal-disclosure dedicated-network"
                + " video-meeting-coverage level4-multichannel communes-complete'",
        "2030, 'online-level34 dedicated-network video-meeting-coverage satisfaction communes-complete'"
    })
    void theseIndicatorsAreScoredOfACommune(int year, String indicators) {
        assertThat(plan(Level.COMMUNE, year, Reading.STRICTEST).scored().stream()
                        .map(c -> c.indicator().code()))
                .containsExactly(indicators.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "DISTRICT, 2025, satisfaction,      strictest, ap-satisfaction-2025",
        "DISTRICT, 2025, satisfaction,      body,      ap-satisfaction-2025",
        "DISTRICT, 2025, satisfaction,      appendix,  apx-satisfaction-2025",
        "COMMUNE,  2025, satisfaction,      strictest, ap-satisfaction-2025",
        "COMMUNE,  2025, satisfaction,      appendix,  apx-satisfaction-2025",
        "DISTRICT, 2030, epayment-accounts, strictest, ap-epayment-accounts-2030",
        "DISTRICT, 2030, epayment-accounts, body,      ap-epayment-accounts-2030",
        "DISTRICT, 2030, epayment-accounts, appendix,  apx-epayment-accounts-2030",
        "DISTRICT, 2030, productivity,      strictest, ap-productivity-2030",
        "DISTRICT, 2030, productivity,      body,      ap-productivity-2030",
        "DISTRICT, 2030, productivity,      appendix,  apx-productivity-2030"
    })
    void theReadingPicksWhichEntryScores(Level level, int year, String indicator, String code, String id) {
        Reading reading = Reading.LIBRARY.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(plan(level, year, reading).scoredByIndicator().get(indicator).id())
                .isEqualTo(id);
    }

    private static Plan plan(Level level, int year, Reading reading) {
        return Plan.of(YenDinh.criteria(), Profile.of(level, new Horizon(year), reading), PrecedenceRules.LIBRARY);
    }

    private static List<Asked> held(Plan plan) {
        return plan.criteria().stream()
                .map(c -> new Asked(c.id(), c.standing(), comparator(c), threshold(c.requirement())))
                .toList();
    }

    private static String comparator(Criterion c) {
        if (c.requirement() instanceof Requirement.Threshold threshold) {
            return threshold.comparison().symbol();
        }
        if (c.requirement() instanceof Requirement.Range) {
            return ">=";
        }
        if (c.requirement() instanceof Requirement.AmongFirst) {
            return "<=";
        }
        return c.requirement() instanceof Requirement.Before ? "<" : "=";
    }

    private static String threshold(Requirement requirement) {
        if (requirement instanceof Requirement.Threshold threshold) {
            return threshold.value().toPlainString();
        }
        if (requirement instanceof Requirement.Range range) {
            return range.from().toPlainString();
        }
        if (requirement instanceof Requirement.Before before) {
            return String.format(
                    Locale.ROOT,
                    "%02d/%02d",
                    before.day().getDayOfMonth(),
                    before.day().getMonthValue());
        }
        return requirement instanceof Requirement.AmongFirst first ? Integer.toString(first.n()) : "có";
    }

    /** The rules of scoring once more, from the catalogue alone. */
    private static List<Asked> expected(Level level, int year, Reading reading) {
        List<JsonNode> asked = Sources.catalogue().stream()
                .filter(e -> isAskedOf(e, level) && (!isCounted(e) || isAskedBy(e, year)))
                .toList();
        Map<String, JsonNode> scoring = new HashMap<>();
        for (JsonNode e : asked) {
            if (isCounted(e) && !isRank(e)) {
                scoring.merge(
                        e.get("indicator").asText(),
                        e,
                        (first, next) -> prefers(reading, level, next, first) ? next : first);
            }
        }
        List<Asked> expected = new ArrayList<>();
        for (JsonNode e : asked) {
            Standing standing = !isCounted(e)
                    ? Standing.CHECKLIST
                    : isRank(e)
                            ? Standing.DERIVED
                            : scoring.get(e.get("indicator").asText()) == e ? Standing.SCORED : Standing.SUPERSEDED;
            expected.add(new Asked(e.get("id").asText(), standing, comparator(e, level), threshold(e, level)));
        }
        return expected;
    }

    private static boolean isCounted(JsonNode e) {
        return COUNTED.contains(e.get("checkability").asText());
    }

    private static boolean isRank(JsonNode e) {
        return e.get("kind").asText().equals("rank_top_n");
    }

    private static boolean isComplete(JsonNode e) {
        return e.get("indicator").asText().equals("communes-complete");
    }

    private static boolean isAskedOf(JsonNode e, Level level) {
        List<String> levels = Sources.texts(e.get("levels"));
        return level == Level.COMMUNE
                ? levels.contains("commune")
                : !levels.equals(List.of("commune")) || isComplete(e);
    }

    private static boolean isAskedBy(JsonNode e, int year) {
        return e.get("horizon").isNull()
                ? year != 2022
                : e.get("horizon").asText().equals(Integer.toString(year));
    }

    /** Whether {@code one} scores before {@code other}, which stands earlier in the catalogue. */
    private static boolean prefers(Reading reading, Level level, JsonNode one, JsonNode other) {
        Comparator<JsonNode> order = Comparator.comparing((JsonNode e) ->
                        reading != Reading.STRICTEST && isInAppendix(e) != (reading == Reading.APPENDIX))
                .thenComparing(e -> new BigDecimal(threshold(e, level)).negate())
                .thenComparing(e -> !e.get("comparator").asText().equals(">"));
        return order.compare(one, other) < 0;
    }

    private static boolean isInAppendix(JsonNode e) {
        return e.get("section").asText().startsWith("Phụ lục 01");
    }

    private static String comparator(JsonNode e, Level level) {
        String threshold = threshold(e, level);
        if (threshold.equals("có")) {
            return "=";
        }
        String stated = e.get("comparator").asText();
        boolean implied = e.get("checkability").asText().equals("coverage-implied-100");
        return implied || stated.equals("range") ? ">=" : stated;
    }

    private static String threshold(JsonNode e, Level level) {
        if (isComplete(e) && level == Level.COMMUNE) {
            return "có";
        }
        JsonNode own = e.get("per_level").get(level.code());
        JsonNode threshold = own != null ? own : e.get("threshold");
        if (threshold.isArray()) {
            return threshold.get(0).asText();
        }
        if (threshold.isNumber() || threshold.asText().matches("\\d\\d/\\d\\d")) {
            return threshold.asText();
        }
        return threshold.asText().contains("100%") ? "100" : threshold.asText().startsWith("4 lần") ? "4" : "có";
    }
}
