package io.github.thuocdo.internal.table;

import org.jspecify.annotations.Nullable;

/** Rows one after the other. */
public interface Rows extends AutoCloseable {
    /**
     * The next row, which holds until the one after it is asked for; null behind the last.
     *
     * @throws UnreadableTable if it cannot be read
     */
    @Nullable
    Row next();

    /** The character between the cells of a text; 0 where there is none. */
    default char separator() {
        return 0;
    }

    /** Whether the text ended within the last row, without a line break behind it. */
    default boolean isEndedWithin() {
        return false;
    }

    @Override
    void close();
}
