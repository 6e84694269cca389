package io.github.thuocdo.merger;

import java.util.Objects;

/**
 * One old unit, or a part of it, that went into a new one. Codes were given anew: the same code may mean one unit before and
 * another one after, so each code stands beside the name that it had.
 *
 * @param oldCode the code before
 * @param oldName the name before
 * @param newCode the code after
 * @param newName the name after
 * @param isPartial whether only a part of the old unit went there
 */
public record Merger(String oldCode, String oldName, String newCode, String newName, boolean isPartial) {
    /** Refuses null. */
    public Merger {
        Objects.requireNonNull(oldCode, "oldCode");
        Objects.requireNonNull(oldName, "oldName");
        Objects.requireNonNull(newCode, "newCode");
        Objects.requireNonNull(newName, "newName");
    }
}
