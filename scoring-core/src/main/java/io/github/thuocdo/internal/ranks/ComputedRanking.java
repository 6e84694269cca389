package io.github.thuocdo.internal.ranks;

import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.parallel.LentThreads;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.scoring.ScoreColumns;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/** A ranking over figures that were scored and ordered. */
public final class ComputedRanking implements Ranking, LentThreads {
    private final RankedFigures ranked;

    /** The ranking of scored figures. */
    public ComputedRanking(RankedFigures ranked) {
        this.ranked = ranked;
    }

    /** The scores as columns, by the units' place in the figures. */
    public ScoreColumns scores() {
        return ranked.scores();
    }

    /** Whether both rank the same units, each at one place. */
    private boolean hasPlacesOf(ComputedRanking other) {
        return figures().selection() == other.figures().selection();
    }

    /**
     * Each unit of {@code ranking}, in its order, paired with itself in {@code other}.
     *
     * @throws IllegalArgumentException if the other ranking has no such unit
     */
    public static <T> List<T> pairs(Ranking ranking, Ranking other, BiFunction<RankedUnit, RankedUnit, T> pair) {
        List<T> all = new ArrayList<>(ranking.entries().size());
        if (ranking instanceof ComputedRanking one && other instanceof ComputedRanking two && one.hasPlacesOf(two)) {
            for (int place : one.ranked.positions().order()) {
                all.add(pair.apply(new UnitInRanking(one.ranked, place), new UnitInRanking(two.ranked, place)));
            }
        } else {
            ranking.entries()
                    .forEach(unit ->
                            all.add(pair.apply(unit, other.unit(unit.unit().code()))));
        }
        return all;
    }

    /** The number of units that have another rank in {@code other}, or a rank in only one of the two. */
    public static int ranksUnlike(Ranking ranking, Ranking other) {
        if (ranking instanceof ComputedRanking one && other instanceof ComputedRanking two && one.hasPlacesOf(two)) {
            int[] own = one.ranked.positions().rank();
            int[] others = two.ranked.positions().rank();
            int unlike = 0;
            for (int place = 0; place < own.length; place++) {
                unlike += own[place] == others[place] ? 0 : 1;
            }
            return unlike;
        }
        return (int) pairs(ranking, other, (unit, same) -> unit.findRank().equals(same.findRank())).stream()
                .filter(isSame -> !isSame)
                .count();
    }

    @Override
    public Plan plan() {
        return ranked.plan();
    }

    @Override
    public CheckedFigures figures() {
        return ranked.figures();
    }

    @Override
    public Workers workers() {
        return ranked.workers();
    }

    @Override
    public int ranked() {
        return ranked.positions().ranked();
    }

    @Override
    public List<RankedUnit> entries() {
        int[] order = ranked.positions().order();
        return new AbstractList<>() {
            @Override
            public RankedUnit get(int place) {
                return new UnitInRanking(ranked, order[place]);
            }

            @Override
            public int size() {
                return order.length;
            }
        };
    }

    @Override
    public RankedUnit unit(String code) {
        return find(code).orElseThrow(() -> figures().selection().unknown(code));
    }

    @Override
    public Optional<RankedUnit> find(String code) {
        OptionalInt place = figures().selection().position(code);
        return place.isEmpty() ? Optional.empty() : Optional.of(new UnitInRanking(ranked, place.getAsInt()));
    }

    @Override
    public List<Finding> findings() {
        return ranked.findings();
    }

    @Override
    public String toJson(Locale locale) {
        return Report.of(this, locale).text(Format.JSON);
    }

    @Override
    public String toString() {
        return "Ranking of " + entries().size() + " units by " + plan().set();
    }
}
