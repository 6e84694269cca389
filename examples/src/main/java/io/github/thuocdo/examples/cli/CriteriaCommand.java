package io.github.thuocdo.examples.cli;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.rules.CriteriaSets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code criteria}: lists the criteria sets, or the criteria of one with their sources. */
@Command(
        name = "criteria",
        mixinStandardHelpOptions = true,
        versionProvider = Tool.Version.class,
        abbreviateSynopsis = true,
        sortOptions = false)
final class CriteriaCommand implements Callable<Integer> {
    private final Texts texts;
    private final Streams streams;

    @Parameters(arity = "0..1", paramLabel = "SET", descriptionKey = "set")
    private @Nullable String id;

    @Mixin
    private OutputOptions output = new OutputOptions();

    CriteriaCommand(Texts texts, Streams streams) {
        this.texts = texts;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Format format = output.format(texts);
        Destination destination = output.destination(texts, streams);
        Report report = id == null
                ? Report.ofSets(allSets(), texts.locale())
                : Report.of(QuestionOptions.set(id, texts), texts.locale());
        destination.write(report, format);
        return ExitStatus.DONE;
    }

    private static List<CriteriaSet> allSets() {
        List<CriteriaSet> sets = new ArrayList<>();
        CriteriaSets.ids().forEach(each -> CriteriaSets.named(each).ifPresent(sets::add));
        return sets;
    }
}
