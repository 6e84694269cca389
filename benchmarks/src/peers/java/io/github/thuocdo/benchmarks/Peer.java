package io.github.thuocdo.benchmarks;

/** Another engine: decides which criteria every unit meets, and tells the unit's tally. */
interface Peer extends AutoCloseable {
    /** Decides everything anew. */
    void judge();

    @Override
    default void close() {}
}
