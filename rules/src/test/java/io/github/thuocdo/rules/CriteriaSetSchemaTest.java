package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Family;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Kind;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Scoring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema of criteria sets and the reader of them mean the same. */
class CriteriaSetSchemaTest {
    private static final String SCHEMA = "/io/github/thuocdo/rules/criteria-set.schema.json";
    private static final Path SETS = Path.of("src/main/resources/io/github/thuocdo/rules/sets");
    private static final String SMALL = text("/sets/small.json");
    private static final JsonNode TREE = tree(text(SCHEMA));
    private static final Schema PUBLISHED = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text(SCHEMA), InputFormat.JSON);

    private static String text(String resource) {
        try (var in = CriteriaSetSchemaTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> errors(String json) {
        return PUBLISHED.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void theSchemaIsItselfOne() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(text(SCHEMA), InputFormat.JSON)).isEmpty();
    }

    static Stream<CriteriaSet> builtIn() {
        return Stream.of(YenDinh.criteria(), Dti922.criteria());
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void theSchemaTakesTheBuiltInSetsAsTheyAreWritten(CriteriaSet set) {
        assertThat(errors(CopiesOfSetsTest.written(set))).isEmpty();
    }

    @Test
    void theSchemaTakesEverySetThatIsShipped() throws IOException {
        if (Files.isDirectory(SETS)) {
            try (Stream<Path> files = Files.list(SETS)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".json")).toList()) {
                    assertThat(errors(Files.readString(file)))
                            .as(file.toString())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void theSetThatUsesEveryMemberIsTakenByBoth() {
        assertThat(errors(SMALL)).isEmpty();
        assertThat(errors(CopiesOfSetsTest.written(CopiesOfSetsTest.read(SMALL))))
                .isEmpty();
    }

    /** One change each to the set that uses every member: what is replaced, and by what. */
    static Stream<List<String>> wrong() {
        return Arrays.stream(text("/sets/wrong.txt").split("\n"))
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split(" => ", 2)));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void schemaAndReaderRefuseTheSame(List<String> change) {
        assertThat(SMALL).contains(change.get(0));
        String json = SMALL.replace(change.get(0), change.get(1));
        assertThat(errors(json)).as("schema").isNotEmpty();
        CriteriaException refused = catchThrowableOfType(CriteriaException.class, () -> CopiesOfSetsTest.read(json));
        assertThat(refused).as("reader").isNotNull();
        assertThat(refused.faults()).allMatch(fault -> fault.startsWith("set.json:"));
    }

    @Test
    void everyMemberIsDescribed() {
        List<String> bare = new ArrayList<>();
        TREE.findParents("properties").forEach(object -> {
            if (object.has("additionalProperties")
                    && object.path("type").asText().equals("object")) {
                object.get("properties").properties().forEach(member -> {
                    JsonNode said = member.getValue();
                    JsonNode referred =
                            said.has("$ref") ? TREE.at(said.get("$ref").asText().substring(1)) : said;
                    if (!said.has("description") && !referred.has("description")) {
                        bare.add(member.getKey());
                    }
                });
            }
        });
        assertThat(bare).isEmpty();
        assertThat(TREE.findParents("properties")).hasSizeGreaterThan(20);
    }

    static Stream<Map.Entry<String, Stream<? extends Enum<?>>>> words() {
        return Stream.of(
                Map.entry("/$defs/level", Arrays.stream(Level.values())),
                Map.entry("/$defs/figureType", Arrays.stream(FigureType.values())),
                Map.entry("/$defs/missing", Arrays.stream(Policies.Missing.values())),
                Map.entry("/$defs/aggregation", Arrays.stream(Pillar.Aggregation.values())),
                Map.entry("/$defs/pillar/properties/normalised", Arrays.stream(Pillar.Normalised.values())),
                Map.entry("/$defs/direction", Arrays.stream(Scoring.Direction.values())),
                Map.entry("/$defs/scoring/properties/method", Arrays.stream(Scoring.Method.values())),
                Map.entry("/$defs/policies/properties/ties", Arrays.stream(Policies.Ties.values())),
                Map.entry("/$defs/policies/properties/tieBreakers/items", Arrays.stream(Policies.TieBreaker.values())),
                Map.entry("/$defs/criterion/properties/kind", Arrays.stream(Kind.values())),
                Map.entry("/properties/family", Arrays.stream(Family.values())),
                Map.entry(
                        "/$defs/rounding/properties/mode",
                        Arrays.stream(RoundingMode.values()).filter(mode -> mode != RoundingMode.UNNECESSARY)));
    }

    @ParameterizedTest
    @MethodSource("words")
    void theSchemaNamesEveryWordThatTheReaderKnows(Map.Entry<String, Stream<? extends Enum<?>>> words) {
        assertThat(strings(TREE.at(words.getKey() + "/enum")))
                .containsExactlyElementsOf(words.getValue()
                        .map(word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    @Test
    void theSchemaNamesEveryScoringFunction() {
        CriteriaException refused = catchThrowableOfType(
                CriteriaException.class,
                () -> CopiesOfSetsTest.read(SMALL.replace("\"function\": \"best-unit\"", "\"function\": \"?\"")));
        String known = refused.faults().get(0);
        assertThat(known.substring(known.indexOf("one of ") + 7, known.indexOf(", not ("))
                        .split(", "))
                .containsExactlyInAnyOrderElementsOf(strings(TREE.at("/$defs/scoring/properties/function/enum")));
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(word -> strings.add(word.asText()));
        return strings;
    }
}
