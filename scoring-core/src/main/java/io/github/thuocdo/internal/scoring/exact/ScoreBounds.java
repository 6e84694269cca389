package io.github.thuocdo.internal.scoring.exact;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.scoring.exact.PointFractions.FunctionUse;
import io.github.thuocdo.number.Real;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Between which ends scores lie, over all that the unknown figures of all units may turn out to be: for which units there are ends,
 * and what normalising makes of those of groups. Safe to share between threads.
 */
public final class ScoreBounds {
    private final UnitScoring scores;
    private final PopulationBounds others;
    private final Plan plan;
    private final boolean looksAtOthers;
    private final Supplier<Boolean> isOpen = Suppliers.memoize(this::findOpen);
    private final Map<Group, Ends> ends = Collections.synchronizedMap(new IdentityHashMap<>());

    /**
     * The bounds of a group that is normalised.
     *
     * @param isFixed whether each unit has one score before it is normalised
     * @param isBounded whether there are ends
     * @param among finds the ends by min–max
     * @param spread the spread of the scores where they are fixed
     */
    private record Ends(
            boolean isFixed, boolean isBounded, Supplier<GroupBounds> among, Supplier<GroupSpread> spread) {}

    ScoreBounds(UnitScoring scores, PopulationBounds others) {
        this.scores = scores;
        this.others = others;
        this.plan = scores.figures().plan();
        this.looksAtOthers = looksAtOthers(plan);
    }

    /** Whether any points of a plan depend on other units. */
    public static boolean looksAtOthers(Plan plan) {
        return isNormalised(plan.root()) || scoresByOthers(plan);
    }

    /** Whether the points of any scored criterion of a plan depend on other units. */
    public static boolean scoresByOthers(Plan plan) {
        for (Criterion criterion : plan.scored()) {
            if (criterion.target().scoring().needsPopulation()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNormalised(Pillar pillar) {
        boolean isNormalised = pillar.normalised().isPresent();
        for (Pillar below : pillar.pillars()) {
            isNormalised |= isNormalised(below);
        }
        return isNormalised;
    }

    /** Whether points depend on other units of which anything is unknown, so that even a unit that reported all is uncertain. */
    public boolean isOpenToOthers() {
        return looksAtOthers && isOpen.get();
    }

    private boolean findOpen() {
        Completeness completeness = scores.completeness();
        for (int unit = 0; unit < scores.figures().size(); unit++) {
            if (completeness.isRanked(unit) != completeness.isRankedOnceKnown(unit) || isOpen(scores.root(), unit)) {
                return true;
            }
        }
        return false;
    }

    /** Whether anything of a unit in a group is unknown. */
    private boolean isOpen(Group group, int unit) {
        if (scores.figures().published(unit).containsKey(group.pillar().id())) {
            return false;
        }
        return group.criteria().stream().anyMatch(criterion -> isOpen(criterion, unit))
                || group.below().stream().anyMatch(below -> isOpen(below, unit));
    }

    /** Whether anything that a criterion takes of a unit is unknown. */
    boolean isOpen(Criterion criterion, int unit) {
        Status status = status(criterion, unit);
        return status == Status.UNKNOWN
                || (status == Status.SCORED
                        && Completeness.isComposite(criterion)
                        && !isPublished(criterion, unit)
                        && scores.fractions().isOpen(criterion, unit));
    }

    private Status status(Criterion criterion, int unit) {
        return Completeness.applies(scores.figures().units().get(unit), criterion)
                ? scores.status(unit, criterion)
                : Status.NOT_APPLICABLE;
    }

    private boolean isPublished(Criterion criterion, int unit) {
        return scores.origins().published(unit, criterion).isPresent();
    }

    /** Whether there is a least and a most that a group can give a unit. */
    public boolean isBounded(Group group, int unit) {
        if (!looksAtOthers
                || scores.figures().published(unit).containsKey(group.pillar().id())) {
            return true;
        }
        boolean isNormalised = group.pillar().normalised().isPresent();
        return areMembersBounded(group, unit) && (!isNormalised || ends(group).isBounded());
    }

    private boolean areMembersBounded(Group group, int unit) {
        return group.criteria().stream()
                        .allMatch(criterion -> status(criterion, unit) == Status.NOT_APPLICABLE
                                || isPublished(criterion, unit)
                                || scores.fractions().isBounded(criterion, unit))
                && group.below().stream().allMatch(below -> isBounded(below, unit));
    }

    /** The ids of the criteria and groups whose points have no ends for any unit. */
    public List<String> endless() {
        List<String> ids = new ArrayList<>();
        if (isOpenToOthers()) {
            addEndless(scores.root(), ids);
        }
        return ids;
    }

    private void addEndless(Group group, List<String> ids) {
        for (Criterion criterion : group.criteria()) {
            if (isEndless(criterion)) {
                ids.add(criterion.id());
            }
        }
        int before = ids.size();
        group.below().forEach(below -> addEndless(below, ids));
        boolean isNormalised = group.pillar().normalised().isPresent();
        if (isNormalised && ids.size() == before && !ends(group).isBounded()) {
            ids.add(group.pillar().id());
        }
    }

    /**
     * The shape at one end, for a known figure, of a function that takes one figure and looks at other units; empty where
     * there are no ends for one that is unknown.
     */
    public Optional<EndShape> end(Criterion criterion, boolean best) {
        return others.end(uses(criterion).get(0), best);
    }

    private boolean isEndless(Criterion criterion) {
        return uses(criterion).stream().anyMatch(use -> !others.isBounded(use));
    }

    /** The functions of a criterion that look at other units. */
    private static List<FunctionUse> uses(Criterion criterion) {
        List<FunctionUse> uses = new ArrayList<>();
        criterion.eachFigure((scoring, code, type) -> {
            if (scoring.needsPopulation()) {
                uses.add(new FunctionUse(criterion, scoring, code, type));
            }
        });
        return uses;
    }

    /** Whether what a group looks at of other units is known. */
    private boolean isFixed(Group group) {
        return group.criteria().stream()
                        .flatMap(criterion -> uses(criterion).stream())
                        .allMatch(others::isFixed)
                && group.below().stream()
                        .allMatch(below -> isFixed(below)
                                && (below.pillar().normalised().isEmpty()
                                        || ends(below).isFixed()));
    }

    /** The least or the most that normalising makes of the least or the most score of a unit in a group. */
    Real normalised(Group group, int unit, Real score, boolean best) {
        Ends own = ends(group);
        return own.isFixed() && group.pillar().normalised().equals(Optional.of(Pillar.Normalised.Z_SCORE))
                ? own.spread().get().normalised(unit, score, false)
                : own.among().get().of(unit, score, best);
    }

    private Ends ends(Group group) {
        Ends known = ends.get(group);
        if (known == null) {
            known = found(group);
            ends.put(group, known);
        }
        return known;
    }

    private Ends found(Group group) {
        List<Integer> ranked = new ArrayList<>();
        boolean areBounded = true;
        boolean areFixed = true;
        for (int unit = 0; unit < scores.figures().size(); unit++) {
            boolean isPublished =
                    scores.origins().isPublished(unit, group.pillar().id());
            if (!isPublished && scores.completeness().isRankedOnceKnown(unit)) {
                ranked.add(unit);
                areBounded &= areMembersBounded(group, unit);
                areFixed &= !isOpen(group, unit);
            }
        }
        boolean isFixed = areFixed && isFixed(group);
        boolean isZScore = group.pillar().normalised().equals(Optional.of(Pillar.Normalised.Z_SCORE));
        Supplier<GroupBounds> among = Suppliers.memoize(() -> new GroupBounds(
                raw(group, ranked, UnknownAs.AT_ITS_WORST), raw(group, ranked, UnknownAs.AT_ITS_BEST), isFixed));
        Supplier<GroupSpread> spread = Suppliers.memoize(
                () -> new GroupSpread(Pillar.Normalised.Z_SCORE, raw(group, ranked, UnknownAs.AT_ITS_WORST)));
        return new Ends(isFixed, areBounded && (isFixed || !isZScore), among, spread);
    }

    private SortedMap<Integer, Real> raw(Group group, List<Integer> units, UnknownAs unknown) {
        SortedMap<Integer, Real> found = new TreeMap<>();
        for (int unit : units) {
            scores.raw(group, unit, unknown).ifPresent(score -> found.put(unit, score));
        }
        return found;
    }
}
