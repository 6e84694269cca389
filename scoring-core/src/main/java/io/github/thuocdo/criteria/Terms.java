package io.github.thuocdo.criteria;

import io.github.thuocdo.internal.text.OrderedCopies;
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
 */
public record Terms(
        boolean mandatory,
        boolean gate,
        Policies.@Nullable Missing missing,
        Set<String> onlyGroups,
        Set<String> exceptGroups,
        Policies.@Nullable Rounding rounding) {
    /** No terms of its own. */
    public static final Terms PLAIN = new Terms(false, false, null, Set.of(), Set.of(), null);

    public Terms {
        onlyGroups = OrderedCopies.copyOf(onlyGroups);
        exceptGroups = OrderedCopies.copyOf(exceptGroups);
    }

    /** Whether they are {@link #PLAIN}. */
    public boolean isPlain() {
        return !mandatory && !gate && missing == null && rounding == null && isForAll();
    }

    /** The same with {@code own} as the rounding of its points; null for the set's. */
    public Terms withRounding(Policies.@Nullable Rounding own) {
        return new Terms(mandatory, gate, missing, onlyGroups, exceptGroups, own);
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
}
