package io.github.thuocdo.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one criterion of a data set. */
final class CriterionReader {
    private final Map<String, Indicator> indicators;
    private final Map<String, FigureType> types;
    private final Set<String> pillars;

    CriterionReader(Map<String, Indicator> indicators, Map<String, FigureType> types, Set<String> pillars) {
        this.indicators = indicators;
        this.types = types;
        this.pillars = pillars;
    }

    Optional<DatedCriterion> read(JsonObject json, int ordinal) {
        String id = json.text("id");
        String code = json.text("indicator");
        Indicator indicator = indicators.get(code);
        if (indicator == null) {
            json.fault("the indicator (" + JsonObject.shown(code) + ") of " + JsonObject.shown(id)
                    + " is not among \"indicators\"" + JsonObject.maybe(code, indicators.keySet()));
            return Optional.empty();
        }
        String pillar = json.text("pillar");
        if (!pillars.isEmpty() && !pillars.contains(pillar)) {
            json.fault("the pillar (" + JsonObject.shown(pillar) + ") of " + JsonObject.shown(id)
                    + " is not among \"pillars\"" + JsonObject.maybe(pillar, pillars));
        }
        Set<Level> askedOf = new LinkedHashSet<>(json.choices("askedOf", Level.class));
        if (askedOf.isEmpty()) {
            json.fault("the criterion (" + JsonObject.shown(id) + ") has no \"askedOf\"");
        }
        Set<Horizon> askedBy = new HashSet<>();
        json.integers("askedBy").forEach(year -> askedBy.add(new Horizon(Math.min(2999, Math.max(1900, year)))));
        Terms terms = terms(json);
        NavigableMap<LocalDate, DatedCriterion.Value> values = values(json, code, terms);
        List<Text> notes = new ArrayList<>();
        json.objects("notes", "a note").forEach(note -> {
            notes.add(new Text(note.text("vi"), note.text("en")));
            note.done();
        });
        DatedCriterion.Value latest = values.lastEntry().getValue();
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
                horizon(json),
                latest.target().standing(),
                latest.source(),
                json.textIfAny("exceptions").orElse(null),
                json.textIfAny("lead").orElse(null),
                json.textIfAny("coordinating").orElse(null),
                notes);
        json.done();
        return Optional.of(new DatedCriterion(stated, askedOf, askedBy, values));
    }

    private static @Nullable String horizon(JsonObject json) {
        return json.textIfAny("horizon").orElse(null);
    }

    private static Terms terms(JsonObject json) {
        return new Terms(
                json.flag("mandatory").orElse(false),
                json.flag("gate").orElse(false),
                json.choice("missing", Policies.Missing.class).orElse(null),
                new HashSet<>(json.texts("onlyGroups")),
                new HashSet<>(json.texts("exceptGroups")));
    }

    /** The values of a criterion: one without a date, or several, each from its day on. */
    private NavigableMap<LocalDate, DatedCriterion.Value> values(JsonObject json, String code, Terms terms) {
        NavigableMap<LocalDate, DatedCriterion.Value> values = new TreeMap<>();
        Kind kind = json.choice("kind", Kind.class).orElse(Kind.SCORED_COMPONENT);
        Standing standing = json.choice("standing", Standing.class).orElse(Standing.SCORED);
        List<JsonObject> dated = json.objects("values", "a dated value");
        if (dated.isEmpty()) {
            values.put(LocalDate.MIN, value(json, code, kind, standing, terms));
            return values;
        }
        for (JsonObject each : dated) {
            LocalDate from = each.day("from").orElseGet(() -> {
                each.fault("a dated value has no \"from\"");
                return LocalDate.MIN;
            });
            if (values.put(from, value(each, code, kind, standing, terms)) != null) {
                each.fault("two values hold from " + from + " on");
            }
            each.done();
        }
        return values;
    }

    private DatedCriterion.Value value(JsonObject json, String code, Kind kind, Standing standing, Terms terms) {
        BigDecimal points = json.number("points").orElse(BigDecimal.ONE);
        if (points.signum() <= 0) {
            json.fault("\"points\" is above 0, not " + points.toPlainString());
            points = BigDecimal.ONE;
        }
        FigureType type = json.choice("type", FigureType.class).orElse(types.get(code));
        RequirementReader.Read asked = json.object("requirement")
                .map(RequirementReader::read)
                .orElseGet(() -> new RequirementReader.Read(
                        type == FigureType.YES_NO ? new Requirement.Affirmed() : new Requirement.InProportion(),
                        Map.of(),
                        Set.of()));
        Rational maximum = Rational.of(points);
        Scoring scoring = json.object("scoring")
                .map(function -> ScoringReader.read(function, maximum, types))
                .orElseGet(Scoring.ShareOfThreshold::new);
        Standing counted = scoring instanceof Scoring.NotScored ? Standing.CHECKLIST : standing;
        LegalSource source = json.object("source").map(CriterionReader::source).orElseGet(() -> {
            json.fault("the value has no \"source\": every figure points to its source");
            return new LegalSource("", "", null);
        });
        return new DatedCriterion.Value(
                new Target(
                        code,
                        kind,
                        type,
                        asked.requirement(),
                        asked.perLevel(),
                        asked.affirmedAt(),
                        counted,
                        points,
                        scoring,
                        terms),
                source);
    }

    private static LegalSource source(JsonObject json) {
        LegalSource source = new LegalSource(
                json.text("document"),
                json.textIfAny("section").orElse(""),
                json.textIfAny("quote").orElse(null));
        json.done();
        return source;
    }
}
