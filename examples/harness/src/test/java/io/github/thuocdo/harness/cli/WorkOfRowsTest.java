package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The work that each row costs which is of no unit of a register, and each unit of which nothing is said, counted in bytes. */
class WorkOfRowsTest {
    private static final int WORST_STATUS = 1;
    private static final int FEW_ROWS = 15_000;
    private static final int MANY_ROWS = 45_000;
    /** Measured 375; a row whose code is made a text anew by each reader, and about which lists are walked by iterators, costs 726. */
    private static final long BYTES_OF_A_ROW = 450;

    private static final int FEW_UNITS = 300;
    private static final int MANY_UNITS = 2_300;
    /** Measured 37; where each of the 16 mixes is ranked though few differ, 58. */
    private static final long TENTHS_OF_A_RANKING = 47;

    private static final int FEW_FIGURES = 500;
    private static final int MANY_FIGURES = 5_500;
    /** Measured 1,422; where each trial reads all figures anew, 80,307. */
    private static final long BYTES_OF_A_FIGURE = 5_000;

    @TempDir
    private Path folder;

    @Test
    void aRowOfNoUnitIsLookedUpInFewWays() throws IOException {
        WorstCases.Content rows = lines("unit_code,esigned-docs\n", i -> "z" + i + "\n");
        assertThat(bytesOfEach("check --input IN", rows, FEW_ROWS, MANY_ROWS)).isLessThan(BYTES_OF_A_ROW);
    }

    @Test
    void aComparisonByOneSetRanksNoMixTwice() throws IOException {
        WorstCases.Content units = lines(
                "code,name,level,parent_code,type\n394,H,district,,\n15469,Xã a,commune,394,xã\n15397,Xã b,commune,394,xã\n",
                i -> "z" + i + ",Xã c,commune,394,xã\n");
        long ranking = bytesOfEach("rank --format json --out OUT --units IN --input OK", units, FEW_UNITS, MANY_UNITS);
        long comparison =
                bytesOfEach("compare --format json --units IN --before OK --after OK", units, FEW_UNITS, MANY_UNITS);
        assertThat(10 * comparison).isLessThan(TENTHS_OF_A_RANKING * ranking);
    }

    @Test
    void aTrialReadsNoFigureAgain() throws IOException {
        WorstCases.Content figures = lines(WorstCases.LONG, i -> "15469,esigned-docs," + i % 90 + "\n");
        assertThat(bytesOfEach("reproduce --input IN --published PUBLISHED", figures, FEW_FIGURES, MANY_FIGURES))
                .isLessThan(BYTES_OF_A_FIGURE);
    }

    /** A file of so many lines below its first ones. */
    private static WorstCases.Content lines(String head, IntFunction<String> line) {
        return (file, count) -> Files.writeString(
                file, IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("", head, "")));
    }

    /** What one line more costs, once everything is loaded. */
    private long bytesOfEach(String command, WorstCases.Content lines, int few, int many) throws IOException {
        bytes(command, lines, few);
        return (bytes(command, lines, many) - bytes(command, lines, few)) / (many - few);
    }

    private long bytes(String command, WorstCases.Content lines, int count) throws IOException {
        return Cost.of(new WorstCases.Case("lines", command, "csv", lines), folder, count, WORST_STATUS)
                .allocated();
    }
}
