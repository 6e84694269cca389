package io.github.thuocdo.rules.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A set as one of its readings has it on the last day of a year: what holds there stands in the criteria themselves. */
final class Readings {
    private Readings() {}

    /**
     * The set without {@code values}.
     *
     * @param reading the id of one of its readings; empty where it has none
     * @param year the year of the period; 0 for no period
     */
    static JsonNode plain(JsonNode set, String reading, int year) {
        ObjectNode plain = set.deepCopy();
        for (Iterator<JsonNode> all = plain.path("criteria").iterator(); all.hasNext(); ) {
            ObjectNode criterion = (ObjectNode) all.next();
            JsonNode values = criterion.remove("values");
            Optional<ObjectNode> held =
                    values == null ? Optional.of(JsonNodeFactory.instance.objectNode()) : held(values, reading, year);
            held.ifPresentOrElse(criterion::setAll, all::remove);
        }
        return plain;
    }

    /** What is in force; empty where nothing is yet. */
    private static Optional<ObjectNode> held(JsonNode values, String reading, int year) {
        List<JsonNode> all = StreamSupport.stream(values.spliterator(), false).toList();
        boolean isOwn = all.stream().anyMatch(value -> isUnder(value, reading));
        String last = (year == 0 ? 9999 : year) + "-12-31";
        @Nullable JsonNode held = null;
        for (JsonNode value : all) {
            boolean isReading = isOwn ? isUnder(value, reading) : !value.has("reading");
            boolean isLater = held == null || from(value).compareTo(from(held)) > 0;
            held = isReading && from(value).compareTo(last) <= 0 && isLater ? value : held;
        }
        return Optional.ofNullable(held)
                .map(value -> value.<ObjectNode>deepCopy().remove(Set.of("reading", "from")));
    }

    private static boolean isUnder(JsonNode value, String reading) {
        return value.path("reading").asText("").equals(reading);
    }

    private static String from(JsonNode value) {
        return value.path("from").asText("");
    }
}
