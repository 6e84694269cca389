package io.github.thuocdo.advice;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.criteria.VerdictRules;
import io.github.thuocdo.criteria.VerdictRules.Band;
import io.github.thuocdo.internal.advice.FigureUse;
import io.github.thuocdo.internal.advice.Item;
import io.github.thuocdo.internal.advice.Need;
import io.github.thuocdo.internal.advice.Raisable;
import io.github.thuocdo.internal.figures.Judgement;
import io.github.thuocdo.internal.ranks.RankKeys;
import io.github.thuocdo.internal.ranks.Verdicts;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The sums that raises must add up to for a goal, where scores are sums. */
final class Needs {
    private final UnitCase unit;
    private final List<Item> items;
    private final Rational score;
    private final Policies.Rounding rounding;
    private final List<String> obstacles = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();

    private Needs(UnitCase unit, List<Item> items) {
        this.unit = unit;
        this.items = items;
        this.score = unit.score().orElseThrow();
        this.rounding = unit.plan().set().policies().rounding();
    }

    /** The needs of a goal, of which one is enough; none where no raise meets what must be met. */
    static Needs of(Goal goal, UnitCase unit, List<Item> items) {
        Needs all = new Needs(unit, items);
        if (goal instanceof Goal.Score wanted) {
            all.needs.add(all.published(wanted.score(), false, 0, Map.of()));
        } else if (goal instanceof Goal.Rank wanted) {
            unit.keys().least(wanted.rank(), unit.own()).ifPresent(all::rank);
        } else if (goal instanceof Goal.InBand wanted) {
            all.band(wanted.id());
        } else {
            all.pass();
        }
        return all;
    }

    List<Need> needs() {
        return needs;
    }

    /** The ids of the criteria that must be met, and that no raise meets. */
    List<String> obstacles() {
        return obstacles;
    }

    /** Whether the goal asks for nothing but a sum of points, criteria met, and single criteria met. */
    static boolean areSums(Goal goal, UnitCase unit) {
        Optional<VerdictRules.Pass> pass = unit.plan().set().verdicts().pass();
        return !(goal instanceof Goal.Pass)
                || pass.isEmpty()
                || (pass.get().pillars().isEmpty()
                        && (pass.get().score().isEmpty()
                                || unit.now().worst().equals(unit.now().findScore())));
    }

    private void rank(RankKeys.Key key) {
        int met = unit.keys().breaksTiesByMet() ? key.met() - unit.now().met() : 0;
        if (rounding.beforeRanking()) {
            BigDecimal score = key.score().rounded(rounding.scale(), RoundingMode.UNNECESSARY);
            needs.add(published(score, false, met, Map.of()));
            if (met > 0) {
                needs.add(published(score, true, 0, Map.of()));
            }
        } else {
            Rational bound = key.score().minus(score);
            needs.add(new Need(bound, gain -> gain.compareTo(bound) >= 0, met, Map.of()));
            if (met > 0) {
                needs.add(new Need(bound, gain -> gain.compareTo(bound) > 0, 0, Map.of()));
            }
        }
    }

    /** A published score of at least {@code least}, or above it. */
    private Need published(BigDecimal least, boolean isOpen, int met, Map<Integer, Long> required) {
        Predicate<Rational> reaches = gain -> {
            int by = score.plus(gain).rounded(rounding.scale(), rounding.mode()).compareTo(least);
            return isOpen ? by > 0 : by >= 0;
        };
        BigDecimal unitOfScale = BigDecimal.ONE.movePointLeft(rounding.scale());
        BigDecimal target = isOpen
                ? least.setScale(rounding.scale(), RoundingMode.FLOOR).add(unitOfScale)
                : least.setScale(rounding.scale(), RoundingMode.CEILING);
        return new Need(lowest(target, unitOfScale).minus(score), reaches, met, required);
    }

    /** A score below which none is rounded to {@code target}. */
    private Rational lowest(BigDecimal target, BigDecimal unitOfScale) {
        switch (rounding.mode()) {
            case HALF_UP, HALF_DOWN, HALF_EVEN:
                return Rational.of(target).minus(Rational.of(unitOfScale).dividedBy(Rational.of(2, 1)));
            case FLOOR:
                return Rational.of(target);
            default:
                return Rational.of(target.subtract(unitOfScale));
        }
    }

    private void band(String id) {
        VerdictRules rules = unit.plan().set().verdicts();
        List<String> ids = rules.bands().stream().map(Band::id).toList();
        Band band = rules.bands().get(ids.indexOf(id));
        Map<Integer, Long> required = new HashMap<>();
        for (VerdictRules.Veto veto : rules.vetoes()) {
            if (ids.indexOf(veto.band()) > ids.indexOf(id)) {
                unit.now().outcomes().stream()
                        .filter(outcome -> outcome.criterion().id().equals(veto.criterion()))
                        .filter(this::isFailed)
                        .forEach(outcome -> require(outcome.criterion(), required));
            }
        }
        if (obstacles.isEmpty()) {
            needs.add(published(band.from(), band.open(), 0, required));
        }
    }

    private boolean isFailed(Outcome outcome) {
        Policies policies = unit.plan().set().policies();
        return switch (Verdicts.counted(outcome)) {
            case NOT_MET -> true;
            case SCORED -> outcome.fraction().filter(has -> has.signum() > 0).isEmpty();
            case UNKNOWN -> Verdicts.isMissingAsZero(outcome, policies);
            default -> false;
        };
    }

    private void pass() {
        Optional<VerdictRules.Pass> pass = unit.plan().set().verdicts().pass();
        Map<Integer, Long> required = new HashMap<>();
        int atLeast = pass.map(VerdictRules.Pass::atLeast).orElse(0);
        for (Outcome outcome : unit.now().scored()) {
            Status status = Verdicts.counted(outcome);
            boolean isOpen = status == Status.NOT_MET || (status == Status.UNKNOWN && isJudged(outcome.criterion()));
            boolean isAsked = pass.isPresent()
                    && (pass.get().all() || outcome.criterion().target().terms().mandatory());
            if (isOpen && isAsked) {
                require(outcome.criterion(), required);
            }
        }
        if (!obstacles.isEmpty()) {
            return;
        }
        int met = atLeast - unit.now().met();
        needs.add(pass.flatMap(VerdictRules.Pass::score)
                .map(least -> published(least, false, met, required))
                .orElseGet(() -> new Need(Rational.ZERO, gain -> true, met, required)));
    }

    /** A criterion with nothing to meet stands in nobody's way, even while its figure is unknown. */
    private static boolean isJudged(Criterion criterion) {
        return Judgement.isJudged(criterion.target(), criterion.requirement());
    }

    /** The step that takes a criterion from failure. */
    private void require(Criterion criterion, Map<Integer, Long> required) {
        for (Item item : items) {
            FigureUse use = item.raisable().uses().get(0);
            if (use.criterion().id().equals(criterion.id())) {
                Optional<Long> step = use.isJudged()
                        ? Optional.of(item.metAt()).filter(at -> at > 0)
                        : Raisable.first(1, item.last(), at -> item.gain(at).signum() > 0);
                step.ifPresent(at -> required.merge(item.place(), at, Math::max));
                if (step.isPresent()) {
                    return;
                }
            }
        }
        obstacles.add(criterion.id());
    }
}
