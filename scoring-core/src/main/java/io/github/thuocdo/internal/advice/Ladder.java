package io.github.thuocdo.internal.advice;

import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * The figures that a missing one can turn out to be, by steps from 0 on. Between one end and the next, its points only rise or only
 * fall.
 *
 * @param at the figure at a step
 * @param ends the steps at which points may turn or jump, in order, with the first and the last
 */
public record Ladder(LongFunction<Observation> at, List<Long> ends) {
    /** Keeps a copy of the ends. */
    public Ladder {
        ends = List.copyOf(ends);
    }

    /** The figures from the least to the one with all points, which is {@code raisable} at its last step. */
    public static Ladder of(Observation least, Raisable raisable) {
        return new Ladder(step -> step == 0 ? least : raisable.at(step), List.of(0L, raisable.last()));
    }

    /** Figures one by one. */
    static Ladder of(List<Observation> figures) {
        return new Ladder(
                step -> figures.get((int) step),
                LongStream.range(0, figures.size()).boxed().toList());
    }

    /**
     * Numbers from the first turn to the last; empty where they are too many to be counted.
     *
     * @param turns the numbers at which points turn or jump; at least one
     * @param scale the number of digits behind the mark
     */
    static Optional<Ladder> of(SortedSet<Rational> turns, int scale) {
        Rational digits = Rational.of(BigInteger.TEN.pow(scale), BigInteger.ONE);
        BigInteger first = Grid.ceiling(turns.first().times(digits));
        BigInteger steps = Grid.floor(turns.last().times(digits)).subtract(first);
        if (steps.signum() < 0 || steps.bitLength() >= Long.SIZE - 2) {
            return Optional.empty();
        }
        long last = steps.longValueExact();
        TreeSet<Long> ends = new TreeSet<>(List.of(0L, last));
        for (Rational turn : turns) {
            long at = Grid.floor(turn.times(digits)).subtract(first).longValueExact();
            // What begins at a turn, or behind it, is told from what comes before.
            LongStream.rangeClosed(at - 1, at + 2)
                    .filter(step -> step >= 0 && step <= last)
                    .forEach(ends::add);
        }
        return Optional.of(new Ladder(
                step -> Observation.Value.of(new BigDecimal(first.add(BigInteger.valueOf(step)), scale)),
                List.copyOf(ends)));
    }
}
