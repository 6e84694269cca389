package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Family;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.VerdictRules;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of two decisions of Thanh Hóa, and nothing more. */
class ThanhHoaSetsTest {

    private static CriteriaSet set(String id, Level level) {
        return CriteriaSets.named(id, level);
    }

    @Test
    void threeOfThirtySevenCompletionCriteriaAreKnownAndNoPassRule() {
        CriteriaSet set = set("thanh-hoa-1829", Level.COMMUNE);
        assertThat(set.family()).isEqualTo(Family.COMPLETION);
        assertThat(set.levels()).containsExactly(Level.COMMUNE);
        assertThat(set.horizons()).isEmpty();
        assertThat(set.criteria())
                .extracting(c -> c.name().vi(), c -> c.requirement().least().orElseThrow(), Criterion::pillar)
                .containsExactly(
                        tuple(
                                "Tỷ lệ hộ gia đình thanh toán tiền điện không dùng tiền mặt",
                                new BigDecimal("60"),
                                "Xã hội số"),
                        tuple(
                                "Tỷ lệ dân số trưởng thành có chữ ký số hoặc chữ ký điện tử cá nhân",
                                new BigDecimal("30"),
                                "Xã hội số"),
                        tuple(
                                "Tỷ lệ người dân có hồ sơ sức khỏe điện tử được cập nhật, bổ sung thường xuyên",
                                new BigDecimal("95"),
                                "Xã hội số"));
        assertThat(set.criteria()).allSatisfy(c -> {
            assertThat(c.source().document()).isEqualTo("1829/QĐ-UBND");
            assertThat(c.source().quote()).as("no wording is at hand").isEmpty();
            assertThat(c.notes()).isNotEmpty();
        });
        VerdictRules verdicts = set.verdicts();
        assertThat(verdicts.pass()).isEmpty();
        assertThat(verdicts.bands()).isEmpty();
        VerdictRules.Declared declared = verdicts.declared().orElseThrow();
        assertThat(declared.criteria()).isEqualTo(37);
        assertThat(declared.pillars())
                .containsExactly(
                        entry("Chính quyền số", 11),
                        entry("Kinh tế số", 6),
                        entry("Xã hội số", 12),
                        entry("Hạ tầng số", 8));
    }

    @Test
    void theIndexOfTwoLevelsIsASetForEach() {
        for (Level level : List.of(Level.COMMUNE, Level.DISTRICT)) {
            CriteriaSet set = set("thanh-hoa-3853", level);
            assertThat(set.family()).isEqualTo(Family.INDEX);
            assertThat(set.levels()).containsExactly(level);
            assertThat(set.criteria()).isEmpty();
            assertThat(set.scale()).isEqualByComparingTo("1000");
            assertThat(set.verdicts().declared().orElseThrow().criteria()).isEqualTo(level == Level.COMMUNE ? 56 : 63);
        }
        assertThat(set("thanh-hoa-3853", Level.PROVINCE).id()).isEqualTo("thanh-hoa-3853-xa");
        assertThat(CriteriaSets.find("thanh-hoa-3854")).isEmpty();
    }

    @Test
    void everyIdNamesTheSetThatBearsIt() {
        CriteriaSets.ids().forEach(id -> assertThat(CriteriaSets.named(id).id()).isEqualTo(id));
    }
}
