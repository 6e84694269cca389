package io.github.thuocdo.internal.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every task is done once, whatever the executor does. */
@Timeout(60)
class WorkersTest {
    private static final int TASKS = 100;

    private static void assertEachIsDoneOnce(Workers workers) {
        AtomicIntegerArray done = new AtomicIntegerArray(TASKS);
        workers.each(TASKS, done::incrementAndGet);
        for (int i = 0; i < TASKS; i++) {
            assertThat(done.get(i)).as("task %s", i).isEqualTo(1);
        }
    }

    @Test
    void everyTaskIsDoneOnce() {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int parallelism : new int[] {1, 2, 3, 7, 1_000}) {
                assertEachIsDoneOnce(new Workers(two, parallelism));
            }
        } finally {
            two.shutdown();
        }
        assertEachIsDoneOnce(Workers.CALLER);
    }

    @Test
    void rangesAreOnePerThreadAndHoldEachNumberOnce() {
        assertThat(ranges(Workers.CALLER, 100, 10)).containsExactly("0-100");
        assertThat(ranges(new Workers(Runnable::run, 3), 100, 10)).containsExactlyInAnyOrder("0-33", "33-66", "66-100");
        assertThat(ranges(new Workers(Runnable::run, 3), 25, 10)).containsExactlyInAnyOrder("0-12", "12-25");
        assertThat(ranges(new Workers(Runnable::run, 3), 5, 10)).containsExactly("0-5");
    }

    private static List<String> ranges(Workers workers, int count, int fewest) {
        List<String> ranges = new ArrayList<>();
        workers.ranges(count, fewest, (from, to) -> ranges.add(from + "-" + to));
        return ranges;
    }

    @Test
    void theCallerWaitsForNoThreadThatDoesNotCome() {
        assertEachIsDoneOnce(new Workers(never -> {}, 4));
    }

    @Test
    void anExecutorWithoutRoomLeavesTheWorkToTheCaller() {
        Executor full = task -> {
            throw new RejectedExecutionException();
        };
        assertEachIsDoneOnce(new Workers(full, 4));
    }

    @Test
    void howeverManyThreadsMayWorkSomeAreAskedFor() {
        AtomicInteger asked = new AtomicInteger();
        assertEachIsDoneOnce(new Workers(task -> asked.incrementAndGet(), Integer.MAX_VALUE));
        assertThat(asked).hasPositiveValue();
    }

    @Test
    void anExecutorThatFailsOnceIsAskedAgain() {
        AtomicInteger asked = new AtomicInteger();
        Workers workers = new Workers(
                task -> {
                    asked.incrementAndGet();
                    throw new IllegalStateException("closed");
                },
                2);
        for (int times = 1; times <= TASKS; times++) {
            assertThatThrownBy(() -> workers.each(TASKS, i -> {})).hasMessage("closed");
            assertThat(asked).hasValue(times);
        }
    }

    @Test
    void theCallersThreadDoesItsOwnBesides() {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (Workers workers : List.of(Workers.CALLER, new Workers(two, 2), new Workers(two, 3))) {
                for (int count : new int[] {0, 1, TASKS}) {
                    AtomicIntegerArray done = new AtomicIntegerArray(TASKS);
                    List<Thread> own = new ArrayList<>();
                    workers.each(count, done::incrementAndGet, () -> own.add(Thread.currentThread()));
                    assertThat(own).containsExactly(Thread.currentThread());
                    for (int i = 0; i < TASKS; i++) {
                        assertThat(done.get(i)).as("task %s of %s", i, count).isEqualTo(i < count ? 1 : 0);
                    }
                }
                AtomicIntegerArray done = new AtomicIntegerArray(TASKS);
                assertThatThrownBy(() -> workers.each(TASKS, done::incrementAndGet, () -> {
                            throw new IllegalStateException("own");
                        }))
                        .hasMessage("own");
            }
        } finally {
            two.shutdown();
        }
    }

    @Test
    void whateverTheExecutorThrowsNobodyWorksOnWhenItIsThrown() {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            for (RuntimeException fault :
                    List.of(new IllegalStateException("closed"), new RejectedExecutionException())) {
                AtomicIntegerArray done = new AtomicIntegerArray(TASKS);
                AtomicInteger asked = new AtomicInteger();
                Workers workers = new Workers(
                        task -> {
                            if (asked.getAndIncrement() > 0) {
                                throw fault;
                            }
                            one.execute(task);
                        },
                        4);
                Throwable thrown = catchThrowable(() -> workers.each(TASKS, done::incrementAndGet));
                for (int i = 0; i < TASKS; i++) {
                    assertThat(done.get(i)).as("task %s", i).isEqualTo(1);
                }
                assertThat(asked).hasValue(2);
                assertThat(thrown).isSameAs(fault instanceof RejectedExecutionException ? null : fault);
            }
        } finally {
            one.shutdown();
        }
    }

    @Test
    void aThreadThatComesLateFindsNothingToDo() {
        List<Runnable> late = new ArrayList<>();
        assertEachIsDoneOnce(new Workers(late::add, 3));
        assertThat(late).hasSize(2);
        late.forEach(Runnable::run);
    }

    @Test
    void oneThreadAsksNoExecutor() {
        Executor forbidden = task -> {
            throw new AssertionError("asked");
        };
        assertEachIsDoneOnce(new Workers(forbidden, 1));
        Workers.CALLER.each(0, i -> {
            throw new AssertionError("there is nothing to do");
        });
    }

    @Test
    void theThreadsWorkAtTheSameTime() {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            CyclicBarrier both = new CyclicBarrier(2);
            new Workers(one, 2).each(2, i -> {
                try {
                    both.await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(both.getNumberWaiting()).isZero();
        } finally {
            one.shutdown();
        }
    }

    @Test
    void whatTheFirstOfTheTasksThrowsIsThrown() {
        List<Runnable> late = new ArrayList<>();
        for (Workers workers : List.of(Workers.CALLER, new Workers(Runnable::run, 2), new Workers(late::add, 2))) {
            assertThatThrownBy(() -> workers.each(TASKS, i -> {
                        if (i % 30 == 29) {
                            throw new IllegalStateException("task " + i);
                        }
                    }))
                    .hasMessage("task 29");
            assertThatThrownBy(() -> workers.each(TASKS, i -> {
                        throw new AssertionError("task " + i);
                    }))
                    .hasMessage("task 0");
        }
    }

    @Test
    void thereIsAtLeastOneThread() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Workers(Runnable::run, 0))
                .withMessage("At least 1 thread works, not 0");
    }

    @Test
    void workThatIsOverIsNotHeldByTheQueueOfABusyExecutor() {
        List<Runnable> queue = new ArrayList<>();
        Workers workers = new Workers(queue::add, 3);
        List<WeakReference<Object>> used = new ArrayList<>();
        for (int call = 0; call < 50; call++) {
            Object kept = new Object();
            used.add(new WeakReference<>(kept));
            workers.each(4, i -> assertThat(kept).isNotNull());
        }
        assertThat(queue).as("helpers that wait").hasSizeBetween(1, 12);
        List<Object> pressure = new ArrayList<>();
        for (int i = 0; i < 100 && used.get(0).get() != null; i++) {
            System.gc();
            pressure.add(new byte[1 << 16]);
        }
        assertThat(used).allMatch(each -> each.get() == null);
        queue.forEach(Runnable::run);
        workers.each(4, i -> {});
        assertThat(queue).as("helpers, once those before are done").hasSizeGreaterThan(12);
    }

    @Test
    void helpersThatAnExecutorThrewAwayAreNotWaitedFor() {
        AtomicInteger asked = new AtomicInteger();
        Workers workers = new Workers(thrownAway -> asked.incrementAndGet(), 2);
        for (int call = 0; call < 50; call++) {
            assertEachIsDoneOnce(workers);
        }
        int before = asked.get();
        WeakReference<Object> alike = new WeakReference<>(new Object());
        List<Object> pressure = new ArrayList<>();
        for (int i = 0; i < 100 && asked.get() == before; i++) {
            System.gc();
            pressure.add(new byte[1 << 16]);
            assertEachIsDoneOnce(workers);
        }
        assumeThat(alike.get()).as("collected at all").isNull();
        assertThat(asked).as("helpers that were asked for").hasValueGreaterThan(before);
    }
}
