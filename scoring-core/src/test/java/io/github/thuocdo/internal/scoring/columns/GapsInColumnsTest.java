package io.github.thuocdo.internal.scoring.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.SmallSets;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Pillar.Aggregation;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Units to which not everything applies stay in the columns: exact numbers would take a thousand times as long. */
class GapsInColumnsTest {
    private static final Scoring RATIO = new Scoring.Ratio(Rational.of(100, 1), Scoring.Direction.MORE);

    private static final Submissions GAPS = Submissions.of(
            Submission.of("01").value("a", "37").value("b", "91").value("c", "64"),
            Submission.of("02").notApplicable("a").value("b", "91").value("c", "64"),
            Submission.of("03").value("a", "37").value("b", "12").notApplicable("c"));

    @ParameterizedTest
    @EnumSource(names = {"ARITHMETIC", "GEOMETRIC"})
    void underGroupsWithWeights(Aggregation aggregation) {
        assertThat(leftToExactNumbers(
                        aggregation,
                        Pillar.builder("p").weight("3").build(),
                        Pillar.builder("q").weight("2").build()))
                .isZero();
    }

    @Test
    void underGroupsOfPoints() {
        assertThat(leftToExactNumbers(
                        Aggregation.ARITHMETIC,
                        Pillar.builder("p").build(),
                        Pillar.builder("q").build()))
                .isZero();
    }

    @Test
    void butNotWhereAGroupWithoutWeightHoldsGroupsWithWeightsOfTheirOwn() {
        Pillar between = Pillar.builder("between")
                .groups(List.of(
                        Pillar.builder("p").weight("3").build(),
                        Pillar.builder("q").weight("2").build()))
                .build();
        assertThat(leftToExactNumbers(Aggregation.ARITHMETIC, between)).isEqualTo(2);
    }

    private static int leftToExactNumbers(Aggregation aggregation, Pillar... groups) {
        CriteriaSet set = CriteriaSet.builder("gaps")
                .levels(Level.COMMUNE)
                .pillars(Pillar.InForce.always(Pillar.builder("gaps")
                        .aggregation(aggregation)
                        .groups(List.of(groups))
                        .build()))
                .criterion(criterion("a", "p"))
                .criterion(criterion("b", "p"))
                .criterion(criterion("c", "q"))
                .build();
        var figures = Scorer.of(set).read(SmallSets.communes("A", "B", "C").communes(), GAPS);
        assertThat(Scored.isInColumns(figures)).isTrue();
        Scored scored = Scored.of(figures);
        for (int unit = 0; unit < 3; unit++) {
            assertThat(scored.score(unit)).isEqualTo(Scored.exactScore(figures, unit));
        }
        return Scored.leftToExactNumbers(figures);
    }

    private static Criterion.Builder criterion(String code, String group) {
        return Criterion.builder(code)
                .indicator(code, code, code)
                .pillar(group)
                .scoredBy(RATIO)
                .points("7")
                .source("made up", code);
    }
}
