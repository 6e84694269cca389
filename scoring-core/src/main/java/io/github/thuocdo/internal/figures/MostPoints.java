package io.github.thuocdo.internal.figures;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.number.Rational;
import java.util.Optional;

/** The most points that a group can give. */
public final class MostPoints {
    private MostPoints() {}

    /** The most, at the set's scale; empty where there is no such group, or where it has no end. */
    public static Optional<Rational> of(Plan plan, String group) {
        return find(plan.root(), group)
                .flatMap(pillar -> most(plan, pillar))
                .map(most -> most.times(Rational.of(plan.set().scale())));
    }

    private static Optional<Pillar> find(Pillar pillar, String id) {
        return pillar.id().equals(id)
                ? Optional.of(pillar)
                : pillar.pillars().stream()
                        .flatMap(below -> find(below, id).stream())
                        .findFirst();
    }

    private static Optional<Rational> most(Plan plan, Pillar pillar) {
        if (pillar.normalised().equals(Optional.of(Pillar.Normalised.Z_SCORE))) {
            return Optional.empty();
        }
        Rational most = Rational.ZERO;
        Rational sum = Rational.ZERO;
        for (Criterion criterion : plan.scored()) {
            if (criterion.pillar().equals(pillar.id())) {
                Scoring scoring = criterion.target().scoring();
                if (isEndless(scoring)) {
                    return Optional.empty();
                }
                Rational own = scoring instanceof Scoring.Adjustment bonus ? bonus.most() : Rational.ONE;
                most = larger(most, own);
                sum = sum.plus(own.times(criterion.weight()));
            }
        }
        for (Pillar below : pillar.pillars()) {
            Optional<Rational> own = most(plan, below);
            if (own.isEmpty()) {
                return own;
            }
            most = larger(most, own.get());
            sum = sum.plus(own.get().times(weight(plan, below)));
        }
        return Optional.of(pillar.aggregation() == Pillar.Aggregation.SUM ? sum : most);
    }

    private static boolean isEndless(Scoring scoring) {
        return scoring instanceof Scoring.Normalised normalised && normalised.method() == Scoring.Method.Z_SCORE;
    }

    /** The weight of a group among its siblings where everything in it counts. */
    private static Rational weight(Plan plan, Pillar pillar) {
        if (pillar.weight().isPresent()) {
            return pillar.weight().get();
        }
        return weightBelow(plan, pillar);
    }

    /** The weight of the criteria in a group and in those below it, where everything counts. */
    private static Rational weightBelow(Plan plan, Pillar pillar) {
        Rational sum = Rational.ZERO;
        for (Criterion criterion : plan.scored()) {
            boolean counts = criterion.pillar().equals(pillar.id())
                    && !criterion.target().scoring().adjusts();
            sum = counts ? sum.plus(criterion.weight()) : sum;
        }
        for (Pillar below : pillar.pillars()) {
            sum = sum.plus(weightBelow(plan, below));
        }
        return sum;
    }

    private static Rational larger(Rational one, Rational other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
