package io.github.thuocdo.harness.cli;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.harness.calendar.DutyCalendar;
import io.github.thuocdo.harness.place.Progress;
import io.github.thuocdo.harness.place.Streams;
import io.github.thuocdo.insight.Duties;
import io.github.thuocdo.insight.InsightAnswers;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.Submissions;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duties}: who owes what by when, as a list or a calendar. */
@Command(name = "duties", mixinStandardHelpOptions = true, abbreviateSynopsis = true, sortOptions = false)
final class DutiesCommand implements Callable<Integer> {
    private static final String CALENDAR = "ics";

    private final Texts texts;
    private final Streams streams;

    @Option(names = "--lead", paramLabel = "OFFICE", descriptionKey = "duties-lead")
    private @Nullable String lead;

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    DutiesCommand(Texts texts, Streams streams) {
        this.texts = texts;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        String form = output.form(texts, List.of(CALENDAR, "xlsx"));
        Destination destination = output.destination(question.files(texts), texts, streams);
        PlanOptions plan = question.plan();
        CriteriaSet set = plan.provedSet(texts);
        List<CheckedFigures> read = new ArrayList<>();
        Duties all;
        try (Progress progress = output.progress(streams)) {
            Submissions figures = question.inputs().isEmpty()
                    ? Submissions.of()
                    : new Inputs(question.inputs(), plan.limits(texts), texts, streams)
                            .read(progress, plan.year(texts));
            all = duties(set, figures, read);
        }
        Duties asked = lead == null ? all : all.of(lead);
        if (lead != null
                && asked.duties().isEmpty()
                && asked.checklist().isEmpty()
                && asked.occasions().isEmpty()) {
            throw noOffice(lead, all);
        }
        if (form.equals(CALENDAR)) {
            destination.write(new DutyCalendar(asked, texts.locale())::write);
        } else {
            OutputOptions.write(InsightAnswers.of(asked), form, destination, texts);
        }
        question.warnOfBorrowedIds(texts, streams);
        int status = ExitStatus.DONE;
        for (CheckedFigures each : read) {
            int own = new FindingsList(each.findings(), "and-more-by-check", texts, streams)
                    .errors()
                    .status();
            status = Math.max(status, own);
        }
        return status;
    }

    private Refusal noOffice(String typed, Duties all) {
        Set<String> offices = new TreeSet<>(all.offices());
        return texts.unknownOffice(typed, offices);
    }

    /** Those of the level that is named, else of every level of the set. */
    private Duties duties(CriteriaSet set, Submissions figures, List<CheckedFigures> read) {
        PlanOptions plan = question.plan();
        Horizon horizon = plan.horizon(set, texts);
        int named = plan.year(texts);
        int byHorizon = horizon == null ? Year.now().getValue() : horizon.year();
        int year = named == 0 ? byHorizon : named;
        Scorer any = Scorer.despiteErrors(set).withReading(plan.reading(texts));
        Scorer scorer = horizon == null ? any : any.forHorizon(horizon);
        List<Level> levels = plan.namesLevel() ? List.of(plan.level(set, texts)) : List.copyOf(set.levels());
        Duties all = null;
        for (Level level : levels) {
            CheckedFigures checked = scorer.read(plan.units(texts).at(level), figures.forPeriod(year));
            boolean isGiven = !question.inputs().isEmpty();
            if (isGiven) {
                read.add(checked);
            }
            Duties own = isGiven ? Duties.of(checked, year) : Duties.of(checked.plan(), year);
            all = all == null ? own : all.and(own);
        }
        return Objects.requireNonNull(all).with(onOccasion(set, levels));
    }

    /** The reports of a set that are due whenever there is something to report. */
    static List<Duties.OnOccasion> onOccasion(CriteriaSet set, Collection<Level> levels) {
        return set.id().equals(PlanOptions.DEFAULT_SET)
                ? YenDinh.occasionalReports().stream()
                        .filter(report -> levels.contains(report.level()))
                        .toList()
                : List.of();
    }
}
