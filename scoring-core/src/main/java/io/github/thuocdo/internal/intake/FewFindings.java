package io.github.thuocdo.internal.intake;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.submission.Submission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Of findings that come unit by unit, without end perhaps, as many as are told; the others are counted. */
final class FewFindings {
    private final List<Finding> findings;
    private final List<Submission> unknown;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Integer> unkept = new HashMap<>();
    private int seen;

    /**
     * Nothing is noted yet.
     *
     * @param findings the findings, to which others add
     * @param unknown the submissions of which they say that their unit is unknown, in their order
     */
    FewFindings(List<Finding> findings, List<Submission> unknown) {
        this.findings = findings;
        this.unknown = unknown;
    }

    /** Keeps few of those that were added since the last time, when at most one unit was unknown. */
    void keep() {
        int kept = seen;
        for (int i = seen; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            String kind = ToldFindings.kind(finding);
            if (counts.merge(kind, 1, Integer::sum) <= ToldFindings.MOST_OF_A_KIND) {
                findings.set(kept++, finding);
            } else {
                unkept.merge(kind, 1, Integer::sum);
                if (UnitsMeant.isUntold(finding)) {
                    unknown.remove(unknown.size() - 1);
                }
            }
        }
        findings.subList(kept, findings.size()).clear();
        seen = kept;
    }

    /** Adds the number of findings of each kind that were not kept. */
    void addUnkept(Map<String, Integer> all) {
        for (Map.Entry<String, Integer> each : unkept.entrySet()) {
            all.merge(each.getKey(), each.getValue(), Integer::sum);
        }
    }
}
