package io.github.thuocdo.advice;

import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.internal.advice.Divisors;
import io.github.thuocdo.internal.advice.FigureUse;
import io.github.thuocdo.internal.advice.Raisable;
import io.github.thuocdo.internal.ranks.RankKeys;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.ExactScore;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.submission.Observation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One unit that asks what it can do: where it stands, which of its figures can be raised, and what they are worth. */
final class UnitCase {
    private final RankedUnit now;
    private final OptionalInt period;
    private final Plan plan;
    private final RankKeys keys;
    private final Optional<RankKeys.Key> own;
    private final List<Raisables.Found> figures;
    private final Variants variants;
    private final Optional<Rational> score;
    /** The worth in the score of a fraction of the points of each figure's criterion; none where scores are no sums. */
    private final Map<String, Rational> worths;

    private final boolean isSum;

    UnitCase(
            ScoredPeriod period,
            Plan plan,
            RankKeys keys,
            RankedUnit now,
            List<Raisables.Found> figures,
            Divisors divisors) {
        this.now = now;
        this.period = period.figures().period();
        this.plan = plan;
        this.keys = keys;
        this.own = now.isRanked() ? Optional.of(keys.key(now)) : Optional.empty();
        this.figures = figures;
        this.variants = new Variants(period, keys, now);
        Optional<ExactScore> exact = now.findScore().isPresent() ? Optional.of(now.exactScore()) : Optional.empty();
        this.score = exact.flatMap(ExactScore::score);
        this.isSum = divisors.adds()
                && score.isPresent()
                && now.isRanked()
                && raisables().stream().allMatch(Raisable::isSeparate);
        this.worths = !isSum
                ? Map.of()
                : divisors.isMean() ? divisors.of(exact.orElseThrow().divisor()) : worths();
    }

    private Map<String, Rational> worths() {
        Map<String, Rational> all = new HashMap<>();
        List<Raisable> raisables = raisables();
        List<ProjectedResult> raised = variants.of(raisables.stream()
                .map(raisable -> Map.of(raisable.indicator(), raisable.at(raisable.last())))
                .toList());
        for (int k = 0; k < raisables.size(); k++) {
            Raisable raisable = raisables.get(k);
            Rational more = fraction(raisable, raisable.last()).minus(fraction(raisable, 0));
            Rational gain = raised.get(k).exact().orElseThrow().minus(score.orElseThrow());
            all.put(raisable.indicator(), more.signum() == 0 ? Rational.ZERO : gain.dividedBy(more));
        }
        return all;
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
        List<Raisable> all = new ArrayList<>();
        figures.forEach(found -> found.raisable().ifPresent(all::add));
        return all;
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

    /** Its result if one figure alone is raised. */
    ProjectedResult with(Raisable raisable, long step) {
        Optional<Rational> worth = worth(raisable);
        if (worth.isEmpty() || !plan.set().verdicts().isNone()) {
            return variants.of(Map.of(raisable.indicator(), raisable.at(step)));
        }
        Rational exact = score.orElseThrow()
                .plus(worth.get().times(fraction(raisable, step).minus(fraction(raisable, 0))));
        var rounding = plan.set().policies().rounding();
        var published = exact.rounded(rounding.scale(), rounding.mode());
        FigureUse use = raisable.uses().get(0);
        Observation raised = raisable.at(step);
        boolean wasMet =
                !raisable.figure().isUnknown() && use.isMetBy(raisable.figure().observation());
        int met = now.met() + (!wasMet && use.isMetBy(raised) ? 1 : 0);
        Rational ranked = rounding.beforeRanking() ? Rational.of(published) : exact;
        int rank = keys.rankOf(keys.key(ranked, met), own);
        return new ProjectedResult(
                Optional.of(published), Optional.of(exact), met, OptionalInt.of(rank), Optional.empty());
    }
}
