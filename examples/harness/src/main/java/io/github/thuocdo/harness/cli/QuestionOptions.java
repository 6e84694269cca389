package io.github.thuocdo.harness.cli;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.harness.cli.Question.Completion;
import io.github.thuocdo.harness.place.Progress;
import io.github.thuocdo.harness.place.Streams;
import io.github.thuocdo.rules.CriteriaSets;
import io.github.thuocdo.rules.Registers;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a question: criteria, units, target year, figures. */
final class QuestionOptions {
    @Mixin
    private PlanOptions plan = new PlanOptions();

    @Option(names = "--input", paramLabel = "FILE|DIR")
    private List<String> inputs = new ArrayList<>();

    @Option(names = "--sheet", paramLabel = "NAME")
    private List<String> sheets = new ArrayList<>();

    @Option(names = "--no-consistency")
    private boolean withoutConsistency;

    @Option(names = "--roll-up")
    private boolean rollUp;

    @Option(names = "--completion", paramLabel = "ID|FILE")
    private @Nullable String completion;

    @Option(names = "--completion-input", paramLabel = "FILE|DIR")
    private List<String> completionInputs = new ArrayList<>();

    private @Nullable CriteriaSet passing;

    /**
     * The same question of other figures.
     *
     * @param files the figures
     * @param others the other differences; a member is null where it is as here
     */
    QuestionOptions about(List<String> files, PlanOptions.Other others) {
        QuestionOptions other = new QuestionOptions();
        other.plan = plan.about(others);
        other.inputs = files;
        other.sheets = sheets;
        other.withoutConsistency = withoutConsistency;
        other.rollUp = rollUp;
        other.completion = completion;
        other.completionInputs = completionInputs;
        return other;
    }

    /** The options of the plan: criteria, units, target year. */
    PlanOptions plan() {
        return plan;
    }

    /** Whether it is counted which units below pass. */
    boolean countsPassing() {
        return completion != null || !completionInputs.isEmpty();
    }

    List<String> inputs() {
        return inputs;
    }

    /** The files that are read, those of folders among them; what bears the id of something built in is none. */
    List<String> files(Texts texts) {
        List<String> files = new ArrayList<>(Inputs.opened(inputs, texts));
        files.addAll(Inputs.opened(completionInputs, texts));
        // A shell may have sent a file there.
        files.replaceAll(file -> file.equals(Inputs.STANDARD_INPUT) ? "/dev/stdin" : file);
        files.addAll(plan.files());
        if (completion != null && !NamedSet.isBuiltIn(completion)) {
            files.add(completion);
        }
        return files;
    }

    /** Warns of each set from a file that bears the id of a built-in one without being it. */
    void warnOfBorrowedIds(Texts texts, Streams streams) {
        plan.warnOfBorrowedId(texts, streams);
        PlanOptions.warnOfBorrowedId(completion, passing, texts, streams);
    }

    /**
     * The question that the options ask.
     *
     * @throws Refusal if an option has a value that cannot be right, or a file cannot be read
     */
    Question ask(Texts texts, Streams streams, Progress progress) {
        CriteriaSet set = plan.provedSet(texts);
        Level asked = plan.level(set, texts);
        Horizon target = plan.horizon(set, texts);
        int year = plan.year(texts);
        Reading chosen = plan.reading(texts);
        Units register = plan.units(texts);
        Inputs given = new Inputs(inputs, plan.limits(texts), texts, streams);
        progress.at(texts.say("progress-units", plan.register()));
        UnitSelection ranked = register.at(asked);
        UnitSelection below = rollUp ? below(set, asked, register, texts) : null;
        Inputs reports = completionInputs(texts, streams);
        passing = reports == null ? null : completion(set, asked, target, texts);
        Submissions read = ofRegister(ranked, given.ofSheets(sheets).read(progress, year));
        read = read.withFindings(Texts.withOptions(CriteriaSets.findings(set, read)));
        Completion counted = passing == null || reports == null
                ? null
                : counted(
                        passing,
                        register.at(Level.COMMUNE),
                        reports.read(progress, year == 0 && target != null ? target.year() : year));
        return new Question(set, target, chosen, !withoutConsistency, ranked, below, read, counted);
    }

    private static Completion counted(CriteriaSet passing, UnitSelection communes, Submissions reports) {
        return new Completion(passing, communes, ofRegister(communes, reports));
    }

    /** Figures, with what is to be said first where their codes are those of another register. */
    private static Submissions ofRegister(UnitSelection units, Submissions read) {
        return read.withFindings(Texts.withOptions(Registers.findings(units, read)));
    }

    /** The figures by which communes pass; null where that is not asked. */
    private @Nullable Inputs completionInputs(Texts texts, Streams streams) {
        if (completion == null && completionInputs.isEmpty()) {
            return null;
        }
        if (completion == null || completionInputs.isEmpty()) {
            throw Refusal.wrongUse(texts.say("completion-halved"));
        }
        List<String> all = new ArrayList<>(inputs);
        all.addAll(completionInputs);
        Inputs.requireOneStandardInput(all, texts);
        return new Inputs(completionInputs, plan.limits(texts), texts, streams);
    }

    private static Plan plan(CriteriaSet set, Level asked, @Nullable Horizon target) {
        Scorer scorer = Scorer.despiteErrors(set);
        return target == null ? scorer.plan(asked) : scorer.plan(asked, target);
    }

    /** The set by which communes pass, where the set that ranks asks how many do. */
    private CriteriaSet completion(CriteriaSet set, Level asked, @Nullable Horizon target, Texts texts) {
        boolean isAsked =
                asked != Level.COMMUNE && plan(set, asked, target).types().containsKey(Completion.INDICATOR);
        if (!isAsked) {
            throw Refusal.wrongUse(texts.say(
                    "completion-not-asked",
                    Completion.INDICATOR,
                    set.id(),
                    asked.code() + (target == null ? "" : " " + target)));
        }
        CriteriaSet passing = new NamedSet(Objects.requireNonNull(completion), texts).at(Level.COMMUNE);
        if (!passing.isDecided() || !passing.levels().contains(Level.COMMUNE)) {
            throw Refusal.wrongUse(texts.say("no-completion-set", passing.id()));
        }
        NamedSet.requireProved(passing, plan.goesOnDespiteErrors(), texts);
        return passing;
    }

    /** The communes, whose counts make the figures of their districts. */
    private static UnitSelection below(CriteriaSet set, Level asked, Units register, Texts texts) {
        if (asked != Level.DISTRICT || !set.levels().contains(Level.COMMUNE)) {
            throw Refusal.wrongUse(texts.say("nothing-to-roll-up", set.id()));
        }
        return register.at(Level.COMMUNE);
    }
}
