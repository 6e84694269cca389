package io.github.thuocdo.advice;

import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.RankedUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The units that a budget brings over a line, as many as can be.
 *
 * @param goal the line, which every unit reaches or not by itself
 * @param budget the most that the raises may cost together
 * @param units every unit, in the order of the ranking
 */
public record DistrictAdvice(Goal goal, Rational budget, List<UnitPlan> units) {
    /** Keeps a copy of the units. */
    public DistrictAdvice {
        NotNull.require("goal", goal, "budget", budget, "units", units);
        units = List.copyOf(units);
    }

    /**
     * A unit and its least plan.
     *
     * @param unit the unit as it stands
     * @param advice the least that brings it over the line
     * @param price the cost: by the effort where one is given, else the number of figures raised; empty where it cannot be
     *     reached
     * @param isChosen whether the budget pays for it
     */
    public record UnitPlan(RankedUnit unit, GoalAdvice advice, Optional<Rational> price, boolean isChosen) {
        /** Refuses null. */
        public UnitPlan {
            NotNull.require("unit", unit, "advice", advice, "price", price);
        }
    }

    /** As each unit's plan is its cheapest, and costs nothing to the others, the cheapest units are the most. */
    static DistrictAdvice of(Goal goal, Rational budget, List<RankedUnit> units, List<GoalAdvice> plans) {
        List<Optional<Rational>> prices = new ArrayList<>();
        List<Integer> byPrice = new ArrayList<>();
        for (int k = 0; k < plans.size(); k++) {
            Optional<Rational> price = plans.get(k).plans().stream().findFirst().map(DistrictAdvice::price);
            prices.add(price);
            if (price.isPresent() && !plans.get(k).isReached()) {
                byPrice.add(k);
            }
        }
        byPrice.sort(Comparator.comparing(k -> prices.get(k).orElseThrow()));
        boolean[] chosen = new boolean[plans.size()];
        Rational left = budget;
        for (int k : byPrice) {
            Rational price = prices.get(k).orElseThrow();
            if (price.compareTo(left) <= 0) {
                left = left.minus(price);
                chosen[k] = true;
            }
        }
        List<UnitPlan> all = new ArrayList<>();
        for (int k = 0; k < plans.size(); k++) {
            all.add(new UnitPlan(units.get(k), plans.get(k), prices.get(k), chosen[k]));
        }
        return new DistrictAdvice(goal, budget, all);
    }

    private static Rational price(RaisePlan plan) {
        return plan.cost().orElseGet(() -> Rational.of(plan.raises().size(), 1));
    }

    /** The number of units that are over the line as things stand. */
    public int reachedNow() {
        return (int) units.stream().filter(each -> each.advice().isReached()).count();
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

    /** Whether it is proved that no choice brings more units over the line: whether every plan is proved. */
    public boolean isProved() {
        return units.stream().allMatch(each -> each.advice().isProved());
    }
}
