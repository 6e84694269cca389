package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.figures.Published;
import io.github.thuocdo.internal.scoring.PointsOrigin;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Figure;
import java.util.Map;
import java.util.Optional;

/** The origins of units' points: their figures, empty denominators, or publishers. */
final class Origins {
    private final FigureTable figures;
    private final PointFractions fractions;
    private final EmptyDenominators empties;
    /** The group above each. */
    private final Map<String, String> above;

    Origins(FigureTable figures, PointFractions fractions, EmptyDenominators empties, Map<String, String> above) {
        this.figures = figures;
        this.fractions = fractions;
        this.empties = empties;
        this.above = above;
    }

    /** The origin of a criterion's points; empty where it is its function and its own figure alone. */
    Optional<PointsOrigin> origin(int unit, Criterion criterion) {
        Figure own = figures.figure(unit, criterion.indicator().code());
        Optional<EmptyConsequence> held = held(unit, criterion);
        PointsAndWeight worth = worth(unit, criterion);
        Optional<Published> published = published(unit, criterion);
        Optional<String> coveredBy = coveredBy(unit, criterion);
        boolean isPlain = held.isEmpty() && published.isEmpty() && coveredBy.isEmpty();
        boolean isOwn = worth.points().compareTo(Rational.of(criterion.points())) == 0;
        return isPlain && isOwn
                ? Optional.empty()
                : Optional.of(new PointsOrigin(
                        held.map(EmptyConsequence::held),
                        held.map(EmptyConsequence::figure).orElse(own),
                        worth.points(),
                        isOwn ? Map.of() : empties.received(unit, criterion),
                        published,
                        coveredBy));
    }

    /** The points of a criterion that a publisher gives. */
    Optional<Published> published(int unit, Criterion criterion) {
        return Optional.ofNullable(figures.published(unit).get(criterion.id()));
    }

    /** The group of a criterion without figures whose points a publisher gives; empty where there is none. */
    Optional<String> coveredBy(int unit, Criterion criterion) {
        Map<String, Published> all = figures.published(unit);
        if (all.isEmpty()
                || all.containsKey(criterion.id())
                || !Completeness.applies(figures.units().get(unit), criterion)
                || fractions.status(criterion, unit) != Status.UNKNOWN) {
            return Optional.empty();
        }
        String group = criterion.pillar();
        while (group != null && !all.containsKey(group)) {
            group = above.get(group);
        }
        return Optional.ofNullable(group);
    }

    /** Whether the figures that a criterion takes are known (SCORED), unknown or not applicable; published points are known. */
    Status status(int unit, Criterion criterion) {
        if (figures.hasPublished()
                && (published(unit, criterion).isPresent()
                        || coveredBy(unit, criterion).isPresent())) {
            return Status.SCORED;
        }
        return isOutside(unit, criterion.pillar(), true) ? Status.NOT_APPLICABLE : fractions.status(criterion, unit);
    }

    /**
     * Whether a group or one above it does not apply to a unit as a whole, below any whose points are published.
     *
     * @param isUnknownAFigure whether a missing figure is taken for one
     */
    boolean isOutside(int unit, String group, boolean isUnknownAFigure) {
        return empties.areShared()
                && decided(unit, group, isUnknownAFigure)
                        .filter(each -> !figures.published(unit).containsKey(each))
                        .isPresent();
    }

    /** Whether the members of a group do not count in the score: its points are published, or nobody has a figure to share points with. */
    boolean isLeftOut(int unit, String group) {
        return decided(unit, group, false).isPresent();
    }

    /** Of a group and those above it, the first that counts with published points, or does not apply as a whole; empty where none is. */
    private Optional<String> decided(int unit, String group, boolean isUnknownAFigure) {
        Map<String, Published> published = figures.published(unit);
        String each = group;
        while (each != null && !published.containsKey(each) && !empties.isOutside(unit, each, isUnknownAFigure)) {
            each = above.get(each);
        }
        return Optional.ofNullable(each);
    }

    /** Whether a publisher gives the points of a group, or of one above it. */
    boolean isPublished(int unit, String group) {
        Map<String, Published> all = figures.published(unit);
        String each = all.isEmpty() ? null : group;
        while (each != null && !all.containsKey(each)) {
            each = above.get(each);
        }
        return each != null;
    }

    /** The part of a criterion's worth that applies to a unit, whatever is known of it: all of it where its points are published. */
    Rational possible(int unit, Criterion criterion) {
        return published(unit, criterion).isPresent() ? Rational.ONE : fractions.possible(criterion, unit);
    }

    /** The worth of a criterion to a unit. */
    PointsAndWeight worth(int unit, Criterion criterion) {
        return empties.shared(unit, criterion.pillar(), false)
                .flatMap(worth -> Optional.ofNullable(worth.get(criterion)))
                .orElseGet(() -> PointsAndWeight.of(criterion));
    }

    /** The consequence of the empty denominator of a criterion that takes one figure; empty where it is not empty. */
    Optional<EmptyConsequence> held(int unit, Criterion criterion) {
        return Completeness.isComposite(criterion)
                        || !Completeness.applies(figures.units().get(unit), criterion)
                ? Optional.empty()
                : empties.held(
                        unit,
                        criterion,
                        figures.figure(unit, criterion.indicator().code()));
    }
}
