package io.github.thuocdo.criteria;

import io.github.thuocdo.criteria.Scoring.Direction;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which value gives so many points. */
final class ScoringInverse {
    private ScoringInverse() {}

    static Optional<Rational> of(Scoring scoring, Rational fraction, @Nullable Rational threshold) {
        if (fraction.signum() < 0 || fraction.compareTo(Rational.ONE) > 0) {
            return Optional.empty();
        }
        if (scoring instanceof Scoring.ShareOfThreshold) {
            return threshold == null ? Optional.empty() : Optional.of(threshold.times(fraction));
        }
        if (scoring instanceof Scoring.PassFail) {
            return threshold == null || fraction.signum() == 0 ? Optional.empty() : Optional.of(threshold);
        }
        if (scoring instanceof Scoring.Ratio ratio) {
            return Optional.of(ratio.full().times(toward(ratio.direction(), fraction)));
        }
        if (scoring instanceof Scoring.Steps steps) {
            return steps(steps, fraction);
        }
        if (scoring instanceof Scoring.PerItem items) {
            return fraction.compareTo(items.most()) > 0
                    ? Optional.empty()
                    : Optional.of(roundedUp(fraction.dividedBy(items.each())));
        }
        if (scoring instanceof Scoring.Normalised normalised) {
            return normalised(normalised, fraction);
        }
        return Optional.empty();
    }

    private static Rational toward(Direction direction, Rational fraction) {
        return direction == Direction.MORE ? fraction : Rational.ONE.minus(fraction);
    }

    /** The nearest bound of those steps that give enough; an open bound is never reached, so it has no such value. */
    private static Optional<Rational> steps(Scoring.Steps steps, Rational fraction) {
        Rational nearest = null;
        for (Scoring.Step step : steps.steps()) {
            if (step.fraction().compareTo(fraction) >= 0 && !step.open()) {
                nearest = step.bound();
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static Optional<Rational> normalised(Scoring.Normalised normalised, Rational fraction) {
        Rational most = normalised.most();
        if (most == null || normalised.logarithm()) {
            return Optional.empty();
        }
        if (normalised.method() == Scoring.Method.DISTANCE_TO_TARGET && normalised.direction() == Direction.MORE) {
            return Optional.of(most.times(fraction));
        }
        Rational least = normalised.least();
        if (normalised.method() != Scoring.Method.GOALPOSTS || least == null) {
            return Optional.empty();
        }
        return Optional.of(least.plus(most.minus(least).times(toward(normalised.direction(), fraction))));
    }

    private static Rational roundedUp(Rational items) {
        return Rational.of(items.rounded(0, RoundingMode.CEILING));
    }
}
