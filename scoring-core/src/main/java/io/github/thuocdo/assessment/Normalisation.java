package io.github.thuocdo.assessment;

import io.github.thuocdo.criteria.Rational;
import io.github.thuocdo.criteria.Real;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;

/** A value brought to a common scale (OECD/JRC handbook, step 5). */
final class Normalisation {
    private Normalisation() {}

    static Real of(Scoring.Normalised how, Rational value, Spread spread) {
        Rational capped = capped(how, value);
        switch (how.method()) {
            case GOALPOSTS:
                return between(how, capped, how.least(), how.most(), spread);
            case MIN_MAX:
                return between(how, capped, capped(how, spread.least()), capped(how, spread.most()), spread);
            case DISTANCE_TO_TARGET:
                Rational share = capped.dividedBy(how.most()).clampedToUnit();
                return toward(how, Real.of(share));
            case RANK:
                return rank(how, capped, spread);
            default:
                Real distance = spread.scaled(capped).minus(spread.mean());
                Real score = spread.deviation().signum() == 0 ? Real.ZERO : distance.dividedBy(spread.deviation());
                return how.direction() == Direction.MORE ? score : score.negated();
        }
    }

    /** Declared bounds hold a value back, whatever the method. */
    private static Rational capped(Scoring.Normalised how, Rational value) {
        if (how.method() == Scoring.Method.DISTANCE_TO_TARGET) {
            return value;
        }
        if (how.least() != null && value.compareTo(how.least()) < 0) {
            return how.least();
        }
        return how.most() != null && value.compareTo(how.most()) > 0 ? how.most() : value;
    }

    private static Real between(Scoring.Normalised how, Rational value, Rational least, Rational most, Spread spread) {
        if (least.compareTo(most) >= 0) {
            return Real.ZERO;
        }
        Real from = spread.scaled(least);
        return toward(
                how,
                spread.scaled(value).minus(from).dividedBy(spread.scaled(most).minus(from)));
    }

    private static Real rank(Scoring.Normalised how, Rational value, Spread spread) {
        if (spread.size() < 2) {
            return Real.ONE;
        }
        int[] below = spread.below(value);
        Rational place = Rational.of(2L * below[0] + below[1] - 1, 2L * (spread.size() - 1));
        return toward(how, Real.of(place.clampedToUnit()));
    }

    private static Real toward(Scoring.Normalised how, Real fraction) {
        return how.direction() == Direction.MORE ? fraction : Real.ONE.minus(fraction);
    }
}
