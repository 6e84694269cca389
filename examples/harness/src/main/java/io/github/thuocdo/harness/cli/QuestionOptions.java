package io.github.thuocdo.harness.cli;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.harness.cli.Question.Completion;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.rules.Registers;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By which criteria, of whom, by when, on which figures. */
final class QuestionOptions {
    private static final String DEFAULT_SET = "yen-dinh-2022";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    @Option(names = "--criteria", paramLabel = "ID|FILE")
    private @Nullable String criteria;

    @Option(names = "--level", paramLabel = "LEVEL")
    private String level = Level.COMMUNE.code();

    @Option(names = "--horizon", paramLabel = "YEAR")
    private @Nullable String horizon;

    @Option(names = "--period", paramLabel = "YEAR")
    private @Nullable String period;

    @Option(names = "--units", paramLabel = "ID|FILE")
    private String units = "yen-dinh";

    @Option(names = "--as-of", paramLabel = "DATE")
    private @Nullable String asOf;

    @Option(names = "--input", paramLabel = "FILE|DIR")
    private List<String> inputs = new ArrayList<>();

    @Option(names = "--sheet", paramLabel = "NAME")
    private List<String> sheets = new ArrayList<>();

    @Option(names = "--reading", paramLabel = "READING")
    private String reading = Reading.STRICTEST.code();

    @Option(names = "--no-consistency")
    private boolean withoutConsistency;

    @Option(names = "--despite-errors")
    private boolean despiteErrors;

    @Option(names = "--roll-up")
    private boolean rollUp;

    @Option(names = "--completion", paramLabel = "ID|FILE")
    private @Nullable String completion;

    @Option(names = "--completion-input", paramLabel = "FILE|DIR")
    private List<String> completionInputs = new ArrayList<>();

    private @Nullable CriteriaSet set;
    private @Nullable CriteriaSet passing;

    /**
     * The same question of other figures.
     *
     * @param files the figures
     * @param others what else differs; null where it is as here
     */
    QuestionOptions about(List<String> files, Other others) {
        QuestionOptions other = new QuestionOptions();
        other.criteria = others.criteria == null ? criteria : others.criteria;
        other.level = level;
        other.horizon = others.horizon == null ? horizon : others.horizon;
        other.period = others.period == null ? period : others.period;
        other.units = others.units == null ? units : others.units;
        other.asOf = asOf;
        other.inputs = files;
        other.sheets = sheets;
        other.reading = reading;
        other.withoutConsistency = withoutConsistency;
        other.despiteErrors = despiteErrors;
        other.rollUp = rollUp;
        other.completion = completion;
        other.completionInputs = completionInputs;
        return other;
    }

    /**
     * In what a question differs from another.
     *
     * @param criteria the criteria set; null where it is the same
     * @param units the register; null where it is the same
     * @param horizon the target year; null where it is the same
     * @param period the year of the figures; null where it is the same
     */
    record Other(
            @Nullable String criteria,
            @Nullable String units,
            @Nullable String horizon,
            @Nullable String period) {
        static final Other NOTHING = new Other(null, null, null, null);
    }

    boolean namesCriteria() {
        return criteria != null;
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
        Stream.of(criteria, completion)
                .filter(named -> named != null && !NamedSet.isBuiltIn(named))
                .forEach(files::add);
        if (!Registers.ids().contains(units)) {
            files.add(units);
        }
        return files;
    }

    CriteriaSet set(Texts texts) {
        if (set == null) {
            Level asked = oneOf("--level", level, Level.values(), Level::code, texts);
            set = new NamedSet(criteria == null ? DEFAULT_SET : criteria, texts).at(asked);
        }
        return set;
    }

    /** Warns of each set from a file that bears the id of a built-in one without being it. */
    void warnOfBorrowedIds(Texts texts, Streams streams) {
        warnOfBorrowedId(criteria, set, texts, streams);
        warnOfBorrowedId(completion, passing, texts, streams);
    }

    private static void warnOfBorrowedId(
            @Nullable String named, @Nullable CriteriaSet set, Texts texts, Streams streams) {
        if (named != null && set != null && !NamedSet.isBuiltIn(named) && NamedSet.borrowsId(set)) {
            String warning = texts.say("set-borrows-id", Texts.shown(named), set.id());
            streams.err().println(Severity.WARNING + " " + Lines.plain(warning));
        }
    }

    /**
     * What is asked.
     *
     * @throws Refusal if an option has a value that cannot be right, or a file cannot be read
     */
    Question ask(Texts texts, Streams streams, Progress progress) {
        CriteriaSet set = set(texts);
        NamedSet.requireProved(set, despiteErrors, texts);
        Level asked = level(set, texts);
        Horizon target = horizon(set, texts);
        int year = period == null ? 0 : year("--period", period, texts);
        Reading chosen = oneOf("--reading", reading, Reading.values(), Reading::code, texts);
        LocalDate day = asOf == null ? null : day(asOf, texts);
        Inputs given = new Inputs(inputs, texts, streams);
        Units register = new Units(units, day, texts);
        progress.at(texts.say("progress-units", units));
        UnitSelection ranked = register.at(asked);
        UnitSelection below = rollUp ? below(set, asked, register, texts) : null;
        Inputs reports = completionInputs(texts, streams);
        passing = reports == null ? null : completion(set, asked, target, texts);
        Submissions read = given.ofSheets(sheets).read(progress, year);
        Completion counted = passing == null || reports == null
                ? null
                : new Completion(
                        passing,
                        register.at(Level.COMMUNE),
                        reports.read(progress, year == 0 && target != null ? target.year() : year));
        return new Question(set, target, chosen, !withoutConsistency, ranked, below, read, counted);
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
        return new Inputs(completionInputs, texts, streams);
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
        NamedSet.requireProved(passing, despiteErrors, texts);
        return passing;
    }

    /** The communes, whose counts make the figures of their districts. */
    private static UnitSelection below(CriteriaSet set, Level asked, Units register, Texts texts) {
        if (asked != Level.DISTRICT || !set.levels().contains(Level.COMMUNE)) {
            throw Refusal.wrongUse(texts.say("nothing-to-roll-up", set.id()));
        }
        return register.at(Level.COMMUNE);
    }

    private Level level(CriteriaSet set, Texts texts) {
        Level asked = oneOf("--level", level, Level.values(), Level::code, texts);
        if (!set.levels().contains(asked)) {
            List<String> has = set.levels().stream().map(Level::code).toList();
            throw Refusal.wrongUse(texts.say("level-not-ranked", set.id(), String.join(", ", has), level, has.get(0)));
        }
        return asked;
    }

    private @Nullable Horizon horizon(CriteriaSet set, Texts texts) {
        String named = horizon;
        if (named == null) {
            return set.defaultHorizon().orElse(null);
        }
        if (set.horizons().isEmpty()) {
            throw Refusal.wrongUse(texts.say("no-horizons", set.id()));
        }
        return set.horizons().stream()
                .filter(each -> each.toString().equals(named))
                .findFirst()
                .orElseThrow(() -> unknownHorizon(named, set.horizons(), texts));
    }

    /** What is near to a year is not what is spelt like it. */
    private static Refusal unknownHorizon(String typed, List<Horizon> known, Texts texts) {
        List<String> words = known.stream().map(Horizon::toString).toList();
        if (!isFourDigits(typed)) {
            return texts.wrongValue("--horizon", typed, words);
        }
        int year = Integer.parseInt(typed);
        String nearest = known.stream()
                .min(Comparator.comparingInt(each -> Math.abs(each.year() - year)))
                .map(Horizon::toString)
                .orElseThrow();
        return Refusal.wrongUse(texts.say("wrong-value", "--horizon", typed, String.join(", ", words)) + " "
                + texts.say("maybe", nearest));
    }

    private static int year(String option, String typed, Texts texts) {
        if (isFourDigits(typed)) {
            int year = Integer.parseInt(typed);
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return year;
            }
        }
        throw Refusal.wrongUse(texts.say("wrong-year", option, Texts.shown(typed)));
    }

    private static boolean isFourDigits(String typed) {
        return typed.length() == 4 && typed.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static LocalDate day(String typed, Texts texts) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw Refusal.wrongUse(texts.say("wrong-day", Texts.shown(typed)));
        }
    }

    private static <T> T oneOf(String option, String typed, T[] known, Function<T, String> code, Texts texts) {
        for (T value : known) {
            if (code.apply(value).equals(typed)) {
                return value;
            }
        }
        throw texts.wrongValue(option, typed, Arrays.stream(known).map(code).toList());
    }
}
