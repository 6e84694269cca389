package io.github.thuocdo.internal.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import io.github.thuocdo.internal.cell.CellNumber;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.Sameness;
import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Objects of JSON: in a list, alone, or one behind the other (NDJSON); none is kept. */
public final class JsonRows {
    /** Kept here: Jackson would leave buffers in every thread that reads, and with them the library's class loader. */
    private static final int MOST_BUFFERS = 16;

    private static final int DIGITS_OF_YEARS = 4;

    /** A name is made once an object: a table of a stranger's names would only grow, and names of one hash break it. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(constraints(RowLimits.STANDARD))
            .recyclerPool(JsonRecyclerPools.newBoundedPool(MOST_BUFFERS))
            .build();

    private final JsonParser json;
    private final Consumer<NamedRow> each;
    private final RowLimits limits;

    private JsonRows(JsonParser json, Consumer<NamedRow> each, RowLimits limits) {
        this.json = json;
        this.each = each;
        this.limits = limits;
    }

    private static StreamReadConstraints constraints(RowLimits limits) {
        return StreamReadConstraints.builder()
                .maxNestingDepth(16)
                .maxNumberLength(1_000)
                .maxStringLength(limits.cellLetters())
                .maxNameLength(1_000)
                .build();
    }

    private static JsonFactory within(RowLimits limits) {
        return limits.equals(RowLimits.STANDARD)
                ? JSON
                : JSON.rebuild().streamReadConstraints(constraints(limits)).build();
    }

    /**
     * Reads them all.
     *
     * @param each takes one after the other
     * @param limits the limits of an object
     * @throws UnreadableTable if the text is no JSON, or holds something else than objects
     */
    public static void read(Reader text, Consumer<NamedRow> each, RowLimits limits) {
        try (JsonParser json = within(limits).createParser(text)) {
            new JsonRows(json, each, limits).read();
        } catch (JsonProcessingException e) {
            throw DamagedText.of(e);
        } catch (IOException e) {
            throw DamagedText.of(e);
        }
    }

    private void read() throws IOException {
        JsonToken first = json.nextToken();
        if (first == null) {
            throw new UnreadableTable("file-empty");
        }
        if (first == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                readRow();
            }
            if (json.nextToken() != null) {
                throw new UnreadableTable("json-not-an-array");
            }
            return;
        }
        readRow();
        while (json.nextToken() != null) {
            readRow();
        }
    }

    private void readRow() throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            boolean isList = json.currentToken() == JsonToken.START_ARRAY;
            throw new UnreadableTable(isList ? "json-of-lists" : "json-not-an-array");
        }
        int line = json.currentTokenLocation().getLineNr();
        Map<String, String> cells = new LinkedHashMap<>();
        Set<String> keys = new HashSet<>();
        Set<String> nested = new LinkedHashSet<>();
        String ofRows = "";
        int length = 0;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            requireOnce(name, keys);
            if (value.isStructStart()) {
                boolean isOfRows = skip(value);
                ofRows = ofRows.isEmpty() && isOfRows ? name : ofRows;
                nested.add(name);
                cells.put(name, "");
            } else {
                String text = text(value);
                cells.put(name, text);
                length += name.length() + text.length();
            }
            if (length > limits.rowLetters()) {
                throw new UnreadableTable(
                        "row-too-long", Integer.toString(line), Integer.toString(limits.rowLetters()));
            }
        }
        refuseOther(cells, nested);
        each.accept(new NamedRow(line, cells, nested, ofRows));
    }

    /** Skips an object or a list, and tells whether it is a list that begins with an object. */
    private boolean skip(JsonToken start) throws IOException {
        if (start == JsonToken.START_OBJECT) {
            json.skipChildren();
            return false;
        }
        JsonToken first = json.nextToken();
        JsonToken next = first;
        while (next != JsonToken.END_ARRAY) {
            json.skipChildren();
            next = json.nextToken();
        }
        return first == JsonToken.START_OBJECT;
    }

    /** Other files of this tool are JSON too. */
    private static void refuseOther(Map<String, String> cells, Set<String> nested) {
        boolean isListed = nested.contains("source") && cells.containsKey("comparator");
        if (isListed || (nested.contains("criteria") && cells.containsKey("library"))) {
            throw new UnreadableTable("file-is-result");
        }
        if (nested.contains("criteria") && cells.containsKey("format")) {
            throw new UnreadableTable("file-is-set");
        }
        if (!nested.isEmpty() && nested.size() == cells.size()) {
            String first = nested.iterator().next();
            // Four digits are a year: no unit has a code of so many.
            boolean isOfUnits = first.length() > 1
                    && first.length() != DIGITS_OF_YEARS
                    && first.chars().allMatch(c -> c >= '0' && c <= '9');
            throw new UnreadableTable(isOfUnits ? "json-units-as-keys" : "json-nested", Excerpt.of(first));
        }
    }

    private void requireOnce(String name, Set<String> keys) {
        if (!keys.add(Sameness.key(name))) {
            throw new UnreadableTable(
                    "key-twice",
                    Excerpt.of(Sameness.key(name)),
                    Integer.toString(json.currentTokenLocation().getLineNr()));
        }
        if (keys.size() > limits.columns()) {
            throw new UnreadableTable("too-many-keys", Integer.toString(limits.columns()));
        }
    }

    private String text(JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_NULL) {
            return "";
        }
        return value.isNumeric() ? CellNumber.plain(json.getText()) : Row.trimmed(json.getText());
    }
}
