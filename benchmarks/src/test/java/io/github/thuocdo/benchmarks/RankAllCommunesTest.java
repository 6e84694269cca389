package io.github.thuocdo.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class RankAllCommunesTest {

    @Test
    void everyVariantScoresAndRanksAsFractionsDo() {
        RankAllCommunes benchmark = new RankAllCommunes();
        for (int units : new int[] {26, 559}) {
            benchmark.units = units;
            assertThatCode(benchmark::readAndCheck).doesNotThrowAnyException();
        }
    }
}
