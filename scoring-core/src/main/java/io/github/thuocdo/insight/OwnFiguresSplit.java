package io.github.thuocdo.insight;

import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.ranks.ShapleyValue;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.ranking.ExactScore;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Splits what a unit's own figures did to its score over the figures. The unit is scored as several units, each with other
 * figures of the period after, once for every way in which the set and the missing figures can stand.
 */
final class OwnFiguresSplit {
    /** The set and the figures that were missing: the factors beside a unit's own figures that its score before rounding knows. */
    private static final int BESIDE = 2;

    private final MixedRankings mixed;
    private final AdministrativeUnit unit;
    private final List<String> changed;

    OwnFiguresSplit(MixedRankings mixed, String code) {
        this.mixed = mixed;
        this.unit = mixed.after().unit(code).unit();
        MixedFigures.OfUnit figures = mixed.figures().of(code);
        this.changed = figures.indicators().stream().filter(figures::isChanged).toList();
    }

    static OwnFigures of(MixedRankings mixed, String code) {
        if (mixed.needsWholePopulation()) {
            return OwnFigures.notSplit();
        }
        OwnFiguresSplit split = new OwnFiguresSplit(mixed, code);
        if (split.changed.isEmpty()) {
            return split.ofNothing();
        }
        return split.byMean().or(split::bySum).or(split::byShapley).orElseGet(OwnFigures::notSplit);
    }

    /** Nothing changed, so that there is nothing to split: the mixes tell whether the unit has scores. */
    private OwnFigures ofNothing() {
        for (int beside = 0; beside < 1 << BESIDE; beside++) {
            RankedUnit scored = mixed.alone(unit.code(), false, isCriteria(beside), isMissing(beside));
            if (scored.exactScore().score().isEmpty()) {
                return OwnFigures.notSplit();
            }
        }
        return new OwnFigures(OwnFigures.Way.SUM, Map.of());
    }

    /** The rankings of the mixes tell it already where scores are means of what each figure brings by itself. */
    Optional<OwnFigures> byMean() {
        if (!mixed.isMean(false) || !mixed.isMean(true)) {
            return Optional.empty();
        }
        List<Rational> shares = zeros();
        for (int beside = 0; beside < 1 << BESIDE; beside++) {
            Optional<Map<String, Rational>> brought = MeanDifference.of(
                    mixed.alone(unit.code(), false, isCriteria(beside), isMissing(beside)),
                    mixed.alone(unit.code(), true, isCriteria(beside), isMissing(beside)));
            if (brought.isEmpty()) {
                return Optional.empty();
            }
            for (int k = 0; k < changed.size(); k++) {
                add(shares, k, brought.get().getOrDefault(changed.get(k), Rational.ZERO), beside);
            }
        }
        return Optional.of(new OwnFigures(OwnFigures.Way.SUM, named(shares)));
    }

    private static boolean isCriteria(int beside) {
        return (beside & 1) != 0;
    }

    private static boolean isMissing(int beside) {
        return (beside & 2) != 0;
    }

    /** The differences of scoring the unit with each of its changed figures alone, where they add up. */
    Optional<OwnFigures> bySum() {
        List<Predicate<String>> variants = new ArrayList<>();
        variants.add(indicator -> false);
        changed.forEach(one -> variants.add(one::equals));
        variants.add(indicator -> true);
        List<Rational> shares = zeros();
        for (int beside = 0; beside < 1 << BESIDE; beside++) {
            Optional<List<Rational>> found = scores(beside, variants);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            List<Rational> scores = found.get();
            Rational sum = Rational.ZERO;
            for (int k = 0; k < changed.size(); k++) {
                Rational alone = scores.get(k + 1).minus(scores.get(0));
                sum = sum.plus(alone);
                add(shares, k, alone, beside);
            }
            if (!sum.equals(scores.get(changed.size() + 1).minus(scores.get(0)))) {
                return Optional.empty();
            }
        }
        return Optional.of(new OwnFigures(OwnFigures.Way.SUM, named(shares)));
    }

    private Optional<OwnFigures> byShapley() {
        if (changed.size() > OwnFigures.MOST_SPLIT) {
            return Optional.empty();
        }
        List<Predicate<String>> variants = new ArrayList<>();
        for (int coalition = 0; coalition < 1 << changed.size(); coalition++) {
            int members = coalition;
            variants.add(indicator -> (members & 1 << changed.indexOf(indicator)) != 0);
        }
        List<Rational> shares = zeros();
        for (int beside = 0; beside < 1 << BESIDE; beside++) {
            Optional<List<Rational>> found = scores(beside, variants);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            List<Rational> scores = found.get();
            List<Rational> own = ShapleyValue.shares(changed.size(), scores::get);
            for (int k = 0; k < changed.size(); k++) {
                add(shares, k, own.get(k), beside);
            }
        }
        return Optional.of(new OwnFigures(OwnFigures.Way.SHAPLEY, named(shares)));
    }

    private List<Rational> zeros() {
        List<Rational> zeros = new ArrayList<>();
        changed.forEach(indicator -> zeros.add(Rational.ZERO));
        return zeros;
    }

    private static void add(List<Rational> shares, int k, Rational added, int beside) {
        Rational weight = ShapleyValue.weight(Integer.bitCount(beside), BESIDE + 1);
        shares.set(k, shares.get(k).plus(added.times(weight)));
    }

    private Map<String, Rational> named(List<Rational> shares) {
        Map<String, Rational> named = new LinkedHashMap<>();
        for (int k = 0; k < changed.size(); k++) {
            named.put(changed.get(k), shares.get(k));
        }
        return named;
    }

    /** The same unit under another code. */
    static AdministrativeUnit copy(AdministrativeUnit unit, String code) {
        AdministrativeUnit copy =
                AdministrativeUnit.of(code, unit.name(), unit.level()).withGroups(unit.groups());
        AdministrativeUnit typed = unit.type().map(copy::withType).orElse(copy);
        return unit.parent().map(typed::withParent).orElse(typed);
    }

    /** The scores before rounding, one for each variant of which changed figures are those of the period after. */
    private Optional<List<Rational>> scores(int beside, List<Predicate<String>> variants) {
        boolean criteriaAfter = isCriteria(beside);
        boolean missingAfter = isMissing(beside);
        Set<String> own = Set.copyOf(changed);
        MixedFigures.OfUnit figures = mixed.figures().of(unit.code());
        List<AdministrativeUnit> copies = new ArrayList<>();
        List<Submission> submissions = new ArrayList<>();
        for (int k = 0; k < variants.size(); k++) {
            Predicate<String> variant = variants.get(k);
            String code = unit.code() + "#" + k;
            copies.add(copy(unit, code));
            Submission said = figures.with(i -> own.contains(i) ? variant.test(i) : missingAfter);
            submissions.add(new Submission(code, said.entries()));
        }
        Ranking ranking = mixed.scorer(criteriaAfter)
                .rank(
                        UnitRegister.of(copies).at(unit.level()),
                        mixed.inPeriod(Submissions.of(submissions), criteriaAfter));
        List<Rational> scores = new ArrayList<>();
        for (AdministrativeUnit copy : copies) {
            RankedUnit scored = ranking.unit(copy.code());
            Optional<Rational> score = scored.exactScore().score();
            if (score.isEmpty()) {
                return Optional.empty();
            }
            scores.add(score.get());
        }
        return Optional.of(scores);
    }

    /** The part of each figure in the difference of two scores of one unit that are means with the same divisor. */
    private static final class MeanDifference {
        private MeanDifference() {}

        /**
         * The part of each indicator, those that bring nothing left out; empty where a criterion applies in one of the two alone, so that
         * what a figure brings depends on the others.
         *
         * @param before a unit by a set whose scores are plain means
         * @param after the same by the same set
         */
        static Optional<Map<String, Rational>> of(RankedUnit before, RankedUnit after) {
            if (before.findScore().isEmpty() || after.findScore().isEmpty()) {
                return Optional.empty();
            }
            ExactScore exact = before.exactScore();
            if (!exact.divisor().equals(after.exactScore().divisor())) {
                return Optional.empty();
            }
            List<Outcome> old = before.scored();
            List<Outcome> now = after.scored();
            Map<String, Rational> brought = new HashMap<>();
            for (int k = 0; k < old.size(); k++) {
                Outcome was = old.get(k);
                Outcome is = now.get(k);
                boolean isSame = was.figure().observation().equals(is.figure().observation());
                boolean isAlone = is.criterion().target().scoring().parts().isEmpty();
                if (!isAlone || was.isPublished() || is.isPublished() || applies(was) != applies(is)) {
                    return Optional.empty();
                }
                if (!isSame) {
                    Optional<Rational> difference = difference(was, is);
                    if (difference.isEmpty()) {
                        return Optional.empty();
                    }
                    brought.merge(
                            is.criterion().indicator().code(),
                            difference.get().dividedBy(exact.divisor()),
                            Rational::plus);
                }
            }
            return Optional.of(brought);
        }

        private static boolean applies(Outcome outcome) {
            return outcome.status() != Status.NOT_APPLICABLE;
        }

        /** The points of a criterion with the one figure less those with the other; no points are none. */
        private static Optional<Rational> difference(Outcome was, Outcome is) {
            Optional<Rational> old = was.fraction().map(Real::exact).orElse(Optional.of(Rational.ZERO));
            Optional<Rational> now = is.fraction().map(Real::exact).orElse(Optional.of(Rational.ZERO));
            return old.flatMap(lost -> now.map(
                    won -> won.minus(lost).times(Rational.of(is.criterion().points()))));
        }
    }
}
