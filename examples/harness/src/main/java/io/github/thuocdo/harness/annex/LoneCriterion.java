package io.github.thuocdo.harness.annex;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.internal.json.JsonTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A criterion with the function that was read from its words; one that no set may hold was not meant. */
final class LoneCriterion {
    private static final String CODE = "1";
    private static final String GROUP_CODE = "I";

    private static final Map<String, Object> POLICIES = ReadWording.object(
            "missing", "zero",
            "ties", "competition",
            "rounding", ReadWording.object("scale", BigDecimal.ONE, "mode", "half-up"));

    private static final Map<String, Object> GROUP =
            ReadWording.object("id", GROUP_CODE, "title", GROUP_CODE, "weight", BigDecimal.ONE, "aggregation", "sum");

    private LoneCriterion() {}

    /** Whether a set of this one criterion loads. */
    static boolean loads(ReadWording read, BigDecimal most) {
        Map<String, Object> set = ReadWording.object(
                "format",
                BigDecimal.ONE,
                "id",
                "one",
                "version",
                "draft",
                "title",
                ReadWording.object("vi", CODE, "en", CODE),
                "family",
                "index",
                "levels",
                List.of("commune"),
                "scale",
                BigDecimal.ONE,
                "policies",
                POLICIES);
        set.put("aggregation", "sum");
        set.put("pillars", List.of(GROUP));
        set.put("indicators", indicators(read));
        set.put("criteria", List.of(criterion(read, most)));
        byte[] json = JsonTree.lines(set).getBytes(StandardCharsets.UTF_8);
        try {
            CriteriaFile.read(new ByteArrayInputStream(json), CODE);
            return true;
        } catch (CriteriaException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Object> indicators(ReadWording read) {
        List<Object> indicators = new ArrayList<>();
        indicators.add(ReadWording.object("code", CODE, "name", CODE, "type", read.type()));
        indicators.addAll(figures(read, CODE));
        return indicators;
    }

    private static Map<String, Object> criterion(ReadWording read, BigDecimal most) {
        Map<String, Object> criterion = ReadWording.object(
                "id", CODE,
                "indicator", CODE,
                "pillar", GROUP_CODE,
                "askedOf", List.of("commune"),
                "points", read.points().orElse(most));
        criterion.putAll(members(read, CODE));
        criterion.put("source", ReadWording.object("document", CODE, "section", CODE));
        return criterion;
    }

    /** Figures that a function takes beside that of its line, or in its place: their codes are its number with their letters. */
    static List<Object> figures(ReadWording read, String no) {
        List<Object> figures = new ArrayList<>();
        read.others()
                .forEach((letter, name) -> figures.add(ReadWording.object(
                        "code", no + "-" + letter,
                        "name", name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                        "type", read.otherType())));
        return figures;
    }

    /** The members of its criterion, with the codes of its figures in place of their letters. */
    static Map<String, Object> members(ReadWording read, String no) {
        Map<String, Object> all = new LinkedHashMap<>(read.members());
        if (!read.others().isEmpty()) {
            all.computeIfPresent("scoring", (name, scoring) -> coded(scoring, no));
        }
        return all;
    }

    private static Object coded(@Nullable Object value, String no) {
        if (value instanceof List<?> list) {
            return list.stream().map(each -> coded(each, no)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> all = new LinkedHashMap<>();
            map.forEach((name, each) ->
                    all.put((String) name, name.equals("indicator") ? no + "-" + each : coded(each, no)));
            return all;
        }
        return Objects.requireNonNull(value, "value");
    }
}
