package io.github.thuocdo.internal.advice;

import io.github.thuocdo.number.Rational;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/**
 * An item in whole numbers of 64 bits, for bounds alone: the gain of a step is rounded up and its cost is rounded down, so that a
 * bound never leaves out a better choice. Choices are added and compared in fractions.
 */
final class ScaledItem {
    /** So many bits behind the mark has the cost of what is added. */
    private static final int BITS = 40;

    private static final BigInteger LARGEST_RATE = BigInteger.ONE.shiftLeft(60);

    private final Item item;
    private final long least;
    private final Rational gainScale;
    private final Rational costScale;
    private final boolean isAffine;
    private final long firstGain;
    private final long moreGain;
    private final long firstCost;
    private final long moreCost;
    private final long most;
    /** The least cost of one more added, beyond {@link #baseGain}. */
    private final long rate;

    private final long baseGain;
    private final long baseCost;
    private final Map<Long, Long> gains = new HashMap<>();
    private final Map<Long, Long> costs = new HashMap<>();

    /**
     * An item.
     *
     * @param least the step that it must reach; 0 where it may stay as it is
     * @param gainScale the factor of additions to the score
     * @param costScale the factor of costs
     */
    ScaledItem(Item item, long least, Rational gainScale, Rational costScale) {
        this.item = item;
        this.least = least;
        this.gainScale = gainScale;
        this.costScale = costScale;
        this.isAffine = item.isAffine();
        this.firstGain = up(item.gain(1));
        this.firstCost = down(item.cost(1));
        this.moreGain = isAffine ? up(item.gain(2).minus(item.gain(1))) : 0;
        this.moreCost = isAffine ? down(item.cost(2).minus(item.cost(1))) : 0;
        this.most = up(item.most());
        long leastGain = gain(Math.min(least, item.last()));
        long leastCost = cost(Math.min(least, item.last()));
        this.baseGain = isAffine ? leastGain : 0;
        this.baseCost = isAffine ? leastCost : 0;
        this.rate = isAffine && least > 0
                ? ratio(item.cost(2).minus(item.cost(1)), item.gain(2).minus(item.gain(1)))
                : item.rate().signum() > 0 ? ratio(Rational.ONE, item.rate()) : Long.MAX_VALUE;
    }

    private long up(Rational gain) {
        return Grid.ceiling(gain.times(gainScale)).longValueExact();
    }

    private long down(Rational cost) {
        return Grid.floor(cost.times(costScale)).longValueExact();
    }

    /** Cost ÷ what is added, both as they are scaled, with some bits behind the mark; rounded down. */
    private long ratio(Rational cost, Rational gain) {
        Rational scaled = cost.times(costScale).dividedBy(gain.times(gainScale)).times(Rational.of(1L << BITS, 1));
        return Grid.floor(scaled).min(LARGEST_RATE).longValueExact();
    }

    Item item() {
        return item;
    }

    long least() {
        return least;
    }

    boolean isAffine() {
        return isAffine;
    }

    /** No less than what so many steps add. */
    long gain(long step) {
        if (step == 0) {
            return 0;
        }
        if (isAffine) {
            return step >= item.last() ? most : Math.min(most, firstGain + (step - 1) * moreGain);
        }
        return gains.computeIfAbsent(step, each -> up(item.gain(each)));
    }

    /** No more than what so many steps cost. */
    long cost(long step) {
        if (step == 0) {
            return 0;
        }
        return isAffine
                ? firstCost + (step - 1) * moreCost
                : costs.computeIfAbsent(step, each -> down(item.cost(each)));
    }

    long most() {
        return most;
    }

    /** The amount added at its least step, where further steps go on evenly from there; else 0. */
    long baseGain() {
        return baseGain;
    }

    /** The cost of {@link #baseGain}. */
    long baseCost() {
        return baseCost;
    }

    long rate() {
        return rate;
    }

    /** No more than what it costs to add so much beyond the least step. */
    long fill(long gain) {
        if (rate == Long.MAX_VALUE) {
            return 0;
        }
        return Math.multiplyHigh(gain, rate) << 64 - BITS | gain * rate >>> BITS;
    }
}
