package io.github.thuocdo.internal.setfile;

import com.google.common.collect.ImmutableMap;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.Indicator.Annex;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.json.JsonObject;
import io.github.thuocdo.internal.text.Sameness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the indicators that a set declares. */
final class IndicatorReader {
    static final int MOST_INDICATORS = 5_000;

    private IndicatorReader() {}

    static Map<String, DatedContent.Declared> read(JsonObject json) {
        List<JsonObject> all = json.objects("indicators", "an indicator");
        if (all.size() > MOST_INDICATORS) {
            json.faultAt("indicators", "set-has-most-indicators-not", MOST_INDICATORS, all.size());
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
                if (!name.isEmpty() && !codes.add(Sameness.key(name))) {
                    each.fault("indicator-code-stands-twice", JsonObject.shown(name));
                }
            }
            indicators.put(indicator.code(), declared);
        }
        return ImmutableMap.copyOf(indicators);
    }

    /** The type of each indicator's figures, by its code. */
    static Map<String, FigureType> types(Map<String, DatedContent.Declared> indicators) {
        Map<String, FigureType> types = new LinkedHashMap<>();
        indicators.forEach((code, declared) -> types.put(code, declared.type()));
        return types;
    }

    private static DatedContent.Declared indicator(JsonObject json) {
        String code = json.name("code");
        FigureType type = json.choice("type", FigureType.class).orElseGet(() -> {
            if (!json.has("type")) {
                json.fault("indicator-has-no-type", JsonObject.shown(code));
            }
            return FigureType.NUMBER;
        });
        Indicator indicator = new Indicator(
                code,
                json.bilingual("name").orElse(new BilingualText(code, code)),
                json.textIfAny("unit"),
                json.textIfAny("numerator"),
                json.textIfAny("denominator"),
                json.names("aliases"),
                new Annex(
                        json.textIfAny("method"),
                        json.textIfAny("evidence"),
                        json.textIfAny("collectedFrom"),
                        json.textIfAny("verifiedBy")));
        Set<Level> collectedAt = new LinkedHashSet<>(json.choices("collectedAt", Level.class));
        json.done();
        return new DatedContent.Declared(indicator, type, collectedAt);
    }
}
