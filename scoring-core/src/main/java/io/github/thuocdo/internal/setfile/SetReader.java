package io.github.thuocdo.internal.setfile;

import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.DatedContent;
import io.github.thuocdo.criteria.DatedCriterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.Indicator.Annex;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.PillarTree;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Policies.Missing;
import io.github.thuocdo.criteria.Policies.TieBreaker;
import io.github.thuocdo.criteria.Policies.Ties;
import io.github.thuocdo.criteria.SetShape;
import io.github.thuocdo.criteria.VerdictRules;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.json.Faults;
import io.github.thuocdo.internal.json.Json;
import io.github.thuocdo.internal.json.JsonObject;
import io.github.thuocdo.internal.json.JsonText;
import io.github.thuocdo.number.Rational;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a criteria set from JSON: notes every fault with its line, and refuses the set if there is one. */
public final class SetReader {
    static final int MOST_CRITERIA = 2_000;
    static final int MOST_INDICATORS = 5_000;
    static final int MOST_HORIZONS = 20;
    static final int MOST_DAYS = 100;

    private final String file;
    private final Faults faults;

    public SetReader(String file) {
        this.file = file;
        this.faults = new Faults(file);
    }

    public CriteriaSet read(InputStream in) throws IOException {
        Optional<Json> document = JsonText.read(in, faults);
        if (document.isEmpty()) {
            throw new CriteriaException(file, faults.all());
        }
        JsonObject json = JsonObject.of(document.get(), "the set", faults);
        if (!(document.get().value() instanceof Map)) {
            throw new CriteriaException(file, faults.all());
        }
        CriteriaSet set = set(json);
        if (!faults.none()) {
            throw new CriteriaException(file, faults.all());
        }
        return set;
    }

    private CriteriaSet set(JsonObject json) {
        if (!json.has("format") || json.integer("format").filter(n -> n != 1).isPresent()) {
            json.faultAt("format", "the set says \"format\": 1");
        }
        String id = json.name("id");
        String version = json.name("version");
        BilingualText title = json.bilingual("title").orElseGet(() -> {
            json.fault("the set has no \"title\"");
            return new BilingualText("", "");
        });
        List<Level> levels =
                json.choices("levels", Level.class).stream().distinct().toList();
        if (levels.isEmpty()) {
            json.faultAt("levels", "the set has no \"levels\"");
        }
        List<Horizon> horizons = horizons(json);
        SetShape.Family family = json.choice("family", SetShape.Family.class).orElseGet(() -> {
            if (!json.has("family")) {
                json.fault("the set has no \"family\": index or completion");
            }
            return SetShape.Family.INDEX;
        });
        BigDecimal scale = json.number("scale").orElse(BigDecimal.ONE);
        Policies policies = json.object("policies").map(this::policies).orElseGet(SetReader::defaultPolicies);
        checkScale(json, scale, policies);
        Map<String, DatedContent.Declared> indicators = indicators(json);
        PillarReader pillars = new PillarReader(json);
        List<DatedCriterion> criteria = criteria(json, indicators, pillars.ids());
        DatedContent content = new DatedContent(criteria, List.copyOf(indicators.values()));
        checkDays(json, content, pillars.root());
        VerdictRules verdicts = json.object("verdict")
                .map(v -> VerdictReader.read(v, criteria, pillars.ids()))
                .orElse(VerdictRules.NONE);
        if (json.items("criteria").isEmpty() && verdicts.declared().isEmpty()) {
            json.faultAt("criteria", "the set has no \"criteria\". Maybe \"declared\" says what it lacks?");
        }
        SetShape shape = new SetShape(
                family,
                scale,
                pillars.isFlat() ? null : pillars.root(),
                json.flag("oneCriterionPerIndicator").orElse(false),
                verdicts,
                json.day("validFrom").orElse(null),
                json.day("validTo").orElse(null),
                json.number("totalPoints").orElse(null));
        check(json, shape);
        BilingualText note = json.bilingual("scoringNote").orElse(new BilingualText("", ""));
        Horizon defaultHorizon = defaultHorizon(json, horizons);
        json.done();
        return new CriteriaSet(
                id, version, title, levels, horizons, defaultHorizon, policies, note, content, content, null, shape);
    }

    private static List<Horizon> horizons(JsonObject json) {
        Set<Horizon> horizons = json.horizons("horizons");
        if (horizons.size() > MOST_HORIZONS) {
            json.faultAt("horizons", "a set has at most " + MOST_HORIZONS + " horizons, not " + horizons.size());
            return List.of();
        }
        return horizons.stream().sorted().toList();
    }

    private static @Nullable Horizon defaultHorizon(JsonObject json, List<Horizon> horizons) {
        Optional<Integer> year = json.integer("defaultHorizon");
        if (year.isEmpty()) {
            return horizons.isEmpty() ? null : horizons.get(horizons.size() - 1);
        }
        Optional<Horizon> named =
                horizons.stream().filter(h -> h.year() == year.get()).findFirst();
        if (named.isEmpty()) {
            json.faultAt("defaultHorizon", "\"defaultHorizon\" is one of \"horizons\", not " + year.get());
        }
        return named.orElse(null);
    }

    private static void checkScale(JsonObject json, BigDecimal scale, Policies policies) {
        BigDecimal most = scale.movePointRight(policies.rounding().scale());
        if (scale.signum() <= 0 || most.compareTo(BigDecimal.valueOf(1_000_000_000)) > 0) {
            json.faultAt(
                    "scale",
                    "\"scale\" is above 0, and with the digits of the rounding at most 1,000,000,000, not "
                            + scale.toPlainString());
        } else if (most.stripTrailingZeros().scale() > 0) {
            json.faultAt("scale", "\"scale\" has no more digits than the rounding");
        }
    }

    /** Each day on which a value or a weight changes is a set of its own: how many there are is how much work there is. */
    private static void checkDays(JsonObject json, DatedContent content, PillarTree pillars) {
        TreeSet<LocalDate> days = new TreeSet<>(content.days());
        pillars.addDays(days);
        if (days.size() > MOST_DAYS) {
            json.fault("values and weights start on at most " + MOST_DAYS + " different days, not " + days.size()
                    + ". Maybe each day is a version of the set?");
        }
    }

    private static void check(JsonObject json, SetShape shape) {
        if (shape.validFrom() != null
                && shape.validTo() != null
                && shape.validFrom().isAfter(shape.validTo())) {
            json.faultAt(
                    "validTo",
                    "the set is valid to " + shape.validTo() + ", before " + shape.validFrom()
                            + ". Maybe the two are swapped?");
        }
        if (shape.totalPoints() != null && shape.totalPoints().signum() <= 0) {
            json.faultAt(
                    "totalPoints",
                    "\"totalPoints\" is above 0, not " + shape.totalPoints().toPlainString());
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
            json.faultAt(
                    "coverage", "\"coverage\" is from 0 to 1, not " + coverage + ". Maybe it is written in percent?");
            coverage = Rational.ZERO;
        }
        Missing missing = json.choice("missing", Missing.class).orElse(Missing.ZERO);
        if (missing == Missing.UNRANKED_BELOW_COVERAGE && coverage.signum() == 0) {
            json.faultAt("missing", "\"unranked-below-coverage\" needs \"coverage\", above 0 and at most 1");
        }
        Policies policies = new Policies(
                missing,
                coverage,
                json.integer("minimumCriteria", 0).orElse(0),
                json.names("unranked"),
                json.choice("ties", Ties.class).orElse(Ties.COMPETITION),
                json.choices("tieBreakers", TieBreaker.class).stream()
                        .distinct()
                        .toList(),
                rounding);
        json.done();
        return policies;
    }

    static Policies.Rounding rounding(JsonObject json) {
        int scale = json.integer("scale").orElse(4);
        if (scale < 0 || scale > 9) {
            json.faultAt("scale", "the scale of a rounding is 0 to 9, not " + scale);
            scale = 4;
        }
        Policies.Rounding rounding = new Policies.Rounding(
                scale,
                json.choice("mode", RoundingMode.class).orElse(RoundingMode.HALF_UP),
                json.flag("beforeRanking").orElse(true));
        if (rounding.mode() == RoundingMode.UNNECESSARY) {
            json.faultAt("mode", "\"mode\" says how numbers are rounded, so not unnecessary. Maybe half-up?");
        }
        json.done();
        return rounding;
    }

    private static Map<String, DatedContent.Declared> indicators(JsonObject json) {
        List<JsonObject> all = json.objects("indicators", "an indicator");
        if (all.size() > MOST_INDICATORS) {
            json.faultAt("indicators", "a set has at most " + MOST_INDICATORS + " indicators, not " + all.size());
            return Map.of();
        }
        Map<String, DatedContent.Declared> indicators = new LinkedHashMap<>();
        Set<String> codes = new HashSet<>();
        for (JsonObject each : all) {
            DatedContent.Declared declared = indicator(each);
            Indicator indicator = declared.indicator();
            List<String> names = new ArrayList<>(indicator.aliases());
            names.add(indicator.code());
            for (String name : names) {
                if (!name.isEmpty() && !codes.add(name)) {
                    each.fault("the indicator code (" + JsonObject.shown(name) + ") stands twice");
                }
            }
            indicators.put(indicator.code(), declared);
        }
        return indicators;
    }

    private static DatedContent.Declared indicator(JsonObject json) {
        String code = json.name("code");
        FigureType type = json.choice("type", FigureType.class).orElseGet(() -> {
            if (!json.has("type")) {
                json.fault("the indicator (" + JsonObject.shown(code) + ") has no \"type\"");
            }
            return FigureType.NUMBER;
        });
        Indicator indicator = new Indicator(
                code,
                json.bilingual("name").orElse(new BilingualText(code, code)),
                json.textIfAny("unit").orElse(null),
                json.textIfAny("numerator").orElse(null),
                json.textIfAny("denominator").orElse(null),
                json.names("aliases"),
                new Annex(
                        json.textIfAny("method").orElse(null),
                        json.textIfAny("evidence").orElse(null),
                        json.textIfAny("collectedFrom").orElse(null),
                        json.textIfAny("verifiedBy").orElse(null)));
        Set<Level> collectedAt = new LinkedHashSet<>(json.choices("collectedAt", Level.class));
        json.done();
        return new DatedContent.Declared(indicator, type, collectedAt);
    }

    private static List<DatedCriterion> criteria(
            JsonObject json, Map<String, DatedContent.Declared> indicators, Set<String> pillars) {
        List<JsonObject> all = json.objects("criteria", "a criterion");
        if (all.size() > MOST_CRITERIA) {
            json.faultAt("criteria", "a set has at most " + MOST_CRITERIA + " criteria, not " + all.size());
            return List.of();
        }
        CriterionReader reader = new CriterionReader(indicators, pillars);
        List<DatedCriterion> criteria = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonObject each : all) {
            DatedCriterion criterion = reader.read(each, criteria.size() + 1);
            if (!criterion.id().isEmpty() && !ids.add(criterion.id())) {
                each.fault("the criterion (" + JsonObject.shown(criterion.id()) + ") stands twice");
            }
            criteria.add(criterion);
        }
        return List.copyOf(criteria);
    }
}
