package io.github.thuocdo.advice;

import io.github.thuocdo.internal.advice.Budget;
import io.github.thuocdo.internal.advice.Price;
import io.github.thuocdo.internal.advice.Work;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.RankedUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The units that a budget brings over a line, as many as can be.
 *
 * @param goal the line, which every unit reaches or not by itself
 * @param budget the most that the raises may cost together
 * @param units every unit, in the order of the ranking
 */
public record DistrictAdvice(Goal goal, Rational budget, List<UnitPlan> units) {
    /** Where scores are no sums, plans are probed by scoring: so often for all units together. */
    private static final long MOST_PROBES = 1_000_000;

    /** Prices, and then the least plans of all units that are chosen, take so many steps together, and those of one so many. */
    private static final long MOST_STEPS = 30_000_000;

    private static final long MOST_STEPS_EACH = 1_000_000;

    /** By an effort, more sets of figures are looked at for each step: a step is work for so many. */
    private static final long BY_EFFORT = 50;

    /** Keeps a copy of the units. */
    public DistrictAdvice {
        NotNull.require("goal", goal, "budget", budget, "units", units);
        units = List.copyOf(units);
    }

    /**
     * Raises that cost the price of a unit.
     *
     * @param plan the raises, as the set itself scores them
     * @param isLeast whether it is proved that no other raises of this price are fewer or smaller
     */
    public record PricedPlan(RaisePlan plan, boolean isLeast) {
        /** Refuses null. */
        public PricedPlan {
            NotNull.require("plan", plan);
        }
    }

    /**
     * A unit and the price of its cheapest plan.
     *
     * @param unit the unit as it stands
     * @param isReached whether it is over the line as things stand
     * @param price the cost: by the effort where one is given, else the number of figures raised; empty where it cannot be reached, and
     *     where the cheapest plan was not searched, as the budget surely does not pay for it
     * @param atLeast no plan of the unit costs less: this is proved; empty where none reaches the line
     * @param isProved whether the price is proved to be the least, or, where there is none, that the budget does not pay for any plan
     * @param plan the raises; empty where the budget does not pay for them
     */
    public record UnitPlan(
            RankedUnit unit,
            boolean isReached,
            Optional<Rational> price,
            Optional<Rational> atLeast,
            boolean isProved,
            Optional<PricedPlan> plan) {
        /** Refuses null. */
        public UnitPlan {
            NotNull.require("unit", unit, "price", price, "atLeast", atLeast, "plan", plan);
        }

        /** Whether the budget pays for it. */
        public boolean isChosen() {
            return plan.isPresent();
        }

        /** Whether it costs more than what the budget leaves for it, so that its cheapest plan was not searched. */
        public boolean isBeyond() {
            return price.isEmpty() && atLeast.isPresent();
        }
    }

    static DistrictAdvice of(
            Goal goal,
            @Nullable Effort effort,
            Rational amount,
            List<RankedUnit> units,
            IntFunction<UnitCase> cases,
            Workers workers) {
        long probes = share(MOST_PROBES, units.size(), GoalSearch.MOST_PROBES);
        long steps = share(MOST_STEPS, units.size(), MOST_STEPS_EACH);
        Budget budget = Budget.of(
                amount,
                units.size(),
                new Budget.Prices() {
                    @Override
                    public Price roughly(int unit) {
                        return GoalSearch.price(cases.apply(unit), goal, effort, amount, true, new Work(probes));
                    }

                    @Override
                    public Price exactly(int unit, Rational limit) {
                        return GoalSearch.price(cases.apply(unit), goal, effort, limit, false, new Work(steps));
                    }
                },
                workers);
        List<Integer> chosen = budget.chosen();
        long left = share(effort == null ? MOST_STEPS : MOST_STEPS / BY_EFFORT, chosen.size(), MOST_STEPS_EACH);
        PricedPlan[] plans = new PricedPlan[units.size()];
        workers.each(chosen.size(), at -> {
            int k = chosen.get(at);
            plans[k] = GoalSearch.plan(cases.apply(k), goal, effort, budget.price(k), new Work(left));
        });
        List<UnitPlan> all = new ArrayList<>();
        for (int k = 0; k < units.size(); k++) {
            Price price = budget.price(k);
            all.add(new UnitPlan(
                    units.get(k),
                    price.isNothing(),
                    price.cost(),
                    price.atLeast(),
                    price.isProved(),
                    Optional.ofNullable(plans[k])));
        }
        return new DistrictAdvice(goal, amount, all);
    }

    /** The work of one of so many units. */
    private static long share(long all, int units, long most) {
        return Math.max(1, Math.min(most, all / Math.max(1, units)));
    }

    /** The number of units that are over the line as things stand. */
    public int reachedNow() {
        return (int) units.stream().filter(each -> each.isReached()).count();
    }

    /** The number of units more that the budget brings over the line. */
    public int brought() {
        return (int) units.stream().filter(UnitPlan::isChosen).count();
    }

    /** The cost of the raises that are chosen, 0 or more. */
    public Rational spent() {
        return Rational.sum(units.stream()
                .filter(UnitPlan::isChosen)
                .map(each -> each.price().orElseThrow())
                .toList());
    }

    /** Whether it is proved that no choice brings more units over the line: whether every price is proved. */
    public boolean isProved() {
        return units.stream().allMatch(UnitPlan::isProved);
    }
}
