package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.figures.Published;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells whether a unit has a score, without computing it. */
final class HasScore {
    private final UnitScoring scores;
    private final ScoreBounds bounds;
    private final PublishedGroups publishedGroups;
    private final Plan plan;

    HasScore(UnitScoring scores, ScoreBounds bounds, PublishedGroups publishedGroups) {
        this.publishedGroups = publishedGroups;
        this.scores = scores;
        this.bounds = bounds;
        this.plan = scores.figures().plan();
    }

    /** Whether a unit has a score: something with a weight that is known, or taken for no points. */
    boolean hasScore(int unit) {
        return standing(scores.root(), unit).counts();
    }

    /**
     * The part of a criterion or group in the score of a unit.
     *
     * @param counts whether it has a score
     * @param weighs whether that has a weight
     */
    private record InScore(boolean counts, boolean weighs, boolean adjusts) {
        static final InScore NOT = new InScore(false, false, false);
    }

    /** Whether a gate is shut by a figure of the unit that is known, and by no other's. */
    boolean isShut(int unit) {
        return plan.scored().stream()
                .anyMatch(criterion -> criterion.target().terms().gate()
                        && !criterion.target().scoring().needsPopulation()
                        && !bounds.isOpen(criterion, unit)
                        && isShut(unit, criterion));
    }

    /** Whether a criterion is a gate that is shut, as the policy takes unknown figures. */
    boolean isShut(int unit, Criterion criterion) {
        return criterion.target().terms().gate()
                && Completeness.applies(scores.figures().units().get(unit), criterion)
                && !scores.origins().isLeftOut(unit, criterion.pillar())
                && hasNoPoints(criterion, unit);
    }

    private boolean hasNoPoints(Criterion criterion, int unit) {
        Optional<Published> published = scores.origins().published(unit, criterion);
        if (published.isPresent()) {
            return published.get().points().signum() <= 0;
        }
        return Node.of(
                        criterion,
                        scores.origins().worth(unit, criterion),
                        scores.share(unit, criterion, UnknownAs.AS_THE_POLICY_SAYS),
                        criterion.rounding(plan.set().policies()))
                .closed();
    }

    private InScore standing(Group group, int unit) {
        if (scores.figures().published(unit).containsKey(group.pillar().id())) {
            return new InScore(
                    true, publishedGroups.weight(group, unit).signum() > 0, publishedGroups.adjusts(group, unit));
        }
        if (scores.origins().isLeftOut(unit, group.pillar().id())) {
            return InScore.NOT;
        }
        List<InScore> all = new ArrayList<>();
        for (Criterion criterion : group.criteria()) {
            if (isPresent(criterion, unit)) {
                all.add(new InScore(true, true, criterion.target().scoring().adjusts()));
            }
        }
        group.below().stream()
                .map(below -> standing(below, unit))
                .filter(InScore::counts)
                .forEach(all::add);
        boolean adjusts = !all.isEmpty() && all.stream().allMatch(InScore::adjusts);
        boolean counts = all.stream().anyMatch(each -> each.adjusts == adjusts && each.weighs);
        boolean weighs =
                group.pillar().weight().map(weight -> weight.signum() > 0).orElse(true);
        return counts ? new InScore(true, weighs, adjusts) : InScore.NOT;
    }

    private boolean isPresent(Criterion criterion, int unit) {
        Status status = Completeness.applies(scores.figures().units().get(unit), criterion)
                ? scores.status(unit, criterion)
                : Status.NOT_APPLICABLE;
        return status == Status.SCORED
                || (status == Status.UNKNOWN && criterion.missing(plan.set().policies()) == Policies.Missing.ZERO);
    }
}
