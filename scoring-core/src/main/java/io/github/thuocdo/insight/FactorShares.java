package io.github.thuocdo.insight;

import io.github.thuocdo.number.Rational;
import java.util.List;

/**
 * How a change is shared among the five factors, exactly.
 *
 * @param shares the share of each factor, in the order of {@link Factor#values()}; together they are the change
 */
public record FactorShares(List<Rational> shares) {
    /** A share for each factor. */
    public FactorShares {
        shares = List.copyOf(shares);
        if (shares.size() != Factor.values().length) {
            throw new IllegalArgumentException(
                    "Each of the factors has a share, " + Factor.values().length + " in all, not " + shares.size());
        }
    }

    /** What a factor adds on the average of all orders; below 0 where it takes away. */
    public Rational of(Factor factor) {
        return shares.get(factor.ordinal());
    }

    /** The whole change. */
    public Rational sum() {
        return Rational.sum(shares);
    }

    /** The factor with the largest share, whichever way it goes; the first of equal ones. */
    public Factor largest() {
        Factor largest = Factor.OWN_FIGURES;
        for (Factor factor : Factor.values()) {
            if (magnitude(of(factor)).compareTo(magnitude(of(largest))) > 0) {
                largest = factor;
            }
        }
        return largest;
    }

    private static Rational magnitude(Rational share) {
        return share.signum() < 0 ? Rational.ZERO.minus(share) : share;
    }
}
