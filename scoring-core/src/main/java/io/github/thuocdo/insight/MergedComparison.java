package io.github.thuocdo.insight;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.merger.MergerPolicy;
import io.github.thuocdo.merger.Mergers;
import io.github.thuocdo.merger.Population;
import io.github.thuocdo.merger.Restatement;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Two periods between which units were merged: the period before is restated for the units after, by a named policy, and then
 * compared. The scores and ranks by the other policies stand beside it. Immutable, and safe to share between threads.
 */
public final class MergedComparison {
    private final Mergers mergers;
    private final Restatement restatement;
    private final PeriodComparison comparison;
    private final List<MergerPolicy> policies;
    private final List<ByPolicy> differing;

    /**
     * A unit whose place in the period before hangs on the policy.
     *
     * @param unit the unit after
     * @param places its place in the period before, by policy, in the order of the policies
     */
    public record ByPolicy(AdministrativeUnit unit, Map<MergerPolicy, RankedUnit> places) {
        /** Keeps the places as they are. */
        public ByPolicy {
            NotNull.require("unit", unit, "places", places);
            NotNull.within("places", places.values());
            places = Collections.unmodifiableMap(new EnumMap<>(places));
        }
    }

    private MergedComparison(
            ScoredPeriod before,
            ScoredPeriod after,
            Mergers mergers,
            MergerPolicy named,
            Optional<Population> population) {
        this.mergers = mergers;
        CheckedFigures checked = before.scorer().withoutConsistency().read(before.units(), before.figures());
        List<MergerPolicy> asked = new ArrayList<>();
        Map<MergerPolicy, Ranking> rankings = new EnumMap<>(MergerPolicy.class);
        Map<MergerPolicy, Restatement> restated = new EnumMap<>(MergerPolicy.class);
        for (MergerPolicy policy : MergerPolicy.values()) {
            if (policy != MergerPolicy.POPULATION || population.isPresent()) {
                Restatement told =
                        Restatement.of(checked, before.figures(), after.units(), mergers, policy, population);
                asked.add(policy);
                restated.put(policy, told);
                if (policy != named) {
                    rankings.put(policy, before.scorer().withoutConsistency().rank(told.units(), told.figures()));
                }
            }
        }
        this.restatement = Objects.requireNonNull(restated.get(named));
        this.comparison = PeriodComparison.of(
                new ScoredPeriod(before.scorer(), restatement.units(), restatement.figures()), after);
        rankings.put(named, comparison.before());
        this.policies = List.copyOf(asked);
        this.differing = differing(comparison.before(), rankings);
    }

    /**
     * Compares two periods between which units were merged.
     *
     * @param before the old units and their figures
     * @param after the new units and theirs
     * @param mergers the register of mergers
     * @param policy the policy by which figures of several units are merged into one
     * @param population the people of the old units; needed by {@link MergerPolicy#POPULATION} alone
     * @throws IllegalArgumentException if that policy is asked without people, or the periods rank units of different levels
     */
    public static MergedComparison of(
            ScoredPeriod before,
            ScoredPeriod after,
            Mergers mergers,
            MergerPolicy policy,
            Optional<Population> population) {
        NotNull.require("after", after, "before", before, "policy", policy);
        policy.requirePeople(population);
        return new MergedComparison(before, after, mergers, policy, population);
    }

    private static List<ByPolicy> differing(Ranking first, Map<MergerPolicy, Ranking> rankings) {
        List<ByPolicy> all = new ArrayList<>();
        for (RankedUnit unit : first.entries()) {
            Map<MergerPolicy, RankedUnit> places = new EnumMap<>(MergerPolicy.class);
            rankings.forEach((policy, ranking) ->
                    places.put(policy, ranking.unit(unit.unit().code())));
            boolean isAlike =
                    places.values().stream().allMatch(place -> place.findRank().equals(unit.findRank()));
            if (!isAlike) {
                all.add(new ByPolicy(unit.unit(), places));
            }
        }
        return List.copyOf(all);
    }

    /** The two periods, the one before restated by the named policy. */
    public PeriodComparison comparison() {
        return comparison;
    }

    /** The register of changes. */
    public Mergers mergers() {
        return mergers;
    }

    /** The named policy. */
    public MergerPolicy policy() {
        return restatement.policy();
    }

    /** Every policy that was tried; the one by population only where people are known. */
    public List<MergerPolicy> policies() {
        return policies;
    }

    /** The units that other policies give another rank in the period before, in its order. */
    public List<ByPolicy> differing() {
        return differing;
    }

    /** Warnings about figures that could not be restated by the named policy. */
    public List<Finding> findings() {
        return restatement.findings();
    }
}
