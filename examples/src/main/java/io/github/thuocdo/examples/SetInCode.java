package io.github.thuocdo.examples;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Terms;
import io.github.thuocdo.criteria.VerdictRules;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A criteria set, a register and figures that a program states: a sample that no document gives, of groups, terms and classes. */
public final class SetInCode {
    private SetInCode() {}

    public static void main(String[] args) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        var register = UnitRegister.of(List.of(
                AdministrativeUnit.of("01", "Xã Một", Level.COMMUNE),
                AdministrativeUnit.of("02", "Xã Hai", Level.COMMUNE)));

        var ranking = Scorer.of(set())
                .rank(
                        register.communes(),
                        Submissions.of(
                                Submission.of("01")
                                        .counts("online-share", 90, 100)
                                        .value("on-time-share", "97")
                                        .no("open-data"),
                                Submission.of("02")
                                        .counts("online-share", 60, 100)
                                        .value("on-time-share", "95,5")
                                        .yes("open-data")));

        for (var entry : ranking.entries()) {
            System.out.printf(
                    "%s  %s  %s  %s%n",
                    entry.rank(),
                    entry.unit().name(),
                    entry.score(),
                    entry.verdict().orElseThrow().code());
        }
    }

    private static CriteriaSet set() {
        return CriteriaSet.builder("sample-set")
                .title("Bộ tiêu chí mẫu, không theo văn bản nào", "A sample set that follows no document")
                .levels(Level.COMMUNE)
                .scale(new BigDecimal("100"))
                .policies(Policies.builder().rounding(2, RoundingMode.HALF_UP).build())
                .pillars(Pillar.InForce.always(Pillar.builder("sample-set")
                        .groups(List.of(
                                Pillar.builder("services")
                                        .title("Dịch vụ công", "Public services")
                                        .weight("3")
                                        .build(),
                                Pillar.builder("data")
                                        .title("Dữ liệu", "Data")
                                        .weight("1")
                                        .build()))
                        .build()))
                .criterion(Criterion.builder("online")
                        .indicator("online-share", "Tỷ lệ hồ sơ trực tuyến", "Share of dossiers received online")
                        .pillar("services")
                        .atLeast("80")
                        .source("Bộ mẫu", "1"))
                .criterion(Criterion.builder("on-time")
                        .indicator("on-time-share", "Tỷ lệ hồ sơ đúng hạn", "Share of dossiers settled in time")
                        .pillar("services")
                        .atLeast("95")
                        .terms(Terms.builder().exceptFor("xã đảo").build())
                        .source("Bộ mẫu", "2"))
                .criterion(Criterion.builder("open-data")
                        .indicator("open-data", "Công bố dữ liệu mở", "Publishes open data")
                        .pillar("data")
                        .yes()
                        .source("Bộ mẫu", "3"))
                .verdicts(VerdictRules.builder()
                        .band("good", "Khá", "Good", "70")
                        .band("weak", "Yếu", "Weak", "0")
                        .veto("open-data", "weak")
                        .build())
                .build();
    }
}
