package io.github.thuocdo.internal.advice;

import io.github.thuocdo.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds by how many steps each figure of a set must be raised so that they reach what is needed at the least cost, every one by
 * one step at least: branch and bound with the linear relaxation. Exact: a step is left out only where a bound in whole numbers,
 * rounded to the safe side, proves that it leads to nothing cheaper; what is kept is compared in fractions.
 */
public final class StepSearch {
    /** All that a set can add, and all that it can cost, in so many parts. */
    private static final Rational PARTS = Rational.of(1L << 48, 1);

    private final List<Item> items;
    /** The items, those that add most per cost first, so that the others fill what is left. */
    private final ScaledItem[] byRate;

    private final Need need;
    private final Work work;
    private final Rational costScale;
    /** All costs are whole multiples of it. */
    private final Rational quantum;

    private final long slack;
    private final long[] steps;
    /** By place in {@link #byRate}: what the items from there on add at most, and at their least steps. */
    private final long[] most;

    private final long[] base;
    private final long[] baseCost;
    private final long[] leastCost;

    private final long bound;
    private Optional<Rational> limit = Optional.empty();
    private Optional<Rational> best = Optional.empty();
    private long bestScaled = Long.MAX_VALUE;
    private long[] found = {};

    private StepSearch(List<Item> items, Need need, Work work) {
        this.items = items;
        this.need = need;
        this.work = work;
        List<Rational> gains = new ArrayList<>(items.stream().map(Item::most).toList());
        gains.add(need.bound());
        Rational gainScale = scaleOf(gains);
        this.costScale =
                scaleOf(items.stream().map(item -> item.cost(item.last())).toList());
        this.byRate = items.stream()
                .map(item -> new ScaledItem(item, need.least(item), gainScale, costScale))
                // Of equal ones those of few steps first: the finest fills what is left most closely.
                .sorted(Comparator.comparingLong(ScaledItem::rate)
                        .thenComparing(scaled -> scaled.item().last()))
                .toArray(ScaledItem[]::new);
        int n = byRate.length;
        this.steps = new long[n];
        this.most = new long[n + 1];
        this.base = new long[n + 1];
        this.baseCost = new long[n + 1];
        this.leastCost = new long[n + 1];
        for (int j = n - 1; j >= 0; j--) {
            ScaledItem scaled = byRate[j];
            most[j] = most[j + 1] + scaled.most();
            base[j] = base[j + 1] + scaled.baseGain();
            baseCost[j] = baseCost[j + 1] + scaled.baseCost();
            leastCost[j] = leastCost[j + 1] + scaled.cost(scaled.least());
        }
        this.bound = need.bound().signum() <= 0
                ? 0
                : Grid.floor(need.bound().times(gainScale)).longValueExact();
        this.quantum = quantum(items);
        this.slack = slack(byRate);
    }

    /** The common measure of all costs. */
    private static Rational quantum(List<Item> items) {
        Rational common = Rational.ZERO;
        for (Item item : items) {
            common = divisor(common, item.cost(1));
            if (item.last() > 1) {
                common = divisor(common, item.cost(2).minus(item.cost(1)));
            }
        }
        return common;
    }

    /** More than roundings up can add to what is really added: one part for each step and item. */
    private static long slack(ScaledItem[] items) {
        long all = items.length;
        for (ScaledItem scaled : items) {
            all += scaled.isAffine() ? scaled.item().last() : 1;
        }
        return all;
    }

    /** The factor that turns amounts into whole parts, at most as many as there may be; amounts below 0 count as none. */
    private static Rational scaleOf(List<Rational> amounts) {
        Rational all = Rational.sum(
                amounts.stream().filter(amount -> amount.signum() > 0).toList());
        return PARTS.dividedBy(all.signum() > 0 ? all : Rational.ONE);
    }

    /** A bound from here on proves that everything costs more than the limit. */
    private void limit(Rational most) {
        limit = Optional.of(most);
        BigInteger scaled = Grid.floor(most.times(costScale)).add(BigInteger.ONE);
        bestScaled = scaled.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    }

    /** A bound from here on proves that nothing is cheaper: a cost above the next smaller multiple is no smaller than the best. */
    private void scale(Rational cost) {
        bestScaled = Grid.floor(cost.minus(quantum).times(costScale)).longValueExact() + 1;
    }

    /**
     * The least steps of exactly these items; empty where they do not reach it, or cost more than the limit, or the work is out.
     *
     * @param limit the most that they may cost; empty for no limit
     */
    public static Optional<Chosen> of(List<Item> items, Need need, Optional<Rational> limit, Work work) {
        for (Item item : items) {
            if (need.least(item) > item.last()) {
                return Optional.empty();
            }
        }
        if (items.isEmpty()) {
            return need.reaches().test(Rational.ZERO) && need.met() <= 0
                    ? Optional.of(Chosen.of(items, List.of()))
                    : Optional.empty();
        }
        StepSearch search = new StepSearch(items, need, work);
        limit.ifPresent(search::limit);
        search.choose(0, 0, 0, 0);
        return search.found.length == 0 ? Optional.empty() : Optional.of(search.chosen());
    }

    private Chosen chosen() {
        List<Item> raised = new ArrayList<>();
        List<Long> inOrder = new ArrayList<>();
        for (Item item : items) {
            for (int j = 0; j < byRate.length; j++) {
                if (byRate[j].item() == item) {
                    raised.add(item);
                    inOrder.add(found[j]);
                }
            }
        }
        return Chosen.of(raised, inOrder);
    }

    /** The largest number of which both are multiples. */
    public static Rational divisor(Rational one, Rational other) {
        return Rational.of(
                one.numerator()
                        .multiply(other.denominator())
                        .gcd(other.numerator().multiply(one.denominator())),
                one.denominator().multiply(other.denominator()));
    }

    private void choose(int j, long gain, int met, long cost) {
        ScaledItem scaled = byRate[j];
        Item item = scaled.item();
        if (j == byRate.length - 1) {
            chooseLast(scaled, gain, met, cost);
            return;
        }
        long wanted = bound - gain;
        Optional<Long> fewest =
                Raisable.first(scaled.least(), item.last(), step -> scaled.gain(step) + most[j + 1] >= wanted);
        if (fewest.isEmpty()) {
            return;
        }
        // With the others at their least steps, one that adds more than roundings can feign is enough.
        long top = Math.min(
                item.last(),
                Raisable.first(fewest.get(), item.last(), step -> scaled.gain(step) + base[j + 1] > wanted + slack)
                        .orElse(item.last()));
        if (item.metAt() > top) {
            tryStep(j, item.metAt(), gain, met, cost);
        }
        boolean goesOn = true;
        for (long step = top; goesOn && step >= fewest.get(); step = item.below(step)) {
            goesOn = tryStep(j, step, gain, met, cost);
        }
    }

    private void keep(Rational cost) {
        boolean isWithin = best.isPresent() || limit.isEmpty() || cost.compareTo(limit.get()) <= 0;
        if (isWithin && (best.isEmpty() || cost.compareTo(best.get()) < 0)) {
            best = Optional.of(cost);
            scale(cost);
            found = steps.clone();
        }
    }

    /** Whether a smaller step may still lead to something cheaper. */
    private boolean tryStep(int j, long step, long gain, int met, long cost) {
        ScaledItem scaled = byRate[j];
        if (!work.take()) {
            return false;
        }
        long gained = gain + scaled.gain(step);
        long spent = cost + scaled.cost(step);
        long lacking = bound - gained - base[j + 1];
        long rest = lacking > 0 ? restCost(j + 1, lacking) : baseCost[j + 1];
        if (spent + Math.max(rest, leastCost[j + 1]) >= bestScaled) {
            boolean isEven = scaled.isAffine()
                    && lacking > 0
                    && rest >= leastCost[j + 1]
                    && step < scaled.item().last();
            return !isEven;
        }
        steps[j] = step;
        choose(j + 1, gained, met + scaled.item().met(step), spent);
        return true;
    }

    /** The first step of the last item with which all reach it. */
    private void chooseLast(ScaledItem scaled, long gain, int met, long cost) {
        Item item = scaled.item();
        long wanted = bound - gain;
        Optional<Long> likely = Raisable.first(scaled.least(), item.last(), step -> scaled.gain(step) >= wanted);
        if (likely.isEmpty() || cost + scaled.cost(likely.get()) >= bestScaled) {
            return;
        }
        int j = byRate.length - 1;
        Rational[] exact = exact(j);
        Raisable.first(
                        likely.get(),
                        item.last(),
                        step -> met + item.met(step) >= need.met()
                                && need.reaches().test(exact[0].plus(item.gain(step))))
                .ifPresent(step -> {
                    steps[j] = step;
                    keep(exact[1].plus(item.cost(step)));
                });
    }

    /** The gain and the cost, at the steps chosen, of the items before the {@code j}-th. */
    private Rational[] exact(int j) {
        Rational gain = Rational.ZERO;
        Rational cost = Rational.ZERO;
        for (int k = 0; k < j; k++) {
            gain = gain.plus(byRate[k].item().gain(steps[k]));
            cost = cost.plus(byRate[k].item().cost(steps[k]));
        }
        return new Rational[] {gain, cost};
    }

    /** No more than what the items from {@code j} on cost that add {@code lacking} beyond their bases. */
    private long restCost(int j, long lacking) {
        long left = lacking;
        long cost = baseCost[j];
        for (int k = j; k < byRate.length && left > 0; k++) {
            long taken = Math.min(left, byRate[k].most() - byRate[k].baseGain());
            cost += byRate[k].fill(taken);
            left -= taken;
        }
        return cost;
    }
}
