package io.github.thuocdo.criteria;

import io.github.thuocdo.internal.text.AlikeNames;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.internal.text.Shown;
import io.github.thuocdo.number.Rational;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The declared choices of a publisher that change a ranking.
 *
 * @param missing the way a missing figure counts
 * @param coverage the least share of the applicable weight that must be known for a unit to be ranked, 0 to 1
 * @param criteria the least number of scored criteria that must be known for a unit to be ranked; 0 or more
 * @param unranked the groups or types of units that are assessed, with a score, and not ranked
 * @param ties the numbering of equal scores
 * @param tieBreakers the rules that decide between equal scores before they share a rank, in this order
 * @param rounding at which scale scores are published and compared
 * @param criterionRounding the rounding of every criterion's points before they are added, unless it says so
 *     itself; empty where they are added as they are
 * @param emptyDenominator the outcome of an empty denominator for every criterion, unless it says so itself
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
        Optional<Rounding> criterionRounding,
        EmptyDenominator emptyDenominator,
        Period period) {
    /** The policies of a set that declares none: no points for missing figures, ranks 1-2-2-4, and scores rounded at 4 digits. */
    public static final Policies STANDARD = builder().build();

    public Policies {
        NotNull.require("missing", missing, "coverage", coverage, "unranked", unranked, "ties", ties);
        NotNull.require("tieBreakers", tieBreakers, "rounding", rounding, "criterionRounding", criterionRounding);
        NotNull.require("emptyDenominator", emptyDenominator, "period", period);
        unranked = AlikeNames.of(NotNull.within("unranked", unranked));
        tieBreakers = List.copyOf(NotNull.within("tieBreakers", tieBreakers));
        if (coverage.signum() < 0 || coverage.compareTo(Rational.ONE) > 0) {
            throw new IllegalArgumentException("A coverage is from 0 to 1, not " + coverage);
        }
        if (criteria < 0) {
            throw new IllegalArgumentException("The least number of known criteria is 0 or more, not " + criteria);
        }
    }

    /**
     * Policies to be declared one by one: {@link #STANDARD} where nothing is said.
     *
     * <pre>{@code
     * Policies.builder().missing(Policies.Missing.EXCLUDE).rounding(2, RoundingMode.HALF_UP).build()
     * }</pre>
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects policies until they are built. */
    public static final class Builder {
        private Missing missing = Missing.ZERO;
        private Rational coverage = Rational.ZERO;
        private int criteria;
        private Set<String> unranked = Set.of();
        private Ties ties = Ties.COMPETITION;
        private List<TieBreaker> tieBreakers = List.of();
        private Rounding rounding = new Rounding(4, RoundingMode.HALF_UP, true);
        private Optional<Rounding> criterionRounding = Optional.empty();
        private EmptyDenominator emptyDenominator = EmptyDenominator.Gives.NOT_APPLICABLE;
        private Period period = Period.YEAR;

        private Builder() {}

        /** The way a missing figure counts; it gives no points unless this is said. */
        public Builder missing(Missing missing) {
            this.missing = Objects.requireNonNull(missing, "missing");
            return this;
        }

        /** The least share of the applicable weight that must be known for a unit to be ranked, 0 to 1; 0 unless this is said. */
        public Builder coverage(Rational share) {
            this.coverage = Objects.requireNonNull(share, "share");
            return this;
        }

        /** The least number of scored criteria that must be known for a unit to be ranked; 0 unless this is said. */
        public Builder minimumCriteria(int criteria) {
            this.criteria = criteria;
            return this;
        }

        /** The groups or types of units that are assessed and not ranked; none unless this is said. A later call replaces it. */
        public Builder unranked(String... groups) {
            this.unranked = AlikeNames.of(List.of(NotNull.within("groups", groups)));
            return this;
        }

        /** The numbering of equal scores; 1-2-2-4 unless this is said. */
        public Builder ties(Ties ties) {
            this.ties = Objects.requireNonNull(ties, "ties");
            return this;
        }

        /** The tie breakers of equal scores, in this order; none unless this is said. */
        public Builder tieBreakers(TieBreaker... tieBreakers) {
            this.tieBreakers = List.of(NotNull.within("tieBreakers", tieBreakers));
            return this;
        }

        /** The rounding of scores; at 4 digits, halves up, before units are ranked, unless this is said. */
        public Builder rounding(Rounding rounding) {
            this.rounding = Objects.requireNonNull(rounding, "rounding");
            return this;
        }

        /** The rounding of scores, before units are ranked. */
        public Builder rounding(int scale, RoundingMode mode) {
            return rounding(new Rounding(scale, mode, true));
        }

        /** The rounding of every criterion's points before they are added; none unless this is said. */
        public Builder criterionRounding(int scale, RoundingMode mode) {
            this.criterionRounding = Optional.of(new Rounding(scale, mode));
            return this;
        }

        /** The rule for an empty denominator; the criterion does not apply unless this is said. */
        public Builder emptyDenominator(EmptyDenominator gives) {
            this.emptyDenominator = Objects.requireNonNull(gives, "gives");
            return this;
        }

        /** The kind of period that figures speak of; a year unless this is said. */
        public Builder period(Period period) {
            this.period = Objects.requireNonNull(period, "period");
            return this;
        }

        /**
         * The policies.
         *
         * @throws IllegalArgumentException if the coverage is not from 0 to 1, or the number of criteria is below 0
         */
        public Policies build() {
            return new Policies(
                    missing,
                    coverage,
                    criteria,
                    unranked,
                    ties,
                    tieBreakers,
                    rounding,
                    criterionRounding,
                    emptyDenominator,
                    period);
        }
    }

    /** Whether missing figures have no points and every unit with an answer is ranked. */
    boolean isPlain() {
        return missing == Missing.ZERO
                && coverage.signum() == 0
                && criteria <= 1
                && unranked.isEmpty()
                && criterionRounding.isEmpty()
                && emptyDenominator == EmptyDenominator.Gives.NOT_APPLICABLE;
    }

    /** The way a missing figure counts in the score. */
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

    /** The outcome of a denominator of 0: 0 of 0 cases, so that there is no share. */
    public sealed interface EmptyDenominator {
        /** The word in files and results: {@code full-points}. */
        String code();

        /** An outcome that needs no other figure. */
        enum Gives implements EmptyDenominator {
            /** Nothing: the criterion does not apply, and leaves the divisor. */
            NOT_APPLICABLE,
            /** All points. */
            FULL_POINTS,
            /** No points. */
            NO_POINTS;

            @Override
            public String code() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }

        /**
         * The points are shared equally among siblings that have a figure: these can have so much more. Where none has one, the whole
         * group does not apply.
         *
         * @param among the ids of the siblings, in the same group; empty for all of them
         */
        record Shared(List<String> among) implements EmptyDenominator {
            public Shared {
                among = List.copyOf(NotNull.within("among", among));
            }

            @Override
            public String code() {
                return "shared";
            }
        }

        /**
         * Another count stands in for the denominator: last year's, divided by 12 where the period is a month.
         *
         * @param indicator the code of the indicator that counts
         * @param dividedBy the divisor of its figure, for each kind of period; above 0
         * @param otherwise the outcome where that is missing or 0 too
         */
        record Substitute(String indicator, Map<Period, Integer> dividedBy, Gives otherwise)
                implements EmptyDenominator {
            public Substitute {
                Objects.requireNonNull(indicator, "indicator");
                dividedBy = Map.copyOf(Objects.requireNonNull(dividedBy, "dividedBy"));
                Objects.requireNonNull(otherwise, "otherwise");
                if (dividedBy.size() != Period.values().length
                        || dividedBy.values().stream().anyMatch(by -> by < 1)) {
                    throw new IllegalArgumentException("A substitute is divided by 1 or more for each kind of period");
                }
            }

            /** The divisor of the figure where figures speak of such a period, 1 or more. */
            public int by(Period period) {
                Objects.requireNonNull(period, "period");
                return Objects.requireNonNull(dividedBy.get(period));
            }

            @Override
            public String code() {
                return "substitute";
            }
        }
    }

    /** The numbering of units with equal scores. */
    public enum Ties {
        /** Standard competition ranking: 1-2-2-4. */
        COMPETITION,
        /** Dense ranking: 1-2-2-3. */
        DENSE
    }

    /** A rule that decides between equal scores. */
    public enum TieBreaker {
        /** The larger number of scored criteria met comes first. */
        MET
    }

    /**
     * Declared rounding.
     *
     * @param scale digits behind the decimal mark, 0 to 9
     * @param mode the way halves go; never {@code UNNECESSARY}, which rounds nothing
     * @param beforeRanking whether rounded scores are ranked, so that scores equal when published are equal in rank; of the
     *     total alone
     */
    public record Rounding(int scale, RoundingMode mode, boolean beforeRanking) {
        /** Rounding of parts, which nothing is ranked by. */
        public Rounding(int scale, RoundingMode mode) {
            this(scale, mode, true);
        }

        public Rounding {
            Objects.requireNonNull(mode, "mode");
            if (scale < 0 || scale > 9) {
                throw new IllegalArgumentException("The scale of scores is 0 to 9, not " + scale);
            }
            if (mode == RoundingMode.UNNECESSARY) {
                throw new IllegalArgumentException("The mode says how numbers are rounded, so it is not " + mode);
            }
        }
    }

    @Override
    public String toString() {
        return Shown.withoutAbsent(this);
    }
}
