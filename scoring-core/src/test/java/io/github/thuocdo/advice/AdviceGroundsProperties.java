package io.github.thuocdo.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.report.Answer;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Advice speaks within its grounds: nothing is lowered, nothing is raised beyond what can be, and what is assumed is said. */
class AdviceGroundsProperties {
    private static final Rational HUNDRED = Rational.of(100, 1);
    private static final UnitSelection UNITS = UnitRegister.of(List.of(
                    AdministrativeUnit.of("01", "Xã Một", Level.COMMUNE),
                    AdministrativeUnit.of("02", "Xã Hai", Level.COMMUNE),
                    AdministrativeUnit.of("03", "Xã Ba", Level.COMMUNE)))
            .communes();
    private static final Scorer BOUNDED = Scorer.of(AdviceSets.read(AdviceSets.BOUNDED));
    private static final List<Scorer> SCORERS = Stream.of(AdviceSets.SUM, AdviceSets.UNROUNDED, AdviceSets.GEOMETRIC)
            .map(json -> Scorer.of(AdviceSets.read(json)))
            .toList();

    @Property(seed = "1264", tries = 300)
    void noFigureIsLoweredOrRaisedBeyondWhatCanBe(@ForAll long seed) {
        Random random = new Random(seed);
        for (Scorer scorer : SCORERS) {
            Adviser adviser = Adviser.of(period(scorer, random));
            adviser.ofEach((unit, figures) -> {
                figures.forEach(figure -> Stream.of(figure.next(), figure.full())
                        .flatMap(Optional::stream)
                        .forEach(single -> isARaise(single.raise())));
                figures.forEach(figure -> assertThat(figure.next().isPresent())
                        .isNotEqualTo(figure.why().isPresent()));
            });
            for (Goal goal : List.of(new Goal.Rank(1), new Goal.Score(new BigDecimal("0.9")))) {
                adviser.plans("01", goal)
                        .plans()
                        .forEach(plan -> plan.raises().forEach(AdviceGroundsProperties::isARaise));
            }
        }
    }

    /** Nothing is said of less of a thing, and nothing goes beyond all of it. */
    @Property(seed = "1264", tries = 200)
    void noShareGoesBeyondAllAndNothingIsSaidOfLess(@ForAll long seed) {
        Random random = new Random(seed);
        Submission own = Submission.of("01")
                .with("p", share(random, 30))
                .with("q", share(random, 100))
                .with("r", share(random, 100))
                .value("e", random.nextInt(4));
        ScoredPeriod period =
                new ScoredPeriod(BOUNDED, UNITS, Submissions.of(own, Submission.of("02"), Submission.of("03")));
        Adviser adviser = Adviser.of(period);
        List<Raise> all = new ArrayList<>();
        for (FigureAdvice figure : adviser.figures("01")) {
            Stream.of(figure.next(), figure.full())
                    .flatMap(Optional::stream)
                    .map(SinglePlan::raise)
                    .forEach(all::add);
            if (List.of("p", "e").contains(figure.indicator())) {
                assertThat(figure.why()).contains(Standstill.LESS_IS_BETTER);
            } else {
                assertThat(figure.why().isEmpty() || figure.why().equals(Optional.of(Standstill.FULL)))
                        .isTrue();
            }
        }
        for (Goal goal : List.of(new Goal.Rank(1), new Goal.Score(new BigDecimal("0.9")))) {
            adviser.plans("01", goal).plans().forEach(plan -> all.addAll(plan.raises()));
        }
        all.forEach(AdviceGroundsProperties::isARaise);
        assertThat(all).extracting(Raise::indicator).isSubsetOf("q", "r");
        // A threshold that must be passed is passed by the raise to full points.
        adviser.figures("01").stream()
                .filter(figure -> figure.indicator().equals("r"))
                .flatMap(figure -> figure.full().stream())
                .forEach(full ->
                        assertThat(full.raise().toNumber().orElseThrow()).isGreaterThan(Rational.of(995, 10)));
    }

    /** Near the top, as a number of two or three decimals or as counts. */
    private static Observation share(Random random, int most) {
        return switch (random.nextInt(3)) {
            case 0 -> Observation.Value.of(new BigDecimal(most).subtract(BigDecimal.valueOf(random.nextInt(90), 2)));
            case 1 -> Observation.Value.of(new BigDecimal(most).subtract(BigDecimal.valueOf(random.nextInt(900), 3)));
            default -> Observation.Counts.of(200L * most / 100 - random.nextInt(3), 200);
        };
    }

    /** Everybody ranked again with one figure raised stands as is told, and no smaller figure does as much. */
    @Property(seed = "1264", tries = 200)
    void theGainOfASingleRaiseIsWhatRankingEverybodyAnewGives(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> sets = List.of(AdviceSets.SUM, AdviceSets.UNROUNDED, AdviceSets.GEOMETRIC, AdviceSets.MIXED);
        ScoredPeriod period = AdviceProperties.period(random, sets.get(random.nextInt(sets.size())));
        RankedUnit now = AdviceProperties.unitAnew(period, Map.of());
        for (FigureAdvice figure : Adviser.of(period).figures("01")) {
            for (SinglePlan single : Stream.of(figure.next(), figure.full())
                    .flatMap(Optional::stream)
                    .toList()) {
                assertThat(single.result())
                        .as("%s", single.raise())
                        .isEqualTo(AdviceProperties.rankedAnew(period, List.of(single.raise())));
            }
            figure.next().ifPresent(next -> {
                assertThat(bringsMore(
                                now, period, figure.indicator(), next.raise().to()))
                        .isTrue();
                smaller(next.raise())
                        .ifPresent(less -> assertThat(bringsMore(now, period, figure.indicator(), less))
                                .as("%s", next.raise())
                                .isFalse());
            });
            figure.full()
                    .ifPresent(full -> smaller(full.raise())
                            .ifPresent(less -> bringsLess(period, figure.indicator(), full.raise(), less)));
        }
    }

    private static void bringsLess(ScoredPeriod period, String indicator, Raise full, Observation less) {
        Outcome all = outcome(AdviceProperties.unitAnew(period, Map.of(indicator, full.to())), indicator);
        Outcome fewer = outcome(AdviceProperties.unitAnew(period, Map.of(indicator, less)), indicator);
        boolean isLess = fewer.fraction().orElseThrow().compare(all.fraction().orElseThrow()) < 0;
        assertThat(isLess || all.status() == Status.MET && fewer.status() != Status.MET)
                .as("%s", full)
                .isTrue();
    }

    private static Outcome outcome(RankedUnit unit, String indicator) {
        return unit.outcomes().stream()
                .filter(outcome -> outcome.criterion().indicator().code().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a figure brings more points as they are published, or meets its criterion. */
    private static boolean bringsMore(RankedUnit now, ScoredPeriod period, String indicator, Observation said) {
        Outcome before = outcome(now, indicator);
        Outcome after = outcome(AdviceProperties.unitAnew(period, Map.of(indicator, said)), indicator);
        BigDecimal none = BigDecimal.ZERO;
        return after.points().orElse(none).compareTo(before.points().orElse(none)) > 0
                || after.status() == Status.MET && before.status() != Status.MET;
    }

    /** A figure that is one step smaller, unless that is the figure as it stands. */
    private static Optional<Observation> smaller(Raise raise) {
        Optional<Observation> less = Optional.empty();
        if (raise.to() instanceof Observation.Counts counts) {
            less = Optional.of(Observation.Counts.of(
                    counts.numerator().longValueExact() - 1,
                    counts.denominator().longValueExact()));
        } else if (raise.to() instanceof Observation.Value value) {
            BigDecimal step = raise.type() == FigureType.SHARE ? new BigDecimal("0.01") : BigDecimal.ONE;
            less = Optional.of(Observation.Value.of(value.number().subtract(step)));
        }
        return less.filter(said -> raise.fromNumber().isEmpty()
                || Figures.exact(raise.type(), said)
                                .orElseThrow()
                                .compareTo(raise.fromNumber().orElseThrow())
                        > 0);
    }

    private static void isARaise(Raise raise) {
        Optional<Rational> from = raise.fromNumber();
        Optional<Rational> to = raise.toNumber();
        if (from.isPresent() && to.isPresent()) {
            assertThat(to.get()).isGreaterThan(from.get());
        }
        if (raise.type() == FigureType.SHARE) {
            assertThat(to.orElseThrow()).isLessThanOrEqualTo(HUNDRED);
        }
        if (raise.to() instanceof Observation.Counts counts) {
            assertThat(counts.numerator()).isLessThanOrEqualTo(counts.denominator());
            if (raise.from() instanceof Observation.Counts before) {
                assertThat(counts.denominator()).isEqualTo(before.denominator());
            }
        }
        if (raise.to() instanceof Observation.Value value) {
            assertThat(value.number().stripTrailingZeros().scale()).isLessThanOrEqualTo(2);
        }
        if (raise.to() instanceof Observation.YesNo answer) {
            assertThat(answer.yes()).isTrue();
        }
        raise.items().ifPresent(items -> assertThat(items).isGreaterThan(BigInteger.ZERO));
    }

    @Test
    void aSearchThatIsCutOffSaysSoWithTheBestFoundAndTheBound() {
        Submission low =
                Submission.of("01").value("a", 1).value("b", 1).yes("c").value("d", 4);
        Adviser adviser = Adviser.of(
                new ScoredPeriod(SCORERS.get(2), UNITS, Submissions.of(low, Submission.of("02"), Submission.of("03"))));
        GoalAdvice advice = adviser.plans("01", new Goal.Score(new BigDecimal("0.8")));

        assertThat(advice.isProved()).isFalse();
        assertThat(advice.fewest()).isEqualTo(2);
        assertThat(advice.plans()).isNotEmpty();
        assertThat(advice.plans().get(0).result().score().orElseThrow()).isGreaterThanOrEqualTo(new BigDecimal("0.80"));
        assertThat(said(adviser, advice, "en"))
                .contains("not proved. Proved is that at least 2 criteria are needed.")
                .doesNotContain("this is proved");
        assertThat(said(adviser, advice, "vi")).contains("2 tiêu chí");
        assertThat(Report.of(AdviceAnswer.of(adviser, "01", advice), Locale.ENGLISH)
                        .text(Format.JSON))
                .contains("\"proved\":false,\"fewest\":2");
    }

    private static String said(Adviser adviser, GoalAdvice advice, String language) {
        return Report.of(AdviceAnswer.of(adviser, "01", advice), Locale.forLanguageTag(language))
                .text(Format.TABLE)
                .replaceAll("\\s+", " ");
    }

    @Test
    void theProofNamesWhatComesClosestWithOneCriterionFewer() {
        Submission low = Submission.of("01")
                .with("a", Observation.Counts.of(2, 10))
                .with("b", Observation.Counts.of(1, 10))
                .yes("c")
                .value("d", 4);
        Adviser adviser = Adviser.of(
                new ScoredPeriod(SCORERS.get(0), UNITS, Submissions.of(low, Submission.of("02"), Submission.of("03"))));
        GoalAdvice advice = adviser.plans("01", new Goal.Score(new BigDecimal("0.95")));

        // 0.25 × 2 + 0.2 × 3 + 1 + 2 are 4.1 of 8; b in full makes 6.5 of 8, a in full 5.6.
        assertThat(advice.isProved()).isTrue();
        assertThat(advice.fewest()).isEqualTo(2);
        assertThat(said(adviser, advice, "en"))
                .contains("No plan with 1 criterion reaches score 0.95: Target B (b) raised to the full gives most,"
                        + " 0.81, rank 1.")
                .contains("this is proved");
        assertThat(said(adviser, advice, "vi"))
                .contains(
                        "Không phương án 1 tiêu chí nào đạt điểm 0,95: nhiều nhất là nâng đủ Chỉ tiêu B (b), được 0,81"
                                + " điểm, hạng 1.")
                .contains(
                        "Không phương án nào ít tiêu chí hơn, hoặc cùng số tiêu chí mà nâng ít hơn, đạt điểm 0,95: đã");
    }

    @ParameterizedTest
    @CsvSource({"en, stand still", "vi, giữ nguyên"})
    void thatOthersStandStillIsSaidWhereItIsAssumed(String language, String said) {
        Locale locale = Locale.forLanguageTag(language);
        Adviser adviser = Adviser.of(period(SCORERS.get(0), new Random(3)));
        List<Answer> answers = List.of(
                AdviceAnswer.of(adviser, "01"),
                AdviceAnswer.of(adviser, "01", adviser.plans("01", new Goal.Rank(1))),
                AdviceAnswers.ofEachFigure(adviser),
                DistrictAnswer.of(adviser, adviser.district(new Goal.Score(new BigDecimal("0.5")), Rational.of(3, 1))));
        for (Answer answer : answers) {
            for (Format format : List.of(Format.TABLE, Format.JSON)) {
                assertThat(Report.of(answer, locale).text(format).replaceAll("\\s+", " "))
                        .as("%s %s", answer.getClass(), format)
                        .contains(said);
            }
        }
    }

    private static ScoredPeriod period(Scorer scorer, Random random) {
        List<Submission> all = new ArrayList<>();
        for (AdministrativeUnit unit : UNITS.units()) {
            Submission said = Submission.of(unit.code())
                    .with("a", Observation.Counts.of(random.nextInt(9), 8 + random.nextInt(3)))
                    .with("b", Observation.Counts.of(random.nextInt(6), 7));
            said = random.nextInt(3) == 0 ? said.yes("c") : said.no("c");
            all.add(random.nextInt(6) == 0 ? said.missing("d") : said.value("d", random.nextInt(6)));
        }
        return new ScoredPeriod(scorer, UNITS, Submissions.of(all));
    }
}
