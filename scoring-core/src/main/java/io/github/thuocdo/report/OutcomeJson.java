package io.github.thuocdo.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import io.github.thuocdo.assessment.Outcome;
import io.github.thuocdo.assessment.Status;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of outcomes in JSON. What repeats from unit to unit is encoded once: a country has half a million outcomes. */
final class OutcomeJson {
    private static final SerializableString CRITERION = new SerializedString("criterion");
    private static final SerializableString STATUS = new SerializedString("status");
    private static final SerializableString VALUE = new SerializedString("value");
    private static final SerializableString NUMERATOR = new SerializedString("numerator");
    private static final SerializableString DENOMINATOR = new SerializedString("denominator");
    private static final SerializableString POINTS = new SerializedString("points");
    private static final SerializableString LEDGER = new SerializedString("ledger");
    private static final SerializableString GAP = new SerializedString("gap");

    private final JsonGenerator json;
    private final Policies.Rounding rounding;
    private final Map<String, SerializableString> ids = new HashMap<>();
    private final Map<Status, SerializableString> statuses = new EnumMap<>(Status.class);

    OutcomeJson(JsonGenerator json, Plan plan) {
        this.json = json;
        this.rounding = plan.set().policies().rounding();
        for (Criterion criterion : plan.criteria()) {
            ids.put(criterion.id(), new SerializedString(criterion.id()));
        }
        for (Status status : Status.values()) {
            statuses.put(status, new SerializedString(status.name()));
        }
    }

    /** What became of one criterion: from {@code criterion} to {@code gap}. */
    void write(Outcome outcome) throws IOException {
        json.writeFieldName(CRITERION);
        json.writeString(ids.get(outcome.criterion().id()));
        json.writeFieldName(STATUS);
        json.writeString(statuses.get(outcome.status()));
        json.writeFieldName(VALUE);
        value(OutcomeCode.value(outcome));
        BigInteger numerator = OutcomeCode.numerator(outcome);
        BigInteger denominator = OutcomeCode.denominator(outcome);
        if (numerator != null && denominator != null) {
            json.writeFieldName(NUMERATOR);
            json.writeNumber(numerator);
            json.writeFieldName(DENOMINATOR);
            json.writeNumber(denominator);
        }
        json.writeFieldName(POINTS);
        number(OutcomeCode.points(outcome, rounding));
        json.writeFieldName(LEDGER);
        text(OutcomeCode.ledger(outcome));
        json.writeFieldName(GAP);
        number(OutcomeCode.gap(outcome));
    }

    private void value(@Nullable Object value) throws IOException {
        if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean answer) {
            json.writeBoolean(answer);
        } else {
            text(value == null ? null : value.toString());
        }
    }

    private void number(@Nullable BigDecimal number) throws IOException {
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number);
        }
    }

    private void text(@Nullable String text) throws IOException {
        if (text == null) {
            json.writeNull();
        } else {
            json.writeString(text);
        }
    }
}
