package io.github.thuocdo.internal.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days as they are written, the day before the month. */
class CellDayTest {
    @Test
    void everyDayOfFourYearsIsReadHoweverItIsWritten() {
        for (LocalDate day = LocalDate.of(2023, 12, 31); day.getYear() < 2028; day = day.plusDays(1)) {
            int d = day.getDayOfMonth();
            int m = day.getMonthValue();
            int y = day.getYear();
            assertThat(List.of(
                            day.toString(),
                            day + " 00:00:00",
                            day + "T00:00",
                            String.format("%d/%d/%d", d, m, y),
                            String.format("%02d/%02d/%d", d, m, y),
                            String.format("%d-%d-%d", d, m, y),
                            String.format("%02d.%02d.%d", d, m, y),
                            String.format("ngày %d tháng %d năm %d", d, m, y),
                            String.format("Ngày %02d tháng %02d năm %d", d, m, y)))
                    .as(day.toString())
                    .extracting(CellDay::of)
                    .containsOnly(java.util.Optional.of(day));
        }
    }

    @Test
    void whatIsNoDayOfTheCalendarIsWrittenAsOneAllTheSame() {
        assertThat(List.of(
                        "2025-02-29",
                        "30/02/2025",
                        "31.4.2025",
                        "2025-13-01",
                        "00/01/2025",
                        "12/25/2025",
                        "05/12/0000",
                        "0000-12-05"))
                .allMatch(CellDay::isWrittenAsDay)
                .allMatch(text -> CellDay.of(text).isEmpty());
        assertThat(CellDay.monthFirst("12/25/2025")).contains(LocalDate.of(2025, 12, 25));
        assertThat(CellDay.monthFirst("04/12/2025")).isEmpty();
    }

    @Test
    void whatIsWrittenOtherwiseIsNoDay() {
        assertThat(List.of(
                        "2025",
                        "12/2025",
                        "4/12",
                        "4/12/25",
                        "2025-1-04",
                        "2025.12.04",
                        "04/12-2025",
                        "1.234.567",
                        "2025-12-04T10:30",
                        "2o25-04-03",
                        "tháng 12 năm 2025",
                        "ngày 4 tháng 12",
                        "４/12/2025",
                        "--------",
                        "123456789/1/2025"))
                .noneMatch(CellDay::isWrittenAsDay);
    }

    @Test
    void excelsNumberOfADayIsToldBack() {
        assertThat(CellDay.ofSerial(45_995)).contains(LocalDate.of(2025, 12, 4));
        assertThat(CellDay.ofSerial(2025)).isEmpty();
    }
}
