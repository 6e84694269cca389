package io.github.thuocdo.internal.setfile;

import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Family;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.VerdictRules;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.json.Faults;
import io.github.thuocdo.internal.json.Json;
import io.github.thuocdo.internal.json.JsonObject;
import io.github.thuocdo.internal.json.JsonText;
import io.github.thuocdo.internal.text.Sameness;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a criteria set from JSON: notes every fault with its line, and refuses the set if there is one. */
public final class SetReader {
    static final int MOST_CRITERIA = 2_000;
    static final int MOST_HORIZONS = 20;
    static final int MOST_DAYS = 100;
    static final int MOST_READINGS = 10;

    private final String file;
    private final Faults faults;
    private final ScoringFunctions functions;
    private Map<String, DatedContent.Declared> indicators = Map.of();
    private List<? extends @Nullable DatedCriterion> known = List.of();
    private List<DatedCriterion> criteria = List.of();

    /** Reads sets that name the library's own functions. */
    public SetReader(String file) {
        this(file, ScoringFunctions.LIBRARY);
    }

    /** Reads sets that name {@code functions}. */
    public SetReader(String file, ScoringFunctions functions) {
        this.file = file;
        this.functions = functions;
        this.faults = new Faults(file);
    }

    /**
     * The same for a file of which a part is known: what stands there of the indicators, and of the criteria that are given, is passed over.
     *
     * @param criteria for each criterion of the file, what is known; null where it is to be read
     */
    SetReader knowing(
            Map<String, DatedContent.Declared> indicators, List<? extends @Nullable DatedCriterion> criteria) {
        this.indicators = indicators;
        this.known = criteria;
        return this;
    }

    /** The indicators of the set, once it is read. */
    Map<String, DatedContent.Declared> indicators() {
        return indicators;
    }

    /** The criteria of the set, once it is read. */
    List<DatedCriterion> criteria() {
        return criteria;
    }

    public CriteriaSet read(InputStream in) throws IOException {
        Optional<Json> document = JsonText.read(in, faults);
        if (document.isEmpty()) {
            throw CriteriaException.of(file, faults.all());
        }
        JsonObject json = JsonObject.of(document.get(), "the set", faults);
        if (!(document.get().value() instanceof Map)) {
            throw CriteriaException.of(file, faults.all());
        }
        return set(json).orElseThrow(() -> CriteriaException.of(file, faults.all()));
    }

    private Optional<CriteriaSet> set(JsonObject json) {
        CriteriaSet.Builder set = named(json);
        List<Level> levels = levels(json);
        List<Horizon> horizons = horizons(json);
        set.family(family(json));
        BigDecimal scale = json.number("scale").orElse(BigDecimal.ONE);
        if (known.isEmpty()) {
            indicators = IndicatorReader.read(json);
        } else {
            json.has("indicators");
        }
        Policies policies = policies(json, scale, IndicatorReader.types(indicators));
        PillarReader pillars = new PillarReader(json);
        List<Reading> readings = readings(json);
        criteria = criteria(json, pillars.ids(), readings);
        SetCost.check(json, criteria, pillars.root(), levels, horizons);
        DatedContent content = new DatedContent(
                criteria,
                indicators,
                readings,
                json.object("policies").filter(said -> said.has("missing")).isPresent());
        checkDays(json, content, pillars.root());
        checkPeriod(json, policies);
        VerdictRules verdicts = verdicts(json, pillars);
        set.levels(levels.toArray(Level[]::new))
                .horizons(horizons.toArray(Horizon[]::new))
                .scale(scale)
                .policies(policies)
                .requirements(content)
                .verdicts(verdicts);
        optional(json, set, pillars, horizons);
        json.done();
        return faults.none() ? Optional.of(set.build()) : Optional.empty();
    }

    private void optional(JsonObject json, CriteriaSet.Builder set, PillarReader pillars, List<Horizon> horizons) {
        json.bilingual("scoringNote").ifPresent(set::scoringNote);
        if (!pillars.isFlat()) {
            set.pillars(pillars.root());
        }
        if (json.flag("oneCriterionPerIndicator").orElse(false)) {
            set.oneCriterionPerIndicator();
        }
        defaultHorizon(json, horizons).ifPresent(set::defaultHorizon);
        validity(json, set);
        totalPoints(json, set);
    }

    private void checkPeriod(JsonObject json, Policies policies) {
        if (policies.period() != Policies.Period.YEAR && !takesSubstitutes(policies, criteria)) {
            json.faultAt("policies", "period-without-substitute");
        }
    }

    private VerdictRules verdicts(JsonObject json, PillarReader pillars) {
        VerdictRules verdicts = json.object("verdict")
                .map(v -> VerdictReader.read(v, criteria, pillars.ids()))
                .orElse(VerdictRules.NONE);
        if (json.items("criteria").isEmpty() && verdicts.declared().isEmpty()) {
            json.faultAt("criteria", "set-has-no-criteria-maybe-declared");
        }
        return verdicts;
    }

    private static Policies policies(JsonObject json, BigDecimal scale, Map<String, FigureType> types) {
        Policies policies = json.object("policies")
                .map(said -> PoliciesReader.read(said, types))
                .orElse(Policies.STANDARD);
        checkScale(json, scale, policies);
        return policies;
    }

    /** Whether the count of another period ever stands in for an empty denominator, divided by the kind of period. */
    private static boolean takesSubstitutes(Policies policies, List<DatedCriterion> criteria) {
        return Stream.concat(
                        Stream.of(policies.emptyDenominator()),
                        criteria.stream()
                                .flatMap(criterion -> criterion.allValues().stream())
                                .flatMap(value -> value.target().terms().emptyDenominator().stream()))
                .anyMatch(Policies.EmptyDenominator.Substitute.class::isInstance);
    }

    /** Published points are given for a code, which must be an indicator's or a group's. */
    private static void checkGroups(
            JsonObject json, Set<String> indicators, Set<String> pillars, List<DatedCriterion> criteria) {
        Set<String> groups = new LinkedHashSet<>(pillars);
        criteria.forEach(criterion -> groups.add(criterion.stated().pillar()));
        groups.stream()
                .filter(indicators::contains)
                .forEach(code -> json.fault("code-of-indicator-and-group", JsonObject.shown(code)));
    }

    private static CriteriaSet.Builder named(JsonObject json) {
        json.textIfAny("$schema");
        json.remark("$comment");
        if (!json.has("format") || json.integer("format").filter(n -> n != 1).isPresent()) {
            json.faultAt("format", "set-format-1");
        }
        CriteriaSet.Builder set = CriteriaSet.builder(json.name("id")).version(json.name("version"));
        json.bilingual("title").ifPresentOrElse(set::title, () -> json.fault("set-has-no-title"));
        return set;
    }

    private static List<Level> levels(JsonObject json) {
        List<Level> levels =
                json.choices("levels", Level.class).stream().distinct().toList();
        if (!json.isSaid("levels", List.of())) {
            json.faultAt("levels", "set-has-no-levels");
        }
        return levels;
    }

    private static Family family(JsonObject json) {
        return json.choice("family", Family.class).orElseGet(() -> {
            if (!json.has("family")) {
                json.fault("set-has-no-family-index-completion");
            }
            return Family.INDEX;
        });
    }

    /** The readings that the set names; none where it names none. */
    private static List<Reading> readings(JsonObject json) {
        List<Reading> readings = new ArrayList<>();
        for (JsonObject each : json.objects("readings", "a reading")) {
            String id = each.name("id");
            Reading reading = Reading.of(id, each.bilingual("title").orElse(new BilingualText(id, id)));
            if (!id.isEmpty() && readings.contains(reading)) {
                each.fault("reading-stands-twice", JsonObject.shown(id));
            }
            readings.add(reading);
            each.done();
        }
        if (readings.size() > MOST_READINGS) {
            json.faultAt("readings", "set-has-most-readings-not", MOST_READINGS, readings.size());
        }
        return readings;
    }

    private static List<Horizon> horizons(JsonObject json) {
        Set<Horizon> horizons = Horizons.read(json, "horizons");
        if (horizons.size() > MOST_HORIZONS) {
            json.faultAt("horizons", "set-has-most-horizons-not", MOST_HORIZONS, horizons.size());
            return List.of();
        }
        return horizons.stream().sorted().toList();
    }

    private static Optional<Horizon> defaultHorizon(JsonObject json, List<Horizon> horizons) {
        Optional<Integer> year = json.integer("defaultHorizon");
        if (year.isEmpty()) {
            return Optional.empty();
        }
        Optional<Horizon> named =
                horizons.stream().filter(h -> h.year() == year.get()).findFirst();
        if (named.isEmpty()) {
            json.faultAt("defaultHorizon", "defaulthorizon-one-horizons-not", year.get());
        }
        return named;
    }

    private static void checkScale(JsonObject json, BigDecimal scale, Policies policies) {
        BigDecimal most = scale.movePointRight(policies.rounding().scale());
        if (scale.signum() <= 0 || most.compareTo(BigDecimal.valueOf(1_000_000_000)) > 0) {
            json.faultAt("scale", "scale-above-0-with-digits-rounding", scale.toPlainString());
        } else if (most.stripTrailingZeros().scale() > 0) {
            json.faultAt(
                    "scale",
                    "scale-has-no-more-digits-than",
                    scale.toPlainString(),
                    policies.rounding().scale());
        }
    }

    /** Each day on which a value or a weight changes is a set of its own: how many there are is how much work there is. */
    private static void checkDays(JsonObject json, DatedContent content, PillarTree pillars) {
        TreeSet<LocalDate> days = new TreeSet<>(content.changes());
        days.addAll(pillars.changes());
        if (days.size() > MOST_DAYS) {
            json.fault("values-weights-start-on-most-different", MOST_DAYS, days.size());
        }
    }

    private static void validity(JsonObject json, CriteriaSet.Builder set) {
        Optional<LocalDate> from = json.day("validFrom");
        Optional<LocalDate> to = json.day("validTo");
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            json.faultAt("validTo", "set-valid-before-maybe-two-swapped", to.get(), from.get());
        }
        from.ifPresent(set::validFrom);
        to.ifPresent(set::validTo);
    }

    private static void totalPoints(JsonObject json, CriteriaSet.Builder set) {
        json.number("totalPoints").ifPresent(points -> {
            if (points.signum() <= 0) {
                json.faultAt("totalPoints", "totalpoints-above-0-not", points.toPlainString());
            }
            set.totalPoints(points);
        });
    }

    private List<DatedCriterion> criteria(JsonObject json, Set<String> pillars, List<Reading> readings) {
        List<JsonObject> all = json.objects("criteria", "a criterion");
        if (all.size() > MOST_CRITERIA) {
            json.faultAt("criteria", "set-has-most-criteria-not", MOST_CRITERIA, all.size());
            return List.of();
        }
        CriterionReader reader = new CriterionReader(indicators, pillars, readings, functions);
        List<DatedCriterion> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonObject each : all) {
            int at = found.size();
            DatedCriterion own = at < known.size() ? known.get(at) : null;
            DatedCriterion criterion = own == null ? reader.read(each, at + 1) : own;
            if (!criterion.id().isEmpty() && !ids.add(Sameness.key(criterion.id()))) {
                each.fault("criterion-stands-twice", JsonObject.shown(criterion.id()));
            }
            found.add(criterion);
        }
        for (int k = 0; k < found.size(); k++) {
            SharedPoints.check(all.get(k), found.get(k), found);
        }
        checkGroups(json, indicators.keySet(), pillars, found);
        return List.copyOf(found);
    }
}
