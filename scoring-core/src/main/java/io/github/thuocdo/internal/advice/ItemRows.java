package io.github.thuocdo.internal.advice;

import io.github.thuocdo.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Items in the order in which a search goes through them, those that add most per cost first, so that the others fill what is left; with
 * the bounds of all items from each place on.
 */
final class ItemRows {
    /** All that a set can add, in so many parts. */
    private static final Rational GAIN_PARTS = Rational.of(1L << 48, 1);

    /** All that it can cost, in so many parts: surcharges are told apart in them. */
    private static final Rational COST_PARTS = Rational.of(1L << 60, 1);

    private final ScaledItem[] byRate;
    private final Rational gainScale;
    private final Rational costScale;
    private final long enough;
    private final long slack;
    private final int firstFree;
    /** By place: what the items from there on add at most, and at their least steps. */
    private final long[] most;

    private final long[] base;
    private final long[] baseCost;
    private final long[] leastCost;
    /** By place: what the items before it can add beyond their bases, and no more than what that costs. */
    private final long[] room;

    private final long[] roomCost;
    /** By place: the cost of so many criteria more met by the items from there on; none where that is not asked. */
    private final long[][] metCost;

    private Optional<CostTable> table = Optional.empty();

    /** Items of a search, which may stay as they are unless they are required. */
    ItemRows(List<Item> items, Need need) {
        List<Rational> gains = new ArrayList<>(items.stream().map(Item::most).toList());
        gains.add(need.bound());
        this.gainScale = scaleOf(gains, GAIN_PARTS);
        this.costScale =
                scaleOf(items.stream().map(item -> item.cost(item.last())).toList(), COST_PARTS);
        this.byRate = items.stream()
                .map(item -> new ScaledItem(item, least(item, need), gainScale, costScale))
                // Of equal ones those of few steps first: the finest fills what is left most closely.
                .sorted(Comparator.comparing(ScaledItem::perCost)
                        .reversed()
                        .thenComparing(scaled -> scaled.item().last()))
                .toArray(ScaledItem[]::new);
        int n = byRate.length;
        this.most = sums(ScaledItem::most);
        this.base = sums(ScaledItem::baseGain);
        this.baseCost = sums(ScaledItem::baseCost);
        this.leastCost = sums(scaled -> scaled.cost(scaled.least()));
        this.room = new long[n + 1];
        this.roomCost = new long[n + 1];
        int free = 0;
        long steps = n;
        for (int j = 0; j < n; j++) {
            ScaledItem scaled = byRate[j];
            long more = scaled.most() - scaled.baseGain();
            room[j + 1] = Math.addExact(room[j], more);
            roomCost[j + 1] = Math.addExact(roomCost[j], scaled.fill(more));
            steps = Math.addExact(steps, scaled.isAffine() ? scaled.item().last() : 1);
            free = scaled.least() > 0 ? j + 1 : free;
        }
        this.firstFree = free;
        this.slack = steps;
        this.enough = enough(need);
        this.metCost = need.met() > 0 ? metCosts() : new long[0][];
    }

    /** By place: the sum of an amount of the items from there on. */
    private long[] sums(ToLongFunction<ScaledItem> amount) {
        long[] all = new long[byRate.length + 1];
        for (int j = byRate.length - 1; j >= 0; j--) {
            all[j] = Math.addExact(all[j + 1], amount.applyAsLong(byRate[j]));
        }
        return all;
    }

    private static long least(Item item, Need need) {
        return need.required().containsKey(item.place()) ? need.least(item) : 0;
    }

    /** The factor that turns amounts into whole parts, at most as many as there may be; amounts below 0 count as none. */
    private static Rational scaleOf(List<Rational> amounts, Rational parts) {
        Rational all = Rational.sum(
                amounts.stream().filter(amount -> amount.signum() > 0).toList());
        return parts.dividedBy(all.signum() > 0 ? all : Rational.ONE);
    }

    /** The least gain, as it is scaled, that may reach what is needed. */
    private long enough(Need need) {
        long bound = need.bound().signum() <= 0
                ? 0
                : Grid.ceiling(need.bound().times(gainScale)).longValueExact();
        return Raisable.first(
                        bound,
                        Math.max(bound, most[0]),
                        gain -> need.reaches().test(Rational.of(gain, 1).dividedBy(gainScale)))
                .orElse(bound);
    }

    private long[][] metCosts() {
        long[][] all = new long[byRate.length + 1][];
        for (int j = 0; j <= byRate.length; j++) {
            long[] cheapest = Arrays.stream(byRate, j, byRate.length)
                    .filter(scaled -> scaled.item().metAt() > 0)
                    .mapToLong(scaled -> scaled.cost(scaled.item().metAt()))
                    .sorted()
                    .toArray();
            all[j] = new long[cheapest.length + 1];
            for (int k = 0; k < cheapest.length; k++) {
                all[j][k + 1] = all[j][k] + cheapest[k];
            }
        }
        return all;
    }

    int size() {
        return byRate.length;
    }

    ScaledItem at(int j) {
        return byRate[j];
    }

    /** The gain that is enough, as it is scaled: no smaller one is, and a larger one by more than {@link #slack} is for sure. */
    long enough() {
        return enough;
    }

    /** More than roundings up can add to what is really added: one part for each step and item. */
    long slack() {
        return slack;
    }

    /** The place from which on no item must be raised. */
    int firstFree() {
        return firstFree;
    }

    /** The most that the items from {@code j} on add. */
    long most(int j) {
        return most[j];
    }

    /** The amount that the items from {@code j} on add at least. */
    long base(int j) {
        return base[j];
    }

    /** The first step that an item may be raised to which adds so much; empty for none. */
    Optional<Long> first(int j, long gain) {
        ScaledItem scaled = byRate[j];
        return Raisable.first(scaled.least(), scaled.item().last(), step -> scaled.gain(step) >= gain);
    }

    /** A cost as it is scaled, rounded down. */
    BigInteger cost(Rational exact) {
        return Grid.floor(exact.times(costScale));
    }

    /** A scaled cost as it is. */
    Rational exactCost(long scaled) {
        return Rational.of(scaled, 1).dividedBy(costScale);
    }

    /** Takes some time to make {@link #rest} as large as can be. */
    void sharpen() {
        table = Optional.of(new CostTable(byRate, enough));
    }

    /** No more than what the items from {@code j} on cost if they add {@code lacking} and meet {@code met} criteria more. */
    long rest(int j, long lacking, int met) {
        long rest = Math.max(Math.max(filled(j, lacking), leastCost[j]), metCost(j, met));
        return table.isPresent() ? Math.max(rest, table.get().cost(j, lacking)) : rest;
    }

    /**
     * No more than what the items from {@code j} on cost if they add {@code lacking}: by the linear relaxation. It grows evenly with it,
     * and from item to item faster. The gain that is enough was rounded up to a whole part, which what is really lacking may fall short of.
     */
    long filled(int j, long lacking) {
        long left = lacking - 1 - base[j];
        if (left <= 0) {
            return baseCost[j];
        }
        int k = Arrays.binarySearch(room, j, room.length, room[j] + left);
        int full = k >= 0 ? k : -k - 2;
        long rest = full < byRate.length ? byRate[full].fill(room[j] + left - room[full]) : 0;
        return baseCost[j] + roomCost[full] - roomCost[j] + rest;
    }

    /** Whether a smaller step of the item before {@code j} costs no less for sure: where it is what others add more that is too dear. */
    boolean isDearer(int j, long step, long lacking) {
        ScaledItem scaled = byRate[j - 1];
        boolean isEven = step < scaled.item().last() && scaled.gain(step) < scaled.most();
        return scaled.isFalling() && isEven && lacking - 1 > base[j];
    }

    private long metCost(int j, int wanted) {
        if (metCost.length == 0 || wanted <= 0) {
            return 0;
        }
        return wanted < metCost[j].length ? metCost[j][wanted] : ScaledItem.BEYOND;
    }

    /**
     * Steps of the items from {@code from} on that add {@code lacking} and meet {@code met} criteria, and are not dear: the items are filled
     * one after the other, the last one is that which fills the rest most cheaply, and none goes further than it must. Empty where
     * they do not reach it.
     */
    Optional<long[]> complete(int from, long lacking, int met) {
        long wanted = lacking + slack;
        long[] steps = new long[byRate.length];
        int[] more = {met};
        for (int k = from; k < steps.length; k++) {
            steps[k] = byRate[k].least();
            more[0] -= byRate[k].item().met(steps[k]);
        }
        IntStream.range(from, steps.length)
                .filter(k -> byRate[k].item().metAt() > steps[k])
                .boxed()
                .sorted(Comparator.comparingLong(
                        k -> byRate[k].cost(byRate[k].item().metAt())))
                .limit(Math.max(0, more[0]))
                .forEach(k -> steps[k] = byRate[k].item().metAt());
        long[] least = steps.clone();
        long gain = 0;
        for (int k = from; k < steps.length; k++) {
            gain += byRate[k].gain(steps[k]);
        }
        for (int k = from; k < steps.length && gain < wanted; k++) {
            int last = last(k, steps, gain, wanted);
            int raised = last < 0 ? k : last;
            gain += raise(raised, steps, gain, wanted);
        }
        for (int k = steps.length - 1; k >= from; k--) {
            long others = gain - byRate[k].gain(steps[k]);
            long lowest = least[k];
            long first = first(k, wanted - others).orElse(steps[k]);
            steps[k] = Math.min(steps[k], Math.max(lowest, first));
            gain = others + byRate[k].gain(steps[k]);
        }
        return gain >= lacking ? Optional.of(steps) : Optional.empty();
    }

    /** The item from {@code from} on that by itself adds what is wanted most cheaply; below 0 for none. */
    private int last(int from, long[] steps, long gain, long wanted) {
        int cheapest = -1;
        long least = Long.MAX_VALUE;
        if (gain + byRate[from].most() - byRate[from].gain(steps[from]) < wanted) {
            return cheapest;
        }
        for (int k = from; k < steps.length; k++) {
            ScaledItem scaled = byRate[k];
            Optional<Long> step = first(k, wanted - gain + scaled.gain(steps[k]));
            if (step.isPresent() && scaled.cost(step.get()) - scaled.cost(steps[k]) < least) {
                least = scaled.cost(step.get()) - scaled.cost(steps[k]);
                cheapest = k;
            }
        }
        return cheapest;
    }

    /** Raises an item to what is wanted, or as far as it goes; the amount that this adds. */
    private long raise(int k, long[] steps, long gain, long wanted) {
        long before = byRate[k].gain(steps[k]);
        long last = byRate[k].item().last();
        steps[k] = Math.max(steps[k], first(k, wanted - gain + before).orElse(last));
        return byRate[k].gain(steps[k]) - before;
    }

    /** Raises by steps of the items at each place, of which those of 0 stand still. */
    Chosen chosen(List<Item> items, long[] steps) {
        List<Item> raised = new ArrayList<>();
        List<Long> inOrder = new ArrayList<>();
        for (Item item : items) {
            for (int j = 0; j < byRate.length; j++) {
                if (byRate[j].item() == item && steps[j] > 0) {
                    raised.add(item);
                    inOrder.add(steps[j]);
                }
            }
        }
        return Chosen.of(raised, inOrder);
    }
}
