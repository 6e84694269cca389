package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Part;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.function.CompositeFunction;
import io.github.thuocdo.internal.function.FigureFunction;
import io.github.thuocdo.internal.function.SampleStatistics;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.function.Shape;
import io.github.thuocdo.internal.function.Share;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which fraction of a criterion's points a unit has, exactly: finds the figures and the spreads that a scoring function takes, and
 * asks the function. Safe to share between threads.
 */
public final class PointFractions {
    private final FigureFinder figures;
    private final EmptyFinder empties;
    private final SpreadFinder spreads;
    private final Map<Declared, Applied> applied = new ConcurrentHashMap<>();

    /** Finds what counts for a unit and an indicator. */
    @FunctionalInterface
    interface FigureFinder {
        Figure of(int unit, String indicator);
    }

    /** Finds what holds for a figure over an empty denominator. */
    @FunctionalInterface
    interface EmptyFinder {
        Optional<EmptyDenominators.Held> of(int unit, Criterion criterion, Figure figure);
    }

    /** Finds the spread of the values that a function of a criterion looks at. */
    @FunctionalInterface
    interface SpreadFinder {
        SampleStatistics of(Criterion criterion, Scoring scoring, String indicator, FigureType type);
    }

    /** How an unknown figure is taken. */
    public enum Unknown {
        /** The criterion has no fraction. */
        LEFT_OPEN,
        /** No points for what it would give. */
        NO_POINTS,
        /** The least that it could give, and no points at most. */
        WORST,
        /** The most that it could give. */
        BEST
    }

    /** A function in its place in a plan: the same objects again, whatever they hold. */
    private record Declared(Criterion criterion, Scoring scoring, String indicator) {
        @Override
        public boolean equals(Object o) {
            return o instanceof Declared other
                    && criterion == other.criterion
                    && scoring == other.scoring
                    && indicator.equals(other.indicator);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(criterion) + System.identityHashCode(scoring);
        }
    }

    /** A function of one figure under a criterion, and its shape there. */
    private record Applied(FigureFunction function, Shape shape) {}

    /** What a function is asked about: the figure of one unit, under one criterion. */
    private record Asked(Criterion criterion, String indicator, FigureType type, int unit, Unknown unknown) {
        Asked by(Part part) {
            return new Asked(
                    criterion,
                    part.indicator() == null ? indicator : part.indicator(),
                    part.type() == null ? type : part.type(),
                    unit,
                    unknown);
        }
    }

    PointFractions(FigureFinder figures, EmptyFinder empties, SpreadFinder spreads) {
        this.figures = figures;
        this.empties = empties;
        this.spreads = spreads;
    }

    /** For functions that take one figure and look at no other unit. */
    public static PointFractions ofOneUnit() {
        return new PointFractions(
                (unit, indicator) -> {
                    throw new IllegalStateException("The figures of a unit are not all known yet");
                },
                (unit, criterion, figure) -> Optional.empty(),
                (criterion, scoring, indicator, type) -> new SampleStatistics(false, List.of()));
    }

    /** What the {@code unit}-th unit has of {@code criterion}; empty where an unknown figure leaves it open. */
    public Optional<Share> of(Criterion criterion, int unit, Unknown unknown) {
        return share(criterion.target().scoring(), asked(criterion, unit, unknown));
    }

    private static Asked asked(Criterion criterion, int unit, Unknown unknown) {
        return new Asked(criterion, criterion.indicator().code(), criterion.type(), unit, unknown);
    }

    /** The fraction that a figure gives, by a function that takes no other. */
    public Real of(Criterion criterion, Observation observation) {
        Asked asked = asked(criterion, 0, Unknown.LEFT_OPEN);
        return value(applied(criterion.target().scoring(), asked), asked, observation);
    }

    /** The shape of a criterion's function, which takes one figure. */
    public Shape shape(Criterion criterion) {
        return applied(criterion.target().scoring(), asked(criterion, 0, Unknown.LEFT_OPEN)).shape;
    }

    /** The fractions between which that of an unknown figure lies, by a function that takes no other. */
    public List<Real> range(Criterion criterion) {
        Applied own = applied(criterion.target().scoring(), asked(criterion, 0, Unknown.LEFT_OPEN));
        return own.function.range(own.shape);
    }

    /** The least or the most that a function which takes one figure gives where that is unknown. */
    public Real bound(Criterion criterion, Unknown bound) {
        return unknown(applied(criterion.target().scoring(), asked(criterion, 0, bound)), bound)
                .orElseThrow();
    }

    /** How the values spread that the function of a criterion looks at. */
    public SampleStatistics spread(Criterion criterion) {
        return spreads.of(
                criterion, criterion.target().scoring(), criterion.indicator().code(), criterion.type());
    }

    /** Whether the figures that a function takes are known (SCORED), or do not apply; looks at no other unit. */
    public Status status(Criterion criterion, int unit) {
        return status(
                criterion, criterion.target().scoring(), criterion.indicator().code(), unit);
    }

    private Status status(Criterion criterion, Scoring scoring, String indicator, int unit) {
        if (scoring.parts().isEmpty()) {
            Figure said = figures.of(unit, indicator);
            Optional<EmptyDenominators.Held> held = empties.of(unit, criterion, said);
            Figure figure = held.map(EmptyDenominators.Held::figure).orElse(said);
            if (figure.isUnknown()) {
                return Status.UNKNOWN;
            }
            boolean isOutside = held.map(EmptyDenominators.Held::isOutside)
                    .orElse(figure.observation() instanceof Observation.NotApplicable);
            return isOutside ? Status.NOT_APPLICABLE : Status.SCORED;
        }
        return composite(scoring)
                .status(scoring.parts().stream()
                        .map(part -> status(
                                criterion,
                                part.scoring(),
                                part.indicator() == null ? indicator : part.indicator(),
                                unit))
                        .toList());
    }

    private static CompositeFunction composite(Scoring scoring) {
        return (CompositeFunction) ScoringFunctions.of(scoring);
    }

    private Optional<Share> share(Scoring scoring, Asked asked) {
        if (!scoring.parts().isEmpty()) {
            List<CompositeFunction.Scored> parts = new ArrayList<>();
            for (Part part : scoring.parts()) {
                Asked own = asked.by(part);
                parts.add(new CompositeFunction.Scored(
                        part,
                        () -> status(own.criterion, part.scoring(), own.indicator, own.unit),
                        () -> share(part.scoring(), own)));
            }
            return composite(scoring).share(parts);
        }
        Figure said = figures.of(asked.unit, asked.indicator);
        Optional<EmptyDenominators.Held> held = empties.of(asked.unit, asked.criterion, said);
        Optional<EmptyDenominator.Gives> gives = held.flatMap(EmptyDenominators.Held::gives);
        if (gives.isPresent()) {
            return Optional.of(given(gives.get()));
        }
        Figure figure = held.map(EmptyDenominators.Held::figure).orElse(said);
        if (figure.observation() instanceof Observation.NotApplicable) {
            return Optional.of(Share.NOT_APPLICABLE);
        }
        Applied own = applied(scoring, asked);
        return (figure.isUnknown() ? unknown(own, asked.unknown) : Optional.of(value(own, asked, figure.observation())))
                .map(Share::of);
    }

    private static Share given(EmptyDenominator.Gives gives) {
        return switch (gives) {
            case FULL_POINTS -> Share.of(Real.ONE);
            case NO_POINTS -> Share.of(Real.ZERO);
            case NOT_APPLICABLE -> Share.NOT_APPLICABLE;
        };
    }

    private static Real value(Applied own, Asked asked, Observation said) {
        return own.function.value(asked.criterion.requirement(), asked.type, said, own.shape);
    }

    /** What an unknown figure gives: no points, unless the function has a range of its own. */
    private static Optional<Real> unknown(Applied own, Unknown unknown) {
        switch (unknown) {
            case LEFT_OPEN:
                return Optional.empty();
            case NO_POINTS:
                return Optional.of(Real.ZERO);
            case WORST:
                return own.function.range(own.shape).stream().reduce(Real::min).map(Real.ZERO::min);
            default:
                return own.function.range(own.shape).stream().reduce(Real::max).map(Real.ZERO::max);
        }
    }

    private Applied applied(Scoring scoring, Asked asked) {
        Declared declared = new Declared(asked.criterion, scoring, asked.indicator);
        Applied known = applied.get(declared);
        if (known != null) {
            return known;
        }
        // Not computed within the map: a spread asks for what other criteria have.
        FigureFunction function = ScoringFunctions.ofFigure(scoring);
        Applied found = new Applied(
                function,
                function.shape(
                        asked.criterion.requirement(),
                        () -> spreads.of(asked.criterion, scoring, asked.indicator, asked.type)));
        applied.put(declared, found);
        return found;
    }
}
