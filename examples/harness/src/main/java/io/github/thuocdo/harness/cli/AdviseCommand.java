package io.github.thuocdo.harness.cli;

import io.github.thuocdo.advice.AdviceAnswers;
import io.github.thuocdo.advice.AdviceException;
import io.github.thuocdo.advice.Adviser;
import io.github.thuocdo.advice.Effort;
import io.github.thuocdo.advice.Goal;
import io.github.thuocdo.advice.GoalAdvice;
import io.github.thuocdo.harness.place.Progress;
import io.github.thuocdo.harness.place.Streams;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.report.Answer;
import io.github.thuocdo.submission.ReadingLimits;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code advise}: the least raises that bring a unit, or a whole district, to a goal. */
@Command(name = "advise", mixinStandardHelpOptions = true, abbreviateSynopsis = true, sortOptions = false)
final class AdviseCommand implements Callable<Integer> {
    private final Texts texts;
    private final Streams streams;

    @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "advise-unit")
    private @Nullable String code;

    @Option(names = "--all", descriptionKey = "advise-all")
    private boolean all;

    @Mixin
    private GoalOptions toGoal = new GoalOptions();

    @Option(names = "--budget", paramLabel = "N", descriptionKey = "advise-budget")
    private @Nullable String budget;

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    AdviseCommand(Texts texts, Streams streams) {
        this.texts = texts;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        String form = output.answerForm(texts);
        if ((code == null) != all) {
            throw Refusal.wrongUse(texts.say("advise-whom"));
        }
        requireGoal();
        List<String> files = new ArrayList<>(question.files(texts));
        files.addAll(toGoal.files());
        Destination destination = output.destination(files, texts, streams);
        Adviser adviser;
        Answer answer;
        String unit = code;
        try (Progress progress = output.progress(streams)) {
            Goal goal = toGoal.goal().orElse(null);
            Optional<Effort> effort =
                    toGoal.effort(question.plan().limits(texts).reading(), texts);
            Question asked = question.ask(texts, streams, progress);
            if (code != null) {
                unit = new AskedUnit(code, texts).in(asked.units()).code();
            }
            progress.at(texts.say(
                    "progress-rank", Integer.toString(asked.units().units().size())));
            adviser = Adviser.of(asked.period());
            if (all) {
                adviser.toEveryUnit();
            }
            answer = answer(adviser, unit, goal, effort);
        } catch (AdviceException e) {
            throw Refusal.wrongUse(e.message(texts.locale()));
        }
        OutputOptions.write(answer, form, destination, texts);
        question.warnOfBorrowedIds(texts, streams);
        return new FindingsList(adviser.ranking().figures().findings(), "and-more-by-check", texts, streams)
                .errors()
                .status();
    }

    /** A budget is shared by all units on their way to one goal, and efforts are spent on the way to a goal. */
    private void requireGoal() {
        boolean isDistrict = all && toGoal.isAsked();
        if (isDistrict && budget == null) {
            throw Refusal.wrongUse(texts.say("advise-budget-missing"));
        }
        if (!isDistrict && budget != null) {
            throw Refusal.wrongUse(texts.say("advise-budget-alone"));
        }
        toGoal.check(texts);
    }

    private Answer answer(Adviser adviser, @Nullable String unit, @Nullable Goal goal, Optional<Effort> effort) {
        if (goal != null && all) {
            Rational amount = amount();
            return AdviceAnswers.ofDistrict(
                    adviser,
                    effort.isPresent() ? adviser.district(goal, effort.get(), amount) : adviser.district(goal, amount));
        }
        if (all) {
            return AdviceAnswers.ofEachFigure(adviser);
        }
        String asked = Objects.requireNonNull(unit);
        if (goal == null) {
            return AdviceAnswers.ofUnit(adviser, asked);
        }
        GoalAdvice advice = effort.isPresent() ? adviser.plans(asked, goal, effort.get()) : adviser.plans(asked, goal);
        return AdviceAnswers.ofUnit(adviser, asked, advice);
    }

    private Rational amount() {
        String typed = String.valueOf(budget);
        if (!typed.matches("[0-9]{1,15}([.,][0-9]{1,9})?")) {
            throw Refusal.wrongUse(texts.say("advise-amount", Texts.shown(typed)));
        }
        return Rational.of(new BigDecimal(typed.replace(',', '.')));
    }

    /** The options of a goal, and of what it costs to come nearer to it. */
    static final class GoalOptions {
        @Option(names = "--to", paramLabel = "GOAL", descriptionKey = "advise-to")
        private @Nullable String to;

        @Option(names = "--effort", paramLabel = "FILE", descriptionKey = "advise-effort")
        private @Nullable String effortFile;

        boolean isAsked() {
            return to != null;
        }

        /** Refuses efforts without a goal: they are spent on the way to it. */
        void check(Texts texts) {
            if (effortFile != null && to == null) {
                throw Refusal.wrongUse(texts.say("advise-effort-alone"));
            }
        }

        List<String> files() {
            return effortFile == null ? List.of() : List.of(effortFile);
        }

        Optional<Goal> goal() {
            return Optional.ofNullable(to).map(Goal::of);
        }

        Optional<Effort> effort(ReadingLimits limits, Texts texts) {
            if (effortFile == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(Effort.read(Path.of(effortFile), limits));
            } catch (InvalidPathException e) {
                throw Refusal.unreadable(texts.say("path-impossible", Texts.shown(effortFile)));
            }
        }
    }
}
