package io.github.thuocdo.criteria;

import io.github.thuocdo.internal.text.AlikeNames;
import io.github.thuocdo.internal.text.Shown;
import io.github.thuocdo.number.Rational;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The declared choices of a publisher that change a ranking.
 *
 * @param missing what a missing figure counts as
 * @param coverage the least share of the applicable weight that must be known for a unit to be ranked, 0 to 1
 * @param criteria the least number of scored criteria that must be known for a unit to be ranked
 * @param unranked the groups or types of units that are assessed, with a score, and not ranked
 * @param ties how equal scores are numbered
 * @param tieBreakers what decides between equal scores before they share a rank, in this order
 * @param rounding at which scale scores are published and compared
 * @param criterionRounding to how many digits the points of every criterion are rounded before they are added, unless it says so
 *     itself; null where they are added as they are
 * @param emptyDenominator what an empty denominator gives for every criterion, unless it says so itself
 * @param period the kind of period that figures speak of
 */
public record Policies(
        Missing missing,
        Rational coverage,
        int criteria,
        Set<String> unranked,
        Ties ties,
        List<TieBreaker> tieBreakers,
        Rounding rounding,
        @Nullable Rounding criterionRounding,
        Terms.EmptyDenominator emptyDenominator,
        Period period) {
    /** What holds where nothing is declared: no points for what is missing, 1-2-2-4, and scores rounded at 4 digits. */
    public static final Policies STANDARD =
            new Policies(Missing.ZERO, Ties.COMPETITION, List.of(), new Rounding(4, RoundingMode.HALF_UP, true));

    public Policies {
        unranked = AlikeNames.of(unranked);
        tieBreakers = List.copyOf(tieBreakers);
        if (coverage.signum() < 0 || coverage.compareTo(Rational.ONE) > 0) {
            throw new IllegalArgumentException("A coverage is from 0 to 1, not " + coverage);
        }
    }

    /** Policies that rank every unit with an answer. */
    public Policies(Missing missing, Ties ties, List<TieBreaker> tieBreakers, Rounding rounding) {
        this(missing, Rational.ZERO, 0, Set.of(), ties, tieBreakers, rounding);
    }

    /** Policies whose criteria are not rounded, and do not apply where a denominator is empty. */
    public Policies(
            Missing missing,
            Rational coverage,
            int criteria,
            Set<String> unranked,
            Ties ties,
            List<TieBreaker> tieBreakers,
            Rounding rounding) {
        this(
                missing,
                coverage,
                criteria,
                unranked,
                ties,
                tieBreakers,
                rounding,
                null,
                Terms.Gives.NOT_APPLICABLE,
                Period.YEAR);
    }

    /** Whether missing figures have no points and every unit with an answer is ranked. */
    boolean isPlain() {
        return missing == Missing.ZERO
                && coverage.signum() == 0
                && criteria <= 1
                && unranked.isEmpty()
                && criterionRounding == null
                && emptyDenominator == Terms.Gives.NOT_APPLICABLE;
    }

    /** What a missing figure counts as in the score. */
    public enum Missing {
        /** No points; the criterion stays in the divisor. */
        ZERO,
        /** Nothing: the criterion leaves the divisor. */
        EXCLUDE,
        /** Nothing, and a unit that knows less than the declared coverage is not ranked. */
        UNRANKED_BELOW_COVERAGE
    }

    /** The kind of period that figures speak of. */
    public enum Period {
        /** A year. */
        YEAR,
        /** A quarter of a year. */
        QUARTER,
        /** A month. */
        MONTH
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
     * @param beforeRanking whether rounded scores are ranked, so that scores equal when published are equal in rank; of the
     *     total alone
     */
    public record Rounding(int scale, RoundingMode mode, boolean beforeRanking) {
        /** Rounding of parts, which nothing is ranked by. */
        public Rounding(int scale, RoundingMode mode) {
            this(scale, mode, true);
        }

        public Rounding {
            if (scale < 0 || scale > 9) {
                throw new IllegalArgumentException("The scale of scores is 0 to 9, not " + scale);
            }
        }
    }

    @Override
    public String toString() {
        return Shown.withoutAbsent(this);
    }
}
