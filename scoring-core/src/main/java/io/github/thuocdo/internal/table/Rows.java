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

    @Override
    void close();
}
