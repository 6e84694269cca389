package io.github.thuocdo.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.SmallSets;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Policies, terms, groups and verdicts that a program states one by one. */
class StatedPartsTest {
    @Test
    void whatIsNotStatedIsTheStandard() {
        assertThat(Policies.builder().build()).isEqualTo(Policies.STANDARD);
        assertThat(Policies.STANDARD.rounding()).isEqualTo(new Policies.Rounding(4, RoundingMode.HALF_UP, true));
        assertThat(Terms.builder().build()).isEqualTo(Terms.PLAIN);
        assertThat(VerdictRules.builder().build()).isEqualTo(VerdictRules.NONE);
        assertThat(Pillar.builder("a").build()).isEqualTo(Pillar.ofPoints("a", new BilingualText("a", "a"), List.of()));
    }

    @Test
    void everyPolicyCanBeStatedByName() {
        Policies policies = Policies.builder()
                .missing(Policies.Missing.UNRANKED_BELOW_COVERAGE)
                .coverage(Rational.of(1, 2))
                .minimumCriteria(3)
                .unranked("phường")
                .ties(Policies.Ties.DENSE)
                .tieBreakers(Policies.TieBreaker.MET)
                .rounding(2, RoundingMode.HALF_EVEN)
                .criterionRounding(1, RoundingMode.DOWN)
                .emptyDenominator(Policies.EmptyDenominator.Gives.FULL_POINTS)
                .period(Policies.Period.MONTH)
                .build();
        assertThat(policies)
                .isEqualTo(new Policies(
                        Policies.Missing.UNRANKED_BELOW_COVERAGE,
                        Rational.of(1, 2),
                        3,
                        Set.of("phường"),
                        Policies.Ties.DENSE,
                        List.of(Policies.TieBreaker.MET),
                        new Policies.Rounding(2, RoundingMode.HALF_EVEN, true),
                        Optional.of(new Policies.Rounding(1, RoundingMode.DOWN)),
                        Policies.EmptyDenominator.Gives.FULL_POINTS,
                        Policies.Period.MONTH));
    }

    @Test
    void everyTermCanBeStatedByName() {
        Terms terms = Terms.builder()
                .mandatory()
                .gate()
                .missing(Policies.Missing.EXCLUDE)
                .onlyFor("xã")
                .exceptFor("đảo")
                .rounding(2, RoundingMode.HALF_UP)
                .weight(Rational.of(1, 3))
                .emptyDenominator(Policies.EmptyDenominator.Gives.NO_POINTS)
                .build();
        assertThat(terms)
                .isEqualTo(new Terms(
                        true,
                        true,
                        Optional.of(Policies.Missing.EXCLUDE),
                        Set.of("xã"),
                        Set.of("đảo"),
                        Optional.of(new Policies.Rounding(2, RoundingMode.HALF_UP)),
                        Optional.of(Rational.of(1, 3)),
                        Optional.of(Policies.EmptyDenominator.Gives.NO_POINTS)));
    }

    @Test
    void allConditionsOfAPassAreKept() {
        VerdictRules rules = VerdictRules.builder()
                .passWithAll()
                .passWith(3)
                .passFrom("70")
                .passFrom("data", "50.5")
                .build();
        assertThat(rules.pass())
                .contains(new VerdictRules.Pass(
                        3, true, Optional.of(new BigDecimal("70")), Map.of("data", new BigDecimal("50.5"))));
        assertThat(VerdictRules.builder().band("a", "Tốt", "Good", "80").build().pass())
                .isEmpty();
    }

    @Test
    void namesThatAreTheSameStandOnce() {
        assertThat(Terms.builder().onlyFor("xã", "Xã").exceptFor("đảo", "đảo").build())
                .isEqualTo(Terms.builder().onlyFor("xã").exceptFor("đảo").build());
        assertThat(Policies.builder().unranked("phường", "phường").build().unranked())
                .containsExactly("phường");
    }

    @Test
    void whatIsNoNumberIsRefusedByName() {
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> Pillar.builder("p").weight("x"))
                .withMessage("The weight of a group is written as a number such as 80 or 97.5, not (x)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VerdictRules.builder().band("a", "Tốt", "Good", "1e999999999"))
                .withMessage("The least score of a class has at most 40 digits, not (1E+999999999)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VerdictRules.builder().passFrom("1e999999999"))
                .withMessage("The score of a pass has at most 40 digits, not (1E+999999999)");
    }

    @Test
    void groupsAndVerdictsOfASetInCodeScoreAndPass() {
        Ranking ranking = Scorer.of(twoGroups())
                .rank(
                        SmallSets.communes("A").communes(),
                        Submissions.of(Submission.of("01").value("online", "85").no("open")));
        assertThat(ranking.unit("01").score()).isEqualTo(new BigDecimal("75.0000"));
        assertThat(ranking.unit("01").verdict().orElseThrow().code()).isEqualTo("PASS weak");
    }

    private static CriteriaSet twoGroups() {
        Pillar service = Pillar.builder("service")
                .title("Dịch vụ", "Services")
                .weight("3")
                .build();
        Pillar data = Pillar.builder("data")
                .title("Dữ liệu", "Data")
                .weight("1")
                .rounding(1, RoundingMode.HALF_UP)
                .build();
        return CriteriaSet.builder("mine")
                .levels(Level.COMMUNE)
                .scale(new BigDecimal("100"))
                .pillars(Pillar.InForce.always(
                        Pillar.builder("mine").groups(List.of(service, data)).build()))
                .verdicts(VerdictRules.builder()
                        .passFrom("70")
                        .band("good", "Khá", "Good", "70")
                        .band("weak", "Yếu", "Weak", "0")
                        .veto("open", "weak")
                        .build())
                .criterion(Criterion.builder("online")
                        .indicator(Indicator.of("online", new BilingualText("Trực tuyến", "Online"))
                                .withUnit("%")
                                .withRatio("hồ sơ trực tuyến", "tổng số hồ sơ"))
                        .pillar("service")
                        .atLeast("80")
                        .source("1/QĐ", "1"))
                .criterion(Criterion.builder("open")
                        .indicator("open", "Dữ liệu mở", "Open data")
                        .pillar("data")
                        .yes()
                        .source("1/QĐ", "2"))
                .build();
    }
}
