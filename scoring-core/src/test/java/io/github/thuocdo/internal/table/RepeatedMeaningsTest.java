package io.github.thuocdo.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The meaning of a text that a table says again and again is worked out once. */
class RepeatedMeaningsTest {
    private int workedOut;

    private final RepeatedMeanings<String> meanings = new RepeatedMeanings<>(text -> {
        workedOut++;
        return text.toUpperCase(Locale.ROOT);
    });

    @Test
    void equalTextsAreWorkedOutOnce() {
        for (int i = 0; i < 300; i++) {
            String text = "w" + i % 3;
            assertThat(meanings.of(text)).isEqualTo("W" + i % 3);
        }
        assertThat(workedOut).isEqualTo(3);
    }

    @Test
    void noMoreThanAThousandAreKept() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 1_500; i++) {
                assertThat(meanings.of("w" + i)).isEqualTo("W" + i);
            }
        }
        assertThat(workedOut).isEqualTo(1_500 + 500);
    }

    @Test
    void aLongTextIsNotKept() {
        String prose = "a".repeat(41);
        assertThat(meanings.of(prose)).isEqualTo(meanings.of(prose)).isEqualTo("A".repeat(41));
        assertThat(workedOut).isEqualTo(2);
    }
}
