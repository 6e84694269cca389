package io.github.thuocdo.criteria;

import io.github.thuocdo.internal.text.AlikeNames;
import io.github.thuocdo.internal.text.Shown;
import io.github.thuocdo.number.Rational;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On which terms a criterion counts.
 *
 * @param mandatory whether a completion needs it met, whatever the number of others
 * @param gate whether 0 points here make the whole score 0
 * @param missing what a missing figure counts as, where that differs from the set's policy; null where it does not
 * @param onlyGroups the groups or types of units that it applies to; empty for all
 * @param exceptGroups the groups or types of units that it does not apply to
 * @param rounding to how many digits its points are rounded before they are added, where that differs from the set's policy;
 *     null where it does not
 * @param weight its weight among its siblings, above 0; null where its points are its weight
 * @param emptyDenominator what an empty denominator gives, where that differs from the set's policy; null where it does not
 */
public record Terms(
        boolean mandatory,
        boolean gate,
        Policies.@Nullable Missing missing,
        Set<String> onlyGroups,
        Set<String> exceptGroups,
        Policies.@Nullable Rounding rounding,
        @Nullable Rational weight,
        Policies.@Nullable EmptyDenominator emptyDenominator) {
    /** No terms of its own. */
    public static final Terms PLAIN = new Terms(false, false, null, Set.of(), Set.of());

    public Terms {
        onlyGroups = AlikeNames.of(onlyGroups);
        exceptGroups = AlikeNames.of(exceptGroups);
        if (weight != null && weight.signum() <= 0) {
            throw new IllegalArgumentException("The weight of a criterion is above 0, not " + weight);
        }
    }

    /** Terms without rounding, weight or rule for empty denominators of their own. */
    public Terms(
            boolean mandatory,
            boolean gate,
            Policies.@Nullable Missing missing,
            Set<String> onlyGroups,
            Set<String> exceptGroups) {
        this(mandatory, gate, missing, onlyGroups, exceptGroups, null, null, null);
    }

    /** The same with the terms of one value of the criterion: how its points are rounded, weighed, and given for empty denominators. */
    public Terms of(
            Policies.@Nullable Rounding ownRounding,
            @Nullable Rational ownWeight,
            Policies.@Nullable EmptyDenominator ownEmptyDenominator) {
        return new Terms(
                mandatory, gate, missing, onlyGroups, exceptGroups, ownRounding, ownWeight, ownEmptyDenominator);
    }

    /** Whether they are {@link #PLAIN}. */
    public boolean isPlain() {
        return !mandatory
                && !gate
                && missing == null
                && isForAll()
                && rounding == null
                && weight == null
                && emptyDenominator == null;
    }

    /** Whether it applies to every unit. */
    public boolean isForAll() {
        return onlyGroups.isEmpty() && exceptGroups.isEmpty();
    }

    /** Whether a unit with these groups and this type is asked at all. */
    public boolean applyTo(Set<String> groups, @Nullable String type) {
        return isForAll()
                || (onlyGroups.isEmpty() || names(onlyGroups, groups, type)) && !names(exceptGroups, groups, type);
    }

    private static boolean names(Set<String> named, Set<String> groups, @Nullable String type) {
        if (type != null && named.contains(type)) {
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
