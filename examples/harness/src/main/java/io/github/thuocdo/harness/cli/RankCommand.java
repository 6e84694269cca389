package io.github.thuocdo.harness.cli;

import io.github.thuocdo.harness.page.Page;
import io.github.thuocdo.ranking.LedgerComparison;
import io.github.thuocdo.ranking.PeerRank;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.Ledger;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rank}: reads units and submissions, ranks, writes the ranking. */
@Command(
        name = "rank",
        mixinStandardHelpOptions = true,
        versionProvider = Tool.Version.class,
        abbreviateSynopsis = true,
        sortOptions = false)
final class RankCommand implements Callable<Integer> {
    /** The form that people look at. */
    private static final String PAGE = "html";

    private static final Pattern PLAIN_WORD = Pattern.compile("[\\p{L}\\p{N}_./:=,+@%-]+");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Texts texts;
    private final Streams streams;

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Option(names = "--ledgers")
    private boolean ledgers;

    @Option(names = "--peers", paramLabel = "type|parent")
    private @Nullable String peers;

    @Option(names = "--full")
    private boolean full;

    @Mixin
    private OutputOptions output = new OutputOptions();

    RankCommand(Texts texts, Streams streams) {
        this.texts = texts;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        String form = output.form(texts, List.of(PAGE));
        Destination destination = output.destination(question.files(texts), texts, streams);
        PeerRank.Kind kind = peerKind();
        if (ledgers && form.equals(PAGE)) {
            throw Refusal.wrongUse(texts.say("ledgers-no-page"));
        }
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
        Format format = form.equals(PAGE) ? Format.JSON : Format.valueOf(form.toUpperCase(Locale.ROOT));
        if (form.equals(PAGE)) {
            Page page = Page.of(ranking).in(texts.locale()).madeBy(typed());
            destination.write(page::write);
        } else {
            destination.write(report, format);
        }
        question.warnOfBorrowedIds(texts, streams);
        FindingsList findings = new FindingsList(ranking.findings(), "and-more", texts, streams)
                .full(full)
                .errors();
        return (format == Format.TABLE ? findings.warnings() : findings).status();
    }

    /** The command line as it was typed, so that a shell reads it again as it did. */
    private String typed() {
        return Stream.concat(Stream.of("thuocdo"), spec.root().commandLine().getParseResult().originalArgs().stream())
                .map(word -> PLAIN_WORD.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
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
