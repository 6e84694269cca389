package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainDaysTest {

    private static String read(String text) {
        try {
            return PlainDays.of(text).toString();
        } catch (DateTimeException e) {
            return "no day";
        }
    }

    private static String readByTheJdk(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            return "no day";
        }
    }

    @Test
    void everyDayOfFourYearsIsReadAsItIsWritten() {
        for (LocalDate day = LocalDate.of(2023, 12, 31); day.getYear() < 2028; day = day.plusDays(1)) {
            assertThat(PlainDays.of(day.toString())).isEqualTo(day);
        }
    }

    @Test
    void whatIsADayIsWhatTheJdkSays() {
        List<String> texts = List.of(
                "0000-01-01",
                "9999-12-31",
                "+10000-01-01",
                "-0001-01-01",
                "2024-02-29",
                "2023-02-29",
                "2025-02-30",
                "2025-13-01",
                "2025-00-10",
                "2025-04-31",
                "2025-4-3",
                "2025-04-3a",
                "2o25-04-03",
                "2025-0-013",
                "٢٠٢٥-04-03",
                "2025/04/03",
                "2025-04/03",
                "20250403",
                "",
                "-");
        assertThat(texts.stream().map(PlainDaysTest::read))
                .containsExactlyElementsOf(
                        texts.stream().map(PlainDaysTest::readByTheJdk).toList());
        assertThat(texts.stream().map(PlainDaysTest::read).filter(read -> !read.equals("no day")))
                .containsExactly("0000-01-01", "9999-12-31", "+10000-01-01", "-0001-01-01", "2024-02-29");
    }
}
