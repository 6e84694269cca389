package io.github.thuocdo.harness.cli;

import io.github.thuocdo.ranking.Explanation;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code explain}: one unit, from its rank back to the clause behind every verdict. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Tool.Version.class,
        abbreviateSynopsis = true,
        sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
    private final Texts texts;
    private final Streams streams;

    @Option(names = "--unit", paramLabel = "CODE", required = true)
    private String code = "";

    @Option(names = "--full")
    private boolean full;

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    ExplainCommand(Texts texts, Streams streams) {
        this.texts = texts;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Format format = output.format(texts);
        Destination destination = output.destination(question.files(texts), texts, streams);
        Report report;
        Ranking ranking;
        try (Progress progress = output.progress(streams)) {
            Question asked = question.ask(texts, streams, progress);
            new AskedUnit(code, texts).in(asked.units());
            progress.at(texts.say(
                    "progress-rank", Integer.toString(asked.units().units().size())));
            ranking = asked.rank();
            Explanation explanation = ranking.unit(code).explain();
            report = full ? Report.of(explanation, texts.locale()) : Report.ofSummary(explanation, texts.locale());
        }
        destination.write(report, format);
        question.warnOfBorrowedIds(texts, streams);
        // What the other units' figures say about each other is not asked here, and never an error.
        return new FindingsList(ranking.figures().findings(), "and-more-by-check", texts, streams)
                .errors()
                .status();
    }
}
