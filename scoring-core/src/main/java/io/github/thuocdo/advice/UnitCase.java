package io.github.thuocdo.advice;

import com.google.common.base.Suppliers;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.internal.advice.Divisors;
import io.github.thuocdo.internal.advice.FigureUse;
import io.github.thuocdo.internal.advice.Raisable;
import io.github.thuocdo.internal.figures.Judgement;
import io.github.thuocdo.internal.ranks.RaisedFigure;
import io.github.thuocdo.internal.ranks.RaisedVerdicts;
import io.github.thuocdo.internal.ranks.RankKeys;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.ranking.ExactScore;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Verdict;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** One unit that asks what it can do: where it stands, which of its figures can be raised, and what they are worth. */
final class UnitCase {
    /** So many variants of a unit stand in memory at once. */
    private static final int AT_ONCE = 64;

    private final RankedUnit now;
    private final OptionalInt period;
    private final Plan plan;
    private final RankKeys keys;
    private final Optional<RankKeys.Key> own;
    private final List<Raisables.Found> figures;
    private final List<Raisable> raisables;
    private final Variants variants;
    private final Optional<Rational> score;
    /** The worth in the score of a fraction of the points of each figure's criterion; none where scores are no sums. */
    private final Map<String, Rational> worths;

    private final boolean isSum;
    private final boolean hasVerdicts;
    /** Its outcomes, as it stands. */
    private final Supplier<List<Outcome>> outcomes;
    /** Tells verdicts with other figures; empty where only scoring them does. */
    private final Optional<RaisedVerdicts> verdicts;

    private final Map<Raised, ProjectedResult> scored = new HashMap<>();

    /** A figure that is raised to a step. */
    record Raised(Raisable figure, long step) {}

    UnitCase(
            ScoredPeriod period,
            Supplier<ListMultimap<String, Submission>> said,
            Plan plan,
            RankKeys keys,
            RankedUnit now,
            List<Raisables.Found> figures,
            Divisors divisors,
            boolean tellsVerdicts) {
        this.now = now;
        this.period = period.figures().period();
        this.plan = plan;
        this.keys = keys;
        this.own = keys.ownKey(now);
        this.outcomes = Suppliers.memoize(now::outcomes);
        this.figures = figures.stream().map(this::held).toList();
        this.raisables = this.figures.stream()
                .flatMap(found -> found.raisable().stream())
                .toList();
        this.variants = new Variants(period, said, keys, now, own);
        Optional<ExactScore> exact = now.findScore().isPresent() ? Optional.of(now.exactScore()) : Optional.empty();
        this.score = exact.flatMap(ExactScore::score);
        this.isSum = divisors.adds()
                && score.isPresent()
                && now.isRanked()
                && raisables.stream().allMatch(Raisable::isSeparate)
                && (raisables.stream().noneMatch(raisable -> raisable.figure().isUnknown()) || !sharesPoints());
        this.worths = !isSum
                ? Map.of()
                : divisors.isMean() ? divisors.of(exact.orElseThrow().divisor()) : worths(divisors.found(outside()));
        this.verdicts = isSum && tellsVerdicts ? Optional.of(RaisedVerdicts.of(now, outcomes)) : Optional.empty();
        this.hasVerdicts = !plan.set().verdicts().isNone();
    }

    /** A figure; where it has all points that other units leave it, and meets what it can, without the raise to it. */
    private Raisables.Found held(Raisables.Found found) {
        boolean isFull =
                found.why().map(why -> why == Standstill.NOTHING_TO_GAIN).orElse(true)
                        && !found.figure().isUnknown()
                        && found.uses().stream().allMatch(use -> isFull(use, found.figure()));
        return isFull
                ? new Raisables.Found(
                        found.indicator(), found.uses(), found.figure(), Optional.empty(), Optional.of(Standstill.FULL))
                : found;
    }

    private boolean isFull(FigureUse use, Figure figure) {
        return use.isMostAmongOthers()
                && (!use.isJudged() || use.isMetBy(figure.observation()))
                && outcomes.get().stream()
                        .filter(outcome ->
                                outcome.criterion().id().equals(use.criterion().id()))
                        .anyMatch(outcome -> outcome.fraction()
                                .filter(has -> has.compare(Real.ONE) >= 0)
                                .isPresent());
    }

    /** The places of the criteria that do not count for the unit. */
    private BitSet outside() {
        BitSet outside = new BitSet();
        List<Outcome> all = outcomes.get();
        for (int k = 0; k < all.size(); k++) {
            outside.set(k, isOutside(all.get(k)));
        }
        return outside;
    }

    /** Whether points of 0 of 0 are shared: a figure that is missing takes its part of them from others once it is reported. */
    private boolean sharesPoints() {
        return outcomes.get().stream()
                .flatMap(outcome -> outcome.emptyDenominator().stream())
                .anyMatch(EmptyDenominator.Shared.class::isInstance);
    }

    private boolean isOutside(Outcome outcome) {
        Criterion criterion = outcome.criterion();
        return criterion.scored()
                && (outcome.status() == Status.NOT_APPLICABLE
                        || (outcome.status() == Status.UNKNOWN
                                && criterion.missing(plan.set().policies()) != Policies.Missing.ZERO));
    }

    /** The worths, by scoring the unit with the figures of which none of its kind has found them. */
    private Map<String, Rational> worths(Map<String, Rational> all) {
        List<Raisable> open = raisables.stream()
                .filter(raisable -> !all.containsKey(raisable.indicator()))
                .toList();
        if (open.isEmpty()) {
            return all;
        }
        Map<String, Rational> nothing = new HashMap<>();
        List<ProjectedResult> raised = variants.of(open.stream()
                .map(raisable -> Map.of(raisable.indicator(), raisable.at(raisable.last())))
                .toList());
        for (int k = 0; k < open.size(); k++) {
            Raisable raisable = open.get(k);
            Rational more = fraction(raisable, raisable.last()).minus(fraction(raisable, 0));
            Rational gain = raised.get(k).exact().orElseThrow().minus(score.orElseThrow());
            if (more.signum() == 0) {
                nothing.put(raisable.indicator(), Rational.ZERO);
            } else {
                all.put(raisable.indicator(), gain.dividedBy(more));
            }
        }
        nothing.putAll(all);
        return nothing;
    }

    private static Rational fraction(Raisable raisable, long step) {
        return raisable.fraction(step).exact().orElseThrow();
    }

    RankedUnit now() {
        return now;
    }

    /** The year of which the figures are; empty where none is known. */
    OptionalInt period() {
        return period;
    }

    Plan plan() {
        return plan;
    }

    RankKeys keys() {
        return keys;
    }

    Optional<RankKeys.Key> own() {
        return own;
    }

    List<Raisables.Found> figures() {
        return figures;
    }

    List<Raisable> raisables() {
        return raisables;
    }

    Variants variants() {
        return variants;
    }

    boolean isSum() {
        return isSum;
    }

    /** The score before rounding; empty where it has none. */
    Optional<Rational> score() {
        return score;
    }

    Optional<Rational> worth(Raisable raisable) {
        return Optional.ofNullable(worths.get(raisable.indicator()));
    }

    /** Its result now. */
    ProjectedResult result() {
        OptionalInt rank = now.findRank();
        return new ProjectedResult(now.findScore(), score, now.met(), rank, now.verdict());
    }

    /** Finds its results if one of some figures alone is raised, where they are scored: many together cost less than each by itself. */
    void score(List<Raised> raised) {
        List<Raised> asked =
                raised.stream().filter(each -> isScored(each.figure)).distinct().toList();
        for (List<Raised> some : Lists.partition(asked, AT_ONCE)) {
            List<ProjectedResult> results = variants.of(some.stream()
                    .map(each -> Map.of(each.figure.indicator(), each.figure.at(each.step)))
                    .toList());
            for (int k = 0; k < some.size(); k++) {
                scored.put(some.get(k), results.get(k));
            }
        }
    }

    /** Whether no sum tells what a raised figure brings. */
    private boolean isScored(Raisable raisable) {
        return worth(raisable).isEmpty() || (verdicts.isEmpty() && hasVerdicts);
    }

    /** Its result if one figure alone is raised. */
    ProjectedResult with(Raisable raisable, long step) {
        if (isScored(raisable)) {
            ProjectedResult known = scored.get(new Raised(raisable, step));
            return known != null ? known : variants.of(Map.of(raisable.indicator(), raisable.at(step)));
        }
        Rational worth = worth(raisable).orElseThrow();
        Rational before = fraction(raisable, 0);
        Rational after = fraction(raisable, step);
        Rational exact = score.orElseThrow().plus(worth.times(after.minus(before)));
        var rounding = plan.set().policies().rounding();
        var published = exact.rounded(rounding.scale(), rounding.mode());
        FigureUse use = raisable.uses().get(0);
        Observation raised = raisable.at(step);
        boolean wasMet =
                !raisable.figure().isUnknown() && use.isMetBy(raisable.figure().observation());
        int met = now.met() + (!wasMet && use.isMetBy(raised) ? 1 : 0);
        Rational ranked = rounding.beforeRanking() ? Rational.of(published) : exact;
        OptionalInt rank = OptionalInt.of(keys.rankOf(keys.key(ranked, met), own));
        Optional<Verdict> verdict = hasVerdicts
                ? verdicts.orElseThrow()
                        .of(
                                new RaisedFigure(
                                        use.criterion(),
                                        Judgement.status(use.criterion(), raised),
                                        raisable.figure().isUnknown(),
                                        worth,
                                        before,
                                        after),
                                published)
                : Optional.empty();
        return new ProjectedResult(Optional.of(published), Optional.of(exact), met, rank, verdict);
    }
}
