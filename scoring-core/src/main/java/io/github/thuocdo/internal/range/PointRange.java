package io.github.thuocdo.internal.range;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.function.kind.CompositeFunction;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The bounds of all points that a plan can give, whatever of it applies to a unit: of each criterion, of each group and
 * of the whole. Bonus and penalty reach beyond all points, and below none.
 */
public final class PointRange {
    private static final Bounds NOTHING = new Bounds(Rational.ZERO, Rational.ZERO);

    private final Plan plan;
    private final Function<Criterion, Bounds> fractions;
    private final Map<String, List<Criterion>> criteria = new HashMap<>();
    private final Map<String, Bounds> groups = new HashMap<>();
    private final Optional<Bounds> whole;

    /**
     * A criterion or a group.
     *
     * @param score the fraction of its points that it can give
     * @param points its part in a sum: its fraction times its weight, or nothing where it does not apply
     * @param lightest the least weight among its siblings that it has where anything in it applies
     * @param heaviest its weight where all of it applies
     * @param below the weight of the criteria in it where all of it applies
     */
    private record Member(
            Bounds score, Bounds points, Rational lightest, Rational heaviest, Rational below, boolean adjusts) {}

    private PointRange(Plan plan, Function<Criterion, Bounds> fractions) {
        this.plan = plan;
        this.fractions = fractions;
        plan.scored()
                .forEach(criterion -> criteria.computeIfAbsent(criterion.pillar(), pillar -> new ArrayList<>())
                        .add(criterion));
        this.whole = member(plan.root()).map(member -> scaled(member.score));
    }

    /** The range of a plan in which each criterion can give what its function declares, all its points, and none. */
    public static PointRange of(Plan plan) {
        return of(plan, criterion -> declared(criterion.target().scoring()));
    }

    /**
     * The range of a plan.
     *
     * @param fractions the fractions of its points that a criterion can give
     */
    public static PointRange of(Plan plan, Function<Criterion, Bounds> fractions) {
        return new PointRange(plan, fractions);
    }

    private static Bounds declared(Scoring scoring) {
        if (scoring.adjusts()) {
            return function(scoring).with(NOTHING);
        }
        return function(scoring).with(Bounds.UNIT);
    }

    private static Bounds function(Scoring scoring) {
        if (ScoringFunctions.of(scoring) instanceof CompositeFunction composite) {
            Bounds all = composite.bounds(scoring.parts().stream()
                    .map(part -> function(part.scoring()).times(part.fraction()))
                    .toList());
            return all.most() == null ? Bounds.NONE : new Bounds(all.least(), Bounds.smaller(all.most(), Rational.ONE));
        }
        return ScoringFunctions.ofFigure(scoring).bounds();
    }

    /** The bounds of the score, at the set's scale; empty where nothing that counts is scored. */
    public Optional<Bounds> whole() {
        return whole;
    }

    /** The bounds of a group's score, at the set's scale; empty where nothing in it is scored. */
    public Optional<Bounds> group(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    /** The bounds of a criterion's points, with those that others may share with it. */
    public Bounds points(Criterion criterion) {
        Rational shared =
                givers(criterion).map(giver -> Rational.of(giver.points())).reduce(Rational.ZERO, Rational::plus);
        return rounded(criterion).times(Rational.of(criterion.points()).plus(shared));
    }

    private Bounds scaled(Bounds fraction) {
        return fraction.times(Rational.of(plan.set().scale()));
    }

    /** The criteria whose points may come to {@code taker} where their denominators are empty. */
    private Stream<Criterion> givers(Criterion taker) {
        return criteria.getOrDefault(taker.pillar(), List.of()).stream().filter(giver -> isAmong(taker, giver));
    }

    private boolean isAmong(Criterion taker, Criterion giver) {
        return giver != taker
                && !taker.target().scoring().adjusts()
                && giver.emptyDenominator(plan.set().policies()) instanceof EmptyDenominator.Shared shared
                && (shared.among().isEmpty() || shared.among().contains(taker.id()));
    }

    private Bounds rounded(Criterion criterion) {
        Rational points = Rational.of(criterion.points());
        Bounds exact = fractions.apply(criterion);
        return criterion
                .rounding(plan.set().policies())
                .map(rounding -> rounded(exact, points, rounding))
                .orElse(exact);
    }

    private Member member(Criterion criterion) {
        Bounds score = rounded(criterion);
        // Points that are shared earn what those earn who take them.
        Bounds earned = criteria.getOrDefault(criterion.pillar(), List.of()).stream()
                .filter(taker -> isAmong(taker, criterion))
                .map(this::rounded)
                .reduce(score.with(NOTHING), Bounds::with);
        Rational weight = criterion.weight();
        Scoring scoring = criterion.target().scoring();
        return new Member(
                score, earned.times(weight), weight.times(lightest(scoring)), weight, weight, scoring.adjusts());
    }

    /** The least fraction of its points that applies where anything of a function applies. */
    private static Rational lightest(Scoring scoring) {
        if (!(ScoringFunctions.of(scoring) instanceof CompositeFunction composite)) {
            return Rational.ONE;
        }
        List<Scoring.Part> parts = scoring.parts();
        Rational least = Rational.ONE;
        for (int only = 0; only < parts.size(); only++) {
            List<Rational> applying = new ArrayList<>();
            for (int k = 0; k < parts.size(); k++) {
                applying.add(k == only ? lightest(parts.get(k).scoring()) : Rational.ZERO);
            }
            Rational possible = composite.possible(applying);
            least = possible.signum() > 0 ? Bounds.smaller(least, possible) : least;
        }
        return least;
    }

    private Optional<Member> member(Pillar pillar) {
        List<Member> members = new ArrayList<>();
        criteria.getOrDefault(pillar.id(), List.of()).forEach(criterion -> members.add(member(criterion)));
        pillar.pillars().forEach(below -> member(below).ifPresent(members::add));
        List<Member> divided =
                members.stream().filter(member -> !member.adjusts).toList();
        List<Member> adjusting = members.stream().filter(Member::adjusts).toList();
        // A group of nothing but bonus and penalty adjusts the groups beside it.
        boolean adjusts = divided.isEmpty();
        List<Member> counting = adjusts ? adjusting : divided;
        if (counting.isEmpty()) {
            return Optional.empty();
        }
        Bounds bonus = adjusts ? NOTHING : sum(adjusting);
        Bounds raw = aggregated(pillar.aggregation(), counting, bonus);
        Bounds normalised = adjusts ? raw : normalised(pillar, raw);
        Bounds score = pillar.rounding()
                .map(rounding -> rounded(normalised, Rational.of(plan.set().scale()), rounding))
                .orElse(normalised);
        groups.put(pillar.id(), scaled(score));
        if (counting.stream().allMatch(member -> member.heaviest.signum() == 0)) {
            return Optional.empty();
        }
        Rational below = counting.stream().map(Member::below).reduce(Rational.ZERO, Rational::plus);
        Rational heaviest = pillar.weight().orElse(below);
        Rational lightest = pillar.weight().orElseGet(() -> lightest(counting));
        boolean isPlainMean = pillar.aggregation() == Pillar.Aggregation.ARITHMETIC
                && pillar.weight().isEmpty()
                && score.equals(raw);
        Bounds points = isPlainMean ? sum(counting).plus(bonus) : score.times(heaviest);
        return Optional.of(new Member(score, points.with(NOTHING), lightest, heaviest, below, adjusts));
    }

    private static Rational lightest(List<Member> members) {
        return members.stream()
                .map(Member::lightest)
                .filter(weight -> weight.signum() > 0)
                .reduce(Bounds::smaller)
                .orElse(Rational.ZERO);
    }

    /**
     * A member that does not apply leaves the divisor: so a mean lies between the least and the most of its members, and what is added
     * to its points weighs most where the lightest of them applies alone.
     */
    private static Bounds aggregated(Pillar.Aggregation aggregation, List<Member> members, Bounds bonus) {
        if (aggregation == Pillar.Aggregation.SUM) {
            return sum(members).plus(bonus);
        }
        List<Member> weighed =
                members.stream().filter(member -> member.lightest.signum() > 0).toList();
        boolean isMean = aggregation == Pillar.Aggregation.ARITHMETIC;
        return (weighed.isEmpty() ? members : weighed)
                .stream()
                        .map(member -> isMean && member.lightest.signum() > 0
                                ? member.score.plus(bonus.times(Rational.ONE.dividedBy(member.lightest)))
                                : member.score)
                        .reduce(Bounds::with)
                        .orElse(Bounds.UNIT);
    }

    private static Bounds normalised(Pillar pillar, Bounds raw) {
        if (pillar.normalised().isEmpty()) {
            return raw;
        }
        return pillar.normalised().equals(Optional.of(Pillar.Normalised.MIN_MAX)) ? Bounds.UNIT : Bounds.NONE;
    }

    private static Bounds sum(List<Member> members) {
        return members.stream().map(Member::points).reduce(NOTHING, Bounds::plus);
    }

    private static Bounds rounded(Bounds fraction, Rational points, Policies.Rounding rounding) {
        return new Bounds(
                fraction.least() == null ? null : rounded(fraction.least(), points, rounding),
                fraction.most() == null ? null : rounded(fraction.most(), points, rounding));
    }

    private static Rational rounded(Rational fraction, Rational points, Policies.Rounding rounding) {
        return Rational.of(fraction.times(points).rounded(rounding.scale(), rounding.mode()))
                .dividedBy(points);
    }
}
