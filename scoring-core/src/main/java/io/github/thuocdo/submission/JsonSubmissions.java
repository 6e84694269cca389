package io.github.thuocdo.submission;

import static io.github.thuocdo.finding.Severity.ERROR;
import static io.github.thuocdo.finding.Severity.WARNING;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.cell.CellNumber;
import io.github.thuocdo.internal.table.DamagedText;
import io.github.thuocdo.internal.table.Row;
import io.github.thuocdo.internal.table.TextReader;
import io.github.thuocdo.internal.table.UnreadableTable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads submissions from JSON: an array of objects with the keys of the long form. */
final class JsonSubmissions {
    /** Kept here: Jackson would leave buffers in every thread that reads, and with them the library's class loader. */
    private static final int MOST_BUFFERS = 16;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxNumberLength(1_000)
                    .maxStringLength(Row.MOST_CELL_CHARS)
                    .maxNameLength(1_000)
                    .build())
            .recyclerPool(JsonRecyclerPools.newBoundedPool(MOST_BUFFERS))
            .build();

    private final String file;
    private final FigureSink sink;
    private final Set<String> unknownKeys = new HashSet<>();

    private JsonSubmissions(String file, FigureSink sink) {
        this.file = file;
        this.sink = sink;
    }

    static void read(InputStream in, String file, FigureSink sink) {
        try (JsonParser json = JSON.createParser(TextReader.of(in))) {
            new JsonSubmissions(file, sink).read(json);
        } catch (UnreadableTable e) {
            throw UnreadableException.of(e, file);
        } catch (JsonProcessingException e) {
            throw UnreadableException.of(DamagedText.of(e), file);
        } catch (IOException e) {
            throw UnreadableException.of(DamagedText.of(e), file);
        }
    }

    private void read(JsonParser json) throws IOException {
        JsonToken first = json.nextToken();
        if (first == null) {
            throw UnreadableException.of("file-empty", file);
        }
        if (first != JsonToken.START_ARRAY) {
            throw UnreadableException.of("json-not-an-array", file);
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw UnreadableException.of("json-not-an-array", file);
            }
            readRow(json);
        }
        if (json.nextToken() != null) {
            throw UnreadableException.of("json-not-an-array", file);
        }
        sink.source(new FigureSource(file, List.of()));
    }

    private void readRow(JsonParser json) throws IOException {
        int line = json.currentTokenLocation().getLineNr();
        Map<String, String> cells = new HashMap<>();
        Set<String> keys = new HashSet<>();
        String nested = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName().toLowerCase(Locale.ROOT);
            JsonToken value = json.nextToken();
            if (!keys.add(key)) {
                throw UnreadableException.of(
                        "key-twice",
                        file,
                        Cells.shown(key),
                        Integer.toString(json.currentTokenLocation().getLineNr()));
            }
            if (!LongForm.COLUMNS.contains(key) && unknownKeys.add(key)) {
                if (unknownKeys.size() > Row.MOST_CELLS) {
                    throw UnreadableException.of("too-many-keys", file, Integer.toString(Row.MOST_CELLS));
                }
                sink.note(new Finding(
                        WARNING,
                        "unknown-column",
                        file,
                        line,
                        null,
                        null,
                        LongForm.unknown(key, "unknown-key", "unknown-key-far")));
            }
            if (value.isStructStart()) {
                json.skipChildren();
                nested = LongForm.COLUMNS.contains(key) ? key : nested;
            } else if (value != JsonToken.VALUE_NULL && LongForm.COLUMNS.contains(key)) {
                cells.put(key, value.isNumeric() ? CellNumber.plain(json.getText()) : Cells.trim(json.getText()));
            }
        }
        add(line, cells, nested);
    }

    private void add(int line, Map<String, String> cells, @Nullable String nested) {
        String unit = cells.getOrDefault("unit_code", "");
        String indicator = cells.getOrDefault("indicator", "");
        if (unit.isEmpty() || indicator.isEmpty()) {
            sink.note(new Finding(
                    ERROR,
                    "code-missing",
                    file,
                    line,
                    LongForm.orNull(unit),
                    LongForm.orNull(indicator),
                    Finding.text("key-missing", unit.isEmpty() ? "unit_code" : "indicator")));
            return;
        }
        Observation observation = nested != null
                ? Cells.rejected("nested-value", nested)
                : Cells.figure(
                        cells.getOrDefault("value", ""),
                        cells.getOrDefault("numerator", ""),
                        cells.getOrDefault("denominator", ""),
                        cells.getOrDefault("status", ""));
        LongForm.add(
                sink,
                unit,
                indicator,
                observation,
                cells.getOrDefault("points", ""),
                cells.getOrDefault("ledger", ""),
                cells.getOrDefault("evidence", ""),
                cells.getOrDefault("note", ""),
                SourcePosition.of(file, line));
    }
}
