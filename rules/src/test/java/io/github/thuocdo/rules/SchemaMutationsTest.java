package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.thuocdo.criteria.CriteriaException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The set that uses every member, wrong in one place after the other: the schema and the reader refuse the same. */
class SchemaMutationsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonNode set;
    private Schema schema;

    /** A place in the set: a member of an object, or an element of a list. */
    private record Place(ContainerNode<?> in, String member, int index, String path) {
        JsonNode get() {
            return in instanceof ObjectNode object ? object.get(member) : in.get(index);
        }

        void put(JsonNode value) {
            if (in instanceof ObjectNode object) {
                object.set(member, value);
            } else {
                ((ArrayNode) in).set(index, value);
            }
        }
    }

    @BeforeEach
    void read() throws IOException {
        set = MAPPER.readTree(text("/sets/small.json"));
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text("/io/github/thuocdo/rules/criteria-set.schema.json"), InputFormat.JSON);
    }

    private static String text(String resource) throws IOException {
        try (var in = SchemaMutationsTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aValueOfAnotherTypeIsRefusedByBothOrTakenByBoth() throws IOException {
        List<String> different = new ArrayList<>();
        for (Place place : places(set, "")) {
            JsonNode own = place.get();
            // Null is no value: the reader takes such a member as absent, and the schema has an editor leave it out.
            for (String other : List.of("{}", "[]", "1", "\"?\"", "true")) {
                JsonNode value = MAPPER.readTree(other);
                if (value.getNodeType() != own.getNodeType()) {
                    place.put(value);
                    compare(different, place.path + " = " + other);
                }
            }
            place.put(own);
        }
        assertThat(different).isEmpty();
    }

    @Test
    void aMemberThatNobodyKnowsIsRefusedByBoth() {
        List<String> taken = new ArrayList<>();
        for (Place place : places(set, "")) {
            // Categories and groups are members by names of the set's own.
            boolean isOfNames = place.member.equals("categories") || place.member.equals("pillars");
            if (place.get() instanceof ObjectNode object && !isOfNames) {
                object.put("nobodyKnows", 1);
                if (!isRefusedBySchema() || !isRefusedByReader()) {
                    taken.add(place.path);
                }
                object.remove("nobodyKnows");
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void whatTheSchemaMissesTheReaderMissesToo() {
        List<String> taken = new ArrayList<>();
        for (Place place : places(set, "")) {
            JsonNode own = place.get();
            if (place.in instanceof ObjectNode object) {
                object.remove(place.member);
                if (isRefusedBySchema() && !isRefusedByReader()) {
                    taken.add(place.path + " removed");
                }
                object.set(place.member, own);
            }
            if (own.isContainerNode() && !own.isEmpty()) {
                place.put(own.isArray() ? MAPPER.createArrayNode() : MAPPER.createObjectNode());
                if (isRefusedBySchema() && !isRefusedByReader()) {
                    taken.add(place.path + " emptied");
                }
                place.put(own);
            }
        }
        assertThat(taken).isEmpty();
    }

    private void compare(List<String> different, String what) {
        boolean bySchema = isRefusedBySchema();
        if (bySchema != isRefusedByReader()) {
            different.add(what + (bySchema ? ": the reader takes it" : ": the schema takes it"));
        }
    }

    private boolean isRefusedBySchema() {
        return !schema.validate(set.toString(), InputFormat.JSON).isEmpty();
    }

    private boolean isRefusedByReader() {
        try {
            CopiesOfSetsTest.read(set.toString());
            return false;
        } catch (CriteriaException e) {
            return true;
        }
    }

    private static List<Place> places(JsonNode node, String path) {
        List<Place> all = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                String below = path + "/" + member.getKey();
                all.add(new Place(object, member.getKey(), -1, below));
                all.addAll(places(member.getValue(), below));
            });
        } else if (node instanceof ArrayNode list) {
            for (int k = 0; k < list.size(); k++) {
                all.add(new Place(list, "", k, path + "/" + k));
                all.addAll(places(list.get(k), path + "/" + k));
            }
        }
        return all;
    }
}
