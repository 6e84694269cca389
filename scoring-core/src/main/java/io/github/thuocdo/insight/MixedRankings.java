package io.github.thuocdo.insight;

import com.google.common.base.Suppliers;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.internal.ranks.RankKeys;
import io.github.thuocdo.merger.Mergers;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Rankings of every mix of two periods, each made when it is first asked for. */
final class MixedRankings {
    private static final int FIGURES = 1;
    private static final int MISSING = 2;
    private static final int CRITERIA = 4;
    private static final int UNITS = 8;
    private static final int STATES = 16;

    private final ScoredPeriod[] periods;
    private final Supplier<MixedFigures> figures;
    private final List<Supplier<KeyedRanking>> states = new ArrayList<>();
    private final List<Supplier<Boolean>> means;
    private final Supplier<Integer> differing;

    MixedRankings(ScoredPeriod before, ScoredPeriod after) {
        this.periods = new ScoredPeriod[] {before, after};
        this.figures = Suppliers.memoize(() -> new MixedFigures(before, after, before().plan(), after().plan()));
        this.means = List.of(
                Suppliers.memoize(() -> before().plan().isPlainMean()),
                Suppliers.memoize(() -> after().plan().isPlainMean()));
        for (int state = 0; state < STATES; state++) {
            int which = state;
            states.add(Suppliers.memoize(() -> new KeyedRanking(rank(which))));
        }
        this.differing = Suppliers.memoize(this::differing);
    }

    /** The parts of a state that differ between the periods; figures mostly do. */
    private int differing() {
        Plan old = before().plan();
        Plan now = after().plan();
        boolean isOneSet = old.set() == now.set()
                && old.profile().equals(now.profile())
                && periods[0].figures().period().equals(periods[1].figures().period());
        boolean areSameUnits =
                periods[0].units().units().equals(periods[1].units().units());
        return FIGURES
                | (figures.get().areMissingOnce() ? MISSING : 0)
                | (isOneSet ? 0 : CRITERIA)
                | (areSameUnits ? 0 : UNITS);
    }

    /** The ranking of a state; states that differ in nothing that differs between the periods have one together. */
    private KeyedRanking of(int state) {
        boolean isOfPeriod = state == 0 || state == STATES - 1;
        int own = isOfPeriod ? state : state & differing.get();
        return states.get(!isOfPeriod && own == differing.get() ? STATES - 1 : own)
                .get();
    }

    private Ranking rank(int state) {
        if (state == 0 || state == STATES - 1) {
            ScoredPeriod period = periods[state == 0 ? 0 : 1];
            return period.scorer().rank(period.units(), period.figures());
        }
        return rank(state, figures.get().all(has(state, FIGURES), has(state, MISSING), has(state, UNITS)));
    }

    private Ranking rank(int state, Submissions submissions) {
        return scorer(has(state, CRITERIA)).rank(units(has(state, UNITS)), inPeriod(submissions, has(state, CRITERIA)));
    }

    private static boolean has(int bits, int bit) {
        return (bits & bit) != 0;
    }

    private UnitSelection units(boolean isAfter) {
        return periods[isAfter ? 1 : 0].units();
    }

    /** Ranks by the set of a period; nobody reads what rules notice about a mix. */
    Scorer scorer(boolean isAfter) {
        return periods[isAfter ? 1 : 0].scorer().withoutConsistency();
    }

    /** As figures of the year that the set's period speaks of, since dated values belong to the set. */
    Submissions inPeriod(Submissions submissions, boolean isAfter) {
        OptionalInt year = periods[isAfter ? 1 : 0].figures().period();
        return year.isPresent() ? submissions.forPeriod(year.getAsInt()) : submissions;
    }

    MixedFigures figures() {
        return figures.get();
    }

    Ranking before() {
        return of(0).ranking;
    }

    Ranking after() {
        return of(STATES - 1).ranking;
    }

    /** Whether a unit of the period before is one of the period after. */
    boolean has(AdministrativeUnit old) {
        return after().find(old.code())
                .filter(now -> Mergers.areOne(old, now.unit()))
                .isPresent();
    }

    boolean needsWholePopulation() {
        return periods[0].scorer().set().needsWholePopulation()
                || periods[1].scorer().set().needsWholePopulation();
    }

    private static boolean has(int coalition, Factor factor) {
        return (coalition & 1 << factor.ordinal()) != 0;
    }

    /** The state in which all figures are as {@code figuresAfter} says, and the rest as the coalition does. */
    private static int state(int coalition, boolean figuresAfter) {
        return (figuresAfter ? FIGURES : 0)
                | (has(coalition, Factor.MISSING_FIGURES) ? MISSING : 0)
                | (has(coalition, Factor.CRITERIA) ? CRITERIA : 0)
                | (has(coalition, Factor.UNITS) ? UNITS : 0);
    }

    /** Whether scores by the set of a period are plain means. */
    boolean isMean(boolean isAfter) {
        return means.get(isAfter ? 1 : 0).get();
    }

    /** A unit whose figures are those of one of the periods, among units of the period after; its score looks at no other unit. */
    RankedUnit alone(String code, boolean figuresAfter, boolean criteriaAfter, boolean missingAfter) {
        int state =
                (figuresAfter ? FIGURES : 0) | (missingAfter ? MISSING : 0) | (criteriaAfter ? CRITERIA : 0) | UNITS;
        return of(state).ranking.unit(code);
    }

    /** The published score of a unit where the factors of the coalition are as in the period after. */
    Optional<Rational> score(String code, int coalition) {
        return own(code, coalition).ranking.unit(code).findScore().map(Rational::of);
    }

    /** The rank of a unit where the factors of the coalition are as in the period after. */
    Optional<Rational> rank(String code, int coalition) {
        KeyedRanking own = own(code, coalition);
        RankedUnit unit = own.ranking.unit(code);
        if (!unit.isRanked()) {
            return Optional.empty();
        }
        KeyedRanking others = of(state(coalition, has(coalition, Factor.OTHERS_FIGURES)));
        int rank = needsWholePopulation() ? unit.rank() : others.rankOf(own.key(unit), code);
        return Optional.of(Rational.of(rank, 1));
    }

    /** A ranking in which the unit has its own score; the others have theirs only where scores depend on them. */
    private KeyedRanking own(String code, int coalition) {
        boolean own = has(coalition, Factor.OWN_FIGURES);
        boolean others = has(coalition, Factor.OTHERS_FIGURES);
        if (own == others || !needsWholePopulation()) {
            return of(state(coalition, own));
        }
        int state = state(coalition, others);
        MixedFigures mixed = figures.get();
        boolean missing = has(state, MISSING);
        List<Submission> all =
                new ArrayList<>(mixed.all(others, missing, has(state, UNITS)).all());
        Submission replaced = mixed.of(code).mixed(own, missing);
        all.replaceAll(submission -> submission.unit().equals(code) ? replaced : submission);
        return new KeyedRanking(rank(state, Submissions.of(all)));
    }

    /** A ranking whose units are compared by what decides ranks. */
    private static final class KeyedRanking {
        private final Ranking ranking;
        private final Supplier<RankKeys> keys;

        KeyedRanking(Ranking ranking) {
            this.ranking = ranking;
            this.keys = Suppliers.memoize(() -> RankKeys.of(ranking));
        }

        RankKeys.Key key(RankedUnit unit) {
            return keys.get().key(unit);
        }

        /** The rank that {@code key} gives among these units, of which the one called {@code code} is left out. */
        int rankOf(RankKeys.Key key, String code) {
            return keys.get()
                    .rankOf(key, ranking.find(code).filter(RankedUnit::isRanked).map(this::key));
        }
    }
}
