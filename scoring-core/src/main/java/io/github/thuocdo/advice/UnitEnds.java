package io.github.thuocdo.advice;

import com.google.common.collect.ListMultimap;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.internal.advice.FigureRange;
import io.github.thuocdo.internal.advice.FigureUse;
import io.github.thuocdo.internal.advice.SumStructure;
import io.github.thuocdo.internal.advice.Work;
import io.github.thuocdo.internal.figures.Judgement;
import io.github.thuocdo.internal.outlook.PossibleRanks;
import io.github.thuocdo.internal.outlook.Span;
import io.github.thuocdo.internal.ranks.RankKeys;
import io.github.thuocdo.internal.ranks.RankKeys.Key;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The best and the worst key that units can have in a ranking, whichever figures the missing ones turn out to be. */
final class UnitEnds {
    /** The units of a ranking that are scored at their ends one by one, at most. */
    private static final int MOST_SCORED = 300;

    private final ScoredPeriod period;
    private final Supplier<ListMultimap<String, Submission>> said;
    private final Policies policies;
    private final RankKeys keys;
    private final Raisables raisables;
    private final boolean isWhole;
    /** Whether no unit misses a figure. */
    private final boolean isSettled;

    /** The range of each scored criterion; none where the ends of some score may not be taken. */
    private final Map<String, FigureRange> ranges;

    private final Map<String, Span> spans = new HashMap<>();
    private final PossibleRanks ranks;

    UnitEnds(
            ScoredPeriod period,
            Supplier<ListMultimap<String, Submission>> said,
            Ranking ranking,
            RankKeys keys,
            Raisables raisables) {
        Plan plan = ranking.plan();
        this.isSettled = ranking.entries().stream().allMatch(unit -> unit.unknown() == 0);
        this.period = period;
        this.said = said;
        this.policies = plan.set().policies();
        this.keys = keys;
        this.raisables = raisables;
        this.isWhole = plan.set().needsWholePopulation();
        this.ranges = SumStructure.isSum(plan) ? ranges(plan) : Map.of();
        Work work = new Work(MOST_SCORED);
        ranking.entries()
                .forEach(unit ->
                        of(unit, work).ifPresent(span -> spans.put(unit.unit().code(), span)));
        this.ranks = new PossibleRanks(spans.values(), policies);
    }

    private Map<String, FigureRange> ranges(Plan plan) {
        boolean adjusts = plan.scored().stream()
                .anyMatch(criterion -> criterion.target().scoring().adjusts());
        Map<String, FigureRange> all = new HashMap<>();
        for (List<FigureUse> uses : raisables.uses()) {
            FigureUse use = uses.get(0);
            Optional<FigureRange> range =
                    uses.size() == 1 ? FigureRange.of(use, period.figures().period()) : Optional.empty();
            boolean leavesOut = use.criterion().missing(policies) != Policies.Missing.ZERO;
            if (range.filter(known -> hasEnds(known, leavesOut, adjusts)).isEmpty()) {
                return Map.of();
            }
            all.put(use.criterion().id(), range.get());
        }
        return all;
    }

    /**
     * Whether scores have their ends where each missing figure has its own. A figure that leaves the divisor while it is missing must
     * have all points or none there, or leaving it out might do more.
     */
    private boolean hasEnds(FigureRange range, boolean leavesOut, boolean adjusts) {
        int lowest = range.least().fraction().signum();
        boolean isFull = range.most().fraction().equals(Rational.ONE);
        return range.isHeldByEnds(keys.breaksTiesByMet())
                && (leavesOut ? lowest == 0 && isFull && !adjusts : lowest <= 0)
                && range.most().fraction().signum() >= 0;
    }

    /** The ranks among all units. */
    PossibleRanks ranks() {
        return ranks;
    }

    /** Between which keys a unit of the ranking is; empty where it can have no rank. */
    Optional<Span> of(String code) {
        return Optional.ofNullable(spans.get(code));
    }

    /** Between which keys a unit with other figures is; empty where it can have no rank. */
    Optional<Span> of(RankedUnit unit) {
        return of(unit, new Work(1));
    }

    private Optional<Span> of(RankedUnit unit, Work work) {
        boolean isKnown = isSettled || !isWhole && unit.unknown() == 0;
        if (!unit.isRanked() && (isKnown || isNeverRanked(unit))) {
            return Optional.empty();
        }
        if (isKnown) {
            Optional<Key> key = Optional.of(keys.key(unit));
            return Optional.of(new Span(key, key, false, true));
        }
        return Optional.of(takenEnds(unit, work).orElseGet(() -> around(unit)));
    }

    /** Whether it is of a group that is not ranked, or too little applies to it. */
    private boolean isNeverRanked(RankedUnit unit) {
        long applicable = unit.scored().stream()
                .filter(outcome -> outcome.status() != Status.NOT_APPLICABLE)
                .count();
        return !Judgement.isOfRankedGroup(unit.unit(), policies) || applicable < Math.max(1, policies.criteria());
    }

    /** Between which keys it is where both are taken; empty where that is not certain. */
    private Optional<Span> takenEnds(RankedUnit unit, Work work) {
        int place = period.units().position(unit.unit().code()).orElse(-1);
        if (ranges.isEmpty()
                || place < 0
                || raisables.hasPublishedPoints(place)
                || unit.worst().isEmpty()
                || unit.best().isEmpty()) {
            return Optional.empty();
        }
        if (policies.rounding().beforeRanking()) {
            return Optional.of(new Span(
                    key(unit.worst().get(), unit.met()),
                    key(unit.best().get(), unit.met() + mostMet(unit)),
                    !unit.isRanked(),
                    true));
        }
        return work.take() ? atTheirEnds(unit) : Optional.empty();
    }

    private int mostMet(RankedUnit unit) {
        return unit.scored().stream()
                .filter(outcome -> outcome.status() == Status.UNKNOWN)
                .mapToInt(outcome -> range(outcome).most().met())
                .sum();
    }

    private FigureRange range(Outcome outcome) {
        return Optional.ofNullable(ranges.get(outcome.criterion().id())).orElseThrow();
    }

    /** The unit scored with its missing figures at their ends: published scores are rounded, and ranks are not. */
    private Optional<Span> atTheirEnds(RankedUnit unit) {
        Map<String, Observation> worst = new HashMap<>();
        Map<String, Observation> best = new HashMap<>();
        for (Outcome outcome : unit.scored()) {
            if (outcome.status() == Status.UNKNOWN) {
                FigureRange range = range(outcome);
                String indicator = outcome.criterion().indicator().code();
                boolean stays = outcome.criterion().missing(policies) == Policies.Missing.ZERO
                        && range.least().fraction().signum() == 0;
                worst.put(indicator, stays ? Observation.MISSING : range.least().said());
                best.put(indicator, range.most().said());
            }
        }
        List<RankedUnit> ends = new Variants(period, said, keys, unit, keys.ownKey(unit)).units(List.of(worst, best));
        return ends.stream().allMatch(RankedUnit::isRanked)
                ? Optional.of(new Span(
                        Optional.of(keys.key(ends.get(0))), Optional.of(keys.key(ends.get(1))), !unit.isRanked(), true))
                : Optional.empty();
    }

    /**
     * Between which keys a unit is for certain. Where units are ranked by scores before they are rounded, each end may lie up to one
     * last digit beyond the published one; where points depend on others, so may what is met.
     */
    private Span around(RankedUnit unit) {
        Policies.Rounding rounding = policies.rounding();
        BigDecimal beyond = rounding.beforeRanking() ? BigDecimal.ZERO : BigDecimal.ONE.movePointLeft(rounding.scale());
        int all = unit.scored().size();
        return new Span(
                unit.worst().flatMap(score -> key(score.subtract(beyond), isWhole ? 0 : unit.met())),
                unit.best().flatMap(score -> key(score.add(beyond), isWhole ? all : unit.met() + unit.unknown())),
                !unit.isRanked(),
                false);
    }

    private Optional<Key> key(BigDecimal score, int met) {
        return Optional.of(keys.key(Rational.of(score), met));
    }
}
