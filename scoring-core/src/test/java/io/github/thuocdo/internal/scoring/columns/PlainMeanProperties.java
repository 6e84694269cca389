package io.github.thuocdo.internal.scoring.columns;

import static io.github.thuocdo.internal.scoring.columns.PlainMeanFigures.bd;
import static io.github.thuocdo.internal.scoring.columns.PlainMeanFigures.counts;
import static io.github.thuocdo.internal.scoring.columns.PlainMeanFigures.full;
import static io.github.thuocdo.internal.scoring.columns.PlainMeanFigures.share;
import static io.github.thuocdo.internal.scoring.columns.PlainMeanFigures.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.thuocdo.criteria.Comparison;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.Kind;
import io.github.thuocdo.criteria.LegalSource;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.drools.CompiledUnitRules;
import io.github.thuocdo.internal.drools.PrecedenceRules;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.intake.AskedFigures;
import io.github.thuocdo.internal.intake.Intake;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.ranks.ComputedRanking;
import io.github.thuocdo.internal.ranks.RankedFigures;
import io.github.thuocdo.internal.ranks.ScorableFigures;
import io.github.thuocdo.internal.ranks.UnitRules;
import io.github.thuocdo.internal.scoring.ScoreColumns;
import io.github.thuocdo.internal.scoring.columns.PlainMeanFigures.Asked;
import io.github.thuocdo.internal.scoring.columns.PlainMeanFigures.Given;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the plan and the figures of a plain mean, its scores are those of fractions. */
class PlainMeanProperties {
    private static final UnitRules RULES = new CompiledUnitRules(Optional.empty());

    /** A score computed here, in fractions, from the definition. */
    record Expected(Optional<Rational> score, Optional<Rational> worst, Optional<Rational> best, int met) {}

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void scoresEqualFractions(@ForAll("plansAndFigures") Given given) {
        assertEqualsFractions(given);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void scoresEqualFractionsWhereHalvesAreFrequent(@ForAll("halves") Given given) {
        assertEqualsFractions(given);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void groupsDeclaredOrNotGiveTheSameScores(@ForAll("plansAndFigures") Given given) {
        CheckedFigures plain = population(given);
        CheckedFigures general = population(given, Optional.of(groupsOfPoints(given)));
        assertThat(plain.plan().isPlainMean()).isTrue();
        assertThat(general.plan().isPlainMean()).isFalse();
        ComputedRanking one = ranked(plain);
        ComputedRanking other = ranked(general);
        assertThat(general.plan().pillars())
                .containsExactlyInAnyOrderElementsOf(plain.plan().pillars());
        for (int i = 0; i < plain.size(); i++) {
            String unit = "unit " + i + " of " + given;
            assertThat(other.scores().score(i))
                    .as("score, %s", unit)
                    .isEqualTo(one.scores().score(i));
            assertThat(other.scores().worst(i))
                    .as("worst, %s", unit)
                    .isEqualTo(one.scores().worst(i));
            assertThat(other.scores().best(i))
                    .as("best, %s", unit)
                    .isEqualTo(one.scores().best(i));
            assertThat(other.scores().met(i))
                    .as("met, %s", unit)
                    .isEqualTo(one.scores().met(i));
            RankedUnit ranked = one.unit(plain.units().get(i).code());
            RankedUnit alike = other.unit(plain.units().get(i).code());
            assertThat(alike.findRank()).as("rank, %s", unit).isEqualTo(ranked.findRank());
            assertThat(alike.pillars()).as("pillars, %s", unit).containsExactlyInAnyOrderElementsOf(ranked.pillars());
            for (int j = 0; j < given.asked().size(); j++) {
                Outcome expected = ranked.outcomes().get(j);
                Outcome outcome = alike.outcomes().get(j);
                assertThat(outcome.status()).as("c%s, %s", j, unit).isEqualTo(expected.status());
                assertThat(outcome.points()).as("c%s, %s", j, unit).isEqualTo(expected.points());
            }
        }
    }

    private static ComputedRanking ranked(CheckedFigures figures) {
        return new ComputedRanking(new RankedFigures(ScorableFigures.of(figures), RULES, false, Workers.CALLER));
    }

    /** The groups that the criteria name, declared as groups of points: another way to the same score. */
    private static Pillar groupsOfPoints(Given given) {
        List<Pillar> groups = given.asked().stream()
                .map(Asked::pillar)
                .distinct()
                .map(name -> Pillar.ofPoints(name, new BilingualText(name, name), List.of()))
                .toList();
        return Pillar.ofPoints("", new BilingualText("", ""), groups);
    }

    @Provide
    Arbitrary<Given> plansAndFigures() {
        return PlainMeanFigures.plansAndFigures();
    }

    @Provide
    Arbitrary<Given> halves() {
        return PlainMeanFigures.halves();
    }

    @Example
    void thirdsThatSumToAHalfRoundUp() {
        List<Asked> asked = List.of(share("100"), share("100"));
        CheckedFigures population =
                population(new Given(asked, List.of(List.of(counts(1, 3), counts(2, 3))), 0, RoundingMode.HALF_UP));
        assertThat(Scored.of(population).score(0)).isEqualTo(1);
    }

    @Example
    void aHairBelowAHalfRoundsDown() {
        List<Asked> asked = List.of(share("100"), share("100"));
        List<Observation> below = List.of(counts(1, 3), counts(199_999_999_999L, 300_000_000_000L));
        Given given = new Given(asked, List.of(below), 0, RoundingMode.HALF_UP);
        assertEqualsFractions(given);
        CheckedFigures population = population(given);
        assertThat(Scored.of(population).score(0)).isZero();
    }

    @Example
    void aCountThatIsNotWholeIsAnErrorAndDoesNotCount() {
        Asked classes = new Asked(FigureType.COUNT, new Requirement.Range(bd("1"), bd("2")), BigDecimal.ONE, "A");
        List<Asked> asked = List.of(share("100"), classes);
        CheckedFigures population = population(new Given(
                asked,
                List.of(
                        List.of(value(bd("100")), value(bd("1.01"))),
                        List.of(value(bd("100")), Observation.MISSING),
                        List.of(value(bd("100")), value(bd("1.00")))),
                1,
                RoundingMode.HALF_UP));
        Scored scores = Scored.of(population);
        assertThat(List.of(scores.score(0), scores.worst(0), scores.best(0), scores.met(0)))
                .containsExactly(5, 5, 10, 1)
                .isEqualTo(List.of(scores.score(1), scores.worst(1), scores.best(1), scores.met(1)));
        assertThat(List.of(scores.score(2), scores.worst(2), scores.best(2), scores.met(2)))
                .containsExactly(10, 10, 10, 2);
        assertThat(population.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("count-not-whole");
                    assertThat(finding.unit()).contains("00000");
                    assertThat(finding.indicator()).contains("i1");
                });
    }

    @Example
    void theNextDigitBehindTheFixedPointDecidesBelowAndAboveTheThreshold() {
        Asked above = new Asked(
                FigureType.SHARE, new Requirement.Threshold(Comparison.MORE_THAN, bd("80")), BigDecimal.ONE, "A");
        List<List<Observation>> said = List.of(
                List.of(value(bd("79.999999999999")), value(bd("79.999999999999"))),
                List.of(value(bd("80")), value(bd("80"))),
                List.of(value(bd("80.000000000001")), value(bd("80.000000000001"))));
        Given given = new Given(List.of(share("80"), above), said, 4, RoundingMode.HALF_UP);
        CheckedFigures population = population(given);
        Scored scores = Scored.of(population);
        assertThat(List.of(scores.met(0), scores.met(1), scores.met(2))).containsExactly(0, 1, 2);
        assertEqualsFractions(given);
    }

    @Example
    void unitsBeyondOneBlockAreScoredAlike() {
        List<List<Observation>> said = new ArrayList<>();
        for (int i = 0; i < 2 * LaneBuffers.BLOCK + 3; i++) {
            said.add(List.of(
                    i % 7 == 0 ? Observation.MISSING : value(BigDecimal.valueOf(i % 10_001, 2)),
                    i % 11 == 0 ? Observation.NOT_APPLICABLE : counts(i % 97, 97),
                    i % 13 == 0 ? Observation.MISSING : new Observation.YesNo(i % 2 == 0)));
        }
        List<Asked> asked = List.of(
                share("95"),
                share("98"),
                new Asked(FigureType.YES_NO, new Requirement.Affirmed(), BigDecimal.ONE, "B"));
        assertEqualsFractions(new Given(asked, said, 4, RoundingMode.HALF_UP));
    }

    private static void assertEqualsFractions(Given given) {
        CheckedFigures population = population(given);
        Scored scores = Scored.of(population);
        for (int i = 0; i < given.said().size(); i++) {
            List<Observation> said = given.said().get(i);
            Expected expected = expected(given, said, null);
            String unit = "unit " + i + " of " + given;
            assertThat(scores.score(i)).as("score, %s", unit).isEqualTo(rounded(given, expected.score));
            assertThat(scores.worst(i)).as("worst, %s", unit).isEqualTo(rounded(given, expected.worst));
            assertThat(scores.best(i)).as("best, %s", unit).isEqualTo(rounded(given, expected.best));
            assertThat(scores.met(i)).as("met, %s", unit).isEqualTo(expected.met);
            for (int p = 0; p < population.plan().pillars().size(); p++) {
                String pillar = population.plan().pillars().get(p);
                assertThat(scores.pillar(p, i))
                        .as("%s, %s", pillar, unit)
                        .isEqualTo(rounded(given, expected(given, said, pillar).worst));
            }
        }
    }

    private static int rounded(Given given, Optional<Rational> exact) {
        return exact.map(e ->
                        e.rounded(given.scale(), given.mode()).unscaledValue().intValueExact())
                .orElse(ScoreColumns.NONE);
    }

    private static Expected expected(Given given, List<Observation> said, String pillar) {
        Rational sum = Rational.ZERO;
        Rational unknown = Rational.ZERO;
        Rational divisor = Rational.ZERO;
        int met = 0;
        boolean answered = false;
        for (int j = 0; j < said.size(); j++) {
            Asked asked = given.asked().get(j);
            Observation observation = said.get(j);
            answered |= !(observation instanceof Observation.Missing);
            if (pillar != null && !asked.pillar().equals(pillar) || observation instanceof Observation.NotApplicable) {
                continue;
            }
            Rational weight = Rational.of(asked.points());
            divisor = divisor.plus(weight);
            if (observation instanceof Observation.Missing) {
                unknown = unknown.plus(weight);
            } else {
                Rational value = exact(asked, observation);
                Rational full = Rational.of(full(asked));
                sum = sum.plus(weight.times(value.dividedBy(full).clampedToUnit()));
                met += isMet(asked, value) ? 1 : 0;
            }
        }
        if (divisor.signum() == 0) {
            return new Expected(Optional.empty(), Optional.empty(), Optional.empty(), met);
        }
        Optional<Rational> worst = Optional.of(sum.dividedBy(divisor));
        Optional<Rational> best = Optional.of(sum.plus(unknown).dividedBy(divisor));
        return new Expected(answered ? worst : Optional.empty(), worst, best, met);
    }

    private static boolean isMet(Asked asked, Rational value) {
        if (asked.requirement() instanceof Requirement.InProportion) {
            return false;
        }
        int sign = value.compareTo(Rational.of(full(asked)));
        return asked.requirement() instanceof Requirement.Threshold threshold
                ? threshold.comparison().holds(sign)
                : sign >= 0;
    }

    private static Rational exact(Asked asked, Observation observation) {
        if (observation instanceof Observation.YesNo answer) {
            return answer.yes() ? Rational.ONE : Rational.ZERO;
        }
        if (observation instanceof Observation.Value value) {
            return Rational.of(value.number());
        }
        Observation.Counts counts = (Observation.Counts) observation;
        Rational ratio = Rational.of(counts.numerator(), counts.denominator());
        return asked.type() == FigureType.SHARE ? ratio.times(Rational.of(100, 1)) : ratio;
    }

    private static CheckedFigures population(Given given) {
        return population(given, Optional.empty());
    }

    private static CheckedFigures population(Given given, Optional<Pillar> root) {
        List<Criterion> criteria = new ArrayList<>();
        for (int j = 0; j < given.asked().size(); j++) {
            criteria.add(criterion(given.asked().get(j), j));
        }
        CriteriaSet.Builder said = CriteriaSet.builder("generated")
                .levels(Level.COMMUNE)
                .policies(
                        Policies.builder().rounding(given.scale(), given.mode()).build())
                .requirements(profile -> criteria)
                .oneCriterionPerIndicator();
        root.ifPresent(groups -> said.pillars(Pillar.InForce.always(groups)));
        CriteriaSet set = said.build();
        Plan plan = Plan.of(set, Profile.of(Level.COMMUNE, Reading.STRICTEST), PrecedenceRules.LIBRARY);
        List<AdministrativeUnit> units = new ArrayList<>();
        List<Submission> submissions = new ArrayList<>();
        for (int i = 0; i < given.said().size(); i++) {
            String code = String.format("%05d", i);
            units.add(AdministrativeUnit.of(code, "Xã " + i, Level.COMMUNE));
            Submission submission = Submission.of(code);
            for (int j = 0; j < given.said().get(i).size(); j++) {
                submission = submission.with("i" + j, given.said().get(i).get(j));
            }
            submissions.add(submission);
        }
        UnitSelection communes = UnitRegister.of(units).communes();
        AskedFigures form = new AskedFigures(plan);
        Preparation preparation = new Preparation(plan, () -> PlanColumns.of(plan), communes.units());
        FigureTable table =
                Intake.take(form, level -> form, communes, Submissions.of(submissions), preparation, Workers.CALLER);
        return new ScorableFigures(preparation.calculator(table, Workers.CALLER));
    }

    private static Criterion criterion(Asked asked, int j) {
        Target target = new Target(
                Kind.RATIO_THRESHOLD,
                asked.type(),
                asked.requirement(),
                Map.of(),
                ImmutableSet.of(),
                Standing.SCORED,
                asked.points());
        return new Criterion(
                "c" + j,
                j + 1,
                new BilingualText("", ""),
                "rule " + j,
                Indicator.of("i" + j, new BilingualText("", "")),
                asked.pillar(),
                target,
                asked.type(),
                asked.requirement(),
                ImmutableList.of("commune"),
                Optional.empty(),
                Standing.SCORED,
                new LegalSource("", ""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of());
    }
}
