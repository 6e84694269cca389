package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Comparison;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.ranking.PillarScore;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The core knows no set: one that is written here scores, ranks and explains like those that are rules. */
class CodeBuiltSetTest {
    private static final Requirement HALF = new Requirement.Threshold(Comparison.AT_LEAST, new BigDecimal("50"));
    private static final Requirement MORE_THAN_ONE = new Requirement.Threshold(Comparison.MORE_THAN, BigDecimal.ONE);

    /** Two groups of 0.6 and 0.4; inside them 1/4, 3/4 and 1/2, 1/2: a criterion's points are the product. */
    private static final List<Criterion.Builder> NESTED = List.of(
            criterion("Nhóm A", "a", FigureType.SHARE, HALF, "0.15"),
            criterion("Nhóm A", "b", FigureType.YES_NO, new Requirement.Affirmed(), "0.45"),
            criterion("Nhóm B", "c", FigureType.INDEX, new Requirement.InProportion(), "0.2"),
            criterion("Nhóm B", "d", FigureType.PER_HEAD, MORE_THAN_ONE, "0.2"));

    @Test
    void nestedWeightsMultiply() {
        Ranking ranking = rank(set(NESTED, Policies.Ties.COMPETITION, 4, true), unit("U1", "25", true, "0.3", "0"));
        assertThat(ranking.unit("U1").score()).isEqualTo(new BigDecimal("0.5850"));
        assertThat(ranking.unit("U1").pillars().stream()
                        .map(PillarScore::score)
                        .map(score -> score.orElseThrow().toPlainString()))
                .containsExactly("0.8750", "0.1500");
    }

    @Test
    void whatDoesNotApplyLeavesTheWeightsOfBothGroups() {
        Submission unit =
                Submission.of("U1").value("a", "50").no("b").notApplicable("c").value("d", "2");
        Ranking ranking = rank(set(NESTED, Policies.Ties.COMPETITION, 4, true), unit);
        assertThat(ranking.unit("U1").score()).isEqualTo(new BigDecimal("0.4375"));
        assertThat(ranking.unit("U1").pillars().stream()
                        .map(PillarScore::score)
                        .map(score -> score.orElseThrow().toPlainString()))
                .containsExactly("0.2500", "1.0000");
    }

    @Test
    void aSetThatDoesNotRoundBeforeRankingRanksExactScoresAndNumbersTiesAsItSays() {
        Submission[] units = {
            unit("U1", "25", true, "0.3", "0"),
            unit("U2", "25", true, "0.301", "0"),
            unit("U3", "25", true, "0.3", "0"),
            unit("U4", "0", true, "0", "0")
        };
        Ranking dense = rank(set(NESTED, Policies.Ties.DENSE, 2, false), units);
        assertThat(Stream.of(units).map(u -> dense.unit(u.unit()).score().toPlainString()))
                .containsExactly("0.59", "0.59", "0.59", "0.45");
        assertThat(Stream.of(units).map(u -> dense.unit(u.unit()).rank())).containsExactly(2, 1, 2, 3);
        Ranking rounded = rank(set(NESTED, Policies.Ties.COMPETITION, 2, true), units);
        assertThat(Stream.of(units).map(u -> rounded.unit(u.unit()).rank())).containsExactly(1, 1, 1, 4);
    }

    @Test
    void theJudgementRulesAgreeOnASetThatTheyNeverSaw() {
        Ranking ranking = rank(
                set(NESTED, Policies.Ties.COMPETITION, 4, true),
                unit("U1", "50", true, "1", "1"),
                unit("U2", "49.99", false, "0", "1.01"));
        assertThat(ranking.unit("U1").explain().lines().stream()
                        .map(line -> line.outcome().status() + " " + line.judgedBy()))
                .containsExactly(
                        "MET Từ ngưỡng trở lên: đạt",
                        "MET Có: đạt",
                        "SCORED Tính điểm theo giá trị: không có ngưỡng",
                        "NOT_MET Không trên ngưỡng: chưa đạt");
        assertThat(ranking.unit("U2").explain().lines().stream()
                        .map(line -> line.outcome().status() + " " + line.judgedBy()))
                .containsExactly(
                        "NOT_MET Dưới ngưỡng: chưa đạt",
                        "NOT_MET Không: chưa đạt",
                        "SCORED Tính điểm theo giá trị: không có ngưỡng",
                        "MET Trên ngưỡng: đạt");
    }

    @Test
    void aSetOfOneTotalRanksPublishedTotals() {
        CriteriaSet set = set(
                List.of(criterion("Tổng", "total", FigureType.INDEX, new Requirement.InProportion(), "1000")),
                Policies.Ties.COMPETITION,
                3,
                true);
        Ranking ranking = rank(
                set,
                Submission.of("U1").value("total", "0.633"),
                Submission.of("U2").value("total", "0.640"),
                Submission.of("U3").value("total", "0.633"),
                Submission.of("U4").value("total", "0.624"));
        assertThat(Stream.of("U1", "U2", "U3", "U4")
                        .map(code -> ranking.unit(code).rank()))
                .containsExactly(2, 1, 2, 4);
    }

    private static Submission unit(String code, String a, boolean b, String c, String d) {
        Submission unit = Submission.of(code).value("a", a).value("c", c).value("d", d);
        return b ? unit.yes("b") : unit.no("b");
    }

    private static Ranking rank(CriteriaSet set, Submission... units) {
        UnitRegister register = UnitRegister.of(Stream.of(units)
                .map(unit -> AdministrativeUnit.of(unit.unit(), unit.unit(), Level.COMMUNE))
                .toList());
        return Scorer.of(set).rank(register.communes(), Submissions.of(units));
    }

    private static CriteriaSet set(
            List<Criterion.Builder> criteria, Policies.Ties ties, int scale, boolean beforeRanking) {
        CriteriaSet.Builder set = CriteriaSet.builder("a-set")
                .title("Bộ tiêu chí", "A set")
                .levels(Level.COMMUNE)
                .policies(Policies.builder()
                        .ties(ties)
                        .rounding(new Policies.Rounding(scale, RoundingMode.HALF_UP, beforeRanking))
                        .build())
                .scoringNote(new BilingualText("Trọng số của bộ này", "The weights of this set"));
        criteria.forEach(set::criterion);
        return set.build();
    }

    private static Criterion.Builder criterion(
            String pillar, String code, FigureType type, Requirement requirement, String points) {
        return Criterion.builder("c-" + code)
                .indicator(code, code, code)
                .pillar(pillar)
                .target(Target.of(type, requirement))
                .points(points)
                .source("—", code);
    }
}
