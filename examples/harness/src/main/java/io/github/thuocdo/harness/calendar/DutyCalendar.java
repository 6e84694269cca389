package io.github.thuocdo.harness.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.CalendarScale;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.insight.Duties;
import io.github.thuocdo.insight.Duty;
import io.github.thuocdo.internal.text.Messages;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.report.LibraryVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;

/**
 * Reporting duties as a calendar (iCalendar, RFC 5545): one all-day event on the last day in time. A duty that is due every quarter,
 * without a day, is an event over each quarter, as no day is invented for it; one without a day is no event. The same duties give
 * the same bytes, whenever and wherever they are written.
 */
public final class DutyCalendar {
    private static final Messages TEXTS =
            new Messages(DutyCalendar.class, "io.github.thuocdo.harness.calendar.calendar");
    private static final int QUARTERS = 4;
    private static final int MONTHS = 3;

    private final Duties duties;
    private final Locale locale;

    /**
     * A calendar of duties.
     *
     * @param locale the language of its events
     */
    public DutyCalendar(Duties duties, Locale locale) {
        NotNull.require("duties", duties, "locale", locale);
        this.duties = duties;
        this.locale = locale;
    }

    /** Writes the calendar in UTF-8. */
    public void write(OutputStream out) throws IOException {
        NotNull.require("out", out);
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//io.github.thuocdo//thuocdo " + LibraryVersion.current() + "//"
                + locale.getLanguage().toUpperCase(Locale.ROOT));
        calendar.setCalendarScale(CalendarScale.gregorian());
        for (Duty duty : duties.duties()) {
            if (duty.lastDay().isPresent()) {
                LocalDate day = duty.lastDay().get();
                add(calendar, duty, Integer.toString(day.getYear()), day, day.plusDays(1), say("last-day"));
            } else if (duty.timesAYear() == QUARTERS) {
                addQuarters(calendar, duty);
            }
        }
        out.write(FoldedLines.of(unfolded(calendar)).getBytes(StandardCharsets.UTF_8));
    }

    /** The calendar with lines of any length: the library folds them by letters, the standard counts octets. */
    private static String unfolded(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void addQuarters(ICalendar calendar, Duty duty) {
        LocalDate from = LocalDate.of(duties.year(), 1, 1);
        for (int quarter = 1; quarter <= QUARTERS; quarter++) {
            String said = say("quarter", Integer.toString(quarter));
            add(calendar, duty, duties.year() + "-q" + quarter, from, from.plusMonths(MONTHS), said);
            from = from.plusMonths(MONTHS);
        }
    }

    /** An event of whole days, from one to the one before another. */
    private void add(ICalendar calendar, Duty duty, String when, LocalDate from, LocalDate until, String said) {
        Criterion criterion = duty.criterion();
        String clause = criterion.source().document()
                + criterion.source().section().map(section -> ", " + section).orElse("");
        String quote =
                criterion.source().quote().map(words -> "\n“" + words + "”").orElse("");
        VEvent event = new VEvent();
        event.setUid(criterion.id() + "-" + duty.level().code() + "-" + when + "@thuocdo.github.io");
        // The year stands for the moment at which the calendar was made: a clock would give other bytes each time.
        Instant stamp =
                LocalDate.of(duties.year(), 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
        event.setDateTimeStamp(Date.from(stamp));
        event.setDateStart(new DateStart(day(from)));
        event.setDateEnd(new DateEnd(day(until)));
        event.setSummary(criterion.name().in(locale));
        String offices =
                criterion.lead().map(lead -> "\n" + duties.called(lead)).orElse("")
                        + criterion
                                .coordinating()
                                .map(duties::called)
                                .map(office -> "\n" + say("coordinating", office))
                                .orElse("");
        event.setDescription(said + offices + "\n" + clause + quote);
        event.setTransparency(true);
        calendar.addEvent(event);
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private String say(String key, Object... arguments) {
        return TEXTS.in(locale, key, arguments);
    }
}
