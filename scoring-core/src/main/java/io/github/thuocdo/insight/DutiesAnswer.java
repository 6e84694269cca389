package io.github.thuocdo.insight;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.internal.answer.AnswerData;
import io.github.thuocdo.internal.answer.Members;
import io.github.thuocdo.internal.text.Languages;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.internal.wording.Wording;
import io.github.thuocdo.ranking.Owed;
import io.github.thuocdo.report.Answer;
import io.github.thuocdo.report.LibraryVersion;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Writes who owes what by when, and the checklist of figures by office. */
final class DutiesAnswer implements Answer {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Duties duties;

    private DutiesAnswer(Duties duties) {
        this.duties = duties;
    }

    /** The duties of a year. */
    static DutiesAnswer of(Duties duties) {
        return new DutiesAnswer(Objects.requireNonNull(duties, "duties"));
    }

    @Override
    public Map<String, Object> data(Locale locale) {
        return Members.of("library", LibraryVersion.current())
                .and("year", duties.year())
                .and("duties", duties.duties().stream().map(duty -> duty(duty, locale)))
                .and("checklist", duties.checklist().stream().map(owing -> owing(owing, locale)))
                .and("onOccasion", duties.occasions().stream().map(report -> report(report, locale)));
    }

    private Map<String, Object> report(Duties.OnOccasion report, Locale locale) {
        return Members.of("level", report.level().code())
                .and("reporter", duties.called(report.reporter()))
                .and("recipient", report.recipient())
                .and("content", report.content().in(locale))
                .and("wording", report.source().quote())
                .and(
                        "source",
                        Members.of("document", report.source().document())
                                .and("section", report.source().section().orElse("")));
    }

    private Map<String, Object> duty(Duty duty, Locale locale) {
        Criterion criterion = duty.criterion();
        return Members.of("criterion", criterion.id())
                .and("name", criterion.name().in(locale))
                .and("level", duty.level().code())
                .and("lead", criterion.lead().map(duties::called))
                .and("coordinating", criterion.coordinating().map(duties::called))
                .and("lastDay", duty.lastDay().map(LocalDate::toString))
                .and("timesAYear", duty.timesAYear())
                .and("wording", criterion.source().quote())
                .and(
                        "source",
                        Members.of("document", criterion.source().document())
                                .and("section", criterion.source().section().orElse("")))
                .and("reported", duty.units().isEmpty() ? Optional.empty() : Optional.of(reported(duty)))
                .and(
                        "units",
                        duty.units().stream()
                                .map(report -> Members.of("code", report.unit().code())
                                        .and("name", report.unit().name())
                                        .and("state", report.state().name())
                                        .and("day", report.day().map(LocalDate::toString))));
    }

    private static Map<String, Object> reported(Duty duty) {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Duty.State state : Duty.State.values()) {
            counts.put(state.name(), duty.count(state));
        }
        return counts;
    }

    private Map<String, Object> owing(Duties.Owing owing, Locale locale) {
        return Members.of("indicator", owing.figure().indicator().code())
                .and("name", owing.figure().indicator().name().in(locale))
                .and("level", owing.level().code())
                .and("lead", owing.figure().lead().map(duties::called))
                .and("coordinating", owing.figure().coordinating().map(duties::called))
                .and("scored", owing.figure().isScored())
                .and("reported", owing.reported())
                .and("asked", owing.asked());
    }

    @Override
    public List<List<String>> rows(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(AnswerData.headings(
                "kind level id name lead coordinating last_day times_a_year document section wording reported"
                        + " late open asked"));
        duties.duties().forEach(duty -> rows.add(row(duty, locale)));
        duties.checklist().forEach(owing -> rows.add(row(owing, locale)));
        duties.occasions().forEach(report -> rows.add(row(report, locale)));
        return rows;
    }

    /** Nothing says when it is due, or whether it was made. */
    private List<String> row(Duties.OnOccasion report, Locale locale) {
        return List.of(
                "occasion",
                report.level().code(),
                "",
                report.content().in(locale),
                duties.called(report.reporter()),
                "",
                "",
                "",
                report.source().document(),
                report.source().section().orElse(""),
                report.source().quote().orElse(""),
                "",
                "",
                "",
                "");
    }

    private List<String> row(Duty duty, Locale locale) {
        Criterion criterion = duty.criterion();
        return List.of(
                "duty",
                duty.level().code(),
                criterion.id(),
                criterion.name().in(locale),
                criterion.lead().map(duties::called).orElse(""),
                criterion.coordinating().map(duties::called).orElse(""),
                duty.lastDay().map(LocalDate::toString).orElse(""),
                Integer.toString(duty.timesAYear()),
                criterion.source().document(),
                criterion.source().section().orElse(""),
                criterion.source().quote().orElse(""),
                Integer.toString(duty.count(Duty.State.IN_TIME)),
                Integer.toString(duty.count(Duty.State.LATE)),
                Integer.toString(duty.count(Duty.State.OPEN)),
                Integer.toString(duty.units().size() - duty.count(Duty.State.NOT_APPLICABLE)));
    }

    private List<String> row(Duties.Owing owing, Locale locale) {
        Criterion criterion = owing.figure().criteria().get(0);
        return List.of(
                "figure",
                owing.level().code(),
                owing.figure().indicator().code(),
                owing.figure().indicator().name().in(locale),
                owing.figure().lead().map(duties::called).orElse(""),
                owing.figure().coordinating().map(duties::called).orElse(""),
                "",
                "",
                criterion.source().document(),
                criterion.source().section().orElse(""),
                "",
                Integer.toString(owing.reported()),
                "",
                Integer.toString(owing.asked() - owing.reported()),
                Integer.toString(owing.asked()));
    }

    @Override
    public String text(Locale locale) {
        Wording words = new Wording(locale);
        StringBuilder text = new StringBuilder();
        text.append(Lines.paragraph("", say(locale, "duties.title", Integer.toString(duties.year()))));
        if (duties.duties().stream().anyMatch(duty -> duty.lastDay().isPresent())) {
            text.append(Lines.paragraph("", say(locale, "duties.strict")));
        }
        text.append('\n');
        duties.duties().forEach(duty -> duty(text, duty, words));
        occasions(text, words);
        checklist(text, words);
        return text.toString();
    }

    private void duty(StringBuilder text, Duty duty, Wording words) {
        Locale locale = words.locale();
        boolean isVietnamese = Languages.isVietnamese(locale);
        Criterion criterion = duty.criterion();
        String when = duty.lastDay()
                .map(day -> say(locale, "duties.by", isVietnamese ? DAY.format(day) : day.toString()))
                .orElseGet(() -> say(
                        locale,
                        duty.timesAYear() > 1 ? "duties.times" : "duties.no-day",
                        Integer.toString(duty.timesAYear())));
        text.append(Lines.paragraph("• ", when + " · " + criterion.name().in(locale) + " [" + criterion.id() + "]"));
        text.append(Lines.paragraph(
                "    ",
                words.level(duty.level())
                        + criterion
                                .lead()
                                .map(lead -> " · " + duties.called(lead))
                                .orElse("")
                        + criterion
                                .coordinating()
                                .map(duties::called)
                                .map(office -> " · " + say(locale, "duties.coordinating", office))
                                .orElse("")));
        criterion
                .source()
                .quote()
                .ifPresent(quote -> text.append(
                        Lines.paragraph("    ", "“" + quote + "” (" + words.clause(criterion.source()) + ")")));
        if (!duty.units().isEmpty()) {
            text.append(Lines.paragraph(
                    "    ",
                    say(
                            locale,
                            "duties.reported",
                            Integer.toString(duty.count(Duty.State.IN_TIME)),
                            Integer.toString(duty.count(Duty.State.LATE)),
                            Integer.toString(duty.count(Duty.State.OPEN)))));
        }
    }

    private void occasions(StringBuilder text, Wording words) {
        for (Duties.OnOccasion report : duties.occasions()) {
            text.append(Lines.paragraph(
                    "• ",
                    say(words.locale(), "duties.on-occasion", report.content().in(words.locale()))));
            text.append(Lines.paragraph(
                    "    ",
                    words.level(report.level()) + " · " + duties.called(report.reporter()) + " → "
                            + report.recipient()));
            report.source()
                    .quote()
                    .ifPresent(quote -> text.append(
                            Lines.paragraph("    ", "“" + quote + "” (" + words.clause(report.source()) + ")")));
        }
    }

    private void checklist(StringBuilder text, Wording words) {
        Locale locale = words.locale();
        if (duties.checklist().isEmpty()) {
            return;
        }
        if (!duties.duties().isEmpty() || !duties.occasions().isEmpty()) {
            text.append('\n');
        }
        text.append(Lines.paragraph("", say(locale, "duties.checklist")));
        Map<Level, List<Duties.Owing>> byLevel = new LinkedHashMap<>();
        duties.checklist()
                .forEach(owing -> byLevel.computeIfAbsent(owing.level(), level -> new ArrayList<>())
                        .add(owing));
        byLevel.forEach((level, some) -> Owed.byOffice(
                        some, owing -> owing.figure().lead().map(duties::called))
                .forEach((office, all) -> {
                    String named = office.orElseGet(() -> say(locale, "duties.no-office"));
                    text.append(Lines.paragraph("", words.level(level) + " · " + named + " (" + all.size() + ")"));
                    all.forEach(owing -> owing(text, owing, locale));
                }));
    }

    private static void owing(StringBuilder text, Duties.Owing owing, Locale locale) {
        String said = owing.asked() == 0 ? "" : " – " + owing.reported() + "/" + owing.asked();
        text.append(Lines.paragraph(
                "  ",
                owing.figure().indicator().code() + ": "
                        + owing.figure().indicator().name().in(locale) + said));
    }

    private static String say(Locale locale, String key, Object... arguments) {
        return ChangeWords.MESSAGES.in(locale, key, arguments);
    }
}
