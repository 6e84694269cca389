package io.github.thuocdo;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.drools.CompiledUnitRules;
import io.github.thuocdo.internal.drools.PrecedenceRules;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.intake.Intake;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.proof.ProvenSets;
import io.github.thuocdo.internal.ranks.ComputedRanking;
import io.github.thuocdo.internal.ranks.RankedFigures;
import io.github.thuocdo.internal.ranks.ScorableFigures;
import io.github.thuocdo.internal.ranks.UnitRules;
import io.github.thuocdo.internal.scoring.columns.Preparation;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.ranking.LedgerComparison;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.ranking.UnitResult;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Ledger;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;

/**
 * The front door: holds a criteria set and ranks units by it. Make it once, keep it, use it from many threads. It works in
 * the caller's thread, unless {@link #withExecutor} gives it more.
 *
 * <pre>{@code
 * var scorer = Scorer.of(YenDinh.criteria());
 * var ranking = scorer.rank(units.communes(), submissions, Horizon.Y2025);
 * }</pre>
 */
public final class Scorer {
    private final CriteriaSet set;
    private final Reading reading;
    private final Optional<Horizon> horizon;
    private final boolean consistency;
    private final UnitRules rules;
    private final KeptPlans plans;
    private final Workers workers;

    private Scorer(
            CriteriaSet set,
            Reading reading,
            Optional<Horizon> horizon,
            boolean consistency,
            UnitRules rules,
            KeptPlans plans,
            Workers workers) {
        this.set = set;
        this.reading = reading;
        this.horizon = horizon;
        this.consistency = consistency;
        this.rules = rules;
        this.plans = plans;
        this.workers = workers;
    }

    /**
     * A scorer by {@code set}, for its default horizon, under its default reading, with consistency rules. The set is proved
     * first.
     *
     * @throws io.github.thuocdo.criteria.CriteriaException with every error that the prover finds in the set; of a set in code, with
     *     every fault for which its file would not be read, each with its line in what {@link CriteriaFile#write} writes
     */
    public static Scorer of(CriteriaSet set) {
        ProvenSets.require(Objects.requireNonNull(set, "set"), PrecedenceRules.LIBRARY);
        return over(set);
    }

    /**
     * A scorer by a set of which {@link CriteriaFile#prove} may report errors, for those who must go on: results are as wrong
     * as the set is.
     *
     * @throws io.github.thuocdo.criteria.CriteriaException if nothing can be scored by the set: where one figure is of two types, or
     *     where a set in code is none that a file could hold
     */
    public static Scorer despiteErrors(CriteriaSet set) {
        ProvenSets.requireScorable(Objects.requireNonNull(set, "set"), PrecedenceRules.LIBRARY);
        return over(set);
    }

    private static Scorer over(CriteriaSet set) {
        return new Scorer(
                set,
                set.readings().get(0),
                set.defaultHorizon(),
                true,
                new CompiledUnitRules(set.consistencyRules()),
                new KeptPlans(set),
                Workers.CALLER);
    }

    /**
     * The same under another reading.
     *
     * @throws IllegalArgumentException if the set has no such reading
     */
    public Scorer withReading(Reading other) {
        Objects.requireNonNull(other, "other");
        if (!set.readings().contains(other)) {
            throw new IllegalArgumentException(
                    "The set " + set.id() + " has the readings " + set.readings() + ", not " + other);
        }
        return new Scorer(set, other, horizon, consistency, rules, plans, workers);
    }

    /**
     * The same for another target year where none is named.
     *
     * @throws IllegalArgumentException if the set has no such horizon
     */
    public Scorer forHorizon(Horizon target) {
        Objects.requireNonNull(target, "target");
        if (!set.horizons().contains(target)) {
            throw new IllegalArgumentException(
                    "The set " + set.id() + " has the horizons " + set.horizons() + ", not " + target);
        }
        return new Scorer(set, reading, Optional.of(target), consistency, rules, plans, workers);
    }

    /**
     * The same by another set, on the same threads: under the same reading and for the same target year where that set has them,
     * else under its default reading and for its default year.
     *
     * @throws io.github.thuocdo.criteria.CriteriaException if nothing can be scored by the set
     */
    public Scorer by(CriteriaSet other) {
        ProvenSets.requireScorable(Objects.requireNonNull(other, "other"), PrecedenceRules.LIBRARY);
        Optional<Horizon> kept = horizon.filter(other.horizons()::contains);
        return new Scorer(
                other,
                other.readings().contains(reading) ? reading : other.readings().get(0),
                kept.isPresent() ? kept : other.defaultHorizon(),
                consistency,
                new CompiledUnitRules(other.consistencyRules()),
                new KeptPlans(other),
                workers);
    }

    /** The same without consistency rules, for bulk work: neither scores nor ranks depend on them. */
    public Scorer withoutConsistency() {
        return new Scorer(set, reading, horizon, false, rules, plans, workers);
    }

    /**
     * The same with more threads than the caller's: figures are checked, units scored and their JSON made in blocks, on at
     * most {@code parallelism} threads, the caller's among them, the others the executor's. Results are the same.
     *
     * @throws IllegalArgumentException if the parallelism is below 1
     */
    public Scorer withExecutor(Executor executor, int parallelism) {
        Objects.requireNonNull(executor, "executor");
        return new Scorer(set, reading, horizon, consistency, rules, plans, new Workers(executor, parallelism));
    }

    /** The criteria set. */
    public CriteriaSet set() {
        return set;
    }

    /**
     * The plan of units of {@code level} by the scorer's horizon, of figures that speak of that year.
     *
     * @throws IllegalArgumentException if the set has no such level
     */
    public Plan plan(Level level) {
        return kept(level, horizon.map(Horizon::year)).plan();
    }

    /**
     * The plan of units of {@code level} by a target year, of figures that speak of that year.
     *
     * @throws IllegalArgumentException if the set has no such level or horizon
     */
    public Plan plan(Level level, Horizon target) {
        Objects.requireNonNull(target, "target");
        return forHorizon(target).plan(level);
    }

    private KeptPlans.Kept kept(Level level, Optional<Integer> period) {
        Optional<LocalDate> day = period.map(year -> LocalDate.of(year, Month.DECEMBER, 31));
        return plans.of(new Profile(Objects.requireNonNull(level, "level"), horizon, reading, day));
    }

    /**
     * Checks the submissions of {@code units}, ready to be ranked as often as one likes. Where the set holds dated values,
     * those in force on the last day of the figures' period hold.
     */
    public CheckedFigures read(UnitSelection units, Submissions submissions) {
        NotNull.require("submissions", submissions, "units", units);
        Submissions said = withPeriod(submissions);
        Optional<Integer> period = period(said);
        KeptPlans.Kept plan = kept(units.level(), period);
        Preparation preparation = plan.preparation(units);
        FigureTable table =
                Intake.take(plan.form(), level -> kept(level, period).form(), units, said, preparation, workers);
        return new ScorableFigures(preparation.calculator(table, workers));
    }

    /**
     * Figures that were read for another set, ready to be ranked by this one: for sets that differ in thresholds, points or
     * rounding alone. Findings stay those of the first reading.
     *
     * @return empty where this set asks for other figures, or takes them otherwise: then they must be read anew
     */
    public Optional<CheckedFigures> taken(CheckedFigures figures) {
        Objects.requireNonNull(figures, "figures");
        ScorableFigures before = ScorableFigures.of(figures);
        FigureTable table = before.table();
        Optional<Integer> period =
                figures.period().isPresent() ? Optional.of(figures.period().getAsInt()) : Optional.empty();
        KeptPlans.Kept own = kept(figures.selection().level(), period);
        if (table.hasPublished() || !own.plan().takesAs(figures.plan())) {
            return Optional.empty();
        }
        Preparation preparation = own.preparation(figures.selection(), before.calculator());
        FigureTable same = table.under(own.plan());
        preparation.takeAll(same, workers);
        return Optional.of(new ScorableFigures(preparation.calculator(same, workers)));
    }

    /**
     * The same by another target year.
     *
     * @throws IllegalArgumentException if the set has no such horizon
     */
    public CheckedFigures read(UnitSelection units, Submissions submissions, Horizon target) {
        NotNull.require("submissions", submissions, "target", target, "units", units);
        return forHorizon(target).read(units, submissions);
    }

    /**
     * Reads submissions one unit after the other, for figures that do not fit in memory as objects; scores and ranks are
     * the same. The figures speak of the horizon's year.
     */
    public FiguresBuilder builder(UnitSelection units) {
        Objects.requireNonNull(units, "units");
        Optional<Integer> period = horizon.map(Horizon::year);
        return new FiguresBuilder(
                kept(units.level(), period),
                level -> kept(level, period).form(),
                units,
                period.map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }

    /**
     * The same by another target year.
     *
     * @throws IllegalArgumentException if the set has no such horizon
     */
    public FiguresBuilder builder(UnitSelection units, Horizon target) {
        NotNull.require("target", target, "units", units);
        return forHorizon(target).builder(units);
    }

    /**
     * Ranks {@code units} by what they submitted. Wrong figures do not count and are findings of the ranking.
     *
     * @throws IllegalArgumentException if the set does not rank units of that level
     */
    public Ranking rank(UnitSelection units, Submissions submissions) {
        NotNull.require("submissions", submissions, "units", units);
        return rank(read(units, submissions));
    }

    /**
     * The same by another target year.
     *
     * @throws IllegalArgumentException if the set has no such level or horizon
     */
    public Ranking rank(UnitSelection units, Submissions submissions, Horizon target) {
        NotNull.require("submissions", submissions, "target", target, "units", units);
        return forHorizon(target).rank(units, submissions);
    }

    /**
     * Ranks figures that this scorer read before, by the target year that they were read for.
     *
     * @throws IllegalArgumentException if another set or another reading asked for them
     */
    public Ranking rank(CheckedFigures figures) {
        Objects.requireNonNull(figures, "figures");
        Plan plan = figures.plan();
        if (!plan.set().equals(set) || !plan.profile().reading().equals(reading)) {
            throw new IllegalArgumentException("These figures were read by the set " + plan.set()
                    + " under the reading "
                    + plan.profile().reading().code() + ", and this scorer ranks by " + set + " under " + reading.code()
                    + ". Maybe read them with this scorer?");
        }
        return new ComputedRanking(new RankedFigures(ScorableFigures.of(figures), rules, consistency, workers));
    }

    /**
     * The score of one unit by its own figures, without a rank: for a form that shows the score while it is filled in. Figures that
     * cannot be right do not count, and are {@linkplain UnitResult#findings() findings of the result}.
     *
     * @return its score with both ends, verdict, groups and outcomes, never null. It has no rank: {@link UnitResult#findRank()} and {@link
     *     UnitResult#peerRanks()} are empty. {@link UnitResult#findScore()} is empty, and {@link UnitResult#score()} throws, where the
     *     unit has no figure yet, has fewer than the set asks for, or nothing applies to it.
     * @throws IllegalArgumentException if the set does not ask units of that level, or the submission is that of another unit
     * @throws IllegalStateException if points depend on what other units have: {@link CriteriaSet#needsWholePopulation}
     */
    public UnitResult score(AdministrativeUnit unit, Submission submission) {
        NotNull.require("unit", unit, "submission", submission);
        if (!submission.unit().equals(unit.code())) {
            throw new IllegalArgumentException("The unit (" + unit.code()
                    + ") is scored by its own figures, and not by those of (" + Excerpt.of(submission.unit()) + ")");
        }
        if (set.needsWholePopulation()) {
            throw new IllegalStateException("By the set " + set.id() + " the points of the unit " + unit.code()
                    + " depend on what the other units have. Maybe rank them all, and ask the ranking for it?");
        }
        UnitSelection alone = UnitRegister.of(List.of(unit)).at(unit.level());
        ScorableFigures figures = ScorableFigures.of(read(alone, Submissions.of(submission)));
        return new ComputedRanking(RankedFigures.unranked(figures, rules, consistency, workers))
                .entries()
                .get(0);
    }

    /** Ranks {@code units} three times: on what they said themselves, on what was verified, and on the conclusions. */
    public LedgerComparison compareLedgers(UnitSelection units, Submissions submissions) {
        NotNull.require("submissions", submissions, "units", units);
        Map<Ledger, Ranking> rankings = new EnumMap<>(Ledger.class);
        for (Ledger ledger : Ledger.values()) {
            rankings.put(ledger, rank(units, submissions.upTo(ledger)));
        }
        return new LedgerComparison(rankings);
    }

    /**
     * The submissions with figures of {@code above} computed from the counts of {@code below}, where they typed none. If a unit
     * below has no known parent, that is an error and nothing is computed.
     *
     * @param above the units whose figures are computed
     * @param below the units that belong to them
     */
    public Submissions rollUp(Submissions submissions, UnitSelection above, UnitSelection below) {
        NotNull.require("above", above, "below", below, "submissions", submissions);
        UnitSelection belonging = below.requiringParents();
        return RollUp.into(submissions, read(above, submissions), read(belonging, submissions))
                .withFindings(errors(belonging));
    }

    /**
     * The number of {@code units} that pass under this set, as computed figures of the units above them for {@code indicator}:
     * counts where every one of them passes or fails, else missing, with a warning that says how many are undecided. To be
     * added to the submissions of the units above, which another set ranks. If one of {@code units} has no known parent, that is
     * an error and nothing is counted.
     *
     * <pre>{@code
     * var passing = Scorer.of(completionSet).passing(units.communes(), reports, "communes-complete");
     * scorer.rank(units.districts(), submissions.withComputed(passing), Horizon.Y2025);
     * }</pre>
     *
     * @throws IllegalArgumentException if this is no completion set that says when a unit passes
     */
    public Submissions passing(UnitSelection units, Submissions submissions, String indicator) {
        NotNull.require("indicator", indicator, "submissions", submissions, "units", units);
        return RollUp.completion(read(units.requiringParents(), submissions), indicator);
    }

    private static List<Finding> errors(UnitSelection units) {
        return units.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private Submissions withPeriod(Submissions submissions) {
        return submissions.period().isPresent() || horizon.isEmpty()
                ? submissions
                : submissions.forPeriod(horizon.get().year());
    }

    private static Optional<Integer> period(Submissions submissions) {
        OptionalInt year = submissions.period();
        return year.isPresent() ? Optional.of(year.getAsInt()) : Optional.empty();
    }
}
