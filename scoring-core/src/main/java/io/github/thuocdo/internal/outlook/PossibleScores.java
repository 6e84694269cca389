package io.github.thuocdo.internal.outlook;

import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.internal.advice.FigureRange;
import io.github.thuocdo.internal.advice.Stretch;
import io.github.thuocdo.internal.advice.SumStructure;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.submission.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The scores by which a unit can be ranked, each with the number of criteria met, where scores are sums: every missing figure stays
 * missing, or turns out to be any that can be right. Which figures are reported decides what points are divided by; then each figure
 * adds what it brings, and the set's own scores of a few cases tell how much that is.
 */
public final class PossibleScores {
    /** Figures that leave the divisor while they are missing; with more of them there are too many ways to report some. */
    private static final int MOST_LEFT_OUT = 7;

    private final Policies policies;
    private final boolean countsMet;
    /** The missing figures; those that leave the divisor while they are missing come first. */
    private final List<Missing> missing;

    private final int leavingOut;
    private final Function<List<Map<String, Observation>>, List<RankedUnit>> scored;

    /**
     * A missing figure of a unit.
     *
     * @param indicator the code of its indicator
     * @param leavesOut whether its criterion leaves the divisor while it is missing
     * @param range the points that it can bring
     */
    public record Missing(String indicator, boolean leavesOut, FigureRange range) {
        private Observation first() {
            return range.least().said();
        }

        private Observation last() {
            return range.most().said();
        }

        /** The difference of the fractions of its two known figures. */
        private Rational rise() {
            return range.most().fraction().minus(range.least().fraction());
        }
    }

    private PossibleScores(
            Plan plan,
            boolean countsMet,
            List<Missing> missing,
            Function<List<Map<String, Observation>>, List<RankedUnit>> scored) {
        this.policies = plan.set().policies();
        this.countsMet = countsMet;
        this.missing = missing;
        this.leavingOut = (int) missing.stream().filter(Missing::leavesOut).count();
        this.scored = scored;
    }

    /**
     * The scores and criteria met by which the unit can be ranked; empty where they cannot all be told: where scores are no sums, or too
     * many figures are missing.
     *
     * @param countsMet whether the number of criteria met breaks ties
     * @param missing every missing figure of a scored criterion
     * @param scored scores the unit with some of them filled in, for each way to do so
     */
    public static Optional<List<Stretch>> of(
            Plan plan,
            boolean countsMet,
            List<Missing> missing,
            Function<List<Map<String, Observation>>, List<RankedUnit>> scored) {
        List<Missing> sorted = new ArrayList<>(missing);
        sorted.sort(Comparator.comparing(figure -> !figure.leavesOut));
        PossibleScores scores = new PossibleScores(plan, countsMet, sorted, scored);
        return SumStructure.isSum(plan) && scores.leavingOut <= MOST_LEFT_OUT && scores.areHeldByEnds()
                ? scores.find()
                : Optional.empty();
    }

    private boolean areHeldByEnds() {
        return missing.stream().allMatch(figure -> figure.range.isHeldByEnds(false));
    }

    private Optional<List<Stretch>> find() {
        List<Stretch> all = new ArrayList<>();
        for (int left = 0; left < 1 << leavingOut; left++) {
            List<Missing> reported = new ArrayList<>();
            for (int k = 0; k < missing.size(); k++) {
                if (k >= leavingOut || ((left >> k) & 1) == 0) {
                    reported.add(missing.get(k));
                }
            }
            Optional<List<Stretch>> some = among(reported);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(some.get());
        }
        return Optional.of(Stretch.merged(all));
    }

    /** The scores where these of the missing figures are reported; those that stay in the divisor may stay missing all the same. */
    private Optional<List<Stretch>> among(List<Missing> reported) {
        List<RankedUnit> cases = scored.apply(cases(reported));
        RankedUnit least = cases.get(0);
        if (cases.stream().noneMatch(RankedUnit::isRanked)) {
            return Optional.of(List.of());
        }
        if (!cases.stream()
                .allMatch(each -> each.isRanked() && each.exactScore().score().isPresent())) {
            return Optional.empty();
        }
        List<Stretch> all = List.of(Stretch.at(score(least), least.met()));
        Rational unreported = score(least);
        Rational most = score(least);
        for (int k = 0; k < reported.size(); k++) {
            Missing figure = reported.get(k);
            Rational gain = score(cases.get(k + 3)).minus(score(least));
            Rational worth = figure.rise().signum() == 0 ? Rational.ZERO : gain.dividedBy(figure.rise());
            Optional<Rational> nothing = figure.leavesOut ? Optional.empty() : unreported(figure, worth);
            Optional<List<Stretch>> sums = Stretch.sums(all, brought(figure, worth, nothing));
            if (sums.isEmpty()) {
                return Optional.empty();
            }
            all = sums.get();
            unreported = unreported.plus(nothing.orElse(Rational.ZERO));
            most = most.plus(gain);
        }
        // Scores add up as supposed where both ends do.
        boolean addsUp = most.equals(score(cases.get(1))) && unreported.equals(score(cases.get(2)));
        return addsUp
                ? Optional.of(Stretch.merged(all.stream().map(this::ranked).toList()))
                : Optional.empty();
    }

    /** All at their least, all at their most, those at their least that leave the divisor otherwise, and each alone at its most. */
    private static List<Map<String, Observation>> cases(List<Missing> reported) {
        Map<String, Observation> least = new HashMap<>();
        Map<String, Observation> most = new HashMap<>();
        Map<String, Observation> fewest = new HashMap<>();
        for (Missing figure : reported) {
            least.put(figure.indicator, figure.first());
            most.put(figure.indicator, figure.last());
            if (figure.leavesOut) {
                fewest.put(figure.indicator, figure.first());
            }
        }
        List<Map<String, Observation>> cases = new ArrayList<>(List.of(least, most, fewest));
        for (Missing figure : reported) {
            Map<String, Observation> alone = new HashMap<>(least);
            alone.put(figure.indicator, figure.last());
            cases.add(alone);
        }
        return cases;
    }

    /** The change of the score where a figure stays missing and has no points, instead of its least. */
    private static Optional<Rational> unreported(Missing figure, Rational worth) {
        return figure.rise().signum() == 0 && figure.range.least().fraction().signum() != 0
                ? Optional.empty()
                : Optional.of(
                        Rational.ZERO.minus(figure.range.least().fraction().times(worth)));
    }

    /** The changes of the score and of the criteria met where a figure is any that it can be, instead of its least. */
    private static List<Stretch> brought(Missing figure, Rational worth, Optional<Rational> unreported) {
        Stretch from = Stretch.at(
                Rational.ZERO.minus(figure.range.least().fraction()),
                -figure.range.least().met());
        List<Stretch> all = new ArrayList<>();
        figure.range.all().forEach(each -> all.add(each.plus(from).times(worth)));
        unreported.ifPresent(
                score -> all.add(Stretch.at(score, -figure.range.least().met())));
        return Stretch.merged(all);
    }

    /** As units are ranked: rounded where that comes first, and without the criteria met where they break no ties. */
    private Stretch ranked(Stretch scores) {
        Policies.Rounding rounding = policies.rounding();
        Stretch counted = countsMet ? scores : scores.withoutMet();
        return rounding.beforeRanking() ? counted.rounded(rounding.scale(), rounding.mode()) : counted;
    }

    private static Rational score(RankedUnit scored) {
        return scored.exactScore().score().orElseThrow();
    }
}
