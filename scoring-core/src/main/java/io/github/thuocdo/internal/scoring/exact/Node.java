package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.function.kind.Answer;
import io.github.thuocdo.internal.function.kind.FigureFunction;
import io.github.thuocdo.internal.function.kind.Share;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import java.util.List;
import java.util.Optional;

/**
 * The score of a criterion or group, and its weight among its siblings; no score where nothing in it counts.
 *
 * @param below the weight of the criteria in it that count, which is its own where it declares none
 * @param closed whether a gate in it is shut
 * @param adjusts whether it is bonus and penalty, added to the points and not to what they are divided by
 */
record Node(Optional<Real> score, Rational weight, Rational below, boolean closed, boolean adjusts) {

    /**
     * The score of a criterion.
     *
     * @param worth its worth to the unit
     * @param share the unit's share of its points; empty where that is open
     * @param rounding the rounding of its points before they are added; empty for none
     */
    static Node of(
            Criterion criterion, PointsAndWeight worth, Optional<Share> share, Optional<Policies.Rounding> rounding) {
        boolean adjusts = criterion.target().scoring().adjusts();
        Rational possible = share.map(Share::possible).orElse(Rational.ZERO);
        if (possible.signum() == 0) {
            return new Node(Optional.empty(), worth.weight(), Rational.ZERO, false, adjusts);
        }
        Real exact = share.orElseThrow().earned();
        Real earned = rounding.map(by -> rounded(exact, worth.points(), by)).orElse(exact);
        boolean closed = criterion.target().terms().gate() && earned.signum() <= 0;
        Rational weight = worth.weight().times(possible);
        Real score = possible.equals(Rational.ONE) ? earned : earned.dividedBy(Real.of(possible));
        return new Node(Optional.of(score), weight, weight, closed, adjusts);
    }

    /** The fraction of {@code points} whose points are rounded as their publisher does. */
    private static Real rounded(Real fraction, Rational points, Policies.Rounding rounding) {
        Rational published = Rational.of(fraction.times(Real.of(points)).rounded(rounding.scale(), rounding.mode()));
        return Real.of(published.dividedBy(points));
    }

    /** The same node with a score of {@code least} where its own is less. */
    Node from(Real least) {
        return new Node(score.map(least::max), weight, below, closed, adjusts);
    }

    /**
     * The least fraction above 0 that a criterion can have where its function gives few fractions: met or not, a step, a category.
     * Else 0, to which it can come as near as one likes.
     */
    static Real leastAboveZero(Criterion criterion, PointsAndWeight worth, Optional<Policies.Rounding> rounding) {
        Scoring scoring = criterion.target().scoring();
        if (!(ScoringFunctions.of(scoring) instanceof FigureFunction function)) {
            return Real.ZERO;
        }
        boolean isMetOrNot = scoring instanceof Scoring.PassFail
                || (criterion.type() == FigureType.YES_NO
                        && function.answer(criterion.requirement()) == Answer.ALL_OR_NOTHING);
        boolean isInSteps = scoring instanceof Scoring.Steps || scoring instanceof Scoring.Categories;
        List<Rational> few = isMetOrNot ? List.of(Rational.ONE) : isInSteps ? function.fractions() : List.of();
        return few.stream()
                .map(Real::of)
                .map(fraction -> rounding.map(by -> rounded(fraction, worth.points(), by))
                        .orElse(fraction))
                .filter(fraction -> fraction.signum() > 0)
                .reduce(Real::min)
                .orElse(Real.ZERO);
    }

    /**
     * The least or the most score where gates may be shut or open. One that is shut at the best is shut for certain; one that is
     * shut at the worst alone may be open.
     *
     * @param other the same at the other end
     * @param isBest whether this is the best end
     */
    Optional<Real> behindGates(Node other, boolean isBest) {
        boolean isShut = isBest ? closed : other.closed;
        boolean mayBeShut = isBest ? other.closed : closed;
        return score.map(open -> {
            if (isShut) {
                return Real.ZERO;
            }
            return !mayBeShut ? open : isBest ? open.max(Real.ZERO) : open.min(Real.ZERO);
        });
    }

    static List<Real> scores(List<Node> nodes) {
        return nodes.stream().map(node -> node.score.orElseThrow()).toList();
    }

    static List<Rational> weights(List<Node> nodes) {
        return nodes.stream().map(Node::weight).toList();
    }
}
