package io.github.thuocdo.internal.shape;

import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * A function of one number, in exact numbers. A few shapes serve all scoring functions: their values, their inverses and their
 * bends follow from them, and so do their columns. Columns ask exact numbers about a shape that they do not know.
 */
public interface Shape {
    /** The fraction of the points that a figure of {@code value} has. */
    Real at(Rational value);

    /**
     * The least value (where less is better: the largest) that has at least {@code fraction} of the points; empty where every
     * value has, none has, there is no least one, or it is no fraction.
     */
    default Optional<Rational> valueFor(Rational fraction) {
        return Optional.empty();
    }

    /** A shape that is straight between its bends, at which it turns or jumps. */
    interface Straight extends Shape {
        /** The fraction of the points that a figure of {@code value} has. */
        Rational exactlyAt(Rational value);

        /** The values at which it turns or jumps. */
        NavigableSet<Rational> bends();

        /** The better direction. */
        Direction direction();

        @Override
        default Real at(Rational value) {
            return Real.of(exactlyAt(value));
        }
    }

    /**
     * {@code (value − from) × slope}, at least {@code least}, at most {@code most}.
     *
     * @param slope the fraction of the points per unit of the figure; below 0 where less is better
     */
    record Line(Rational from, Rational slope, Rational least, Rational most) implements Straight {
        /** No points for any value. */
        public static final Line NOTHING = new Line(Rational.ZERO, Rational.ZERO, Rational.ZERO, Rational.ZERO);

        /** Half of the points for any value. */
        public static final Line MIDDLE = new Line(Rational.ZERO, Rational.ZERO, Rational.of(1, 2), Rational.of(1, 2));

        /** From no points at 0 to all of them at {@code full}, which is above 0. */
        public static Line upTo(Rational full) {
            return new Line(Rational.ZERO, Rational.ONE.dividedBy(full), Rational.ZERO, Rational.ONE);
        }

        /** From no points at the worse end to all of them at the better one; no points where the ends are no interval. */
        public static Line between(Rational least, Rational most, Direction direction) {
            if (least.compareTo(most) >= 0) {
                return NOTHING;
            }
            Rational slope = Rational.ONE.dividedBy(most.minus(least));
            return direction == Direction.MORE
                    ? new Line(least, slope, Rational.ZERO, Rational.ONE)
                    : new Line(most, Rational.ZERO.minus(slope), Rational.ZERO, Rational.ONE);
        }

        @Override
        public Rational exactlyAt(Rational value) {
            Rational beyond = from.signum() == 0 ? value : value.minus(from);
            return new Bounds(least, most).held(beyond.times(slope));
        }

        @Override
        public NavigableSet<Rational> bends() {
            return new TreeSet<>(
                    slope.signum() == 0
                            ? List.of(from)
                            : List.of(from.plus(least.dividedBy(slope)), from.plus(most.dividedBy(slope))));
        }

        @Override
        public Direction direction() {
            return slope.signum() < 0 ? Direction.LESS : Direction.MORE;
        }

        @Override
        public Optional<Rational> valueFor(Rational fraction) {
            boolean isOnIt = slope.signum() != 0 && fraction.compareTo(least) > 0 && fraction.compareTo(most) <= 0;
            return isOnIt ? Optional.of(from.plus(fraction.dividedBy(slope))) : Optional.empty();
        }
    }

    /** The first step whose bound the value reaches. */
    record Stairs(Scoring.Steps steps) implements Straight {
        @Override
        public Rational exactlyAt(Rational value) {
            OptionalInt at = steps.reached(value);
            return at.isPresent() ? steps.steps().get(at.getAsInt()).fraction() : steps.otherwise();
        }

        @Override
        public NavigableSet<Rational> bends() {
            return new TreeSet<>(steps.steps().stream().map(Scoring.Step::bound).toList());
        }

        @Override
        public Direction direction() {
            return steps.direction();
        }

        /** The bound of the worst step that gives enough, unless what lies behind all steps does, or the bound is open. */
        @Override
        public Optional<Rational> valueFor(Rational fraction) {
            if (steps.otherwise().compareTo(fraction) >= 0) {
                return Optional.empty();
            }
            Optional<Scoring.Step> worst = steps.steps().stream()
                    .filter(step -> step.fraction().compareTo(fraction) >= 0)
                    .reduce((better, worse) -> worse);
            return worst.filter(step -> !step.open()).map(Scoring.Step::bound);
        }
    }

    /** Target ÷ value, and all points up to the target, which is not below 0: less is better. */
    record Above(Rational target) implements Shape {
        @Override
        public Real at(Rational value) {
            return value.compareTo(target) <= 0 ? Real.ONE : Real.of(target.dividedBy(value));
        }

        @Override
        public Optional<Rational> valueFor(Rational fraction) {
            return fraction.signum() > 0 && fraction.compareTo(Rational.ONE) <= 0
                    ? Optional.of(target.signum() == 0 ? target : target.dividedBy(fraction))
                    : Optional.empty();
        }
    }

    /**
     * The logarithm of a value, as a fraction of the way from that of {@code least} to that of {@code most}.
     *
     * @param least the worse end, above 0 and below {@code most}
     * @param logarithms finds logarithms, and keeps some
     */
    record Logarithm(Rational least, Rational most, Direction direction, SampleStatistics logarithms) implements Shape {
        /** At the ends themselves no logarithm is taken: 0 and 1 are exact. */
        @Override
        public Real at(Rational value) {
            if (value.compareTo(least) <= 0) {
                return toward(direction, Real.ZERO);
            }
            if (value.compareTo(most) >= 0) {
                return toward(direction, Real.ONE);
            }
            Real from = logarithms.scaled(least);
            Real range = logarithms.scaled(most).minus(from);
            return toward(direction, logarithms.scaled(value).minus(from).dividedBy(range));
        }
    }

    /**
     * The place of a value among those that spread, from 0 to 1, equal ones sharing the middle of their places.
     *
     * @param held between which bounds values are held
     */
    record RankPosition(SampleStatistics spread, Direction direction, Bounds held) implements Shape {
        @Override
        public Real at(Rational value) {
            if (spread.size() < 2) {
                return Real.of(Rational.of(1, 2));
            }
            Rational own = held.held(value);
            int others = Math.max(0, spread.equalTo(own) - 1);
            Rational place = Rational.of(2L * spread.below(own) + others, 2L * (spread.size() - 1));
            return toward(direction, Real.of(place.clampedToUnit()));
        }
    }

    /**
     * The standard deviations that a value is above the mean of those that spread, which are not all equal.
     *
     * @param held between which bounds values are held
     * @param logarithm whether it is the logarithms that spread
     */
    record Deviations(SampleStatistics spread, Direction direction, Bounds held, boolean logarithm) implements Shape {
        @Override
        public Real at(Rational value) {
            Real score = spread.deviations(held.held(value));
            return direction == Direction.MORE ? score : score.negated();
        }
    }

    private static Real toward(Direction direction, Real fraction) {
        return direction == Direction.MORE ? fraction : Real.ONE.minus(fraction);
    }
}
