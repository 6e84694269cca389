package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a command makes of a large sound set, a large register and the figures of a whole country costs as its length does, not as
 * the square of it. The cost is counted in bytes allocated, which hardly differ from run to run.
 */
class SoundWalkTest {
    /** A set of 17 criteria, four times longer one of 68: enough to see a square. */
    private static final int LENGTH = 8_000;

    private static final int LONGER = 4;
    private static final int MEGABYTE = 1_000_000;
    /** Growth of a cost that grows as the length does; the square would be sixteen. */
    private static final int GROWTH = 6;

    private static final long TO_SPARE = 5L * MEGABYTE;
    /** More is allocated by no command that tries one thing after the other. */
    private static final long TRIALS = 2_000L * MEGABYTE;

    /** The files are right, and what they ask for may be left undone. */
    private static final int WORST_STATUS = 1;

    @TempDir
    private Path folder;

    static Stream<WorstCases.Case> cases() {
        return WorstSets.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aSoundFileCostsWhatItIsLong(WorstCases.Case each) throws IOException {
        Cost once = Cost.of(each, folder, LENGTH, WORST_STATUS);
        Cost more = Cost.of(each, folder, LONGER * LENGTH, WORST_STATUS);
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
        Cost cost = Cost.of(each, folder, LONGER * LENGTH, WORST_STATUS);
        assertThat(cost.allocated()).isLessThan(TRIALS);
        assertThat(cost.said()).isLessThan(20 * cost.length() + MEGABYTE);
    }
}
