package io.github.thuocdo.internal.scoring;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.number.Real;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The seam between figures and scores: the scores of a table of checked figures. There are two ways, exact numbers and columns,
 * and both give the same answers; nothing above asks which one it has.
 *
 * <p>Immutable and safe to share between threads.
 */
public interface ScoreCalculator {
    /** The figures. */
    FigureTable figures();

    /** Computes every score; a unit whose score has more digits than an {@code int} keeps has none. */
    default ScoreColumns scores(Workers workers) {
        ScoreBuffer buffer = new ScoreBuffer(figures().size());
        score(buffer, workers);
        return buffer.freeze();
    }

    /** Computes every score into {@code out}; a unit whose score has more digits than an {@code int} keeps has none. */
    void score(ScoreBuffer out, Workers workers);

    /** The number of the unit's scored criteria that are unknown. */
    int unknown(int unit);

    /** The number of scored criteria that do not apply to the unit. */
    int notApplicable(int unit);

    /** Whether the unit takes part in the ranking once it has a score. */
    boolean isRanked(int unit);

    /** The unit's status under a scored criterion, whatever figures its scoring function takes. */
    Status status(int unit, Criterion criterion);

    /** The fraction of a scored criterion's points that the unit has; empty where it is unknown or not applicable. */
    Optional<Real> fraction(int unit, Criterion criterion);

    /** The points of a scored criterion as they are published, rounded once; empty where there are none. */
    Optional<BigDecimal> points(int unit, Criterion criterion);

    /**
     * The origin of a scored criterion's points; empty where it is its function and its own figure alone. The default is
     * empty.
     */
    default Optional<PointsOrigin> origin(int unit, Criterion criterion) {
        return Optional.empty();
    }

    /**
     * The points by the figures alone of a criterion or group with published points, rounded as the set declares; empty
     * where figures are missing. The default is empty.
     *
     * @param id the id of the criterion or group
     */
    default Optional<BigDecimal> computed(int unit, String id) {
        return Optional.empty();
    }

    /** The same scores in exact numbers. */
    ScoreCalculator exact();

    /** The gates that make the unit's score 0; empty where none is shut, or the unit has no score. */
    default Optional<ShutGates> shutGates(int unit) {
        return exact().shutGates(unit);
    }

    /** The score of a group at the declared scale, as a whole number; {@link ScoreColumns#NONE} where nothing in it counts. */
    int group(int unit, String group);

    /** The same of several groups, which share what the unit's figures give. */
    default int[] groups(int unit, List<String> groups) {
        return groups.stream().mapToInt(group -> group(unit, group)).toArray();
    }

    /**
     * The published score of a group if every unknown figure gave the least, or the most ({@code best}); empty where nothing in it
     * applies, or there are no such ends.
     */
    Optional<BigDecimal> groupBound(int unit, String group, boolean best);

    /**
     * Whether there is a least and a most that a group can give a unit: not where points depend on other units whose unknown figures
     * have no ends.
     */
    boolean isBounded(int unit, String group);

    /** The ids of the criteria and groups whose points have no least and no most for any unit, for that reason. */
    List<String> endless();

    /** The exact score at the set's scale; empty where the unit has too few answers. */
    Optional<Real> total(int unit);

    /**
     * The exact score at the set's scale if every unknown figure gave the least that it can, or the most; empty where nothing counts.
     * For sets whose points do not depend on other units.
     */
    Optional<Real> end(int unit, boolean best);

    /** The least or the most fraction that an unknown figure of a scored criterion gives there, for a criterion that takes one figure. */
    Real endFraction(Criterion criterion, boolean best);

    /** The score as a sum and its divisor; in a set that is more than a mean weighted by points, the divisor is 1. */
    ScoreFraction exact(int unit);
}
