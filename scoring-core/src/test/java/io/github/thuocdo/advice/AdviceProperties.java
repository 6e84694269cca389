package io.github.thuocdo.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The least plan is the one that trying every raise finds, and every plan reaches its goal when it is scored. */
class AdviceProperties {
    private static final List<String> CODES = List.of("01", "02", "03");
    private static final Map<String, Scorer> SCORERS = new ConcurrentHashMap<>();
    private static final UnitSelection UNITS = UnitRegister.of(List.of(
                    AdministrativeUnit.of("01", "Xã Một", Level.COMMUNE),
                    AdministrativeUnit.of("02", "Xã Hai", Level.COMMUNE),
                    AdministrativeUnit.of("03", "Xã Ba", Level.COMMUNE)))
            .communes();

    @Property(seed = "1264", tries = 2500)
    void theLeastPlanIsTheOneThatTryingEveryRaiseFinds(@ForAll long seed) {
        check(new Random(seed), AdviceSets.SUM);
    }

    @Property(seed = "1264", tries = 1500)
    void soItIsWhereScoresAreCompared(@ForAll long seed) {
        check(new Random(seed), AdviceSets.UNROUNDED);
    }

    @Property(seed = "1264", tries = 500)
    void soItIsWhereScoresAreNoSums(@ForAll long seed) {
        check(new Random(seed), AdviceSets.GEOMETRIC);
    }

    @Property(seed = "1264", tries = 500)
    void soItIsWhereTheLeastCostIsWanted(@ForAll long seed) {
        Random random = new Random(seed);
        ScoredPeriod period = period(random, AdviceSets.SUM);
        Goal goal = goal(random);
        Effort effort = effort(random);
        BruteForce tried = new BruteForce(period, "01", goal, Optional.of(effort));
        GoalAdvice advice = Adviser.of(period).plans("01", goal, effort);

        assertThat(advice.isProved()).isTrue();
        assertThat(first(advice)).isEqualTo(tried.best());
    }

    private static Effort effort(Random random) {
        Map<String, Effort.Cost> costs = new LinkedHashMap<>();
        for (String indicator : List.of("a", "b", "c", "d")) {
            if (random.nextInt(5) > 0) {
                costs.put(
                        indicator,
                        new Effort.Cost(
                                some(random),
                                some(random),
                                some(random),
                                Rational.of(random.nextInt(3), 1),
                                random.nextInt(3) == 0
                                        ? Optional.of(Rational.of(20 + random.nextInt(70), 1))
                                        : Optional.empty()));
            }
        }
        return Effort.of(costs);
    }

    @Property(seed = "1264", tries = 150)
    void aBudgetBringsAsManyUnitsOverALineAsTryingEveryChoiceDoes(@ForAll long seed) {
        Random random = new Random(seed);
        ScoredPeriod period = period(random, AdviceSets.SUM);
        Goal goal = random.nextBoolean()
                ? new Goal.Pass()
                : new Goal.Score(new BigDecimal(40 + random.nextInt(61)).movePointLeft(2));
        Optional<Effort> effort = random.nextBoolean() ? Optional.of(effort(random)) : Optional.empty();
        Rational budget = Rational.of(random.nextInt(effort.isPresent() ? 60 : 5), 1);
        Adviser adviser = Adviser.of(period);
        DistrictAdvice advice = effort.map(costs -> adviser.district(goal, costs, budget))
                .orElseGet(() -> adviser.district(goal, budget));

        List<Optional<Rational>> prices = CODES.stream()
                .map(code -> new BruteForce(period, code, goal, effort).price())
                .toList();
        int most = 0;
        for (int choice = 0; choice < 1 << prices.size(); choice++) {
            int count = 0;
            Rational spent = Rational.ZERO;
            for (int k = 0; k < prices.size(); k++) {
                boolean isChosen = (choice & 1 << k) != 0 && prices.get(k).isPresent();
                count += isChosen ? 1 : 0;
                spent = isChosen ? spent.plus(prices.get(k).get()) : spent;
            }
            most = spent.compareTo(budget) <= 0 ? Math.max(most, count) : most;
        }
        assertThat(advice.isProved()).isTrue();
        assertThat(advice.reachedNow() + advice.brought()).isEqualTo(most);
        assertThat(advice.spent()).isLessThanOrEqualTo(budget);
    }

    private static Optional<Rational> some(Random random) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(Rational.of(1 + random.nextInt(9), 2));
    }

    private static void check(Random random, String set) {
        ScoredPeriod period = period(random, set);
        Goal goal = goal(random);
        BruteForce tried = new BruteForce(period, "01", goal, Optional.empty());
        GoalAdvice advice = Adviser.of(period).plans("01", goal);

        assertThat(advice.isProved()).isTrue();
        assertThat(first(advice)).isEqualTo(tried.best());
        assertThat(advice.plans())
                .allMatch(
                        plan -> goal.isReachedBy(plan.result(), period.scorer().set()));
        assertThat(advice.plans().stream().map(AdviceProperties::said).toList()).containsSequence(tried.asFew());
    }

    private static Optional<String> first(GoalAdvice advice) {
        return advice.plans().stream().findFirst().map(AdviceProperties::said);
    }

    private static String said(RaisePlan plan) {
        return plan.raises().stream().map(Raise::indicator).toList() + " "
                + plan.cost().map(cost -> cost + " ").orElse("") + plan.ratio();
    }

    private static Goal goal(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Goal.Rank(1 + random.nextInt(2));
            case 1 -> new Goal.Pass();
            case 2 -> new Goal.InBand(random.nextBoolean() ? "A" : "B");
            default -> new Goal.Score(new BigDecimal(random.nextInt(101)).movePointLeft(2));
        };
    }

    private static ScoredPeriod period(Random random, String set) {
        List<Submission> all = new ArrayList<>();
        for (String code : CODES) {
            Submission said = Submission.of(code);
            said = said.with("a", Observation.Counts.of(random.nextInt(5), 4 + random.nextInt(2)))
                    .with("b", Observation.Counts.of(random.nextInt(6), 7));
            switch (random.nextInt(4)) {
                case 0 -> said = said.yes("c");
                case 1 -> said = said.notApplicable("c");
                default -> said = said.no("c");
            }
            said = random.nextInt(6) == 0 ? said.missing("d") : said.value("d", random.nextInt(6));
            all.add(said);
        }
        return new ScoredPeriod(
                SCORERS.computeIfAbsent(set, json -> Scorer.of(AdviceSets.read(json))), UNITS, Submissions.of(all));
    }
}
