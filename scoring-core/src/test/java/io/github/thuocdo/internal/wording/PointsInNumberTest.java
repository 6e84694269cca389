package io.github.thuocdo.internal.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.finding.Finding;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One point is a point, and a number in a cell is no "some". */
class PointsInNumberTest {
    @ParameterizedTest
    @CsvSource({
        "explain.lost, 1, 1, 1 point lost",
        "explain.lost, 0.0187, 1, 0.0187 points lost",
        "explain.lost-of, 0.5, 1, 0.5 of 1 point lost",
        "explain.lost-of, 1, 10, 1 of 10 points lost",
        "explain.deducted, 1, 1, 1 point deducted",
        "explain.deducted, 2, 1, 2 points deducted",
        "explain.bonus, 0, 1, 0 of at most 1 bonus point",
        "explain.bonus, 1, 5, 1 of at most 5 bonus points"
    })
    void explanationsCountPoints(String key, String one, String other, String said) {
        assertThat(new Wording(Locale.ENGLISH).say(key, one, other)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "full-points-out-of-reach; No figure has all 1 point of (c): the most is 1.",
                "parts-above-points; The parts of (c) add up to 1 point, and what is above 1 is cut.",
                "pass-without-requirement; so no figure has its 1 point, not even the best.",
                "points-incomplete; the criteria held have 1 of the 1 point declared",
                "points-out-of-range; (c) can give 1 point, outside 0 to 1.",
                "points-without-threshold; so the figure 1 has all 1 point already.",
                "scoring-not-monotone; (c) gives 1 point for 1 and 1 for 1",
                "step-out-of-range; No figure reaches the step at 1 (1 point) of (c)"
            })
    void findingsCountPoints(String code, String said) {
        assertThat(Finding.text(code, "c", "1", "1", "1", "1").en()).contains(said);
    }

    @Test
    void theVietnameseSentenceSpeaksOfANumber() {
        assertThat(Finding.text("number-expected-day-of-1900", "1900-03-14").vi())
                .contains("cách bảng tính hiển thị một con số trong ô định dạng kiểu ngày");
    }
}
