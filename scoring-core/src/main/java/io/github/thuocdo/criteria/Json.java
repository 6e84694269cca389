package io.github.thuocdo.criteria;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value that knows its line, so that a fault can name it. Read within limits that a stranger's file cannot pass.
 *
 * @param line the line on which it starts
 * @param value a Map of names to Json, a List of Json, a String, a BigDecimal, a Boolean, or "null" as {@link #NULL}
 */
record Json(int line, Object value) {
    static final Object NULL = new Object();
    static final int DEEPEST = 64;
    static final int LONGEST_NUMBER = 60;
    static final int LONGEST_TEXT = 20_000;
    static final long LONGEST_DOCUMENT = 16_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(1_000)
                    .maxDocumentLength(LONGEST_DOCUMENT)
                    .build())
            .build();

    /**
     * Reads one document.
     *
     * @throws IOException if it is not JSON, or beyond a limit; the message names the line or the limit
     */
    static Json read(Reader text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new IOException("the file is empty");
            }
            Json document = read(parser);
            if (parser.nextToken() != null) {
                throw new IOException(
                        "line " + parser.currentTokenLocation().getLineNr() + ": something follows the set");
            }
            return document;
        }
    }

    private static Json read(JsonParser parser) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        switch (parser.currentToken()) {
            case START_OBJECT:
                Map<String, Json> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, read(parser));
                }
                return new Json(line, members);
            case START_ARRAY:
                List<Json> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(read(parser));
                }
                return new Json(line, items);
            case VALUE_STRING:
                return new Json(line, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT:
                return new Json(line, new BigDecimal(parser.getText()));
            case VALUE_TRUE, VALUE_FALSE:
                return new Json(line, parser.getBooleanValue());
            default:
                return new Json(line, NULL);
        }
    }

    /** What kind of value it is, for a message. */
    String kind() {
        if (value instanceof Map) {
            return "an object";
        }
        if (value instanceof List) {
            return "a list";
        }
        if (value instanceof String) {
            return "a text";
        }
        if (value instanceof BigDecimal) {
            return "a number";
        }
        return value instanceof Boolean ? "true or false" : "null";
    }
}
