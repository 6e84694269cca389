package io.github.thuocdo.internal.cell;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one unit, each with its {@link ShortFigure}.
 *
 * @param <T> the cells
 */
public abstract class CodedRow<T extends @Nullable Object> extends AbstractList<T> implements RandomAccess {
    private final long[] codes;
    private final int from;
    private final int size;

    /**
     * A row.
     *
     * @param codes its codes, among those of other rows; {@link ShortFigure#NONE} where the cell alone holds the figure
     * @param from the place of its first code
     * @param size the number of its cells
     */
    protected CodedRow(long[] codes, int from, int size) {
        this.codes = codes;
        this.from = from;
        this.size = size;
    }

    /** The codes of this row, and maybe of others, for reading. */
    public final long[] codes() {
        return codes;
    }

    /** The place of its first code. */
    public final int from() {
        return from;
    }

    /** The code of a cell. */
    public final long code(int index) {
        return codes[from + index];
    }

    @Override
    public final int size() {
        return size;
    }
}
