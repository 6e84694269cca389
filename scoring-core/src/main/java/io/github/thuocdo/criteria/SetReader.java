package io.github.thuocdo.criteria;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.thuocdo.criteria.Indicator.Annex;
import io.github.thuocdo.criteria.JsonObject.Faults;
import io.github.thuocdo.criteria.Policies.Missing;
import io.github.thuocdo.criteria.Policies.TieBreaker;
import io.github.thuocdo.criteria.Policies.Ties;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a criteria set from JSON: notes every fault with its line, and refuses the set if there is one. */
final class SetReader {
    static final int MOST_CRITERIA = 2_000;

    private final String file;
    private final Faults faults;

    SetReader(String file) {
        this.file = file;
        this.faults = new Faults(file);
    }

    CriteriaSet read(Reader text) {
        Json document;
        try {
            document = Json.read(text);
        } catch (IOException e) {
            String why = e instanceof JsonProcessingException json
                    ? json.getOriginalMessage()
                            + (json.getLocation() == null
                                    ? ""
                                    : " (line " + json.getLocation().getLineNr() + ")")
                    : String.valueOf(e.getMessage());
            throw new CriteriaException(file, List.of(file + ": " + JsonObject.shown(why, 300)));
        }
        CriteriaSet set = set(JsonObject.of(document, "the set", faults));
        if (!faults.all().isEmpty()) {
            throw new CriteriaException(file, faults.all());
        }
        return set;
    }

    private CriteriaSet set(JsonObject json) {
        if (json.integer("format").orElse(0) != 1) {
            json.fault("the set says \"format\": 1");
        }
        String id = json.text("id");
        String version = json.text("version");
        Text title = json.bilingual("title").orElseGet(() -> {
            json.fault("the set has no \"title\"");
            return new Text("", "");
        });
        List<Level> levels = json.choices("levels", Level.class);
        List<Horizon> horizons = horizons(json);
        SetShape.Family family = json.choice("family", SetShape.Family.class).orElseGet(() -> {
            json.fault("the set has no \"family\": index or completion");
            return SetShape.Family.INDEX;
        });
        BigDecimal scale = json.number("scale").orElse(BigDecimal.ONE);
        Policies policies = json.object("policies").map(this::policies).orElseGet(SetReader::defaultPolicies);
        checkScale(json, scale, policies);
        if (levels.isEmpty()) {
            json.fault("the set has no \"levels\"");
        }
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        Map<String, FigureType> types = new LinkedHashMap<>();
        Map<Level, Map<Indicator, FigureType>> collected = new LinkedHashMap<>();
        indicators(json, indicators, types, collected);
        PillarReader pillars = new PillarReader(json, faults);
        List<DatedCriterion> criteria = criteria(json, indicators, types, pillars.ids());
        VerdictRules verdicts = json.object("verdict")
                .map(v -> VerdictReader.read(v, criteria, pillars.ids()))
                .orElse(VerdictRules.NONE);
        if (json.items("criteria").isEmpty() && verdicts.declared().isEmpty()) {
            json.fault("the set has no \"criteria\". Maybe \"declared\" says what it lacks?");
        }
        SetShape shape = new SetShape(
                family,
                scale,
                pillars.isFlat() ? null : pillars.root(),
                json.flag("oneCriterionPerIndicator").orElse(false),
                verdicts,
                json.day("validFrom").orElse(null),
                json.day("validTo").orElse(null));
        Text note = json.bilingual("scoringNote").orElse(new Text("", ""));
        Horizon defaultHorizon = json.integer("defaultHorizon")
                .flatMap(year -> horizons.stream().filter(h -> h.year() == year).findFirst())
                .orElse(horizons.isEmpty() ? null : horizons.get(horizons.size() - 1));
        json.done();
        return new CriteriaSet(
                id,
                version,
                title,
                levels,
                horizons,
                defaultHorizon,
                policies,
                note,
                profile -> DatedCriterion.askedUnder(criteria, profile),
                level -> collected.getOrDefault(level, Map.of()),
                null,
                shape);
    }

    private List<Horizon> horizons(JsonObject json) {
        List<Horizon> horizons = new ArrayList<>();
        for (int year : json.integers("horizons")) {
            if (year < 1900 || year > 2999) {
                json.fault("a horizon is a year from 1900 to 2999, not " + year);
            } else {
                horizons.add(new Horizon(year));
            }
        }
        return horizons.stream().sorted().distinct().toList();
    }

    private static void checkScale(JsonObject json, BigDecimal scale, Policies policies) {
        BigDecimal most = scale.movePointRight(policies.rounding().scale());
        if (scale.signum() <= 0 || most.compareTo(BigDecimal.valueOf(1_000_000_000)) > 0) {
            json.fault("\"scale\" is above 0, and with the digits of the rounding at most 1,000,000,000");
        } else if (most.stripTrailingZeros().scale() > 0) {
            json.fault("\"scale\" has no more digits than the rounding");
        }
    }

    private static Policies defaultPolicies() {
        return new Policies(
                Missing.ZERO, Ties.COMPETITION, List.of(), new Policies.Rounding(4, RoundingMode.HALF_UP, true));
    }

    private Policies policies(JsonObject json) {
        Policies.Rounding rounding = json.object("rounding")
                .map(SetReader::rounding)
                .orElse(defaultPolicies().rounding());
        Rational coverage = json.rational("coverage").orElse(Rational.ZERO);
        if (coverage.signum() < 0 || coverage.compareTo(Rational.ONE) > 0) {
            json.fault("\"coverage\" is from 0 to 1, not " + coverage);
            coverage = Rational.ZERO;
        }
        Missing missing = json.choice("missing", Missing.class).orElse(Missing.ZERO);
        if (missing == Missing.UNRANKED_BELOW_COVERAGE && coverage.signum() == 0) {
            json.fault("\"unranked-below-coverage\" needs \"coverage\", from 0 to 1");
        }
        Policies policies = new Policies(
                missing,
                coverage,
                json.integer("minimumCriteria").orElse(0),
                new HashSet<>(json.texts("unranked")),
                json.choice("ties", Ties.class).orElse(Ties.COMPETITION),
                json.choices("tieBreakers", TieBreaker.class),
                rounding);
        json.done();
        return policies;
    }

    static Policies.Rounding rounding(JsonObject json) {
        int scale = json.integer("scale").orElse(4);
        if (scale < 0 || scale > 9) {
            json.fault("the scale of a rounding is 0 to 9, not " + scale);
            scale = 4;
        }
        Policies.Rounding rounding = new Policies.Rounding(
                scale,
                json.choice("mode", RoundingMode.class).orElse(RoundingMode.HALF_UP),
                json.flag("beforeRanking").orElse(true));
        if (rounding.mode() == RoundingMode.UNNECESSARY) {
            json.fault("\"mode\" says how numbers are rounded, so not unnecessary");
        }
        json.done();
        return rounding;
    }

    private void indicators(
            JsonObject json,
            Map<String, Indicator> indicators,
            Map<String, FigureType> types,
            Map<Level, Map<Indicator, FigureType>> collected) {
        Set<String> codes = new HashSet<>();
        for (JsonObject each : json.objects("indicators", "an indicator")) {
            String code = each.text("code");
            FigureType type = each.choice("type", FigureType.class).orElseGet(() -> {
                each.fault("the indicator (" + JsonObject.shown(code) + ") has no \"type\"");
                return FigureType.NUMBER;
            });
            Set<String> aliases = new HashSet<>(each.texts("aliases"));
            Indicator indicator = new Indicator(
                    code,
                    each.bilingual("name").orElse(new Text(code, code)),
                    each.textIfAny("unit").orElse(null),
                    each.textIfAny("numerator").orElse(null),
                    each.textIfAny("denominator").orElse(null),
                    aliases,
                    new Annex(
                            each.textIfAny("method").orElse(null),
                            each.textIfAny("evidence").orElse(null),
                            each.textIfAny("collectedFrom").orElse(null),
                            each.textIfAny("verifiedBy").orElse(null)));
            aliases.add(code);
            for (String alias : aliases) {
                if (!codes.add(alias)) {
                    each.fault("the indicator code (" + JsonObject.shown(alias) + ") stands twice");
                }
            }
            indicators.put(code, indicator);
            types.put(code, type);
            for (Level level : each.choices("collectedAt", Level.class)) {
                collected.computeIfAbsent(level, l -> new LinkedHashMap<>()).put(indicator, type);
            }
            each.done();
        }
    }

    private List<DatedCriterion> criteria(
            JsonObject json, Map<String, Indicator> indicators, Map<String, FigureType> types, Set<String> pillars) {
        List<JsonObject> all = json.objects("criteria", "a criterion");
        if (all.size() > MOST_CRITERIA) {
            json.fault("a set has at most " + MOST_CRITERIA + " criteria, not " + all.size());
            return List.of();
        }
        CriterionReader reader = new CriterionReader(indicators, types, pillars);
        List<DatedCriterion> criteria = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonObject each : all) {
            Optional<DatedCriterion> criterion = reader.read(each, criteria.size() + 1);
            criterion.ifPresent(read -> {
                if (!ids.add(read.id())) {
                    each.fault("the criterion (" + JsonObject.shown(read.id()) + ") stands twice");
                }
                criteria.add(read);
            });
        }
        return List.copyOf(criteria);
    }
}
