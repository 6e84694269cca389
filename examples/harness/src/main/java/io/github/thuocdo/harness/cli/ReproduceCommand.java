package io.github.thuocdo.harness.cli;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.harness.place.Progress;
import io.github.thuocdo.harness.place.Streams;
import io.github.thuocdo.harness.workbook.FigureFiles;
import io.github.thuocdo.harness.workbook.Sheet;
import io.github.thuocdo.harness.workbook.SheetRows;
import io.github.thuocdo.harness.workbook.Workbook;
import io.github.thuocdo.harness.workbook.WorkbookLimits;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.reproduction.PublishedTable;
import io.github.thuocdo.reproduction.Reproduction;
import io.github.thuocdo.reproduction.ReproductionAnswer;
import io.github.thuocdo.submission.ReadingLimits;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reproduce}: which declared choices give a published table. */
@Command(name = "reproduce", mixinStandardHelpOptions = true, abbreviateSynopsis = true, sortOptions = false)
final class ReproduceCommand implements Callable<Integer> {
    private final Texts texts;
    private final Streams streams;

    @Option(names = "--published", paramLabel = "FILE", required = true)
    private String published = "";

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    ReproduceCommand(Texts texts, Streams streams) {
        this.texts = texts;
        this.streams = streams;
    }

    /** Whether the table agrees or not, the question was answered: only wrong figures make another status. */
    @Override
    public Integer call() {
        Format format = output.format(texts);
        List<String> files = new ArrayList<>(question.files(texts));
        files.add(published);
        Destination destination = output.destination(files, texts, streams);
        Reproduction reproduction;
        Report report;
        try (Progress progress = output.progress(streams)) {
            PublishedTable table = table();
            Question asked = question.ask(texts, streams, progress);
            progress.at(texts.say(
                    "progress-rank", Integer.toString(asked.units().units().size())));
            reproduction = Reproduction.of(asked.period(), table);
            report = Report.of(ReproductionAnswer.of(reproduction), texts.locale());
        }
        destination.write(report, format);
        question.warnOfBorrowedIds(texts, streams);
        List<Finding> findings = new ArrayList<>(reproduction.ranking().findings());
        findings.addAll(reproduction.findings());
        return new FindingsList(findings, "and-more-by-check", texts, streams)
                .errors()
                .warnings()
                .status();
    }

    private PublishedTable table() {
        if (published.isEmpty()) {
            throw Refusal.unreadable(texts.say("input-empty"));
        }
        try {
            Path file = Path.of(published);
            ReadingLimits limits = question.plan().limits(texts).reading();
            return FigureFiles.isWorkbook(file) ? firstSheet(file, limits) : PublishedTable.read(file, limits);
        } catch (InvalidPathException e) {
            throw Refusal.unreadable(texts.say("path-impossible", Texts.shown(published)));
        }
    }

    /** The first sheet that is seen: a published table stands in front. */
    private PublishedTable firstSheet(Path file, ReadingLimits limits) {
        try (Workbook workbook = Workbook.open(file, WorkbookLimits.OF_TABLES)) {
            Sheet first = workbook.sheets().stream()
                    .filter(sheet -> !sheet.isHidden())
                    .findFirst()
                    .orElseThrow(() -> Refusal.unreadable(texts.say("published-no-sheet", Texts.shown(published))));
            try (SheetRows rows = first.rows()) {
                return PublishedTable.ofRows(published, () -> rows, limits);
            }
        }
    }
}
