package io.github.thuocdo.advice;

import com.google.common.collect.Lists;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.internal.advice.Budget;
import io.github.thuocdo.internal.advice.Cheapest;
import io.github.thuocdo.internal.advice.Chosen;
import io.github.thuocdo.internal.advice.Fewest;
import io.github.thuocdo.internal.advice.Found;
import io.github.thuocdo.internal.advice.Grid;
import io.github.thuocdo.internal.advice.Item;
import io.github.thuocdo.internal.advice.Need;
import io.github.thuocdo.internal.advice.Price;
import io.github.thuocdo.internal.advice.Raisable;
import io.github.thuocdo.internal.advice.SetSearch;
import io.github.thuocdo.internal.advice.Work;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.RankedUnit;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Finds the least that brings one unit to a goal. */
final class GoalSearch {
    /** Enough for the figures of any ordinary unit; beyond that, what is found is said not to be proved. */
    private static final long MOST_SUMS = 3_000_000;

    /** So often plans are probed by scoring. */
    private static final long MOST_PROBES = 4_000;

    /** So many units that ask together have the work of one each. */
    private static final int MOST_ALIKE = 100;

    /** The same where points depend on other units: a probe scores all of them. */
    private static final int MOST_ALIKE_BESIDE_OTHERS = 10;

    /** Plans of all units together are probed so often by scoring, where scores are no sums. */
    private static final long MOST_PROBES_OF_ALL = 1_000_000;

    /** Prices, and then the least plans of all units that are chosen, take so many steps together, and those of one so many. */
    private static final long MOST_STEPS = 30_000_000;

    static final long MOST_STEPS_EACH = 1_000_000;

    /** By an effort, more sets of figures are looked at for each step: a step is work for so many. */
    private static final long BY_EFFORT = 50;

    private final UnitCase unit;
    private final Goal goal;
    private final CriteriaSet set;
    private final @Nullable Effort effort;
    private final Effort.@Nullable Exactly exactly;
    private final List<Item> items;
    private final boolean adds;
    private final Work work;
    private List<String> obstacles = List.of();

    private GoalSearch(UnitCase unit, Goal goal, @Nullable Effort effort, @Nullable Work work, int among) {
        this.unit = unit;
        this.goal = goal;
        this.set = unit.plan().set();
        this.effort = effort;
        List<Raisable> raisables = raisables(unit, effort);
        this.exactly = effort == null ? null : new Effort.Exactly(effort, raisables);
        this.adds = unit.isSum() && Needs.areSums(goal, unit);
        this.items = items(raisables);
        this.work = work != null ? work : new Work(most(among));
    }

    /** The work for one of some units that ask together: that of an ordinary unit, less where there are many. */
    private long most(int among) {
        int alike = set.needsWholePopulation() ? MOST_ALIKE_BESIDE_OTHERS : MOST_ALIKE;
        return (adds ? MOST_SUMS : MOST_PROBES) / Math.max(1, (among + alike - 1) / alike);
    }

    /**
     * The same for one of some units that ask together, with less work where there are many.
     *
     * @param among the number of units that ask
     */
    static GoalAdvice among(int among, UnitCase unit, Goal goal, @Nullable Effort effort) {
        return new GoalSearch(unit, goal, effort, null, among).search();
    }

    /**
     * The least that reaches a goal.
     *
     * @param effort the costs of raises; null where the fewest are wanted
     * @param work the work that may be done; null for as much as ordinary units take
     */
    static GoalAdvice of(UnitCase unit, Goal goal, @Nullable Effort effort, @Nullable Work work) {
        return new GoalSearch(unit, goal, effort, work, 1).search();
    }

    /**
     * The price of the cheapest plan: by the effort where one is given, else the number of figures raised.
     *
     * @param effort the costs of raises; null where each figure raised costs 1
     * @param limit the most that it may be; beyond it, what it is at least is told
     * @param rough the price so far; null where a quick bound is enough
     * @param work the work that may be done
     */
    private static Price price(
            UnitCase unit, Goal goal, @Nullable Effort effort, Rational limit, @Nullable Price rough, Work work) {
        if (goal.isReachedBy(unit.result(), unit.plan().set())) {
            return Price.NOTHING;
        }
        GoalSearch search = new GoalSearch(unit, goal, effort, work, 1);
        if (rough != null && !search.adds) {
            return rough;
        }
        Price price = search.adds ? search.priceOfSum(limit, rough == null) : search.priceByProbing(limit);
        return price.isProved() ? price : search.needed(price);
    }

    /**
     * The units that a budget pays for, with the least plan of each.
     *
     * @param cases makes the case of a unit each time that it is asked for, as those of all units together are large
     * @param mostEach the work of one unit at most
     */
    static DistrictAdvice district(
            Goal goal,
            @Nullable Effort effort,
            Rational amount,
            List<RankedUnit> units,
            Function<RankedUnit, UnitCase> cases,
            Budget.Threads threads,
            long mostEach) {
        List<UnitCase> asked = Lists.transform(units, cases::apply);
        Budget budget = Budget.of(amount, units.size(), prices(goal, effort, amount, asked, mostEach), threads);
        List<Integer> chosen = budget.chosen();
        long work = share(effort == null ? MOST_STEPS : MOST_STEPS / BY_EFFORT, chosen.size(), mostEach);
        DistrictAdvice.PricedPlan[] plans = new DistrictAdvice.PricedPlan[units.size()];
        threads.each(chosen.size(), at -> {
            int k = chosen.get(at);
            plans[k] = plan(asked.get(k), goal, effort, budget.price(k), new Work(work));
        });
        for (int k : chosen) {
            RaisePlan plan = plans[k].plan();
            budget.lower(k, plan.cost().orElse(Rational.of(plan.raises().size(), 1)));
        }
        budget.settle();
        List<DistrictAdvice.UnitPlan> all = new ArrayList<>();
        for (int k = 0; k < units.size(); k++) {
            Price price = budget.price(k);
            all.add(new DistrictAdvice.UnitPlan(
                    units.get(k),
                    price.isNothing(),
                    price.cost(),
                    price.atLeast(),
                    price.isProved(),
                    Optional.ofNullable(plans[k])));
        }
        return new DistrictAdvice(goal, amount, all);
    }

    private static Budget.Prices prices(
            Goal goal, @Nullable Effort effort, Rational amount, List<UnitCase> units, long mostEach) {
        long probes = share(MOST_PROBES_OF_ALL, units.size(), Math.min(MOST_PROBES, mostEach));
        long steps = share(MOST_STEPS, units.size(), mostEach);
        return new Budget.Prices() {
            @Override
            public Price roughly(int unit) {
                return price(units.get(unit), goal, effort, amount, null, new Work(probes));
            }

            @Override
            public Price exactly(int unit, Price rough, Rational limit) {
                return price(units.get(unit), goal, effort, limit, rough, new Work(steps));
            }
        };
    }

    /** The work of one of so many units. */
    private static long share(long all, int units, long most) {
        return Math.max(1, Math.min(most, all / Math.max(1, units)));
    }

    private Price priceOfSum(Rational limit, boolean isRough) {
        List<Need> needs = Needs.of(goal, unit, items).needs();
        Effort.Exactly costs = exactly;
        if (needs.isEmpty()) {
            return Price.NONE;
        }
        if (costs == null) {
            return Fewest.of(items, needs)
                    .map(set -> Price.of(Rational.of(set.size(), 1), atBest(set)))
                    .orElse(Price.NONE);
        }
        // A goal that a unit reaches by itself has one need.
        return Cheapest.of(items, needs.get(0), costs.measure(), limit, isRough ? new Work(-1) : work);
    }

    private Price priceByProbing(Rational limit) {
        boolean byCost = effort != null;
        int figures = byCost
                ? items.size()
                : Grid.floor(limit).min(BigInteger.valueOf(items.size())).intValueExact();
        Found found = ProbingSearch.of(
                items, result -> goal.isReachedBy(result, set), unit.variants(), byCost, 1, figures, work);
        if (found.plans().isEmpty()) {
            return found.isProved() ? Price.NONE : Price.atLeast(least(found));
        }
        Chosen plan = found.plans().get(0);
        Rational cost = cost(plan);
        return found.isProved()
                ? Price.of(cost, plan)
                : new Price(Optional.of(cost), Optional.of(least(found)), false, Optional.of(plan));
    }

    private Rational least(Found found) {
        Effort.Exactly costs = exactly;
        return costs == null
                ? Rational.of(found.fewest(), 1)
                : found.leastCost().map(costs::least).orElse(Rational.ZERO);
    }

    private Rational cost(Chosen plan) {
        Effort known = effort;
        if (known == null) {
            return Rational.of(plan.items().size(), 1);
        }
        Rational cost = Rational.ZERO;
        for (int k = 0; k < plan.items().size(); k++) {
            cost = cost.plus(
                    known.cost(plan.items().get(k).raisable(), plan.steps().get(k))
                            .orElseThrow());
        }
        return cost;
    }

    /**
     * The least plan of a price, with whether it is proved that no plan of this price has smaller raises.
     *
     * @param price a price with a plan
     */
    private static DistrictAdvice.PricedPlan plan(
            UnitCase unit, Goal goal, @Nullable Effort effort, Price price, Work work) {
        GoalSearch search = new GoalSearch(unit, goal, effort, work, 1);
        Chosen known = price.plan().orElseThrow();
        if (!search.adds || effort != null && price.isProved()) {
            // It was found as the least of all plans of its price.
            return new DistrictAdvice.PricedPlan(search.verified(known), price.isProved());
        }
        List<Need> needs = Needs.of(goal, unit, search.items).needs();
        Found found = SetSearch.of(search.items, needs, effort != null, 1, work);
        Optional<Chosen> best = found.plans().stream()
                .filter(plan -> search.cost(plan).compareTo(price.cost().orElseThrow()) <= 0)
                .findFirst();
        Chosen least = best.orElseGet(() -> effort == null ? Fewest.lowered(known.items(), needs) : known);
        return new DistrictAdvice.PricedPlan(search.verified(least), best.isPresent() && found.isProved());
    }

    private static List<Raisable> raisables(UnitCase unit, @Nullable Effort effort) {
        List<Raisable> all = new ArrayList<>(unit.raisables());
        if (effort != null) {
            all.removeIf(raisable ->
                    effort.last(raisable) < 1 || effort.cost(raisable, 1).isEmpty());
        }
        return all;
    }

    private List<Item> items(List<Raisable> all) {
        Effort.Exactly costs = exactly;
        List<Item> made = new ArrayList<>();
        for (Raisable raisable : all) {
            LongFunction<Rational> cost = costs == null ? raisable::ratio : step -> costs.cost(raisable, step);
            long last = effort == null ? raisable.last() : effort.last(raisable);
            Item item = new Item(made.size(), raisable, last, cost, unit.worth(raisable));
            if (!unit.isSum() || item.most().signum() > 0 || item.metAt() > 0) {
                made.add(item);
            }
        }
        return made;
    }

    private GoalAdvice search() {
        if (goal.isReachedBy(unit.result(), set)) {
            return reachedAlready();
        }
        Found found = adds
                ? bySums()
                : ProbingSearch.of(
                        items,
                        result -> goal.isReachedBy(result, set),
                        unit.variants(),
                        effort != null,
                        SetSearch.MOST,
                        items.size(),
                        work);
        List<RaisePlan> plans = found.plans().stream()
                .map(plan -> found.isProved() ? plan : needed(plan))
                .map(this::verified)
                .toList();
        Optional<RaisePlan> most = plans.isEmpty() ? Optional.of(plan(atBest(items))) : Optional.empty();
        if (!found.isProved() && most.isPresent() && goal.isReachedBy(most.get().result(), set)) {
            // The search was cut off before it found a smaller plan.
            plans = List.of(verified(needed(atBest(items))));
            most = Optional.empty();
        }
        Effort.Exactly costs = exactly;
        return new GoalAdvice(
                goal,
                plans,
                found.isProved(),
                found.areNextProved(),
                Math.min(found.fewest(), items.size() + 1),
                costs == null
                        ? Optional.empty()
                        : found.leastCost().map(costs::least).filter(least -> least.signum() > 0),
                plans.isEmpty() ? Optional.empty() : found.closest().map(this::plan),
                most,
                obstacles);
    }

    private GoalAdvice reachedAlready() {
        RaisePlan nothing = new RaisePlan(
                List.of(),
                unit.result(),
                Rational.ZERO,
                effort == null ? Optional.empty() : Optional.of(Rational.ZERO));
        return new GoalAdvice(
                goal, List.of(nothing), true, true, 0, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    private static Chosen atBest(List<Item> some) {
        return Chosen.of(some, some.stream().map(Item::last).toList());
    }

    private Found bySums() {
        Needs needs = Needs.of(goal, unit, items);
        obstacles = needs.obstacles();
        return needs.needs().isEmpty()
                ? Found.nothing(items.size())
                : SetSearch.of(items, needs.needs(), effort != null, SetSearch.MOST, work);
    }

    /** The same without the figures that can be left out, one after the other: a search that was cut off may have kept some. */
    private Chosen needed(Chosen plan) {
        List<Item> left = new ArrayList<>(plan.items());
        List<Long> steps = new ArrayList<>(plan.steps());
        for (int k = left.size() - 1; k >= 0; k--) {
            List<Item> fewer = new ArrayList<>(left);
            List<Long> fewerSteps = new ArrayList<>(steps);
            fewer.remove(k);
            fewerSteps.remove(k);
            Chosen without = Chosen.of(fewer, fewerSteps);
            if (goal.isReachedBy(unit.variants().of(without.figures()), set)) {
                left = fewer;
                steps = fewerSteps;
            }
        }
        return Chosen.of(left, steps);
    }

    /** The same price of a plan without the figures that can be left out. */
    private Price needed(Price price) {
        return price.plan()
                .map(this::needed)
                .map(plan -> new Price(Optional.of(cost(plan)), price.atLeast(), price.isProved(), Optional.of(plan)))
                .orElse(price);
    }

    /** A plan as the set itself scores it, which must reach the goal. */
    private RaisePlan verified(Chosen chosen) {
        RaisePlan plan = plan(chosen);
        if (!goal.isReachedBy(plan.result(), set)) {
            throw new IllegalStateException(
                    "The plan " + plan + " for the unit " + unit.now().unit().code() + " does not reach " + goal);
        }
        return plan;
    }

    private RaisePlan plan(Chosen chosen) {
        List<Raise> raises = new ArrayList<>();
        for (int k = 0; k < chosen.items().size(); k++) {
            raises.add(Raise.of(chosen.items().get(k).raisable(), chosen.steps().get(k)));
        }
        return new RaisePlan(
                raises,
                unit.variants().of(chosen.figures()),
                chosen.ratio(),
                effort == null ? Optional.empty() : Optional.of(cost(chosen)));
    }
}
