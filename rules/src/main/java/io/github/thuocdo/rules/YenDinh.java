package io.github.thuocdo.rules;

import com.google.common.base.Suppliers;
import io.github.thuocdo.CompiledRules;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.LegalSource;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.RulePackage;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.insight.Duties;
import io.github.thuocdo.internal.proof.ProvenSets;
import io.github.thuocdo.submission.UnitRegister;
import java.util.List;
import java.util.function.Supplier;

/**
 * The targets of Yên Định district (Thanh Hóa): Decision 1264/QĐ-UBND of 28 April 2022 and the IT plan of 2022.
 *
 * <p>The documents give no weights and no points: that every scored criterion weighs 1, and how points are counted, is the
 * library's own plainest choice.
 */
public final class YenDinh {
    /** The number of statements of the two documents that are rules. */
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

    /** The reports that Decision 1264 asks for whenever there is something to report; they name no day. */
    public static List<Duties.OnOccasion> occasionalReports() {
        return List.of(
                onOccasion(
                        Level.DISTRICT,
                        "Phòng Văn hóa và Thông tin",
                        "UBND huyện, Chủ tịch UBND huyện - Trưởng Ban chỉ đạo chuyển đổi số huyện",
                        new BilingualText(
                                "Những vấn đề phát sinh, vướng mắc của các đơn vị",
                                "Issues and difficulties that come up in the units"),
                        "V.7.2+1",
                        "Báo cáo UBND huyện, Chủ tịch UBND huyện - Trưởng Ban chỉ đạo chuyển đổi số huyện Yên Định những vấn đề"
                                + " phát sinh, vướng mắc của các đơn vị trong quá trình thực hiện"),
                onOccasion(
                        Level.COMMUNE,
                        "UBND các xã, thị trấn",
                        "Chủ tịch UBND huyện",
                        new BilingualText(
                                "Khó khăn, bất cập trong quá trình thực hiện",
                                "Difficulties and shortcomings in carrying it out"),
                        "V.4.2",
                        "báo cáo Chủ tịch UBND huyện những khó khăn, bất cập trong quá trình thực hiện"),
                onOccasion(
                        Level.DISTRICT,
                        "Phòng Văn hóa và Thông tin",
                        "UBND huyện",
                        new BilingualText(
                                "Khó khăn, vướng mắc có khả năng ảnh hưởng đến chất lượng, tiến độ",
                                "Difficulties that may affect quality or progress"),
                        "V.2.4",
                        "Chủ động nắm bắt, tổng hợp các khó khăn, vướng mắc có khả năng ảnh hưởng đến chất lượng, tiến độ của"
                                + " chương trình và phối hợp với các Phòng, ban, ngành, UBND cấp xã tìm phương án giải quyết, báo"
                                + " cáo UBND huyện xem xét, quyết định."));
    }

    private static Duties.OnOccasion onOccasion(
            Level level, String reporter, String recipient, BilingualText content, String section, String quote) {
        return new Duties.OnOccasion(
                level, reporter, recipient, content, new LegalSource("1264/QĐ-UBND", section, quote));
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
