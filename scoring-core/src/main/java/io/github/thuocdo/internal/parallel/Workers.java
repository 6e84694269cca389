package io.github.thuocdo.internal.parallel;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The threads that do the work on many units: the caller's alone, or those of the caller's executor beside it. Results do not
 * depend on it.
 */
public final class Workers {
    /** The caller's own thread, and no other. */
    public static final Workers CALLER = new Workers(Runnable::run, 1);

    /** So many helpers wait in the executor's queue at most, for each thread: beyond them the caller works alone. */
    private static final int MOST_WAITING = 4;

    private final Executor executor;
    private final int parallelism;
    /** The helpers in the executor's queue. It may throw tasks away and say nothing: then they are collected, and wait no longer. */
    private final Set<Reference<?>> waiting = ConcurrentHashMap.newKeySet();

    private final ReferenceQueue<Helper> thrownAway = new ReferenceQueue<>();

    /**
     * At most {@code parallelism} threads: the caller's, and the others of {@code executor}. The caller never waits for a
     * thread that the executor does not give.
     *
     * @throws IllegalArgumentException if the parallelism is below 1
     */
    public Workers(Executor executor, int parallelism) {
        if (parallelism < 1) {
            throw new IllegalArgumentException("At least 1 thread works, not " + parallelism);
        }
        this.executor = executor;
        this.parallelism = parallelism;
    }

    /** The most threads that work. */
    public int parallelism() {
        return parallelism;
    }

    /** Something to do with the numbers from one up to another. */
    public interface Range {
        void run(int from, int to);
    }

    /**
     * Does {@code task} for all numbers below {@code count}: in one range in the caller's thread, unless there are other
     * threads and {@code fewest} numbers for each.
     */
    public void ranges(int count, int fewest, Range task) {
        int ranges = Math.min(parallelism, count / fewest);
        if (ranges <= 1) {
            task.run(0, count);
            return;
        }
        each(
                ranges,
                range -> task.run((int) ((long) count * range / ranges), (int) ((long) count * (range + 1) / ranges)));
    }

    /** Does {@code task} for every number below {@code count}, and throws the first exception of any. */
    public void each(int count, IntConsumer task) {
        each(count, task, Math.min(parallelism, count) - 1, () -> {});
    }

    /** The same, and {@code own} besides, which the caller's thread does before it takes part. */
    public void each(int count, IntConsumer task, Runnable own) {
        each(count, task, Math.min(parallelism - 1, count), own);
    }

    private void each(int count, IntConsumer task, int helpers, Runnable own) {
        if (helpers < 1) {
            own.run();
            for (int i = 0; i < count; i++) {
                task.accept(i);
            }
            return;
        }
        Run run = new Run(count, task);
        try {
            handOut(run, helpers);
            own.run();
        } finally {
            // Whatever is thrown, nobody works on when this returns.
            run.run();
            run.await();
        }
    }

    private void handOut(Run run, int helpers) {
        for (Reference<?> lost = thrownAway.poll(); lost != null; lost = thrownAway.poll()) {
            waiting.remove(lost);
        }
        long free = Math.min(helpers, (long) MOST_WAITING * parallelism - waiting.size());
        for (int i = 0; i < free; i++) {
            Helper helper = new Helper(run, waiting, thrownAway);
            boolean isGiven = false;
            try {
                executor.execute(helper);
                isGiven = true;
            } catch (RejectedExecutionException e) {
                // The executor has no thread to give: the caller's does it all.
                return;
            } finally {
                if (!isGiven) {
                    helper.leave();
                }
            }
        }
    }

    /** The task in the executor's queue: it lets go of work that is over before its turn comes. */
    private static final class Helper implements Runnable {
        private final Run run;
        private final Set<Reference<?>> waiting;
        private final Reference<Helper> place;

        Helper(Run run, Set<Reference<?>> waiting, ReferenceQueue<Helper> thrownAway) {
            this.run = run;
            this.waiting = waiting;
            this.place = new WeakReference<>(this, thrownAway);
            waiting.add(place);
        }

        @Override
        public void run() {
            leave();
            run.run();
        }

        /** Nobody waits for its turn any longer. */
        void leave() {
            waiting.remove(place);
        }
    }

    /** Tasks of which every thread takes the next that nobody has; who comes late finds none. */
    private static final class Run implements Runnable {
        private final int count;
        /** Null once all is done: whoever still holds the run holds nothing else. */
        private volatile @Nullable IntConsumer task;

        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch left;
        private final AtomicReferenceArray<@Nullable Throwable> failures;

        Run(int count, IntConsumer task) {
            this.count = count;
            this.task = task;
            this.left = new CountDownLatch(count);
            this.failures = new AtomicReferenceArray<>(count);
        }

        @Override
        public void run() {
            IntConsumer own = task;
            if (own == null) {
                return;
            }
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                try {
                    own.accept(i);
                } catch (RuntimeException | Error e) {
                    failures.set(i, e);
                } finally {
                    left.countDown();
                }
            }
        }

        /** Waits for what other threads have begun. */
        void await() {
            boolean interrupted = false;
            while (left.getCount() > 0) {
                try {
                    left.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            task = null;
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            for (int i = 0; i < count; i++) {
                if (failures.get(i) instanceof RuntimeException e) {
                    throw e;
                }
                if (failures.get(i) instanceof Error e) {
                    throw e;
                }
            }
        }
    }
}
