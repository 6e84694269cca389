package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.internal.figures.Published;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import java.util.Map;
import java.util.Optional;

/** Counts groups whose points a publisher gives: with those points, and with the weight of any other group. */
final class PublishedGroups {
    private final UnitScoring scores;
    private final EmptyDenominators empties;
    private final Real scale;

    PublishedGroups(UnitScoring scores, EmptyDenominators empties) {
        this.scores = scores;
        this.empties = empties;
        this.scale = Real.of(Rational.of(scores.figures().plan().set().scale()));
    }

    /** A group of the {@code unit}-th unit whose points are published. */
    Node node(Group group, int unit, Published published) {
        Real score = Real.of(Rational.of(published.points())).dividedBy(scale);
        boolean shut = group.pillar().gate() && score.signum() <= 0;
        boolean adjusts = adjusts(group, unit);
        Rational below = below(group, unit, adjusts);
        return new Node(Optional.of(score), group.pillar().weight().orElse(below), below, shut, adjusts);
    }

    /** Whether nothing but bonus and penalty applies to a unit in a group, as its figures say; as it is asked where nothing applies. */
    boolean adjusts(Group group, int unit) {
        return below(group, unit, false).signum() == 0
                && (below(group, unit, true).signum() > 0 || isOfBonusAlone(group));
    }

    private static boolean isOfBonusAlone(Group group) {
        return group.criteria().stream()
                        .allMatch(criterion -> criterion.target().scoring().adjusts())
                && group.below().stream().allMatch(PublishedGroups::isOfBonusAlone);
    }

    /** The weight of a group among its siblings. */
    Rational weight(Group group, int unit) {
        return group.pillar().weight().orElseGet(() -> below(group, unit, adjusts(group, unit)));
    }

    /** The weights of the criteria in a group and below it that apply to a unit, known or not; bonus and penalty where they are all. */
    private Rational below(Group group, int unit, boolean adjusts) {
        Optional<Map<Criterion, PointsAndWeight>> shared =
                empties.shared(unit, group.pillar().id(), true);
        Rational sum = Rational.ZERO;
        for (Criterion criterion : group.criteria()) {
            boolean counts = criterion.target().scoring().adjusts() == adjusts
                    && Completeness.applies(scores.figures().units().get(unit), criterion);
            if (counts) {
                Rational weight = shared.flatMap(worth -> Optional.ofNullable(worth.get(criterion)))
                        .orElseGet(() -> PointsAndWeight.of(criterion))
                        .weight();
                sum = sum.plus(weight.times(scores.origins().possible(unit, criterion)));
            }
        }
        for (Group each : group.below()) {
            sum = sum.plus(below(each, unit, adjusts));
        }
        return sum;
    }
}
