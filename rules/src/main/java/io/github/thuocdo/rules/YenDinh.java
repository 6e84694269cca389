package io.github.thuocdo.rules;

import com.google.common.base.Suppliers;
import io.github.thuocdo.CompiledRules;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.RulePackage;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.proof.ProvenSets;
import io.github.thuocdo.submission.UnitRegister;
import java.util.function.Supplier;

/**
 * The targets of Yên Định district (Thanh Hóa): Decision 1264/QĐ-UBND of 28 April 2022 and the IT plan of 2022.
 *
 * <p>The documents give no weights and no points: that every scored criterion weighs 1, and how points are counted, is the
 * library's own plainest choice.
 */
public final class YenDinh {
    /** How many statements of the two documents are rules. */
    public static final int STATEMENTS = 144;

    private static final Supplier<CriteriaSet> CRITERIA = Suppliers.memoize(YenDinh::open);

    private YenDinh() {}

    /** The set {@code yen-dinh-2022}. */
    public static CriteriaSet criteria() {
        return CRITERIA.get();
    }

    /** The district and its 26 communes, as of April 2022. */
    public static UnitRegister units() {
        return Registers.named("yen-dinh");
    }

    private static CriteriaSet open() {
        CompiledRules rules =
                CompiledRules.open(RulePackage.below(YenDinh.class, Registers.MODULE, "yendinh"), STATEMENTS);
        CriteriaSet set = CriteriaSet.builder("yen-dinh-2022")
                .version("2022.1")
                .title(
                        "Chỉ tiêu chuyển đổi số huyện Yên Định (QĐ 1264/QĐ-UBND và Kế hoạch CNTT 2022)",
                        "Digital-transformation targets of Yên Định district (Decision 1264/QĐ-UBND and the IT plan of 2022)")
                .levels(Level.DISTRICT, Level.COMMUNE)
                .horizons(Horizon.Y2022, Horizon.Y2025, Horizon.Y2030)
                .defaultHorizon(Horizon.Y2025)
                .policies(
                        Policies.builder().tieBreakers(Policies.TieBreaker.MET).build())
                .scoringNote(
                        new BilingualText(
                                "Văn bản không quy định trọng số và điểm: mỗi tiêu chí chấm điểm có trọng số 1 là mặc định của thư viện.",
                                "The documents give no weights and no points: that every scored criterion weighs 1 is the library's default."))
                .requirements(rules)
                .consistencyRules(RulePackage.below(YenDinh.class, Registers.MODULE, "yendinh.consistency"))
                .oneCriterionPerIndicator()
                .build();
        // The tests of this module prove it: no program waits for that at its start.
        ProvenSets.vouchFor(set);
        return set;
    }
}
