package io.github.thuocdo.internal.cell;

import org.jspecify.annotations.Nullable;

/**
 * The cells of one unit as they were written.
 *
 * @param <T> the cells
 */
public interface CodedReport<T> extends CodedRow<T> {
    /** The indicator of each cell, for reading. Units of one source that name the same indicators mostly share one array. */
    String[] indicators();

    /** Whether all cells were read from one file, or all were made in code. */
    boolean isOfOneFile();

    /** The one file; null where the cells were made in code, or come from several files. */
    @Nullable
    String file();
}
