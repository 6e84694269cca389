package io.github.thuocdo.insight;

import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.number.Rational;
import java.util.List;
import java.util.Objects;

/**
 * The exact shares of the five factors in a change.
 *
 * @param shares the share of each factor, in the order of {@link Factor#values()}; together they are the change
 */
public record FactorShares(List<Rational> shares) {
    /** A share for each factor. */
    public FactorShares {
        Objects.requireNonNull(shares, "shares");
        shares = List.copyOf(NotNull.within("shares", shares));
        if (shares.size() != Factor.values().length) {
            throw new IllegalArgumentException(
                    "Each of the factors has a share, " + Factor.values().length + " in all, not " + shares.size());
        }
    }

    /** The share of a factor, its average over all orders of the factors; below 0 where it takes away. */
    public Rational of(Factor factor) {
        Objects.requireNonNull(factor, "factor");
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
