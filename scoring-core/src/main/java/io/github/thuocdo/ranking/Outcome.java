package io.github.thuocdo.ranking;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.internal.figures.Quotient;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Observation.NotApplicable;
import io.github.thuocdo.submission.Observation.OnDay;
import io.github.thuocdo.submission.Observation.YesNo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What became of one criterion for one unit (kết quả), computed exactly, and only when it is asked for. */
public final class Outcome {
    private final Criterion criterion;
    private final Figure figure;
    private final Status status;
    /** Where another function than value ÷ threshold scores. */
    private final @Nullable Supplier<Optional<Real>> scored;

    /** The value in the unit of the figure; null where it is no number. */
    private final @Nullable Quotient value;

    private Outcome(Criterion criterion, Figure figure, Status status, @Nullable Supplier<Optional<Real>> scored) {
        this.criterion = criterion;
        this.figure = figure;
        this.status = status;
        this.scored = scored;
        this.value = Quotient.of(figure.type(), figure.observation());
    }

    /** The outcome of {@code criterion} for {@code figure}, scored by value ÷ threshold. */
    public static Outcome of(Criterion criterion, Figure figure) {
        return new Outcome(criterion, figure, status(criterion, figure), null);
    }

    /** An outcome whose points another function gives. */
    static Outcome of(Criterion criterion, Figure figure, Status status, Supplier<Optional<Real>> fraction) {
        return new Outcome(criterion, figure, status, Suppliers.memoize(fraction::get));
    }

    /** An outcome that another criterion decides, and that has no points. */
    static Outcome following(Criterion criterion, Figure figure, Status status) {
        return new Outcome(criterion, figure, status, Optional::empty);
    }

    /** What was asked. */
    public Criterion criterion() {
        return criterion;
    }

    /** What was said. */
    public Figure figure() {
        return figure;
    }

    /** How the one stands to the other. */
    public Status status() {
        return status;
    }

    /**
     * The fraction of the criterion's points; empty where it does not score, or its figure is unknown or not applicable.
     */
    public Optional<Real> fraction() {
        return scored == null ? plainFraction() : scored.get();
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
        Quotient value = Quotient.of(type, observation);
        if (value == null) {
            return false;
        }
        if (requirement instanceof Requirement.Threshold threshold) {
            return threshold.comparison().holds(value.compareTo(threshold.value()));
        }
        if (requirement instanceof Requirement.Range range) {
            return value.compareTo(range.from()) >= 0;
        }
        return requirement instanceof Requirement.AmongFirst first
                && value.compareTo(BigDecimal.valueOf(first.n())) <= 0;
    }

    /** The exact value in the unit of the figure; empty for a yes or no, a day, and what is unknown. */
    public Optional<Rational> value() {
        return Figures.exact(figure.type(), figure.observation());
    }

    /** The exact value rounded half up; empty for a yes or no, a day, and what is unknown. */
    public Optional<BigDecimal> value(int scale) {
        return value == null ? Optional.empty() : Optional.of(value.rounded(scale, RoundingMode.HALF_UP));
    }

    private boolean isScoredPlainly() {
        return scored == null && criterion.scored() && status != Status.UNKNOWN && status != Status.NOT_APPLICABLE;
    }

    /** Whether a yes or an early day has all points, and nothing else has any. */
    private boolean isDoneOrNot() {
        return criterion.requirement() instanceof Requirement.Affirmed
                || criterion.requirement() instanceof Requirement.Before;
    }

    /** The share of full points of a figure scored by value ÷ threshold, at least 0, at most 1. */
    private Optional<Real> plainFraction() {
        if (!isScoredPlainly()) {
            return Optional.empty();
        }
        if (isDoneOrNot()) {
            return Optional.of(status == Status.MET ? Real.ONE : Real.ZERO);
        }
        return Figures.exact(criterion.type(), figure.observation())
                .map(v -> v.dividedBy(Rational.of(ExactScore.full(criterion.requirement()))))
                .map(Rational::clampedToUnit)
                .map(Real::of);
    }

    /** The points as they are published: the fraction times what the criterion weighs, rounded once; empty where there are none. */
    public Optional<BigDecimal> points(Policies.Rounding rounding) {
        if (!isScoredPlainly()) {
            return earned().map(points -> points.rounded(rounding.scale(), rounding.mode()));
        }
        if (isDoneOrNot()) {
            BigDecimal all = status == Status.MET ? criterion.points() : BigDecimal.ZERO;
            return Optional.of(all.setScale(rounding.scale(), rounding.mode()));
        }
        Quotient scoring =
                figure.type() == criterion.type() ? value : Quotient.of(criterion.type(), figure.observation());
        return scoring == null
                ? Optional.empty()
                : Optional.of(scoring.points(
                        criterion.points(),
                        ExactScore.full(criterion.requirement()),
                        rounding.scale(),
                        rounding.mode()));
    }

    /** The fraction of the criterion's points where it is rational; empty where there are no points, or it is not. */
    public Optional<Rational> points() {
        return fraction().flatMap(Real::exact);
    }

    /** The points: the fraction times what the criterion weighs; empty where there are none. */
    public Optional<Real> earned() {
        return fraction().map(share -> share.times(Real.of(Rational.of(criterion.points()))));
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

    /**
     * What is missing to the threshold rounded half up, though never to nothing, 0 where it is reached; empty where there is
     * no number or no threshold.
     */
    public Optional<BigDecimal> gap(int scale) {
        BigDecimal asked = criterion.requirement().thresholdForOrder();
        return asked.signum() <= 0 || value == null ? Optional.empty() : Optional.of(value.gap(asked, scale));
    }

    /** Whether the figure is above the planned ceiling of a range: a remark, not a breach. */
    public boolean isAboveRange() {
        return criterion.requirement() instanceof Requirement.Range range
                && value().map(v -> v.compareTo(Rational.of(range.to())) > 0).orElse(false);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Outcome other
                && criterion.equals(other.criterion)
                && figure.equals(other.figure)
                && status == other.status
                && fraction().equals(other.fraction());
    }

    @Override
    public int hashCode() {
        return Objects.hash(criterion, figure, status);
    }

    @Override
    public String toString() {
        return criterion.id() + " " + status + " " + figure.observation();
    }
}
