package io.github.thuocdo.internal.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The best plans so far, each with other figures. */
public final class Kept {
    private final int most;
    private final Comparator<Chosen> order;
    private final List<Chosen> plans = new ArrayList<>();

    public Kept(int most, Comparator<Chosen> order) {
        this.most = most;
        this.order = order;
    }

    public void take(Chosen plan) {
        for (int k = 0; k < plans.size(); k++) {
            if (plans.get(k).isSameSet(plan)) {
                if (order.compare(plan, plans.get(k)) < 0) {
                    plans.set(k, plan);
                    plans.sort(order);
                }
                return;
            }
        }
        plans.add(plan);
        plans.sort(order);
        if (plans.size() > most) {
            plans.remove(most);
        }
    }

    /** The last of them, where there is room for no more: worse ones are of no interest. */
    public Optional<Chosen> last() {
        return plans.size() == most ? Optional.of(plans.get(most - 1)) : Optional.empty();
    }

    public boolean isEmpty() {
        return plans.isEmpty();
    }

    public List<Chosen> plans() {
        return List.copyOf(plans);
    }
}
