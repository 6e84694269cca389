package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Counts that add up, and points as an annex has them, in explanations and results. */
class PointsShownTest {
    private static final Locale VI = new Locale("vi");

    private static CriteriaSet mixed() {
        return Draft.of("'scale': 100, 'policies': {'rounding': {'scale': 2}}")
                .asks("met", "share", "'points': 10, 'requirement': {'atLeast': 80}")
                .asks("failed", "share", "'points': 10, 'requirement': {'atLeast': 80}")
                .asks("silent", "share", "'points': 10, 'requirement': {'atLeast': 80}")
                .ratio("ratio", "'points': 10")
                .ratio("outside", "'points': 10")
                .set();
    }

    private static Ranking ranked() {
        return Units.rank(mixed(), "a: met=90|failed=10|ratio=73|outside=n/a", "b: met=80|failed=80|silent=80|ratio=1");
    }

    @Test
    void countsAddUpToTheScoredCriteria() {
        RankedUnit unit = ranked().unit("a");
        assertThat(unit.met()).isEqualTo(1);
        assertThat(unit.notMet()).isEqualTo(1);
        assertThat(unit.unknown()).isEqualTo(1);
        assertThat(unit.notApplicable()).isEqualTo(1);
        assertThat(unit.pointsOnly()).isEqualTo(1);
        for (Status status : Status.values()) {
            assertThat(unit.scored())
                    .filteredOn(outcome -> outcome.status() == status)
                    .hasSize(1);
        }
    }

    @Test
    void everyOutputCountsThemAll() {
        Ranking ranking = ranked();
        assertThat(ranking.toJson(Locale.ENGLISH))
                .contains("\"met\":1,\"notMet\":1,\"unknown\":1,\"notApplicable\":1,\"scored\":1,\"verdict\":null");
        assertThat(Report.of(ranking, Locale.ENGLISH).text(Format.CSV))
                .contains("met,not_met,unknown,not_applicable,scored,verdict,met,failed")
                .contains(",1,1,1,1,1,,10.00,1.25,,7.30,");
        assertThat(ranking.unit("a").explain().toJson(Locale.ENGLISH)).contains("\"notApplicable\":1,\"scored\":1,");
        assertThat(ranking.unit("a").explain().summary(Locale.ENGLISH))
                .contains("1 met, 1 not met, 1 unknown, 1 not applicable, 1 with points only");
        assertThat(Report.of(ranking, Locale.ENGLISH).text(Format.TABLE))
                .contains("n/a  Pts")
                .contains("Pts: those that have points and nothing to meet.");
    }

    @Test
    void aSetOfThresholdsAloneHasNoSuchColumn() {
        CriteriaSet set = Draft.of("'scale': 1")
                .asks("met", "share", "'requirement': {'atLeast': 80}")
                .set();
        Ranking ranking = Units.rank(set, "a: met=90");
        assertThat(ranking.toJson(Locale.ENGLISH)).contains("\"notApplicable\":0,\"verdict\"");
        assertThat(Report.of(ranking, Locale.ENGLISH).text(Format.CSV)).contains("not_applicable,verdict,met");
    }

    @Test
    void pointsAreThoseOfTheAnnex() {
        CriteriaSet set = Draft.of("'scale': 100, 'policies': {'rounding': {'scale': 2}}")
                .asks(
                        "meetings",
                        "share",
                        "'points': 10, 'scoring': {'function': 'steps', 'steps': [{'from': 80, 'points': 10},"
                                + " {'from': 50, 'points': 7.3}, {'from': 30, 'points': 5}], 'otherwise': 1}")
                .asks(
                        "head",
                        "category",
                        "'points': 8, 'scoring': {'function': 'categories', 'categories': {'Bí thư': 8, 'Phó': 4,"
                                + " 'khác': 0}}")
                .asks(
                        "late",
                        "count",
                        "'points': 5, 'scoring': {'function': 'adjustment', 'each': -2, 'least': -5, 'most': 0}")
                .set();
        Ranking ranking = Units.rank(set, "a: meetings=49.1|head=phó|late=1", "b: meetings=10|head=Bí thư|late=0");
        assertThat(ranking.unit("a").explain().text(Locale.ENGLISH).replaceAll("\\s+", " "))
                .contains("5 of 10")
                .contains("from 30%: 5 · next from 50%: 7.3, 0.9 percentage points short")
                .contains("4 of 8")
                .contains("phó: 4 · next Bí thư: 8")
                .contains("-2, between -5 and 0")
                .doesNotContain("in proportion");
        assertThat(ranking.unit("b").explain().text(VI).replaceAll("\\s+", " "))
                .contains("1 / 10")
                .contains("chưa đến mức nào: 1 · mức tiếp theo từ 30%: 5, còn thiếu 20 điểm phần trăm")
                .contains("không có mức nào cao hơn");
        assertThat(ranking.unit("a").explain().summary(Locale.ENGLISH))
                .contains("next from 50%: 7.3, 0.9 percentage points short");
        assertThat(ranking.toJson(Locale.ENGLISH))
                .contains(
                        "\"step\":{\"from\":30,\"points\":5},\"nextStep\":{\"from\":50,\"points\":7.3,\"missing\":0.9}")
                .contains(
                        "\"step\":{\"category\":\"phó\",\"points\":4},\"nextStep\":{\"category\":\"Bí thư\",\"points\":8}")
                .contains("\"step\":null,\"nextStep\":{\"from\":30,\"points\":5,\"missing\":20}")
                .contains("\"nextStep\":null");
    }

    @Test
    void anOpenStepMustBePassed() {
        CriteriaSet set = Draft.of("'scale': 1")
                .asks(
                        "x",
                        "number",
                        "'points': 2, 'scoring': {'function': 'steps', 'direction': 'less', 'steps': [{'from': 5, 'open':"
                                + " true, 'points': 2}]}")
                .set();
        Ranking ranking = Units.rank(set, "a: x=5", "b: x=4");
        assertThat(ranking.unit("a").explain().text(Locale.ENGLISH).replaceAll("\\s+", " "))
                .contains("no step reached: 0 · next below 5: 2, the bound itself is not enough");
        assertThat(ranking.unit("b").explain().text(Locale.ENGLISH).replaceAll("\\s+", " "))
                .contains("below 5: 2 · none gives more");
    }

    @Test
    void roundedPartsAreReconciledWithExactOnes() {
        CriteriaSet set = Draft.of(
                        "'scale': 1, 'aggregation': 'sum', 'pillars': [{'id': 'p', 'weight': 1, 'aggregation': 'sum'}],"
                                + " 'policies': {'rounding': {'scale': 2}, 'criterionRounding': {'scale': 2}}")
                .ratio("x", "'pillar': 'p', 'points': 3")
                .ratio("y", "'pillar': 'p', 'points': 3")
                .ratio("z", "'pillar': 'p', 'points': 3")
                .set();
        Ranking ranking = Units.rank(set, "a: x=11/90|y=11/90|z=11/90", "b: x=50|y=50|z=50");
        assertThat(ranking.unit("a").explain().text(Locale.ENGLISH).replaceAll("\\s+", " "))
                .contains("p: sum of the rounded parts 1.11; of the exact ones 1.1000");
        assertThat(ranking.unit("a").explain().toJson(Locale.ENGLISH))
                .contains("\"reconciled\"")
                .contains("\"pillar\":\"p\",\"roundedParts\":1.11,\"exactParts\":1.1000,\"cut\":false");
        assertThat(ranking.unit("b").explain().text(Locale.ENGLISH).replaceAll("\\s+", " "))
                .doesNotContain("rounded parts");
    }
}
