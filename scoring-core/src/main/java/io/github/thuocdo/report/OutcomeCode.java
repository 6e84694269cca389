package io.github.thuocdo.report;

import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.text.Digits;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.submission.Ledger;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An outcome as results for machines say it: plain values, null where there is none. */
final class OutcomeCode {
    private static final int SCALE = 4;

    private OutcomeCode() {}

    /** A {@link BigDecimal}, a {@link Boolean}, a day or a category as text; null where there is no figure that counts. */
    static @Nullable Object value(Outcome outcome) {
        Observation observation = outcome.figure().observation();
        if (observation instanceof Observation.Value value) {
            return trimmed(value.number());
        }
        if (observation instanceof Observation.Counts) {
            return outcome.value(SCALE).orElseThrow();
        }
        if (observation instanceof Observation.YesNo answer) {
            return answer.yes();
        }
        if (observation instanceof Observation.Category named) {
            return named.name();
        }
        return observation instanceof Observation.OnDay on ? on.day().toString() : null;
    }

    static @Nullable BigInteger numerator(Outcome outcome) {
        return outcome.figure().observation() instanceof Observation.Counts counts ? counts.numerator() : null;
    }

    static @Nullable BigInteger denominator(Outcome outcome) {
        return outcome.figure().observation() instanceof Observation.Counts counts ? counts.denominator() : null;
    }

    /** The points at the declared scale; null where the criterion does not score or its outcome is not known. */
    static @Nullable BigDecimal points(Outcome outcome, Policies.Rounding rounding) {
        return outcome.points().orElse(null);
    }

    /** The gap to the threshold, at most four decimals: 0 where it is met, null where no number says how much. */
    static @Nullable BigDecimal gap(Outcome outcome) {
        if (outcome.status() == Status.MET) {
            return BigDecimal.ZERO;
        }
        return outcome.gap(SCALE).map(OutcomeCode::trimmed).orElse(null);
    }

    /** The most points that the unit could have, where that is not what the criterion gives to all; else null. */
    static @Nullable BigDecimal mostPoints(Outcome outcome) {
        return outcome.received().isEmpty() ? null : shown(outcome.mostPoints());
    }

    /** A number with at most four decimals. */
    static BigDecimal shown(Rational number) {
        return trimmed(number.rounded(SCALE, RoundingMode.HALF_UP));
    }

    /** A gap, at most four decimals, though never rounded to nothing. */
    static BigDecimal missing(Rational number) {
        BigDecimal rounded = shown(number);
        return rounded.signum() == 0 && number.signum() != 0 ? BigDecimal.ONE.movePointLeft(SCALE) : rounded;
    }

    /** The code of the ledger that vouches for the figure; null where nobody submitted one. */
    static @Nullable String ledger(Outcome outcome) {
        Optional<Ledger> ledger = outcome.figure().ledger();
        return ledger.isEmpty() || outcome.figure().entries().isEmpty()
                ? null
                : ledger.get().code();
    }

    static BigDecimal trimmed(BigDecimal number) {
        return Digits.trimmed(number);
    }
}
