package io.github.thuocdo.harness.cli;

import io.github.thuocdo.advice.Adviser;
import io.github.thuocdo.advice.Effort;
import io.github.thuocdo.advice.Goal;
import io.github.thuocdo.harness.page.Answers;
import io.github.thuocdo.harness.page.Changes;
import io.github.thuocdo.harness.page.Page;
import io.github.thuocdo.harness.page.Plans;
import io.github.thuocdo.harness.place.Progress;
import io.github.thuocdo.harness.place.Streams;
import io.github.thuocdo.harness.result.ResultBook;
import io.github.thuocdo.insight.PeriodComparison;
import io.github.thuocdo.insight.PublishedRanking;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.internal.text.Harmless;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.ranking.LedgerComparison;
import io.github.thuocdo.ranking.PeerRank;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.Ledger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rank}: reads units and submissions, ranks, writes the ranking. */
@Command(name = "rank", mixinStandardHelpOptions = true, abbreviateSynopsis = true, sortOptions = false)
final class RankCommand implements Callable<Integer> {
    /** The form that people look at. */
    private static final String PAGE = "html";

    /** The form that people keep. */
    private static final String BOOK = "xlsx";

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

    @Option(names = "--unit-sheets")
    private boolean unitSheets;

    @Option(names = "--advice", descriptionKey = "rank-advice")
    private boolean advice;

    @Mixin
    private AdviseCommand.GoalOptions goal = new AdviseCommand.GoalOptions();

    @Mixin
    private DecideCommand.ChangeOptions changed = new DecideCommand.ChangeOptions();

    @Option(names = "--before", paramLabel = "FILE", descriptionKey = "rank-before")
    private List<String> before = new ArrayList<>();

    @Mixin
    private BeforeOptions other = new BeforeOptions();

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
        String form = output.form(texts, List.of(BOOK, PAGE));
        goal.check(texts);
        requireLook(form);
        Destination destination = output.destination(files(), texts, streams);
        PeerRank.Kind kind = peerKind();
        requireForm(form, destination);
        Ranking ranking;
        Report report;
        Answers answers;
        try (Progress progress = output.progress(streams)) {
            Question given = question.ask(texts, streams, progress);
            Question asked = kind == PeerRank.Kind.PARENT ? given.amongUnitsOfOneParent() : given;
            progress.at(texts.say(
                    "progress-rank", Integer.toString(asked.units().units().size())));
            if (ledgers) {
                LedgerComparison comparison = asked.compareLedgers();
                ranking = Objects.requireNonNull(comparison.rankings().get(Ledger.FINAL));
                report = Report.of(comparison, texts.locale());
                answers = Answers.of(ranking);
            } else {
                answers = isLook(form)
                        ? answers(asked, progress)
                                .onOccasion(DutiesCommand.onOccasion(
                                        asked.set(), List.of(asked.units().level())))
                        : Answers.of(asked.rank());
                ranking = answers.ranking();
                report = kind == null ? Report.of(ranking, texts.locale()) : Report.of(ranking, kind, texts.locale());
            }
            ranking.findings();
        }
        write(answers, report, form, destination);
        question.warnOfBorrowedIds(texts, streams);
        FindingsList findings = new FindingsList(ranking.findings(), "and-more", texts, streams)
                .full(full)
                .errors();
        int status = (form.equals(Format.TABLE.code()) ? findings.warnings() : findings).status();
        return Math.max(status, statusBefore(answers));
    }

    /** Figures before that cannot be right are told too, and count in the status as they do where periods are compared. */
    private int statusBefore(Answers answers) {
        return answers.changes()
                .flatMap(Changes::split)
                .map(split -> new FindingsList(split.before().findings(), "and-more-by-check", texts, streams)
                        .errors()
                        .status())
                .orElse(ExitStatus.DONE);
    }

    private static boolean isLook(String form) {
        return form.equals(PAGE) || form.equals(BOOK);
    }

    /** Refuses what page and workbook alone show. */
    private void requireLook(String form) {
        if (isLook(form)) {
            return;
        }
        if (!before.isEmpty() || other.isAsked()) {
            throw Refusal.wrongUse(texts.say("before-no-page"));
        }
        if (advice) {
            throw Refusal.wrongUse(texts.say("advice-no-page"));
        }
        if (goal.isAsked()) {
            throw Refusal.wrongUse(texts.say("plans-no-page"));
        }
        if (changed.number() > 0) {
            throw Refusal.wrongUse(texts.say("decide-no-page"));
        }
    }

    /** Everything that is read, as typed. */
    private List<String> files() {
        if (changed.number() > 1) {
            throw Refusal.wrongUse(texts.say("decide-one"));
        }
        List<String> all = new ArrayList<>(figures());
        all.addAll(goal.files());
        all.addAll(changed.files());
        return all;
    }

    private List<String> figures() {
        if (before.isEmpty()) {
            if (other.isAsked()) {
                throw Refusal.wrongUse(texts.say("before-missing"));
            }
            return question.files(texts);
        }
        other.mergers().check(texts);
        if (BeforeOptions.isResult(before)) {
            other.requireNoneForResult(texts);
            List<String> files = new ArrayList<>(question.files(texts));
            files.addAll(before);
            return files;
        }
        if (question.countsPassing()) {
            throw Refusal.wrongUse(texts.say("before-completion"));
        }
        List<String> both = new ArrayList<>(before);
        both.addAll(question.inputs());
        Inputs.requireOneStandardInput(both, texts);
        return other.files(other.of(question, before), question, texts);
    }

    /** The ranking with what page and workbook answer beyond it. */
    private Answers answers(Question asked, Progress progress) {
        Optional<Goal> wanted = goal.goal();
        boolean isPlain = before.isEmpty() && !advice && wanted.isEmpty() && changed.number() == 0;
        if (isPlain) {
            return Answers.of(asked.rank());
        }
        int units = asked.units().units().size();
        if (wanted.isPresent() && units > Plans.MOST_UNITS) {
            throw Refusal.wrongUse(
                    texts.say("plans-too-many", Integer.toString(units), Integer.toString(Plans.MOST_UNITS)));
        }
        Optional<Effort> effort = goal.effort(question.plan().limits(texts).reading(), texts);
        ScoredPeriod now = asked.period();
        Optional<Adviser> adviser =
                advice || wanted.isPresent() ? Optional.of(Adviser.of(now).toEveryUnit()) : Optional.empty();
        Answers answers;
        if (before.isEmpty()) {
            answers = Answers.of(adviser.map(Adviser::ranking).orElseGet(asked::rank));
        } else {
            Changes changes = changes(asked, now, progress);
            answers = Answers.of(changes.after()).against(changes);
        }
        if (adviser.isPresent() && advice) {
            answers = answers.advisedBy(adviser.get());
        }
        if (adviser.isPresent() && wanted.isPresent()) {
            answers = answers.toGoal(Plans.of(adviser.get(), wanted.get(), effort));
        }
        return changed.number() == 0 ? answers : answers.deciding(changed.decision(now, question, texts));
    }

    private Changes changes(Question asked, ScoredPeriod now, Progress progress) {
        if (BeforeOptions.isResult(before)) {
            PublishedRanking result = PublishedRanking.read(Path.of(before.get(0)));
            return Changes.of(BeforeOptions.compare(result, asked.rank(), texts));
        }
        ScoredPeriod old =
                other.of(question, before).ask(texts, streams, progress).period();
        return other.mergers().isAsked()
                ? Changes.of(other.mergers()
                        .compare(old, now, question.plan().limits(texts).reading(), texts))
                : Changes.of(PeriodComparison.of(old, now));
    }

    /** Refuses what a form cannot say. */
    private void requireForm(String form, Destination destination) {
        if (ledgers && isLook(form)) {
            throw Refusal.wrongUse(texts.say("ledgers-no-page"));
        }
        if (unitSheets && !form.equals(BOOK)) {
            throw Refusal.wrongUse(texts.say("unit-sheets-no-book"));
        }
        if (form.equals(BOOK)) {
            destination.requireNoTerminal("report.xlsx");
        }
    }

    private void write(Answers answers, Report report, String form, Destination destination) {
        Ranking ranking = answers.ranking();
        if (form.equals(PAGE)) {
            Page page = Page.of(answers).in(texts.locale()).madeBy(Typed.of(spec));
            destination.write(page::write);
        } else if (form.equals(BOOK)) {
            ResultBook book = book(answers);
            destination.write(book::write);
        } else {
            Map<String, String> names = new HashMap<>();
            ranking.plan()
                    .scored()
                    .forEach(each ->
                            names.put(each.id(), Harmless.cell(each.name().in(texts.locale()))));
            String below = ranking.findings().isEmpty() ? "" : Lines.paragraph("", texts.say("findings-listed"));
            destination.write(report, Format.valueOf(form.toUpperCase(Locale.ROOT)), names, below);
        }
    }

    private ResultBook book(Answers answers) {
        Ranking ranking = answers.ranking();
        int units = ranking.entries().size();
        if (!ResultBook.isLargeEnoughFor(units, ranking.plan().scored().size())) {
            throw Refusal.wrongUse(texts.say("too-large-for-book"));
        }
        if (unitSheets && units > ResultBook.MOST_UNIT_SHEETS) {
            throw Refusal.wrongUse(texts.say(
                    "too-many-unit-sheets", Integer.toString(units), Integer.toString(ResultBook.MOST_UNIT_SHEETS)));
        }
        ResultBook book = ResultBook.of(answers).in(texts.locale()).madeBy(Typed.of(spec));
        return unitSheets ? book.withUnitSheets() : book;
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
