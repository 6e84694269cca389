package io.github.thuocdo.harness.page;

import static io.github.thuocdo.ranking.Owed.isLedOrCoordinated;
import static io.github.thuocdo.ranking.Owed.isOffice;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.insight.Duties;
import io.github.thuocdo.insight.Duty;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** The reporting duties of a ranking's units, and the checklist of figures by office, with what has been reported. */
final class DutyData {
    /** More names than these are no list that anybody reads. */
    private static final int MOST_NAMED = 60;

    private final Duties duties;
    private final ToIntFunction<String> places;
    private final List<String> offices;

    /**
     * The data of some duties.
     *
     * @param places the place of a unit in the ranking, by its code
     */
    DutyData(Duties duties, ToIntFunction<String> places) {
        this.duties = duties;
        this.places = places;
        this.offices = duties.offices().stream().sorted().limit(MOST_NAMED).toList();
    }

    /** All of it, as the member {@code duties}. */
    void writeTo(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("duties");
        json.writeNumberField("year", duties.year());
        json.writeArrayFieldStart("offices");
        for (String office : offices) {
            json.writeString(office);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("list");
        for (Duty duty : duties.duties()) {
            duty(json, duty);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("occasions");
        for (Duties.OnOccasion report : duties.occasions()) {
            occasion(json, report);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("checklist");
        for (Map.Entry<Optional<String>, List<Duties.Owing>> led :
                duties.checklistByLead().entrySet()) {
            for (Duties.Owing owing : led.getValue()) {
                owing(json, led.getKey().orElse(""), owing);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void owing(JsonGenerator json, String lead, Duties.Owing owing) throws IOException {
        json.writeStartObject();
        json.writeFieldName("name");
        Foundations.pair(json, owing.figure().indicator().name());
        json.writeStringField("lead", lead);
        json.writeStringField(
                "coordinating",
                owing.figure().coordinating().map(duties::called).orElse(""));
        offices(json, office -> owing.figure().isOf(office));
        json.writeBooleanField("scored", owing.figure().isScored());
        json.writeNumberField("reported", owing.reported());
        json.writeNumberField("asked", owing.asked());
        json.writeEndObject();
    }

    private void occasion(JsonGenerator json, Duties.OnOccasion report) throws IOException {
        json.writeStartObject();
        json.writeFieldName("name");
        Foundations.pair(json, report.content());
        json.writeStringField("reporter", duties.called(report.reporter()));
        offices(json, office -> isOffice(office, report.reporter()));
        json.writeStringField("recipient", report.recipient());
        json.writeStringField("document", report.source().document());
        json.writeStringField("section", report.source().section().orElse(""));
        json.writeStringField("quote", report.source().quote().orElse(""));
        json.writeEndObject();
    }

    private void duty(JsonGenerator json, Duty duty) throws IOException {
        Criterion criterion = duty.criterion();
        json.writeStartObject();
        json.writeFieldName("name");
        Foundations.pair(json, criterion.name());
        json.writeFieldName("level");
        BilingualText level = PageWords.both(words -> words.wording().level(duty.level()));
        Foundations.pair(json, level);
        json.writeStringField("lead", criterion.lead().map(duties::called).orElse(""));
        json.writeStringField(
                "coordinating", criterion.coordinating().map(duties::called).orElse(""));
        offices(json, office -> isLedOrCoordinated(office, criterion));
        json.writeFieldName("day");
        if (duty.lastDay().isPresent()) {
            json.writeNumber(duty.lastDay().get().toEpochDay());
        } else {
            json.writeNull();
        }
        json.writeNumberField("times", duty.timesAYear());
        json.writeStringField("document", criterion.source().document());
        json.writeStringField("section", criterion.source().section().orElse(""));
        json.writeStringField("quote", criterion.source().quote().orElse(""));
        json.writeNumberField("inTime", duty.count(Duty.State.IN_TIME));
        units(json, "late", duty, Duty.State.LATE);
        units(json, "open", duty, Duty.State.OPEN);
        json.writeEndObject();
    }

    /** Writes the numbers of the offices that lead or coordinate something. */
    private void offices(JsonGenerator json, Predicate<String> isOf) throws IOException {
        json.writeArrayFieldStart("of");
        for (int k = 0; k < offices.size(); k++) {
            if (isOf.test(offices.get(k))) {
                json.writeNumber(k);
            }
        }
        json.writeEndArray();
    }

    /** Writes the number of units in the state, and the places of the first of them. */
    private void units(JsonGenerator json, String key, Duty duty, Duty.State state) throws IOException {
        json.writeNumberField(key, duty.count(state));
        List<Duty.UnitReport> some = duty.units().stream()
                .filter(report -> report.state() == state)
                .limit(MOST_NAMED)
                .toList();
        json.writeArrayFieldStart(key + "Units");
        for (Duty.UnitReport report : some) {
            json.writeNumber(places.applyAsInt(report.unit().code()));
        }
        json.writeEndArray();
    }
}
