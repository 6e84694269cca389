package io.github.thuocdo.internal.ranks;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Policies.EmptyDenominator.Gives;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.internal.figures.Judgement;
import io.github.thuocdo.internal.figures.Quotient;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.function.kind.FigureFunction;
import io.github.thuocdo.internal.scoring.PointsOrigin;
import io.github.thuocdo.internal.scoring.ScoreCalculator;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An outcome whose points and value are computed when they are asked for. */
public final class ComputedOutcome implements Outcome {
    private static final int MOST_SCALE = 1_000;

    private final Criterion criterion;
    private final Figure figure;
    private final Status status;
    /** The calculator of the points; null where the criterion has none. */
    private final @Nullable ScoreCalculator calculator;

    private final int unit;
    /** Found when it is first asked, which is often. */
    private @Nullable Optional<PointsOrigin> origin;

    private ComputedOutcome(
            Criterion criterion, Figure figure, Status status, @Nullable ScoreCalculator calculator, int unit) {
        this.criterion = criterion;
        this.figure = figure;
        this.status = status;
        this.calculator = calculator;
        this.unit = unit;
    }

    /** The outcome of a criterion that is not scored, and has no points. */
    public static Outcome of(Criterion criterion, Figure figure, Status status) {
        return new ComputedOutcome(criterion, figure, status, null, 0);
    }

    /** The same, where the figure alone decides. */
    static Outcome of(Criterion criterion, Figure figure) {
        return of(criterion, figure, Judgement.status(criterion, figure.observation()));
    }

    /** The outcome of a criterion whose points {@code calculator} gives. */
    static Outcome scored(Criterion criterion, Figure figure, Status status, ScoreCalculator calculator, int unit) {
        return new ComputedOutcome(criterion, figure, status, calculator, unit);
    }

    @Override
    public Criterion criterion() {
        return criterion;
    }

    @Override
    public Figure figure() {
        return figure;
    }

    @Override
    public Status status() {
        return status;
    }

    @Override
    public Optional<Real> fraction() {
        return calculator == null ? Optional.empty() : calculator.fraction(unit, criterion);
    }

    @Override
    public Optional<BigDecimal> points() {
        return calculator == null ? Optional.empty() : calculator.points(unit, criterion);
    }

    @Override
    public Optional<EmptyDenominator> emptyDenominator() {
        Optional<EmptyDenominator> own = criterion.target().terms().emptyDenominator();
        if (own.isEmpty() && origin().isEmpty()) {
            return Optional.empty();
        }
        return origin().flatMap(PointsOrigin::emptyDenominator)
                .or(() -> own.filter(Gives.NOT_APPLICABLE::equals))
                .filter(held -> held != Gives.NOT_APPLICABLE || (own.isPresent() && isOutsideOverNothing()));
    }

    /** Whether the criterion does not apply to its unit as the denominator of its one figure is 0. */
    private boolean isOutsideOverNothing() {
        return calculator != null
                && status == Status.NOT_APPLICABLE
                && criterion.target().scoring().parts().isEmpty()
                && figure.observation() instanceof Observation.NotApplicable without
                && without.isOverNothing()
                && Judgement.applies(calculator.figures().units().get(unit), criterion);
    }

    @Override
    public Figure scoredFigure() {
        return origin().map(PointsOrigin::figure).orElse(figure);
    }

    @Override
    public Rational mostPoints() {
        return origin().map(PointsOrigin::most).orElseGet(() -> Rational.of(criterion.points()));
    }

    @Override
    public Map<Criterion, Rational> received() {
        return origin().map(PointsOrigin::received)
                .map(Collections::unmodifiableMap)
                .orElse(Map.of());
    }

    @Override
    public boolean isPublished() {
        return origin().flatMap(PointsOrigin::published).isPresent();
    }

    @Override
    public Optional<String> publishedBy() {
        return origin().flatMap(PointsOrigin::published)
                .flatMap(published -> published.entry().evidence());
    }

    @Override
    public Optional<String> coveredBy() {
        return origin().flatMap(PointsOrigin::coveredBy);
    }

    private Optional<PointsOrigin> origin() {
        Optional<PointsOrigin> found = origin;
        if (found == null) {
            found = calculator == null ? Optional.empty() : calculator.origin(unit, criterion);
            origin = found;
        }
        return found;
    }

    @Override
    public Optional<Rational> value() {
        return Figures.exact(figure.type(), figure.observation());
    }

    @Override
    public Optional<BigDecimal> value(int scale) {
        requireFew(scale);
        return Optional.ofNullable(quotient()).map(value -> value.rounded(scale, RoundingMode.HALF_UP));
    }

    /** The value in the unit of the figure; null where it is no number. */
    private @Nullable Quotient quotient() {
        return Quotient.of(figure.type(), figure.observation());
    }

    private static void requireFew(int scale) {
        if (scale < 0 || scale > MOST_SCALE) {
            throw new IllegalArgumentException("A figure is rounded to 0 to " + MOST_SCALE + " digits, not " + scale);
        }
    }

    @Override
    public Optional<Rational> valueFor(Rational fraction) {
        Objects.requireNonNull(fraction, "fraction");
        return ScoringFunctions.of(criterion.target().scoring()) instanceof FigureFunction function
                ? function.valueFor(fraction, criterion.requirement())
                : Optional.empty();
    }

    @Override
    public Optional<Rational> gap() {
        Optional<BigDecimal> most = criterion.requirement().most();
        if (most.isPresent()) {
            return value().map(v -> {
                Rational over = v.minus(Rational.of(most.get()));
                return over.signum() > 0 ? over : Rational.ZERO;
            });
        }
        return criterion
                .requirement()
                .least()
                .flatMap(asked -> value().map(v -> {
                    Rational gap = Rational.of(asked).minus(v);
                    return gap.signum() > 0 ? gap : Rational.ZERO;
                }));
    }

    @Override
    public Optional<BigDecimal> gap(int scale) {
        requireFew(scale);
        if (criterion.requirement().most().isPresent()) {
            return gap().map(over -> {
                BigDecimal rounded = over.rounded(scale, RoundingMode.HALF_UP);
                return rounded.signum() == 0 && over.signum() > 0 ? BigDecimal.ONE.movePointLeft(scale) : rounded;
            });
        }
        Optional<BigDecimal> asked = criterion.requirement().least();
        Quotient value = asked.isEmpty() ? null : quotient();
        return value == null ? Optional.empty() : Optional.of(value.gap(asked.get(), scale));
    }

    @Override
    public boolean isAboveRange() {
        return Judgement.isAboveRange(criterion.requirement(), figure.type(), figure.observation());
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof ComputedOutcome other
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
