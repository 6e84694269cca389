package io.github.thuocdo.internal.scoring.columns;

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
import io.github.thuocdo.internal.intake.Intake;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.ranks.ComputedRanking;
import io.github.thuocdo.internal.ranks.RankedFigures;
import io.github.thuocdo.internal.ranks.ScorableFigures;
import io.github.thuocdo.internal.ranks.UnitRules;
import io.github.thuocdo.internal.scoring.ScoreColumns;
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
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Whatever the plan and the figures of a plain mean, its scores are those of fractions. */
class PlainMeanProperties {
    private static final UnitRules RULES = new CompiledUnitRules(Optional.empty());

    /** What is asked, and what each unit said. */
    record Given(List<Asked> asked, List<List<Observation>> said, int scale, RoundingMode mode) {}

    record Asked(FigureType type, Requirement requirement, BigDecimal points, String pillar) {}

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
            for (int j = 0; j < given.asked.size(); j++) {
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
        List<Pillar> groups = given.asked.stream()
                .map(Asked::pillar)
                .distinct()
                .map(name -> Pillar.ofPoints(name, new BilingualText(name, name), List.of()))
                .toList();
        return Pillar.ofPoints("", new BilingualText("", ""), groups);
    }

    @Provide
    Arbitrary<Given> plansAndFigures() {
        Arbitrary<List<Asked>> plans = asked().list().ofMinSize(1).ofMaxSize(45);
        Arbitrary<RoundingMode> modes =
                Arbitraries.frequency(tuple(9, RoundingMode.HALF_UP), tuple(1, RoundingMode.HALF_EVEN));
        return Combinators.combine(plans, Arbitraries.of(0, 1, 2, 4, 4, 4, 9), modes)
                .flatAs((plan, scale, mode) -> {
                    List<Arbitrary<Observation>> row =
                            plan.stream().map(PlainMeanProperties::said).toList();
                    return Combinators.combine(row)
                            .as(observations -> observations)
                            .list()
                            .ofMinSize(1)
                            .ofMaxSize(6)
                            .map(rows -> new Given(plan, rows, scale, mode));
                });
    }

    /** Few criteria, coarse rounding, thirds and sixths: sums that are halves although no figure is on the grid. */
    @Provide
    Arbitrary<Given> halves() {
        Asked share = new Asked(
                FigureType.SHARE, new Requirement.Threshold(Comparison.AT_LEAST, bd("100")), BigDecimal.ONE, "A");
        Arbitrary<Observation> parts = Combinators.combine(
                        Arbitraries.integers().between(0, 12), Arbitraries.of(3, 6, 7, 12, 4))
                .as((n, d) -> counts(Math.min(n, d), d));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(0, 1, 2),
                        parts.list().ofSize(6).list().ofMinSize(1).ofMaxSize(6))
                .as((criteria, scale, rows) -> new Given(
                        Collections.nCopies(criteria, share),
                        rows.stream().map(row -> row.subList(0, criteria)).toList(),
                        scale,
                        RoundingMode.HALF_UP));
    }

    private static Arbitrary<Asked> asked() {
        Arbitrary<BigDecimal> thresholds = Arbitraries.frequencyOf(
                weighted(
                        12,
                        Arbitraries.of("50", "60", "70", "80", "90", "95", "98", "100")
                                .map(PlainMeanProperties::bd)),
                weighted(
                        2,
                        Arbitraries.of("0.5", "1", "1.5", "33.3", "12.25", "0.000001")
                                .map(PlainMeanProperties::bd)),
                weighted(1, Arbitraries.of("33.3333333", "0.80000000000000004").map(PlainMeanProperties::bd)),
                weighted(
                        2,
                        Arbitraries.bigDecimals().between(bd("0.01"), bd("100")).ofScale(2)));
        Arbitrary<Asked> shares = Combinators.combine(
                        thresholds,
                        comparisons(),
                        points(),
                        pillars(),
                        Arbitraries.of(FigureType.SHARE, FigureType.PER_HEAD))
                .as((threshold, comparison, points, pillar, type) ->
                        new Asked(type, new Requirement.Threshold(comparison, threshold), points, pillar));
        Arbitrary<Asked> answers = Combinators.combine(points(), pillars())
                .as((points, pillar) -> new Asked(FigureType.YES_NO, new Requirement.Affirmed(), points, pillar));
        Arbitrary<Asked> values = Combinators.combine(points(), pillars())
                .as((points, pillar) -> new Asked(FigureType.INDEX, new Requirement.InProportion(), points, pillar));
        Arbitrary<Asked> ranges = Combinators.combine(points(), pillars())
                .as((points, pillar) ->
                        new Asked(FigureType.COUNT, new Requirement.Range(bd("1"), bd("2")), points, pillar));
        return Arbitraries.frequencyOf(
                weighted(8, shares), weighted(2, answers), weighted(1, values), weighted(1, ranges));
    }

    private static Arbitrary<Comparison> comparisons() {
        return Arbitraries.frequency(
                tuple(20, Comparison.AT_LEAST), tuple(6, Comparison.MORE_THAN), tuple(1, Comparison.EXACTLY));
    }

    private static Arbitrary<BigDecimal> points() {
        return Arbitraries.frequencyOf(
                weighted(20, Arbitraries.just(BigDecimal.ONE)),
                weighted(4, Arbitraries.integers().between(1, 200).map(BigDecimal::valueOf)),
                weighted(2, Arbitraries.of("0.5", "2.25", "1.0", "1E+2").map(PlainMeanProperties::bd)),
                weighted(1, Arbitraries.of("3000000000", "0.000000001").map(PlainMeanProperties::bd)));
    }

    private static Arbitrary<String> pillars() {
        return Arbitraries.of("Chính quyền số", "Kinh tế số", "Xã hội số");
    }

    private static Arbitrary<Observation> said(Asked asked) {
        Arbitrary<Observation> figures = switch (asked.type) {
            case YES_NO -> Arbitraries.of(new Observation.YesNo(true), new Observation.YesNo(false));
            case COUNT -> wholeNumbers(asked);
            default -> numbers(asked);
        };
        return Arbitraries.frequencyOf(
                weighted(20, figures),
                weighted(1, Arbitraries.just(Observation.MISSING)),
                weighted(1, Arbitraries.just(Observation.NOT_APPLICABLE)));
    }

    /** From 0 to twice what is asked, also with zeros behind the mark: not three, which may be thousands (1.000). */
    private static Arbitrary<Observation> wholeNumbers(Asked asked) {
        int most = 2 * full(asked).intValueExact();
        return Combinators.combine(
                        Arbitraries.integers().between(0, most),
                        Arbitraries.integers().between(0, 12).filter(scale -> scale != 3))
                .as((whole, scale) -> value(BigDecimal.valueOf(whole).setScale(scale)));
    }

    private static Arbitrary<Observation> numbers(Asked asked) {
        BigDecimal full = full(asked);
        BigDecimal most = switch (asked.type) {
            case SHARE -> bd("100");
            case INDEX -> BigDecimal.ONE;
            default -> full.multiply(bd("2")).setScale(12, RoundingMode.HALF_UP);
        };
        Arbitrary<Observation> decimals = Arbitraries.integers()
                .between(0, 12)
                .flatMap(scale -> Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, most)
                        .ofScale(Math.max(
                                scale, Math.max(0, most.stripTrailingZeros().scale()))))
                .map(PlainMeanProperties::value);
        Arbitrary<Observation> boundaries = Arbitraries.of("0", "0.01", "-0.01", "0.0000000001", "-0.0000000001")
                .map(off -> full.add(bd(off)))
                .filter(number -> number.signum() >= 0 && number.compareTo(most) <= 0)
                .map(PlainMeanProperties::value);
        if (!asked.type.takesCounts()) {
            return Arbitraries.oneOf(decimals, boundaries);
        }
        Arbitrary<Observation> counted = Combinators.combine(
                        Arbitraries.oneOf(
                                Arbitraries.longs().between(1, 2_000),
                                Arbitraries.longs().between(1, 1_000_000_000_000L),
                                Arbitraries.longs().between(1L << 61, Long.MAX_VALUE)),
                        Arbitraries.doubles().between(0, 1))
                .as((d, part) -> counts(Math.min(d, (long) (d * part)), d));
        Arbitrary<Observation> atThreshold = Arbitraries.of(-1, 0, 1)
                .map(off -> atThreshold(asked, off))
                .filter(counts ->
                        counts.numerator().compareTo(counts.denominator()) <= 0 || asked.type == FigureType.PER_HEAD)
                .map(counts -> counts);
        return Arbitraries.frequencyOf(
                weighted(4, decimals), weighted(2, boundaries), weighted(3, counted), weighted(1, atThreshold));
    }

    /** Counts that are the threshold exactly, or one off. */
    private static Observation.Counts atThreshold(Asked asked, int off) {
        BigDecimal full = full(asked);
        BigInteger denominator =
                BigInteger.TEN.pow(full.scale() < 0 ? 0 : full.scale()).multiply(BigInteger.valueOf(100));
        BigInteger numerator = full.multiply(new BigDecimal(denominator)).toBigIntegerExact();
        if (asked.type == FigureType.SHARE) {
            denominator = denominator.multiply(BigInteger.valueOf(100));
        }
        return Observation.Counts.of(numerator.add(BigInteger.valueOf(off)), denominator);
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
        for (int i = 0; i < given.said.size(); i++) {
            List<Observation> said = given.said.get(i);
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
        return exact.map(e -> e.rounded(given.scale, given.mode).unscaledValue().intValueExact())
                .orElse(ScoreColumns.NONE);
    }

    private static Expected expected(Given given, List<Observation> said, String pillar) {
        Rational sum = Rational.ZERO;
        Rational unknown = Rational.ZERO;
        Rational divisor = Rational.ZERO;
        int met = 0;
        boolean answered = false;
        for (int j = 0; j < said.size(); j++) {
            Asked asked = given.asked.get(j);
            Observation observation = said.get(j);
            answered |= !(observation instanceof Observation.Missing);
            if (pillar != null && !asked.pillar.equals(pillar) || observation instanceof Observation.NotApplicable) {
                continue;
            }
            Rational weight = Rational.of(asked.points);
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
        if (asked.requirement instanceof Requirement.InProportion) {
            return false;
        }
        int sign = value.compareTo(Rational.of(full(asked)));
        return asked.requirement instanceof Requirement.Threshold threshold
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
        return asked.type == FigureType.SHARE ? ratio.times(Rational.of(100, 1)) : ratio;
    }

    private static BigDecimal full(Asked asked) {
        if (asked.requirement instanceof Requirement.Threshold threshold) {
            return threshold.value();
        }
        return asked.requirement instanceof Requirement.Range range ? range.from() : BigDecimal.ONE;
    }

    private static Asked share(String threshold) {
        return new Asked(
                FigureType.SHARE, new Requirement.Threshold(Comparison.AT_LEAST, bd(threshold)), BigDecimal.ONE, "A");
    }

    private static Observation counts(long numerator, long denominator) {
        return Observation.Counts.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    private static Observation value(BigDecimal number) {
        return new Observation.Value(number, false);
    }

    private static BigDecimal bd(String text) {
        return new BigDecimal(text);
    }

    private static CheckedFigures population(Given given) {
        return population(given, Optional.empty());
    }

    private static CheckedFigures population(Given given, Optional<Pillar> root) {
        List<Criterion> criteria = new ArrayList<>();
        for (int j = 0; j < given.asked.size(); j++) {
            criteria.add(criterion(given.asked.get(j), j));
        }
        CriteriaSet.Builder said = CriteriaSet.builder("generated")
                .levels(Level.COMMUNE)
                .policies(new Policies(
                        Policies.Missing.ZERO,
                        Policies.Ties.COMPETITION,
                        ImmutableList.of(),
                        new Policies.Rounding(given.scale, given.mode, true)))
                .requirements(profile -> criteria)
                .oneCriterionPerIndicator();
        root.ifPresent(groups -> said.pillars(Pillar.InForce.always(groups)));
        CriteriaSet set = said.build();
        Plan plan = Plan.of(set, Profile.of(Level.COMMUNE, Reading.STRICTEST), PrecedenceRules.LIBRARY);
        List<AdministrativeUnit> units = new ArrayList<>();
        List<Submission> submissions = new ArrayList<>();
        for (int i = 0; i < given.said.size(); i++) {
            String code = String.format("%05d", i);
            units.add(AdministrativeUnit.of(code, "Xã " + i, Level.COMMUNE));
            Submission submission = Submission.of(code);
            for (int j = 0; j < given.said.get(i).size(); j++) {
                submission = submission.with("i" + j, given.said.get(i).get(j));
            }
            submissions.add(submission);
        }
        UnitSelection communes = UnitRegister.of(units).communes();
        Preparation preparation = new Preparation(plan, communes.units());
        FigureTable table =
                Intake.take(plan, level -> plan, communes, Submissions.of(submissions), preparation, Workers.CALLER);
        return new ScorableFigures(preparation.calculator(table, Workers.CALLER));
    }

    private static Criterion criterion(Asked asked, int j) {
        Target target = new Target(
                Kind.RATIO_THRESHOLD,
                asked.type,
                asked.requirement,
                Map.of(),
                ImmutableSet.of(),
                Standing.SCORED,
                asked.points);
        return new Criterion(
                "c" + j,
                j + 1,
                new BilingualText("", ""),
                "rule " + j,
                Indicator.of("i" + j, new BilingualText("", "")),
                asked.pillar,
                target,
                asked.type,
                asked.requirement,
                ImmutableList.of("commune"),
                Optional.empty(),
                Standing.SCORED,
                new LegalSource("", ""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of());
    }

    private static <T> Tuple2<Integer, T> tuple(int frequency, T value) {
        return Tuple.of(frequency, value);
    }

    private static <T> Tuple2<Integer, Arbitrary<? extends T>> weighted(int frequency, Arbitrary<? extends T> values) {
        return Tuple.of(frequency, values);
    }
}
