package io.github.thuocdo.harness.cli;

import io.github.thuocdo.internal.text.Nearest;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.UnitSelection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    /** More are no advice. */
    private static final int MOST_MEANT = 5;

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
        Destination destination = output.destination(question.files(texts), texts, streams);
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
        throw Refusal.wrongUse(texts.say("unit-unknown", Texts.shown(code)) + " " + advice(selection));
    }

    /** Which unit may be meant, or where else to look. */
    private String advice(UnitSelection selection) {
        boolean isNumber = code.chars().allMatch(c -> c >= '0' && c <= '9');
        List<String> meant = selection
                .meant(code)
                .filter(unit -> unit.level() == selection.level())
                .map(List::of)
                .orElseGet(() -> isNumber ? begunWith(selection) : named(selection))
                .stream()
                .map(unit -> unit.code() + " (" + unit.name() + ")")
                .toList();
        return meant.isEmpty() ? texts.say("unit-unknown-far") : texts.say("maybe", String.join(", ", meant));
    }

    /** The units whose codes begin with what was typed. The neighbour of a whole code is another unit, and no slip. */
    private List<AdministrativeUnit> begunWith(UnitSelection selection) {
        List<AdministrativeUnit> begun = selection.units().stream()
                .filter(unit -> unit.code().startsWith(code))
                .sorted(Comparator.comparing(AdministrativeUnit::code))
                .toList();
        return begun.size() <= MOST_MEANT ? begun : List.of();
    }

    /** The unit whose name is near to what was typed, or holds it. */
    private List<AdministrativeUnit> named(UnitSelection selection) {
        Map<String, AdministrativeUnit> byName = new TreeMap<>();
        selection.units().forEach(unit -> byName.putIfAbsent(unit.name(), unit));
        String part = code.toLowerCase(texts.locale());
        return Nearest.to(code, byName.keySet())
                .map(byName::get)
                .or(() -> selection.units().stream()
                        .filter(unit -> unit.name().toLowerCase(texts.locale()).contains(part))
                        .findFirst())
                .stream()
                .toList();
    }
}
