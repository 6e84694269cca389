package io.github.thuocdo.harness.cli;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.harness.place.Streams;
import io.github.thuocdo.harness.workbook.FigureLimits;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.rules.Registers;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a plan: criteria, units, target year. */
final class PlanOptions {
    /** The set that is meant where none is named. */
    static final String DEFAULT_SET = "yen-dinh-2022";

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    @Option(names = "--criteria", paramLabel = "ID|FILE")
    private @Nullable String criteria;

    @Option(names = "--level", paramLabel = "LEVEL")
    private @Nullable String named;

    @Option(names = "--horizon", paramLabel = "YEAR")
    private @Nullable String horizon;

    @Option(names = "--period", paramLabel = "YEAR")
    private @Nullable String period;

    @Option(names = "--units", paramLabel = "ID|FILE")
    private String units = "yen-dinh";

    @Option(names = "--as-of", paramLabel = "DATE")
    private @Nullable String asOf;

    @Option(names = "--reading", paramLabel = "READING")
    private @Nullable String reading;

    @Option(names = "--limit", paramLabel = "NAME=N")
    private List<String> limits = new ArrayList<>();

    @Option(names = "--despite-errors")
    private boolean despiteErrors;

    private @Nullable CriteriaSet set;

    /** The sets and registers that were read, by their names: those of a period before are mostly those after. */
    private Map<String, CriteriaSet> sets = new HashMap<>();

    private Map<String, Units> registers = new HashMap<>();

    /**
     * The differences of a question from another.
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

    /**
     * The same with some options replaced.
     *
     * @param others the differences; a member is null where it is as here
     */
    PlanOptions about(Other others) {
        PlanOptions other = new PlanOptions();
        other.criteria = others.criteria == null ? criteria : others.criteria;
        other.named = named;
        other.horizon = others.horizon == null ? horizon : others.horizon;
        other.period = others.period == null ? period : others.period;
        other.units = others.units == null ? units : others.units;
        other.asOf = asOf;
        other.reading = reading;
        other.limits = limits;
        other.despiteErrors = despiteErrors;
        other.sets = sets;
        other.registers = registers;
        return other;
    }

    boolean namesCriteria() {
        return criteria != null;
    }

    boolean namesLevel() {
        return named != null;
    }

    private String typedLevel() {
        return named == null ? Level.COMMUNE.code() : named;
    }

    boolean goesOnDespiteErrors() {
        return despiteErrors;
    }

    /** The register, as typed. */
    String register() {
        return units;
    }

    /** The files that are read, as typed; what bears the id of something built in is none. */
    List<String> files() {
        List<String> files = new ArrayList<>();
        if (criteria != null && !NamedSet.isBuiltIn(criteria)) {
            files.add(criteria);
        }
        if (!Registers.ids().contains(units)) {
            files.add(units);
        }
        return files;
    }

    /** The options that were typed and are not the defaults, as one types them again. */
    List<String> typed() {
        List<String> typed = new ArrayList<>();
        addTyped("--criteria", DEFAULT_SET.equals(criteria) ? null : criteria, typed);
        addTyped("--level", named == null || named.equals(Level.COMMUNE.code()) ? null : named, typed);
        addTyped("--horizon", horizon, typed);
        addTyped("--period", period, typed);
        addTyped("--units", units.equals("yen-dinh") ? null : units, typed);
        addTyped("--as-of", asOf, typed);
        addTyped("--reading", reading, typed);
        return typed;
    }

    /** Adds an option and its value; one with a space stands in quotation marks. */
    static void addTyped(String option, @Nullable String value, List<String> typed) {
        if (value != null) {
            typed.add(option);
            typed.add(value.contains(" ") ? "\"" + value + "\"" : value);
        }
    }

    CriteriaSet set(Texts texts) {
        if (set == null) {
            Level asked = oneOf("--level", typedLevel(), Level.values(), Level::code, texts);
            set = sets.computeIfAbsent(
                    criteria == null ? DEFAULT_SET : criteria, name -> new NamedSet(name, texts).at(asked));
        }
        return set;
    }

    /** The set, in which the prover finds no error, unless one goes on all the same. */
    CriteriaSet provedSet(Texts texts) {
        CriteriaSet named = set(texts);
        NamedSet.requireProved(named, despiteErrors, texts);
        return named;
    }

    /** The reading that is named; the set's first where none is. */
    Reading reading(Texts texts) {
        List<Reading> known = set(texts).readings();
        return reading == null
                ? known.get(0)
                : oneOf("--reading", reading, known.toArray(Reading[]::new), Reading::code, texts);
    }

    /** The year that the figures speak of; 0 where none is named. */
    int year(Texts texts) {
        return period == null ? 0 : year("--period", period, texts);
    }

    /** The register on its day. */
    Units units(Texts texts) {
        return registers.computeIfAbsent(
                units,
                name -> new Units(
                        name,
                        asOf == null ? null : day(asOf, texts),
                        limits(texts).reading(),
                        texts));
    }

    /** The limits of the files of figures and of the register. */
    FigureLimits limits(Texts texts) {
        FigureLimits all = FigureLimits.STANDARD;
        Set<String> limited = new HashSet<>();
        for (String typed : limits) {
            int mark = typed.indexOf('=');
            String name = mark < 0 ? typed : typed.substring(0, mark);
            String most = mark < 0 ? "" : typed.substring(mark + 1);
            if (!FigureLimits.names().contains(name)) {
                throw texts.wrongValue("--limit", name, FigureLimits.names());
            }
            if (!NUMBER.matcher(most).matches()) {
                throw Refusal.wrongUse(texts.say("limit-wrong", Texts.shown(typed), name));
            }
            if (!limited.add(name)) {
                throw Refusal.wrongUse(texts.say("option-twice", "--limit " + name));
            }
            all = all.with(name, Integer.parseInt(most));
        }
        return all;
    }

    /** Warns of a set from a file that bears the id of a built-in one without being it. */
    void warnOfBorrowedId(Texts texts, Streams streams) {
        warnOfBorrowedId(criteria, set, texts, streams);
    }

    static void warnOfBorrowedId(@Nullable String named, @Nullable CriteriaSet set, Texts texts, Streams streams) {
        if (named != null && set != null && !NamedSet.isBuiltIn(named) && NamedSet.borrowsId(set)) {
            String warning = texts.say("set-borrows-id", Texts.shown(named), set.id());
            streams.err().println(Severity.WARNING + " " + Lines.plain(warning));
        }
    }

    Level level(CriteriaSet set, Texts texts) {
        Level asked = oneOf("--level", typedLevel(), Level.values(), Level::code, texts);
        if (!set.levels().contains(asked)) {
            List<String> has = set.levels().stream().map(Level::code).toList();
            throw Refusal.wrongUse(
                    texts.say("level-not-ranked", set.id(), String.join(", ", has), typedLevel(), has.get(0)));
        }
        return asked;
    }

    @Nullable
    Horizon horizon(CriteriaSet set, Texts texts) {
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

    /** The refusal of an unknown horizon. A year near to the typed one is meant, and not one that is spelt alike. */
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
