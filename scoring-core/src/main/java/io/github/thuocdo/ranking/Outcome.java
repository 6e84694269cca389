package io.github.thuocdo.ranking;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.submission.Figure;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The outcome of one criterion for one unit (kết quả): computed exactly, and only when a caller asks for it. */
public interface Outcome {

    /** The criterion. */
    Criterion criterion();

    /** The figure that the unit gave. */
    Figure figure();

    /** The status: how the figure stands to the criterion. */
    Status status();

    /** The fraction of the criterion's points; empty where it does not score, or its figure is unknown or not applicable. */
    Optional<Real> fraction();

    /** The points as they are published, rounded once at the set's scale; empty where there are none. */
    Optional<BigDecimal> points();

    /**
     * The rule for an empty denominator that held here; empty where the denominator is not empty. Of a substitute that is missing or 0 it
     * is the rule declared for that.
     */
    Optional<EmptyDenominator> emptyDenominator();

    /** The figure that was scored: the unit's own, unless another count stands in for an empty denominator. */
    Figure scoredFigure();

    /** The most points that the criterion can give to this unit: more than its own where points of siblings are shared with it. */
    Rational mostPoints();

    /**
     * The points that siblings with an empty denominator share with this criterion, each with the sibling, in the set's order: with its
     * own they are {@link #mostPoints()}. Empty where none are shared.
     */
    Map<Criterion, Rational> received();

    /** Whether its points are those that a publisher gives, taken as they are. */
    boolean isPublished();

    /** The publisher of the points, as it was submitted; empty where they are not published, or nobody is named. */
    Optional<String> publishedBy();

    /**
     * The id of the group whose points a publisher gives, where this criterion in it has no figure: it has no points of its own,
     * and is not unknown.
     */
    Optional<String> coveredBy();

    /**
     * The step or category that the figure reaches, and the next one; empty where the criterion has none, or something else than its
     * figure gives the points.
     */
    default Optional<ReachedStep> step() {
        Scoring scoring = criterion().target().scoring();
        boolean isOwn = ReachedStep.isOf(scoring)
                && !isPublished()
                && emptyDenominator().isEmpty()
                && fraction().isPresent();
        return isOwn ? ReachedStep.of(scoring, figure().observation(), value(), mostPoints()) : Optional.empty();
    }

    /** The exact value in the unit of the figure; empty for a yes or no, a day, and what is unknown. */
    Optional<Rational> value();

    /**
     * The exact value rounded half up; empty for a yes or no, a day, and what is unknown.
     *
     * @param scale the digits behind the mark, 0 to 1000
     * @throws IllegalArgumentException if the scale is another
     */
    Optional<BigDecimal> value(int scale);

    /**
     * The least figure (where less is better: the largest) that has at least {@code fraction} of the criterion's points; empty
     * where every figure has, none has, there is no least one (above an open bound), it is no fraction (below a logarithm), or
     * points do not depend on one number alone.
     */
    Optional<Rational> valueFor(Rational fraction);

    /** The gap to the threshold, or above a limit, 0 where it is met; empty where there is no number or no threshold. */
    Optional<Rational> gap();

    /**
     * The gap to the threshold rounded half up, though never to nothing, 0 where it is reached; empty where there is
     * no number or no threshold.
     *
     * @param scale the digits behind the mark, 0 to 1000
     * @throws IllegalArgumentException if the scale is another
     */
    Optional<BigDecimal> gap(int scale);

    /** Whether the figure is above the planned ceiling of a range: a remark, not a breach. */
    boolean isAboveRange();
}
