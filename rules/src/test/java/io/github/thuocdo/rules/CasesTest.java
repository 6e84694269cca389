package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.drools.PrecedenceRules;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.UnitResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases, each judged by the rules, by the arithmetic of one figure and by the arithmetic over columns. */
class CasesTest {
    private static final BigDecimal WHOLE = new BigDecimal("100");

    @TestFactory
    Stream<DynamicTest> theFigureIsJudgedAndScoredAsTheCaseSays() {
        return CaseRun.all().stream()
                .map(run -> CaseRoom.test(run.tried().name(), () -> {
                    assertThat(run.outcome().criterion().indicator().code())
                            .isEqualTo(run.tried().indicator());
                    assertThat(run.outcome().status()).isEqualTo(run.tried().status());
                    assertThat(points(run.outcome())).isEqualTo(run.tried().points());
                    if (run.outcome().criterion().scored()) {
                        scoresAlone(run);
                    }
                }));
    }

    /** The columns know one figure only: its status is the count, its points over all weights the score. */
    private static void scoresAlone(CaseRun run) {
        UnitResult result = run.unit();
        Status status = run.tried().status();
        int criteria = result.scored().size();
        assertThat(result.met()).isEqualTo(status == Status.MET ? 1 : 0);
        assertThat(result.notMet()).isEqualTo(status == Status.NOT_MET ? 1 : 0);
        assertThat(result.notApplicable()).isEqualTo(status == Status.NOT_APPLICABLE ? 1 : 0);
        assertThat(result.unknown()).isEqualTo(status == Status.UNKNOWN ? criteria : criteria - 1);
        if (status == Status.UNKNOWN) {
            assertThat(run.unit().findRank()).isEmpty();
            assertThat(result.findScore()).isEmpty();
            assertThat(result.worst()).contains(new BigDecimal("0.0000"));
            assertThat(result.best()).contains(new BigDecimal("1.0000"));
        } else {
            BigDecimal weights = result.scored().stream()
                    .map(scored -> scored.criterion().points())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal points = run.outcome()
                    .fraction()
                    .flatMap(Real::exact)
                    .orElse(Rational.ZERO)
                    .times(Rational.of(run.outcome().criterion().points()))
                    .dividedBy(Rational.of(weights))
                    .rounded(4, RoundingMode.HALF_UP);
            assertThat(run.unit().rank()).isEqualTo(1);
            assertThat(result.findScore()).contains(points);
        }
    }

    private static String points(Outcome outcome) {
        return outcome.fraction()
                .flatMap(Real::exact)
                .map(points -> points.rounded(4, RoundingMode.HALF_UP).toPlainString())
                .orElse(null);
    }

    @Test
    void noTwoCasesHaveOneName() {
        assertThat(CaseRun.all().stream().map(run -> run.tried().name())).doesNotHaveDuplicates();
    }

    @Test
    void everyScoredCriterionIsTriedOnBothSidesOfItsThresholdAndWithoutAFigure() {
        Set<String> tried = CaseRun.all().stream()
                .map(run -> run.tried().criterion() + " " + run.tried().status())
                .collect(Collectors.toSet());
        Set<String> untried = new HashSet<>();
        for (Criterion criterion : YenDinh.criteria().criteria()) {
            if (criterion.standing() == Standing.SCORED) {
                for (Status status : Status.values()) {
                    if (status != Status.SCORED && !tried.contains(criterion.id() + " " + status)) {
                        untried.add(criterion.id() + " " + status);
                    }
                }
            }
        }
        assertThat(untried).isEmpty();
    }

    @Test
    void everyThresholdIsTriedJustBelowAtAndJustAboveInEveryPlanThatAsksForIt() {
        Rational step = Rational.of(1, 100);
        List<String> untried = new ArrayList<>();
        for (Level level : YenDinh.criteria().levels()) {
            for (Horizon horizon : YenDinh.criteria().horizons()) {
                Profile profile = Profile.of(level, horizon, Reading.STRICTEST);
                for (Criterion c : Plan.of(YenDinh.criteria(), profile, PrecedenceRules.LIBRARY)
                        .criteria()) {
                    if (c.requirement() instanceof Requirement.Threshold t && c.standing() != Standing.CHECKLIST) {
                        Rational threshold = Rational.of(t.value());
                        boolean whole =
                                c.type() == FigureType.SHARE && t.value().compareTo(WHOLE) == 0;
                        List<Rational> values = values(profile, c);
                        if (values.stream().noneMatch(threshold::equals)
                                || values.stream().noneMatch(v -> isWithin(threshold.minus(v), step))
                                || (!whole && values.stream().noneMatch(v -> isWithin(v.minus(threshold), step)))) {
                            untried.add(profile + " " + c.id() + " " + values);
                        }
                    }
                }
            }
        }
        assertThat(untried).isEmpty();
    }

    private static List<Rational> values(Profile profile, Criterion criterion) {
        return CaseRun.all().stream()
                .filter(run -> run.tried().profile().equals(profile))
                .filter(run -> run.tried().criterion().equals(criterion.id()))
                .flatMap(run -> run.outcome().value().stream())
                .toList();
    }

    private static boolean isWithin(Rational difference, Rational step) {
        return difference.signum() > 0 && difference.compareTo(step) <= 0;
    }

    @Test
    void moreClassesThanPlannedAreARemarkNotABreach() {
        assertThat(CaseRun.all().stream()
                        .filter(run -> run.tried().criterion().equals("it-training-classes-2022"))
                        .filter(run -> run.outcome().isAboveRange())
                        .map(run -> run.tried().figure() + " " + run.tried().status()))
                .containsExactly("3 MET");
    }
}
