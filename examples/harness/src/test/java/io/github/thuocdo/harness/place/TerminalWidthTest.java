package io.github.thuocdo.harness.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalWidthTest {
    @ParameterizedTest
    @CsvSource({"132,132", "80,80", "39,40", "1,40", "0,80", "999,400", "wide,80", "'',80", "-5,80", "99999999999,80"})
    void whatIsNoWidthCountsAsEighty(String said, int columns) {
        assertThat(TerminalWidth.of(said)).isEqualTo(columns);
    }
}
