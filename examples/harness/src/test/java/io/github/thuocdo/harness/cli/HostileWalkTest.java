package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.harness.OtherJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a stranger's file says, to whichever command, its cost grows as its length does, and what is said of it is at most
 * twenty times as long, and a megabyte. The cost is counted in bytes allocated, which are the same every time, and in the time
 * that the thread itself works, with so much to spare that only a cost of the square of the length is too much.
 */
class HostileWalkTest {
    private static final int LENGTH = 30_000;
    private static final int LONGER = 4;
    private static final int MEGABYTE = 1_000_000;
    /** Growth of a cost that grows as the length does; the square would be sixteen. */
    private static final int GROWTH = 6;
    /** Allocated bytes for each byte of the file, and what any command allocates. */
    private static final long BYTES_PER_BYTE = 3_000;

    private static final long TO_SPARE = 50L * MEGABYTE;
    private static final long NANOSECONDS_TO_SPARE = 400L * MEGABYTE;

    /** Files that are wrong are refused, one way or the other. */
    private static final int WORST_STATUS = 3;

    @TempDir
    private Path folder;

    static Stream<WorstCases.Case> cases() {
        return Stream.concat(WorstCases.all().stream(), WorstAgain.all().stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aFileCostsWhatItIsLong(WorstCases.Case each) throws IOException {
        Cost once = Cost.of(each, folder, LENGTH, WORST_STATUS);
        Cost more = Cost.of(each, folder, LONGER * LENGTH, WORST_STATUS);
        assertThat(more.allocated()).isLessThan(GROWTH * once.allocated() + TO_SPARE);
        assertThat(more.allocated()).isLessThan(BYTES_PER_BYTE * LONGER * LENGTH + TO_SPARE);
        assertThat(more.nanoseconds()).isLessThan(2 * GROWTH * once.nanoseconds() + NANOSECONDS_TO_SPARE);
        for (Cost cost : List.of(once, more)) {
            assertThat(cost.told() + cost.said()).isLessThan(20 * cost.length() + MEGABYTE);
        }
    }

    /** Runs the cases at nearly a megabyte, in a JVM that has no more than a ranking of 26 communes takes and 128 MB. */
    @Test
    void aMegabyteNeedsNoMoreThan128Megabytes() throws IOException, InterruptedException {
        String said = OtherJvm.said("176m", HostileWalk.class, folder.toString());
        assertThat(said).contains("cases ran").doesNotContain("OutOfMemory");
    }
}
