package io.github.thuocdo.internal.proof;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.function.kind.FigureFunction;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.number.Rational;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
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
 * @param direction the direction that it declares to be better
 */
record Curve(UnaryOperator<Rational> at, NavigableSet<Rational> bends, Direction direction) {
    private static final int MOST_BENDS = 100;

    /** Two values and their points: the better value has fewer. */
    record Fall(Rational better, Rational fewer, Rational worse, Rational more) {}

    /** The curve of a function; empty where points depend on more than one number, or it declares no direction. */
    static Optional<Curve> of(Scoring scoring, Requirement requirement) {
        return ScoringFunctions.of(scoring) instanceof FigureFunction function
                ? function.curve(requirement)
                        .map(shape -> new Curve(shape::exactlyAt, shape.bends(), shape.direction()))
                : Optional.empty();
    }

    /** Parts on one number, added (each held at full points); empty where one of them has no curve. */
    static Optional<Curve> sum(List<Scoring.Part> parts, Requirement requirement) {
        List<Curve> curves = new ArrayList<>();
        for (Scoring.Part part : parts) {
            of(part.scoring(), requirement)
                    .map(own -> new Curve(v -> own.at.apply(v).times(part.fraction()), own.bends, own.direction))
                    .ifPresent(curves::add);
        }
        return curves.size() < parts.size() ? Optional.empty() : curves.stream().reduce(Curve::plus);
    }

    private Curve plus(Curve other) {
        NavigableSet<Rational> all = new TreeSet<>(bends);
        all.addAll(other.bends);
        return new Curve(v -> at.apply(v).plus(other.at.apply(v)), all, direction);
    }

    /** Values that show every turn and jump: at the bends, a quarter and three quarters between them, and 1 beyond. */
    private NavigableSet<Rational> samples(FigureType type) {
        if (type == FigureType.YES_NO) {
            return new TreeSet<>(List.of(Rational.ZERO, Rational.ONE));
        }
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

    /** A value that gives the least; empty where there are too many bends to look at. */
    Optional<Rational> worst(FigureType type) {
        return bends.size() > MOST_BENDS
                ? Optional.empty()
                : samples(type).stream().min(Comparator.comparing(at));
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
