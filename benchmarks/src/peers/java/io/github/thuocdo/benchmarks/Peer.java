package io.github.thuocdo.benchmarks;

/** Another engine: decides for every unit and criterion that has a figure whether it is met, and tells the unit's tally. */
interface Peer extends AutoCloseable {
    /** Decides everything anew. */
    void judge();

    @Override
    default void close() {}
}
