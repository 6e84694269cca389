package io.github.thuocdo.harness.cli;

import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.harness.place.Progress;
import io.github.thuocdo.harness.place.Streams;
import io.github.thuocdo.insight.Decision;
import io.github.thuocdo.insight.InsightAnswers;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.insight.UnknownChangeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code decide}: the effects of another set, or of changes to a set, on every unit. */
@Command(name = "decide", mixinStandardHelpOptions = true, abbreviateSynopsis = true, sortOptions = false)
final class DecideCommand implements Callable<Integer> {
    private final Texts texts;
    private final Streams streams;

    @Option(names = "--against", paramLabel = "ID|FILE")
    private @Nullable String against;

    @Option(names = "--set", paramLabel = "CHANGE", descriptionKey = "set-change")
    private List<String> changes = new ArrayList<>();

    @Option(names = "--choices")
    private boolean choices;

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    DecideCommand(Texts texts, Streams streams) {
        this.texts = texts;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        String form = output.answerForm(texts);
        long named = Stream.of(against != null, !changes.isEmpty(), choices)
                .filter(is -> is)
                .count();
        if (named != 1) {
            throw Refusal.wrongUse(texts.say("decide-what"));
        }
        List<String> files = new ArrayList<>(question.files(texts));
        if (against != null && !NamedSet.isBuiltIn(against)) {
            files.add(against);
        }
        Destination destination = output.destination(files, texts, streams);
        Decision decision;
        try (Progress progress = output.progress(streams)) {
            Question asked = question.ask(texts, streams, progress);
            progress.at(texts.say(
                    "progress-rank", Integer.toString(asked.units().units().size())));
            decision = decision(asked);
        }
        OutputOptions.write(InsightAnswers.of(decision), form, destination, texts);
        question.warnOfBorrowedIds(texts, streams);
        return new FindingsList(decision.together().before().findings(), "and-more-by-check", texts, streams)
                .errors()
                .status();
    }

    private Decision decision(Question asked) {
        ScoredPeriod period = asked.period();
        if (choices) {
            return Decision.ofChoices(period);
        }
        if (against != null) {
            CriteriaSet other = new NamedSet(against, texts).at(asked.units().level());
            NamedSet.requireProved(other, question.plan().goesOnDespiteErrors(), texts);
            return Decision.of(period, other);
        }
        try {
            Decision decision = Decision.of(period, changes);
            decision.together();
            return decision;
        } catch (UnknownChangeException e) {
            throw Refusal.wrongUse(e.message(texts.locale()));
        } catch (CriteriaException e) {
            throw Refusal.wrongUse(texts.say("decide-no-set", e.message(texts.locale())));
        }
    }
}
