package io.github.thuocdo.submission;

import org.jspecify.annotations.Nullable;

/**
 * Where a figure was read.
 *
 * @param file the file as it was named; null for a figure made in code
 * @param line the line, from 1 on; 0 for a figure made in code
 * @param wide whether the indicator is the heading of a column
 */
public record Place(@Nullable String file, int line, boolean wide) {
    /** No file at all. */
    public static final Place CODE = new Place(null, 0, false);
}
