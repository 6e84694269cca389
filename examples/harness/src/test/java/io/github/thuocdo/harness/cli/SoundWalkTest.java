package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a command makes of a large sound set, a large register and the figures of a whole country costs as its length does, not as
 * the square of it. The cost is counted in bytes that the asking thread allocates, which hardly differ from run to run.
 */
class SoundWalkTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** A set of 17 criteria, four times longer one of 68: enough to see a square. */
    private static final int LENGTH = 8_000;

    private static final int LONGER = 4;
    private static final int MEGABYTE = 1_000_000;
    /** Growth of a cost that grows as the length does; the square would be sixteen. */
    private static final int GROWTH = 6;

    private static final long TO_SPARE = 5L * MEGABYTE;
    /** More is allocated by no command that tries one thing after the other. */
    private static final long TRIALS = 12_000L * MEGABYTE;

    @TempDir
    private Path folder;

    /** What a run of a command cost. */
    private record Cost(long allocated, long said, long length) {}

    static Stream<WorstCases.Case> cases() {
        return WorstSets.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aSoundFileCostsWhatItIsLong(WorstCases.Case each) throws IOException {
        Cost once = cost(each, LENGTH);
        Cost more = cost(each, LONGER * LENGTH);
        assertThat(more.allocated()).isLessThan(GROWTH * once.allocated() + TO_SPARE);
        assertThat(more.said()).isLessThan(20 * more.length() + MEGABYTE);
    }

    static Stream<WorstCases.Case> trials() {
        return WorstSets.trials().stream();
    }

    /** Their cost grows as the square of the set, to the limit that is written down for each. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void whatTriesManyThingsComesToAnEnd(WorstCases.Case each) throws IOException {
        Cost cost = cost(each, LONGER * LENGTH);
        assertThat(cost.allocated()).isLessThan(TRIALS);
        assertThat(cost.said()).isLessThan(20 * cost.length() + MEGABYTE);
    }

    private Cost cost(WorstCases.Case each, int length) throws IOException {
        List<String> arguments = each.written(folder, length);
        long own = Thread.currentThread().getId();
        long allocated = THREADS.getThreadAllocatedBytes(own);
        Cli.Result result = Cli.run(arguments.toArray(String[]::new));
        allocated = THREADS.getThreadAllocatedBytes(own) - allocated;
        assertThat(result.status()).as(result.err()).isBetween(0, 1);
        long file = Files.size(folder.resolve("in." + each.ending()));
        long said = result.err().getBytes(StandardCharsets.UTF_8).length;
        return new Cost(allocated, said, Math.max(file, length));
    }
}
