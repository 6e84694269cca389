package io.github.thuocdo.submission;

import java.util.Objects;

/**
 * How a file names a unit beside its code, or without one.
 *
 * @param unit what its figures are given under: the code, or the name where the file has no code
 * @param name its name as written; "" where only its parent is named
 * @param parent the name of the unit above as written; "" where it is not named
 * @param place where it was read
 */
public record UnitName(String unit, String name, String parent, SourcePosition place) {
    /** Refuses what only a mistake leaves out. */
    public UnitName {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(place, "place");
    }
}
