package io.github.thuocdo.advice;

import io.github.thuocdo.internal.advice.Chosen;
import io.github.thuocdo.internal.advice.Found;
import io.github.thuocdo.internal.advice.Item;
import io.github.thuocdo.internal.advice.Kept;
import io.github.thuocdo.internal.advice.Raisable;
import io.github.thuocdo.internal.advice.Work;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Observation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the best plans where scores are no sums: by scoring. A larger figure never makes a score smaller, so that a set of figures
 * which does not reach the goal at their best does not reach it at all.
 */
final class ProbingSearch {
    private static final int BATCH = 128;

    /** A unit that has not reached its goal must raise some figure, whatever the others' points do then. */
    private static final int LEAST_OF_ALL = 1;

    private final List<Item> items;
    private final Predicate<ProjectedResult> goal;
    private final Variants variants;
    private final boolean byCost;
    private final Work work;
    private final Kept kept;

    private ProbingSearch(
            List<Item> items, Predicate<ProjectedResult> goal, Variants variants, boolean byCost, int most, Work work) {
        this.items = items;
        this.goal = goal;
        this.variants = variants;
        this.byCost = byCost;
        this.work = work;
        this.kept = new Kept(most, byCost ? Chosen.BY_COST : Chosen.BY_CRITERIA);
    }

    /**
     * The best plans.
     *
     * @param most the number of plans, from 1 on
     * @param mostFigures plans with more figures are not looked for
     */
    static Found of(
            List<Item> items,
            Predicate<ProjectedResult> goal,
            Variants variants,
            boolean byCost,
            int most,
            int mostFigures,
            Work work) {
        return new ProbingSearch(items, goal, variants, byCost, most, work).search(mostFigures);
    }

    private static Chosen atBest(List<Item> set) {
        return Chosen.of(set, set.stream().map(Item::last).toList());
    }

    private Found search(int mostFigures) {
        if (!goal.test(variants.of(atBest(items).figures()))) {
            return variants.isWhole()
                    ? new Found(List.of(), false, false, LEAST_OF_ALL, Optional.empty(), Optional.empty())
                    : Found.nothing(items.size());
        }
        Optional<Chosen> closest = Optional.empty();
        int fewest = 0;
        boolean isFirst = false;
        int sizes = Math.min(items.size(), mostFigures);
        for (int size = 0; size <= sizes && !work.isOut(); size++) {
            Optional<Chosen> best = level(size);
            if (work.isOut()) {
                break;
            }
            if (kept.isEmpty()) {
                closest = best;
                fewest = size + 1;
            } else if (!byCost) {
                isFirst = true;
                if (kept.last().isPresent()) {
                    break;
                }
            }
        }
        return found(isFirst, fewest, sizes, closest);
    }

    private Found found(boolean isFirst, int fewest, int sizes, Optional<Chosen> closest) {
        boolean isCutOff = work.isOut();
        boolean isWhole = variants.isWhole();
        if (kept.isEmpty() && !isCutOff && sizes < items.size()) {
            return new Found(
                    List.of(), false, false, isWhole ? LEAST_OF_ALL : fewest, Optional.empty(), Optional.empty());
        }
        if (kept.isEmpty()) {
            // Everything at its best reaches it: some plan, if not the best one.
            solveRoughly(items).ifPresent(kept::take);
        }
        return new Found(
                kept.plans(),
                !isWhole && (isFirst || !isCutOff),
                !isWhole && !isCutOff,
                isWhole ? LEAST_OF_ALL : fewest,
                byCost && isCutOff && !isWhole ? Optional.of(leastCost(fewest)) : Optional.empty(),
                byCost || isWhole ? Optional.empty() : closest);
    }

    /** The least that so many figures cost. */
    private Rational leastCost(int figures) {
        return Rational.sum(
                items.stream().map(item -> item.cost(1)).sorted().limit(figures).toList());
    }

    /** Whether a set stands behind all that are kept, with every figure raised by one step only. */
    private boolean isBehind(List<Item> set) {
        return kept.last()
                .filter(last -> byCost || last.items().size() == set.size())
                .filter(last ->
                        Rational.sum(set.stream().map(item -> item.cost(1)).toList())
                                        .compareTo(last.cost())
                                > 0)
                .isPresent();
    }

    /** Solves every set of one size that reaches the goal; the set that comes closest where none does. */
    private Optional<Chosen> level(int size) {
        List<List<Item>> batch = new ArrayList<>();
        Optional<Chosen> closest = Optional.empty();
        Optional<Rational> largest = Optional.empty();
        int[] places = new int[size];
        for (int k = 0; k < size; k++) {
            places[k] = k;
        }
        boolean goesOn = true;
        while (goesOn) {
            batch.add(Arrays.stream(places).mapToObj(items::get).toList());
            goesOn = advance(places);
            if (batch.size() == BATCH || !goesOn) {
                List<ProjectedResult> results = variants.of(
                        batch.stream().map(set -> atBest(set).figures()).toList());
                for (int k = 0; k < batch.size(); k++) {
                    Optional<Rational> exact = results.get(k).exact();
                    if (!work.take()) {
                        return closest;
                    }
                    if (goal.test(results.get(k))) {
                        if (!isBehind(batch.get(k))) {
                            solve(batch.get(k));
                        }
                    } else if (exact.isPresent()
                            && (largest.isEmpty() || exact.get().compareTo(largest.get()) > 0)) {
                        largest = exact;
                        closest = Optional.of(atBest(batch.get(k)));
                    }
                }
                batch.clear();
            }
        }
        return closest;
    }

    /** The next set of as many, in the order of the documents; whether there is one. */
    private boolean advance(int[] places) {
        int k = places.length - 1;
        while (k >= 0 && places[k] == items.size() - places.length + k) {
            k--;
        }
        if (k < 0) {
            return false;
        }
        places[k]++;
        for (int j = k + 1; j < places.length; j++) {
            places[j] = places[j - 1] + 1;
        }
        return true;
    }

    private boolean isReached(List<Item> set, long... steps) {
        return work.take()
                && goal.test(variants.of(
                        Chosen.of(set, Arrays.stream(steps).boxed().toList()).figures()));
    }

    /** Lowers one figure after the other as far as it goes. */
    private Optional<Chosen> solveRoughly(List<Item> set) {
        long[] steps = set.stream().mapToLong(Item::last).toArray();
        for (int k = 0; k < steps.length; k++) {
            int at = k;
            Optional<Long> least = Raisable.first(1, set.get(k).last(), step -> {
                long[] lower = steps.clone();
                lower[at] = step;
                return step == steps[at] || isReached(set, lower);
            });
            steps[k] = least.orElse(steps[k]);
        }
        return Optional.of(Chosen.of(set, Arrays.stream(steps).boxed().toList()));
    }

    private void solve(List<Item> set) {
        if (set.isEmpty()) {
            kept.take(Chosen.of(set, List.of()));
            return;
        }
        Chosen[] best = {solveRoughly(set).orElseThrow()};
        choose(set, 0, new long[set.size()], best);
        if (isNeeded(best[0])) {
            kept.take(best[0]);
        }
    }

    private void choose(List<Item> set, int j, long[] steps, Chosen[] best) {
        Item item = set.get(j);
        long[] rest = steps.clone();
        for (int k = j + 1; k < rest.length; k++) {
            rest[k] = set.get(k).last();
        }
        Optional<Long> least = Raisable.first(1, item.last(), step -> {
            rest[j] = step;
            return isReached(set, rest);
        });
        if (least.isEmpty()) {
            return;
        }
        boolean isLast = j == steps.length - 1;
        for (long step = least.get(); step <= item.last() && !work.isOut(); step = item.above(step)) {
            steps[j] = step;
            Rational bound = leastCost(set, j, steps);
            if (bound.compareTo(best[0].cost()) >= 0) {
                return;
            }
            if (isLast) {
                best[0] = Chosen.of(set, Arrays.stream(steps).boxed().toList());
                return;
            }
            choose(set, j + 1, steps, best);
        }
    }

    private static Rational leastCost(List<Item> set, int j, long... steps) {
        Rational cost = Rational.ZERO;
        for (int k = 0; k < set.size(); k++) {
            cost = cost.plus(set.get(k).cost(k <= j ? steps[k] : 1));
        }
        return cost;
    }

    private boolean isNeeded(Chosen plan) {
        for (Item item : plan.items()) {
            Map<String, Observation> without = plan.figures();
            without.remove(item.raisable().indicator());
            if (goal.test(variants.of(without))) {
                return false;
            }
        }
        return true;
    }
}
