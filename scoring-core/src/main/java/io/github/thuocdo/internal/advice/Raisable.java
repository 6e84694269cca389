package io.github.thuocdo.internal.advice;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** One figure of one unit, and the figures to which it can be raised. */
public final class Raisable {
    private static final long NONE = -1;
    private static final long UNASKED = -2;

    private final String indicator;
    private final Figure figure;
    private final List<FigureUse> uses;
    private final Grid grid;
    private final long full;
    private final long last;
    /** The fraction that the figure has as it stands; null until it is asked for. */
    private @Nullable Real now;
    /** The fraction that it has at the last step; null until it is asked for. */
    private @Nullable Real most;

    /** The step that meets the first use; {@link #NONE} where no step does, {@link #UNASKED} until it is asked for. */
    private long met = UNASKED;

    /**
     * A figure that can be raised.
     *
     * @param uses the criteria that take it; at least one
     * @param full the step at which it has all points that it can; 0 where it has them
     * @param last the step beyond which nothing is gained, at least 1
     */
    public Raisable(String indicator, Figure figure, List<FigureUse> uses, Grid grid, long full, long last) {
        this.indicator = indicator;
        this.figure = figure;
        this.uses = List.copyOf(uses);
        this.grid = grid;
        this.full = full;
        this.last = last;
    }

    /** The same with other ends, and what was found of it. */
    public Raisable between(long newFull, long newLast) {
        Raisable other = new Raisable(indicator, figure, uses, grid, newFull, newLast);
        other.now = now;
        other.met = met;
        return other;
    }

    public String indicator() {
        return indicator;
    }

    public Figure figure() {
        return figure;
    }

    public List<FigureUse> uses() {
        return uses;
    }

    public List<Criterion> criteria() {
        return FigureUse.criteria(uses);
    }

    public Observation at(long step) {
        return grid.at(step);
    }

    public Grid grid() {
        return grid;
    }

    public long last() {
        return last;
    }

    /** Whether what it brings is a fraction that can be added to what other figures bring. */
    public boolean isSeparate() {
        return uses.size() == 1 && uses.get(0).isStraight();
    }

    /** The fraction of its criterion's points that the figure has at a step; 0 is where it stands. */
    public Real fraction(long step) {
        if (step == 0) {
            return now();
        }
        return step == last ? most() : uses.get(0).fraction(grid.at(step));
    }

    private Real most() {
        Real known = most;
        if (known == null) {
            known = uses.get(0).fraction(grid.at(last));
            most = known;
        }
        return known;
    }

    private Real now() {
        Real known = now;
        if (known == null) {
            known = figure.isUnknown() ? Real.ZERO : uses.get(0).fraction(figure.observation());
            now = known;
        }
        return known;
    }

    /** The first step at which a criterion is met that the figure judges; 0 where it is met; empty where none meets it. */
    public Optional<Long> metAt(FigureUse use) {
        if (use != uses.get(0)) {
            return findMet(use);
        }
        long known = met;
        if (known == UNASKED) {
            known = findMet(use).orElse(NONE);
            met = known;
        }
        return known == NONE ? Optional.empty() : Optional.of(known);
    }

    private Optional<Long> findMet(FigureUse use) {
        if (!figure.isUnknown() && use.isMetBy(figure.observation())) {
            return Optional.of(0L);
        }
        if (!use.isJudged()) {
            return Optional.empty();
        }
        long step = use.threshold().map(grid::reaching).orElse(1L);
        long first = use.isMetBy(grid.at(step)) ? step : step + 1;
        return first <= grid.last() && use.isMetBy(grid.at(first)) ? Optional.of(first) : Optional.empty();
    }

    /** A raise ÷ the raise to full points; where points are full already, ÷ the raise to all that can be met. */
    public Rational ratio(long step) {
        long whole = full == 0 ? last : full;
        return step == whole ? Rational.ONE : grid.distance(step).dividedBy(grid.distance(whole));
    }

    /**
     * About the step at which a figure on one straight line has a fraction; 1 where it is on none.
     *
     * @param to a step beyond which none is asked for
     */
    public long near(Rational fraction, long to) {
        if (to == 1 || uses.get(0).shape().filter(Shape.Line.class::isInstance).isEmpty()) {
            return 1;
        }
        Rational from = fraction(0).exact().orElse(Rational.ZERO);
        Rational way = fraction(to).exact().orElse(Rational.ZERO).minus(from);
        if (way.signum() <= 0) {
            return 1;
        }
        Rational part = fraction.minus(from).dividedBy(way).clampedToUnit();
        return Grid.ceiling(part.times(Rational.of(to, 1))).longValueExact();
    }

    /**
     * The first step from 1 on that {@code isEnough}, where every later one is enough too, and {@code to} where none before it is.
     *
     * @param guess the step at which the search begins
     */
    public static long firstNear(long guess, long to, LongPredicate isEnough) {
        long high = Math.max(1, Math.min(guess, to));
        long low = high - 1;
        long by = 1;
        if (high == to || isEnough.test(high)) {
            while (low > 0 && isEnough.test(low)) {
                high = low;
                by *= 2;
                low = Math.max(0, high - by);
            }
        } else {
            low = high;
            high++;
            while (high < to && !isEnough.test(high)) {
                low = high;
                by *= 2;
                high = Math.min(to, high + by);
            }
        }
        return between(low, high, isEnough);
    }

    /** The first step that is enough after one that is not, or is the one before the first; a later one is. */
    private static long between(long tooLittle, long enough, LongPredicate isEnough) {
        long low = tooLittle;
        long high = enough;
        while (low + 1 < high) {
            long middle = (low + high) >>> 1;
            if (isEnough.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** The first step from {@code from} on that {@code isEnough}, where every later one is enough too; empty for none. */
    public static Optional<Long> first(long from, long to, LongPredicate isEnough) {
        if (from > to || !isEnough.test(to)) {
            return Optional.empty();
        }
        if (isEnough.test(from)) {
            return Optional.of(from);
        }
        return Optional.of(between(from, to, isEnough));
    }
}
