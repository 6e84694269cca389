package io.github.thuocdo.rules;

import com.google.common.base.Suppliers;
import io.github.thuocdo.CompiledRules;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.RulePackage;
import io.github.thuocdo.finding.BilingualText;
import java.util.function.Supplier;

/**
 * The national index for provinces of Decision 922/QĐ-BTTTT (20 May 2022), at the level of its eight scored main indicators:
 * the total is the sum of points times value, divided by 1,000.
 */
public final class Dti922 {
    private static final int MAIN_INDICATORS = 8;
    private static final Supplier<CriteriaSet> CRITERIA = Suppliers.memoize(Dti922::open);

    private Dti922() {}

    /** The set {@code dti-922}. */
    public static CriteriaSet criteria() {
        return CRITERIA.get();
    }

    private static CriteriaSet open() {
        CompiledRules rules =
                CompiledRules.open(RulePackage.below(Dti922.class, Registers.MODULE, "dti922"), MAIN_INDICATORS);
        return CriteriaSet.builder("dti-922")
                .version("2022.1")
                .title(
                        "Chỉ số đánh giá chuyển đổi số cấp tỉnh (QĐ 922/QĐ-BTTTT), tám chỉ số chính",
                        "Provincial digital-transformation index (Decision 922/QĐ-BTTTT), eight main indicators")
                .levels(Level.PROVINCE)
                .scoringNote(
                        new BilingualText(
                                "Điểm của tám chỉ số chính theo QĐ 922/QĐ-BTTTT (tổng 1.000); điểm thành phần không có ở đây.",
                                "Points of the eight main indicators by Decision 922/QĐ-BTTTT (1,000 in all); component points are not known here."))
                .requirements(rules)
                .oneCriterionPerIndicator()
                .build();
    }
}
