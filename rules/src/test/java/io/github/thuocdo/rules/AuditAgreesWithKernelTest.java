package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.ranking.UnitResult;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Rules, columns and the plain fractions of the oracle come to the same, whatever the figures, plan and reading. */
class AuditAgreesWithKernelTest {
    private static final int MOST_UNITS = 12;

    /** Units with random figures under one plan. */
    record Round(Plan plan, List<Map<String, Observation>> units) {
        @Override
        public String toString() {
            return plan.set().id() + " " + plan.profile() + " " + units;
        }
    }

    @Provide
    Arbitrary<Round> oneUnit() {
        return rounds(1, 1);
    }

    @Provide
    Arbitrary<Round> severalUnits() {
        return rounds(2, MOST_UNITS);
    }

    private static Arbitrary<Round> rounds(int fewest, int most) {
        return Arbitraries.of(plans())
                .flatMap(plan -> Figurings.unit(plan)
                        .list()
                        .ofMinSize(fewest)
                        .ofMaxSize(most)
                        .map(units -> new Round(plan, units)));
    }

    /** Every profile of both sets: 18 and 3. */
    private static List<Plan> plans() {
        return Stream.of(YenDinh.criteria(), Dti922.criteria())
                .flatMap(set -> set.levels().stream()
                        .flatMap(level -> Reading.LIBRARY.stream().flatMap(reading -> plans(set, level, reading))))
                .toList();
    }

    private static Stream<Plan> plans(CriteriaSet set, Level level, Reading reading) {
        Scorer scorer = CaseRoom.scorer(set, reading);
        return set.horizons().isEmpty()
                ? Stream.of(scorer.plan(level))
                : set.horizons().stream().map(horizon -> scorer.plan(level, horizon));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void theRulesConcludeWhatTheArithmeticComputes(@ForAll("oneUnit") Round round) {
        RankedUnit unit = rank(round).entries().get(0);
        List<Outcome> outcomes = unit.outcomes();
        unit.explain().lines().forEach(line -> assertThat(line.judgedBy()).isNotBlank());
        List<ScoringOracle.Verdict> expected =
                ScoringOracle.verdicts(round.plan(), round.units().get(0));
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome.criterion().standing() == Standing.DERIVED) {
                assertThat(outcome.status()).isEqualTo(!unit.isRanked() ? Status.UNKNOWN : Status.MET);
            } else {
                assertThat(outcome.status())
                        .as(outcome.criterion().id())
                        .isEqualTo(expected.get(i).status());
                assertThat(same(
                                outcome.fraction().flatMap(Real::exact).orElse(null),
                                expected.get(i).points()))
                        .as("points of %s: %s", outcome.criterion().id(), outcome.points())
                        .isTrue();
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void scoresAndRanksEqualTheOracle(@ForAll("severalUnits") Round round) {
        Ranking ranking = rank(round);
        List<ScoringOracle.Result> expected = round.units().stream()
                .map(figures -> ScoringOracle.result(round.plan(), ScoringOracle.verdicts(round.plan(), figures)))
                .toList();
        boolean moreMetFirst = !round.plan().set().policies().tieBreakers().isEmpty();
        for (int i = 0; i < expected.size(); i++) {
            RankedUnit unit = ranking.unit(code(i));
            assertThat(shown(unit)).as(code(i)).isEqualTo(expected.get(i));
            assertThat(unit.rank()).as(code(i)).isEqualTo(ScoringOracle.rank(expected.get(i), expected, moreMetFirst));
        }
        assertThat(ranking.entries().stream().map(u -> u.findRank().orElse(Integer.MAX_VALUE)))
                .isSorted();
    }

    private static ScoringOracle.Result shown(UnitResult result) {
        List<@Nullable BigDecimal> pillars = new ArrayList<>();
        result.pillars().forEach(p -> pillars.add(p.score().orElse(null)));
        return new ScoringOracle.Result(
                result.findScore().orElse(null),
                result.worst().orElse(null),
                result.best().orElse(null),
                result.met(),
                pillars);
    }

    private static boolean same(@Nullable Rational one, @Nullable Fraction other) {
        return one == null || other == null
                ? one == null && other == null
                : new Fraction(one.numerator(), one.denominator()).compareTo(other) == 0;
    }

    private static Ranking rank(Round round) {
        Profile profile = round.plan().profile();
        UnitSelection units = UnitRegister.of(IntStream.range(0, round.units().size())
                        .mapToObj(i -> AdministrativeUnit.of(code(i), "Đơn vị " + i, profile.level()))
                        .toList())
                .at(profile.level());
        List<Submission> submissions = new ArrayList<>();
        for (int i = 0; i < round.units().size(); i++) {
            List<Entry> entries = new ArrayList<>();
            round.units().get(i).forEach((indicator, said) -> entries.add(Entry.of(indicator, said)));
            submissions.add(new Submission(code(i), ImmutableList.copyOf(entries)));
        }
        return CaseRoom.scorer(round.plan().set(), profile).rank(units, Submissions.of(submissions));
    }

    private static String code(int unit) {
        return "U" + unit;
    }
}
