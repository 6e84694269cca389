package io.github.thuocdo.internal.setfile;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.Kind;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.criteria.Terms;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.json.Faults;
import io.github.thuocdo.internal.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads one criterion of a data set. */
final class CriterionReader {
    /** The members that each of a criterion's dated values has; a criterion with such values does not have them itself. */
    private static final List<String> DATED =
            List.of("type", "points", "requirement", "scoring", "rounding", "weight", "emptyDenominator", "source");

    private final Map<String, DatedContent.Declared> indicators;
    private final Set<String> pillars;

    private final List<String> readings;
    private final ValueReader reader;

    CriterionReader(
            Map<String, DatedContent.Declared> indicators,
            Set<String> pillars,
            List<Reading> readings,
            ScoringFunctions functions) {
        this.indicators = indicators;
        this.pillars = pillars;
        this.readings = readings.stream().map(Reading::code).toList();
        this.reader = new ValueReader(IndicatorReader.types(indicators), functions);
    }

    DatedCriterion read(JsonObject json, int ordinal) {
        String id = json.name("id");
        Indicator indicator = indicator(json, id);
        String pillar = pillar(json, id);
        Set<Level> askedOf = new LinkedHashSet<>(json.choices("askedOf", Level.class));
        if (!json.isSaid("askedOf", List.of())) {
            json.fault("criterion-has-no-askedof", JsonObject.shown(id));
        }
        Set<Horizon> askedBy = Horizons.read(json, "askedBy");
        Terms terms = terms(json);
        Values values = values(json, indicator.code(), terms);
        if (!values.areScored()) {
            checkUnscored(json, terms);
        }
        List<BilingualText> notes = notes(json);
        DatedCriterion.Value latest = values.latest();
        Criterion stated = new Criterion(
                id,
                ordinal,
                json.bilingual("name").orElse(indicator.name()),
                json.textIfAny("rule").orElse(id),
                indicator,
                pillar,
                latest.target(),
                latest.target().type(),
                latest.target().requirement(),
                json.texts("levels"),
                json.textIfAny("horizon"),
                latest.target().standing(),
                latest.source(),
                json.textIfAny("exceptions"),
                json.textIfAny("lead"),
                json.textIfAny("coordinating"),
                notes);
        json.done();
        return new DatedCriterion(stated, askedOf, askedBy, values.common, values.byReading);
    }

    private Indicator indicator(JsonObject json, String id) {
        String code = json.reference("indicator");
        DatedContent.Declared declared = indicators.get(code);
        if (declared == null && json.has("indicator")) {
            json.faultAt(
                    "indicator",
                    "indicator-not-among-indicators",
                    JsonObject.shown(code),
                    JsonObject.shown(id),
                    json.maybe(code, indicators.keySet()));
        }
        return declared == null ? Indicator.of(code) : declared.indicator();
    }

    private String pillar(JsonObject json, String id) {
        String pillar = json.name("pillar");
        if (!pillar.isEmpty() && !pillars.isEmpty() && !pillars.contains(pillar)) {
            json.faultAt(
                    "pillar",
                    "pillar-not-among-pillars",
                    JsonObject.shown(pillar),
                    JsonObject.shown(id),
                    json.maybe(pillar, pillars));
        }
        return pillar;
    }

    private static List<BilingualText> notes(JsonObject json) {
        List<BilingualText> notes = new ArrayList<>();
        json.objects("notes", "a note").forEach(note -> {
            notes.add(new BilingualText(note.text("vi"), note.text("en")));
            note.done();
        });
        return notes;
    }

    /** Refuses what says something of a score alone. */
    private static void checkUnscored(JsonObject json, Terms terms) {
        Map<String, Boolean> said = new LinkedHashMap<>();
        said.put("mandatory", terms.mandatory());
        said.put("gate", terms.gate());
        said.put("missing", terms.missing().isPresent());
        said.forEach((member, isSaid) -> {
            if (isSaid) {
                json.faultAt(member, "member-of-unscored", member);
            }
        });
    }

    private static Terms terms(JsonObject json) {
        Terms terms = new Terms(
                json.flag("mandatory").orElse(false),
                json.flag("gate").orElse(false),
                json.choice("missing", Policies.Missing.class),
                json.names("onlyGroups"),
                json.names("exceptGroups"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Optional<String> both = terms.onlyGroups().stream()
                .filter(terms.exceptGroups()::contains)
                .findFirst();
        both.ifPresent(group -> json.faultAt("exceptGroups", "group-asked-excepted-once", JsonObject.shown(group)));
        return terms;
    }

    /**
     * The values of a criterion.
     *
     * @param common those that hold under every reading that has none of its own; those of the first reading where there are none
     * @param byReading those of single readings
     */
    private record Values(
            NavigableMap<LocalDate, DatedCriterion.Value> common,
            Map<String, NavigableMap<LocalDate, DatedCriterion.Value>> byReading) {

        DatedCriterion.Value latest() {
            return common.lastEntry().getValue();
        }

        boolean areScored() {
            return Stream.concat(Stream.of(common), byReading.values().stream())
                    .flatMap(values -> values.values().stream())
                    .anyMatch(value -> value.target().standing() == Standing.SCORED);
        }
    }

    /** One value, or several, each from its day on or under its reading. */
    private Values values(JsonObject json, String code, Terms terms) {
        ValueReader.Said said = new ValueReader.Said(
                code, json.choice("kind", Kind.class).orElse(Kind.SCORED_COMPONENT), standing(json), terms);
        List<JsonObject> several = json.objects("values", "a value");
        if (several.isEmpty()) {
            return new Values(new TreeMap<>(Map.of(LocalDate.MIN, reader.read(json, said))), Map.of());
        }
        for (String member : DATED) {
            if (json.has(member)) {
                json.faultAt(member, "stands-each-values-where-there-some", member);
            }
        }
        NavigableMap<LocalDate, DatedCriterion.Value> common = new TreeMap<>();
        Map<String, NavigableMap<LocalDate, DatedCriterion.Value>> byReading = new LinkedHashMap<>();
        for (JsonObject each : several) {
            String reading = reading(each);
            put(each, said, reading.isEmpty() ? common : byReading.computeIfAbsent(reading, r -> new TreeMap<>()));
            each.done();
        }
        for (String reading : readings) {
            if (common.isEmpty() && !byReading.containsKey(reading)) {
                json.faultAt("values", "no-value-holds-under-reading-maybe", JsonObject.shown(reading));
            }
        }
        return new Values(
                common.isEmpty()
                        ? byReading.getOrDefault(
                                readings.isEmpty() ? "" : readings.get(0),
                                byReading.values().iterator().next())
                        : common,
                byReading);
    }

    private String reading(JsonObject json) {
        String reading = json.textIfAny("reading").orElse("");
        if (!reading.isEmpty() && !readings.contains(reading)) {
            json.faultAt(
                    "reading",
                    "reading-not-among-set-s-readings",
                    JsonObject.shown(reading),
                    json.maybe(reading, readings));
        }
        return reading;
    }

    private void put(JsonObject json, ValueReader.Said said, NavigableMap<LocalDate, DatedCriterion.Value> values) {
        Optional<LocalDate> from = json.day("from");
        if (!json.has("from") && !json.has("reading")) {
            json.fault("one-several-values-has-no-from");
        }
        if (values.put(from.orElse(LocalDate.MIN), reader.read(json, said)) != null
                && (from.isPresent() || json.has("reading"))) {
            json.fault(
                    "two-values-hold-from-on",
                    from.<Object>map(day -> day).orElseGet(() -> Faults.word("the first day")));
        }
    }

    private static Standing standing(JsonObject json) {
        Standing standing = json.choice(
                        "standing", Standing.class, EnumSet.complementOf(EnumSet.of(Standing.SUPERSEDED)))
                .orElse(Standing.SCORED);
        if (standing == Standing.SUPERSEDED) {
            json.faultAt("standing", "standing-scored-checklist-derived-what-superseded");
        }
        return standing;
    }
}
