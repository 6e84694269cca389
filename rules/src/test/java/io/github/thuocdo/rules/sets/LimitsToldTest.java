package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.ranking.Explanation;
import io.github.thuocdo.ranking.ScoreLimits;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The first screen of an explanation tells what holds a score or a class down, and where more points than the own ones come from. */
class LimitsToldTest {
    private static final Locale VIETNAMESE = new Locale("vi");

    private static CriteriaSet gated() {
        return Draft.of(
                        "'scale': 100, 'policies': {'rounding': {'scale': 2}}, 'pillars': [{'id': 'P', 'gate': true}, {'id': 'Q'}]")
                .ratio("a", "'pillar': 'P', 'points': 30")
                .asks("safe", "yes-no", "'pillar': 'Q', 'points': 10, 'gate': true, 'requirement': {'yes': true}")
                .set();
    }

    private static Explanation explained(CriteriaSet set, String figures) {
        return Units.rank(set, figures).unit("u").explain();
    }

    @Test
    void aShutGateIsNamedWithItsConditionTheFigureAndTheScoreWithoutIt() {
        Explanation explanation = explained(gated(), "u: a=60|safe=no");
        assertThat(explanation.limits().gates()).containsExactly("safe");
        assertThat(explanation.subject().score()).isEqualByComparingTo("0");
        assertThat(explanation.summary(Locale.ENGLISH)).contains("""
                Gate        safe [safe]: no, asked yes. With no points here the whole score is
                            0.
                            So the score is 0.00; without a gate it would be 45.00.
                """);
        assertThat(explanation.summary(VIETNAMESE)).contains("""
                Điểm liệt   safe [safe]: không, yêu cầu có. Không có điểm ở đây thì tổng điểm
                            bằng 0.
                            Vì vậy tổng điểm là 0,00; nếu không bị điểm liệt thì được 45,00.
                """);
        assertThat(Report.of(explanation, Locale.ENGLISH).text(Format.JSON))
                .contains("\"limits\":{\"gates\":[\"safe\"],\"scoreWithoutGates\":45.00,\"vetoes\":[]}");
    }

    @Test
    void theGateOfAGroupAndTheOneOfACriterionAreBothNamed() {
        Explanation explanation = explained(gated(), "u: a=0|safe=no");
        assertThat(explanation.limits().gates()).containsExactly("safe", "P");
        assertThat(explanation.summary(Locale.ENGLISH))
                .contains("Gate        P [P]: 0.00. With no points here the whole score is 0.\n")
                .contains("So the score is 0.00; without a gate it would be 0.00.");
    }

    @Test
    void whereEveryGateIsOpenNothingIsToldOfThem() {
        Explanation explanation = explained(gated(), "u: a=60|safe=yes");
        assertThat(explanation.limits()).isEqualTo(ScoreLimits.NONE);
        assertThat(explanation.summary(Locale.ENGLISH)).doesNotContain("Gate");
        assertThat(Report.of(explanation, Locale.ENGLISH).text(Format.JSON)).doesNotContain("limits");
    }

    @Test
    void aVetoThatLeavesAWorseClassIsNamedWithBothClasses() {
        CriteriaSet set = Draft.of(
                        "'scale': 100, 'verdict': {'bands': [{'id': 'good', 'from': 80}, {'id': 'fair', 'from': 50},"
                                + " {'id': 'weak', 'from': 0}], 'vetoes': [{'criterion': 'safe', 'band': 'fair'}]}")
                .ratio("a", "'points': 90")
                .asks("safe", "yes-no", "'points': 10, 'requirement': {'yes': true}")
                .set();
        Explanation explanation = explained(set, "u: a=100|safe=no");
        assertThat(explanation.limits().vetoes()).containsExactly("safe");
        assertThat(explanation.summary(Locale.ENGLISH)).contains("""
                Veto        safe [safe]: no, asked yes. This leaves the class fair at most; the
                            score alone reaches good.
                """);
        assertThat(explained(set, "u: a=60|safe=no").limits())
                .as("the score reaches no better class anyway")
                .isEqualTo(ScoreLimits.NONE);
    }

    @Test
    void eachOfTwoVetoesNamesItsOwnClass() {
        CriteriaSet set = Draft.of(
                        "'scale': 100, 'verdict': {'bands': [{'id': 'good', 'from': 80}, {'id': 'fair', 'from': 50},"
                                + " {'id': 'weak', 'from': 0}], 'vetoes': [{'criterion': 'safe', 'band': 'fair'},"
                                + " {'criterion': 'law', 'band': 'weak'}]}")
                .ratio("a", "'points': 90")
                .asks("safe", "yes-no", "'points': 5, 'requirement': {'yes': true}")
                .asks("law", "yes-no", "'points': 5, 'requirement': {'yes': true}")
                .set();
        Explanation explanation = explained(set, "u: a=100|safe=no|law=no");
        assertThat(explanation
                        .subject()
                        .verdict()
                        .orElseThrow()
                        .band()
                        .orElseThrow()
                        .id())
                .isEqualTo("weak");
        assertThat(explanation.summary(VIETNAMESE)).contains("""
                Khống chế   safe [safe]: không, yêu cầu có. Vì vậy xếp loại tối đa là fair;
                            riêng theo điểm thì được good.
                Khống chế   law [law]: không, yêu cầu có. Vì vậy xếp loại tối đa là weak; riêng
                            theo điểm thì được good.
                """);
        assertThat(explained(set, "u: a=65|safe=no|law=no").summary(VIETNAMESE))
                .as("the score reaches fair alone: the veto that leaves fair holds nothing down")
                .contains("law [law]", "riêng", "fair.")
                .doesNotContain("safe [safe]: không, yêu cầu có. Vì vậy");
    }

    @Test
    void aRejectedFigureOfAGateIsToldInAFewWords() {
        CriteriaSet set = Draft.of("'scale': 100, 'policies': {'missing': 'zero'}")
                .ratio("a", "'points': 30")
                .asks("k", "share", "'points': 10, 'gate': true, 'requirement': {'atLeast': 50}")
                .set();
        Explanation explanation = explained(set, "u: a=60|k=1234/0");
        assertThat(explanation.summary(Locale.ENGLISH))
                .contains("Gate        k [k]: does not count (see the findings). With no points here the\n"
                        + "            whole score is 0.\n");
        assertThat(explanation.summary(VIETNAMESE))
                .contains("Điểm liệt   k [k]: không tính (xem phát hiện). Không có điểm ở đây thì tổng điểm\n"
                        + "            bằng 0.\n");
    }

    @Test
    void sharedPointsAreToldWithTheSiblingsThatTheyComeFrom() {
        CriteriaSet set = Draft.of("'scale': 100, 'pillars': [{'id': 'P'}]")
                .ratio("a", "'pillar': 'P', 'points': 30")
                .ratio("b", "'pillar': 'P', 'points': 20, 'emptyDenominator': {'gives': 'shared'}")
                .ratio("c", "'pillar': 'P', 'points': 10")
                .set();
        Explanation explanation = explained(set, "u: a=50|b=0/0|c=100");
        assertThat(explanation.summary(Locale.ENGLISH))
                .contains("  50% · 20 of 40 points lost (30 of its own + 10 from b)\n");
        assertThat(explanation.text(Locale.ENGLISH))
                .contains("  Points      20 of 40\n  Taken from  30 of its own + 10 from b\n");
        assertThat(explanation.text(VIETNAMESE)).contains("  Lấy từ      30 của tiêu chí + 10 từ b\n");
        assertThat(Report.of(explanation, Locale.ENGLISH).text(Format.JSON))
                .contains("\"received\":[{\"criterion\":\"b\",\"points\":10}]");
    }

    @Test
    void casesOverZeroAreToldAsTheyAre() {
        CriteriaSet set = Draft.of("'scale': 100, 'policies': {'period': 'month'}")
                .counts("last-year")
                .ratio(
                        "a",
                        "'points': 30, 'emptyDenominator': {'gives': 'substitute', 'indicator': 'last-year', 'dividedBy': {'month': 12}}")
                .set();
        Explanation explanation = explained(set, "u: a=20/0|last-year=600");
        assertThat(explanation.summary(Locale.ENGLISH))
                .contains("  20/0 (the denominator is 0) · 18 of 30 points lost\n");
        assertThat(explanation.summary(VIETNAMESE)).contains("  20/0 (mẫu số bằng 0) · mất 18 / 30 điểm\n");
    }

    @Test
    void aBonusThatIsNotEarnedIsNoLoss() {
        CriteriaSet set = Draft.of("'scale': 100")
                .ratio("a", "'points': 10")
                .asks("b", "count", "'points': 3, 'scoring': {'function': 'adjustment', 'each': 1, 'most': 3}")
                .asks("p", "count", "'points': 3, 'scoring': {'function': 'adjustment', 'each': -1, 'least': -3}")
                .set();
        String summary = explained(set, "u: a=100|b=1|p=2").summary(Locale.ENGLISH);
        assertThat(summary).contains("POINTS LOST (1)\n").contains("· p\n  2 · 2 points deducted\n");
        assertThat(summary)
                .contains("BONUS NOT EARNED IN FULL (1)\n")
                .contains("· b\n  1 · 1 of at most 3 bonus points\n");
        assertThat(explained(set, "u: a=100|b=3|p=0").summary(VIETNAMESE)).doesNotContain("CHƯA ĐỦ", "ĐIỂM CỘNG");
    }
}
