package io.github.thuocdo.internal.advice;

import io.github.thuocdo.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds by how many steps each figure of a set must be raised so that they reach what is needed at the least cost, every one by
 * one step at least. Exact: a step is left out only where a bound proves that it leads to nothing cheaper.
 */
public final class StepSearch {
    private final List<Item> items;
    /** The items, those that add most per cost first, so that the others fill what is left. */
    private final Item[] byRate;

    private final Need need;
    private final Work work;
    private final long[] least;
    private final long[] steps;
    /** By place in {@link #byRate}: what the items from there on add at most, and at their least steps. */
    private final Rational[] most;

    private final Rational[] leastGain;
    private final Rational[] leastCost;
    private final Rational quantum;
    private Optional<Rational> best;
    private long[] found = {};

    private StepSearch(List<Item> items, Need need, Optional<Rational> limit, Work work) {
        this.items = items;
        this.need = need;
        this.work = work;
        this.best = limit;
        this.byRate = items.stream()
                // Of equal ones those of few steps first: the finest fills what is left most closely.
                .sorted(Comparator.comparing(Item::rate).reversed().thenComparing(Item::last))
                .toArray(Item[]::new);
        int n = byRate.length;
        this.least = new long[n];
        this.steps = new long[n];
        this.most = zeros(n + 1);
        this.leastGain = zeros(n + 1);
        this.leastCost = zeros(n + 1);
        Rational common = Rational.ZERO;
        for (int j = n - 1; j >= 0; j--) {
            Item item = byRate[j];
            least[j] = need.least(item);
            most[j] = most[j + 1].plus(item.most());
            leastGain[j] = leastGain[j + 1].plus(item.gain(Math.min(least[j], item.last())));
            leastCost[j] = leastCost[j + 1].plus(item.cost(Math.min(least[j], item.last())));
            common = divisor(common, item.cost(1));
            if (item.last() > 1) {
                common = divisor(common, item.cost(2).minus(item.cost(1)));
            }
        }
        this.quantum = common;
    }

    /**
     * The least steps of exactly these items; empty where they do not reach it, or not below a limit, or the work is out.
     *
     * @param limit what they must cost less than; empty for no limit
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
        StepSearch search = new StepSearch(items, need, limit, work);
        search.choose(0, Rational.ZERO, 0, Rational.ZERO);
        return search.found.length == 0 ? Optional.empty() : Optional.of(search.chosen());
    }

    private Chosen chosen() {
        List<Long> inOrder = new ArrayList<>();
        for (Item item : items) {
            inOrder.add(found[Arrays.asList(byRate).indexOf(item)]);
        }
        return Chosen.of(items, inOrder);
    }

    private static Rational[] zeros(int n) {
        Rational[] zeros = new Rational[n];
        Arrays.fill(zeros, Rational.ZERO);
        return zeros;
    }

    /** The largest number of which both are multiples. */
    public static Rational divisor(Rational one, Rational other) {
        return Rational.of(
                one.numerator()
                        .multiply(other.denominator())
                        .gcd(other.numerator().multiply(one.denominator())),
                one.denominator().multiply(other.denominator()));
    }

    private void choose(int j, Rational gain, int met, Rational cost) {
        Item item = byRate[j];
        if (j == byRate.length - 1) {
            chooseLast(item, gain, met, cost);
            return;
        }
        Optional<Long> fewest = Raisable.first(
                least[j],
                item.last(),
                step -> gain.plus(item.gain(step)).plus(most[j + 1]).compareTo(need.bound()) >= 0);
        if (fewest.isEmpty()) {
            return;
        }
        long top = Raisable.first(
                        fewest.get(),
                        item.last(),
                        step -> need.reaches().test(gain.plus(item.gain(step)).plus(leastGain[j + 1])))
                .orElse(item.last());
        if (item.metAt() > top) {
            tryStep(j, item.metAt(), gain, met, cost);
        }
        boolean goesOn = true;
        for (long step = top; goesOn && step >= fewest.get(); step = item.below(step)) {
            goesOn = tryStep(j, step, gain, met, cost);
        }
    }

    /** Whether a smaller step may still lead to something cheaper. */
    private boolean tryStep(int j, long step, Rational gain, int met, Rational cost) {
        Item item = byRate[j];
        if (!work.take()) {
            return false;
        }
        Rational gained = gain.plus(item.gain(step));
        Rational spent = cost.plus(item.cost(step));
        Rational rest = restCost(j + 1, need.bound().minus(gained));
        boolean isFilled = rest.compareTo(leastCost[j + 1]) > 0;
        Rational bound = spent.plus(isFilled ? rest : leastCost[j + 1]);
        if (best.isPresent() && inQuanta(bound).compareTo(best.get()) >= 0) {
            return !(item.isLinear() && isFilled && step < item.last());
        }
        steps[j] = step;
        choose(j + 1, gained, met + item.met(step), spent);
        return true;
    }

    private void chooseLast(Item item, Rational gain, int met, Rational cost) {
        int j = byRate.length - 1;
        Raisable.first(
                        least[j],
                        item.last(),
                        step -> met + item.met(step) >= need.met()
                                && need.reaches().test(gain.plus(item.gain(step))))
                .ifPresent(step -> {
                    Rational all = cost.plus(item.cost(step));
                    if (best.isEmpty() || all.compareTo(best.get()) < 0) {
                        best = Optional.of(all);
                        steps[j] = step;
                        found = steps.clone();
                    }
                });
    }

    /** What the items from {@code j} on cost at least to add {@code lacking}. */
    private Rational restCost(int j, Rational lacking) {
        Rational left = lacking;
        Rational cost = Rational.ZERO;
        for (int k = j; k < byRate.length && left.signum() > 0; k++) {
            if (byRate[k].rate().signum() > 0) {
                Rational taken = left.compareTo(byRate[k].most()) < 0 ? left : byRate[k].most();
                cost = cost.plus(taken.dividedBy(byRate[k].rate()));
                left = left.minus(taken);
            }
        }
        return cost;
    }

    /** The least whole multiple of the common measure of all costs that is not below a cost. */
    private Rational inQuanta(Rational cost) {
        BigInteger times = Grid.ceiling(cost.dividedBy(quantum));
        return quantum.times(Rational.of(times, BigInteger.ONE));
    }
}
