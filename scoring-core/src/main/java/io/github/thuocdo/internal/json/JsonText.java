package io.github.thuocdo.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one JSON document within limits that a stranger's file cannot pass. */
public final class JsonText {
    static final int DEEPEST = 64;
    static final int LONGEST_NUMBER = 60;
    static final int LONGEST_TEXT = 20_000;
    static final int LONGEST_NAME = 1_000;
    static final int LONGEST_DOCUMENT = 16_000_000;
    static final int MOST_VALUES = 500_000;

    /** Stands for a number whose power of ten no decimal holds: beyond every limit on digits. */
    private static final BigDecimal BEYOND = new BigDecimal(BigInteger.ONE, -1_000_000);

    /** Kept here: Jackson would leave buffers in every thread that reads, and with them the library's class loader. */
    private static final int MOST_BUFFERS = 4;

    /** A name is made once a member: a table of a stranger's names would only grow. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .recyclerPool(JsonRecyclerPools.newBoundedPool(MOST_BUFFERS))
            .build();

    private final Faults faults;
    private int values;

    private JsonText(Faults faults) {
        this.faults = faults;
    }

    /**
     * The document; empty, with the fault noted, where it is none, or beyond a limit.
     *
     * @throws IOException if the stream cannot be read
     */
    public static Optional<Json> read(InputStream in, Faults faults) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST_DOCUMENT + 1);
        if (bytes.length > LONGEST_DOCUMENT) {
            faults.add("json-too-long", LONGEST_DOCUMENT);
            return Optional.empty();
        }
        Optional<CharBuffer> text = decoded(bytes, faults);
        return text.isEmpty() ? Optional.empty() : new JsonText(faults).document(text.get());
    }

    private static Optional<CharBuffer> decoded(byte[] bytes, Faults faults) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer from = ByteBuffer.wrap(bytes);
        CharBuffer to = CharBuffer.allocate(bytes.length);
        if (decoder.decode(from, to, true).isError()) {
            int line = 1;
            for (int i = 0; i < from.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            faults.add(line, "json-not-utf-8");
            return Optional.empty();
        }
        to.flip();
        if (to.hasRemaining() && to.get(0) == '\uFEFF') {
            to.get();
        }
        return Optional.of(to.slice());
    }

    private Optional<Json> document(CharBuffer text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text.array(), text.arrayOffset(), text.remaining())) {
            try {
                if (parser.nextToken() == null) {
                    faults.add("json-empty");
                    return Optional.empty();
                }
                Json document = value(parser);
                if (parser.nextToken() != null) {
                    faults.add(parser.currentTokenLocation().getLineNr(), "json-followed");
                    return Optional.empty();
                }
                return Optional.of(document);
            } catch (TooMany e) {
                faults.add(parser.currentLocation().getLineNr(), "json-too-many-values", MOST_VALUES);
            } catch (JsonProcessingException e) {
                int line = e.getLocation() == null
                        ? parser.currentLocation().getLineNr()
                        : e.getLocation().getLineNr();
                refuse(line, e);
            }
            return Optional.empty();
        }
    }

    /** More values than a set can hold. */
    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Json value(JsonParser parser) throws IOException {
        if (++values > MOST_VALUES) {
            throw new TooMany();
        }
        int line = parser.currentTokenLocation().getLineNr();
        switch (parser.currentToken()) {
            case START_OBJECT:
                return new Json(line, members(parser));
            case START_ARRAY:
                List<Json> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                return new Json(line, items);
            case VALUE_STRING:
                return new Json(line, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT:
                return new Json(line, number(parser.getText()));
            case VALUE_TRUE, VALUE_FALSE:
                return new Json(line, parser.getBooleanValue());
            default:
                return new Json(line, Json.NULL);
        }
    }

    private Map<String, Json> members(JsonParser parser) throws IOException {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            Json value = value(parser);
            if (members.putIfAbsent(name, value) != null) {
                faults.add(line, "member-twice", JsonObject.shown(name));
            }
        }
        return members;
    }

    private static BigDecimal number(String digits) {
        try {
            return new BigDecimal(digits);
        } catch (NumberFormatException e) {
            return BEYOND;
        }
    }

    private void refuse(int line, JsonProcessingException e) {
        String said = String.valueOf(e.getOriginalMessage());
        if (e instanceof StreamConstraintsException) {
            refuseBeyond(line, said);
        } else if (e instanceof JsonEOFException || said.startsWith("Unexpected end-of-input")) {
            faults.add(line, "json-cut-off");
        } else if (e.getLocation() == null) {
            faults.add(line, "json-malformed");
        } else {
            faults.add(line, "json-malformed-from", e.getLocation().getColumnNr());
        }
    }

    private void refuseBeyond(int line, String said) {
        if (said.contains("nesting")) {
            faults.add(line, "json-too-deep", DEEPEST);
        } else if (said.startsWith("Number")) {
            faults.add(line, "json-number-too-long", LONGEST_NUMBER);
        } else if (said.startsWith("String")) {
            faults.add(line, "json-text-too-long", LONGEST_TEXT);
        } else if (said.startsWith("Name")) {
            faults.add(line, "json-name-too-long", LONGEST_NAME);
        } else {
            faults.add(line, "json-limit", JsonObject.shown(said, LONGEST_NAME));
        }
    }
}
