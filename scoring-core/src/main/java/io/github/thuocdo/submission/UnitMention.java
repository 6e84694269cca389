package io.github.thuocdo.submission;

import io.github.thuocdo.criteria.Level;
import java.util.Objects;
import java.util.Optional;

/**
 * The name by which a row calls its unit besides a code.
 *
 * @param name the name, which is not empty
 * @param above the name or the code of the unit above; empty where the row gives none
 * @param isByName whether the row has no code, so that the unit is known by its name alone
 * @param place the place of the row
 * @param level the level that the heading above the name says; empty where it says none
 */
public record UnitMention(
        String name, Optional<String> above, boolean isByName, SourcePosition place, Optional<Level> level) {
    /**
     * Refuses a mention without a name.
     *
     * @throws IllegalArgumentException if the name is empty
     */
    public UnitMention {
        if (Objects.requireNonNull(name, "name").isEmpty()) {
            throw new IllegalArgumentException("A unit is mentioned by a name, not (" + name + ")");
        }
        Objects.requireNonNull(above, "above");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(level, "level");
    }

    /** A mention under a heading that says no level. */
    public UnitMention(String name, Optional<String> above, boolean isByName, SourcePosition place) {
        this(name, above, isByName, place, Optional.empty());
    }
}
