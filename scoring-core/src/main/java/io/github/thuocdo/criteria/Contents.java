package io.github.thuocdo.criteria;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a set holds at all levels and horizons, found by asking its requirements. */
final class Contents {
    private Contents() {}

    /** Every criterion, as it is stated, in the order of the documents. */
    static List<Criterion> criteria(Requirements requirements, List<Level> levels, List<Horizon> horizons) {
        Map<Integer, Criterion> byOrdinal = new TreeMap<>();
        List<@Nullable Horizon> asked = new ArrayList<>(horizons);
        if (asked.isEmpty()) {
            asked.add(null);
        }
        for (Level level : levels) {
            for (Horizon horizon : asked) {
                Profile profile = new Profile(level, horizon, Reading.STRICTEST);
                for (Criterion criterion : requirements.askedUnder(profile)) {
                    byOrdinal.putIfAbsent(criterion.ordinal(), criterion.asStated());
                }
            }
        }
        return List.copyOf(byOrdinal.values());
    }

    /** Every indicator code at any level and horizon, each with the code that results use. */
    static Map<String, String> indicatorCodes(List<Criterion> criteria, Requirements requirements, List<Level> levels) {
        Map<String, String> codes = new TreeMap<>();
        for (Criterion criterion : criteria) {
            add(codes, criterion.indicator());
            criterion.figures().keySet().forEach(part -> codes.putIfAbsent(part, part));
        }
        for (Level level : levels) {
            requirements.collectedAt(level).keySet().forEach(indicator -> add(codes, indicator));
        }
        return Collections.unmodifiableMap(codes);
    }

    private static void add(Map<String, String> codes, Indicator indicator) {
        codes.put(indicator.code(), indicator.code());
        indicator.aliases().forEach(alias -> codes.put(alias, indicator.code()));
    }
}
