package io.github.thuocdo.harness.cli;

import io.github.thuocdo.ranking.LedgerComparison;
import io.github.thuocdo.ranking.PeerRank;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.Ledger;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Option(names = "--ledgers")
    private boolean ledgers;

    @Option(names = "--peers", paramLabel = "type|parent")
    private @Nullable String peers;

    @Mixin
    private OutputOptions output = new OutputOptions();

    RankCommand(Texts texts, Streams streams) {
        this.texts = texts;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Format format = output.format(texts);
        Destination destination = output.destination(question.files(texts), texts, streams);
        PeerRank.Kind kind = peerKind();
        Ranking ranking;
        Report report;
        try (Progress progress = output.progress(streams)) {
            Question asked = question.ask(texts, streams, progress);
            progress.at(texts.say(
                    "progress-rank", Integer.toString(asked.units().units().size())));
            if (ledgers) {
                LedgerComparison comparison = asked.compareLedgers();
                ranking = Objects.requireNonNull(comparison.rankings().get(Ledger.FINAL));
                report = Report.of(comparison, texts.locale());
            } else {
                ranking = asked.rank();
                report = kind == null ? Report.of(ranking, texts.locale()) : Report.of(ranking, kind, texts.locale());
            }
            ranking.findings();
        }
        destination.write(report, format);
        question.warnOfBorrowedIds(texts, streams);
        String more = format == Format.JSON ? "and-more" : "and-more-in-json";
        FindingsList findings = new FindingsList(ranking.findings(), more, texts, streams).errors();
        return (format == Format.TABLE ? findings.warnings() : findings).status();
    }

    private PeerRank.@Nullable Kind peerKind() {
        if (peers == null) {
            return null;
        }
        if (ledgers) {
            throw Refusal.wrongUse(texts.say("peers-or-ledgers"));
        }
        return switch (peers) {
            case "type" -> PeerRank.Kind.TYPE;
            case "parent" -> PeerRank.Kind.PARENT;
            default -> throw texts.wrongValue("--peers", peers, List.of("type", "parent"));
        };
    }
}
