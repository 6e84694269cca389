package io.github.thuocdo;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.internal.drools.CompiledUnitRules;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.intake.Intake;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.scoring.columns.Preparation;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.ranking.LedgerComparison;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.ranking.UnitRules;
import io.github.thuocdo.submission.Ledger;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

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
    private final boolean consistency;
    private final UnitRules rules;
    private final Map<Profile, Plan> plans;
    private final Workers workers;

    private Scorer(
            CriteriaSet set,
            Reading reading,
            boolean consistency,
            UnitRules rules,
            Map<Profile, Plan> plans,
            Workers workers) {
        this.set = set;
        this.reading = reading;
        this.consistency = consistency;
        this.rules = rules;
        this.plans = plans;
        this.workers = workers;
    }

    /** A scorer by {@code set}, under the reading {@link Reading#STRICTEST}, with consistency rules. */
    public static Scorer of(CriteriaSet set) {
        return new Scorer(
                set,
                Reading.STRICTEST,
                true,
                new CompiledUnitRules(set.consistencyRules().orElse(null)),
                new ConcurrentHashMap<>(),
                Workers.CALLER);
    }

    /** The same under another reading. */
    public Scorer withReading(Reading other) {
        return new Scorer(set, other, consistency, rules, plans, workers);
    }

    /** The same without consistency rules, for bulk work: neither scores nor ranks depend on them. */
    public Scorer withoutConsistency() {
        return new Scorer(set, reading, false, rules, plans, workers);
    }

    /**
     * The same with more threads than the caller's: figures are checked, units scored and their JSON made in blocks, on at
     * most {@code parallelism} threads, the caller's among them, the others the executor's. Results are the same.
     *
     * @throws IllegalArgumentException if the parallelism is below 1
     */
    public Scorer withExecutor(Executor executor, int parallelism) {
        return new Scorer(set, reading, consistency, rules, plans, new Workers(executor, parallelism));
    }

    /** The criteria set. */
    public CriteriaSet set() {
        return set;
    }

    /**
     * What is asked of units of {@code level}, of figures that speak of the horizon's year; made once and kept.
     *
     * @param horizon the target year; null for the set's default, or for a set without horizons
     * @throws IllegalArgumentException if the set has no such level or horizon
     */
    public Plan plan(Level level, @Nullable Horizon horizon) {
        Horizon asked = horizon == null ? set.defaultHorizon().orElse(null) : horizon;
        return plan(level, asked, asked == null ? OptionalInt.empty() : OptionalInt.of(asked.year()));
    }

    /**
     * What is asked of units of {@code level} by the values in force at the end of a period.
     *
     * @param horizon the target year; null for the set's default, or for a set without horizons
     * @param period the year that the figures speak of; empty for the latest values
     * @throws IllegalArgumentException if the set has no such level or horizon
     */
    public Plan plan(Level level, @Nullable Horizon horizon, OptionalInt period) {
        Horizon asked = horizon == null ? set.defaultHorizon().orElse(null) : horizon;
        LocalDate day = period.isEmpty() ? null : LocalDate.of(period.getAsInt(), 12, 31);
        return plans.computeIfAbsent(new Profile(level, asked, reading, day), profile -> Plan.of(set, profile));
    }

    /**
     * Checks the submissions of {@code units}, ready to be ranked as often as one likes. Where the set holds dated values,
     * those in force on the last day of the figures' period hold.
     *
     * @param horizon the target year; null for the set's default, or for a set without horizons
     */
    public CheckedFigures read(UnitSelection units, Submissions submissions, @Nullable Horizon horizon) {
        Submissions said = withPeriod(submissions, horizon);
        Plan plan = plan(units.level(), horizon, said.period());
        Preparation preparation = new Preparation(plan, units.units());
        FigureTable table =
                Intake.take(plan, level -> plan(level, horizon, said.period()), units, said, preparation, workers);
        return CheckedFigures.of(preparation.calculator(table, workers));
    }

    /**
     * Reads submissions one unit after the other, for figures that do not fit in memory as objects; scores and ranks are
     * the same.
     *
     * @param horizon the target year, of which the figures speak; null for the set's default, or for a set without horizons
     */
    public FiguresBuilder builder(UnitSelection units, @Nullable Horizon horizon) {
        OptionalInt period = withPeriod(Submissions.of(), horizon).period();
        return new FiguresBuilder(
                plan(units.level(), horizon, period), level -> plan(level, horizon, period), units, period);
    }

    /** Ranks {@code units} by the set's default horizon, or without one where the set has none. */
    public Ranking rank(UnitSelection units, Submissions submissions) {
        return rank(units, submissions, null);
    }

    /**
     * Ranks {@code units} by what they submitted. Wrong figures do not count and are findings of the ranking.
     *
     * @param horizon the target year; null for the set's default, or for a set without horizons
     * @throws IllegalArgumentException if the set has no such level or horizon
     */
    public Ranking rank(UnitSelection units, Submissions submissions, @Nullable Horizon horizon) {
        return rank(read(units, submissions, horizon));
    }

    /**
     * Ranks {@code units} three times: on what they said themselves, on what was verified, and on the conclusions.
     *
     * @param horizon the target year; null for the set's default, or for a set without horizons
     */
    public LedgerComparison compareLedgers(UnitSelection units, Submissions submissions, @Nullable Horizon horizon) {
        Map<Ledger, Ranking> rankings = new EnumMap<>(Ledger.class);
        for (Ledger ledger : Ledger.values()) {
            rankings.put(ledger, rank(units, submissions.upTo(ledger), horizon));
        }
        return new LedgerComparison(rankings);
    }

    /**
     * The submissions with figures of {@code above} computed from the counts of {@code below}, where they typed none.
     *
     * @param above the units whose figures are computed
     * @param below the units that belong to them
     * @param horizon the target year; null for the set's default, or for a set without horizons
     */
    public Submissions rollUp(
            Submissions submissions, UnitSelection above, UnitSelection below, @Nullable Horizon horizon) {
        return RollUp.into(submissions, read(above, submissions, horizon), read(below, submissions, horizon));
    }

    /**
     * How many of {@code units} pass under this set, as computed figures of the units above them for {@code indicator}:
     * counts where every one of them passes or fails, else missing, with a warning that says how many are undecided. To be
     * added to the submissions of the units above, which another set ranks.
     *
     * <pre>{@code
     * var passing = Scorer.of(completionSet).passing(units.communes(), reports, "communes-complete");
     * scorer.rank(units.districts(), submissions.withComputed(passing), Horizon.Y2025);
     * }</pre>
     *
     * @throws IllegalArgumentException if this is no completion set that says when a unit passes
     */
    public Submissions passing(UnitSelection units, Submissions submissions, String indicator) {
        return RollUp.completion(read(units, submissions, null), indicator);
    }

    /** Ranks figures that were read before. */
    public Ranking rank(CheckedFigures figures) {
        return Ranking.of(figures, rules, consistency, workers);
    }

    private Submissions withPeriod(Submissions submissions, @Nullable Horizon horizon) {
        Horizon asked = horizon == null ? set.defaultHorizon().orElse(null) : horizon;
        return submissions.period().isPresent() || asked == null ? submissions : submissions.forPeriod(asked.year());
    }
}
