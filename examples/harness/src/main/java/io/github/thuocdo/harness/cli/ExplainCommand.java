package io.github.thuocdo.harness.cli;

import io.github.thuocdo.internal.text.Nearest;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.UnitSelection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
        Destination destination = output.destination(question.files(), texts, streams);
        Report report;
        Ranking ranking;
        try (Progress progress = output.progress(streams)) {
            Question asked = question.ask(texts, streams, progress);
            requireUnit(asked.units());
            progress.at(texts.say(
                    "progress-rank", Integer.toString(asked.units().units().size())));
            ranking = asked.rank();
            report = Report.of(ranking.unit(code).explain(), texts.locale());
        }
        destination.write(report, format);
        question.warnOfBorrowedIds(texts, streams);
        // What the other units' figures say about each other is not asked here, and never an error.
        return new FindingsList(ranking.figures().findings(), "and-more-by-check", texts, streams)
                .errors()
                .status();
    }

    private void requireUnit(UnitSelection selection) {
        if (selection.units().stream().anyMatch(unit -> unit.code().equals(code))) {
            return;
        }
        List<AdministrativeUnit> elsewhere = selection.registered(code);
        if (!elsewhere.isEmpty()) {
            AdministrativeUnit unit = elsewhere.get(0);
            throw Refusal.wrongUse(texts.say(
                    "unit-of-other-level",
                    unit.name(),
                    code,
                    selection.level().code(),
                    unit.level().code()));
        }
        String part = code.toLowerCase(texts.locale());
        boolean isNumber = code.chars().allMatch(c -> c >= '0' && c <= '9');
        Map<String, AdministrativeUnit> byName = new TreeMap<>();
        selection.units().forEach(unit -> byName.putIfAbsent(unit.name(), unit));
        // The neighbour of a number is another unit, that of a name is a slip.
        String maybe = selection
                .meant(code)
                .filter(unit -> unit.level() == selection.level())
                .or(() -> isNumber
                        ? Optional.empty()
                        : Nearest.to(code, byName.keySet()).map(byName::get))
                .or(() -> isNumber
                        ? Optional.empty()
                        : selection.units().stream()
                                .filter(unit ->
                                        unit.name().toLowerCase(texts.locale()).contains(part))
                                .findFirst())
                .map(unit -> " " + texts.say("maybe", unit.code() + " (" + unit.name() + ")"))
                .orElse(" " + texts.say("unit-unknown-far"));
        throw Refusal.wrongUse(texts.say("unit-unknown", Texts.shown(code)) + maybe);
    }
}
