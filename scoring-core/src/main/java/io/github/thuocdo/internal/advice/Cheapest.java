package io.github.thuocdo.internal.advice;

import io.github.thuocdo.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the cheapest raises of some figures that add up to a need. The figures are gone through one by one, those that add most per
 * cost first; of the choices among those gone through, the ones are kept that add more than every cheaper one, as long as a bound of the
 * figures still to come does not prove that they cost more than the best plan known. Bounds are whole numbers rounded to the safe side;
 * choices that are too near each other for them are compared in fractions.
 */
public final class Cheapest {
    /** From so many of the most promising choices on, a plan is tried at each figure. */
    private static final int TRIED = 8;

    /** A search that takes more work than this goes on with sharper bounds. */
    private static final long QUICK = 10_000;

    /** So many choices may be held at once; a search that needs more is cut off. */
    private static final int MOST_HELD = 500_000;

    private static final Comparator<Choice> BY_BOUND = Comparator.comparingLong(choice -> choice.bound);

    private final List<Item> items;
    private final Need need;
    private final ItemRows rows;
    private final Rational measure;
    private final Work work;
    private final long quick;
    /** The most that a plan may cost, with surcharges. */
    private final Rational dearest;

    private int held;
    /** The largest cost of a plan that is of interest, as it is scaled; a bound above it proves that a plan costs more. */
    private long most = Long.MAX_VALUE / 2 - 1;

    /** A bound from here on proves that a plan is no cheaper but for its surcharges. */
    private long evenFrom = Long.MAX_VALUE;

    private Optional<Choice> best = Optional.empty();

    /** Raises of some of the figures gone through; the others among them stand still. */
    private static final class Choice {
        private final Optional<Choice> before;
        private final int at;
        private final long step;
        private final long gain;
        private final long cost;
        private final int met;
        private final int count;
        private long bound;
        private Optional<Rational> exactGain = Optional.empty();
        private Optional<Rational> exactCost = Optional.empty();

        private Choice() {
            this.before = Optional.empty();
            this.at = -1;
            this.step = 0;
            this.gain = 0;
            this.cost = 0;
            this.met = 0;
            this.count = 0;
            this.exactGain = Optional.of(Rational.ZERO);
            this.exactCost = Optional.of(Rational.ZERO);
        }

        private Choice(Choice before, int at, ScaledItem scaled, long step) {
            this.before = Optional.of(before);
            this.at = at;
            this.step = step;
            this.gain = before.gain + scaled.gain(step);
            this.cost = before.cost + scaled.cost(step);
            this.met = before.met + scaled.item().met(step);
            this.count = before.count + 1;
        }
    }

    private Cheapest(List<Item> items, Need need, Rational measure, Rational limit, Work work, long quick) {
        this.items = items;
        this.need = need;
        this.rows = new ItemRows(items, need);
        this.measure = measure;
        this.work = work;
        this.quick = quick;
        this.dearest = withoutSurcharges(limit).plus(measure.dividedBy(Rational.of(2, 1)));
    }

    /**
     * The price of the cheapest raises, with the least plan of this price: by its surcharges, then by the order of the documents.
     *
     * @param measure the number of which all costs are whole multiples, but for their surcharges, which together are above 0 and less
     *     than half of it
     * @param limit the most that they may cost, without surcharges; a plan that costs more is not looked for
     */
    public static Price of(List<Item> items, Need need, Rational measure, Rational limit, Work work) {
        return of(items, need, measure, limit, work, QUICK);
    }

    /**
     * The same.
     *
     * @param quick the work from which on the search goes on with sharper bounds
     */
    static Price of(List<Item> items, Need need, Rational measure, Rational limit, Work work, long quick) {
        if (Fewest.of(items, List.of(need)).isEmpty()) {
            return Price.NONE;
        }
        Cheapest search = new Cheapest(items, need, measure, limit, work, quick);
        Rational least = search.leastPrice();
        if (least.compareTo(limit) > 0 || work.isOut()) {
            return Price.atLeast(least);
        }
        search.most = search.rows
                .cost(search.dearest)
                .min(BigInteger.valueOf(search.most))
                .longValueExact();
        search.search();
        if (search.best.isEmpty()) {
            Rational beyond = search.withoutSurcharges(limit).plus(measure);
            return Price.atLeast(search.isCutOff() || least.compareTo(beyond) > 0 ? least : beyond);
        }
        Rational cost = search.withoutSurcharges(search.exactCost(search.best.get()));
        Chosen plan = search.chosen(search.best.get());
        return search.isCutOff()
                ? new Price(Optional.of(cost), Optional.of(least), false, Optional.of(plan))
                : Price.of(cost, plan);
    }

    private boolean isCutOff() {
        return work.isOut() || held > MOST_HELD;
    }

    /** No plan costs less than this, without its surcharges. */
    private Rational leastPrice() {
        Rational cost =
                rows.exactCost(rows.rest(0, rows.enough(), need.met())).minus(measure.dividedBy(Rational.of(2, 1)));
        return Rational.of(Grid.ceiling(cost.dividedBy(measure)).max(BigInteger.ZERO), BigInteger.ONE)
                .times(measure);
    }

    private Rational withoutSurcharges(Rational cost) {
        return Rational.of(Grid.floor(cost.dividedBy(measure)), BigInteger.ONE).times(measure);
    }

    private Chosen chosen(Choice plan) {
        long[] steps = new long[rows.size()];
        for (Choice each = plan; each.before.isPresent(); each = each.before.get()) {
            steps[each.at] = each.step;
        }
        return rows.chosen(items, steps);
    }

    private void search() {
        if (isPlan(new Choice(), 0)) {
            return;
        }
        long before = work.left();
        if (!search(Math.max(0, before - quick)) && !isCutOff()) {
            // Bounds that take time to make are worth it.
            rows.sharpen();
            search(0);
        }
    }

    /** Whether the search ends while more work is left than so much. */
    private boolean search(long rest) {
        Choice nothing = new Choice();
        nothing.bound = rows.rest(0, rows.enough(), need.met());
        List<Choice> open = List.of(nothing);
        held = 0;
        for (int j = 0; j < rows.size() && !open.isEmpty(); j++) {
            int from = j;
            open.stream().sorted(BY_BOUND).limit(TRIED).forEach(choice -> complete(choice, from));
            List<Choice> next = new ArrayList<>();
            for (Choice choice : open) {
                if (isOfInterest(choice, j)) {
                    raise(choice, j, next);
                }
                if (work.left() < rest || held + next.size() > MOST_HELD) {
                    held += next.size();
                    return false;
                }
            }
            open = undominated(next);
            held += open.size();
        }
        return true;
    }

    /** Goes on from a choice with every step of the next figure that may lead to the best plan. */
    private void raise(Choice choice, int j, List<Choice> next) {
        ScaledItem scaled = rows.at(j);
        Item item = scaled.item();
        long wanted = rows.enough() - choice.gain;
        Optional<Long> fewest = rows.first(j, wanted - rows.most(j + 1));
        if (fewest.isEmpty()) {
            return;
        }
        long top = rows.first(j, wanted - rows.base(j + 1) + rows.slack()).orElse(item.last());
        if (item.metAt() > top && choice.met < need.met()) {
            tryStep(choice, j, item.metAt(), next);
        }
        boolean goesOn = true;
        for (long step = top; goesOn && step >= Math.max(1, fewest.get()); step = item.below(step)) {
            goesOn = tryStep(choice, j, step, next);
        }
        if (fewest.get() == 0 && work.take()) {
            choice.bound = choice.cost + rows.rest(j + 1, wanted, need.met() - choice.met);
            if (!isPlan(choice, j + 1) && isOfInterest(choice, j + 1)) {
                next.add(choice);
            }
        }
    }

    /** Whether a smaller step may still lead to the best plan. */
    private boolean tryStep(Choice choice, int j, long step, List<Choice> next) {
        if (!work.take()) {
            return false;
        }
        ScaledItem scaled = rows.at(j);
        long lacking = rows.enough() - choice.gain - scaled.gain(step);
        long cost = choice.cost + scaled.cost(step);
        if (cost + rows.filled(j + 1, lacking) > most) {
            return !rows.isDearer(j + 1, step, lacking);
        }
        long bound = cost
                + rows.rest(
                        j + 1, lacking, need.met() - choice.met - scaled.item().met(step));
        if (bound <= most) {
            Choice raised = new Choice(choice, j, scaled, step);
            raised.bound = bound;
            if (!isPlan(raised, j + 1) && isOfInterest(raised, j + 1)) {
                next.add(raised);
            }
        }
        return true;
    }

    /** Whether raises that go on from a choice may be the best plan. */
    private boolean isOfInterest(Choice choice, int j) {
        if (choice.bound > most) {
            return false;
        }
        boolean isMore = rows.enough() - rows.slack() > choice.gain + rows.base(j);
        return choice.bound < evenFrom || choice.count + (isMore ? 1 : 0) <= best.orElseThrow().count;
    }

    /** Whether a choice is a plan, the figures behind standing still; if so, it is kept where it is the best. */
    private boolean isPlan(Choice choice, int j) {
        if (j < rows.firstFree() || choice.met < need.met() || choice.gain < rows.enough() || !isEnough(choice)) {
            return false;
        }
        if (best.isEmpty() ? exactCost(choice).compareTo(dearest) <= 0 : compare(choice, best.get()) < 0) {
            best = Optional.of(choice);
            Rational cost = exactCost(choice);
            Rational even = withoutSurcharges(cost).minus(measure.dividedBy(Rational.of(2, 1)));
            most = rows.cost(cost).longValueExact();
            evenFrom = rows.cost(even).longValueExact() + 1;
        }
        return true;
    }

    private boolean isEnough(Choice choice) {
        return choice.gain - rows.slack() >= rows.enough() || need.reaches().test(exactGain(choice));
    }

    private Rational exactGain(Choice choice) {
        if (choice.exactGain.isEmpty()) {
            choice.exactGain = Optional.of(exactGain(choice.before.orElseThrow())
                    .plus(rows.at(choice.at).exactGain(choice.step)));
        }
        return choice.exactGain.get();
    }

    private Rational exactCost(Choice choice) {
        if (choice.exactCost.isEmpty()) {
            choice.exactCost = Optional.of(exactCost(choice.before.orElseThrow())
                    .plus(rows.at(choice.at).exactCost(choice.step)));
        }
        return choice.exactCost.get();
    }

    /** Compares two choices by their costs, then by the order of the documents. */
    private int compare(Choice one, Choice other) {
        if (Math.abs(one.cost - other.cost) > rows.slack()) {
            return Long.compare(one.cost, other.cost);
        }
        int by = exactCost(one).compareTo(exactCost(other));
        return by != 0 ? by : Chosen.byPlaces(chosen(one).items(), chosen(other).items());
    }

    /** Completes a choice to a plan with as much as the next figures can add, and then lowers what was too much. */
    private void complete(Choice choice, int from) {
        if (!work.take(rows.size())) {
            return;
        }
        rows.complete(from, rows.enough() - choice.gain, need.met() - choice.met)
                .ifPresent(steps -> {
                    Choice plan = choice;
                    for (int k = from; k < rows.size(); k++) {
                        plan = steps[k] > 0 ? new Choice(plan, k, rows.at(k), steps[k]) : plan;
                    }
                    isPlan(plan, rows.size());
                });
    }

    /** The choices that no other one makes needless: one that adds as much or more, meets as many criteria, and costs no more. */
    private List<Choice> undominated(List<Choice> all) {
        all.sort(Comparator.comparingLong((Choice choice) -> choice.gain)
                .reversed()
                .thenComparing(
                        Comparator.comparingInt((Choice choice) -> choice.met).reversed())
                .thenComparingLong(choice -> choice.cost));
        Choice[] cheapest = new Choice[Math.max(0, need.met()) + 1];
        List<Choice> kept = new ArrayList<>();
        for (Choice choice : all) {
            int met = Math.min(choice.met, cheapest.length - 1);
            if (Arrays.stream(cheapest, met, cheapest.length)
                    .noneMatch(other -> other != null && isNeedless(choice, other))) {
                kept.add(choice);
                if (cheapest[met] == null || compare(choice, cheapest[met]) < 0) {
                    cheapest[met] = choice;
                }
            }
        }
        return kept;
    }

    private boolean isNeedless(Choice choice, Choice other) {
        boolean addsAsMuch =
                other.gain - choice.gain > rows.slack() || exactGain(other).compareTo(exactGain(choice)) >= 0;
        return addsAsMuch && compare(other, choice) <= 0;
    }
}
