package io.github.thuocdo.internal.wording;

import io.github.thuocdo.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Findings that say the same of many units, for people: the first of them, and the units of the others.
 *
 * @param first the first of them
 * @param others the rest; empty where nothing else is like it
 */
public record AlikeFindings(Finding first, List<Finding> others) {
    private static final Set<String> SAID_OF_MANY = Set.of("evidence-missing", "report-missing");
    private static final int FEWEST = 4;
    private static final int EXAMPLES = 5;

    public AlikeFindings {
        others = List.copyOf(others);
    }

    /** The findings in their order, those that say the same of four units or more taken together where the first stands. */
    public static List<AlikeFindings> of(List<Finding> findings) {
        Map<String, List<Finding>> byCode = findings.stream()
                .filter(finding -> SAID_OF_MANY.contains(finding.code()))
                .collect(Collectors.groupingBy(Finding::code, LinkedHashMap::new, Collectors.toList()));
        List<AlikeFindings> all = new ArrayList<>();
        for (Finding finding : findings) {
            List<Finding> alike = byCode.getOrDefault(finding.code(), List.of());
            if (alike.size() < FEWEST) {
                all.add(new AlikeFindings(finding, List.of()));
            } else if (alike.get(0) == finding) {
                all.add(new AlikeFindings(finding, alike.subList(1, alike.size())));
            }
        }
        return all;
    }

    /** Their number. */
    public int count() {
        return 1 + others.size();
    }

    /** "Likewise 22 more: 15412, 15478, …"; empty for one alone. */
    public Optional<String> likewise(Locale locale) {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String units = others.stream()
                .limit(EXAMPLES)
                .map(other -> other.unit().orElseThrow())
                .collect(Collectors.joining(", "));
        return Optional.of(new Wording(locale)
                .say(
                        "findings.likewise",
                        Integer.toString(others.size()),
                        others.size() > EXAMPLES ? units + ", …" : units + "."));
    }

    /** One line: severity, place and message, and of which units it is said likewise. */
    public String format(Locale locale) {
        String alone = first.format(locale);
        String code = " [" + first.code() + "]";
        return likewise(locale)
                .map(more -> alone.substring(0, alone.length() - code.length()) + " " + more + code)
                .orElse(alone);
    }
}
