package io.github.thuocdo.insight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.CriteriaSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A criteria set as the tree of its file, whose members can be changed one by one and read again. */
final class SetTree {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final ObjectNode root;

    private SetTree(ObjectNode root) {
        this.root = root;
    }

    static SetTree of(CriteriaSet set) {
        StringWriter out = new StringWriter();
        try {
            CriteriaFile.write(set, out);
            return new SetTree((ObjectNode) MAPPER.readTree(out.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SetTree copy() {
        return new SetTree(root.deepCopy());
    }

    ObjectNode root() {
        return root;
    }

    /** Text as a value of the tree: a number, a yes or no, an object, or itself. */
    static JsonNode value(String text) {
        try {
            JsonNode read = MAPPER.readTree(text);
            return read == null || read.isMissingNode() ? JsonNodeFactory.instance.textNode(text) : read;
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.textNode(text);
        }
    }

    Map<String, ObjectNode> criteria() {
        return by("criteria", "id");
    }

    Map<String, ObjectNode> indicators() {
        return by("indicators", "code");
    }

    private Map<String, ObjectNode> by(String list, String key) {
        Map<String, ObjectNode> all = new LinkedHashMap<>();
        root.path(list).forEach(node -> all.put(node.path(key).asText(), (ObjectNode) node));
        return all;
    }

    Optional<ObjectNode> criterion(String id) {
        return Optional.ofNullable(criteria().get(id));
    }

    void remove(String criterion) {
        ArrayNode list = (ArrayNode) root.get("criteria");
        for (int k = list.size() - 1; k >= 0; k--) {
            if (list.get(k).path("id").asText().equals(criterion)) {
                list.remove(k);
            }
        }
    }

    /** Adds a criterion, and its indicator where the set does not have it. */
    void add(ObjectNode criterion, SetTree from) {
        ((ArrayNode) root.get("criteria")).add(criterion.deepCopy());
        String indicator = criterion.path("indicator").asText();
        ObjectNode definition = from.indicators().get(indicator);
        if (definition != null && !indicators().containsKey(indicator)) {
            root.withArray("indicators").add(definition.deepCopy());
        }
    }

    /**
     * The set that the tree says.
     *
     * @param name how faults name it
     */
    CriteriaSet toSet(String name) {
        try {
            return CriteriaFile.read(new ByteArrayInputStream(MAPPER.writeValueAsBytes(root)), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
