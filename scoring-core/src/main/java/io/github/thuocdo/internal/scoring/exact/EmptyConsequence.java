package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Policies.EmptyDenominator.Gives;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.internal.function.kind.Share;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.submission.Figure;
import java.util.Optional;

/**
 * The consequence of one empty denominator.
 *
 * @param declared the set's declaration
 * @param gives its consequence; empty where another figure stands in
 * @param figure the figure that is scored then
 */
record EmptyConsequence(EmptyDenominator declared, Optional<Gives> gives, Figure figure) {
    /** The rule that held: the declared one, or, where nothing stands in for the denominator, the one that is declared for that. */
    EmptyDenominator held() {
        boolean isOtherwise = declared instanceof EmptyDenominator.Substitute && gives.isPresent();
        return isOtherwise ? gives.get() : declared;
    }

    /** Whether it does not apply to the unit. */
    boolean isOutside() {
        return gives.filter(Gives.NOT_APPLICABLE::equals).isPresent();
    }

    /** The points of a figure over nothing. */
    static Share share(Gives gives, Scoring scoring) {
        return switch (gives) {
            case FULL_POINTS -> Share.of(allPoints(scoring));
            case NO_POINTS -> Share.of(Real.ZERO);
            case NOT_APPLICABLE -> Share.NOT_APPLICABLE;
        };
    }

    /** The most that a function gives: all points, and of bonus and penalty no more than what is declared. */
    static Real allPoints(Scoring scoring) {
        return scoring instanceof Scoring.Adjustment adjustment ? Real.of(adjustment.most()) : Real.ONE;
    }
}
