package io.github.thuocdo.internal.setfile;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.internal.json.JsonTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads sets that differ in little, each given as the members of its file: a criterion that stands in the same place as in a set before,
 * word for word, is taken from there. Safe to share between threads.
 */
public final class RepeatedReader {
    private static final String INDICATORS = "indicators";
    private static final String CRITERIA = "criteria";

    private static final List<Object> NONE = List.of();

    private @Nullable Known known;

    /**
     * The criteria that were read under the same indicators, readings and groups.
     *
     * @param around the members of the set on which the reading of a criterion depends
     */
    private record Known(
            List<Object> around,
            Map<String, DatedContent.Declared> indicators,
            Map<Numbered, DatedCriterion> criteria) {}

    /** A criterion as the members of its file, and where it stands among the criteria. */
    private record Numbered(int at, Object members) {}

    /**
     * The set that the members say.
     *
     * @param root the members, which nobody changes any more
     * @param name the name of the set in faults
     * @throws io.github.thuocdo.criteria.CriteriaException with every fault
     */
    public CriteriaSet read(Map<String, Object> root, String name) throws IOException {
        List<Object> around = List.of(
                root.getOrDefault(INDICATORS, NONE),
                root.getOrDefault("readings", NONE),
                groups(root.getOrDefault("pillars", NONE), new TreeSet<>()));
        List<Numbered> criteria = numbered(root.getOrDefault(CRITERIA, NONE));
        Known before = before(around);
        SetReader reader = new SetReader(name);
        Map<String, Object> written = new LinkedHashMap<>(root);
        if (before != null && !criteria.isEmpty()) {
            List<@Nullable DatedCriterion> taken = new ArrayList<>();
            for (Numbered criterion : criteria) {
                taken.add(before.criteria.get(criterion));
            }
            reader = reader.knowing(before.indicators, taken);
            written.put(INDICATORS, List.of());
            written.put(CRITERIA, others(criteria, taken));
        }
        byte[] file = JsonTree.text(written).getBytes(StandardCharsets.UTF_8);
        CriteriaSet set = reader.read(new ByteArrayInputStream(file));
        keep(around, criteria, reader);
        return set;
    }

    private static List<Numbered> numbered(Object criteria) {
        List<Numbered> numbered = new ArrayList<>();
        if (criteria instanceof List<?> all) {
            all.forEach(each -> numbered.add(new Numbered(numbered.size(), each)));
        }
        return numbered;
    }

    /** The criteria, with nothing in the place of those that are taken. */
    private static List<Object> others(List<Numbered> criteria, List<@Nullable DatedCriterion> taken) {
        List<Object> all = new ArrayList<>();
        criteria.forEach(each -> all.add(taken.get(each.at) == null ? each.members : Map.of()));
        return all;
    }

    /** The ids of all groups, which a criterion may name. */
    private static TreeSet<String> groups(Object pillars, TreeSet<String> into) {
        if (pillars instanceof List<?> all) {
            for (Object each : all) {
                if (each instanceof Map<?, ?> pillar) {
                    into.add(Objects.toString(pillar.get("id")));
                    groups(Objects.requireNonNullElse(pillar.get("pillars"), NONE), into);
                }
            }
        }
        return into;
    }

    private synchronized @Nullable Known before(List<Object> around) {
        return known != null && known.around.equals(around) ? known : null;
    }

    private synchronized void keep(List<Object> around, List<Numbered> asked, SetReader read) {
        if (known == null || !known.around.equals(around)) {
            known = new Known(around, read.indicators(), new ConcurrentHashMap<>());
        }
        List<DatedCriterion> criteria = read.criteria();
        Map<Numbered, DatedCriterion> kept = known.criteria;
        asked.forEach(each -> kept.putIfAbsent(each, criteria.get(each.at)));
    }
}
