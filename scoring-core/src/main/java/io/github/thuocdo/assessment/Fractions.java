package io.github.thuocdo.assessment;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Rational;
import io.github.thuocdo.criteria.Real;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.criteria.Scoring.Part;
import io.github.thuocdo.submission.Observation;
import java.util.Optional;

/** Which fraction of a criterion's points a unit has: the scoring functions, exactly. */
final class Fractions {
    private final Population population;
    private final Spread.Finder spreads;

    Fractions(Population population, Spread.Finder spreads) {
        this.population = population;
        this.spreads = spreads;
    }

    /**
     * The fraction of the points of {@code criterion} that the {@code unit}-th unit has; empty where a figure that it takes
     * is unknown. Parts that do not apply have none of their points.
     */
    Optional<Real> of(Criterion criterion, int unit) {
        return fraction(
                criterion.target().scoring(),
                criterion.indicator().code(),
                criterion.type(),
                criterion.requirement(),
                unit);
    }

    /** Whether every figure that the function of {@code criterion} takes is known: then {@link #of} is not empty. */
    boolean isKnown(Criterion criterion, int unit) {
        return isKnown(criterion.target().scoring(), criterion.indicator().code(), unit);
    }

    private boolean isKnown(Scoring scoring, String indicator, int unit) {
        if (scoring.parts().isEmpty()) {
            return !population.figure(unit, indicator).isUnknown();
        }
        boolean oneIsEnough = scoring instanceof Scoring.BestOf;
        long known = scoring.parts().stream()
                .filter(part -> isKnown(part.scoring(), part.indicator() == null ? indicator : part.indicator(), unit))
                .count();
        return oneIsEnough ? known > 0 : known == scoring.parts().size();
    }

    private Optional<Real> fraction(
            Scoring scoring, String indicator, FigureType type, Requirement requirement, int unit) {
        if (scoring instanceof Scoring.Parts parts) {
            return sum(parts, indicator, type, requirement, unit);
        }
        if (scoring instanceof Scoring.BestOf cases) {
            return best(cases, indicator, type, requirement, unit);
        }
        Figure figure = population.figure(unit, indicator);
        if (figure.isUnknown()) {
            return Optional.empty();
        }
        Observation observation = figure.observation();
        if (observation instanceof Observation.NotApplicable) {
            return Optional.of(Real.ZERO);
        }
        if (scoring instanceof Scoring.Categories categories && observation instanceof Observation.Category named) {
            return categories.fractionOf(named.name()).map(Real::of);
        }
        if (scoring instanceof Scoring.PassFail passFail) {
            Requirement asked = passFail.requirement() == null ? requirement : passFail.requirement();
            return Optional.of(Outcome.isMet(asked, type, observation) ? Real.ONE : Real.ZERO);
        }
        if (observation instanceof Observation.YesNo answer) {
            return Optional.of(answer.yes() ? Real.ONE : Real.ZERO);
        }
        Optional<Rational> value = Figures.exact(type, observation);
        return value.map(v -> ofNumber(scoring, indicator, type, requirement, v));
    }

    private Optional<Real> sum(
            Scoring.Parts parts, String indicator, FigureType type, Requirement requirement, int unit) {
        Real sum = Real.ZERO;
        for (Part part : parts.parts()) {
            Optional<Real> own = part(part, indicator, type, requirement, unit);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(own.get());
        }
        return Optional.of(sum.min(Real.ONE));
    }

    /** The best case that is known: "tính điểm cho trường hợp nào có điểm cao nhất". */
    private Optional<Real> best(
            Scoring.BestOf cases, String indicator, FigureType type, Requirement requirement, int unit) {
        return cases.cases().stream()
                .flatMap(part -> part(part, indicator, type, requirement, unit).stream())
                .reduce(Real::max);
    }

    private Optional<Real> part(Part part, String indicator, FigureType type, Requirement requirement, int unit) {
        String own = part.indicator() == null ? indicator : part.indicator();
        FigureType ownType = part.type() == null ? type : part.type();
        return fraction(part.scoring(), own, ownType, requirement, unit)
                .map(fraction -> fraction.times(Real.of(part.fraction())));
    }

    private Real ofNumber(Scoring scoring, String indicator, FigureType type, Requirement requirement, Rational value) {
        if (scoring instanceof Scoring.Ratio ratio) {
            Rational fraction = value.dividedBy(ratio.full()).clampedToUnit();
            return Real.of(ratio.direction() == Direction.MORE ? fraction : Rational.ONE.minus(fraction));
        }
        if (scoring instanceof Scoring.Steps steps) {
            return Real.of(step(steps, value));
        }
        if (scoring instanceof Scoring.BestUnit) {
            Rational most = spreads.of(indicator, type, false).most();
            return Real.of(
                    most.signum() <= 0 ? Rational.ZERO : value.dividedBy(most).clampedToUnit());
        }
        if (scoring instanceof Scoring.PerItem items) {
            Rational earned = items.each().times(value);
            return Real.of(smaller(earned.signum() < 0 ? Rational.ZERO : earned, items.most()));
        }
        if (scoring instanceof Scoring.Adjustment adjustment) {
            Rational earned = adjustment.each().times(value);
            return Real.of(smaller(larger(earned, adjustment.least()), adjustment.most()));
        }
        if (scoring instanceof Scoring.Normalised normalised) {
            return Normalisation.of(normalised, value, spreads.of(indicator, type, normalised.logarithm()));
        }
        if (requirement instanceof Requirement.InProportion) {
            return Real.of(value.clampedToUnit());
        }
        return Real.of(
                value.dividedBy(Rational.of(ExactScore.full(requirement))).clampedToUnit());
    }

    private static Rational step(Scoring.Steps steps, Rational value) {
        for (Scoring.Step step : steps.steps()) {
            int sign = value.compareTo(step.bound());
            int toward = steps.direction() == Direction.MORE ? sign : -sign;
            if (step.open() ? toward > 0 : toward >= 0) {
                return step.fraction();
            }
        }
        return steps.otherwise();
    }

    private static Rational smaller(Rational one, Rational other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Rational larger(Rational one, Rational other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
