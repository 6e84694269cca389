package io.github.thuocdo.harness.cli;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.harness.place.Progress;
import io.github.thuocdo.harness.place.Streams;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.UnitSelection;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: reads submissions, or a criteria set alone, and writes the findings; ranks nothing. */
@Command(name = "check", mixinStandardHelpOptions = true, abbreviateSynopsis = true, sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    private final Texts texts;
    private final Streams streams;

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Option(names = "--unit", paramLabel = "CODE")
    private @Nullable String unit;

    @Option(names = "--lead", paramLabel = "OFFICE")
    private @Nullable String lead;

    @Option(names = "--full")
    private boolean full;

    @Mixin
    private OutputOptions output = new OutputOptions();

    CheckCommand(Texts texts, Streams streams) {
        this.texts = texts;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Format format = output.format(texts);
        Destination destination = output.destination(question.files(texts), texts, streams);
        if (question.inputs().isEmpty() && !question.plan().namesCriteria()) {
            throw Refusal.wrongUse(texts.say("nothing-to-check"));
        }
        // A set is checked alone too, and a wrong limit is refused all the same.
        question.plan().limits(texts);
        CriteriaSet set = question.plan().set(texts);
        if (lead != null && question.inputs().isEmpty()) {
            throw Refusal.wrongUse(texts.say("lead-of-what"));
        }
        if (unit != null && question.inputs().isEmpty()) {
            throw Refusal.wrongUse(texts.say("unit-of-what"));
        }
        if (lead != null && format != Format.TABLE) {
            throw Refusal.wrongUse(texts.say("lead-as-text"));
        }
        Found found = find(set);
        write(set, format, destination, found);
        question.warnOfBorrowedIds(texts, streams);
        return new FindingsList(found.findings, "and-more", texts, streams)
                .full(full)
                .errors()
                .status();
    }

    /**
     * The result of a check.
     *
     * @param findings the findings
     * @param owed the figures that are owed; empty where a set was checked alone
     */
    private record Found(List<Finding> findings, Optional<OwedList> owed) {}

    private Found find(CriteriaSet set) {
        try (Progress progress = output.progress(streams)) {
            if (!question.inputs().isEmpty()) {
                Ranking ranking = question.ask(texts, streams, progress).rank();
                return found(ranking);
            }
            List<Finding> findings = CriteriaFile.prove(set);
            if (findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
                makeEveryPlan(set);
            }
            return new Found(findings, Optional.empty());
        }
    }

    private Found found(Ranking ranking) {
        UnitSelection selection = ranking.figures().selection();
        Optional<AdministrativeUnit> asked =
                Optional.ofNullable(unit).map(code -> new AskedUnit(code, texts).in(selection));
        // What names no unit, or one that the register does not hold, may be a slip in the asked unit's own file.
        List<Finding> findings = ranking.findings().stream()
                .filter(finding -> asked.isEmpty()
                        || finding.unit()
                                .flatMap(selection::find)
                                .filter(other ->
                                        !other.code().equals(asked.get().code()))
                                .isEmpty())
                .toList();
        return new Found(findings, Optional.of(OwedList.of(ranking.figures(), lead, asked, texts)));
    }

    private void write(CriteriaSet set, Format format, Destination destination, Found found) {
        // In text each error is read once: those on standard error are not repeated on standard output.
        Set<Severity> told = format == Format.TABLE && destination.isStandardOutput()
                ? EnumSet.of(Severity.INFO, Severity.WARNING)
                : EnumSet.allOf(Severity.class);
        Report report = Report.ofFindings(set, found.findings, texts.locale(), FindingsList.examples(full), told);
        boolean hasErrors = found.findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        String below = format == Format.TABLE && hasErrors && !told.contains(Severity.ERROR)
                ? "\n" + Lines.paragraph("", texts.say("findings-errors-apart"))
                : "";
        Optional<OwedList> listed = format == Format.TABLE ? found.owed : Optional.empty();
        if (format == Format.CSV) {
            destination.write(report, format);
            return;
        }
        destination.write(out -> {
            report.write(format, out);
            out.write(below.getBytes(StandardCharsets.UTF_8));
            if (listed.isPresent()) {
                listed.get().write(out);
            }
        });
    }

    /** A set that can be planned for everybody, by every year, under every reading, has nothing wrong with it. */
    private static void makeEveryPlan(CriteriaSet set) {
        for (Reading reading : set.readings()) {
            Scorer scorer = Scorer.of(set).withReading(reading);
            for (Level level : set.levels()) {
                if (set.horizons().isEmpty()) {
                    scorer.plan(level);
                }
                for (Horizon horizon : set.horizons()) {
                    scorer.plan(level, horizon);
                }
            }
        }
    }
}
