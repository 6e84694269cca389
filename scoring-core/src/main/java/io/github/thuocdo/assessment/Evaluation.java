package io.github.thuocdo.assessment;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Rational;
import io.github.thuocdo.criteria.Real;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scores of a population by a set of any shape, in exact numbers: scoring functions, groups of groups with weights and
 * aggregations, gates, missing figures, declared rounding. The plain mean of value ÷ threshold has a faster way, the
 * {@link Kernel}, which this one must equal.
 */
final class Evaluation {
    private final Population population;
    private final Plan plan;
    private final Policies policies;
    private final Fractions fractions;
    private final boolean[] ranked;
    private final Map<String, Spread> spreads = new HashMap<>();

    /** How what is unknown is taken. */
    private enum Unknown {
        AS_THE_POLICY_SAYS,
        AT_ITS_WORST,
        AT_ITS_BEST
    }

    /** The score of a criterion or group, and its weight among its siblings; no score where nothing in it counts. */
    private record Node(Optional<Real> score, Rational weight, boolean closed, boolean adjusts) {}

    Evaluation(Population population) {
        this.population = population;
        this.plan = population.plan();
        this.policies = plan.set().policies();
        this.fractions = new Fractions(population, this::spread);
        this.ranked = new boolean[population.size()];
    }

    /** Finds who is ranked: only their values spread. */
    void findRanked() {
        for (int i = 0; i < ranked.length; i++) {
            ranked[i] = isRanked(i);
        }
    }

    /** Whether a unit takes part in the ranking: it has answers enough, and its group is ranked. */
    private boolean isRanked(int unit) {
        AdministrativeUnit who = population.units().get(unit);
        if (policies.unranked().contains(String.valueOf(who.type()))
                || who.groups().stream().anyMatch(policies.unranked()::contains)) {
            return false;
        }
        int known = 0;
        boolean answered = false;
        Rational knownWeight = Rational.ZERO;
        Rational weight = Rational.ZERO;
        for (Criterion criterion : plan.scored()) {
            Status status = population.status(unit, criterion);
            answered |= status != Status.UNKNOWN;
            if (status == Status.NOT_APPLICABLE) {
                continue;
            }
            Rational points = Rational.of(criterion.points());
            weight = weight.plus(points);
            if (status != Status.UNKNOWN) {
                known++;
                knownWeight = knownWeight.plus(points);
            }
        }
        return answered
                && known >= policies.criteria()
                && (weight.signum() == 0 || knownWeight.dividedBy(weight).compareTo(policies.coverage()) >= 0);
    }

    private Spread spread(String indicator, FigureType type, boolean logarithm) {
        return spreads.computeIfAbsent(indicator + (logarithm ? " log" : ""), key -> {
            List<Rational> values = new ArrayList<>();
            for (int i = 0; i < ranked.length; i++) {
                if (ranked[i]) {
                    Figures.exact(type, population.figure(i, indicator).observation())
                            .ifPresent(values::add);
                }
            }
            return new Spread(values, logarithm);
        });
    }

    /** Whether everything that the function of a criterion takes is known. */
    boolean isKnown(int unit, Criterion criterion) {
        return fractions.isKnown(criterion, unit);
    }

    /** The fraction of its points that a unit has for a criterion; empty where it is unknown or not applicable. */
    Optional<Real> fraction(int unit, Criterion criterion) {
        return population.status(unit, criterion) == Status.NOT_APPLICABLE
                ? Optional.empty()
                : fractions.of(criterion, unit);
    }

    /** The score at the set's scale; empty where the unit is not ranked or nothing counts. */
    Optional<Real> score(int unit) {
        return ranked[unit] ? total(unit, Unknown.AS_THE_POLICY_SAYS) : Optional.empty();
    }

    Optional<Real> worst(int unit) {
        return total(unit, Unknown.AT_ITS_WORST);
    }

    Optional<Real> best(int unit) {
        return total(unit, Unknown.AT_ITS_BEST);
    }

    private Optional<Real> total(int unit, Unknown unknown) {
        Node root = node(plan.root(), unit, unknown);
        return root.score.map(score -> scaled(root.closed ? Real.ZERO : score));
    }

    private Real scaled(Real score) {
        return score.times(Real.of(Rational.of(plan.set().shape().scale())));
    }

    /** The score of one group at the set's scale; empty where nothing in it counts. */
    Optional<Real> pillar(int unit, String id) {
        return find(plan.root(), id)
                .flatMap(pillar -> node(pillar, unit, Unknown.AS_THE_POLICY_SAYS).score)
                .map(this::scaled);
    }

    private static Optional<Pillar> find(Pillar from, String id) {
        if (from.id().equals(id)) {
            return Optional.of(from);
        }
        return from.pillars().stream()
                .flatMap(below -> find(below, id).stream())
                .findFirst();
    }

    private Node node(Pillar pillar, int unit, Unknown unknown) {
        List<Node> children = new ArrayList<>();
        for (Criterion criterion : plan.scored()) {
            if (criterion.pillar().equals(pillar.id())) {
                children.add(leaf(criterion, unit, unknown));
            }
        }
        for (Pillar below : pillar.pillars()) {
            children.add(node(below, unit, unknown));
        }
        boolean closed = children.stream().anyMatch(Node::closed);
        List<Node> counting = children.stream().filter(c -> c.score.isPresent()).toList();
        List<Node> divided = counting.stream().filter(c -> !c.adjusts).toList();
        List<Node> adjusting = counting.stream().filter(Node::adjusts).toList();
        Optional<Real> score = Aggregator.of(
                pillar.aggregation(),
                scores(divided),
                weights(divided),
                Aggregator.weightedSum(scores(adjusting), weights(adjusting)));
        if (pillar.rounding() != null) {
            score = score.map(s -> rounded(s, pillar.rounding()));
        }
        Rational weight = pillar.weight() != null
                ? Rational.of(pillar.weight())
                : weights(divided).stream().reduce(Rational.ZERO, Rational::plus);
        boolean shut = pillar.gate() && score.isPresent() && score.get().signum() <= 0;
        return new Node(score, weight, closed || shut, false);
    }

    private static List<Real> scores(List<Node> nodes) {
        return nodes.stream().map(node -> node.score.orElseThrow()).toList();
    }

    private static List<Rational> weights(List<Node> nodes) {
        return nodes.stream().map(Node::weight).toList();
    }

    /** Rounded as the publisher does, at the set's scale, and brought back. */
    private Real rounded(Real score, Policies.Rounding rounding) {
        Rational published = Rational.of(scaled(score).rounded(rounding.scale(), rounding.mode()));
        return Real.of(published.dividedBy(Rational.of(plan.set().shape().scale())));
    }

    private Node leaf(Criterion criterion, int unit, Unknown unknown) {
        Rational weight = Rational.of(criterion.points());
        if (population.status(unit, criterion) == Status.NOT_APPLICABLE) {
            return new Node(Optional.empty(), weight, false, false);
        }
        Optional<Real> known = fractions.of(criterion, unit);
        Optional<Real> fraction = known.isPresent() ? known : unknownFraction(criterion, unknown);
        boolean closed = criterion.target().terms().gate()
                && fraction.isPresent()
                && fraction.get().signum() <= 0;
        return new Node(fraction, weight, closed, criterion.target().scoring() instanceof Scoring.Adjustment);
    }

    private Optional<Real> unknownFraction(Criterion criterion, Unknown unknown) {
        Scoring scoring = criterion.target().scoring();
        if (unknown == Unknown.AT_ITS_WORST) {
            return Optional.of(
                    scoring instanceof Scoring.Adjustment adjustment ? Real.of(adjustment.least()) : Real.ZERO);
        }
        if (unknown == Unknown.AT_ITS_BEST) {
            return Optional.of(
                    scoring instanceof Scoring.Adjustment adjustment ? Real.of(adjustment.most()) : Real.ONE);
        }
        Policies.Missing own = criterion.target().terms().missing();
        return (own == null ? policies.missing() : own) == Policies.Missing.ZERO
                ? Optional.of(Real.ZERO)
                : Optional.empty();
    }
}
