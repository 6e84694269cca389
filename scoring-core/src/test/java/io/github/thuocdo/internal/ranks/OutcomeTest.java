package io.github.thuocdo.internal.ranks;

import static io.github.thuocdo.Asking.asking;
import static io.github.thuocdo.criteria.Target.amongFirst;
import static io.github.thuocdo.criteria.Target.done;
import static io.github.thuocdo.criteria.Target.from;
import static io.github.thuocdo.criteria.Target.growth;
import static io.github.thuocdo.criteria.Target.indexValue;
import static io.github.thuocdo.criteria.Target.perHead;
import static io.github.thuocdo.criteria.Target.reportedBefore;
import static io.github.thuocdo.criteria.Target.reportedTimes;
import static io.github.thuocdo.criteria.Target.share;
import static io.github.thuocdo.criteria.Target.universal;
import static io.github.thuocdo.criteria.Target.whole;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Asking;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.SmallSets;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.scoring.ScoreFraction;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Before, at and after each threshold; missing; not applicable; over target. */
class OutcomeTest {
    private static final String CODE = "indicator";

    private static ScorableFigures figures(List<Target> targets, List<Observation> said) {
        List<Asking> asked = new ArrayList<>();
        Submission submission = Submission.of("01");
        for (int i = 0; i < targets.size(); i++) {
            asked.add(asking(CODE + i, targets.get(i)));
            submission = submission.with(CODE + i, said.get(i));
        }
        CriteriaSet set = SmallSets.of(SmallSets.PLAIN, asked.toArray(Asking[]::new));
        UnitSelection communes = SmallSets.communes("A").communes();
        return ScorableFigures.of(Scorer.of(set).read(communes, Submissions.of(submission)));
    }

    private static Outcome outcome(Target target, Observation said) {
        if (target.standing() == Standing.DERIVED) {
            Criterion criterion = SmallSets.criterion(asking(CODE, target));
            return ComputedOutcome.of(criterion, Figure.derived(criterion.type(), said));
        }
        return figures(List.of(target), List.of(said))
                .outcomes(0, OptionalInt.empty())
                .get(0);
    }

    private static Observation written(String text) {
        return Submission.of("01").value(CODE, text).entries().get(0).observation();
    }

    private static Observation counted(long top, long bottom) {
        return Submission.of("01").counts(CODE, top, bottom).entries().get(0).observation();
    }

    private static void assertOutcome(Target target, Observation said, Status status, String points, String gap) {
        Outcome outcome = outcome(target, said);
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.fraction().flatMap(Real::exact).map(Rational::toString))
                .isEqualTo(Optional.ofNullable(points));
        assertThat(outcome.gap().map(Rational::toString)).isEqualTo(Optional.ofNullable(gap));
    }

    @Test
    void theThresholdItselfIsEnoughForAtLeast() {
        Target asked = share().atLeast("80");
        assertOutcome(asked, written("79.99"), Status.NOT_MET, "7999/8000", "1/100");
        assertOutcome(asked, written("80"), Status.MET, "1", "0");
        assertOutcome(asked, written("80.01"), Status.MET, "1", "0");
        assertOutcome(asked, written("0"), Status.NOT_MET, "0", "80");
    }

    @Test
    void theThresholdItselfIsNotEnoughForMoreThan() {
        Target asked = share().moreThan("80");
        assertOutcome(asked, written("79.99"), Status.NOT_MET, "7999/8000", "1/100");
        assertOutcome(asked, written("80"), Status.NOT_MET, "1", "0");
        assertOutcome(asked, written("80.00000000000000000000000001"), Status.MET, "1", "0");
    }

    @Test
    void countsAreComparedExactly() {
        assertOutcome(share().atLeast("29"), counted(29, 100), Status.MET, "1", "0");
        assertOutcome(
                share().atLeast("29"),
                counted(28_999_999, 100_000_000),
                Status.NOT_MET,
                "28999999/29000000",
                "1/1000000");
        assertOutcome(share().atLeast("33.33"), counted(1, 3), Status.MET, "1", "0");
        assertOutcome(share().atLeast("33.34"), counted(1, 3), Status.NOT_MET, "5000/5001", "1/150");
        assertOutcome(share().moreThan("80"), counted(4, 5), Status.NOT_MET, "1", "0");
        assertOutcome(whole(), counted(499, 500), Status.NOT_MET, "499/500", "1/5");
        assertOutcome(whole(), counted(500, 500), Status.MET, "1", "0");
    }

    @Test
    void aDecimalIsNeverMetByOneThatOnlyLooksEqual() {
        Target asked = perHead().atLeast("0.80000000000000004");
        assertOutcome(
                asked, written("0.8"), Status.NOT_MET, "20000000000000000/20000000000000001", "1/25000000000000000");
        assertOutcome(asked, written("0.80000000000000004"), Status.MET, "1", "0");
        assertThat(0.8 >= 0.80000000000000004).as("what a double would say").isTrue();
    }

    @Test
    void perHeadFiguresMayBeCountsAndMayBeAboveOne() {
        Target asked = perHead().atLeast("0.98");
        assertOutcome(asked, counted(98, 100), Status.MET, "1", "0");
        assertOutcome(asked, counted(130, 100), Status.MET, "1", "0");
        assertOutcome(asked, written("98%"), Status.MET, "1", "0");
        assertOutcome(asked, counted(97, 100), Status.NOT_MET, "97/98", "1/100");
    }

    @Test
    void negativeGrowthHasNoPoints() {
        Target asked = growth().atLeast("10");
        assertOutcome(asked, written("-10"), Status.NOT_MET, "0", "20");
        assertOutcome(asked, written("2.5"), Status.NOT_MET, "1/4", "15/2");
        assertOutcome(asked, written("250"), Status.MET, "1", "0");
    }

    @Test
    void aRangeIsMetFromItsFloorOnAndAboveItsCeilingARemark() {
        Target asked = from("1", "2");
        assertOutcome(asked, written("0"), Status.NOT_MET, "0", "1");
        assertOutcome(asked, written("1"), Status.MET, "1", "0");
        assertOutcome(asked, written("3"), Status.MET, "1", "0");
        assertThat(outcome(asked, written("2")).isAboveRange()).isFalse();
        assertThat(outcome(asked, written("3")).isAboveRange()).isTrue();
        assertThat(outcome(asked, Observation.MISSING).isAboveRange()).isFalse();
        assertThat(outcome(share().atLeast("1"), written("3")).isAboveRange()).isFalse();
    }

    @Test
    void aYesHasAllPointsAndANoNone() {
        assertOutcome(universal(), new Observation.YesNo(true), Status.MET, "1", null);
        assertOutcome(universal(), new Observation.YesNo(false), Status.NOT_MET, "0", null);
        assertOutcome(universal(), written("1"), Status.MET, "1", null);
        assertOutcome(universal(), written("1.00"), Status.MET, "1", null);
        assertOutcome(universal(), written("0"), Status.NOT_MET, "0", null);
        assertOutcome(universal(), written("0.00"), Status.NOT_MET, "0", null);
        assertOutcome(done(), new Observation.YesNo(true), Status.MET, null, null);
    }

    @Test
    void aReportOnTheDayItselfIsLate() {
        Target asked = reportedBefore(5, 12);
        assertOutcome(asked, written("2025-12-04"), Status.MET, null, null);
        assertOutcome(asked, written("2025-12-05"), Status.NOT_MET, null, null);
        assertOutcome(asked, written("2024-12-06"), Status.NOT_MET, null, null);
    }

    @Test
    void exactlyAsManyIsNeitherFewerNorMore() {
        Target asked = reportedTimes("4");
        assertOutcome(asked, written("3"), Status.NOT_MET, null, "1");
        assertOutcome(asked, written("4.0"), Status.MET, null, "0");
        assertOutcome(asked, written("5"), Status.NOT_MET, null, "0");
    }

    @Test
    void aRankUpToTheLastOfTheFirstMeetsIt() {
        Target asked = amongFirst(10);
        assertOutcome(asked, written("10"), Status.MET, null, null);
        assertOutcome(asked, written("11"), Status.NOT_MET, null, null);
    }

    @Test
    void anIndexHasPointsAndNothingToMeet() {
        assertOutcome(indexValue("150"), written("0.25"), Status.SCORED, "1/4", null);
    }

    @Test
    void missingIsNotZeroAndNotApplicableIsNotMissing() {
        for (Target asked : List.of(share().atLeast("80"), universal(), indexValue("100"), from("1", "2"))) {
            assertOutcome(asked, Observation.MISSING, Status.UNKNOWN, null, null);
            assertOutcome(asked, Observation.NOT_APPLICABLE, Status.NOT_APPLICABLE, null, null);
        }
        assertOutcome(share().atLeast("80"), counted(0, 0), Status.NOT_APPLICABLE, null, null);
        assertOutcome(share().atLeast("80"), written("120"), Status.UNKNOWN, null, null);
    }

    /** The exact score, and the least and the most that it could be, as they are published. */
    private static List<String> scores(Observation... said) {
        ScorableFigures figures =
                figures(List.of(share().atLeast("80"), universal(), growth().atLeast("3")), List.of(said));
        UnitScores unit = new UnitScores(figures, figures.calculator().scores(Workers.CALLER), 0, OptionalInt.empty());
        return List.of(text(figures.calculator().total(0).flatMap(Real::exact)), text(unit.worst()), text(unit.best()));
    }

    private static String text(Optional<?> number) {
        return number.map(Object::toString).orElse("none");
    }

    @Test
    void theScoreIsTheMeanOfThePoints() {
        assertThat(scores(written("40"), written("có"), written("1"))).containsExactly("11/18", "0.6111", "0.6111");
    }

    @Test
    void anUnknownFigureCountsNothingAtWorstAndAllAtBest() {
        assertThat(scores(written("40"), Observation.MISSING, written("3"))).containsExactly("1/2", "0.5000", "0.8333");
        assertThat(scores(Observation.MISSING, written("có"), written("3"))).containsExactly("2/3", "0.6667", "1.0000");
    }

    @Test
    void whatDoesNotApplyLeavesTheDivisor() {
        assertThat(scores(counted(0, 0), written("không"), written("3"))).containsExactly("1/2", "0.5000", "0.5000");
        assertThat(scores(Observation.NOT_APPLICABLE, Observation.MISSING, written("3")))
                .containsExactly("1/2", "0.5000", "1.0000");
    }

    @Test
    void whereAllIsMissingThereIsNoScoreAndAnythingIsPossible() {
        assertThat(scores(Observation.MISSING, Observation.MISSING, Observation.MISSING))
                .containsExactly("none", "0.0000", "1.0000");
    }

    @Test
    void whereNothingAppliesThereIsNoScoreAtAll() {
        assertThat(scores(counted(0, 0), Observation.NOT_APPLICABLE, Observation.NOT_APPLICABLE))
                .containsExactly("none", "none", "none");
    }

    @Test
    void notApplicableIsAnAnswerThatLetsTheRestCountAsNothing() {
        assertThat(scores(Observation.NOT_APPLICABLE, Observation.MISSING, Observation.MISSING))
                .containsExactly("0", "0.0000", "1.0000");
    }

    @Test
    void pointsOfTheCriterionAreItsWeight() {
        ScorableFigures figures =
                figures(List.of(indexValue("100"), indexValue("300")), List.of(written("0.5"), written("1")));
        ScoreFraction exact = figures.calculator().exact(0);
        assertThat(exact.sum()).isEqualTo(Rational.of(350, 1));
        assertThat(exact.divisor()).isEqualTo(Rational.of(400, 1));
        assertThat(text(exact.score())).isEqualTo("7/8");
        assertThat(figures.outcomes(0, OptionalInt.empty()).get(0).points()).hasValue(new BigDecimal("50.0000"));
    }

    @Test
    void onlyScoredCriteriaCount() {
        ScoreFraction exact = figures(
                        List.of(share().atLeast("80"), done()), List.of(written("80"), new Observation.YesNo(false)))
                .calculator()
                .exact(0);
        assertThat(text(exact.score())).isEqualTo("1");
        assertThat(exact.divisor()).isEqualTo(Rational.ONE);
    }
}
