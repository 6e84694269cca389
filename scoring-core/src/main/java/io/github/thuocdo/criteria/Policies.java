package io.github.thuocdo.criteria;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.util.List;

/**
 * The declared choices of a publisher that change a ranking.
 *
 * @param missing what a missing figure counts as
 * @param ties how equal scores are numbered
 * @param tieBreakers what decides between equal scores before they share a rank, in this order
 * @param rounding at which scale scores are published and compared
 */
public record Policies(Missing missing, Ties ties, List<TieBreaker> tieBreakers, Rounding rounding) {

    public Policies {
        tieBreakers = ImmutableList.copyOf(tieBreakers);
    }

    /** What a missing figure counts as in the score. */
    public enum Missing {
        /** No points; the criterion stays in the divisor. */
        ZERO
    }

    /** How units with equal scores are numbered. */
    public enum Ties {
        /** Standard competition ranking: 1-2-2-4. */
        COMPETITION,
        /** Dense ranking: 1-2-2-3. */
        DENSE
    }

    /** What decides between equal scores. */
    public enum TieBreaker {
        /** The larger number of scored criteria met comes first. */
        MET
    }

    /**
     * Declared rounding.
     *
     * @param scale digits behind the decimal mark, 0 to 9
     * @param mode how halves go
     * @param beforeRanking whether rounded scores are ranked, so that scores equal when published are equal in rank
     */
    public record Rounding(int scale, RoundingMode mode, boolean beforeRanking) {
        public Rounding {
            if (scale < 0 || scale > 9) {
                throw new IllegalArgumentException("The scale of scores is 0 to 9, not " + scale);
            }
        }
    }
}
