package io.github.thuocdo.insight;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.internal.ranks.ShapleyValue;
import io.github.thuocdo.internal.settree.SetTree;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Splits what another set did to a unit's score over the clauses that changed. Units are scored by sets in which some clauses are
 * changed already and others are not, once for every way in which their own figures and those that were missing can stand.
 */
final class CriteriaSplit {
    /** A unit's own figures and those that were missing: the factors beside the set that its score before rounding knows. */
    private static final int BESIDE = 2;

    private final MixedRankings mixed;
    private final List<SetChange> changes;
    private final SetTree base;
    private final List<String> names = new ArrayList<>();
    private final List<List<SetChange>> clauses = new ArrayList<>();
    private final boolean movesPeriod;
    private final Map<BitSet, Optional<Scorer>> scorers = new ConcurrentHashMap<>();

    CriteriaSplit(MixedRankings mixed) {
        this.mixed = mixed;
        this.base = SetTree.of(mixed.scorer(false).set());
        this.changes = SetChange.between(base, SetTree.of(mixed.scorer(true).set()));
        Map<String, List<SetChange>> byClause = new LinkedHashMap<>();
        changes.forEach(
                change -> byClause.computeIfAbsent(change.criterion().orElse(change.path()), name -> new ArrayList<>())
                        .add(change));
        byClause.forEach((name, all) -> {
            names.add(name);
            clauses.add(all);
        });
        this.movesPeriod = !scored(false).equals(scored(true));
        if (movesPeriod) {
            names.add(UnitChange.ChangedClauses.PERIOD);
            clauses.add(List.of());
        }
    }

    /** Every change of the set, in its order. */
    List<SetChange> changes() {
        return changes;
    }

    /** The scores by the set of the period before, by the target year, the reading and the dated values of one of the periods. */
    private List<Criterion> scored(boolean isAfter) {
        Scorer scorer = by(mixed.scorer(false).set(), isAfter);
        return scorer.read(
                        UnitRegister.of(List.of())
                                .at(mixed.after().plan().profile().level()),
                        mixed.inPeriod(Submissions.of(), isAfter))
                .plan()
                .scored();
    }

    private Scorer by(CriteriaSet set, boolean isAfter) {
        Scorer own = mixed.scorer(isAfter);
        return own.set().equals(set) ? own : own.by(set);
    }

    /** The shares in the change of each of a few units, all of them scored together by each set. */
    List<UnitChange.ChangedClauses> of(List<String> codes) {
        if (names.isEmpty()) {
            return Collections.nCopies(codes.size(), new UnitChange.ChangedClauses(OwnFigures.Way.SUM, Map.of()));
        }
        if (mixed.needsWholePopulation()) {
            return Collections.nCopies(codes.size(), UnitChange.ChangedClauses.notSplit());
        }
        List<Optional<UnitChange.ChangedClauses>> sums = bySum(new Scores(codes));
        List<String> others = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (sums.get(i).isEmpty()) {
                others.add(codes.get(i));
            }
        }
        Iterator<Optional<UnitChange.ChangedClauses>> left = others.isEmpty()
                ? Collections.emptyIterator()
                : byShapley(new Scores(others)).iterator();
        return sums.stream()
                .map(sum -> sum.or(left::next).orElseGet(UnitChange.ChangedClauses::notSplit))
                .toList();
    }

    /** Each clause is changed alone where it brings the same whether the others are changed or not. */
    private List<Optional<UnitChange.ChangedClauses>> bySum(Scores scores) {
        List<Optional<List<Rational>>> none = scores.by(new BitSet());
        List<Optional<List<Rational>>> all = scores.by(first(names.size()));
        List<List<Optional<List<Rational>>>> changed = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            BitSet alone = new BitSet();
            alone.set(k);
            changed.add(scores.by(alone));
        }
        List<Optional<UnitChange.ChangedClauses>> sums = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            int unit = i;
            List<Optional<List<Rational>>> own =
                    changed.stream().map(each -> each.get(unit)).toList();
            sums.add(
                    none.get(i).isEmpty()
                                    || all.get(i).isEmpty()
                                    || own.stream().anyMatch(Optional::isEmpty)
                            ? Optional.empty()
                            : sum(
                                    none.get(i).get(),
                                    all.get(i).get(),
                                    own.stream().map(Optional::get).toList()));
        }
        return sums;
    }

    /** The change that each clause brings alone, where these add up to what all bring together. */
    private Optional<UnitChange.ChangedClauses> sum(
            List<Rational> none, List<Rational> all, List<List<Rational>> changed) {
        List<Rational> left = new ArrayList<>();
        for (int beside = 0; beside < 1 << BESIDE; beside++) {
            left.add(all.get(beside).minus(none.get(beside)));
        }
        Map<String, Rational> shares = new LinkedHashMap<>();
        for (int k = 0; k < names.size(); k++) {
            Rational share = Rational.ZERO;
            for (int beside = 0; beside < left.size(); beside++) {
                Rational brought = changed.get(k).get(beside).minus(none.get(beside));
                left.set(beside, left.get(beside).minus(brought));
                share = share.plus(brought.times(weight(beside)));
            }
            shares.put(names.get(k), share);
        }
        return left.stream().allMatch(rest -> rest.signum() == 0)
                ? Optional.of(new UnitChange.ChangedClauses(OwnFigures.Way.SUM, shares))
                : Optional.empty();
    }

    private List<Optional<UnitChange.ChangedClauses>> byShapley(Scores scores) {
        if (names.size() > OwnFigures.MOST_SPLIT) {
            return Collections.nCopies(scores.size(), Optional.empty());
        }
        List<List<Optional<List<Rational>>>> worths = new ArrayList<>();
        for (int coalition = 0; coalition < 1 << names.size(); coalition++) {
            worths.add(scores.by(BitSet.valueOf(new long[] {coalition})));
        }
        List<Optional<UnitChange.ChangedClauses>> all = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            int unit = i;
            List<Optional<List<Rational>>> own =
                    worths.stream().map(worth -> worth.get(unit)).toList();
            all.add(
                    own.stream().anyMatch(Optional::isEmpty)
                            ? Optional.empty()
                            : Optional.of(
                                    shapley(own.stream().map(Optional::get).toList())));
        }
        return all;
    }

    private UnitChange.ChangedClauses shapley(List<List<Rational>> worths) {
        Map<String, Rational> shares = new LinkedHashMap<>();
        for (int beside = 0; beside < 1 << BESIDE; beside++) {
            int at = beside;
            List<Rational> own = ShapleyValue.shares(
                    names.size(), coalition -> worths.get(coalition).get(at));
            for (int k = 0; k < names.size(); k++) {
                shares.merge(names.get(k), own.get(k).times(weight(beside)), Rational::plus);
            }
        }
        return new UnitChange.ChangedClauses(OwnFigures.Way.SHAPLEY, shares);
    }

    private static Rational weight(int beside) {
        return ShapleyValue.weight(Integer.bitCount(beside), BESIDE + 1);
    }

    private static BitSet first(int count) {
        BitSet all = new BitSet();
        all.set(0, count);
        return all;
    }

    /** Ranks by the set in which the clauses of the coalition are changed; empty where they make no set, or not for this target year. */
    private Optional<Scorer> scorer(BitSet coalition) {
        return scorers.computeIfAbsent(coalition, this::made);
    }

    private Optional<Scorer> made(BitSet coalition) {
        boolean isAfter = isInPeriodAfter(coalition);
        try {
            Scorer scorer = by(set(coalition), isAfter);
            Profile asked = mixed.scorer(isAfter)
                    .plan(mixed.after().plan().profile().level())
                    .profile();
            return Optional.of(scorer)
                    .filter(made -> made.plan(asked.level()).profile().equals(asked));
        } catch (CriteriaException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isInPeriodAfter(BitSet coalition) {
        return !movesPeriod || coalition.get(names.size() - 1);
    }

    private CriteriaSet set(BitSet coalition) {
        int count = movesPeriod ? names.size() - 1 : names.size();
        int changed = coalition.get(0, count).cardinality();
        if (changed == 0 || changed == count) {
            return mixed.scorer(changed == count && count > 0).set();
        }
        SetTree tree = base.copy();
        coalition.stream().forEach(k -> clauses.get(k).forEach(change -> change.apply(tree)));
        return tree.toSet(mixed.scorer(false).set().id());
    }

    /** The scores before rounding of some units with each mix of their own figures and those that were missing. */
    private final class Scores {
        private final List<String> codes;
        private final UnitSelection units;
        private final List<Submissions> said = new ArrayList<>();
        private final Map<Integer, CheckedFigures> checked = new HashMap<>();

        Scores(List<String> codes) {
            this.codes = codes;
            List<AdministrativeUnit> own = codes.stream()
                    .map(code -> OwnFiguresSplit.copy(mixed.after().unit(code).unit(), code))
                    .toList();
            this.units = UnitRegister.of(own).at(own.get(0).level());
            List<MixedFigures.OfUnit> figures =
                    codes.stream().map(mixed.figures()::of).toList();
            for (int beside = 0; beside < 1 << BESIDE; beside++) {
                boolean isOwn = (beside & 1) != 0;
                boolean isMissing = (beside & 2) != 0;
                said.add(Submissions.of(figures.stream()
                        .map(unit -> unit.mixed(isOwn, isMissing))
                        .toList()));
            }
        }

        int size() {
            return codes.size();
        }

        /** For each unit, in the order in which they were named, one for each mix; empty where one of them has no score, or the coalition no set. */
        List<Optional<List<Rational>>> by(BitSet coalition) {
            return scorer(coalition)
                    .map(scorer -> scores(scorer, isInPeriodAfter(coalition)))
                    .orElseGet(() -> Collections.nCopies(size(), Optional.empty()));
        }

        private List<Optional<List<Rational>>> scores(Scorer scorer, boolean isAfter) {
            List<Ranking> rankings = new ArrayList<>();
            for (int beside = 0; beside < said.size(); beside++) {
                rankings.add(scorer.rank(figures(scorer, beside, isAfter)));
            }
            return codes.stream()
                    .map(code -> {
                        List<Rational> scores = new ArrayList<>();
                        rankings.forEach(ranking ->
                                ranking.unit(code).exactScore().score().ifPresent(scores::add));
                        return Optional.of(scores).filter(all -> all.size() == rankings.size());
                    })
                    .toList();
        }

        /** The figures of a mix as the scorer takes them, read once for all sets that take them alike. */
        private CheckedFigures figures(Scorer scorer, int beside, boolean isAfter) {
            int key = isAfter ? beside | 1 << BESIDE : beside;
            CheckedFigures known = checked.get(key);
            Optional<CheckedFigures> taken = known == null ? Optional.empty() : scorer.taken(known);
            CheckedFigures figures =
                    taken.orElseGet(() -> scorer.read(units, mixed.inPeriod(said.get(beside), isAfter)));
            checked.putIfAbsent(key, figures);
            return figures;
        }
    }
}
