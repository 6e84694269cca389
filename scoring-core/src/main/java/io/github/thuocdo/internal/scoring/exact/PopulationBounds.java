package io.github.thuocdo.internal.scoring.exact;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.criteria.Scoring.Method;
import io.github.thuocdo.criteria.Terms;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.function.kind.FigureFunction;
import io.github.thuocdo.internal.scoring.exact.PointFractions.FunctionUse;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.internal.shape.SampleStatistics;
import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The bounds of functions that look at other units, over all that the unknown figures of all units may turn out to be.
 *
 * <p>Points by min–max, by rank and by the best unit rise with the unit's own figure and fall where those of the others rise (where
 * less is better, the other way round): the ends are had with the unknown figures of all others at one end of what they can be. A
 * z-score has no ends, nor has anything where the figures have none. Safe to share between threads.
 */
final class PopulationBounds implements PointFractions.BoundFinder {
    private final FigureTable figures;
    private final EmptyDenominators empties;
    private final Completeness completeness;
    private final SampleStatistics.Pool pool;
    private final Awaited awaited;
    private final Map<FunctionUse, Sample> samples = new ConcurrentHashMap<>();
    /** The samples by what they are samples of: functions that ask the same share them. */
    private final Map<Asked, Sample> asked = new ConcurrentHashMap<>();

    /**
     * The key of a sample.
     *
     * @param published the criterion, where its points may be published; empty where none are
     */
    private record Asked(
            Terms terms,
            Scoring scoring,
            String indicator,
            FigureType type,
            EmptyDenominator empty,
            Optional<Criterion> published) {}

    /** Tells for which criteria an unknown figure may still come. */
    @FunctionalInterface
    interface Awaited {
        /** Whether it may: not where the points are published. */
        boolean isAwaited(int unit, Criterion criterion);
    }

    PopulationBounds(
            EmptyDenominators empties, Completeness completeness, SampleStatistics.Pool pool, Awaited awaited) {
        this.pool = pool;
        this.empties = empties;
        this.figures = empties.figures();
        this.completeness = completeness;
        this.awaited = awaited;
    }

    /** The values that a function looks at once all figures are known. */
    private static final class Sample {
        /** The fraction of each where all are alike. */
        private static final Real MIDDLE = Real.of(Rational.of(1, 2));

        private final SampleStatistics.Pool pool;
        private final FigureFunction function;
        private final Requirement requirement;
        private final boolean isZScore;
        private final boolean isLogarithm;
        /** The known figures, each held between the bounds of the function. */
        private final List<Rational> known;

        private final int unknown;
        /** Between which ends an unknown figure lies, held likewise. */
        private final Bounds range;
        /** With the unknown figures of all others low, high, and then the same where the unit's own is unknown too. */
        private final List<Supplier<Shape>> shapes;

        /** Whether the figures that a function looks at could all be one, or nearly so; for the best unit: all 0, or nearly so. */
        private final Supplier<Boolean> canMeet = Suppliers.memoize(this::findMeeting);

        Sample(SampleStatistics.Pool pool, FunctionUse use, FigureType type, List<Rational> known, int unknown) {
            this.pool = pool;
            this.function = ScoringFunctions.ofFigure(use.scoring());
            this.requirement = use.criterion().requirement();
            this.isZScore = use.scoring() instanceof Scoring.Normalised own && own.method() == Method.Z_SCORE;
            this.isLogarithm = function.populationUse().logarithm();
            this.known = known;
            this.unknown = unknown;
            Bounds held = function.populationUse().held();
            Bounds right = type == FigureType.YES_NO ? Bounds.UNIT : Bounds.of(type);
            this.range = new Bounds(
                    right.least() == null ? held.least() : held.held(right.least()),
                    right.most() == null ? held.most() : held.held(right.most()));
            this.shapes = List.of(shape(false, false), shape(true, false), shape(false, true), shape(true, true));
        }

        private Supplier<Shape> shape(boolean areOthersHigh, boolean isOwnUnknown) {
            return Suppliers.memoize(() -> {
                List<Rational> values = values(areOthersHigh, isOwnUnknown);
                return function.shape(
                        requirement,
                        () -> new SampleStatistics(
                                pool, function.populationUse().logarithm(), values));
            });
        }

        /** The known figures, and where the unknown ones are at an end. */
        List<Rational> values(boolean areOthersHigh, boolean isOwnUnknown) {
            List<Rational> values = new ArrayList<>(known);
            for (int k = isOwnUnknown ? 1 : 0; k < unknown; k++) {
                values.add(end(areOthersHigh));
            }
            if (isOwnUnknown) {
                values.add(end(!areOthersHigh));
            }
            return values;
        }

        /** Its shape at one end, for a figure at which it looks. */
        EndShape end(boolean best, boolean isLess) {
            boolean areOthersHigh = best == isLess;
            return new EndShape(shapes.get(areOthersHigh ? 1 : 0).get(), () -> values(areOthersHigh, false));
        }

        private Rational end(boolean isHigh) {
            return Objects.requireNonNull(isHigh ? range.most() : range.least());
        }

        boolean hasRange() {
            return range.least() != null
                    && range.most() != null
                    && !(isLogarithm && range.least().signum() <= 0);
        }

        /** Whether a figure has a least and a most fraction. */
        boolean isBounded(boolean isOwnUnknown) {
            return (unknown == 0 && !isOwnUnknown) || (!isZScore && hasRange());
        }

        /**
         * The least or the most fraction.
         *
         * @param own the unit's own figure; empty where it is unknown
         * @param isInside whether it is one of those at which the function looks
         */
        Real bound(Optional<Rational> own, boolean isInside, boolean best) {
            boolean isHigh = best != isLessBetter();
            if (!isInside && unknown > 0) {
                return outside(own.orElseGet(() -> end(isHigh)), best);
            }
            int at = (isHigh ? 0 : 1) + (own.isEmpty() && isInside ? 2 : 0);
            return shapes.get(at).get().at(own.orElseGet(() -> end(isHigh)));
        }

        /** The least or the most for a figure at which the function does not look: the others may draw together beside it. */
        private Real outside(Rational own, boolean best) {
            Real low = shapes.get(0).get().at(own);
            Real high = shapes.get(1).get().at(own);
            Real end = best ? low.max(high) : low.min(high);
            if (!canMeet.get()) {
                return end;
            }
            boolean isHigh = best != isLessBetter();
            Rational value = function.populationUse().held().held(own);
            if (!(function.declared() instanceof Scoring.Normalised)) {
                return best && value.signum() > 0 ? Real.ONE : end;
            }
            Real alike = best ? end.max(MIDDLE) : end.min(MIDDLE);
            Rational meeting = known.isEmpty() ? end(!isHigh) : known.get(0);
            boolean isBeyond = isHigh ? value.compareTo(meeting) > 0 : value.compareTo(meeting) < 0;
            boolean isAlone = known.size() + unknown == 1;
            return isBeyond && !isAlone ? (best ? Real.ONE : Real.ZERO) : alike;
        }

        boolean isLessBetter() {
            return function.declared() instanceof Scoring.Normalised normalised
                    && normalised.direction() == Direction.LESS;
        }

        private boolean findMeeting() {
            return function.declared() instanceof Scoring.Normalised
                    ? known.stream().distinct().limit(2).count() < 2
                    : known.stream().allMatch(value -> value.signum() <= 0);
        }
    }

    @Override
    public boolean isBounded(FunctionUse use, int unit, Figure own) {
        return sample(use).isBounded(own.isUnknown());
    }

    /** Whether there are ends for every unit, as far as the others decide. */
    boolean isBounded(FunctionUse use) {
        return sample(use).isBounded(false);
    }

    /**
     * The shape of a function at one end, for the known figure of a unit that is ranked once all figures are known; empty where there
     * are no ends for one that is unknown.
     */
    Optional<EndShape> end(FunctionUse use, boolean best) {
        Sample own = sample(use);
        return own.isBounded(true) ? Optional.of(own.end(best, own.isLessBetter())) : Optional.empty();
    }

    /** Whether all is known at which a function looks. */
    boolean isFixed(FunctionUse use) {
        return sample(use).unknown == 0;
    }

    @Override
    public Real bound(FunctionUse use, int unit, Figure own, boolean best) {
        if (own.isUnknown()) {
            return sample(use).bound(Optional.empty(), isInside(use, unit), best);
        }
        Observation said = own.observation();
        return Figures.number(use.type(), said)
                .map(value -> sample(use).bound(Optional.of(value), isInside(use, unit), best))
                .orElse(Real.ZERO);
    }

    @Override
    public Real unknown(FunctionUse use, boolean best) {
        return sample(use).bound(Optional.empty(), true, best);
    }

    private Sample sample(FunctionUse use) {
        Sample known = samples.get(use);
        if (known != null) {
            return known;
        }
        Asked own = new Asked(
                use.criterion().target().terms(),
                use.scoring(),
                use.indicator(),
                use.type(),
                empties.of(use.criterion()),
                figures.hasPublished() ? Optional.of(use.criterion()) : Optional.empty());
        Sample shared = asked.get(own);
        if (shared == null) {
            // Found outside the map, which is locked while it computes.
            Sample found = found(use);
            Sample before = asked.putIfAbsent(own, found);
            shared = before == null ? found : before;
        }
        samples.put(use, shared);
        return shared;
    }

    private Sample found(FunctionUse use) {
        Bounds held = ScoringFunctions.ofFigure(use.scoring()).populationUse().held();
        List<Rational> values = new ArrayList<>();
        int unknown = 0;
        for (int unit = 0; unit < figures.size(); unit++) {
            if (!isAsked(use, unit)) {
                continue;
            }
            Observation said = taken(use, unit);
            Optional<Rational> value = Figures.number(use.type(), said);
            if (value.isPresent()) {
                values.add(held.held(value.get()));
            } else if (Figure.isUnknown(said) && awaited.isAwaited(unit, use.criterion())) {
                unknown++;
            }
        }
        // So many of nothing, over a substitute, are a share of any size.
        boolean mayStandIn = empties.of(use.criterion()) instanceof EmptyDenominator.Substitute;
        FigureType type = mayStandIn && use.type() == FigureType.SHARE ? FigureType.PER_HEAD : use.type();
        return new Sample(pool, use, type, values, unknown);
    }

    private Observation taken(FunctionUse use, int unit) {
        return empties.taken(unit, use.criterion(), use.scoring(), use.type(), use.indicator());
    }

    private boolean isAsked(FunctionUse use, int unit) {
        return completeness.isRankedOnceKnown(unit)
                && Completeness.applies(figures.units().get(unit), use.criterion());
    }

    /** Whether a unit's figure is one at which the function looks, once all are known. */
    private boolean isInside(FunctionUse use, int unit) {
        if (!isAsked(use, unit)) {
            return false;
        }
        Observation said = taken(use, unit);
        return Figure.isUnknown(said)
                ? awaited.isAwaited(unit, use.criterion())
                : Figures.number(use.type(), said).isPresent();
    }
}
