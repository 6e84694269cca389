package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Policies.EmptyDenominator.Gives;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.internal.figures.Judgement;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The consequences of empty denominators, as a set declares them for its criteria. Immutable and safe to share between threads. */
final class EmptyDenominators implements PointFractions.EmptyFinder {
    private final FigureTable figures;
    private final Policies policies;
    private final StatusFinder statuses;
    /** The scored criteria of each group in which points may be shared, by the group's id. */
    private final Map<String, List<Criterion>> sharing = new HashMap<>();

    /** Finds whether the figures that a criterion takes are known, unknown, or do not apply. */
    @FunctionalInterface
    interface StatusFinder {
        Status of(int unit, Criterion criterion);
    }

    /** The points shared in the groups of one unit: each of its criteria asks for them, mostly right after the one before. */
    private static final class OfUnit {
        private final int unit;
        private final Map<String, Optional<Map<Criterion, PointsAndWeight>>> asReported = new ConcurrentHashMap<>();
        private final Map<String, Optional<Map<Criterion, PointsAndWeight>>> ifReported = new ConcurrentHashMap<>();

        OfUnit(int unit) {
            this.unit = unit;
        }
    }

    private volatile @Nullable OfUnit latest;

    EmptyDenominators(FigureTable figures, StatusFinder statuses) {
        Plan plan = figures.plan();
        this.statuses = statuses;
        this.figures = figures;
        this.policies = plan.set().policies();
        for (Criterion criterion : plan.scored()) {
            if (shares(criterion)) {
                sharing.computeIfAbsent(criterion.pillar(), group -> inGroup(plan, group));
            }
        }
    }

    private static List<Criterion> inGroup(Plan plan, String pillar) {
        return plan.scored().stream()
                .filter(criterion -> criterion.pillar().equals(pillar))
                .toList();
    }

    private boolean shares(Criterion criterion) {
        return criterion.emptyDenominator(policies) instanceof EmptyDenominator.Shared;
    }

    /** The consequence for a unit's figure, by the declaration of {@code criterion}; empty where its denominator is not empty. */
    @Override
    public Optional<EmptyConsequence> held(int unit, Criterion criterion, Figure figure) {
        if (!(figure.observation() instanceof Observation.NotApplicable without)
                || without.empty().isEmpty()) {
            return Optional.empty();
        }
        EmptyDenominator declared = criterion.emptyDenominator(policies);
        if (declared instanceof EmptyDenominator.Substitute substitute) {
            return Optional.of(substituted(unit, substitute, without.empty().get(), figure));
        }
        Gives gives = declared instanceof Gives plain ? plain : Gives.NOT_APPLICABLE;
        return Optional.of(new EmptyConsequence(declared, Optional.of(gives), figure));
    }

    /**
     * The figure that a function takes of a unit among those of others: the submitted one, or the one that stands in where its
     * denominator is empty.
     */
    Observation taken(int unit, Criterion criterion, Scoring scoring, FigureType type, String indicator) {
        Observation said = figures.observation(unit, indicator);
        boolean mayStandIn = said instanceof Observation.NotApplicable without
                && without.empty().isPresent()
                && criterion.emptyDenominator(policies) instanceof EmptyDenominator.Substitute;
        if (!mayStandIn) {
            return Figures.taken(scoring, type, said);
        }
        Figure figure = figures.figure(unit, indicator);
        return Figures.taken(
                scoring,
                type,
                held(unit, criterion, figure)
                        .map(EmptyConsequence::figure)
                        .orElse(figure)
                        .observation());
    }

    /** Whether it has all points itself, or where nothing stands in for it. */
    @Override
    public boolean mayGiveAll(Criterion criterion) {
        EmptyDenominator declared = criterion.emptyDenominator(policies);
        return (declared instanceof EmptyDenominator.Substitute substitute ? substitute.otherwise() : declared)
                == Gives.FULL_POINTS;
    }

    /** The declaration of a criterion for its empty denominators. */
    EmptyDenominator of(Criterion criterion) {
        return criterion.emptyDenominator(policies);
    }

    /** The figures among which denominators may be empty. */
    FigureTable figures() {
        return figures;
    }

    private EmptyConsequence substituted(
            int unit, EmptyDenominator.Substitute declared, Observation.Counts counts, Figure figure) {
        Figure other = figures.figure(unit, declared.indicator());
        if (other.observation() instanceof Observation.Rejected) {
            return new EmptyConsequence(declared, Optional.empty(), with(figure, other.observation()));
        }
        if (!(other.observation() instanceof Observation.Value value)
                || value.number().signum() <= 0) {
            return new EmptyConsequence(declared, Optional.of(declared.otherwise()), figure);
        }
        int by = declared.by(policies.period());
        Rational ratio = Rational.of(counts.numerator().multiply(BigInteger.valueOf(by)), BigInteger.ONE)
                .dividedBy(Rational.of(value.number()));
        return new EmptyConsequence(
                declared,
                Optional.empty(),
                with(figure, Observation.Counts.of(ratio.numerator(), ratio.denominator())));
    }

    private static Figure with(Figure figure, Observation observation) {
        return new Figure(figure.type(), observation, figure.ledger(), figure.entries());
    }

    /**
     * The worth of a group's criteria to a unit where points are shared in it; empty where none are. Where none of the criteria that
     * may take points has a figure, the whole group does not apply, and then no criterion is in the answer.
     *
     * @param isUnknownAFigure whether a missing figure is taken for one
     */
    Optional<Map<Criterion, PointsAndWeight>> shared(int unit, String group, boolean isUnknownAFigure) {
        List<Criterion> all = sharing.get(group);
        if (all == null) {
            return Optional.empty();
        }
        OfUnit own = latest;
        if (own == null || own.unit != unit) {
            own = new OfUnit(unit);
            latest = own;
        }
        return (isUnknownAFigure ? own.ifReported : own.asReported)
                .computeIfAbsent(group, each -> shared(unit, all, isUnknownAFigure));
    }

    private Optional<Map<Criterion, PointsAndWeight>> shared(int unit, List<Criterion> all, boolean isUnknownAFigure) {
        List<Criterion> givers =
                all.stream().filter(each -> shares(each) && isEmpty(unit, each)).toList();
        if (givers.isEmpty()) {
            return Optional.empty();
        }
        List<Criterion> mayTake = all.stream()
                .filter(each -> {
                    Status status = status(unit, each);
                    return status == Status.SCORED || (isUnknownAFigure && status == Status.UNKNOWN);
                })
                .toList();
        Map<Criterion, PointsAndWeight> worth = new IdentityHashMap<>();
        for (Criterion giver : givers) {
            List<Criterion> takers =
                    mayTake.stream().filter(each -> isAmong(each, giver)).toList();
            if (takers.isEmpty()) {
                return Optional.of(Map.of());
            }
            Rational part = Rational.of(1, takers.size());
            takers.forEach(taker -> worth.merge(
                    taker,
                    PointsAndWeight.of(taker).with(PointsAndWeight.of(giver), part),
                    (before, now) -> before.with(PointsAndWeight.of(giver), part)));
        }
        all.forEach(each -> worth.putIfAbsent(each, PointsAndWeight.of(each)));
        return Optional.of(worth);
    }

    /** The points that come to a criterion with a figure from its siblings over nothing, in the set's order. */
    Map<Criterion, Rational> received(int unit, Criterion taker) {
        Map<Criterion, Rational> received = new LinkedHashMap<>();
        List<Criterion> all = sharing.getOrDefault(taker.pillar(), List.of());
        for (Criterion giver : all) {
            if (shares(giver) && isEmpty(unit, giver) && isAmong(taker, giver)) {
                long takers = all.stream()
                        .filter(each -> isAmong(each, giver) && status(unit, each) == Status.SCORED)
                        .count();
                received.put(giver, Rational.of(giver.points()).dividedBy(Rational.of(takers, 1)));
            }
        }
        return received;
    }

    private boolean isAmong(Criterion taker, Criterion giver) {
        return !taker.target().scoring().adjusts()
                && giver.emptyDenominator(policies) instanceof EmptyDenominator.Shared shared
                && (shared.among().isEmpty() || shared.among().contains(taker.id()));
    }

    private boolean isEmpty(int unit, Criterion criterion) {
        return applies(unit, criterion)
                && criterion.target().scoring().parts().isEmpty()
                && !isPublished(unit, criterion)
                && figures.observation(unit, criterion.indicator().code()) instanceof Observation.NotApplicable without
                && without.isOverNothing();
    }

    /** Scored where a criterion has a figure that takes points, unknown where it may get one. */
    private Status status(int unit, Criterion criterion) {
        if (!applies(unit, criterion)) {
            return Status.NOT_APPLICABLE;
        }
        if (isPublished(unit, criterion)) {
            return Status.SCORED;
        }
        return isGiven(unit, criterion) ? Status.NOT_APPLICABLE : statuses.of(unit, criterion);
    }

    /** Whether 0 of 0 itself has the points that are declared, without a figure. */
    private boolean isGiven(int unit, Criterion criterion) {
        return criterion.target().scoring().parts().isEmpty()
                && held(
                                unit,
                                criterion,
                                figures.figure(unit, criterion.indicator().code()))
                        .flatMap(EmptyConsequence::gives)
                        .isPresent();
    }

    private boolean isPublished(int unit, Criterion criterion) {
        return figures.published(unit).containsKey(criterion.id());
    }

    private boolean applies(int unit, Criterion criterion) {
        return Judgement.applies(figures.units().get(unit), criterion);
    }

    /** Whether points may be shared in any group. */
    boolean areShared() {
        return !sharing.isEmpty();
    }

    /**
     * Whether a whole group does not apply to a unit, as nobody has a figure to share points with.
     *
     * @param isUnknownAFigure whether a missing figure is taken for one: then nothing of the group applies, whatever is still missing
     */
    boolean isOutside(int unit, String group, boolean isUnknownAFigure) {
        return shared(unit, group, isUnknownAFigure).filter(Map::isEmpty).isPresent();
    }

    /**
     * The scored criteria for which a set says what empty denominators give, or for others of a group above them that may share
     * theirs.
     */
    static Set<Criterion> declared(Plan plan) {
        Policies policies = plan.set().policies();
        Set<String> sharing = new HashSet<>();
        for (Criterion criterion : plan.scored()) {
            if (criterion.emptyDenominator(policies) instanceof EmptyDenominator.Shared) {
                sharing.add(criterion.pillar());
            }
        }
        addBelow(plan.root(), false, sharing);
        Set<Criterion> declared = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Criterion criterion : plan.scored()) {
            if (criterion.emptyDenominator(policies) != Gives.NOT_APPLICABLE || sharing.contains(criterion.pillar())) {
                declared.add(criterion);
            }
        }
        return declared;
    }

    /** Adds the groups below those in which points may be shared. */
    private static void addBelow(Pillar pillar, boolean isBelow, Set<String> sharing) {
        boolean isIn = isBelow || sharing.contains(pillar.id());
        if (isIn) {
            sharing.add(pillar.id());
        }
        for (Pillar below : pillar.pillars()) {
            addBelow(below, isIn, sharing);
        }
    }
}
