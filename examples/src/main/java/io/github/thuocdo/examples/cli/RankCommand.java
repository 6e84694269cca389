package io.github.thuocdo.examples.cli;

import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rank}: reads units and submissions, ranks, writes the ranking. */
@Command(
        name = "rank",
        mixinStandardHelpOptions = true,
        versionProvider = Tool.Version.class,
        abbreviateSynopsis = true,
        sortOptions = false)
final class RankCommand implements Callable<Integer> {
    private final Texts texts;
    private final Streams streams;

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    RankCommand(Texts texts, Streams streams) {
        this.texts = texts;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Format format = output.format(texts);
        Destination destination = output.destination(texts, streams);
        Ranking ranking;
        try (Progress progress = output.progress(streams)) {
            Question asked = question.ask(texts, streams, progress);
            progress.at(texts.say(
                    "progress-rank", Integer.toString(asked.units().units().size())));
            ranking = asked.rank();
            ranking.findings();
        }
        destination.write(Report.of(ranking, texts.locale()), format);
        FindingsList findings = new FindingsList(ranking.findings(), texts, streams).errors();
        return (format == Format.TABLE ? findings.warnings() : findings).status();
    }
}
