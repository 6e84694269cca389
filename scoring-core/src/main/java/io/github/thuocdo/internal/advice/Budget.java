package io.github.thuocdo.internal.advice;

import io.github.thuocdo.number.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntConsumer;

/**
 * The units that a budget pays for, as many as can be. As each unit's price is its cheapest, and one unit costs nothing to another, the
 * cheapest units are the most. A unit whose price is known to be too high beside the cheaper ones is searched no further.
 */
public final class Budget {
    /** So many units are searched at once, whatever the number of threads: what is found does not depend on it. */
    private static final int AT_ONCE = 32;

    private final Rational amount;
    private final Price[] prices;
    private final boolean[] chosen;

    /** Finds prices of units, by their places; asked from many threads. */
    public interface Prices {
        /** The price of a unit, or what it costs at least, quickly. */
        Price roughly(int unit);

        /** The price of a unit if it is no more than {@code limit}; else, what it costs at least; {@code rough} is what is known. */
        Price exactly(int unit, Price rough, Rational limit);
    }

    /** Does a task for every number below a count, on the threads that there are. */
    public interface Threads {
        /** Does it for every number below {@code count}. */
        void each(int count, IntConsumer task);
    }

    private Budget(Rational amount, int units) {
        this.amount = amount;
        this.prices = new Price[units];
        this.chosen = new boolean[units];
    }

    /** Chooses among so many units; what is not chosen is settled apart, once the prices of those chosen are final. */
    public static Budget of(Rational amount, int units, Prices prices, Threads threads) {
        Budget budget = new Budget(amount, units);
        threads.each(units, unit -> budget.prices[unit] = prices.roughly(unit));
        budget.search(prices, threads);
        budget.choose();
        return budget;
    }

    /** Finds the prices of the units that may be chosen, those that may be cheapest first. */
    private void search(Prices find, Threads threads) {
        PriorityQueue<Rational> paid = new PriorityQueue<>(Comparator.reverseOrder());
        Rational[] spent = {Rational.ZERO};
        List<Integer> open = new ArrayList<>();
        for (int k = 0; k < prices.length; k++) {
            if (prices[k].isOpen()) {
                open.add(k);
            } else if (isForSale(k)) {
                pay(prices[k].cost().orElseThrow(), paid, spent);
            }
        }
        open.sort(Comparator.comparing(k -> prices[k].atLeast().orElseThrow()));
        int next = 0;
        boolean goesOn = true;
        while (goesOn && next < open.size()) {
            List<Integer> some = new ArrayList<>();
            for (int k : open.subList(next, Math.min(open.size(), next + AT_ONCE))) {
                if (isInReach(prices[k].atLeast().orElseThrow(), paid, spent[0])) {
                    some.add(k);
                }
            }
            threads.each(
                    some.size(), k -> prices[some.get(k)] = find.exactly(some.get(k), prices[some.get(k)], amount));
            some.stream()
                    .filter(this::isForSale)
                    .forEach(k -> pay(prices[k].cost().orElseThrow(), paid, spent));
            next += AT_ONCE;
            goesOn = !some.isEmpty();
        }
    }

    private boolean isForSale(int unit) {
        return prices[unit].cost().isPresent() && !prices[unit].isNothing();
    }

    /** Pays for one more unit, and no longer for the dearest ones that are too much then. */
    private void pay(Rational price, PriorityQueue<Rational> paid, Rational[] spent) {
        paid.add(price);
        spent[0] = spent[0].plus(price);
        while (spent[0].compareTo(amount) > 0) {
            spent[0] = spent[0].minus(paid.remove());
        }
    }

    /** Whether a unit of this price may be paid for beside, or in the place of, those that are paid for. */
    private boolean isInReach(Rational price, PriorityQueue<Rational> paid, Rational spent) {
        boolean isCheaper = !paid.isEmpty() && price.compareTo(paid.element()) < 0;
        return price.compareTo(amount) <= 0 && (isCheaper || price.compareTo(amount.minus(spent)) <= 0);
    }

    private void choose() {
        List<Integer> byPrice = new ArrayList<>();
        for (int k = 0; k < prices.length; k++) {
            if (isForSale(k)) {
                byPrice.add(k);
            }
        }
        byPrice.sort(Comparator.comparing(k -> prices[k].cost().orElseThrow()));
        Rational left = amount;
        for (int k : byPrice) {
            Rational price = prices[k].cost().orElseThrow();
            if (price.compareTo(left) <= 0) {
                left = left.minus(price);
                chosen[k] = true;
            }
        }
    }

    /** A unit that is paid for has a plan of this cost: its price where it is cheaper than what was found before. */
    public void lower(int unit, Rational cost) {
        Price price = prices[unit];
        if (cost.compareTo(price.cost().orElseThrow()) < 0) {
            prices[unit] = new Price(Optional.of(cost), price.atLeast(), price.isProved(), price.plan());
        }
    }

    /** Units that the rest of the budget and the prices of those chosen leave out for sure are told as proved. */
    public void settle() {
        List<Rational> paid =
                chosen().stream().map(k -> prices[k].cost().orElseThrow()).toList();
        Rational left = amount.minus(Rational.sum(paid));
        Rational dearest = paid.stream().max(Comparator.naturalOrder()).orElse(Rational.ZERO);
        for (int k = 0; k < prices.length; k++) {
            settle(k, left, dearest);
        }
    }

    private void settle(int unit, Rational left, Rational dearest) {
        Price price = prices[unit];
        boolean isOut = price.isOpen()
                && price.atLeast().orElseThrow().compareTo(left) > 0
                && price.atLeast().orElseThrow().compareTo(dearest) >= 0;
        if (isOut) {
            prices[unit] = new Price(price.cost(), price.atLeast(), true, price.plan());
        }
    }

    public Price price(int unit) {
        return prices[unit];
    }

    /** The places of the units that are paid for. */
    public List<Integer> chosen() {
        List<Integer> all = new ArrayList<>();
        for (int k = 0; k < chosen.length; k++) {
            if (chosen[k]) {
                all.add(k);
            }
        }
        return all;
    }
}
