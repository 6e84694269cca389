package io.github.thuocdo.harness.cli;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.insight.Duties;
import io.github.thuocdo.insight.Duty;
import io.github.thuocdo.report.LibraryVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Reporting duties as a calendar (iCalendar, RFC 5545): one all-day event on the last day in time. A duty that is due every quarter,
 * without a day, is an event over each quarter, as no day is invented for it; one without a day is no event.
 */
final class DutyCalendar {
    /** Octets of a line, without its end. */
    private static final int LONGEST_LINE = 75;

    private static final int QUARTERS = 4;
    private static final int MONTHS = 3;

    private final Duties duties;
    private final Texts texts;
    private final StringBuilder text = new StringBuilder();

    DutyCalendar(Duties duties, Texts texts) {
        this.duties = duties;
        this.texts = texts;
    }

    /** Writes the calendar in UTF-8. */
    void write(OutputStream out) throws IOException {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//io.github.thuocdo//thuocdo " + LibraryVersion.current() + "//"
                + texts.locale().getLanguage().toUpperCase(Locale.ROOT));
        line("CALSCALE:GREGORIAN");
        for (Duty duty : duties.duties()) {
            if (duty.lastDay().isPresent()) {
                LocalDate day = duty.lastDay().get();
                event(duty, Integer.toString(day.getYear()), day, day.plusDays(1), texts.say("calendar-last-day"));
            } else if (duty.timesAYear() == QUARTERS) {
                quarters(duty);
            }
        }
        line("END:VCALENDAR");
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void quarters(Duty duty) {
        LocalDate from = LocalDate.of(duties.year(), 1, 1);
        for (int quarter = 1; quarter <= QUARTERS; quarter++) {
            String said = texts.say("calendar-quarter", Integer.toString(quarter));
            event(duty, duties.year() + "-q" + quarter, from, from.plusMonths(MONTHS), said);
            from = from.plusMonths(MONTHS);
        }
    }

    /** An event of whole days, from one to the one before another. */
    private void event(Duty duty, String when, LocalDate from, LocalDate until, String said) {
        Criterion criterion = duty.criterion();
        String clause =
                criterion.source().document() + ", " + criterion.source().section();
        String quote =
                criterion.source().quote().map(words -> "\n“" + words + "”").orElse("");
        line("BEGIN:VEVENT");
        line("UID:" + criterion.id() + "-" + duty.level().code() + "-" + when + "@thuocdo.github.io");
        // The same duties give the same bytes: the year stands for the moment at which the calendar was made.
        line("DTSTAMP:" + duties.year() + "0101T000000Z");
        line("DTSTART;VALUE=DATE:" + from.format(DateTimeFormatter.BASIC_ISO_DATE));
        line("DTEND;VALUE=DATE:" + until.format(DateTimeFormatter.BASIC_ISO_DATE));
        line("SUMMARY:" + escaped(criterion.name().in(texts.locale())));
        line("DESCRIPTION:"
                + escaped(said + criterion.lead().map(lead -> "\n" + lead).orElse("") + "\n" + clause + quote));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n");
    }

    /** A line of at most 75 octets; what is longer goes on behind a space in the next one. */
    private void line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int letter = content.codePointAt(at);
            int size = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(letter);
            octets += size;
            at += Character.charCount(letter);
        }
        text.append("\r\n");
    }
}
