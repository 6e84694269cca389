package io.github.thuocdo.rules;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.Sameness;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Whether indicators of figures that a set does not know are those of another built-in set. */
final class OtherSets {
    /** So many different indicators tell of which set all are; no built-in set has as many. */
    private static final int ENOUGH = 2_000;
    /** A longer heading is no code and no name. */
    private static final int LONGEST = 300;

    private OtherSets() {}

    /**
     * The findings; empty where every indicator is known, or no built-in set knows the others.
     *
     * @param ids the built-in sets
     * @param named gives each of them
     */
    static List<Finding> findings(
            CriteriaSet asked, Submissions said, Iterable<String> ids, Function<String, CriteriaSet> named) {
        Map<String, String> unknown = byKey(said);
        int all = unknown.size();
        unknown.keySet().removeAll(names(asked));
        if (unknown.isEmpty()) {
            return List.of();
        }
        String best = "";
        String first = "";
        int most = 0;
        for (String id : ids) {
            Set<String> there = id.equals(asked.id()) ? Set.of() : names(named.apply(id));
            List<String> known =
                    unknown.keySet().stream().filter(there::contains).toList();
            if (known.size() > most) {
                most = known.size();
                best = id;
                first = unknown.getOrDefault(known.get(0), "");
            }
        }
        if (most == 0) {
            return List.of();
        }
        Finding finding = Finding.worded(
                Severity.WARNING,
                "indicators-of-set",
                best,
                Integer.toString(most),
                Integer.toString(all),
                asked.id(),
                Excerpt.of(first));
        return List.of(
                said.sources().isEmpty()
                        ? finding
                        : finding.in(said.sources().get(0).name()));
    }

    /** The indicators that figures and headings name, as written, by what they have in common with their like. */
    private static Map<String, String> byKey(Submissions said) {
        Set<String> written = new HashSet<>();
        Map<String, String> byKey = new LinkedHashMap<>();
        said.sources().forEach(source -> source.indicators().forEach(each -> add(each, written, byKey)));
        for (Submission submission : said.all()) {
            for (Entry entry : submission.entries()) {
                add(entry.indicator(), written, byKey);
            }
            if (written.size() > ENOUGH) {
                break;
            }
        }
        return byKey;
    }

    private static void add(String indicator, Set<String> written, Map<String, String> byKey) {
        if (indicator.length() <= LONGEST && written.size() <= ENOUGH && written.add(indicator)) {
            byKey.putIfAbsent(Sameness.key(indicator), indicator);
        }
    }

    /** The codes, aliases and names of a set's indicators. */
    private static Set<String> names(CriteriaSet set) {
        Set<String> names = new HashSet<>();
        set.indicatorCodes().keySet().forEach(code -> names.add(Sameness.key(code)));
        set.criteria().forEach(criterion -> addNames(criterion.indicator(), names));
        set.levels().forEach(level -> set.collectedAt(level).keySet().forEach(each -> addNames(each, names)));
        return names;
    }

    private static void addNames(Indicator indicator, Set<String> names) {
        names.add(Sameness.key(indicator.name().vi()));
        names.add(Sameness.key(indicator.name().en()));
    }
}
