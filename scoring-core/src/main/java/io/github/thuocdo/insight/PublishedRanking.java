package io.github.thuocdo.insight;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.google.common.collect.ImmutableMap;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.submission.UnreadableException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A ranking as its report in JSON wrote it, of which the figures may be gone: the set, and of each unit rank, score
 * and what it met. Immutable.
 *
 * @param set the id of the criteria set
 * @param version its version
 * @param sha256 the hash of its content, by which two sets are one
 * @param level the level of the units
 * @param horizon the target year; empty where the set has none
 * @param period the year of the figures; empty where none was known
 * @param rows the units, in the order of the file
 */
public record PublishedRanking(
        String set,
        String version,
        String sha256,
        String level,
        OptionalInt horizon,
        OptionalInt period,
        List<Row> rows) {
    /** The most units that are read. */
    private static final int MOST_UNITS = 200_000;

    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_NUMBER = 60;
    private static final int MOST_BUFFERS = 4;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .recyclerPool(JsonRecyclerPools.newBoundedPool(MOST_BUFFERS))
            .build();

    /** Keeps the rows as they are. */
    public PublishedRanking {
        NotNull.require("set", set, "version", version, "sha256", sha256, "level", level, "horizon", horizon);
        NotNull.require("period", period, "rows", rows);
        rows = List.copyOf(NotNull.within("rows", rows));
    }

    /**
     * A unit of the file.
     *
     * @param code its code
     * @param name its name then
     * @param rank its rank; empty where it had none
     * @param score its published score; empty where it had none
     * @param statuses the status of each criterion, by its id
     */
    public record Row(
            String code, String name, OptionalInt rank, Optional<BigDecimal> score, Map<String, Status> statuses) {
        /** Keeps the statuses as they are. */
        public Row {
            NotNull.require("code", code, "name", name, "rank", rank, "score", score, "statuses", statuses);
            // Not Map.copyOf: ids of one hash, or of neighbouring ones, would be looked through one by one.
            statuses = ImmutableMap.copyOf(statuses);
        }
    }

    /** Whether a file is such a ranking, by how it begins; false where it cannot be read. */
    public static boolean isOne(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                JsonParser parser = FACTORY.createParser(in)) {
            return parser.nextToken() == JsonToken.START_OBJECT
                    && "library".equals(parser.nextFieldName())
                    && parser.nextToken() == JsonToken.VALUE_STRING
                    && "criteria".equals(parser.nextFieldName())
                    && parser.nextToken() == JsonToken.START_OBJECT;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads a ranking.
     *
     * @throws UnreadableException if the file cannot be read, or is no whole ranking
     */
    public static PublishedRanking read(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                JsonParser parser = FACTORY.createParser(in)) {
            return new Reader(parser).read();
        } catch (IOException e) {
            throw UnreadableException.of(file.toString(), ChangeWords.bilingual("result.unreadable", file.toString()));
        }
    }

    /** Reads member by member; members that it does not know are passed over. */
    private static final class Reader {
        private final JsonParser parser;
        private final Map<String, String> texts = new LinkedHashMap<>();
        private final List<Row> rows = new ArrayList<>();
        private boolean hasUnits;

        Reader(JsonParser parser) {
            this.parser = parser;
        }

        PublishedRanking read() throws IOException {
            require(parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("criteria") && value == JsonToken.START_OBJECT) {
                    scalars("criteria.", texts);
                } else if (name.equals("units") && value == JsonToken.START_ARRAY) {
                    hasUnits = true;
                    units();
                } else {
                    scalar(name, texts);
                }
            }
            require(parser.currentToken() == JsonToken.END_OBJECT && hasUnits);
            return new PublishedRanking(
                    text("criteria.id"),
                    text("criteria.version"),
                    text("criteria.sha256"),
                    text("level"),
                    number(texts.get("horizon")),
                    number(texts.get("period")),
                    rows);
        }

        private void units() throws IOException {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                require(rows.size() < MOST_UNITS);
                unit();
            }
            require(parser.currentToken() == JsonToken.END_ARRAY);
        }

        private void unit() throws IOException {
            Map<String, String> own = new LinkedHashMap<>();
            Map<String, Status> statuses = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("outcomes") && value == JsonToken.START_ARRAY) {
                    outcomes(statuses);
                } else {
                    scalar(name, own);
                }
            }
            require(own.containsKey("code") && own.containsKey("name"));
            String score = own.get("score");
            rows.add(new Row(
                    own.getOrDefault("code", ""),
                    own.getOrDefault("name", ""),
                    number(own.get("rank")),
                    score == null ? Optional.empty() : Optional.of(decimal(score)),
                    statuses));
        }

        private void outcomes(Map<String, Status> statuses) throws IOException {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                Map<String, String> own = new LinkedHashMap<>();
                scalars("", own);
                String criterion = own.get("criterion");
                String status = own.get("status");
                require(criterion != null && status != null);
                for (Status known : Status.values()) {
                    if (known.name().equals(status)) {
                        statuses.put(String.valueOf(criterion), known);
                    }
                }
            }
        }

        private void scalars(String prefix, Map<String, String> into) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                scalar(prefix + name, into);
            }
        }

        /** Keeps a text or a number, and passes over whatever else. */
        private void scalar(String name, Map<String, String> into) throws IOException {
            JsonToken value = parser.currentToken();
            if (value.isStructStart()) {
                parser.skipChildren();
            } else if (value != JsonToken.VALUE_NULL) {
                into.put(name, parser.getText());
            }
        }

        private String text(String name) throws IOException {
            String text = texts.get(name);
            require(text != null);
            return String.valueOf(text);
        }

        private static OptionalInt number(@Nullable String text) throws IOException {
            return text == null
                    ? OptionalInt.empty()
                    : OptionalInt.of(decimal(text).intValue());
        }

        private static BigDecimal decimal(String text) throws IOException {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                throw new IOException(e);
            }
        }

        private static void require(boolean isSo) throws IOException {
            if (!isSo) {
                throw new IOException("No whole ranking");
            }
        }
    }
}
