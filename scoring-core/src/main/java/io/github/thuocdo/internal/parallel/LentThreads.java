package io.github.thuocdo.internal.parallel;

/** A result whose maker was lent threads, which make what is asked of many units at once. */
public interface LentThreads {
    /** The threads. */
    Workers workers();

    /** The threads that were lent to the maker of {@code result}; the caller's alone where none were. */
    static Workers of(Object result) {
        return result instanceof LentThreads lent ? lent.workers() : Workers.CALLER;
    }
}
