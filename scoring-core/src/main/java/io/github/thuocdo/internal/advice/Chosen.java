package io.github.thuocdo.internal.advice;

import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Observation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Raises of a plan.
 *
 * @param items the figures, in the order of the documents
 * @param steps the number of steps by which each is raised
 * @param cost the cost of all of them
 * @param ratio the sum of raise ÷ raise to full points
 */
public record Chosen(List<Item> items, List<Long> steps, Rational cost, Rational ratio) {
    public Chosen {
        items = List.copyOf(items);
        steps = List.copyOf(steps);
    }

    /** Fewest criteria, then least sum of raises, then the order of the documents. */
    public static final Comparator<Chosen> BY_CRITERIA = Comparator.comparing((Chosen plan) -> plan.items.size())
            .thenComparing(Chosen::ratio)
            .thenComparing((one, other) -> byPlaces(one.items, other.items));

    /** Least cost, then as {@link #BY_CRITERIA}. */
    public static final Comparator<Chosen> BY_COST =
            Comparator.comparing(Chosen::cost).thenComparing(BY_CRITERIA);

    /** Compares two sets of figures by their order in the documents; 0 where one begins as the other. */
    public static int byPlaces(List<Item> one, List<Item> other) {
        for (int k = 0; k < Math.min(one.size(), other.size()); k++) {
            int by = Integer.compare(one.get(k).place(), other.get(k).place());
            if (by != 0) {
                return by;
            }
        }
        return 0;
    }

    public static Chosen of(List<Item> items, List<Long> steps) {
        Rational cost = Rational.ZERO;
        Rational ratio = Rational.ZERO;
        for (int k = 0; k < items.size(); k++) {
            cost = cost.plus(items.get(k).cost(steps.get(k)));
            ratio = ratio.plus(items.get(k).ratio(steps.get(k)));
        }
        return new Chosen(items, steps, cost, ratio);
    }

    /** The changed figures, by their indicators. */
    public Map<String, Observation> figures() {
        Map<String, Observation> changed = new LinkedHashMap<>();
        for (int k = 0; k < items.size(); k++) {
            changed.put(items.get(k).raisable().indicator(), items.get(k).at(steps.get(k)));
        }
        return changed;
    }

    public boolean isSameSet(Chosen other) {
        return items.equals(other.items);
    }
}
