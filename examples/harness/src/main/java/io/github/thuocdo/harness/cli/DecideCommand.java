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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code decide}: the effects of another set, or of changes to a set, on every unit. */
@Command(name = "decide", mixinStandardHelpOptions = true, abbreviateSynopsis = true, sortOptions = false)
final class DecideCommand implements Callable<Integer> {
    private final Texts texts;
    private final Streams streams;

    @Mixin
    private ChangeOptions changed = new ChangeOptions();

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
        if (changed.number() + (choices ? 1 : 0) != 1) {
            throw Refusal.wrongUse(texts.say("decide-what"));
        }
        List<String> files = new ArrayList<>(question.files(texts));
        files.addAll(changed.files());
        Destination destination = output.destination(files, texts, streams);
        Decision decision;
        try (Progress progress = output.progress(streams)) {
            Question asked = question.ask(texts, streams, progress);
            progress.at(texts.say(
                    "progress-rank", Integer.toString(asked.units().units().size())));
            decision = choices ? Decision.ofChoices(asked.period()) : changed.decision(asked.period(), question, texts);
        }
        OutputOptions.write(InsightAnswers.of(decision), form, destination, texts);
        question.warnOfBorrowedIds(texts, streams);
        return new FindingsList(decision.together().before().findings(), "and-more-by-check", texts, streams)
                .errors()
                .status();
    }

    /** The options that name another set, or changes to the set. */
    static final class ChangeOptions {
        @Option(names = "--against", paramLabel = "ID|FILE")
        private @Nullable String against;

        @Option(names = "--set", paramLabel = "CHANGE", descriptionKey = "set-change")
        private List<String> changes = new ArrayList<>();

        /** The number of the two that are given. */
        int number() {
            return (against == null ? 0 : 1) + (changes.isEmpty() ? 0 : 1);
        }

        List<String> files() {
            return against == null || NamedSet.isBuiltIn(against) ? List.of() : List.of(against);
        }

        /**
         * The decision for the other set, or for the changes.
         *
         * @throws Refusal if a change names nothing that the set has, or no set can have it
         */
        Decision decision(ScoredPeriod period, QuestionOptions question, Texts texts) {
            if (against != null) {
                CriteriaSet other =
                        new NamedSet(against, texts).at(period.units().level());
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
                throw Refusal.wrongUse(texts.say("decide-no-set", e.set()) + faults(e, texts));
            }
        }

        /** The faults behind the option that made them: the changed set stands in no file, so no line of one is told. */
        private static String faults(CriteriaException refused, Texts texts) {
            Pattern place = Pattern.compile("^" + Pattern.quote(refused.set()) + "(:\\d+)?: ");
            return refused.faults(texts.locale()).stream()
                    .map(fault -> "\n  --set: " + place.matcher(fault).replaceFirst(""))
                    .collect(Collectors.joining());
        }
    }
}
