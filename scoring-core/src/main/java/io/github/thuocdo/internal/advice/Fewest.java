package io.github.thuocdo.internal.advice;

import io.github.thuocdo.number.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the fewest figures that reach what is needed, where a score is the sum of what they bring. Of as many figures, those that must be
 * raised, then those that meet most criteria where criteria must be met, then those that add most: no others add more.
 */
public final class Fewest {
    private Fewest() {}

    /** The fewest figures that reach one of the needs at their best, in the order of the documents; empty where all of them do not. */
    public static Optional<List<Item>> of(List<Item> items, List<Need> needs) {
        return needs.stream()
                .map(need -> of(items, need))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(List::size));
    }

    private static Optional<List<Item>> of(List<Item> items, Need need) {
        List<Item> set = new ArrayList<>();
        List<Item> others = new ArrayList<>();
        for (Item item : items) {
            boolean isRequired = need.required().containsKey(item.place());
            if (isRequired && need.least(item) > item.last()) {
                return Optional.empty();
            }
            (isRequired ? set : others).add(item);
        }
        if (set.size() < need.required().size()) {
            return Optional.empty();
        }
        others.sort(Comparator.comparing(Item::most).reversed());
        int met = (int) set.stream().filter(item -> item.metAt() > 0).count();
        for (Item item : List.copyOf(others)) {
            if (met < need.met() && item.metAt() > 0) {
                set.add(item);
                others.remove(item);
                met++;
            }
        }
        if (met < need.met()) {
            return Optional.empty();
        }
        Rational gain = Rational.sum(set.stream().map(Item::most).toList());
        for (int more = 0; ; more++) {
            if (gain.compareTo(need.bound()) >= 0 && need.reaches().test(gain)) {
                set.sort(Comparator.comparingInt(Item::place));
                return Optional.of(set);
            }
            if (more == others.size()) {
                return Optional.empty();
            }
            set.add(others.get(more));
            gain = gain.plus(others.get(more).most());
        }
    }

    /** The same figures, raised one after the other as little as the others at their best allow. */
    public static Chosen lowered(List<Item> set, List<Need> needs) {
        List<Long> steps = new ArrayList<>(set.stream().map(Item::last).toList());
        for (int k = 0; k < set.size(); k++) {
            int at = k;
            Raisable.first(1, steps.get(k), step -> {
                        List<Long> lower = new ArrayList<>(steps);
                        lower.set(at, step);
                        return isEnough(set, lower, needs);
                    })
                    .ifPresent(step -> steps.set(at, step));
        }
        return Chosen.of(set, steps);
    }

    /** Whether such raises reach one of the needs. */
    static boolean isEnough(List<Item> set, List<Long> steps, List<Need> needs) {
        Rational gain = Rational.ZERO;
        int met = 0;
        for (int k = 0; k < set.size(); k++) {
            gain = gain.plus(set.get(k).gain(steps.get(k)));
            met += set.get(k).met(steps.get(k));
        }
        for (Need need : needs) {
            int required = 0;
            for (int k = 0; k < set.size(); k++) {
                boolean isAsked = need.required().containsKey(set.get(k).place());
                required += isAsked && steps.get(k) >= need.least(set.get(k)) ? 1 : 0;
            }
            if (required == need.required().size()
                    && met >= need.met()
                    && need.reaches().test(gain)) {
                return true;
            }
        }
        return false;
    }
}
