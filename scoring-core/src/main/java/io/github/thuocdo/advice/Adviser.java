package io.github.thuocdo.advice;

import com.google.common.base.Suppliers;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.internal.advice.Divisors;
import io.github.thuocdo.internal.advice.FigureUse;
import io.github.thuocdo.internal.advice.Raisable;
import io.github.thuocdo.internal.advice.Work;
import io.github.thuocdo.internal.intake.KnownFigures;
import io.github.thuocdo.internal.parallel.FoundInParts;
import io.github.thuocdo.internal.parallel.LentThreads;
import io.github.thuocdo.internal.ranks.RaisedVerdicts;
import io.github.thuocdo.internal.ranks.RankKeys;
import io.github.thuocdo.internal.ranks.ScorableFigures;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Advises units: the gain of raising each figure, and the least raises that reach a goal. The figures of all others stand
 * still. A figure is raised to one with two decimals, to a whole numerator over the same denominator, or to the next step or
 * category; never lowered, and never beyond what can be right.
 *
 * <pre>{@code
 * var adviser = Adviser.of(new ScoredPeriod(scorer, units.communes(), submissions));
 * adviser.plans("15469", Goal.of("rank:10")).plans().get(0).raises();
 * }</pre>
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class Adviser {
    /** Advice by a set with more scored criteria is refused unless it is asked for: its cost grows as their square does. */
    public static final int MOST_CRITERIA = 300;

    /** Advice to every unit finds at most so many points, unless more are asked for, where points depend on other units. */
    public static final long MOST_POINTS = 10_000_000;

    private final ScoredPeriod period;
    private final Ranking ranking;
    private final RankKeys keys;
    private final ScorableFigures figures;
    private final Raisables raisables;
    private final Divisors divisors;
    /** Whether a sum tells verdicts with other figures. */
    private final boolean tellsVerdicts;

    private final Supplier<UnitEnds> ends;
    /** The submissions of each unit, by its code. */
    private final Supplier<ListMultimap<String, Submission>> said;

    private Adviser(ScoredPeriod period) {
        // What is wrong is told once; what is tried is tried with the figures of known units.
        this.ranking = period.scorer().rank(period.units(), period.figures());
        Submissions known = KnownFigures.of(period.units(), period.figures(), ranking.plan());
        this.period = new ScoredPeriod(period.scorer(), period.units(), known);
        this.keys = RankKeys.of(ranking);
        this.figures = ScorableFigures.of(ranking.figures());
        this.raisables = new Raisables(figures);
        this.divisors = new Divisors(ranking.plan(), figures.table().hasPublished());
        this.tellsVerdicts = RaisedVerdicts.areTold(figures.table());
        this.said = Suppliers.memoize(() -> Multimaps.index(known.all(), Submission::unit));
        this.ends = Suppliers.memoize(() -> new UnitEnds(this.period, said, ranking, keys, raisables));
    }

    /**
     * Ranks the units of a period, to advise each.
     *
     * @throws AdviceException if more than {@link #MOST_CRITERIA} criteria score
     * @throws IllegalArgumentException if the set does not rank units of that level
     */
    public static Adviser of(ScoredPeriod period) {
        return of(period, MOST_CRITERIA);
    }

    /**
     * The same by a set of any size.
     *
     * @param mostCriteria the number of criteria that may score
     * @throws AdviceException if more do
     * @throws IllegalArgumentException if the set does not rank units of that level
     */
    public static Adviser of(ScoredPeriod period, int mostCriteria) {
        Adviser adviser = new Adviser(Objects.requireNonNull(period, "period"));
        int scored = adviser.ranking.plan().scored().size();
        if (scored > mostCriteria) {
            throw new AdviceException(
                    "set.too-large",
                    adviser.ranking.plan().set().id(),
                    Integer.toString(scored),
                    Integer.toString(mostCriteria));
        }
        return adviser;
    }

    /**
     * This adviser, where advice to every unit takes bounded work.
     *
     * @throws AdviceException if points depend on other units, and more than {@link #MOST_POINTS} would be found
     */
    public Adviser toEveryUnit() {
        return toEveryUnit(MOST_POINTS);
    }

    /**
     * The same with another bound.
     *
     * @param mostPoints the points that may be found where points depend on other units: those of every criterion of every unit,
     *     for all figures of all units; 0 or more
     * @throws AdviceException if more would be found
     * @throws IllegalArgumentException if it is below 0
     */
    public Adviser toEveryUnit(long mostPoints) {
        if (mostPoints < 0) {
            throw new IllegalArgumentException("The number of points that are found is 0 or more, not " + mostPoints);
        }
        CriteriaSet set = ranking.plan().set();
        BigInteger points = BigInteger.valueOf(period.units().units().size())
                .multiply(BigInteger.valueOf(ranking.plan().scored().size()))
                .pow(2);
        if (set.needsWholePopulation() && points.compareTo(BigInteger.valueOf(mostPoints)) > 0) {
            throw new AdviceException(
                    "all.too-many",
                    set.id(),
                    Integer.toString(period.units().units().size()),
                    points.toString(),
                    Long.toString(mostPoints));
        }
        return this;
    }

    /** The units as they stand. */
    public Ranking ranking() {
        return ranking;
    }

    private UnitCase unit(String code) {
        RankedUnit now = ranking.unit(code);
        int place = period.units().position(code).orElseThrow();
        return new UnitCase(period, said, ranking.plan(), keys, now, raisables.of(place), divisors, tellsVerdicts);
    }

    /**
     * The advice on each figure of a unit, raised alone, in the order of the documents.
     *
     * @throws IllegalArgumentException if no unit of the ranking has the code
     */
    public List<FigureAdvice> figures(String code) {
        UnitCase unit = unit(code);
        Map<Raisable, Long> nextSteps = new IdentityHashMap<>();
        List<UnitCase.Raised> raised = new ArrayList<>();
        for (Raisable each : unit.raisables()) {
            raised.add(new UnitCase.Raised(each, each.last()));
            next(unit, each).ifPresent(step -> {
                nextSteps.put(each, step);
                raised.add(new UnitCase.Raised(each, step));
            });
        }
        unit.score(raised);
        List<FigureAdvice> all = new ArrayList<>(unit.figures().size());
        for (Raisables.Found found : unit.figures()) {
            List<Criterion> criteria = FigureUse.criteria(found.uses());
            Optional<Raisable> raisable = found.raisable();
            Optional<SinglePlan> full = raisable.map(each -> single(unit, each, each.last()));
            Optional<Long> next = raisable.map(nextSteps::get);
            all.add(new FigureAdvice(
                    found.indicator(),
                    criteria,
                    found.figure(),
                    next.map(step -> step == raisable.get().last() ? full.get() : single(unit, raisable.get(), step)),
                    full,
                    found.why()));
        }
        return all;
    }

    /**
     * The advice on each figure of each unit, raised alone: unit by unit in the order of the ranking, found on the threads that ranked
     * and told in the thread that asks.
     */
    public void ofEach(BiConsumer<RankedUnit, List<FigureAdvice>> told) {
        Objects.requireNonNull(told, "told");
        each(ranking.entries(), unit -> figures(unit.unit().code()), told);
    }

    /** The same, made into something else on the threads that find it; found anew whenever the list is walked. */
    <T> List<T> ofAll(BiFunction<RankedUnit, List<FigureAdvice>, T> make) {
        return new FoundInParts<>(
                ranking.entries(),
                LentThreads.of(ranking),
                unit -> make.apply(unit, figures(unit.unit().code())));
    }

    /**
     * The least that brings each unit to a goal, or with an effort the cheapest: unit by unit in the order of the ranking. Where many units
     * ask, the search is cut off sooner for each: what is not proved is told so.
     *
     * @throws AdviceException if the set does not have such a goal
     */
    public void plansOfEach(Goal goal, Optional<Effort> effort, BiConsumer<RankedUnit, GoalAdvice> told) {
        NotNull.require("effort", effort, "goal", goal, "told", told);
        goal.requireIn(ranking.plan().set());
        effort.ifPresent(costs -> costs.requireIn(ranking.plan().set()));
        int among = ranking.entries().size();
        each(
                ranking.entries(),
                each -> GoalSearch.among(among, unit(each.unit().code()), goal, effort.orElse(null)),
                told);
    }

    /**
     * The outlook of each unit with missing figures, in the order of the ranking.
     *
     * @param mostScored the criteria that may be scored with tried figures, all units together and each as many as the others: a unit
     *     that needs more is told bounds; 0 or more
     */
    public void outlookOfEach(long mostScored, BiConsumer<RankedUnit, Outlook> told) {
        Objects.requireNonNull(told, "told");
        List<RankedUnit> open =
                ranking.entries().stream().filter(unit -> unit.unknown() > 0).toList();
        long most = mostScored / Math.max(1, open.size());
        each(open, unit -> outlook(unit.unit().code(), new Work(most)), told);
    }

    private <T> void each(List<RankedUnit> units, Function<RankedUnit, T> find, BiConsumer<RankedUnit, T> told) {
        Iterator<T> found = new FoundInParts<>(units, LentThreads.of(ranking), find).iterator();
        units.forEach(unit -> told.accept(unit, found.next()));
    }

    private static SinglePlan single(UnitCase unit, Raisable raisable, long step) {
        return new SinglePlan(Raise.of(raisable, step), unit.with(raisable, step));
    }

    /** The least step that brings more points as they are published, or meets the criterion. */
    private static Optional<Long> next(UnitCase unit, Raisable raisable) {
        if (!raisable.isSeparate()) {
            Optional<BigDecimal> score = unit.now().findScore();
            return Raisable.first(1, raisable.last(), step -> {
                Optional<BigDecimal> raised = unit.with(raisable, step).score();
                return raised.isPresent() && (score.isEmpty() || raised.get().compareTo(score.get()) > 0);
            });
        }
        FigureUse use = raisable.uses().get(0);
        long met = raisable.metAt(use).filter(at -> at > 0).orElse(raisable.last());
        Policies.Rounding rounding = unit.plan().set().policies().rounding();
        Rational points = Rational.of(use.criterion().points());
        Real all = Real.of(points);
        BigDecimal now = raisable.fraction(0).times(all).rounded(rounding.scale(), rounding.mode());
        long guess = 1;
        if (points.signum() > 0) {
            Rational half = Rational.of(now).plus(Rational.of(BigDecimal.valueOf(5, rounding.scale() + 1)));
            guess = raisable.near(half.dividedBy(points), met);
        }
        return Optional.of(Raisable.firstNear(
                guess,
                met,
                step -> raisable.fraction(step)
                                .times(all)
                                .rounded(rounding.scale(), rounding.mode())
                                .compareTo(now)
                        > 0));
    }

    /**
     * The least that brings a unit to a goal: the fewest criteria, among these the least sum of raise ÷ raise to full points, and
     * then the order of the documents.
     *
     * @throws AdviceException if the set does not have such a goal
     * @throws IllegalArgumentException if no unit of the ranking has the code
     */
    public GoalAdvice plans(String code, Goal goal) {
        Objects.requireNonNull(goal, "goal");
        goal.requireIn(ranking.plan().set());
        return GoalSearch.of(unit(code), goal, null, null);
    }

    /**
     * The cheapest raises that bring a unit to a goal; plans of equal cost are ordered as without costs. Figures without an effort
     * are not raised.
     *
     * @throws AdviceException if the set does not have such a goal
     * @throws IllegalArgumentException if no unit of the ranking has the code
     */
    public GoalAdvice plans(String code, Goal goal, Effort effort) {
        Objects.requireNonNull(goal, "goal");
        goal.requireIn(ranking.plan().set());
        Objects.requireNonNull(effort, "effort").requireIn(ranking.plan().set());
        return GoalSearch.of(unit(code), goal, effort, null);
    }

    /** The same with so much work at most: what is cut off is told as not proved. */
    GoalAdvice plans(String code, Goal goal, @Nullable Effort effort, Work work) {
        return GoalSearch.of(unit(code), goal, effort, work);
    }

    /**
     * The outlook of a unit while figures are missing, and the missing report that closes most of what is open.
     *
     * @throws IllegalArgumentException if no unit of the ranking has the code
     */
    public Outlook outlook(String code) {
        return outlook(code, new Work(Long.MAX_VALUE));
    }

    /** The same; once no work is left, what a missing report closes is told as a bound. */
    Outlook outlook(String code, Work left) {
        return new OutlookFinder(unit(code), ends.get(), left).find();
    }

    /**
     * The units that a budget brings over a line, as many as can be, where every figure raised costs 1.
     *
     * @param budget the most that the raises may cost together; 0 or more
     * @throws AdviceException if the set does not have such a goal, or the goal is a rank, which not all can have
     * @throws IllegalArgumentException if the budget is below 0
     */
    public DistrictAdvice district(Goal goal, Rational budget) {
        NotNull.require("budget", budget, "goal", goal);
        return district(goal, null, budget, GoalSearch.MOST_STEPS_EACH);
    }

    /**
     * The units that a budget brings over a line, as many as can be.
     *
     * @param effort the costs of raises
     * @param budget the most that the raises may cost together; 0 or more
     * @throws AdviceException if the set does not have such a goal, or the goal is a rank, which not all can have
     * @throws IllegalArgumentException if the budget is below 0
     */
    public DistrictAdvice district(Goal goal, Effort effort, Rational budget) {
        NotNull.require("budget", budget, "goal", goal);
        Objects.requireNonNull(effort, "effort").requireIn(ranking.plan().set());
        return district(goal, effort, budget, GoalSearch.MOST_STEPS_EACH);
    }

    /** The same with so much work for each unit at most: what is cut off is told as not proved. */
    DistrictAdvice district(Goal goal, @Nullable Effort effort, Rational budget, long mostEach) {
        if (budget.signum() < 0) {
            throw new IllegalArgumentException("A budget is 0 or more, not " + budget);
        }
        if (goal.isRelative()) {
            throw new AdviceException("goal.relative", goal.toString());
        }
        goal.requireIn(ranking.plan().set());
        List<RankedUnit> units = List.copyOf(ranking.entries());
        Function<RankedUnit, UnitCase> cases = each -> unit(each.unit().code());
        return GoalSearch.district(goal, effort, budget, units, cases, LentThreads.of(ranking)::each, mostEach);
    }
}
