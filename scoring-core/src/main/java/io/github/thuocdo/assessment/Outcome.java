package io.github.thuocdo.assessment;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Rational;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Observation.NotApplicable;
import io.github.thuocdo.submission.Observation.OnDay;
import io.github.thuocdo.submission.Observation.YesNo;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.Optional;

/**
 * What became of one criterion for one unit (kết quả), computed exactly from the criterion and the figure alone.
 *
 * @param criterion what was asked
 * @param figure what was said
 * @param status how the one stands to the other
 */
public record Outcome(Criterion criterion, Figure figure, Status status) {

    /** The outcome of {@code criterion} for {@code figure}. */
    public static Outcome of(Criterion criterion, Figure figure) {
        return new Outcome(criterion, figure, status(criterion, figure));
    }

    private static Status status(Criterion criterion, Figure figure) {
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
            return observation instanceof OnDay on && MonthDay.from(on.day()).isBefore(before.day());
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

    /**
     * The exact points, 0 to 1, of which the criterion's weight is a multiple: value ÷ threshold, at most 1; empty where
     * the criterion does not score, or the figure is unknown or not applicable.
     */
    public Optional<Rational> points() {
        if (!criterion.scored() || status == Status.UNKNOWN || status == Status.NOT_APPLICABLE) {
            return Optional.empty();
        }
        if (criterion.requirement() instanceof Requirement.Affirmed) {
            return Optional.of(status == Status.MET ? Rational.ONE : Rational.ZERO);
        }
        return value().map(v -> v.dividedBy(Rational.of(ExactScore.full(criterion.requirement())))
                .clampedToUnit());
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
