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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the library makes of a set and of figures, as its JSON tells it.
 *
 * @param json the ranking
 */
record Library(JsonNode json) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** The set as it reads a file. */
    static JsonNode read(String json) throws IOException {
        return JSON.readTree(json);
    }

    static Library ranks(String json, List<Unit> units) throws IOException {
        return ranks(json, units, "", 0);
    }

    /**
     * Ranks {@code units}.
     *
     * @param reading the reading of the set; empty for that which holds where none is named
     * @param year the year of the figures; 0 for none
     */
    static Library ranks(String json, List<Unit> units, String reading, int year) throws IOException {
        CriteriaSet set = CriteriaFile.read(stream(json), "drawn.json");
        Submissions figures = Submissions.readCsv(stream(rows(units)), "drawn.csv");
        Scorer scorer = Scorer.despiteErrors(set);
        for (var each : set.readings()) {
            scorer = each.code().equals(reading) ? scorer.withReading(each) : scorer;
        }
        Ranking ranking = scorer.rank(register(units).communes(), year == 0 ? figures : figures.forPeriod(year));
        Library library = new Library(JSON.readTree(written(ranking, Format.JSON)));
        library.assertSaysTheSame(new String(written(ranking, Format.CSV), StandardCharsets.UTF_8));
        return library;
    }

    private static byte[] written(Ranking ranking, Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Report.of(ranking, Locale.ENGLISH).write(format, out);
        return out.toByteArray();
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

    /** The figures as a file. */
    static String rows(List<Unit> units) {
        StringBuilder csv = new StringBuilder("unit_code,indicator,value,numerator,denominator,status,ledger,points\n");
        for (Unit unit : units) {
            unit.said()
                    .forEach((indicator, rows) -> rows.forEach(
                            row -> csv.append(row.row(unit.code(), indicator)).append(",\n")));
            unit.published()
                    .forEach((code, points) ->
                            csv.append(unit.code() + "," + code + ",,,,,self," + points.toPlainString() + "\n"));
        }
        return csv.toString();
    }

    /** The table agrees with the JSON in every column that it has. */
    private void assertSaysTheSame(String csv) {
        String[] lines = csv.strip().split("\\R");
        List<String> columns = List.of(lines[0].replace("\ufeff", "").split(",", -1));
        for (int i = 1; i < lines.length; i++) {
            JsonNode unit = json.path("units").path(i - 1);
            List<String> cells = List.of(lines[i].split(",", -1));
            Map<String, String> expected = new HashMap<>();
            unit.properties().forEach(each -> expected.put(inSnakeCase(each.getKey()), shown(each.getValue())));
            unit.path("outcomes").forEach(o -> expected.put(o.path("criterion").textValue(), shown(o.path("points"))));
            List<String> published = new ArrayList<>();
            Stream.of("pillar", "criterion")
                    .forEach(kind -> unit.path(kind.equals("pillar") ? "pillars" : "outcomes")
                            .forEach(o -> {
                                if (o.path("published").asBoolean()) {
                                    published.add(o.path(kind).textValue());
                                }
                            }));
            expected.put("published_by", "");
            expected.put("published", String.join("|", published));
            for (int k = 0; k < columns.size(); k++) {
                assertThat(cells.get(k)).as(columns.get(k)).isEqualTo(expected.get(columns.get(k)));
            }
        }
    }

    private static String inSnakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static String shown(JsonNode value) {
        return value.isNull() ? "" : value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }

    /** By unit, what came out. */
    Map<String, Result> results() {
        Map<String, Result> found = new LinkedHashMap<>();
        Set<String> scored = scored();
        json.path("units").forEach(u -> found.put(u.path("code").textValue(), result(u, scored)));
        return found;
    }

    /** By unit, its verdict; {@code null} where the set gives none. */
    Map<String, String> verdicts() {
        Map<String, String> found = new HashMap<>();
        json.path("units")
                .forEach(u ->
                        found.put(u.path("code").textValue(), u.path("verdict").asText("")));
        return found;
    }

    /** By unit, where the points of its criteria and groups come from, and the most that there could be where that is told. */
    Map<String, Map<String, String>> origins() {
        Map<String, Map<String, String>> found = new HashMap<>();
        Set<String> scored = scored();
        for (JsonNode unit : json.path("units")) {
            Map<String, String> own = new LinkedHashMap<>();
            unit.path("pillars").forEach(p -> own.put(p.path("pillar").textValue(), origin(p)));
            for (JsonNode outcome : unit.path("outcomes")) {
                own.put(outcome.path("criterion").textValue(), origin(outcome));
            }
            own.keySet().removeIf(id -> id.startsWith("c") && !scored.contains(id));
            found.put(unit.path("code").textValue(), own);
        }
        return found;
    }

    private static String origin(JsonNode told) {
        String published = told.path("published").asBoolean() ? "published " : "";
        String most =
                told.has("mostPoints") ? "of " + plain(told.path("mostPoints").decimalValue()) : "";
        return (published + told.path("coveredBy").asText("") + most).trim();
    }

    /** The shortest way to write a number. */
    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private Set<String> scored() {
        Set<String> scored = new HashSet<>();
        json.path("criteriaUsed").forEach(c -> {
            if (c.path("scored").booleanValue()) {
                scored.add(c.path("id").textValue());
            }
        });
        return scored;
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

    private static Optional<BigDecimal> number(JsonNode node) {
        return node.isNull() ? Optional.empty() : Optional.of(node.decimalValue());
    }
}
