package io.github.thuocdo.internal.setfile;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.Kind;
import io.github.thuocdo.criteria.LegalSource;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.criteria.Terms;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.function.FunctionIn;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.json.JsonObject;
import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
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
import org.jspecify.annotations.Nullable;

/** Reads one criterion of a data set. */
final class CriterionReader {
    /** What stands in each dated value instead, where there are some. */
    private static final List<String> DATED = List.of("type", "points", "requirement", "scoring", "rounding", "weight", "emptyDenominator", "source");

    private final Map<String, DatedContent.Declared> indicators;
    private final Map<String, FigureType> types = new LinkedHashMap<>();
    private final Set<String> pillars;

    private final ScoringFunctions functions;

    CriterionReader(Map<String, DatedContent.Declared> indicators, Set<String> pillars, ScoringFunctions functions) {
        this.functions = functions;
        this.indicators = indicators;
        this.pillars = pillars;
        indicators.forEach((code, declared) -> types.put(code, declared.type()));
    }

    DatedCriterion read(JsonObject json, int ordinal) {
        String id = json.name("id");
        String code = json.text("indicator");
        DatedContent.Declared declared = indicators.get(code);
        if (declared == null && json.has("indicator")) {
            json.faultAt(
                    "indicator",
                    "the indicator (" + JsonObject.shown(code) + ") of " + JsonObject.shown(id)
                            + " is not among \"indicators\"" + json.maybe(code, indicators.keySet()));
        }
        String pillar = json.name("pillar");
        if (!pillar.isEmpty() && !pillars.isEmpty() && !pillars.contains(pillar)) {
            json.faultAt(
                    "pillar",
                    "the pillar (" + JsonObject.shown(pillar) + ") of " + JsonObject.shown(id)
                            + " is not among \"pillars\"" + json.maybe(pillar, pillars));
        }
        Set<Level> askedOf = new LinkedHashSet<>(json.choices("askedOf", Level.class));
        if (askedOf.isEmpty()) {
            json.fault("the criterion (" + JsonObject.shown(id) + ") has no \"askedOf\"");
        }
        Set<Horizon> askedBy = Horizons.read(json, "askedBy");
        NavigableMap<LocalDate, DatedCriterion.Value> values = values(json, code, terms(json));
        List<BilingualText> notes = new ArrayList<>();
        json.objects("notes", "a note").forEach(note -> {
            notes.add(new BilingualText(note.text("vi"), note.text("en")));
            note.done();
        });
        DatedCriterion.Value latest = values.lastEntry().getValue();
        Indicator indicator = declared == null
                ? new Indicator(code, new BilingualText(code, code), null, null, null, Set.of())
                : declared.indicator();
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
                json.textIfAny("horizon").orElse(null),
                latest.target().standing(),
                latest.source(),
                json.textIfAny("exceptions").orElse(null),
                json.textIfAny("lead").orElse(null),
                json.textIfAny("coordinating").orElse(null),
                notes);
        json.done();
        return new DatedCriterion(stated, askedOf, askedBy, values);
    }

    private static Terms terms(JsonObject json) {
        Terms terms = new Terms(
                json.flag("mandatory").orElse(false),
                json.flag("gate").orElse(false),
                json.choice("missing", Policies.Missing.class).orElse(null),
                json.names("onlyGroups"),
                json.names("exceptGroups"));
        Optional<String> both = terms.onlyGroups().stream()
                .filter(terms.exceptGroups()::contains)
                .findFirst();
        both.ifPresent(group -> json.faultAt(
                "exceptGroups", "the group (" + JsonObject.shown(group) + ") is asked and excepted at once"));
        return terms;
    }

    /** The values of a criterion: one without a date, or several, each from its day on. */
    private NavigableMap<LocalDate, DatedCriterion.Value> values(JsonObject json, String code, Terms terms) {
        NavigableMap<LocalDate, DatedCriterion.Value> values = new TreeMap<>();
        Kind kind = json.choice("kind", Kind.class).orElse(Kind.SCORED_COMPONENT);
        Standing standing = json.choice(
                        "standing", Standing.class, EnumSet.complementOf(EnumSet.of(Standing.SUPERSEDED)))
                .orElse(Standing.SCORED);
        if (standing == Standing.SUPERSEDED) {
            json.faultAt(
                    "standing",
                    "\"standing\" is scored, checklist or derived: what is superseded follows from the"
                            + " reading. Maybe scored, and \"oneCriterionPerIndicator\": true?");
        }
        List<JsonObject> dated = json.objects("values", "a dated value");
        if (dated.isEmpty()) {
            values.put(LocalDate.MIN, value(json, code, kind, standing, terms));
            return values;
        }
        for (String member : DATED) {
            if (json.has(member)) {
                json.faultAt(member, "\"" + member + "\" stands in each of \"values\" where there are some");
            }
        }
        for (JsonObject each : dated) {
            Optional<LocalDate> from = each.day("from");
            if (!each.has("from")) {
                each.fault("a dated value has no \"from\"");
            }
            DatedCriterion.Value value = value(each, code, kind, standing, terms);
            if (values.put(from.orElse(LocalDate.MIN), value) != null && from.isPresent()) {
                each.fault("two values hold from " + from.get() + " on");
            }
            each.done();
        }
        return values;
    }

    private DatedCriterion.Value value(JsonObject json, String code, Kind kind, Standing standing, Terms terms) {
        BigDecimal points = json.number("points").orElse(BigDecimal.ONE);
        if (points.signum() <= 0) {
            json.faultAt(
                    "points",
                    "\"points\" is above 0, not " + points.toPlainString()
                            + ". Maybe \"standing\": \"checklist\" for what is not scored?");
            points = BigDecimal.ONE;
        }
        FigureType type = json.choice("type", FigureType.class).orElse(types.getOrDefault(code, FigureType.NUMBER));
        RequirementReader.Read asked = json.object("requirement")
                .map(RequirementReader::read)
                .orElseGet(() -> new RequirementReader.Read(
                        type == FigureType.YES_NO ? new Requirement.Affirmed() : new Requirement.InProportion(),
                        Map.of(),
                        Set.of()));
        Rational maximum = Rational.of(points);
        Scoring scoring = json.object("scoring")
                .map(function -> functions.read(
                        function, new FunctionIn(maximum, types, RequirementReader::readPlain, functions::read)))
                .orElseGet(Scoring.ShareOfThreshold::new);
        Standing counted =
                scoring instanceof Scoring.NotScored && standing == Standing.SCORED ? Standing.CHECKLIST : standing;
        Terms own = terms.of(
                json.object("rounding").map(PoliciesReader::partRounding).orElse(null),
                weight(json),
                json.object("emptyDenominator")
                        .map(declared -> EmptyDenominatorFile.read(declared, types))
                        .orElse(null));
        checkEmptyDenominator(json, own, type, scoring);
        LegalSource source = json.object("source").map(CriterionReader::source).orElseGet(() -> {
            json.fault("the value has no \"source\": every figure points to its source");
            return new LegalSource("", "", null);
        });
        return new DatedCriterion.Value(
                new Target(
                        kind,
                        type,
                        asked.requirement(),
                        asked.perLevel(),
                        asked.affirmedAt(),
                        counted,
                        points,
                        scoring,
                        own),
                source);
    }

    private static @Nullable Rational weight(JsonObject json) {
        Optional<Rational> weight = json.rational("weight");
        if (weight.isPresent() && weight.get().signum() <= 0) {
            json.faultAt("weight", "\"weight\" is above 0, not " + weight.get());
            return null;
        }
        return weight.orElse(null);
    }

    /** What could never hold, or would mean nothing, is refused. */
    private static void checkEmptyDenominator(JsonObject json, Terms terms, FigureType type, Scoring scoring) {
        if (terms.emptyDenominator() == null || terms.emptyDenominator() == Terms.Gives.NOT_APPLICABLE) {
            return;
        }
        boolean isOfParts = !scoring.parts().isEmpty();
        if (!isOfParts && !type.takesCounts()) {
            json.faultAt(
                    "emptyDenominator",
                    "\"emptyDenominator\" goes with a share or a per-head figure, which have denominators");
        } else if (isOfParts && !(terms.emptyDenominator() instanceof Terms.Gives)) {
            json.faultAt(
                    "emptyDenominator",
                    "a function of parts takes not-applicable, full-points or no-points as \"emptyDenominator\","
                            + " which hold for each of them");
        } else if (scoring.adjusts() || isUnbounded(scoring)) {
            json.faultAt(
                    "emptyDenominator",
                    "\"emptyDenominator\" goes with functions that give from no points to all: not with"
                            + " adjustments and z-scores");
        }
    }

    private static boolean isUnbounded(Scoring scoring) {
        return scoring instanceof Scoring.Normalised normalised && normalised.method() == Scoring.Method.Z_SCORE;
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
