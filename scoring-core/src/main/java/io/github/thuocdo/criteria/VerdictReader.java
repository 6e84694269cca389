package io.github.thuocdo.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads when a unit passes and which class its score falls in. */
final class VerdictReader {
    private VerdictReader() {}

    static VerdictRules read(JsonObject json, List<DatedCriterion> criteria, Set<String> pillars) {
        VerdictRules.Pass pass = json.object("pass").map(p -> pass(p, pillars)).orElse(null);
        List<VerdictRules.Band> bands = bands(json);
        List<VerdictRules.Veto> vetoes = new ArrayList<>();
        Set<String> ids =
                new HashSet<>(criteria.stream().map(DatedCriterion::id).toList());
        Set<String> names =
                new HashSet<>(bands.stream().map(VerdictRules.Band::id).toList());
        for (JsonObject each : json.objects("vetoes", "a veto")) {
            String criterion = each.text("criterion");
            String band = each.text("band");
            if (!ids.contains(criterion)) {
                each.fault("the criterion (" + JsonObject.shown(criterion) + ") of a veto is not in the set"
                        + JsonObject.maybe(criterion, ids));
            }
            if (!names.contains(band)) {
                each.fault("the band (" + JsonObject.shown(band) + ") of a veto is not among \"bands\""
                        + JsonObject.maybe(band, names));
            }
            vetoes.add(new VerdictRules.Veto(criterion, band));
            each.done();
        }
        Optional<VerdictRules.Declared> declared = json.object("declared").map(VerdictReader::declared);
        json.done();
        return new VerdictRules(pass, bands, vetoes, declared);
    }

    private static VerdictRules.Pass pass(JsonObject json, Set<String> pillars) {
        Map<String, BigDecimal> least = new LinkedHashMap<>();
        json.object("pillars").ifPresent(each -> {
            for (String pillar : each.names()) {
                if (!pillars.contains(pillar)) {
                    each.fault("the pillar (" + JsonObject.shown(pillar) + ") is not among \"pillars\""
                            + JsonObject.maybe(pillar, pillars));
                }
                each.number(pillar).ifPresent(score -> least.put(pillar, score));
            }
        });
        VerdictRules.Pass pass = new VerdictRules.Pass(
                json.integer("atLeast").orElse(0),
                json.flag("all").orElse(false),
                json.number("score").orElse(null),
                least);
        json.done();
        return pass;
    }

    private static List<VerdictRules.Band> bands(JsonObject json) {
        List<VerdictRules.Band> bands = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonObject each : json.objects("bands", "a band")) {
            String id = each.text("id");
            if (!ids.add(id)) {
                each.fault("the band (" + JsonObject.shown(id) + ") stands twice");
            }
            if (!each.has("from")) {
                each.fault("a band has no \"from\"");
            }
            bands.add(new VerdictRules.Band(
                    id,
                    each.bilingual("title").orElse(new Text(id, id)),
                    each.number("from").orElse(BigDecimal.ZERO),
                    each.flag("open").orElse(false)));
            each.done();
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i - 1).from().compareTo(bands.get(i).from()) <= 0) {
                json.fault("the bands go from the best to the worst: ("
                        + bands.get(i).id() + ") is never reached");
            }
        }
        return bands;
    }

    private static VerdictRules.Declared declared(JsonObject json) {
        Map<String, Integer> pillars = new LinkedHashMap<>();
        json.object("pillars").ifPresent(each -> {
            for (String pillar : each.names()) {
                each.integer(pillar).ifPresent(count -> pillars.put(pillar, count));
            }
        });
        VerdictRules.Declared declared = new VerdictRules.Declared(
                json.integer("criteria").orElse(0),
                pillars,
                json.bilingual("note").orElse(new Text("", "")));
        json.done();
        return declared;
    }
}
