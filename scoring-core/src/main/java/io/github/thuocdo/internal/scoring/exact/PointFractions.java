package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Part;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.function.kind.CompositeFunction;
import io.github.thuocdo.internal.function.kind.FigureFunction;
import io.github.thuocdo.internal.function.kind.Share;
import io.github.thuocdo.internal.shape.SampleStatistics;
import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The exact fraction of a criterion's points that a unit has: finds the figures and the spreads that a scoring function takes, and
 * asks the function. Safe to share between threads.
 */
public final class PointFractions {
    private final FigureFinder figures;
    private final EmptyFinder empties;
    private final SpreadFinder spreads;
    private final BoundFinder bounds;
    private final Map<FunctionUse, Applied> applied = new ConcurrentHashMap<>();

    /** Finds what counts for a unit and an indicator. */
    @FunctionalInterface
    interface FigureFinder {
        Figure of(int unit, String indicator);
    }

    /** Finds what holds for a figure over an empty denominator. */
    @FunctionalInterface
    interface EmptyFinder {
        Optional<EmptyConsequence> held(int unit, Criterion criterion, Figure figure);

        /** Whether an empty denominator may have all points of a criterion. */
        default boolean mayGiveAll(Criterion criterion) {
            return false;
        }
    }

    /** Finds the spread of the values that a function of a criterion looks at. */
    @FunctionalInterface
    interface SpreadFinder {
        SampleStatistics of(Criterion criterion, Scoring scoring, String indicator, FigureType type);
    }

    /** Finds what a function that looks at other units can give a unit. */
    interface BoundFinder {
        /** Whether there is a least and a most that it can give for a figure, which may be unknown. */
        boolean isBounded(FunctionUse use, int unit, Figure own);

        /** The least or the most that it can give for a figure, which may be unknown. */
        Real bound(FunctionUse use, int unit, Figure own, boolean best);

        /** The least or the most that it can give for the unknown figure of a ranked unit. */
        Real unknown(FunctionUse use, boolean best);
    }

    /**
     * A function in its use in a plan: the same objects again, whatever they hold.
     *
     * @param indicator the code of the indicator whose figure it takes
     * @param type the type of that figure
     */
    record FunctionUse(Criterion criterion, Scoring scoring, String indicator, FigureType type) {
        @Override
        public boolean equals(Object o) {
            return o instanceof FunctionUse other
                    && criterion == other.criterion
                    && scoring == other.scoring
                    && indicator.equals(other.indicator);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(criterion) + System.identityHashCode(scoring);
        }
    }

    /** The treatment of an unknown figure. */
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

    /** A function of one figure under a criterion, and its shape there. */
    private record Applied(FigureFunction function, Shape shape) {}

    /** The question to a function: the figure of one unit, under one criterion. */
    private record Asked(Criterion criterion, String indicator, FigureType type, int unit, Unknown unknown) {
        Asked by(Part part) {
            return new Asked(
                    criterion, part.indicator().orElse(indicator), part.type().orElse(type), unit, unknown);
        }

        boolean isBound() {
            return unknown == Unknown.WORST || unknown == Unknown.BEST;
        }

        FunctionUse use(Scoring scoring) {
            return new FunctionUse(criterion, scoring, indicator, type);
        }
    }

    PointFractions(FigureFinder figures, EmptyFinder empties, SpreadFinder spreads, BoundFinder bounds) {
        this.figures = figures;
        this.empties = empties;
        this.spreads = spreads;
        this.bounds = bounds;
    }

    /** For functions that take one figure and look at no other unit. */
    public static PointFractions ofOneUnit() {
        return new PointFractions(
                (unit, indicator) -> {
                    throw new IllegalStateException("The figures of a unit are not all known yet");
                },
                (unit, criterion, figure) -> Optional.empty(),
                (criterion, scoring, indicator, type) -> SampleStatistics.NOBODY,
                new BoundFinder() {
                    @Override
                    public boolean isBounded(FunctionUse use, int unit, Figure own) {
                        return true;
                    }

                    @Override
                    public Real bound(FunctionUse use, int unit, Figure own, boolean best) {
                        throw new IllegalStateException("The figures of other units are not all known yet");
                    }

                    @Override
                    public Real unknown(FunctionUse use, boolean best) {
                        throw new IllegalStateException("The figures of other units are not all known yet");
                    }
                });
    }

    /** The share of {@code criterion} that the {@code unit}-th unit has; empty where an unknown figure leaves it open. */
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

    /** The shape of the function of a part, which takes one figure. */
    public Shape shape(Criterion criterion, Part part) {
        return applied(part.scoring(), asked(criterion, 0, Unknown.LEFT_OPEN).by(part)).shape;
    }

    /** The statistics of the values that the function of a part looks at. */
    public SampleStatistics spread(Criterion criterion, Part part) {
        Asked own = asked(criterion, 0, Unknown.LEFT_OPEN).by(part);
        return spreads.of(criterion, part.scoring(), own.indicator, own.type);
    }

    /** The known figure that the function of a part takes; empty where it has none, or something is declared in its place. */
    public Optional<Observation> said(Criterion criterion, Part part, int unit) {
        Figure said = figures.of(unit, own(part, criterion.indicator().code()));
        Figure figure = taken(part.scoring(), Optional.empty(), said);
        return figure.isUnknown() || empties.held(unit, criterion, said).isPresent()
                ? Optional.empty()
                : Optional.of(figure.observation());
    }

    /** The fractions between which that of an unknown figure lies, by a function that takes no other. */
    public List<Real> range(Criterion criterion) {
        Asked asked = asked(criterion, 0, Unknown.BEST);
        Scoring scoring = criterion.target().scoring();
        Applied own = applied(scoring, asked);
        List<Real> range = new ArrayList<>(own.function.range(own.shape));
        range.add(unknown(own, asked, scoring).orElseThrow());
        return range;
    }

    /** The least or the most that a function which takes one figure gives where that is unknown. */
    public Real bound(Criterion criterion, Unknown bound) {
        Asked asked = asked(criterion, 0, bound);
        Scoring scoring = criterion.target().scoring();
        return unknown(applied(scoring, asked), asked, scoring).orElseThrow();
    }

    /**
     * The least or the most that a function which takes one figure and looks at other units gives where that of a ranked unit is
     * unknown.
     */
    public Real unknownAmongOthers(Criterion criterion, Unknown bound) {
        Asked asked = asked(criterion, 0, bound);
        boolean isBest = bound == Unknown.BEST;
        Scoring scoring = criterion.target().scoring();
        return besideNothing(bounds.unknown(asked.use(scoring), isBest), asked, scoring);
    }

    /** The statistics of the values that the function of a criterion looks at. */
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
            Optional<EmptyConsequence> held = empties.held(unit, criterion, said);
            Figure figure = taken(scoring, held, said);
            if (figure.isUnknown()) {
                return Status.UNKNOWN;
            }
            boolean isOutside = held.map(EmptyConsequence::isOutside)
                    .orElse(figure.observation() instanceof Observation.NotApplicable);
            return isOutside ? Status.NOT_APPLICABLE : Status.SCORED;
        }
        return composite(scoring)
                .status(scoring.parts().stream()
                        .map(part -> status(criterion, part.scoring(), own(part, indicator), unit))
                        .toList());
    }

    /** The fraction of a criterion's points that applies to a unit, whatever is known of it. */
    Rational possible(Criterion criterion, int unit) {
        return possible(
                criterion, criterion.target().scoring(), criterion.indicator().code(), unit);
    }

    private Rational possible(Criterion criterion, Scoring scoring, String indicator, int unit) {
        if (scoring.parts().isEmpty()) {
            return status(criterion, scoring, indicator, unit) == Status.NOT_APPLICABLE ? Rational.ZERO : Rational.ONE;
        }
        return composite(scoring)
                .possible(scoring.parts().stream()
                        .map(part -> possible(criterion, part.scoring(), own(part, indicator), unit))
                        .toList());
    }

    /** Whether any figure of a criterion that applies to a unit is unknown, be it one that its score does not wait for. */
    public boolean isOpen(Criterion criterion, int unit) {
        return isOpen(
                criterion, criterion.target().scoring(), criterion.indicator().code(), unit);
    }

    private boolean isOpen(Criterion criterion, Scoring scoring, String indicator, int unit) {
        Status status = status(criterion, scoring, indicator, unit);
        return status == Status.UNKNOWN
                || (status != Status.NOT_APPLICABLE
                        && scoring.parts().stream()
                                .anyMatch(part -> isOpen(criterion, part.scoring(), own(part, indicator), unit)));
    }

    /** Whether there is a least and a most that a criterion can give a unit, whatever unknown figures turn out to be. */
    boolean isBounded(Criterion criterion, int unit) {
        return isBounded(criterion.target().scoring(), asked(criterion, unit, Unknown.WORST));
    }

    private boolean isBounded(Scoring scoring, Asked asked) {
        if (!scoring.needsPopulation()
                || status(asked.criterion, scoring, asked.indicator, asked.unit) == Status.NOT_APPLICABLE) {
            return true;
        }
        if (!scoring.parts().isEmpty()) {
            return scoring.parts().stream().allMatch(part -> isBounded(part.scoring(), asked.by(part)));
        }
        Figure said = figures.of(asked.unit, asked.indicator);
        Optional<EmptyConsequence> held = empties.held(asked.unit, asked.criterion, said);
        return held.flatMap(EmptyConsequence::gives).isPresent()
                || bounds.isBounded(asked.use(scoring), asked.unit, taken(scoring, held, said));
    }

    /** The figure that a function takes: the submitted one, or the one that stands in where its denominator is empty. */
    private static Figure taken(Scoring scoring, Optional<EmptyConsequence> held, Figure said) {
        return Figures.taken(scoring, held.map(EmptyConsequence::figure).orElse(said));
    }

    private static String own(Part part, String indicator) {
        return part.indicator().orElse(indicator);
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
            return asked.isBound()
                    ? composite(scoring).bound(parts)
                    : composite(scoring).share(parts);
        }
        Figure said = figures.of(asked.unit, asked.indicator);
        Optional<EmptyConsequence> held = empties.held(asked.unit, asked.criterion, said);
        Optional<EmptyDenominator.Gives> gives = held.flatMap(EmptyConsequence::gives);
        if (gives.isPresent()) {
            return Optional.of(EmptyConsequence.share(gives.get(), scoring));
        }
        Figure figure = taken(scoring, held, said);
        if (figure.observation() instanceof Observation.NotApplicable) {
            return Optional.of(Share.NOT_APPLICABLE);
        }
        if (asked.isBound() && scoring.needsPopulation()) {
            Real bound = bounds.bound(asked.use(scoring), asked.unit, figure, asked.unknown == Unknown.BEST);
            return Optional.of(Share.of(figure.isUnknown() ? besideNothing(bound, asked, scoring) : bound));
        }
        Applied own = applied(scoring, asked);
        Optional<Real> earned = figure.isUnknown()
                ? unknown(own, asked, scoring)
                : Optional.of(value(own, asked, figure.observation()));
        return earned.map(Share::of);
    }

    /** The bound of an unknown figure, which may stay unknown and then has no points, or be 0 of 0 and then have all. */
    private Real besideNothing(Real bound, Asked asked, Scoring scoring) {
        if (asked.unknown == Unknown.WORST) {
            return bound.min(Real.ZERO);
        }
        boolean mayHaveAll = asked.type.takesCounts() && empties.mayGiveAll(asked.criterion);
        return bound.max(mayHaveAll ? EmptyConsequence.allPoints(scoring) : Real.ZERO);
    }

    private static Real value(Applied own, Asked asked, Observation said) {
        return own.function.value(asked.criterion.requirement(), asked.type, said, own.shape);
    }

    /** The fraction of an unknown figure: no points, unless the function has a range of its own. */
    private Optional<Real> unknown(Applied own, Asked asked, Scoring scoring) {
        switch (asked.unknown) {
            case LEFT_OPEN:
                return Optional.empty();
            case NO_POINTS:
                return Optional.of(Real.ZERO);
            default:
                boolean isBest = asked.unknown == Unknown.BEST;
                Real bound = own.function.range(own.shape).get(0);
                for (Real each : own.function.range(own.shape)) {
                    bound = isBest ? bound.max(each) : bound.min(each);
                }
                return Optional.of(besideNothing(bound, asked, scoring));
        }
    }

    private Applied applied(Scoring scoring, Asked asked) {
        FunctionUse use = asked.use(scoring);
        Applied known = applied.get(use);
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
        applied.put(use, found);
        return found;
    }
}
