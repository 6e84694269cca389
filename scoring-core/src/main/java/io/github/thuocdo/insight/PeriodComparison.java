package io.github.thuocdo.insight;

import com.google.common.base.Suppliers;
import io.github.thuocdo.internal.ranks.ShapleyValue;
import io.github.thuocdo.merger.Mergers;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

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
    private final List<UnitChange> units;
    private final List<AdministrativeUnit> added;
    private final List<AdministrativeUnit> gone;

    private PeriodComparison(MixedRankings mixed) {
        this.mixed = mixed;
        List<UnitChange> changes = new ArrayList<>();
        List<AdministrativeUnit> come = new ArrayList<>();
        for (RankedUnit now : mixed.after().entries()) {
            String code = now.unit().code();
            Optional<RankedUnit> old =
                    mixed.before().find(code).filter(unit -> Mergers.areOne(unit.unit(), now.unit()));
            if (old.isPresent()) {
                changes.add(change(old.get(), now));
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
        if (before.units().level() != after.units().level()) {
            throw new IllegalArgumentException("A comparison is of units of one level, not of "
                    + before.units().level() + " and " + after.units().level());
        }
        return new PeriodComparison(new MixedRankings(before, after));
    }

    private UnitChange change(RankedUnit old, RankedUnit now) {
        String code = now.unit().code();
        return new UnitChange(
                new UnitMove(old, now),
                Suppliers.memoize(() -> shares(coalition -> mixed.score(code, coalition))),
                Suppliers.memoize(() -> shares(coalition -> mixed.rank(code, coalition))),
                Suppliers.memoize(() -> OwnFiguresSplit.of(mixed, code)));
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

    /** The ranking of the period before. */
    public Ranking before() {
        return mixed.before();
    }

    /** The ranking of the period after. */
    public Ranking after() {
        return mixed.after();
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
                .orElseThrow(() -> new IllegalArgumentException("No unit of both periods has the code (" + code + ")"));
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

    /** Whether nothing differs: no unit came or went, and no score, rank or status changed. */
    public boolean isEmpty() {
        return added.isEmpty()
                && gone.isEmpty()
                && units.stream()
                        .map(UnitChange::move)
                        .allMatch(move -> move.isStill() && move.turns().isEmpty());
    }
}
