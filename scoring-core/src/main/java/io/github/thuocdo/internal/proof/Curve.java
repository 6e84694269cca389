package io.github.thuocdo.internal.proof;

import io.github.thuocdo.criteria.Comparison;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.number.Rational;
import java.math.RoundingMode;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Points over the values of one number: straight between its bends.
 *
 * @param at the fraction of the points that a value gives
 * @param bends the values at which it turns or jumps
 * @param direction which way it declares to be better
 */
record Curve(UnaryOperator<Rational> at, NavigableSet<Rational> bends, Direction direction) {
    private static final int MOST_BENDS = 100;

    /** Two values, and what each gives. */
    record Fall(Rational better, Rational fewer, Rational worse, Rational more) {}

    /** The curve of a function; empty where points depend on more than one number, or it declares no direction. */
    static Optional<Curve> of(Scoring scoring, Requirement requirement) {
        if (scoring instanceof Scoring.ShareOfThreshold) {
            Rational full = full(requirement);
            return curve(v -> v.dividedBy(full).clampedToUnit(), Direction.MORE, Rational.ZERO, full);
        }
        if (scoring instanceof Scoring.Ratio ratio) {
            return curve(
                    v -> toward(ratio.direction(), v.dividedBy(ratio.full()).clampedToUnit()),
                    ratio.direction(),
                    Rational.ZERO,
                    ratio.full());
        }
        if (scoring instanceof Scoring.Steps steps) {
            return curve(
                    v -> step(steps, v),
                    steps.direction(),
                    steps.steps().stream().map(Scoring.Step::bound).toArray(Rational[]::new));
        }
        if (scoring instanceof Scoring.PerItem items) {
            Bounds bounds = new Bounds(Rational.ZERO, items.most());
            return curve(v -> held(items.each().times(v), bounds), Direction.MORE, Rational.ZERO);
        }
        if (scoring instanceof Scoring.PassFail pass) {
            Requirement asked = pass.requirement() == null ? requirement : pass.requirement();
            boolean upwards = asked instanceof Requirement.Range
                    || (asked instanceof Requirement.Threshold threshold
                            && threshold.comparison() != Comparison.EXACTLY);
            Rational bound = full(asked);
            return upwards
                    ? curve(
                            v -> v.compareTo(bound) > (asked.isStrict() ? 0 : -1) ? Rational.ONE : Rational.ZERO,
                            Direction.MORE,
                            bound)
                    : Optional.empty();
        }
        return scoring instanceof Scoring.Normalised normalised ? goalposts(normalised) : Optional.empty();
    }

    private static Optional<Curve> goalposts(Scoring.Normalised how) {
        Rational least = how.least();
        Rational most = how.most();
        if (how.method() != Scoring.Method.GOALPOSTS || how.logarithm() || least == null || most == null) {
            return Optional.empty();
        }
        return curve(
                v -> toward(
                        how.direction(),
                        v.minus(least).dividedBy(most.minus(least)).clampedToUnit()),
                how.direction(),
                least,
                most);
    }

    /** Parts on one number, added (each held at full points); empty where one of them has no curve. */
    static Optional<Curve> sum(List<Scoring.Part> parts, Requirement requirement) {
        NavigableSet<Rational> bends = new TreeSet<>();
        UnaryOperator<Rational> sum = v -> Rational.ZERO;
        Direction direction = null;
        for (Scoring.Part part : parts) {
            Optional<Curve> own = of(part.scoring(), requirement);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            direction = direction == null ? own.get().direction : direction;
            bends.addAll(own.get().bends);
            UnaryOperator<Rational> before = sum;
            UnaryOperator<Rational> curve = own.get().at;
            sum = v -> before.apply(v).plus(curve.apply(v).times(part.fraction()));
        }
        return direction == null ? Optional.empty() : Optional.of(new Curve(sum, bends, direction));
    }

    private static Optional<Curve> curve(UnaryOperator<Rational> at, Direction direction, Rational... bends) {
        return Optional.of(new Curve(at, new TreeSet<>(List.of(bends)), direction));
    }

    private static Rational full(Requirement requirement) {
        Rational threshold = Rational.of(requirement.thresholdForOrder());
        return threshold.signum() > 0 ? threshold : Rational.ONE;
    }

    private static Rational toward(Direction direction, Rational fraction) {
        return direction == Direction.MORE ? fraction : Rational.ONE.minus(fraction);
    }

    private static Rational held(Rational value, Bounds bounds) {
        return Bounds.smaller(Bounds.larger(value, bounds.least()), bounds.most());
    }

    static Rational step(Scoring.Steps steps, Rational value) {
        for (Scoring.Step step : steps.steps()) {
            int sign = value.compareTo(step.bound());
            int toward = steps.direction() == Direction.MORE ? sign : -sign;
            if (step.open() ? toward > 0 : toward >= 0) {
                return step.fraction();
            }
        }
        return steps.otherwise();
    }

    /** Values that show every turn and jump: at the bends, a quarter and three quarters between them, and 1 beyond. */
    private NavigableSet<Rational> samples(FigureType type) {
        Bounds within = Bounds.of(type);
        NavigableSet<Rational> samples = new TreeSet<>();
        Rational quarter = Rational.of(1, 4);
        Rational before = null;
        for (Rational bend : bends) {
            samples.add(bend);
            if (before == null) {
                samples.add(bend.minus(Rational.ONE));
            } else {
                Rational gap = bend.minus(before).times(quarter);
                samples.add(before.plus(gap));
                samples.add(bend.minus(gap));
            }
            before = bend;
        }
        if (before != null) {
            samples.add(before.plus(Rational.ONE));
        }
        if (within.least() != null) {
            samples.add(within.least());
        }
        if (within.most() != null) {
            samples.add(within.most());
        }
        NavigableSet<Rational> right = type == FigureType.COUNT ? whole(samples) : samples;
        right.removeIf(value -> !within.holds(value));
        return right;
    }

    private static NavigableSet<Rational> whole(NavigableSet<Rational> samples) {
        NavigableSet<Rational> whole = new TreeSet<>();
        for (Rational value : samples) {
            whole.add(Rational.of(value.rounded(0, RoundingMode.FLOOR)));
            whole.add(Rational.of(value.rounded(0, RoundingMode.CEILING)));
        }
        return whole;
    }

    /** Two values of which the better one gives fewer points; empty where the curve goes the way that it declares. */
    Optional<Fall> fall(FigureType type) {
        if (bends.size() > MOST_BENDS) {
            return Optional.empty();
        }
        NavigableSet<Rational> upwards = samples(type);
        Rational before = null;
        for (Rational value : direction == Direction.MORE ? upwards : upwards.descendingSet()) {
            if (before != null && at.apply(value).compareTo(at.apply(before)) < 0) {
                return Optional.of(new Fall(value, at.apply(value), before, at.apply(before)));
            }
            before = value;
        }
        return Optional.empty();
    }

    /** The least and the most that it gives. */
    Bounds range(FigureType type) {
        if (bends.size() > MOST_BENDS) {
            return Bounds.UNIT;
        }
        return samples(type).stream()
                .map(at)
                .map(fraction -> new Bounds(fraction, fraction))
                .reduce(Bounds::with)
                .orElse(Bounds.UNIT);
    }
}
