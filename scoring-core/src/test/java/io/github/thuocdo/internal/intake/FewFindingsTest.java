package io.github.thuocdo.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.submission.Submission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of findings that come unit by unit without end, as many are kept as are told, and every one is counted. */
class FewFindingsTest {
    private static final int MANY = ToldFindings.MOST_OF_A_KIND + 5_000;

    private final List<Finding> findings = new ArrayList<>();
    private final List<Submission> unknown = new ArrayList<>();
    private final FewFindings few = new FewFindings(findings, unknown);

    private void unknownUnit(int i) {
        findings.add(UnitsMeant.UNTOLD.ofUnit("u" + i));
        unknown.add(Submission.of("u" + i));
        few.keep();
    }

    private Map<String, Integer> unkept() {
        Map<String, Integer> unkept = new HashMap<>();
        few.addUnkept(unkept);
        return unkept;
    }

    @Test
    void moreThanAreToldAreCounted() {
        Finding rare = Finding.worded(Severity.INFO, "zero-of-zero").ofUnit("1");
        for (int i = 0; i < MANY; i++) {
            unknownUnit(i);
        }
        findings.add(rare);
        few.keep();
        assertThat(findings).hasSize(ToldFindings.MOST_OF_A_KIND + 1).endsWith(rare);
        assertThat(unkept()).containsOnlyKeys("ERRORunknown-unit").containsValue(5_000);
        List<Finding> told = new ToldFindings(findings, Long.MAX_VALUE, unkept()).told();
        assertThat(told).hasSize(ToldFindings.MOST_OF_A_KIND + 2);
        assertThat(told.get(told.size() - 1).message().en()).startsWith("5000 more findings of this kind");
    }

    @Test
    void theSubmissionsOfUnknownUnitsStayBesideTheirFindings() {
        for (int i = 0; i < MANY; i++) {
            unknownUnit(i);
        }
        assertThat(unknown).hasSameSizeAs(findings);
        assertThat(unknown.get(unknown.size() - 1).unit())
                .isEqualTo(findings.get(findings.size() - 1).unit().orElseThrow());
    }

    @Test
    void whatIsNotToldAndWhatWasNotKeptAreCountedTogether() {
        for (int i = 0; i < MANY; i++) {
            unknownUnit(i);
        }
        List<Finding> told = new ToldFindings(findings, 0, unkept()).told();
        assertThat(told).hasSize(2);
        assertThat(told.get(1).message().en()).startsWith(MANY - 1 + " more findings");
    }
}
