package io.github.thuocdo.internal.advice;

import io.github.thuocdo.number.Rational;
import java.util.Optional;

/**
 * The price of the cheapest plan of one unit.
 *
 * @param cost the cost of the cheapest plan that was found; empty where none was
 * @param atLeast no plan costs less: this is proved; empty where no plan reaches the goal
 * @param isProved whether the cost is proved to be the least, or, where there is none, that no plan reaches the goal
 * @param plan the raises of that cost; empty where there are none, or where only the cost is known
 */
public record Price(Optional<Rational> cost, Optional<Rational> atLeast, boolean isProved, Optional<Chosen> plan) {
    /** Nothing needs to be raised. */
    public static final Price NOTHING =
            new Price(Optional.of(Rational.ZERO), Optional.of(Rational.ZERO), true, Optional.empty());

    /** No raise reaches the goal. */
    public static final Price NONE = new Price(Optional.empty(), Optional.empty(), true, Optional.empty());

    /** The price of a plan, proved to be the least. */
    public static Price of(Rational cost, Chosen plan) {
        return new Price(Optional.of(cost), Optional.of(cost), true, Optional.of(plan));
    }

    /** So much or more; no plan is known. */
    public static Price atLeast(Rational least) {
        return new Price(Optional.empty(), Optional.of(least), false, Optional.empty());
    }

    /** Whether nothing needs to be raised. */
    public boolean isNothing() {
        return this.equals(NOTHING);
    }

    /** Whether a plan may exist whose price is not known yet. */
    public boolean isOpen() {
        return cost.isEmpty() && atLeast.isPresent();
    }
}
