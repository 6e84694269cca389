package io.github.thuocdo.harness.cli;

import io.github.thuocdo.harness.place.Progress;
import io.github.thuocdo.harness.place.Streams;
import io.github.thuocdo.insight.InsightAnswers;
import io.github.thuocdo.insight.MergedComparison;
import io.github.thuocdo.insight.PeriodComparison;
import io.github.thuocdo.insight.PublishedRanking;
import io.github.thuocdo.insight.ResultComparison;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.insight.UnitChange;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code compare}: two periods, and what moved each unit. */
@Command(name = "compare", mixinStandardHelpOptions = true, abbreviateSynopsis = true, sortOptions = false)
final class CompareCommand implements Callable<Integer> {
    private final Texts texts;
    private final Streams streams;

    @Option(names = "--before", paramLabel = "FILE", required = true)
    private List<String> before = new ArrayList<>();

    @Option(names = "--after", paramLabel = "FILE", required = true)
    private List<String> after = new ArrayList<>();

    @Mixin
    private BeforeOptions other = new BeforeOptions();

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
        String form = output.answerForm(texts);
        if (!question.inputs().isEmpty()) {
            throw Refusal.wrongUse(texts.say("compare-input"));
        }
        other.mergers().check(texts);
        if (BeforeOptions.isResult(before)) {
            return withResult(form);
        }
        List<String> both = new ArrayList<>(before);
        both.addAll(after);
        Inputs.requireOneStandardInput(both, texts);
        QuestionOptions now = question.about(after, PlanOptions.Other.NOTHING);
        QuestionOptions then = other.of(question, before);
        Destination destination = output.destination(other.files(then, now, texts), texts, streams);
        Compared compared;
        try (Progress progress = output.progress(streams)) {
            Question old = then.ask(texts, streams, progress);
            Question asked = now.ask(texts, streams, progress);
            progress.at(texts.say(
                    "progress-rank", Integer.toString(asked.units().units().size())));
            compared = compared(old.period(), asked.period());
        }
        OutputOptions.write(compared.answer, form, destination, texts);
        PeriodComparison comparison = compared.comparison;
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

    private int withResult(String form) {
        other.requireNoneForResult(texts);
        QuestionOptions now = question.about(after, PlanOptions.Other.NOTHING);
        List<String> files = new ArrayList<>(now.files(texts));
        files.addAll(before);
        Destination destination = output.destination(files, texts, streams);
        PublishedRanking result = PublishedRanking.read(Path.of(before.get(0)));
        Ranking ranking;
        try (Progress progress = output.progress(streams)) {
            ranking = now.ask(texts, streams, progress).rank();
        }
        ResultComparison comparison = BeforeOptions.compare(result, ranking, texts);
        String asked = code;
        Answer answer = asked == null
                ? InsightAnswers.of(comparison)
                : InsightAnswers.of(
                        comparison,
                        comparison
                                .find(asked)
                                .orElseThrow(
                                        () -> Refusal.wrongUse(texts.say("unit-not-in-both", Texts.shown(asked)))));
        OutputOptions.write(answer, form, destination, texts);
        question.warnOfBorrowedIds(texts, streams);
        return new FindingsList(ranking.findings(), "and-more-by-check", texts, streams)
                .errors()
                .status();
    }

    /** A comparison and the answer that tells it. */
    private record Compared(PeriodComparison comparison, Answer answer) {}

    private Compared compared(ScoredPeriod before, ScoredPeriod now) {
        if (other.mergers().isAsked()) {
            MergedComparison merged = other.mergers()
                    .compare(before, now, question.plan().limits(texts).reading(), texts);
            return new Compared(
                    merged.comparison(),
                    unit(merged.comparison())
                            .map(unit -> InsightAnswers.of(merged, unit))
                            .orElseGet(() -> InsightAnswers.of(merged)));
        }
        PeriodComparison plain = PeriodComparison.of(before, now);
        return new Compared(
                plain,
                unit(plain).map(unit -> InsightAnswers.of(plain, unit)).orElseGet(() -> InsightAnswers.of(plain)));
    }

    /** The one unit that is asked of; empty where all are. */
    private Optional<UnitChange> unit(PeriodComparison comparison) {
        String asked = code;
        if (asked == null) {
            return Optional.empty();
        }
        return Optional.of(comparison
                .find(asked)
                .orElseThrow(() -> Refusal.wrongUse(texts.say("unit-not-in-both", Texts.shown(asked)))));
    }
}
