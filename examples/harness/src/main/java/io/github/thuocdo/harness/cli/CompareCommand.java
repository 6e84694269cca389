package io.github.thuocdo.harness.cli;

import io.github.thuocdo.harness.place.Streams;
import io.github.thuocdo.insight.ComparisonAnswer;
import io.github.thuocdo.insight.PeriodComparison;
import io.github.thuocdo.insight.UnitChange;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code compare}: two periods, and what moved each unit. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = Tool.Version.class,
        abbreviateSynopsis = true,
        sortOptions = false)
final class CompareCommand implements Callable<Integer> {
    private final Texts texts;
    private final Streams streams;

    @Option(names = "--before", paramLabel = "FILE", required = true)
    private List<String> before = new ArrayList<>();

    @Option(names = "--after", paramLabel = "FILE", required = true)
    private List<String> after = new ArrayList<>();

    @Option(names = "--criteria-before", paramLabel = "ID|FILE")
    private @Nullable String criteriaBefore;

    @Option(names = "--units-before", paramLabel = "ID|FILE")
    private @Nullable String unitsBefore;

    @Option(names = "--horizon-before", paramLabel = "YEAR")
    private @Nullable String horizonBefore;

    @Option(names = "--period-before", paramLabel = "YEAR")
    private @Nullable String periodBefore;

    @Option(names = "--unit", paramLabel = "CODE")
    private @Nullable String code;

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    CompareCommand(Texts texts, Streams streams) {
        this.texts = texts;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Format format = output.format(texts);
        if (!question.inputs().isEmpty()) {
            throw Refusal.wrongUse(texts.say("compare-input"));
        }
        List<String> both = new ArrayList<>(before);
        both.addAll(after);
        Inputs.requireOneStandardInput(both, texts);
        QuestionOptions now = question.about(after, PlanOptions.Other.NOTHING);
        QuestionOptions then =
                question.about(before, new PlanOptions.Other(criteriaBefore, unitsBefore, horizonBefore, periodBefore));
        List<String> files = new ArrayList<>(then.files(texts));
        files.addAll(now.files(texts));
        Destination destination = output.destination(files, texts, streams);
        PeriodComparison comparison;
        Report report;
        try (Progress progress = output.progress(streams)) {
            Question old = then.ask(texts, streams, progress);
            Question asked = now.ask(texts, streams, progress);
            progress.at(texts.say(
                    "progress-rank", Integer.toString(asked.units().units().size())));
            comparison = PeriodComparison.of(old.period(), asked.period());
            report = Report.of(answer(comparison), texts.locale());
        }
        destination.write(report, format);
        question.warnOfBorrowedIds(texts, streams);
        int status = new FindingsList(comparison.before().findings(), "and-more-by-check", texts, streams)
                .errors()
                .status();
        return Math.max(
                status,
                new FindingsList(comparison.after().findings(), "and-more-by-check", texts, streams)
                        .errors()
                        .status());
    }

    private ComparisonAnswer answer(PeriodComparison comparison) {
        String asked = code;
        if (asked == null) {
            return ComparisonAnswer.of(comparison);
        }
        UnitChange change = comparison
                .find(asked)
                .orElseThrow(() -> Refusal.wrongUse(texts.say("unit-not-in-both", Texts.shown(asked))));
        return ComparisonAnswer.of(comparison, change);
    }
}
