package io.github.thuocdo.insight;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.answer.Members;
import io.github.thuocdo.internal.parallel.FoundInParts;
import io.github.thuocdo.internal.parallel.LentThreads;
import io.github.thuocdo.internal.ranks.ShapleyValue;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.merger.Mergers;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Two periods side by side: who rose and fell, and what moved each unit's score and rank.
 *
 * <p>A code that means one unit before and another one after, as after a merger, is two units: neither is compared with the other.
 *
 * <p>The change of a unit is split over five {@linkplain Factor factors} by ranking the 32 combinations of them. Units that only
 * one of the periods has are listed, not split. Immutable, and safe to share between threads.
 */
public final class PeriodComparison {
    private static final int FACTORS = Factor.values().length;

    private final MixedRankings mixed;
    private final Supplier<CriteriaSplit> criteria;
    private final Supplier<List<Map<String, Set<String>>>> takers = Suppliers.memoize(this::takers);
    private final List<UnitChange> units;
    private final List<AdministrativeUnit> added;
    private final List<AdministrativeUnit> gone;

    private PeriodComparison(MixedRankings mixed) {
        this.mixed = mixed;
        this.criteria = Suppliers.memoize(() -> new CriteriaSplit(mixed));
        UnitChange.Shares each = new Shares(List.of());
        List<UnitChange> changes = new ArrayList<>();
        List<AdministrativeUnit> come = new ArrayList<>();
        for (RankedUnit now : mixed.after().entries()) {
            String code = now.unit().code();
            Optional<RankedUnit> old =
                    mixed.before().find(code).filter(unit -> Mergers.areOne(unit.unit(), now.unit()));
            if (old.isPresent()) {
                changes.add(new UnitChange(new UnitMove(old.get(), now), each));
            } else {
                come.add(now.unit());
            }
        }
        this.units = List.copyOf(changes);
        this.added = List.copyOf(come);
        this.gone = mixed.before().entries().stream()
                .map(RankedUnit::unit)
                .filter(unit -> !mixed.has(unit))
                .toList();
    }

    /**
     * Compares two periods.
     *
     * @throws IllegalArgumentException if they rank units of different levels, or a set does not rank such units
     */
    public static PeriodComparison of(ScoredPeriod before, ScoredPeriod after) {
        NotNull.require("after", after, "before", before);
        if (before.units().level() != after.units().level()) {
            throw new IllegalArgumentException("A comparison is of units of one level, not of "
                    + before.units().level() + " and " + after.units().level());
        }
        return new PeriodComparison(new MixedRankings(before, after));
    }

    private static Optional<FactorShares> shares(IntFunction<Optional<Rational>> worth) {
        Rational[] worths = new Rational[1 << FACTORS];
        for (int coalition = 0; coalition < worths.length; coalition++) {
            Optional<Rational> found = worth.apply(coalition);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            worths[coalition] = found.get();
        }
        return Optional.of(new FactorShares(ShapleyValue.shares(FACTORS, coalition -> worths[coalition])));
    }

    /** The shares of any unit; those in changed clauses of a few units together, where one of them is asked for. */
    private final class Shares implements UnitChange.Shares {
        private final Supplier<Map<String, UnitChange.ChangedClauses>> clauses;

        Shares(List<String> together) {
            this.clauses = Suppliers.memoize(() -> changedClauses(together));
        }

        @Override
        public Optional<FactorShares> ofScore(String code) {
            return shares(coalition -> mixed.score(code, coalition));
        }

        @Override
        public Optional<FactorShares> ofRank(String code) {
            return shares(coalition -> mixed.rank(code, coalition));
        }

        @Override
        public OwnFigures ofOwnFigures(String code) {
            return OwnFiguresSplit.of(mixed, code);
        }

        @Override
        public UnitChange.ChangedClauses ofChangedClauses(String code) {
            UnitChange.ChangedClauses known = clauses.get().get(code);
            return known == null ? criteria.get().of(List.of(code)).get(0) : known;
        }
    }

    private Map<String, UnitChange.ChangedClauses> changedClauses(List<String> together) {
        Map<String, UnitChange.ChangedClauses> all = new HashMap<>();
        if (!together.isEmpty()) {
            List<UnitChange.ChangedClauses> found = criteria.get().of(together);
            for (int k = 0; k < together.size(); k++) {
                all.put(together.get(k), found.get(k));
            }
        }
        return all;
    }

    /** This comparison, the shares of all units found at once on the threads that ranked, and not one by one when they are asked for. */
    public PeriodComparison withShares() {
        Iterator<UnitChange> found = eachOnce(change -> {
                    change.find();
                    return change;
                })
                .iterator();
        units.forEach(change -> change.keep(found.next()));
        return this;
    }

    /**
     * One thing for the change of each unit, in their order, made on the threads that ranked. All of it is made anew whenever the list
     * is walked, and the shares are found for that: those of a few units stand in memory at once.
     */
    <T> List<T> eachOnce(Function<UnitChange, T> make) {
        // The mixes are ranked before the threads share the units: each is ranked on all of them.
        units.stream().findFirst().ifPresent(first -> {
            var unusedScoreShares = first.scoreShares();
            var unusedRankShares = first.rankShares();
        });
        return new FoundInParts<>(LentThreads.of(after()), units, some -> {
            Shares own =
                    new Shares(some.stream().map(change -> change.unit().code()).toList());
            return some.stream()
                    .map(change -> make.apply(new UnitChange(change.move(), own)))
                    .toList();
        });
    }

    /** The ranking of the period before. */
    public Ranking before() {
        return mixed.before();
    }

    /** The ranking of the period after. */
    public Ranking after() {
        return mixed.after();
    }

    /** The changes of the criteria set between the periods, in the order of the sets. */
    public List<SetChange> setChanges() {
        return criteria.get().changes();
    }

    /** The units of both periods, in the order of the ranking after. */
    public List<UnitChange> units() {
        return units;
    }

    /** The units that only the period after has, in the order of its ranking. */
    public List<AdministrativeUnit> added() {
        return added;
    }

    /** The units that only the period before has, in the order of its ranking. */
    public List<AdministrativeUnit> gone() {
        return gone;
    }

    /** The codes that mean one unit before and another one after, in the order of the ranking after. */
    public List<String> codesOfTwoUnits() {
        return added.stream()
                .map(AdministrativeUnit::code)
                .filter(code -> mixed.before().find(code).isPresent())
                .toList();
    }

    /** A unit of both periods; empty where none has this code. */
    public Optional<UnitChange> find(String code) {
        Objects.requireNonNull(code, "code");
        return units.stream()
                .filter(change -> change.unit().code().equals(code))
                .findFirst();
    }

    /**
     * A unit of both periods.
     *
     * @throws IllegalArgumentException if none has this code
     */
    public UnitChange unit(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No unit of both periods has the code (" + Excerpt.of(code) + ")"));
    }

    /** The units whose score rose, the largest rise first; equal rises in the order of the ranking after. */
    public List<UnitChange> mostImproved() {
        return units.stream()
                .filter(change ->
                        change.move().scoreChange().map(Rational::signum).orElse(0) > 0)
                .sorted(Comparator.comparing((UnitChange change) ->
                                change.move().scoreChange().orElseThrow())
                        .reversed())
                .toList();
    }

    /**
     * The largest rise of any unit in one group or criterion.
     *
     * @param of the name of the group, or the id of the criterion
     * @param unit the first such unit in the order of the ranking after
     * @param by the rise of the score of the group, or of the points of the criterion; above 0
     */
    public record Rise(String of, AdministrativeUnit unit, Rational by) {
        /** Refuses null. */
        public Rise {
            NotNull.require("of", of, "unit", unit, "by", by);
        }
    }

    /**
     * The number of units that turned at a criterion.
     *
     * @param criterion its id
     * @param met the number of units that met it after and had not before
     * @param lost the number of units that had met it before and no longer did
     */
    public record Turned(String criterion, int met, int lost) {
        /** Refuses null. */
        public Turned {
            Objects.requireNonNull(criterion, "criterion");
        }

        /** The criteria at which units turned from met to not met or the reverse, in the order of the set. */
        static List<Turned> of(Ranking after, Stream<UnitMove.Turn> turns) {
            Map<String, Turned> all = new LinkedHashMap<>();
            after.plan().scored().forEach(criterion -> all.put(criterion.id(), new Turned(criterion.id(), 0, 0)));
            turns.forEach(turn -> {
                int met = turn.after() == Status.MET ? 1 : 0;
                int lost = turn.before() == Status.MET ? 1 : 0;
                all.computeIfPresent(turn.criterion(), (id, so) -> new Turned(id, so.met() + met, so.lost() + lost));
            });
            return all.values().stream().filter(so -> so.met() + so.lost() > 0).toList();
        }

        Map<String, Object> data() {
            return Members.of("criterion", criterion).and("met", met).and("notMetAnyMore", lost);
        }

        String words(Locale locale) {
            return ChangeWords.MESSAGES.in(
                    locale, "compare.turned", criterion, Integer.toString(met), Integer.toString(lost));
        }
    }

    /** The largest rise in each group that rose, in the order of the set. */
    public List<Rise> mostImprovedByGroup() {
        return rises(unit -> {
            Map<String, BigDecimal> scores = new LinkedHashMap<>();
            unit.pillars().forEach(pillar -> pillar.score().ifPresent(score -> scores.put(pillar.pillar(), score)));
            return scores;
        });
    }

    /** The largest rise of points in each scored criterion that rose, in the order of the set. */
    public List<Rise> mostImprovedByCriterion() {
        return rises(unit -> {
            Map<String, BigDecimal> points = new LinkedHashMap<>();
            unit.scored()
                    .forEach(outcome -> outcome.points()
                            .ifPresent(has -> points.put(outcome.criterion().id(), has)));
            return points;
        });
    }

    private List<Rise> rises(Function<RankedUnit, Map<String, BigDecimal>> amounts) {
        Map<String, Rise> largest = new LinkedHashMap<>();
        for (UnitChange change : units) {
            Map<String, BigDecimal> old = amounts.apply(change.move().before());
            amounts.apply(change.move().after()).forEach((of, now) -> {
                BigDecimal was = old.get(of);
                Rational by = was == null ? Rational.ZERO : Rational.of(now.subtract(was));
                Rise before = largest.computeIfAbsent(of, first -> new Rise(of, change.unit(), Rational.ZERO));
                if (by.compareTo(before.by()) > 0) {
                    largest.put(of, new Rise(of, change.unit(), by));
                }
            });
        }
        return largest.values().stream().filter(rise -> rise.by().signum() > 0).toList();
    }

    /** The scored criteria at which units turned from met to not met or the reverse, in the order of the set. */
    public List<Turned> turned() {
        return Turned.of(after(), units.stream().flatMap(change -> change.move().turns().stream()));
    }

    /** The figures whose share is that of several criteria of one of the periods together, and these criteria. */
    Map<String, List<String>> ofSeveralCriteria(OwnFigures own) {
        Map<String, List<String>> several = new LinkedHashMap<>();
        for (String indicator : own.shares().keySet()) {
            takers.get().stream()
                    .map(takers -> takers.getOrDefault(indicator, Set.of()))
                    .filter(criteria -> criteria.size() > 1)
                    .findFirst()
                    .ifPresent(criteria -> several.put(indicator, List.copyOf(criteria)));
        }
        return several;
    }

    /** The scored criteria that take each figure, by the ranking after and by the one before. */
    private List<Map<String, Set<String>>> takers() {
        return Stream.of(after(), before()).map(PeriodComparison::takersBy).toList();
    }

    private static Map<String, Set<String>> takersBy(Ranking ranking) {
        Map<String, Set<String>> all = new HashMap<>();
        for (Criterion criterion : ranking.plan().scored()) {
            criterion.eachFigure((scoring, taken, type) ->
                    all.computeIfAbsent(taken, first -> new LinkedHashSet<>()).add(criterion.id()));
        }
        return all;
    }

    /** Whether nothing differs: no unit came or went, and no score, rank or status changed. */
    public boolean isEmpty() {
        return added.isEmpty()
                && gone.isEmpty()
                && units.stream()
                        .map(UnitChange::move)
                        .allMatch(move -> move.isStill() && move.turns().isEmpty());
    }
}
