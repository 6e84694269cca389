package io.github.thuocdo.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.rules.oracle.Oracle.Result;
import io.github.thuocdo.rules.oracle.Oracle.Unit;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** The library's published results are the oracle's: scores, bounds, ranks, statuses, groups and points, for sets of every shape. */
class OracleProperties {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Property(tries = 200, seed = "1829", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theResultsAreTheOracles(@ForAll long seed) throws IOException {
        Drawn drawn = new Drawn(seed);
        List<Unit> units = drawn.units(1 + Math.floorMod(seed, 9));
        String json = drawn.set().toString();
        JsonNode published = published(json, units);
        Set<String> scored = new HashSet<>();
        published.path("criteriaUsed").forEach(c -> {
            if (c.path("scored").booleanValue()) {
                scored.add(c.path("id").textValue());
            }
        });
        Map<String, Result> found = new LinkedHashMap<>();
        published.path("units").forEach(u -> found.put(u.path("code").textValue(), result(u, scored)));
        boolean isNormalised = json.contains("\"normalised\":");
        List<Result> expected = new Oracle(new GivenSet(JSON.readTree(json)), units).results();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            assertThat(found.get(unit.code()))
                    .as("seed %d, %s of %s by %s", seed, unit, rows(units), json)
                    .isEqualTo(isNormalised ? widened(expected.get(i), found.get(unit.code())) : expected.get(i));
        }
    }

    @Example
    void aFigureThatASubstituteGivesIsAmongThoseOfTheOthers() throws IOException {
        theResultsAreTheOracles(1210);
    }

    @Example
    void aWordIsKnownWhereNoFunctionNamesCategories() throws IOException {
        theResultsAreTheOracles(1724013);
        theResultsAreTheOracles(3685708115460L);
        theResultsAreTheOracles(16192750777663L);
    }

    /** What the library makes of it. */
    private static JsonNode published(String json, List<Unit> units) throws IOException {
        CriteriaSet set = CriteriaFile.read(stream(json), "drawn.json");
        Submissions submissions = Submissions.readCsv(stream(rows(units)), "drawn.csv");
        Ranking ranking = Scorer.despiteErrors(set).rank(register(units).communes(), submissions);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Report.of(ranking, Locale.ENGLISH).write(Format.JSON, out);
        return JSON.readTree(out.toByteArray());
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static UnitRegister register(List<Unit> units) {
        StringBuilder csv = new StringBuilder("code,name,level,type,groups\n");
        for (Unit unit : units) {
            Set<String> groups = new HashSet<>(unit.names());
            String type = groups.remove("thị trấn") ? "thị trấn" : "xã";
            groups.remove("xã");
            csv.append(String.join(",", unit.code(), unit.code(), "commune", type, String.join("|", groups)))
                    .append('\n');
        }
        return UnitRegister.read(stream(csv.toString()), "units.csv");
    }

    private static String rows(List<Unit> units) {
        StringBuilder csv = new StringBuilder("unit_code,indicator,value,numerator,denominator,status,ledger\n");
        for (Unit unit : units) {
            unit.said()
                    .forEach((indicator, rows) -> rows.forEach(
                            row -> csv.append(row.row(unit.code(), indicator)).append('\n')));
        }
        return csv.toString();
    }

    private static Result result(JsonNode unit, Set<String> scored) {
        Map<String, Optional<BigDecimal>> groups = new LinkedHashMap<>();
        unit.path("pillars").forEach(p -> groups.put(p.path("pillar").textValue(), number(p.path("score"))));
        Map<String, Optional<BigDecimal>> points = new LinkedHashMap<>();
        unit.path("outcomes").forEach(o -> points.put(o.path("criterion").textValue(), number(o.path("points"))));
        points.keySet().retainAll(scored);
        Map<String, String> statuses = new LinkedHashMap<>();
        unit.path("outcomes")
                .forEach(o -> statuses.put(
                        o.path("criterion").textValue(), o.path("status").textValue()));
        statuses.keySet().retainAll(scored);
        return new Result(
                number(unit.path("rank")).map(BigDecimal::intValueExact),
                number(unit.path("score")),
                number(unit.path("worst")),
                number(unit.path("best")),
                unit.path("met").intValue(),
                unit.path("notMet").intValue(),
                unit.path("unknown").intValue(),
                unit.path("notApplicable").intValue(),
                // Left out where everything has something to meet.
                unit.path("scored").asInt(0),
                statuses,
                groups,
                points);
    }

    /** Of a unit without a rank the ends may be wider where a group is normalised, and never narrower. */
    private static Result widened(Result expected, Result found) {
        boolean isWider = found != null
                && expected.rank().isEmpty()
                && isAtMost(found.worst(), expected.worst())
                && isAtMost(expected.best(), found.best());
        return isWider ? expected.between(found.worst(), found.best()) : expected;
    }

    private static boolean isAtMost(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) <= 0;
    }

    private static Optional<BigDecimal> number(JsonNode node) {
        return node.isNull() ? Optional.empty() : Optional.of(node.decimalValue());
    }
}
