package io.github.thuocdo.insight;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.internal.ranks.ShapleyValue;
import io.github.thuocdo.internal.settree.SetTree;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Splits what another set did to a unit's score over the clauses that changed. The unit is scored by sets in which some clauses are
 * changed already and others are not, once for every way in which its own figures and those that were missing can stand.
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

    UnitChange.ChangedClauses of(String code) {
        if (names.isEmpty()) {
            return new UnitChange.ChangedClauses(OwnFigures.Way.SUM, Map.of());
        }
        if (mixed.needsWholePopulation()) {
            return UnitChange.ChangedClauses.notSplit();
        }
        List<AdministrativeUnit> copies = new ArrayList<>();
        List<Submission> said = new ArrayList<>();
        for (int beside = 0; beside < 1 << BESIDE; beside++) {
            boolean own = (beside & 1) != 0;
            boolean missing = (beside & 2) != 0;
            String copy = code + "#" + beside;
            copies.add(OwnFiguresSplit.copy(mixed.after().unit(code).unit(), copy));
            MixedFigures figures = mixed.figures();
            Submission mix = figures.of(code, i -> figures.isMissingOnce(code, i) ? missing : own);
            said.add(new Submission(copy, mix.entries()));
        }
        Scores scores = new Scores(copies, Submissions.of(said));
        return bySum(scores).or(() -> byShapley(scores)).orElseGet(UnitChange.ChangedClauses::notSplit);
    }

    /** Each clause is changed alone where it brings the same whether the others are changed or not. */
    private Optional<UnitChange.ChangedClauses> bySum(Scores scores) {
        Optional<List<Rational>> none = scores.by(new BitSet());
        Optional<List<Rational>> all = scores.by(first(names.size()));
        if (none.isEmpty() || all.isEmpty()) {
            return Optional.empty();
        }
        List<Rational> left = new ArrayList<>();
        for (int beside = 0; beside < 1 << BESIDE; beside++) {
            left.add(all.get().get(beside).minus(none.get().get(beside)));
        }
        Map<String, Rational> shares = new LinkedHashMap<>();
        for (int k = 0; k < names.size(); k++) {
            BitSet alone = new BitSet();
            alone.set(k);
            Optional<List<Rational>> changed = scores.by(alone);
            if (changed.isEmpty()) {
                return Optional.empty();
            }
            Rational share = Rational.ZERO;
            for (int beside = 0; beside < left.size(); beside++) {
                Rational brought = changed.get().get(beside).minus(none.get().get(beside));
                left.set(beside, left.get(beside).minus(brought));
                share = share.plus(brought.times(weight(beside)));
            }
            shares.put(names.get(k), share);
        }
        return left.stream().allMatch(rest -> rest.signum() == 0)
                ? Optional.of(new UnitChange.ChangedClauses(OwnFigures.Way.SUM, shares))
                : Optional.empty();
    }

    private Optional<UnitChange.ChangedClauses> byShapley(Scores scores) {
        if (names.size() > OwnFigures.MOST_SPLIT) {
            return Optional.empty();
        }
        List<List<Rational>> worths = new ArrayList<>();
        for (int coalition = 0; coalition < 1 << names.size(); coalition++) {
            Optional<List<Rational>> found = scores.by(BitSet.valueOf(new long[] {coalition}));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            worths.add(found.get());
        }
        Map<String, Rational> shares = new LinkedHashMap<>();
        for (int beside = 0; beside < 1 << BESIDE; beside++) {
            int at = beside;
            List<Rational> own = ShapleyValue.shares(
                    names.size(), coalition -> worths.get(coalition).get(at));
            for (int k = 0; k < names.size(); k++) {
                shares.merge(names.get(k), own.get(k).times(weight(beside)), Rational::plus);
            }
        }
        return Optional.of(new UnitChange.ChangedClauses(OwnFigures.Way.SHAPLEY, shares));
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

    /** The scores before rounding of one unit with each mix of its own figures and those that were missing. */
    private final class Scores {
        private final List<AdministrativeUnit> copies;
        private final Submissions said;

        Scores(List<AdministrativeUnit> copies, Submissions said) {
            this.copies = copies;
            this.said = said;
        }

        /** One for each mix; empty where one of them has no score, or the coalition no set. */
        Optional<List<Rational>> by(BitSet coalition) {
            return scorer(coalition).flatMap(scorer -> scores(scorer, isInPeriodAfter(coalition)));
        }

        private Optional<List<Rational>> scores(Scorer scorer, boolean isAfter) {
            Ranking ranking =
                    scorer.rank(UnitRegister.of(copies).at(copies.get(0).level()), mixed.inPeriod(said, isAfter));
            List<Rational> scores = new ArrayList<>();
            for (AdministrativeUnit copy : copies) {
                ranking.unit(copy.code()).exactScore().score().ifPresent(scores::add);
            }
            return Optional.of(scores).filter(all -> all.size() == copies.size());
        }
    }
}
