package io.github.thuocdo.internal.heading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where both counts are numbers, the denominator 0 is what is wrong. */
class ZeroDenominatorTest {
    @ParameterizedTest
    @CsvSource({
        "3, 0, '', 1",
        "3, 00, '', 1",
        "3, 0, 50, 1",
        "3, 4, '', 0",
        "x, 0, '', 0",
        "3, x, '', 1",
        "0, 0, 50, 2",
        "0, 3, '', 0"
    })
    void theCellOfTheFaultIsNamed(String top, String bottom, String value, int wrong) {
        List<String> cells = List.of(top, bottom, value);
        assertThat(new CountHeadings(List.of("a (tử số)", "a (mẫu số)", "a"), List.of(0, 1, 2))
                        .wrongAt(0, cells::get, cell -> cell.matches("\\d+")))
                .isEqualTo(wrong);
    }
}
