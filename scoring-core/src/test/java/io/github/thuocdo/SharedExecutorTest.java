package io.github.thuocdo;

import static io.github.thuocdo.ScorerTest.SET;
import static io.github.thuocdo.ScorerTest.print;
import static io.github.thuocdo.ScorerTest.register;
import static io.github.thuocdo.ScorerTest.submissions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Rankings whose figures and executors others use at the same time. */
class SharedExecutorTest {
    private static final int UNITS = 200;

    @Test
    void aRankingIsReadWhileItsFiguresAreRankedAnew() throws Exception {
        Scorer scorer = Scorer.of(SET);
        CheckedFigures figures = scorer.read(register(UNITS).communes(), submissions(UNITS));
        Ranking ranking = scorer.rank(figures);
        String alone = print(ranking);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> rankedAnew = other.submit(() -> {
                for (int times = 0; times < 50; times++) {
                    assertThat(print(scorer.rank(figures))).isEqualTo(alone);
                }
            });
            do {
                assertThat(print(ranking)).isEqualTo(alone);
            } while (!rankedAnew.isDone());
            rankedAnew.get();
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void theQueueOfABusyExecutorHoldsNoRankingAndNoReport() throws IOException, IllegalAccessException {
        List<Runnable> queue = new ArrayList<>();
        Scorer scorer = Scorer.of(SET).withExecutor(queue::add, 4);
        for (int i = 0; i < 20; i++) {
            Ranking ranking = scorer.rank(register(1_000).communes(), submissions(1_000));
            Report.of(ranking, Locale.ENGLISH).write(Format.JSON, OutputStream.nullOutputStream());
        }
        assertThat(queue).as("helpers that wait, four for each of four threads").hasSize(16);
        Set<Object> held = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Runnable helper : queue) {
            reach(helper, held);
        }
        assertThat(held)
                .as("the library's objects that the queue holds: helpers and runs that are over, and no task")
                .hasSizeGreaterThan(queue.size())
                .allMatch(each -> Workers.class.equals(each.getClass().getEnclosingClass()));
    }

    /** Adds what is reached from an object by strong references through the library's own classes, lambdas among them. */
    private static void reach(Object from, Set<Object> reached) throws IllegalAccessException {
        if (from.getClass().getName().startsWith("io.github.thuocdo.") && reached.add(from)) {
            for (Field field : from.getClass().getDeclaredFields()) {
                field.setAccessible(true);
                Object held = Modifier.isStatic(field.getModifiers()) ? null : field.get(from);
                if (held != null) {
                    reach(held, reached);
                }
            }
        }
    }

    @Test
    void manyVirtualThreadsShareAPoolOfTwo() throws Exception {
        assumeThat(Runtime.version().feature())
                .as("virtual threads came with JDK 21, and this is an earlier one")
                .isGreaterThanOrEqualTo(21);
        UnitRegister register = register(UNITS);
        Submissions said = submissions(UNITS);
        String alone = print(Scorer.of(SET).rank(register.communes(), said));
        ThreadPoolExecutor two = new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        ExecutorService virtual = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        try {
            Scorer shared = Scorer.of(SET).withExecutor(two, 4);
            Callable<String> work = () -> print(shared.rank(register.communes(), said));
            List<Future<String>> futures = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                futures.add(virtual.submit(work));
            }
            for (Future<String> future : futures) {
                assertThat(future.get()).isEqualTo(alone);
            }
            two.shutdown();
            assertThat(two.awaitTermination(1, TimeUnit.MINUTES))
                    .as("all helpers come to an end")
                    .isTrue();
            assertThat(two.getQueue()).isEmpty();
        } finally {
            virtual.shutdownNow();
            two.shutdownNow();
        }
    }
}
