package io.github.thuocdo.assessment;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Rational;
import io.github.thuocdo.criteria.Real;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Observation.NotApplicable;
import io.github.thuocdo.submission.Observation.OnDay;
import io.github.thuocdo.submission.Observation.YesNo;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What became of one criterion for one unit (kết quả), computed exactly from the criterion and the figure alone.
 *
 * @param criterion what was asked
 * @param figure what was said
 * @param status how the one stands to the other
 * @param fraction the fraction of the criterion's points; empty where it does not score, or its figure is unknown or not
 *     applicable
 */
public record Outcome(Criterion criterion, Figure figure, Status status, Optional<Real> fraction) {

    /** The outcome of {@code criterion} for {@code figure}, scored by value ÷ threshold. */
    public static Outcome of(Criterion criterion, Figure figure) {
        Status status = status(criterion, figure);
        return new Outcome(criterion, figure, status, plainFraction(criterion, figure, status));
    }

    static Status status(Criterion criterion, Figure figure) {
        if (figure.isUnknown()) {
            return Status.UNKNOWN;
        }
        if (figure.observation() instanceof NotApplicable) {
            return Status.NOT_APPLICABLE;
        }
        if (criterion.requirement() instanceof Requirement.InProportion) {
            return Status.SCORED;
        }
        return isMet(criterion.requirement(), criterion.type(), figure.observation()) ? Status.MET : Status.NOT_MET;
    }

    /** Whether a figure that was checked against {@code type} meets {@code requirement}. */
    public static boolean isMet(Requirement requirement, FigureType type, Observation observation) {
        if (requirement instanceof Requirement.Affirmed) {
            return observation instanceof YesNo answer && answer.yes();
        }
        if (requirement instanceof Requirement.Before before) {
            return observation instanceof OnDay on && before.isMetOn(on.day());
        }
        Optional<Rational> value = Figures.exact(type, observation);
        if (value.isEmpty()) {
            return false;
        }
        if (requirement instanceof Requirement.Threshold threshold) {
            return threshold.comparison().holds(value.get().compareTo(Rational.of(threshold.value())));
        }
        if (requirement instanceof Requirement.Range range) {
            return value.get().compareTo(Rational.of(range.from())) >= 0;
        }
        return requirement instanceof Requirement.AmongFirst first
                && value.get().compareTo(Rational.of(first.n(), 1)) <= 0;
    }

    /** The exact value in the unit of the figure; empty for a yes or no, a day, and what is unknown. */
    public Optional<Rational> value() {
        return Figures.exact(figure.type(), figure.observation());
    }

    /** The share of full points of a figure scored by value ÷ threshold, at least 0, at most 1. */
    private static Optional<Real> plainFraction(Criterion criterion, Figure figure, Status status) {
        if (!criterion.scored() || status == Status.UNKNOWN || status == Status.NOT_APPLICABLE) {
            return Optional.empty();
        }
        boolean isDone = criterion.requirement() instanceof Requirement.Affirmed
                || criterion.requirement() instanceof Requirement.Before;
        if (isDone) {
            return Optional.of(status == Status.MET ? Real.ONE : Real.ZERO);
        }
        return Figures.exact(criterion.type(), figure.observation())
                .map(v -> v.dividedBy(Rational.of(ExactScore.full(criterion.requirement()))))
                .map(Rational::clampedToUnit)
                .map(Real::of);
    }

    /** The fraction of the criterion's points where it is rational; empty where there are no points, or it is not. */
    public Optional<Rational> points() {
        return fraction.flatMap(Real::exact);
    }

    /** The points: the fraction times what the criterion weighs; empty where there are none. */
    public Optional<Real> earned() {
        return fraction.map(share -> share.times(Real.of(Rational.of(criterion.points()))));
    }

    /** What is missing to the threshold, 0 where it is reached; empty where there is no number or no threshold. */
    public Optional<Rational> gap() {
        BigDecimal asked = criterion.requirement().thresholdForOrder();
        if (asked.signum() <= 0) {
            return Optional.empty();
        }
        return value().map(v -> {
            Rational gap = Rational.of(asked).minus(v);
            return gap.signum() > 0 ? gap : Rational.ZERO;
        });
    }

    /** Whether the figure is above the planned ceiling of a range: a remark, not a breach. */
    public boolean isAboveRange() {
        return criterion.requirement() instanceof Requirement.Range range
                && value().map(v -> v.compareTo(Rational.of(range.to())) > 0).orElse(false);
    }
}
