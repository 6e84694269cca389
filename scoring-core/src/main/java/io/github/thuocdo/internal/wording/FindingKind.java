package io.github.thuocdo.internal.wording;

import io.github.thuocdo.finding.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Findings of one kind, for people: some of them, and how many more there are.
 *
 * @param shown the first of them
 * @param more the number of others
 */
public record FindingKind(List<AlikeFindings> shown, int more) {
    /** So many of each kind are enough to see what is wrong. */
    public static final int EXAMPLES = 3;

    public FindingKind {
        shown = List.copyOf(shown);
    }

    /** Findings by their kind, in the order in which kinds first appear; findings that read the same count once. */
    public static List<FindingKind> of(List<Finding> findings, int examples) {
        Map<String, List<Finding>> byKind = new LinkedHashMap<>();
        Set<String> lines = new HashSet<>();
        findings.stream()
                .filter(finding -> lines.add(finding.format(Locale.ENGLISH) + about(finding)))
                .forEach(finding -> byKind.computeIfAbsent(
                                finding.severity() + finding.code(), kind -> new ArrayList<>())
                        .add(finding));
        List<FindingKind> kinds = new ArrayList<>();
        for (List<Finding> alike : byKind.values()) {
            List<AlikeFindings> all = AlikeFindings.of(alike);
            int shown = Math.min(examples, all.size());
            int more = all.stream().skip(shown).mapToInt(AlikeFindings::count).sum();
            kinds.add(new FindingKind(all.subList(0, shown), more));
        }
        return kinds;
    }

    /** The unit and the indicator of a finding: equal words about different figures are different findings, unless they tell of their row. */
    private static String about(Finding finding) {
        String indicator = finding.tellsOfRow() ? "" : finding.indicator().orElse("");
        return finding.unit().orElse("") + " " + indicator;
    }

    /** "and 17 more of this kind"; empty where there are no more. */
    public Optional<String> rest(Locale locale) {
        return more == 0
                ? Optional.empty()
                : Optional.of(new Wording(locale).say("findings.more", Integer.toString(more)));
    }
}
