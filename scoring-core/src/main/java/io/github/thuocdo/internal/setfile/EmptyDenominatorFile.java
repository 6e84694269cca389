package io.github.thuocdo.internal.setfile;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.Maps;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Policies.EmptyDenominator.Gives;
import io.github.thuocdo.criteria.Policies.Period;
import io.github.thuocdo.internal.json.JsonObject;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads and writes what an empty denominator gives. */
final class EmptyDenominatorFile {
    /** The largest divisor of a count of a year: its days. */
    private static final int MOST_PARTS = 366;

    private static final List<String> WORDS =
            List.of("not-applicable", "full-points", "no-points", "shared", "substitute");

    private EmptyDenominatorFile() {}

    /**
     * The declaration in {@code json}.
     *
     * @param types the type of each indicator's figures
     */
    static EmptyDenominator read(JsonObject json, Map<String, FigureType> types) {
        String word = json.text("gives").toLowerCase(Locale.ROOT).replace('_', '-');
        EmptyDenominator declared = Gives.NOT_APPLICABLE;
        if (word.equals("shared")) {
            declared = new EmptyDenominator.Shared(List.copyOf(json.names("among")));
        } else if (word.equals("substitute")) {
            declared = substitute(json, types);
        } else if (WORDS.contains(word)) {
            declared = Gives.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } else if (json.has("gives")) {
            json.faultAt(
                    "gives",
                    "gives-one-not",
                    String.join(", ", WORDS),
                    JsonObject.shown(word),
                    json.maybe(word, WORDS));
        }
        json.done();
        return declared;
    }

    private static EmptyDenominator.Substitute substitute(JsonObject json, Map<String, FigureType> types) {
        String indicator = json.reference("indicator");
        if (json.has("indicator") && types.get(indicator) != FigureType.COUNT) {
            json.faultAt(
                    "indicator",
                    "substitute-one-indicators-type-count",
                    JsonObject.shown(indicator),
                    json.maybe(
                            indicator,
                            Maps.filterValues(types, FigureType.COUNT::equals).keySet()));
        }
        Map<Period, Integer> dividedBy = new EnumMap<>(Period.class);
        for (Period period : Period.values()) {
            dividedBy.put(period, 1);
        }
        json.object("dividedBy").ifPresent(each -> {
            for (Period period : Period.values()) {
                String kind = JsonOut.code(period);
                each.integer(kind, 1).ifPresent(by -> {
                    if (by > MOST_PARTS) {
                        each.faultAt(kind, "count-divided-by-most-not", MOST_PARTS, by);
                    }
                    dividedBy.put(period, by);
                });
            }
            each.done();
        });
        return new EmptyDenominator.Substitute(
                indicator, dividedBy, json.choice("otherwise", Gives.class).orElse(Gives.NO_POINTS));
    }

    static void write(EmptyDenominator declared, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("emptyDenominator");
        json.writeStringField("gives", declared.code());
        if (declared instanceof EmptyDenominator.Shared shared) {
            new JsonOut(json).texts("among", shared.among());
        } else if (declared instanceof EmptyDenominator.Substitute substitute) {
            json.writeStringField("indicator", substitute.indicator());
            json.writeObjectFieldStart("dividedBy");
            for (Period period : Policies.Period.values()) {
                json.writeNumberField(JsonOut.code(period), substitute.by(period));
            }
            json.writeEndObject();
            json.writeStringField("otherwise", JsonOut.code(substitute.otherwise()));
        }
        json.writeEndObject();
    }
}
