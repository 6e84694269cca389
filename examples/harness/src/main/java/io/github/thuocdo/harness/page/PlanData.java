package io.github.thuocdo.harness.page;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.thuocdo.advice.AdviceAnswers;
import io.github.thuocdo.advice.GoalAdvice;
import io.github.thuocdo.advice.Outlook;
import io.github.thuocdo.advice.Raise;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.ranking.RankedUnit;
import java.io.IOException;
import java.util.List;

/** The least plan of each unit, and the outlook of those with missing figures, as sentences in both languages. */
final class PlanData {
    private PlanData() {}

    /** Writes the plans as the member {@code plans}, unit by unit in the order of the ranking. */
    static void write(JsonGenerator json, Plans plans) throws IOException {
        json.writeObjectFieldStart("plans");
        json.writeFieldName("assumption");
        Foundations.pair(json, AdviceAnswers.assumption());
        json.writeArrayFieldStart("units");
        for (GoalAdvice advice : plans.each()) {
            List<Raise> raises = advice.isReachable() ? advice.plans().get(0).raises() : List.of();
            json.writeStartObject();
            sentences(json, "least", AdviceAnswers.least(advice));
            sentences(json, "raises", raises.stream().map(AdviceAnswers::words).toList());
            sentences(json, "proof", AdviceAnswers.proof(advice));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Writes the outlooks as the member {@code outlooks}: those of the units in the order of the ranking, empty for those without any. */
    static void write(JsonGenerator json, Outlooks outlooks) throws IOException {
        json.writeObjectFieldStart("outlooks");
        json.writeNumberField("most", Outlooks.MOST_UNITS);
        json.writeArrayFieldStart("units");
        if (!outlooks.areTooMany()) {
            for (RankedUnit unit : outlooks.ranking().entries()) {
                Outlook outlook = outlooks.each().get(unit.unit().code());
                sentences(json, outlook == null ? List.of() : AdviceAnswers.words(outlooks.ranking(), unit, outlook));
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void sentences(JsonGenerator json, String key, List<BilingualText> all) throws IOException {
        json.writeFieldName(key);
        sentences(json, all);
    }

    private static void sentences(JsonGenerator json, List<BilingualText> all) throws IOException {
        json.writeStartArray();
        for (BilingualText each : all) {
            Foundations.pair(json, each);
        }
        json.writeEndArray();
    }
}
