package io.github.thuocdo.criteria;

import io.github.thuocdo.internal.text.AlikeNames;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.internal.text.Shown;
import io.github.thuocdo.number.Rational;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The terms on which a criterion counts.
 *
 * @param mandatory whether a completion needs it met, whatever the number of others
 * @param gate whether 0 points here make the whole score 0
 * @param missing the way a missing figure counts, where that differs from the set's policy; empty where it does not
 * @param onlyGroups the groups or types of units that it applies to; empty for all
 * @param exceptGroups the groups or types of units that it does not apply to
 * @param rounding the rounding of its points before they are added, where that differs from the set's policy;
 *     empty where it does not
 * @param weight its weight among its siblings, above 0; empty where its points are its weight
 * @param emptyDenominator the outcome of an empty denominator, where that differs from the set's policy; empty where it does not
 */
public record Terms(
        boolean mandatory,
        boolean gate,
        Optional<Policies.Missing> missing,
        Set<String> onlyGroups,
        Set<String> exceptGroups,
        Optional<Policies.Rounding> rounding,
        Optional<Rational> weight,
        Optional<Policies.EmptyDenominator> emptyDenominator) {
    /** No terms of its own. */
    public static final Terms PLAIN = builder().build();

    public Terms {
        NotNull.require("missing", missing, "onlyGroups", onlyGroups, "exceptGroups", exceptGroups);
        NotNull.require("rounding", rounding, "weight", weight, "emptyDenominator", emptyDenominator);
        onlyGroups = AlikeNames.of(NotNull.within("onlyGroups", onlyGroups));
        exceptGroups = AlikeNames.of(NotNull.within("exceptGroups", exceptGroups));
        if (weight.isPresent() && weight.get().signum() <= 0) {
            throw new IllegalArgumentException("The weight of a criterion is above 0, not " + weight.get());
        }
    }

    /**
     * Terms to be stated one by one: {@link #PLAIN} where nothing is said.
     *
     * <pre>{@code
     * Terms.builder().mandatory().onlyFor("xã").weight(Rational.of(1, 3)).build()
     * }</pre>
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the terms of a criterion until they are built. */
    public static final class Builder {
        private boolean mandatory;
        private boolean gate;
        private Optional<Policies.Missing> missing = Optional.empty();
        private Set<String> onlyGroups = Set.of();
        private Set<String> exceptGroups = Set.of();
        private Optional<Policies.Rounding> rounding = Optional.empty();
        private Optional<Rational> weight = Optional.empty();
        private Optional<Policies.EmptyDenominator> emptyDenominator = Optional.empty();

        private Builder() {}

        /** Makes it mandatory: a completion needs it met, whatever the number of others. */
        public Builder mandatory() {
            this.mandatory = true;
            return this;
        }

        /** Makes it a gate: 0 points here make the whole score 0. */
        public Builder gate() {
            this.gate = true;
            return this;
        }

        /** The way a missing figure counts; as the set's policies say unless this is said. */
        public Builder missing(Policies.Missing missing) {
            Objects.requireNonNull(missing, "missing");
            this.missing = Optional.of(missing);
            return this;
        }

        /** The groups or types of units that it applies to; all unless this is said. A later call replaces it. */
        public Builder onlyFor(String... groups) {
            this.onlyGroups = AlikeNames.of(List.of(NotNull.within("groups", groups)));
            return this;
        }

        /** The groups or types of units that it does not apply to; none unless this is said. A later call replaces it. */
        public Builder exceptFor(String... groups) {
            this.exceptGroups = AlikeNames.of(List.of(NotNull.within("groups", groups)));
            return this;
        }

        /** The rounding of its points before they are added; as the set's policies say unless this is said. */
        public Builder rounding(int scale, RoundingMode mode) {
            this.rounding = Optional.of(new Policies.Rounding(scale, mode));
            return this;
        }

        /** Its weight among its siblings, above 0; its points unless this is said. */
        public Builder weight(Rational weight) {
            Objects.requireNonNull(weight, "weight");
            this.weight = Optional.of(weight);
            return this;
        }

        /** The rule for an empty denominator; as the set's policies say unless this is said. */
        public Builder emptyDenominator(Policies.EmptyDenominator gives) {
            Objects.requireNonNull(gives, "gives");
            this.emptyDenominator = Optional.of(gives);
            return this;
        }

        /**
         * The terms.
         *
         * @throws IllegalArgumentException if the weight is not above 0
         */
        public Terms build() {
            return new Terms(mandatory, gate, missing, onlyGroups, exceptGroups, rounding, weight, emptyDenominator);
        }
    }

    /** The same with the terms of one value of the criterion: how its points are rounded, weighed, and given for empty denominators. */
    public Terms of(
            Optional<Policies.Rounding> ownRounding,
            Optional<Rational> ownWeight,
            Optional<Policies.EmptyDenominator> ownEmptyDenominator) {
        NotNull.require("ownEmptyDenominator", ownEmptyDenominator, "ownRounding", ownRounding, "ownWeight", ownWeight);
        return new Terms(
                mandatory, gate, missing, onlyGroups, exceptGroups, ownRounding, ownWeight, ownEmptyDenominator);
    }

    /** Whether they are {@link #PLAIN}. */
    public boolean isPlain() {
        return !mandatory
                && !gate
                && missing.isEmpty()
                && isForAll()
                && rounding.isEmpty()
                && weight.isEmpty()
                && emptyDenominator.isEmpty();
    }

    /** Whether it applies to every unit. */
    public boolean isForAll() {
        return onlyGroups.isEmpty() && exceptGroups.isEmpty();
    }

    /** Whether a unit that bears these groups, and is of this type where it has one, is asked at all. */
    public boolean applyTo(Set<String> groups, Optional<String> type) {
        Objects.requireNonNull(groups, "groups");
        Objects.requireNonNull(type, "type");
        return isForAll()
                || (onlyGroups.isEmpty() || names(onlyGroups, groups, type)) && !names(exceptGroups, groups, type);
    }

    private static boolean names(Set<String> named, Set<String> groups, Optional<String> type) {
        if (type.isPresent() && named.contains(type.get())) {
            return true;
        }
        for (String group : groups) {
            if (named.contains(group)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return Shown.withoutAbsent(this);
    }
}
