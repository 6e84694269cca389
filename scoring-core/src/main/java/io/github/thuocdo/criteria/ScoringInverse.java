package io.github.thuocdo.criteria;

import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Which value gives so many points. */
final class ScoringInverse {
    private ScoringInverse() {}

    static Optional<Rational> of(Scoring scoring, Rational fraction, Requirement requirement) {
        if (scoring instanceof Scoring.Adjustment adjustment) {
            return adjustment(adjustment, fraction);
        }
        if (scoring instanceof Scoring.Steps steps) {
            return steps(steps, fraction);
        }
        // Beyond full points there is nothing, and no points are had with every value.
        if (fraction.signum() <= 0 || fraction.compareTo(Rational.ONE) > 0) {
            return Optional.empty();
        }
        if (scoring instanceof Scoring.ShareOfThreshold) {
            return threshold(requirement).map(fraction::times);
        }
        if (scoring instanceof Scoring.PassFail passFail) {
            Requirement own = passFail.requirement() == null ? requirement : passFail.requirement();
            return own.isStrict() ? Optional.empty() : threshold(own);
        }
        if (scoring instanceof Scoring.Ratio ratio) {
            return Optional.of(ratio.full().times(toward(ratio.direction(), fraction)));
        }
        if (scoring instanceof Scoring.PerItem items) {
            return fraction.compareTo(items.most()) > 0
                    ? Optional.empty()
                    : Optional.of(rounded(fraction.dividedBy(items.each()), RoundingMode.CEILING));
        }
        return scoring instanceof Scoring.Normalised normalised ? normalised(normalised, fraction) : Optional.empty();
    }

    /** The threshold in the figure's own unit; the value of an index has full points at 1; none for a yes or a day. */
    private static Optional<Rational> threshold(Requirement requirement) {
        if (requirement instanceof Requirement.InProportion) {
            return Optional.of(Rational.ONE);
        }
        BigDecimal threshold = requirement.thresholdForOrder();
        return threshold.signum() > 0 ? Optional.of(Rational.of(threshold)) : Optional.empty();
    }

    private static Rational toward(Direction direction, Rational fraction) {
        return direction == Direction.MORE ? fraction : Rational.ONE.minus(fraction);
    }

    /** The bound of the worst step that gives enough, unless what lies behind all steps does, or the bound is open. */
    private static Optional<Rational> steps(Scoring.Steps steps, Rational fraction) {
        if (steps.otherwise().compareTo(fraction) >= 0) {
            return Optional.empty();
        }
        Optional<Scoring.Step> worst = steps.steps().stream()
                .filter(step -> step.fraction().compareTo(fraction) >= 0)
                .reduce((better, worse) -> worse);
        return worst.filter(step -> !step.open()).map(Scoring.Step::bound);
    }

    /** The fewest items that earn enough; of items that cost points, the most that leave enough. */
    private static Optional<Rational> adjustment(Scoring.Adjustment adjustment, Rational fraction) {
        if (fraction.compareTo(adjustment.least()) <= 0 || fraction.compareTo(adjustment.most()) > 0) {
            return Optional.empty();
        }
        boolean costs = adjustment.each().signum() < 0;
        return Optional.of(
                rounded(fraction.dividedBy(adjustment.each()), costs ? RoundingMode.FLOOR : RoundingMode.CEILING));
    }

    private static Optional<Rational> normalised(Scoring.Normalised normalised, Rational fraction) {
        Rational most = normalised.most();
        if (most == null || normalised.logarithm()) {
            return Optional.empty();
        }
        if (normalised.method() == Scoring.Method.DISTANCE_TO_TARGET) {
            return Optional.of(
                    normalised.direction() == Direction.MORE ? most.times(fraction) : most.dividedBy(fraction));
        }
        Rational least = normalised.least();
        if (normalised.method() != Scoring.Method.GOALPOSTS || least == null) {
            return Optional.empty();
        }
        return Optional.of(least.plus(most.minus(least).times(toward(normalised.direction(), fraction))));
    }

    private static Rational rounded(Rational items, RoundingMode mode) {
        return Rational.of(items.rounded(0, mode));
    }
}
