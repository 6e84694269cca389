package io.github.thuocdo.advice;

import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.RankedUnit;
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
        units = List.copyOf(NotNull.within("units", units));
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
     * @param price the cost: by the effort where one is given, else the number of figures raised; empty where it cannot be reached,
     *     where the cheapest plan was not searched, as the budget surely does not pay for it, and where no plan was found
     * @param atLeast no plan of the unit costs less: this is proved; empty where none reaches the line
     * @param isProved whether the price is proved to be the least, or, where there is none, that the budget does not pay for any plan;
     *     a price that is not proved may be too high
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

        /** Whether it is proved to cost more than what the budget leaves for it, so that its cheapest plan was not searched. */
        public boolean isBeyond() {
            return price.isEmpty() && atLeast.isPresent() && isProved;
        }

        /** Whether no plan was found, and it is not proved that the budget does not pay for any. */
        public boolean isOpen() {
            return price.isEmpty() && !isProved;
        }
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
