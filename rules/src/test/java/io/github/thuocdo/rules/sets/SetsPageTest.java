package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.ranking.Verdict;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that teaches the format: each of its examples is loaded, and its table comes out. */
class SetsPageTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = page();
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```\n\n((?:\\|[^\n]*\n)+)", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile(
            "(points|status|score|worst|best|rank|verdict|group)( of)?( ?\\S+?)?( under (\\S+)| in (\\d+)| by"
                    + " (\\d+))?");
    private static final Set<String> RESULTS =
            Set.of("points", "status", "score", "worst", "best", "rank", "verdict", "group");
    private static final String NONE = "—";
    /** The type of a unit, a column beside figures and results. */
    private static final String TYPE = "type";
    /** The points that a publisher gives for the indicator or group behind it. */
    private static final String PUBLISHED = "published ";

    private static String page() {
        try {
            return Files.readString(Path.of("SETS.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An example: its set, the columns of its table, and the rows. */
    private record Example(String json, List<String> columns, List<List<String>> rows) {
        boolean isResult(String column) {
            return RESULTS.contains(column.split(" ")[0]);
        }

        /** The cell of a row in a column; empty where the table has no such column. */
        String cell(int row, String column) {
            int at = columns.indexOf(column);
            return at < 0 ? "" : rows.get(row).get(at);
        }

        AdministrativeUnit unit(int row) {
            String type = cell(row, TYPE);
            return Units.commune(code(row), type.isEmpty() ? null : type, null);
        }

        String code(int row) {
            return columns.get(0).equals("unit") ? rows.get(row).get(0) : "U" + (row + 1);
        }
    }

    private static List<Example> examples() {
        List<Example> all = new ArrayList<>();
        Matcher found = EXAMPLE.matcher(PAGE);
        while (found.find()) {
            List<List<String>> table = found.group(2)
                    .lines()
                    .map(line -> Arrays.stream(
                                    line.substring(1, line.length() - 1).split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
            all.add(new Example(found.group(1), table.get(0), table.subList(2, table.size())));
        }
        return all;
    }

    /** The example with what the page says it leaves out. */
    private static String whole(String json) {
        try {
            ObjectNode set = (ObjectNode) JSON.readTree(json);
            putIfAbsent(set, "format", "1");
            putIfAbsent(set, "id", "\"example\"");
            putIfAbsent(set, "version", "\"1\"");
            putIfAbsent(set, "title", "\"Example\"");
            putIfAbsent(set, "family", "\"index\"");
            putIfAbsent(set, "levels", "[\"commune\"]");
            for (JsonNode each : set.path("criteria")) {
                ObjectNode criterion = (ObjectNode) each;
                putIfAbsent(criterion, "indicator", criterion.path("id").toString());
                putIfAbsent(criterion, "pillar", "\"p\"");
                putIfAbsent(criterion, "askedOf", "[\"commune\"]");
                if (!criterion.has("values")) {
                    putIfAbsent(criterion, "source", "{\"document\": \"D\"}");
                }
            }
            return set.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void putIfAbsent(ObjectNode object, String member, String json) throws IOException {
        if (!object.has(member)) {
            object.set(member, JSON.readTree(json));
        }
    }

    private static CriteriaSet set(String json) {
        try {
            return CriteriaFile.read(
                    new ByteArrayInputStream(whole(json).getBytes(StandardCharsets.UTF_8)), "example.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Submissions figures(Example example) {
        StringBuilder csv = new StringBuilder("unit_code,indicator,value,numerator,denominator,status,points\n");
        for (int row = 0; row < example.rows.size(); row++) {
            for (int k = 0; k < example.columns.size(); k++) {
                String column = example.columns.get(k);
                String cell = example.rows.get(row).get(k);
                if (column.startsWith(PUBLISHED)) {
                    csv.append(
                            cell.isEmpty()
                                    ? ""
                                    : example.code(row) + "," + column.substring(PUBLISHED.length()) + ",,,,," + cell
                                            + "\n");
                } else if (!example.isResult(column)
                        && !column.equals("unit")
                        && !column.equals(TYPE)
                        && (!cell.isEmpty()
                                || example.cell(row, PUBLISHED + column).isEmpty())) {
                    csv.append(example.code(row)).append(',').append(column).append(',');
                    csv.append(cells(cell)).append(",\n");
                }
            }
        }
        return Submissions.readCsv(
                new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)), "example.csv");
    }

    private static String cells(String figure) {
        if (figure.equals("n/a")) {
            return ",,,not_applicable";
        }
        return figure.matches("\\d+/\\d+") ? "," + figure.replace('/', ',') + "," : figure + ",,,";
    }

    @Test
    void thePageHasAnExampleOfEveryFunction() {
        assertThat(examples()).hasSizeGreaterThan(20);
        assertThat(Pattern.compile("```json").matcher(PAGE).results().count())
                .isEqualTo(examples().size());
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsAsThePageSays() {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.json
                                .strip()
                                .lines()
                                .reduce((one, other) -> other)
                                .orElse(""),
                        () -> assertAsThePageSays(example)));
    }

    private static void assertAsThePageSays(Example example) {
        CriteriaSet set = set(example.json);
        AdministrativeUnit[] units = new AdministrativeUnit[example.rows.size()];
        for (int row = 0; row < units.length; row++) {
            units[row] = example.unit(row);
        }
        for (int k = 0; k < example.columns.size(); k++) {
            String column = example.columns.get(k);
            if (example.isResult(column)) {
                Matcher parts = COLUMN.matcher(column);
                assertThat(parts.matches()).as(column).isTrue();
                Scorer scorer = Scorer.of(set);
                String reading = parts.group(5);
                scorer = reading == null ? scorer : scorer.withReading(reading(set, reading));
                Submissions figures = figures(example);
                String year = parts.group(6);
                Submissions spoken = year == null ? figures : figures.forPeriod(Integer.parseInt(year));
                UnitSelection communes = Units.register(units).communes();
                Ranking ranking = parts.group(7) == null
                        ? scorer.rank(communes, spoken)
                        : scorer.rank(communes, spoken, new Horizon(Integer.parseInt(parts.group(7))));
                for (int row = 0; row < units.length; row++) {
                    String said = said(ranking.unit(example.code(row)), parts);
                    String expected = example.rows.get(row).get(k);
                    assertThat(alike(said, expected))
                            .as(column + " of row " + (row + 1) + ": " + said + ", not " + expected + "\n"
                                    + example.json)
                            .isTrue();
                }
            }
        }
    }

    private static Reading reading(CriteriaSet set, String id) {
        return set.readings().stream()
                .filter(each -> each.code().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String said(RankedUnit unit, Matcher parts) {
        String of = Optional.ofNullable(parts.group(3)).map(String::strip).orElse("");
        return switch (parts.group(1)) {
            case "score" -> unit.findScore().map(BigDecimal::toPlainString).orElse(NONE);
            case "worst" -> unit.worst().map(BigDecimal::toPlainString).orElse(NONE);
            case "best" -> unit.best().map(BigDecimal::toPlainString).orElse(NONE);
            case "rank" -> unit.isRanked() ? Integer.toString(unit.rank()) : NONE;
            case "verdict" -> unit.verdict().map(Verdict::code).orElse(NONE);
            case "group" ->
                unit.pillars().stream()
                        .filter(pillar -> pillar.pillar().equals(of))
                        .findFirst()
                        .flatMap(pillar -> pillar.score())
                        .map(BigDecimal::toPlainString)
                        .orElse(NONE);
            case "status" -> outcome(unit, of).status().name();
            default -> outcome(unit, of).points().map(BigDecimal::toPlainString).orElse(NONE);
        };
    }

    private static Outcome outcome(RankedUnit unit, String criterion) {
        return (criterion.isEmpty() ? unit.scored() : unit.outcomes())
                .stream()
                        .filter(outcome ->
                                criterion.isEmpty() || outcome.criterion().id().equals(criterion))
                        .findFirst()
                        .orElseThrow();
    }

    /** Numbers are alike to four digits. */
    private static boolean alike(String said, String expected) {
        if (!said.matches("-?[0-9.]+") || !expected.matches("-?[0-9.]+")) {
            return said.equals(expected);
        }
        return new BigDecimal(said)
                        .setScale(4, RoundingMode.HALF_UP)
                        .compareTo(new BigDecimal(expected).setScale(4, RoundingMode.HALF_UP))
                == 0;
    }

    @Test
    void theSchemaTakesEveryExample() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        new String(
                                Objects.requireNonNull(SetsPageTest.class.getResourceAsStream(
                                                "/io/github/thuocdo/rules/criteria-set.schema.json"))
                                        .readAllBytes(),
                                StandardCharsets.UTF_8),
                        InputFormat.JSON);
        for (Example example : examples()) {
            assertThat(schema.validate(whole(example.json), InputFormat.JSON))
                    .as(example.json)
                    .isEmpty();
        }
    }

    /** Words of the schema that are chosen between: functions, methods, aggregations, policies, modes. */
    @Test
    void everyWordOfTheSchemaIsTaught() throws IOException {
        JsonNode schema = JSON.readTree(Objects.requireNonNull(
                SetsPageTest.class.getResourceAsStream("/io/github/thuocdo/rules/criteria-set.schema.json")));
        JsonNode defs = schema.path("$defs");
        String inExamples = inExamples();
        for (JsonNode words : List.of(
                defs.path("scoring").path("properties").path("function"),
                defs.path("scoring").path("properties").path("method"),
                defs.path("aggregation"),
                defs.path("missing"),
                defs.path("figureType"),
                defs.path("partRounding").path("properties").path("mode"),
                defs.path("emptyDenominator").path("properties").path("gives"),
                defs.path("policies").path("properties").path("ties"))) {
            assertThat(words.path("enum")).isNotEmpty();
            for (JsonNode word : words.path("enum")) {
                assertThat(PAGE).containsPattern("[`\"]" + word.asText() + "[`\"]");
                assertThat(inExamples).as("examples").contains("\"" + word.asText() + "\"");
            }
        }
        for (JsonNode form : defs.path("requirement").path("oneOf")) {
            String word = form.path("required").get(0).asText();
            assertThat(PAGE).contains("`" + word + "`");
            assertThat(inExamples).as("examples").contains("\"" + word + "\": ");
        }
    }

    /** Members that change a result stand in an example, and not only in a sentence. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"normalised\": ",
                "\"logarithm\": true",
                "\"minimumCriteria\": ",
                "\"coverage\": ",
                "\"unranked\": ",
                "\"tieBreakers\": ",
                "\"beforeRanking\": false",
                "\"criterionRounding\": ",
                "\"onlyGroups\": ",
                "\"exceptGroups\": ",
                "\"to\": ",
                "\"affirmedAt\": ",
                "\"weights\": ",
                "\"horizons\": ",
                "\"askedBy\": ",
                "\"oneCriterionPerIndicator\": true",
                "\"period\": ",
                "\"vetoes\": ",
                "\"mandatory\": true",
                "\"gate\": true",
                "\"perLevel\": ",
                "\"declared\": "
            })
    void everyMemberThatChangesAResultHasAnExample(String member) {
        assertThat(inExamples()).contains(member);
    }

    @Test
    void aPillarIsRoundedAndPointsArePublishedInAnExample() {
        assertThat(inExamples()).containsPattern("\"pillars\": \\[\\{[^}\\]]*\"rounding\": ");
        assertThat(examples())
                .anyMatch(example -> example.columns.stream().anyMatch(column -> column.startsWith(PUBLISHED)));
    }

    private static String inExamples() {
        return examples().stream().map(Example::json).collect(Collectors.joining("\n"));
    }
}
