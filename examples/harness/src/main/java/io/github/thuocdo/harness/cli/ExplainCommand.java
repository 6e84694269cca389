package io.github.thuocdo.harness.cli;

import io.github.thuocdo.harness.place.Progress;
import io.github.thuocdo.harness.place.Streams;
import io.github.thuocdo.harness.result.ResultBook;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.ranking.Explanation;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code explain}: one unit, from its rank back to the clause behind every verdict. */
@Command(name = "explain", mixinStandardHelpOptions = true, abbreviateSynopsis = true, sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
    private static final String BOOK = "xlsx";

    @Spec
    private CommandSpec spec = CommandSpec.create();

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
        String form = output.form(texts, List.of(BOOK));
        Destination destination = output.destination(question.files(texts), texts, streams);
        if (form.equals(BOOK)) {
            destination.requireNoTerminal("unit.xlsx");
        }
        Report report;
        Ranking ranking;
        String unit;
        try (Progress progress = output.progress(streams)) {
            Question asked = question.ask(texts, streams, progress);
            unit = new AskedUnit(code, texts).in(asked.units()).code();
            progress.at(texts.say(
                    "progress-rank", Integer.toString(asked.units().units().size())));
            ranking = asked.rank();
            Explanation explanation = ranking.unit(unit).explain();
            report = full ? Report.of(explanation, texts.locale()) : Report.ofSummary(explanation, texts.locale());
        }
        if (form.equals(BOOK)) {
            ResultBook book =
                    ResultBook.ofUnit(ranking, unit).in(texts.locale()).madeBy(Typed.of(spec));
            destination.write(book::write);
        } else {
            String below = full ? "" : "\n" + Lines.paragraph("", texts.say("explain-whole"));
            destination.write(report, Format.valueOf(form.toUpperCase(Locale.ROOT)), Map.of(), below);
        }
        question.warnOfBorrowedIds(texts, streams);
        // What the other units' figures say about each other is not asked here, and never an error.
        return new FindingsList(ranking.figures().findings(), "and-more-by-check", texts, streams)
                .errors()
                .status();
    }
}
