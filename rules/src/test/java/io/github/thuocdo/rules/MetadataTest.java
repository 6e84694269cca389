package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.RulePackage;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.drools.RuleBook;
import io.github.thuocdo.internal.drools.RuleCriteria;
import org.junit.jupiter.api.Test;

/** What must stand above the "when" of a requirement rule, seen on rules that have none of it. */
class MetadataTest {
    private static final RuleBook OTHER_RULES =
            new RuleBook(RulePackage.below(YenDinh.class, Registers.MODULE, "yendinh.consistency"));

    @Test
    void aRuleThatDoesNotSayWhatItMeasuresOrWhereItStandsIsAFaultOfTheSet() {
        CriteriaException refused = catchThrowableOfType(
                CriteriaException.class, () -> new RuleCriteria(OTHER_RULES, 0, key -> new BilingualText(key, key)));
        String rule = "rule \"Mọi cán bộ có tài khoản hoặc thường xuyên đăng nhập nhưng chưa đủ máy tính\"";
        assertThat(refused.faults().stream().filter(fault -> fault.startsWith(rule)))
                .containsExactly(
                        rule + " has no @id",
                        rule + " has no @indicator",
                        rule + " has no @document",
                        rule + " has no @section",
                        rule + " has no @english");
        assertThat(refused.faults()).hasSize(5 * OTHER_RULES.rules().size());
    }
}
