package io.github.thuocdo.harness.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.util.ICalDate;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.insight.Duties;
import io.github.thuocdo.rules.YenDinh;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendar of duties is one that other programs read: by the rules of RFC 5545, and by a library's parser. */
class DutyCalendarTest {
    private static final Duties DUTIES = duties();

    private static Duties duties() {
        Scorer scorer = Scorer.of(YenDinh.criteria());
        return Duties.of(scorer.plan(Level.DISTRICT, Horizon.Y2025), 2025)
                .and(Duties.of(scorer.plan(Level.COMMUNE, Horizon.Y2025), 2025));
    }

    private static String written(String language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DutyCalendar(DUTIES, new Locale(language)).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void aParserReadsItWithoutAWarningAndFindsNothingAmiss(String language) throws IOException {
        List<List<ParseWarning>> warnings = new ArrayList<>();
        List<ICalendar> read =
                Biweekly.parse(written(language)).warnings(warnings).all();

        assertThat(warnings).allMatch(List::isEmpty);
        assertThat(read).hasSize(1);
        assertThat(read.get(0).validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        assertThat(read.get(0).getVersion()).isEqualTo(ICalVersion.V2_0);
    }

    @Test
    void everyEventIsOfWholeDaysWithAnIdAStampAndWordsAsTheSetHasThem() throws IOException {
        List<VEvent> events = Biweekly.parse(written("vi")).first().getEvents();

        assertThat(events).extracting(event -> event.getUid().getValue()).doesNotHaveDuplicates();
        assertThat(events).allSatisfy(event -> {
            ICalDate start = event.getDateStart().getValue();
            ICalDate end = event.getDateEnd().getValue();
            assertThat(start.hasTime()).isFalse();
            assertThat(end.hasTime()).isFalse();
            assertThat(end).isAfter(start);
            assertThat(event.getDateTimeStamp().getValue()).isEqualTo(Date.from(Instant.parse("2025-01-01T00:00:00Z")));
            assertThat(event.getDescription().getValue()).contains("1264/QĐ-UBND");
        });
        assertThat(events)
                .filteredOn(event -> event.getUid().getValue().startsWith("ap-report-units-0512-"))
                .allSatisfy(event -> {
                    assertThat(event.getDateStart().getValue().getRawComponents())
                            .asString()
                            .startsWith("20251204");
                    assertThat(event.getDescription().getValue()).contains("trước ngày 05/12");
                });
    }

    @Test
    void linesEndInCrLfAndHaveAtMost75Octets() throws IOException {
        String text = written("vi");

        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\r\n\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text.lines().filter(line -> line.startsWith("BEGIN:VEVENT"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles"})
    void aClockOfAnotherPlaceGivesTheSameBytes(String zone) throws IOException {
        String here = written("vi");
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(written("vi")).isEqualTo(here);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void aLetterIsNeverCutInTwo() {
        String folded = FoldedLines.of("X:" + "ữ".repeat(60) + "\r\nY:1\r\n");

        assertThat(folded.replace("\r\n ", "")).isEqualTo("X:" + "ữ".repeat(60) + "\r\nY:1\r\n");
        assertThat(folded.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }
}
