package io.github.thuocdo.internal.cell;

import java.util.List;

/**
 * The cells of one unit, each with its {@link ShortFigure}. Immutable once it is filled.
 *
 * @param <T> the cells
 */
public interface CodedRow<T> extends List<T> {
    /** The code of each cell, for reading; {@link ShortFigure#NONE} where the cell alone holds the figure. */
    long[] codes();
}
