package io.github.thuocdo.internal.parallel;

/** A result that can use the threads its scorer was given. */
public interface LentThreads {
    /** The threads. */
    Workers workers();

    /** The threads that the scorer of {@code result} was given; the caller's alone if it was given none. */
    static Workers of(Object result) {
        return result instanceof LentThreads lent ? lent.workers() : Workers.CALLER;
    }
}
