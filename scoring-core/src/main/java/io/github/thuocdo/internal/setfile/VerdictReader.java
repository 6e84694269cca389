package io.github.thuocdo.internal.setfile;

import io.github.thuocdo.criteria.VerdictRules;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.json.JsonObject;
import io.github.thuocdo.internal.text.Sameness;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads when a unit passes and which class its score falls in. */
final class VerdictReader {
    private final List<DatedCriterion> criteria;
    /** The groups that the set declares; empty where it declares none. */
    private final Set<String> grouped;

    private final Set<String> pillars;

    private VerdictReader(List<DatedCriterion> criteria, Set<String> grouped) {
        this.criteria = criteria;
        this.grouped = grouped;
        this.pillars = new LinkedHashSet<>(grouped);
        if (grouped.isEmpty()) {
            criteria.forEach(criterion -> pillars.add(criterion.stated().pillar()));
        }
    }

    /**
     * The rules that {@code json} declares.
     *
     * @param pillars the ids of the set's groups; empty where those that the criteria name are all there are
     */
    static VerdictRules read(JsonObject json, List<DatedCriterion> criteria, Set<String> pillars) {
        return new VerdictReader(criteria, pillars).read(json);
    }

    private VerdictRules read(JsonObject json) {
        Optional<VerdictRules.Pass> pass = json.object("pass").map(this::pass);
        List<VerdictRules.Band> bands = bands(json);
        List<VerdictRules.Veto> vetoes = new ArrayList<>();
        Set<String> ids =
                new HashSet<>(criteria.stream().map(DatedCriterion::id).toList());
        Set<String> names =
                new HashSet<>(bands.stream().map(VerdictRules.Band::id).toList());
        for (JsonObject each : json.objects("vetoes", "a veto")) {
            String criterion = each.reference("criterion");
            String band = each.reference("band");
            if (!criterion.isEmpty() && !ids.contains(criterion)) {
                each.faultAt(
                        "criterion", "criterion-veto-not-set", JsonObject.shown(criterion), each.maybe(criterion, ids));
            }
            if (!band.isEmpty() && !names.contains(band)) {
                each.faultAt("band", "band-veto-not-among-bands", JsonObject.shown(band), each.maybe(band, names));
            }
            vetoes.add(new VerdictRules.Veto(criterion, band));
            each.done();
        }
        Optional<VerdictRules.Declared> declared = json.object("declared").map(this::declared);
        json.done();
        return new VerdictRules(pass, bands, vetoes, declared);
    }

    private VerdictRules.Pass pass(JsonObject json) {
        Map<String, BigDecimal> least = new LinkedHashMap<>();
        json.object("pillars").ifPresent(each -> {
            for (String pillar : each.names()) {
                checkKnown(each, pillar);
                each.number(pillar).ifPresent(score -> least.put(pillar, score));
            }
        });
        VerdictRules.Pass pass = new VerdictRules.Pass(
                json.integer("atLeast", 1).orElse(0), json.flag("all").orElse(false), json.number("score"), least);
        boolean mandatory = criteria.stream()
                .anyMatch(criterion -> criterion.stated().target().terms().mandatory());
        if (!json.has("atLeast") && !pass.all() && !json.has("score") && !json.has("pillars") && !mandatory) {
            json.fault("pass-atleast-all-score-pillars-as");
        }
        json.done();
        return pass;
    }

    private void checkKnown(JsonObject json, String pillar) {
        if (!pillars.contains(pillar)) {
            json.faultAt(pillar, "pillar-not-among-pillars-2", JsonObject.shown(pillar), json.maybe(pillar, pillars));
        }
    }

    private static List<VerdictRules.Band> bands(JsonObject json) {
        List<VerdictRules.Band> bands = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonObject each : json.objects("bands", "a band")) {
            String id = each.name("id");
            if (!id.isEmpty() && !ids.add(Sameness.key(id))) {
                each.fault("band-stands-twice", JsonObject.shown(id));
            }
            if (!each.has("from")) {
                each.fault("band-has-no-from");
            }
            VerdictRules.Band band = new VerdictRules.Band(
                    id,
                    each.bilingual("title").orElse(new BilingualText(id, id)),
                    each.number("from").orElse(BigDecimal.ZERO),
                    each.flag("open").orElse(false));
            if (!bands.isEmpty() && each.has("from") && !isBelow(band, bands.get(bands.size() - 1))) {
                each.fault("bands-go-from-best-worst-never", JsonObject.shown(id));
            }
            bands.add(band);
            each.done();
        }
        return bands;
    }

    /** Whether there is a score that reaches {@code band} and not the one before it. */
    private static boolean isBelow(VerdictRules.Band band, VerdictRules.Band before) {
        int sign = band.from().compareTo(before.from());
        return sign < 0 || (sign == 0 && before.open() && !band.open());
    }

    private VerdictRules.Declared declared(JsonObject json) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        json.object("pillars").ifPresent(each -> {
            for (String pillar : each.names()) {
                if (!grouped.isEmpty()) {
                    checkKnown(each, pillar);
                }
                each.integer(pillar, 0).ifPresent(count -> counts.put(pillar, count));
            }
        });
        if (!json.has("criteria")) {
            json.fault("declared-has-no-criteria-how-many");
        }
        VerdictRules.Declared declared =
                new VerdictRules.Declared(json.integer("criteria", 1).orElse(0), counts, json.bilingual("note"));
        json.done();
        return declared;
    }
}
