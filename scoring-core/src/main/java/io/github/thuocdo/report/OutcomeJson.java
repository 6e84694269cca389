package io.github.thuocdo.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.thuocdo.assessment.Outcome;
import io.github.thuocdo.assessment.Status;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.submission.Ledger;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of outcomes in JSON. A country has half a million outcomes: what repeats in them is encoded once. */
final class OutcomeJson {
    private static final byte[] CRITERION = JsonBytes.of("{\"criterion\":");
    private static final byte[] VALUE = JsonBytes.of(",\"value\":");
    private static final byte[] NUMERATOR = JsonBytes.of(",\"numerator\":");
    private static final byte[] DENOMINATOR = JsonBytes.of(",\"denominator\":");
    private static final byte[] POINTS = JsonBytes.of(",\"points\":");
    private static final byte[] LEDGER = JsonBytes.of(",\"ledger\":");
    private static final byte[] GAP = JsonBytes.of(",\"gap\":");
    private static final byte[] NULL = JsonBytes.of("null");
    private static final byte[] OPEN = JsonBytes.of("[");
    private static final byte[] NEXT = JsonBytes.of(",");
    private static final byte[] END = JsonBytes.of("}");
    private static final byte[] CLOSE = JsonBytes.of("]");

    private final JsonGenerator json;
    private final Policies.Rounding rounding;
    private final JsonBytes bytes = new JsonBytes();
    private final Map<String, byte[]> ids = new HashMap<>();
    private final Map<Status, byte[]> statuses = new EnumMap<>(Status.class);
    private final Map<String, byte[]> ledgers = new HashMap<>();

    OutcomeJson(JsonGenerator json, Plan plan) {
        this.json = json;
        this.rounding = plan.set().policies().rounding();
        for (Criterion criterion : plan.criteria()) {
            ids.put(criterion.id(), quoted(criterion.id()));
        }
        for (Status status : Status.values()) {
            statuses.put(status, JsonBytes.of(",\"status\":\"" + status.name() + "\""));
        }
        for (Ledger ledger : Ledger.values()) {
            ledgers.put(ledger.code(), quoted(ledger.code()));
        }
    }

    private static byte[] quoted(String text) {
        return JsonBytes.of('"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"');
    }

    /** What became of every criterion of one unit, an array after a key, past the generator to {@code out}, its target. */
    void write(List<Outcome> outcomes, OutputStream out) throws IOException {
        byte[] before = OPEN;
        for (Outcome outcome : outcomes) {
            bytes.put(before);
            bytes.put(CRITERION);
            bytes.put(ids.get(outcome.criterion().id()));
            append(outcome);
            bytes.put(END);
            before = NEXT;
        }
        if (outcomes.isEmpty()) {
            bytes.put(OPEN);
        }
        bytes.put(CLOSE);
        // The generator is told that there is a value, and hands on what stands before it.
        json.writeRawValue("");
        json.flush();
        bytes.writeTo(out);
    }

    /** What became of one criterion, in an object that may go on: from {@code criterion} to {@code gap}. */
    void write(Outcome outcome) throws IOException {
        json.writeStringField("criterion", outcome.criterion().id());
        append(outcome);
        json.writeRaw(bytes.take());
    }

    /** What stands behind {@code criterion}. */
    private void append(Outcome outcome) {
        bytes.put(statuses.get(outcome.status()));
        bytes.put(VALUE);
        value(OutcomeCode.value(outcome));
        BigInteger numerator = OutcomeCode.numerator(outcome);
        BigInteger denominator = OutcomeCode.denominator(outcome);
        if (numerator != null && denominator != null) {
            bytes.put(NUMERATOR);
            bytes.put(numerator);
            bytes.put(DENOMINATOR);
            bytes.put(denominator);
        }
        bytes.put(POINTS);
        number(OutcomeCode.points(outcome, rounding));
        bytes.put(LEDGER);
        String ledger = OutcomeCode.ledger(outcome);
        bytes.put(ledger == null ? NULL : ledgers.get(ledger));
        bytes.put(GAP);
        number(OutcomeCode.gap(outcome));
    }

    private void value(@Nullable Object value) {
        if (value == null || value instanceof BigDecimal) {
            number((BigDecimal) value);
        } else {
            bytes.put(value instanceof Boolean ? JsonBytes.of(value.toString()) : quoted(value.toString()));
        }
    }

    private void number(@Nullable BigDecimal number) {
        if (number == null) {
            bytes.put(NULL);
        } else {
            bytes.put(number);
        }
    }
}
