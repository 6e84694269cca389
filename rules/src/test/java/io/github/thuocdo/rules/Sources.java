package io.github.thuocdo.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The copies of the documents, the catalogue and the official tables that the tests hold the rules against. */
final class Sources {
    private static final JsonMapper JSON = new JsonMapper();

    private Sources() {}

    /** The 144 statements of the two documents. */
    static List<JsonNode> catalogue() {
        return json("sources/catalogue.json");
    }

    /** The facts of 2021. */
    static List<JsonNode> baseline() {
        return json("sources/baseline.json");
    }

    /** The lines of a document, the first at 0. */
    static List<String> document(String file) {
        return text("sources/" + file.substring(file.lastIndexOf('/') + 1))
                .lines()
                .toList();
    }

    /** The rows of a table. */
    static List<NamedCsvRecord> table(String resource) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text(resource))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text, or null where the catalogue has none. */
    static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value.isNull() ? null : value.asText();
    }

    /** The texts of a list. */
    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<JsonNode> json(String resource) {
        try {
            return StreamSupport.stream(JSON.readTree(text(resource)).spliterator(), false)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String resource) {
        try (InputStream in = Sources.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No test resource (" + resource + ")");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
