package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;

/** A value brought to a common scale (OECD/JRC handbook, step 5). */
public final class Normalisation {
    private Normalisation() {}

    /**
     * The normalised value.
     *
     * @param spread how the values of the ranked units spread, each held back by the declared bounds
     */
    public static Real of(Scoring.Normalised how, Rational value, Spread spread) {
        Rational capped = capped(how, value);
        switch (how.method()) {
            case GOALPOSTS:
                return between(how, capped, how.least(), how.most(), spread);
            case MIN_MAX:
                return between(how, capped, spread.least(), spread.most(), spread);
            case DISTANCE_TO_TARGET:
                return distance(how, value);
            case RANK:
                return rank(how, capped, spread);
            default:
                if (spread.deviation().signum() == 0) {
                    return Real.ZERO;
                }
                Real score = spread.scaled(capped).minus(spread.mean()).times(spread.perDeviation());
                return how.direction() == Direction.MORE ? score : score.negated();
        }
    }

    /** Declared bounds hold a value back, whatever the method. */
    public static Rational capped(Scoring.Normalised how, Rational value) {
        if (how.method() == Scoring.Method.DISTANCE_TO_TARGET) {
            return value;
        }
        if (how.least() != null && value.compareTo(how.least()) < 0) {
            return how.least();
        }
        return how.most() != null && value.compareTo(how.most()) > 0 ? how.most() : value;
    }

    /** At the bounds themselves no logarithm is taken: 0 and 1 are exact. */
    private static Real between(Scoring.Normalised how, Rational value, Rational least, Rational most, Spread spread) {
        if (least.compareTo(most) >= 0) {
            return Real.ZERO;
        }
        if (value.compareTo(least) <= 0) {
            return toward(how, Real.ZERO);
        }
        if (value.compareTo(most) >= 0) {
            return toward(how, Real.ONE);
        }
        if (!how.logarithm()) {
            return toward(how, Real.of(value.minus(least).dividedBy(most.minus(least))));
        }
        Real from = spread.scaled(least);
        return toward(
                how,
                spread.scaled(value).minus(from).dividedBy(spread.scaled(most).minus(from)));
    }

    /** Where less is better, a value below the target has reached it. */
    private static Real distance(Scoring.Normalised how, Rational value) {
        if (how.direction() == Direction.MORE) {
            return Real.of(value.dividedBy(how.most()).clampedToUnit());
        }
        return value.compareTo(how.most()) <= 0 ? Real.ONE : Real.of(how.most().dividedBy(value));
    }

    private static Real rank(Scoring.Normalised how, Rational value, Spread spread) {
        if (spread.size() < 2) {
            return Real.ONE;
        }
        int others = Math.max(0, spread.equalTo(value) - 1);
        Rational place = Rational.of(2L * spread.below(value) + others, 2L * (spread.size() - 1));
        return toward(how, Real.of(place.clampedToUnit()));
    }

    private static Real toward(Scoring.Normalised how, Real fraction) {
        return how.direction() == Direction.MORE ? fraction : Real.ONE.minus(fraction);
    }
}
