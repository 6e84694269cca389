package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/**
 * What a run of a command cost.
 *
 * @param allocated the bytes that the asking thread and those of the pool allocated, which hardly differ from run to run
 * @param nanoseconds the time that the asking thread worked
 * @param told the bytes of results on standard output
 * @param said the bytes of messages
 * @param length the length of the file that was given
 */
record Cost(long allocated, long nanoseconds, long told, long said, long length) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final String POOL = "ForkJoinPool.commonPool";

    /** Runs a command on a file of about a length; a status above {@code worst} is a failure. */
    static Cost of(WorstCases.Case each, Path folder, int length, int worst) throws IOException {
        List<String> arguments = each.written(folder, length);
        Map<Long, Long> allocated = ofThreads(THREADS::getThreadAllocatedBytes);
        long worked = THREADS.getCurrentThreadCpuTime();
        Cli.Result result = Cli.run(arguments.toArray(String[]::new));
        long nanoseconds = THREADS.getCurrentThreadCpuTime() - worked;
        long bytes = since(allocated, ofThreads(THREADS::getThreadAllocatedBytes));
        assertThat(result.status()).as(result.err()).isBetween(0, worst);
        long file = Files.size(folder.resolve("in." + each.ending()));
        return new Cost(bytes, nanoseconds, size(result.out()), size(result.err()), Math.max(file, length));
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** What is counted of each thread that may work for a command; nothing of one that ends meanwhile. */
    private static Map<Long, Long> ofThreads(LongUnaryOperator counted) {
        Map<Long, Long> all = new HashMap<>();
        long own = Thread.currentThread().getId();
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null
                    && (thread.getThreadId() == own || thread.getThreadName().startsWith(POOL))) {
                all.put(thread.getThreadId(), counted.applyAsLong(thread.getThreadId()));
            }
        }
        return all;
    }

    private static long since(Map<Long, Long> before, Map<Long, Long> now) {
        return now.entrySet().stream()
                .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
                .sum();
    }
}
