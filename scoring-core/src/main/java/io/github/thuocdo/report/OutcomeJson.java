package io.github.thuocdo.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.ReachedStep;
import io.github.thuocdo.ranking.ReachedStep.Mark;
import io.github.thuocdo.submission.Ledger;
import io.github.thuocdo.submission.Observation;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys of outcomes in JSON. A country has half a million outcomes: what repeats in them is encoded once. Safe to share
 * between threads.
 */
final class OutcomeJson {
    private static final byte[] NUMERATOR = JsonBytes.of(",\"numerator\":");
    private static final byte[] DENOMINATOR = JsonBytes.of(",\"denominator\":");
    private static final byte[] POINTS = JsonBytes.of(",\"points\":");
    private static final byte[] LEDGER = JsonBytes.of(",\"ledger\":");
    private static final byte[] GAP = JsonBytes.of(",\"gap\":");
    private static final byte[] PUBLISHED = JsonBytes.of(",\"published\":true");
    private static final byte[] PUBLISHED_BY = JsonBytes.of(",\"publishedBy\":");
    private static final byte[] COVERED_BY = JsonBytes.of(",\"coveredBy\":");
    private static final byte[] EMPTY_DENOMINATOR = JsonBytes.of(",\"emptyDenominator\":");
    private static final byte[] MOST_POINTS = JsonBytes.of(",\"mostPoints\":");
    private static final byte[] STEP = JsonBytes.of(",\"step\":");
    private static final byte[] NEXT_STEP = JsonBytes.of(",\"nextStep\":");
    private static final byte[] FROM = JsonBytes.of("{\"from\":");
    private static final byte[] CATEGORY = JsonBytes.of("{\"category\":");
    private static final byte[] IS_OPEN = JsonBytes.of(",\"open\":true");
    private static final byte[] MISSING = JsonBytes.of(",\"missing\":");
    private static final byte[] TRUE = JsonBytes.of("true");
    private static final byte[] FALSE = JsonBytes.of("false");
    private static final byte[] NULL = JsonBytes.of("null");
    private static final byte[] OPEN = JsonBytes.of("[");
    private static final byte[] NEXT = JsonBytes.of(",");
    private static final byte[] END = JsonBytes.of("}");
    private static final byte[] CLOSE = JsonBytes.of("]");

    private final Policies.Rounding rounding;
    /** By the criterion's place in the plan. */
    private final byte[][] ids;

    private final Map<Status, byte[]> statuses = new EnumMap<>(Status.class);
    private final Map<String, byte[]> ledgers = new HashMap<>();

    OutcomeJson(Plan plan) {
        this.rounding = plan.set().policies().rounding();
        this.ids = new byte[plan.criteria().size()][];
        for (int k = 0; k < ids.length; k++) {
            ids[k] = JsonBytes.of(
                    "{\"criterion\":" + quoted(plan.criteria().get(k).id()));
        }
        for (Status status : Status.values()) {
            statuses.put(status, JsonBytes.of(",\"status\":" + quoted(status.name()) + ",\"value\":"));
        }
        for (Ledger ledger : Ledger.values()) {
            ledgers.put(ledger.code(), JsonBytes.of(quoted(ledger.code())));
        }
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    /** The outcomes of every criterion of the plan for one unit, an array. */
    void write(List<Outcome> outcomes, JsonBytes bytes) {
        bytes.put(OPEN);
        for (int k = 0; k < outcomes.size(); k++) {
            if (k > 0) {
                bytes.put(NEXT);
            }
            bytes.put(ids[k]);
            append(outcomes.get(k), bytes);
            bytes.put(END);
        }
        bytes.put(CLOSE);
    }

    /** The outcome of one criterion, in an object that may go on: from {@code criterion} to {@code gap}. */
    void write(Outcome outcome, JsonGenerator json) throws IOException {
        JsonBytes bytes = new JsonBytes();
        append(outcome, bytes);
        json.writeStringField("criterion", outcome.criterion().id());
        json.writeRaw(bytes.take());
    }

    /** The members behind {@code criterion}. */
    private void append(Outcome outcome, JsonBytes bytes) {
        bytes.put(Objects.requireNonNull(statuses.get(outcome.status())));
        if (outcome.figure().observation() instanceof Observation.Value value && value.isShort()) {
            bytes.putTrimmed(value.unscaled(), value.scale());
        } else {
            value(OutcomeCode.value(outcome), bytes);
        }
        BigInteger numerator = OutcomeCode.numerator(outcome);
        BigInteger denominator = OutcomeCode.denominator(outcome);
        if (numerator != null && denominator != null) {
            bytes.put(NUMERATOR);
            bytes.put(numerator);
            bytes.put(DENOMINATOR);
            bytes.put(denominator);
        }
        bytes.put(POINTS);
        number(OutcomeCode.points(outcome, rounding), bytes);
        bytes.put(LEDGER);
        String ledger = OutcomeCode.ledger(outcome);
        bytes.put(ledger == null ? NULL : Objects.requireNonNull(ledgers.get(ledger)));
        bytes.put(GAP);
        number(OutcomeCode.gap(outcome), bytes);
        origin(outcome, bytes);
    }

    /** The members of some outcomes alone: who gives the points, how many there could be, and the step that is reached. */
    private void origin(Outcome outcome, JsonBytes bytes) {
        if (outcome.isPublished()) {
            bytes.put(PUBLISHED);
            text(PUBLISHED_BY, outcome.publishedBy(), bytes);
        }
        text(COVERED_BY, outcome.coveredBy(), bytes);
        text(EMPTY_DENOMINATOR, outcome.emptyDenominator().map(EmptyDenominator::code), bytes);
        BigDecimal most = OutcomeCode.mostPoints(outcome);
        if (most != null) {
            bytes.put(MOST_POINTS);
            bytes.put(most);
        }
        Optional<ReachedStep> step = outcome.step();
        if (step.isPresent()) {
            bytes.put(STEP);
            step(step.get().reached(), Optional.empty(), bytes);
            bytes.put(NEXT_STEP);
            step(step.get().next(), step.get().missing(), bytes);
        }
    }

    private static void text(byte[] key, Optional<String> text, JsonBytes bytes) {
        if (text.isPresent()) {
            bytes.put(key);
            bytes.put(JsonBytes.of(quoted(text.get())));
        }
    }

    private void step(Optional<Mark> mark, Optional<Rational> missing, JsonBytes bytes) {
        if (mark.isEmpty()) {
            bytes.put(NULL);
            return;
        }
        Optional<Rational> bound = mark.get().bound();
        bytes.put(bound.isPresent() ? FROM : CATEGORY);
        value(
                bound.isPresent()
                        ? OutcomeCode.shown(bound.get())
                        : mark.get().category().orElse(""),
                bytes);
        if (mark.get().isOpen()) {
            bytes.put(IS_OPEN);
        }
        bytes.put(POINTS);
        bytes.put(OutcomeCode.shown(mark.get().points()));
        missing.ifPresent(number -> {
            bytes.put(MISSING);
            bytes.put(OutcomeCode.missing(number));
        });
        bytes.put(END);
    }

    private static void value(@Nullable Object value, JsonBytes bytes) {
        if (value == null || value instanceof BigDecimal) {
            number((BigDecimal) value, bytes);
        } else {
            bytes.put(value instanceof Boolean yes ? yes ? TRUE : FALSE : JsonBytes.of(quoted(value.toString())));
        }
    }

    private static void number(@Nullable BigDecimal number, JsonBytes bytes) {
        if (number == null) {
            bytes.put(NULL);
        } else {
            bytes.put(number);
        }
    }
}
