package io.github.thuocdo.ranking;

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

import io.github.thuocdo.SmallSets;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Ledger;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Before, at and after each threshold; missing; not applicable; over target. */
class OutcomeTest {
    private static final String CODE = "indicator";

    private static Outcome outcome(Target target, Observation said) {
        Criterion criterion = SmallSets.criterion(asking(CODE, target), Level.COMMUNE);
        Observation checked = Figures.check(criterion.type(), said);
        return Outcome.of(criterion, new Figure(criterion.type(), checked, Ledger.SELF, List.of()));
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
        assertThat(outcome.points().map(Rational::toString)).isEqualTo(Optional.ofNullable(points));
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
        assertOutcome(asked, written("0.5"), Status.NOT_MET, "1/2", "1/2");
        assertOutcome(asked, written("1"), Status.MET, "1", "0");
        assertOutcome(asked, written("3"), Status.MET, "1", "0");
        assertThat(outcome(asked, written("2")).isAboveRange()).isFalse();
        assertThat(outcome(asked, written("2.0001")).isAboveRange()).isTrue();
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

    private static ExactScore score(Observation... said) {
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(outcome(share().atLeast("80"), said[0]));
        outcomes.add(outcome(universal(), said[1]));
        outcomes.add(outcome(growth().atLeast("3"), said[2]));
        return ExactScore.of(outcomes);
    }

    private static List<String> numbers(ExactScore exact) {
        return List.of(text(exact.score()), text(exact.worst()), text(exact.best()));
    }

    private static String text(Optional<Rational> number) {
        return number.map(Rational::toString).orElse("none");
    }

    @Test
    void theScoreIsTheMeanOfThePoints() {
        ExactScore exact = score(written("40"), written("có"), written("1"));
        assertThat(numbers(exact)).containsExactly("11/18", "11/18", "11/18");
        assertThat(exact.met()).isEqualTo(1);
    }

    @Test
    void anUnknownFigureCountsNothingAtWorstAndAllAtBest() {
        ExactScore exact = score(written("40"), Observation.MISSING, written("3"));
        assertThat(numbers(exact)).containsExactly("1/2", "1/2", "5/6");
        assertThat(numbers(score(written("400"), written("có"), written("3")))).containsExactly("2/3", "2/3", "1");
    }

    @Test
    void whatDoesNotApplyLeavesTheDivisor() {
        ExactScore exact = score(counted(0, 0), written("không"), written("3"));
        assertThat(numbers(exact)).containsExactly("1/2", "1/2", "1/2");
        assertThat(numbers(score(Observation.NOT_APPLICABLE, Observation.MISSING, written("3"))))
                .containsExactly("1/2", "1/2", "1");
    }

    @Test
    void whereAllIsMissingThereIsNoScoreAndAnythingIsPossible() {
        ExactScore exact = score(Observation.MISSING, Observation.MISSING, Observation.MISSING);
        assertThat(numbers(exact)).containsExactly("none", "0", "1");
        assertThat(exact.answered()).isFalse();
    }

    @Test
    void whereNothingAppliesThereIsNoScoreAtAll() {
        ExactScore exact = score(counted(0, 0), Observation.NOT_APPLICABLE, Observation.NOT_APPLICABLE);
        assertThat(numbers(exact)).containsExactly("none", "none", "none");
        assertThat(exact.answered()).isTrue();
    }

    @Test
    void notApplicableIsAnAnswerThatLetsTheRestCountAsNothing() {
        ExactScore exact = score(Observation.NOT_APPLICABLE, Observation.MISSING, Observation.MISSING);
        assertThat(numbers(exact)).containsExactly("0", "0", "1");
    }

    @Test
    void pointsOfTheCriterionAreItsWeight() {
        List<Outcome> outcomes =
                List.of(outcome(indexValue("100"), written("0.5")), outcome(indexValue("300"), written("1")));
        ExactScore exact = ExactScore.of(outcomes);
        assertThat(exact.sum()).isEqualTo(Rational.of(350, 1));
        assertThat(exact.divisor()).isEqualTo(Rational.of(400, 1));
        assertThat(text(exact.score())).isEqualTo("7/8");
    }

    @Test
    void onlyScoredCriteriaCount() {
        List<Outcome> outcomes =
                List.of(outcome(share().atLeast("80"), written("80")), outcome(done(), new Observation.YesNo(false)));
        assertThat(text(ExactScore.of(outcomes).score())).isEqualTo("1");
        assertThat(ExactScore.of(outcomes).divisor()).isEqualTo(Rational.of(BigDecimal.ONE));
    }
}
