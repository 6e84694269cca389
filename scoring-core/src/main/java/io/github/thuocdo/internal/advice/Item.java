package io.github.thuocdo.internal.advice;

import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** A figure that can be raised, as a choice of a plan: the cost of each step, and its gain in the score. */
public final class Item {
    /** A figure of fewer steps is gone through step by step. */
    private static final long MANY = 4;

    private final int place;
    private final Raisable raisable;
    private final long last;
    private final LongFunction<Rational> cost;
    /** The weight in the score of a fraction of the criterion's points; empty where scores are no sums. */
    private final Optional<Rational> worth;

    private final Rational start;
    private final long metAt;
    private final NavigableSet<Long> jumps;
    private final Rational most;
    /** Found when a search asks for it: prices alone do without. */
    private @Nullable Rational rate;

    private @Nullable Boolean isAffine;

    /**
     * A choice.
     *
     * @param place its place in the order of the documents
     * @param last the last step that is feasible; from 1 on
     * @param cost the cost of a number of steps; above 0
     * @param worth the weight in the score of a fraction of the criterion's points; empty where scores are no sums
     */
    public Item(int place, Raisable raisable, long last, LongFunction<Rational> cost, Optional<Rational> worth) {
        this.place = place;
        this.raisable = raisable;
        this.last = Math.min(last, raisable.last());
        this.cost = cost;
        this.worth = worth;
        this.start = worth.isPresent() ? fraction(0) : Rational.ZERO;
        this.metAt = firstMet();
        this.jumps = jumps();
        this.most = worth.isPresent() ? gain(this.last) : Rational.ZERO;
    }

    private long firstMet() {
        long first = 0;
        for (FigureUse use : raisable.uses()) {
            first = Math.max(first, raisable.metAt(use).orElse(0L));
        }
        return first <= last ? first : 0;
    }

    private Rational fraction(long step) {
        return raisable.fraction(step).exact().orElseThrow();
    }

    /** The steps that bring something where points go up by stairs; empty where they follow the figure. */
    private NavigableSet<Long> jumps() {
        NavigableSet<Long> all = new TreeSet<>();
        if (raisable.grid() instanceof Grid.Listed) {
            for (long step = 1; step <= last; step++) {
                all.add(step);
            }
        } else if (raisable.isSeparate()
                && raisable.uses().get(0).shape().orElseThrow() instanceof Shape.Stairs stairs) {
            for (Rational bound : stairs.bends()) {
                long step = raisable.grid().reaching(bound);
                all.add(step);
                all.add(step + 1);
            }
            all.add(1L);
            all.add(last);
            if (metAt > 0) {
                all.add(metAt);
            }
            all.removeIf(step -> step > last);
        } else if (worth.isPresent() && cost(1).equals(cost(last))) {
            // The whole raise costs no more than a part of it.
            all.add(last);
        }
        return all;
    }

    /** Whether every step but the first and the last adds as much as any other, and costs as much. */
    private boolean hasOneSlope() {
        boolean isStraight = raisable.uses().get(0).shape().orElseThrow() instanceof Shape.Straight straight
                && straight.bends().size() <= 2;
        Rational more = gain(2).minus(gain(1));
        Rational dearer = cost(2).minus(cost(1));
        if (!isStraight || more.signum() <= 0 || dearer.signum() <= 0) {
            return false;
        }
        // A bend between lies off the line through the first two on one of these.
        for (long step : new long[] {3, last / 2, last - 1}) {
            Rational steps = Rational.of(step - 1, 1);
            if (!gain(step).equals(gain(1).plus(more.times(steps)))
                    || !cost(step).equals(cost(1).plus(dearer.times(steps)))) {
                return false;
            }
        }
        return cost(last).equals(cost(1).plus(dearer.times(Rational.of(last - 1, 1))))
                && gain(last).compareTo(gain(1).plus(more.times(Rational.of(last - 1, 1)))) <= 0;
    }

    private Rational bestRate() {
        List<Long> steps = new ArrayList<>(jumps);
        steps.addAll(List.of(1L, Math.max(1, last - 2), Math.max(1, last - 1), last));
        if (metAt > 1) {
            steps.addAll(List.of(metAt, metAt - 1));
        }
        if (raisable.isSeparate() && raisable.uses().get(0).shape().orElseThrow() instanceof Shape.Straight straight) {
            // Between two bends the rate only rises or only falls.
            for (Rational bend : straight.bends()) {
                long step = raisable.grid().reaching(bend);
                steps.addAll(List.of(step, step - 1));
            }
        }
        steps.removeIf(step -> step < 1 || step > last);
        Rational best = Rational.ZERO;
        for (long step : steps) {
            Rational rated = gain(step).dividedBy(cost(step));
            best = rated.compareTo(best) > 0 ? rated : best;
        }
        return best;
    }

    public int place() {
        return place;
    }

    public Raisable raisable() {
        return raisable;
    }

    public Observation at(long step) {
        return raisable.at(step);
    }

    public long last() {
        return last;
    }

    public Rational cost(long step) {
        return cost.apply(step);
    }

    /** The raise ÷ the raise to full points. */
    public Rational ratio(long step) {
        return raisable.ratio(step);
    }

    /** The amount that so many steps add to the score before rounding. */
    public Rational gain(long step) {
        return worth.orElseThrow().times(fraction(step).minus(start));
    }

    /** The most that it can add. */
    public Rational most() {
        return most;
    }

    /** The most that it can add per cost. */
    public Rational rate() {
        Rational known = rate;
        if (known == null) {
            known = worth.isPresent() ? bestRate() : Rational.ZERO;
            rate = known;
        }
        return known;
    }

    /** Whether every step but the first and the last adds and costs as much as any other, and the last adds no more. */
    public boolean isAffine() {
        Boolean known = isAffine;
        if (known == null) {
            known = jumps.isEmpty() && worth.isPresent() && last > MANY && raisable.isSeparate() && hasOneSlope();
            isAffine = known;
        }
        return known;
    }

    /** The first step at which its criterion is newly met; 0 where it is met already, or never. */
    public long metAt() {
        return metAt;
    }

    /** The number of further criteria met after so many steps: 0 or 1. */
    public int met(long step) {
        return metAt > 0 && step >= metAt ? 1 : 0;
    }

    /** Whether only few of its steps bring something. */
    public boolean isShort() {
        return last <= MANY || !jumps.isEmpty();
    }

    /** The next smaller step that adds less, from {@code step} down; 0 for none. */
    public long below(long step) {
        if (jumps.isEmpty()) {
            return step - 1;
        }
        Long lower = jumps.lower(step);
        return lower == null ? 0 : lower;
    }

    /** The next larger step that may bring more, from {@code step} up; beyond the last for none. */
    public long above(long step) {
        if (jumps.isEmpty()) {
            return step + 1;
        }
        Long higher = jumps.higher(step);
        return higher == null ? last + 1 : higher;
    }
}
