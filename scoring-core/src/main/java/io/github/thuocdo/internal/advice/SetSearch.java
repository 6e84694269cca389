package io.github.thuocdo.internal.advice;

import io.github.thuocdo.number.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the best plans where a score is the sum of what its figures bring: a multiple-choice knapsack. Sets of figures are gone
 * through in the order of the documents, and left out where a bound proves that they reach nothing better.
 */
public final class SetSearch {
    /** The best plan, and the next best three. */
    public static final int MOST = 4;

    /** Looking at a set in fractions takes as long as so many steps in whole numbers. */
    private static final int VISIT = 60;

    /** Beyond so many figures each is work of its own; sets of documents have fewer. */
    private static final int FEW = 64;

    private final List<Item> items;
    private final List<Need> needs;
    private final boolean byCost;
    private final Work work;
    private final Kept kept;
    private final int most;
    /** From each item on, what the best so many of the items add. */
    private final Rational[][] mostOf;

    /** The sets of the start, which need not be solved again. */
    private final Set<List<Item>> solved = new HashSet<>();

    private int size;

    private SetSearch(List<Item> items, List<Need> needs, boolean byCost, int most, Work work) {
        this.items = items;
        this.needs = needs;
        this.byCost = byCost;
        this.work = work;
        this.most = most;
        this.kept = new Kept(most, byCost ? Chosen.BY_COST : Chosen.BY_CRITERIA);
        this.mostOf = new Rational[items.size() + 1][];
        for (int from = 0; from <= items.size(); from++) {
            List<Rational> all = items.subList(from, items.size()).stream()
                    .map(Item::most)
                    .sorted(Comparator.reverseOrder())
                    .toList();
            mostOf[from] = new Rational[all.size() + 1];
            mostOf[from][0] = Rational.ZERO;
            for (int k = 0; k < all.size(); k++) {
                mostOf[from][k + 1] = mostOf[from][k].plus(all.get(k));
            }
        }
    }

    /**
     * The best plans.
     *
     * @param needs the needs, one of which is enough
     * @param byCost whether the least cost is best, or the fewest figures and the least raises
     * @param most the number of plans, from 1 on
     */
    public static Found of(List<Item> items, List<Need> needs, boolean byCost, int most, Work work) {
        return new SetSearch(items, needs, byCost, most, work).search();
    }

    private Found search() {
        start();
        return byCost ? cheapest() : fewest();
    }

    /** A few good plans to begin with: choices that cannot be better than these are left out. */
    private void start() {
        List<Item> byRate = items.stream()
                .sorted(Comparator.comparing(Item::rate).reversed())
                .toList();
        List<Item> byMost = items.stream()
                .sorted(Comparator.comparing(Item::most).reversed())
                .toList();
        for (List<Item> order : byCost ? List.of(byRate, byMost) : List.of(byMost)) {
            for (int k = 0; k <= order.size(); k++) {
                List<Item> first = inOrder(order.subList(0, k));
                if (needs.stream().anyMatch(need -> isReached(first, need))) {
                    for (int other = k; other < Math.min(order.size(), k + 3); other++) {
                        List<Item> swapped = new ArrayList<>(order.subList(0, k));
                        swapped.set(Math.max(0, k - 1), order.get(other));
                        solve(inOrder(swapped));
                    }
                    solve(first);
                    break;
                }
            }
        }
    }

    private static List<Item> inOrder(List<Item> some) {
        return some.stream().sorted(Comparator.comparing(Item::place)).toList();
    }

    private Found fewest() {
        for (size = 0; size <= items.size(); size++) {
            visit(0, new ArrayList<>());
            if (work.isOut()) {
                // A plan kept from the start may have more figures than need be.
                return new Found(kept.plans(), false, false, size, Optional.empty(), closest(size));
            }
            int fewest = size;
            if (!upTo(fewest).isEmpty()) {
                List<Chosen> best = withNext();
                return new Found(best, true, !work.isOut(), fewest, Optional.empty(), closest(fewest));
            }
        }
        int all = items.size();
        return new Found(List.of(), true, true, all + 1, Optional.empty(), closest(all + 1));
    }

    /** The plans of the fewest figures; where these are too few, those of one figure more, and so on. */
    private List<Chosen> withNext() {
        while (upTo(size).size() < most && size < items.size() && !work.isOut()) {
            size++;
            visit(0, new ArrayList<>());
        }
        return work.isOut() ? kept.plans() : upTo(size);
    }

    private List<Chosen> upTo(int figures) {
        return kept.plans().stream()
                .filter(plan -> plan.items().size() <= figures)
                .toList();
    }

    private Found cheapest() {
        int fewest = 0;
        for (size = 0; size < items.size() && needs.stream().noneMatch(this::isPossible); size++) {
            fewest = size + 1;
        }
        size = -1;
        Optional<Rational> least = needs.stream()
                .filter(this::isPossible)
                .map(need -> leastCost(0, List.of(), need))
                .min(Comparator.naturalOrder());
        visit(0, new ArrayList<>());
        boolean isProved = !work.isOut();
        return new Found(
                kept.plans(), isProved, isProved, fewest, isProved ? Optional.empty() : least, Optional.empty());
    }

    /** Whether any set of the size asked for may reach what is needed. */
    private boolean isPossible(Need need) {
        return isPossible(0, List.of(), need);
    }

    /** Of the sets with one figure fewer than the fewest that reach it, the one that adds most. */
    private Optional<Chosen> closest(int least) {
        if (least == 0) {
            return Optional.empty();
        }
        List<Item> first = inOrder(items.stream()
                .sorted(Comparator.comparing(Item::most).reversed())
                .limit(least - 1L)
                .toList());
        return Optional.of(Chosen.of(first, first.stream().map(Item::last).toList()));
    }

    /** Goes through the sets that begin with {@code chosen} and go on behind {@code from}. */
    private void visit(int from, List<Item> chosen) {
        if (!work.take(items.size() <= FEW ? VISIT : VISIT * items.size())) {
            return;
        }
        if (needs.stream().noneMatch(need -> isPossible(from, chosen, need)) || isBehind(from, chosen)) {
            return;
        }
        if (size < 0 || chosen.size() == size) {
            solve(chosen);
        }
        if (size < 0 || chosen.size() < size) {
            for (int k = from; k < items.size() && !work.isOut(); k++) {
                chosen.add(items.get(k));
                visit(k + 1, chosen);
                chosen.remove(chosen.size() - 1);
            }
        }
    }

    private int left(int from, List<Item> chosen) {
        int behind = items.size() - from;
        return size < 0 ? behind : Math.min(behind, size - chosen.size());
    }

    /** Whether some set that begins with {@code chosen} may reach what is needed. */
    private boolean isPossible(int from, List<Item> chosen, Need need) {
        int left = left(from, chosen);
        Rational most = mostOf[from][left];
        int met = 0;
        for (Item item : chosen) {
            if (need.least(item) > item.last()) {
                return false;
            }
            most = most.plus(item.most());
            met += item.metAt() > 0 ? 1 : 0;
        }
        int metBehind = 0;
        int required = 0;
        for (int k = 0; k < items.size(); k++) {
            Item item = items.get(k);
            if (k >= from) {
                metBehind += item.metAt() > 0 ? 1 : 0;
                required += need.required().containsKey(item.place()) ? 1 : 0;
            } else if (need.required().containsKey(item.place()) && !chosen.contains(item)) {
                return false;
            }
        }
        return required <= left && met + Math.min(left, metBehind) >= need.met() && most.compareTo(need.bound()) >= 0;
    }

    private boolean isReached(List<Item> chosen, Need need) {
        Rational gain = Rational.ZERO;
        int met = 0;
        int required = 0;
        for (Item item : chosen) {
            gain = gain.plus(item.most());
            met += item.metAt() > 0 ? 1 : 0;
            required += need.required().containsKey(item.place()) && need.least(item) <= item.last() ? 1 : 0;
        }
        return required == need.required().size()
                && met >= need.met()
                && need.reaches().test(gain);
    }

    /** Whether every set that begins with {@code chosen} stands behind all that are kept. */
    private boolean isBehind(int from, List<Item> chosen) {
        Optional<Chosen> last = kept.last();
        if (last.isEmpty() || (!byCost && last.get().items().size() > size)) {
            return false;
        }
        Optional<Rational> least = needs.stream()
                .filter(need -> isPossible(from, chosen, need))
                .map(need -> leastCost(from, chosen, need))
                .min(Comparator.naturalOrder());
        int by = least.map(cost -> cost.compareTo(last.get().cost())).orElse(1);
        return by > 0
                || (by == 0 && !byCost && Chosen.byPlaces(chosen, last.get().items()) > 0);
    }

    private Rational leastCost(int from, List<Item> chosen, Need need) {
        List<Item> pool = new ArrayList<>(chosen);
        pool.addAll(items.subList(from, items.size()));
        pool.sort(Comparator.comparing(Item::rate).reversed());
        Rational left = need.bound();
        Rational filled = Rational.ZERO;
        for (Item item : pool) {
            if (left.signum() <= 0) {
                break;
            }
            if (item.rate().signum() > 0) {
                Rational taken = left.compareTo(item.most()) < 0 ? left : item.most();
                filled = filled.plus(taken.dividedBy(item.rate()));
                left = left.minus(taken);
            }
        }
        Rational own = Rational.sum(
                chosen.stream().map(item -> item.cost(need.least(item))).toList());
        Rational met = Rational.sum(pool.stream()
                .filter(item -> item.metAt() > 0)
                .map(item -> item.cost(item.metAt()))
                .sorted()
                .limit(Math.max(0, need.met()))
                .toList());
        Rational more = filled.compareTo(own) > 0 ? filled : own;
        return more.compareTo(met) > 0 ? more : met;
    }

    /** Keeps the cheapest plan of exactly these figures, where none of them can be left out. */
    private void solve(List<Item> chosen) {
        List<Item> set = List.copyOf(chosen);
        if (!solved.add(set)) {
            return;
        }
        Optional<Chosen> best = Optional.empty();
        // What costs more than the last one kept is of no interest; of fewer figures, everything is.
        Optional<Rational> limit = kept.last()
                .filter(last -> byCost || last.items().size() <= set.size())
                .map(Chosen::cost);
        for (Need need : needs) {
            if (isReached(set, need)) {
                Optional<Chosen> found = StepSearch.of(set, need, limit, work);
                if (found.isPresent()
                        && (best.isEmpty()
                                || found.get().cost().compareTo(best.get().cost()) < 0)) {
                    best = found;
                }
            }
        }
        best.filter(this::isNeeded).ifPresent(kept::take);
    }

    private boolean isNeeded(Chosen plan) {
        for (int without = 0; without < plan.items().size(); without++) {
            Rational gain = Rational.ZERO;
            int met = 0;
            for (int k = 0; k < plan.items().size(); k++) {
                if (k != without) {
                    Item item = plan.items().get(k);
                    gain = gain.plus(item.gain(plan.steps().get(k)));
                    met += item.met(plan.steps().get(k));
                }
            }
            Rational rest = gain;
            int restMet = met;
            int place = plan.items().get(without).place();
            boolean isEnough = needs.stream()
                    .anyMatch(need -> !need.required().containsKey(place)
                            && need.required().keySet().stream()
                                    .allMatch(known -> plan.items().stream().anyMatch(item -> item.place() == known))
                            && restMet >= need.met()
                            && need.reaches().test(rest));
            if (isEnough) {
                return false;
            }
        }
        return true;
    }
}
