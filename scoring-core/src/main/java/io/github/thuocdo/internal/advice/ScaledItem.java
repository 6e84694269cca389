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
    /** Above every cost, and still so with another cost added. */
    static final long BEYOND = Long.MAX_VALUE / 4;

    /** So many bits behind the mark has the cost of what is added. */
    private static final int BITS = 40;

    private static final BigInteger LARGEST_RATE = BigInteger.ONE.shiftLeft(60);

    private final Item item;
    private final long least;
    private final Rational gainScale;
    private final Rational costScale;
    private final boolean isAffine;
    private final Rational exactFirstGain;
    private final Rational exactMoreGain;
    private final Rational exactFirstCost;
    private final Rational exactMoreCost;
    private final long firstGain;
    private final long moreGain;
    private final long firstCost;
    private final long moreCost;
    private final long most;
    /** The least cost of one more added, beyond {@link #baseGain}. */
    private final long rate;

    private final Rational perCost;
    private final boolean isFalling;
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
        this.exactFirstGain = item.gain(1);
        this.exactFirstCost = item.cost(1);
        this.exactMoreGain = isAffine ? item.gain(2).minus(exactFirstGain) : Rational.ZERO;
        this.exactMoreCost = isAffine ? item.cost(2).minus(exactFirstCost) : Rational.ZERO;
        this.firstGain = up(exactFirstGain);
        this.firstCost = down(exactFirstCost);
        this.moreGain = up(exactMoreGain);
        this.moreCost = down(exactMoreCost);
        this.most = up(item.most());
        long leastGain = gain(Math.min(least, item.last()));
        long leastCost = cost(Math.min(least, item.last()));
        this.baseGain = isAffine ? leastGain : 0;
        this.baseCost = isAffine ? leastCost : 0;
        Rational further = isAffine ? exactMoreGain.dividedBy(exactMoreCost) : Rational.ZERO;
        this.perCost = isAffine && least > 0 ? further : item.rate();
        this.isFalling = isAffine && further.compareTo(perCost) >= 0;
        this.rate = perCost.signum() > 0 ? ratio(Rational.ONE, perCost) : Long.MAX_VALUE;
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

    long rate() {
        return rate;
    }

    /** The most that it adds per cost, beyond {@link #baseGain}. */
    Rational perCost() {
        return perCost;
    }

    /** Whether every step but the first and the last adds as much per cost as {@link #perCost}, or more. */
    boolean isFalling() {
        return isFalling;
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

    private static Rational along(Rational first, Rational more, long step) {
        return step == 1 ? first : first.plus(more.times(Rational.of(step - 1, 1)));
    }

    /** The amount that so many steps add. */
    Rational exactGain(long step) {
        return isAffine && step < item.last() ? along(exactFirstGain, exactMoreGain, step) : item.gain(step);
    }

    /** The cost of so many steps. */
    Rational exactCost(long step) {
        return isAffine ? along(exactFirstCost, exactMoreCost, step) : item.cost(step);
    }

    /** No more than what it costs to add so much by further steps, where each adds as much as any other. */
    long further(long gain) {
        return BigInteger.valueOf(moreCost)
                .multiply(BigInteger.valueOf(gain))
                .divide(BigInteger.valueOf(moreGain))
                .min(BigInteger.valueOf(BEYOND))
                .longValueExact();
    }

    /** No more than what it costs to add so much beyond the least step. */
    long fill(long gain) {
        if (rate == Long.MAX_VALUE) {
            return 0;
        }
        return Math.multiplyHigh(gain, rate) << 64 - BITS | gain * rate >>> BITS;
    }
}
