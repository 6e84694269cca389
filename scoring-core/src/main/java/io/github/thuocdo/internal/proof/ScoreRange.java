package io.github.thuocdo.internal.proof;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.function.kind.CompositeFunction;
import io.github.thuocdo.internal.range.PointRange;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.number.Rational;
import java.util.Optional;
import java.util.function.Function;

/** The bounds of all scores that a plan can give: of the whole, and of each group. */
final class ScoreRange {
    private final PointRange range;

    /**
     * The ranges of a plan.
     *
     * @param bounds the bounds of a criterion's score, as {@link #of(Criterion)} says
     */
    ScoreRange(Plan plan, Function<Criterion, Bounds> bounds) {
        this.range = PointRange.of(plan, bounds);
    }

    /** The bounds of the score, at the set's scale; empty where nothing is scored. */
    Optional<Bounds> whole() {
        return range.whole();
    }

    /** The bounds of a group's score, at the set's scale; empty where nothing in it is scored. */
    Optional<Bounds> pillar(String id) {
        return range.group(id);
    }

    /** The bounds of a criterion's score, as a fraction of its points; a missing figure may have none. */
    static Bounds of(Criterion criterion) {
        return of(criterion.target().scoring(), criterion.type(), criterion.requirement())
                .with(new Bounds(Rational.ZERO, Rational.ZERO));
    }

    /** The bounds of a function's values for figures that can be right. */
    static Bounds of(Scoring scoring, FigureType type, Requirement requirement) {
        if (ScoringFunctions.of(scoring) instanceof CompositeFunction composite) {
            Bounds all = composite.bounds(scoring.parts().stream()
                    .map(part -> of(part.scoring(), part.type().orElse(type), requirement)
                            .times(part.fraction()))
                    .toList());
            return all.most() == null ? Bounds.NONE : new Bounds(all.least(), Bounds.smaller(all.most(), Rational.ONE));
        }
        Bounds declared = ScoringFunctions.ofFigure(scoring).bounds();
        return type.isNumber()
                ? Curve.of(scoring, requirement).map(curve -> curve.range(type)).orElse(declared)
                : declared;
    }
}
