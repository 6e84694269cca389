package io.github.thuocdo.internal.advice;

import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Numbers that can be attained: one, or all between two, with so many criteria met.
 *
 * @param from the lower end; not above the upper one
 * @param hasFrom whether the lower end itself is attained
 * @param to the upper end
 * @param hasTo whether the upper end itself is attained
 * @param met the number of criteria met
 */
public record Stretch(Rational from, boolean hasFrom, Rational to, boolean hasTo, int met) {
    /** With more stretches than so many, nobody waits for their sum. */
    private static final int MOST = 2_000;

    /** Sums that are mostly the same number may be more than they merge to. */
    private static final int MOST_SUMS = 20 * MOST;

    private static final Rational HALF = Rational.of(1, 2);

    /** One number. */
    public static Stretch at(Rational number, int met) {
        return new Stretch(number, true, number, true, met);
    }

    /** All numbers from one end to the other, both attained. */
    public static Stretch between(Rational from, Rational to, int met) {
        return new Stretch(from, true, to, true, met);
    }

    public boolean isPoint() {
        return from.equals(to);
    }

    /** The numbers times {@code factor}, which may be below 0. */
    public Stretch times(Rational factor) {
        Rational one = from.times(factor);
        Rational other = to.times(factor);
        if (factor.signum() == 0) {
            return at(Rational.ZERO, met);
        }
        return factor.signum() > 0
                ? new Stretch(one, hasFrom, other, hasTo, met)
                : new Stretch(other, hasTo, one, hasFrom, met);
    }

    /** The sums of one of these numbers and one of the others. */
    public Stretch plus(Stretch other) {
        return new Stretch(
                from.plus(other.from),
                hasFrom && other.hasFrom,
                to.plus(other.to),
                hasTo && other.hasTo,
                met + other.met);
    }

    /** The same numbers, where the criteria met do not matter. */
    public Stretch withoutMet() {
        return new Stretch(from, hasFrom, to, hasTo, 0);
    }

    /**
     * The numbers rounded: every multiple of the last digit from the lower end to the upper one, both attained.
     *
     * @param scale the number of digits behind the mark
     */
    public Stretch rounded(int scale, RoundingMode mode) {
        if (isPoint()) {
            return at(rounded(from, scale, mode), met);
        }
        // Rounding changes its result at multiples of half a last digit alone.
        Rational step = Rational.of(BigInteger.ONE, BigInteger.TEN.pow(scale).shiftLeft(1));
        Rational lowest = from;
        if (!hasFrom) {
            Rational next = whole(from.dividedBy(step), RoundingMode.FLOOR)
                    .plus(Rational.ONE)
                    .times(step);
            lowest = from.plus(next.compareTo(to) < 0 ? next : to).times(HALF);
        }
        Rational highest = to;
        if (!hasTo) {
            Rational before = whole(to.dividedBy(step), RoundingMode.CEILING)
                    .minus(Rational.ONE)
                    .times(step);
            highest = to.plus(before.compareTo(from) > 0 ? before : from).times(HALF);
        }
        return between(rounded(lowest, scale, mode), rounded(highest, scale, mode), met);
    }

    private static Rational rounded(Rational number, int scale, RoundingMode mode) {
        return Rational.of(number.rounded(scale, mode));
    }

    private static Rational whole(Rational number, RoundingMode mode) {
        BigDecimal rounded = number.rounded(0, mode);
        return Rational.of(rounded);
    }

    /** The same numbers in as few stretches as hold them, in order. */
    public static List<Stretch> merged(List<Stretch> all) {
        List<Stretch> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingInt(Stretch::met)
                .thenComparing(Stretch::from)
                .thenComparing(each -> !each.hasFrom));
        List<Stretch> merged = new ArrayList<>();
        for (Stretch next : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).touches(next)) {
                merged.set(last, merged.get(last).with(next));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    /** Whether no number lies between these and those of {@code next}, which begins no earlier. */
    private boolean touches(Stretch next) {
        int gap = next.from.compareTo(to);
        return met == next.met && (gap < 0 || gap == 0 && (hasTo || next.hasFrom));
    }

    private Stretch with(Stretch next) {
        int further = next.to.compareTo(to);
        boolean hasEnd = further > 0 ? next.hasTo : further < 0 ? hasTo : hasTo || next.hasTo;
        return new Stretch(from, hasFrom, further > 0 ? next.to : to, hasEnd, met);
    }

    /** Every sum of one number of each; empty where that takes too many stretches. */
    public static Optional<List<Stretch>> sums(List<Stretch> some, List<Stretch> others) {
        if ((long) some.size() * others.size() > MOST_SUMS) {
            return Optional.empty();
        }
        List<Stretch> sums = new ArrayList<>();
        for (Stretch one : some) {
            for (Stretch other : others) {
                sums.add(one.plus(other));
            }
        }
        List<Stretch> merged = merged(sums);
        return merged.size() > MOST ? Optional.empty() : Optional.of(merged);
    }
}
