package io.github.thuocdo.submission;

import java.util.Objects;

/**
 * The name by which a row calls its unit besides a code.
 *
 * @param name the name; "" where the row gives none
 * @param above the name or the code of the unit above; "" where the row gives none
 * @param isByName whether the row has no code, so that the unit is known by its name alone
 * @param place where the row stands
 */
public record UnitMention(String name, String above, boolean isByName, SourcePosition place) {
    /** Refuses what only a mistake leaves out. */
    public UnitMention {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(above, "above");
        Objects.requireNonNull(place, "place");
    }
}
