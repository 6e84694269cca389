package io.github.thuocdo.merger;

import io.github.thuocdo.internal.text.Excerpt;
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
    /** Refuses null, and a unit without a code. */
    public Merger {
        Objects.requireNonNull(oldCode, "oldCode");
        Objects.requireNonNull(oldName, "oldName");
        Objects.requireNonNull(newCode, "newCode");
        Objects.requireNonNull(newName, "newName");
        if (oldCode.isBlank() || newCode.isBlank()) {
            throw new IllegalArgumentException("A unit has a code before a merger and after it, not ("
                    + Excerpt.of(oldCode) + ") and (" + Excerpt.of(newCode) + ")");
        }
    }
}
