package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Pillar.Aggregation;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.internal.scoring.Scores;
import io.github.thuocdo.internal.scoring.exact.Evaluation;
import io.github.thuocdo.internal.scoring.exact.Evaluation.Group;
import io.github.thuocdo.internal.scoring.exact.Fractions;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.ranking.Population;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.math.RoundingMode;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The score of one unit in {@code double}, with a bound on what it is wrong by: what {@link Evaluation} does in exact numbers,
 * for the units that {@link TreeKernel} leaves out. It gives a rounded score only where the bound leaves no doubt about it.
 */
final class Estimate {
    /** Above the roundings of a term that is added or multiplied. */
    private static final double ROUNDING = 0x1p-50;

    /** Above what a logarithm or a power of it is wrong by. */
    private static final double LOGARITHM = 0x1p-44;

    private static final double LARGEST = 0x1p48;

    /** Of a criterion to which less applies, doubles tell little. */
    private static final Rational SMALLEST_POSSIBLE = Rational.of(1, 1L << 40);

    private final Population population;
    private final Evaluation evaluation;
    private final Plan plan;
    private final Policies policies;
    private final PointsColumn[] columns;
    private final Map<Criterion, Integer> places = new IdentityHashMap<>();
    private final Map<String, Normal> normals;
    private final double scale;

    /**
     * A score of a criterion or a group.
     *
     * @param weight what it counts among its siblings; 0 where nothing in it counts
     * @param error by how much the score may be wrong
     */
    record Node(double score, double error, double weight, boolean closed, boolean adjusts) {
        static final Node NONE = new Node(0, 0, 0, false, false);

        private boolean isNotAboveZero() throws Doubt {
            if (Math.abs(score) <= error && error > 0) {
                throw Doubt.DOUBT;
            }
            return score <= 0;
        }
    }

    /** Thrown where doubles leave something open. */
    private static final class Doubt extends Exception {
        private static final long serialVersionUID = 1;
        static final Doubt DOUBT = new Doubt();

        private Doubt() {
            super(null, null, false, false);
        }
    }

    /**
     * Estimates the scores of a population.
     *
     * @param normals what scores of groups become, by group: of all below those that are asked for
     */
    Estimate(Population population, Evaluation evaluation, PointsColumn[] columns, Map<String, Normal> normals) {
        this.population = population;
        this.evaluation = evaluation;
        this.plan = population.plan();
        this.policies = plan.set().policies();
        this.columns = columns;
        this.normals = normals;
        this.scale = plan.set().scale().doubleValue();
        for (int j = 0; j < columns.length; j++) {
            places.put(plan.scored().get(j), j);
        }
    }

    /** Scores one unit; whether that left no doubt. */
    boolean score(int unit, Scores out) {
        try {
            int score = evaluation.isAssessed(unit)
                    ? published(unit, evaluation.root(), Evaluation.Unknown.AS_THE_POLICY_SAYS)
                    : Scores.NONE;
            boolean isCertain = population.unknown(unit) == 0 && score != Scores.NONE;
            out.set(
                    unit,
                    score,
                    isCertain ? score : published(unit, evaluation.root(), Evaluation.Unknown.AT_ITS_WORST),
                    isCertain ? score : published(unit, evaluation.root(), Evaluation.Unknown.AT_ITS_BEST));
            return true;
        } catch (Doubt left) {
            return false;
        }
    }

    /** The published score of a group as the policies say; empty where that leaves a doubt. */
    Optional<Integer> pillar(int unit, String pillar) {
        try {
            Node node = node(evaluation.group(pillar), unit, Evaluation.Unknown.AS_THE_POLICY_SAYS);
            return Optional.of(node.weight == 0 ? Scores.NONE : rounded(node, policies.rounding()));
        } catch (Doubt left) {
            return Optional.empty();
        }
    }

    /** The score of a group as the policies say, before it is normalised or rounded; empty where that leaves a doubt. */
    Optional<Node> raw(int unit, Group group) {
        try {
            return Optional.of(raw(group, unit, Evaluation.Unknown.AS_THE_POLICY_SAYS));
        } catch (Doubt left) {
            return Optional.empty();
        }
    }

    private int published(int unit, Group group, Evaluation.Unknown unknown) throws Doubt {
        Node node = node(group, unit, unknown);
        if (node.weight == 0) {
            return Scores.NONE;
        }
        if (node.closed && node.score + node.error > 0) {
            if (node.score - node.error < 0) {
                throw Doubt.DOUBT;
            }
            return 0;
        }
        return rounded(node, policies.rounding());
    }

    private int rounded(Node node, Policies.Rounding rounding) throws Doubt {
        double rounded = lastDigits(node.score, node.error, rounding);
        if (Math.abs(rounded) >= Integer.MAX_VALUE / 2) {
            throw Doubt.DOUBT;
        }
        return (int) rounded;
    }

    /** Rounded, in units of the last digit. */
    private double lastDigits(double score, double error, Policies.Rounding rounding) throws Doubt {
        double unit = scale * Math.pow(10, rounding.scale());
        double exact = score * unit;
        double slack = error * unit + (Math.abs(exact) + 1) * ROUNDING;
        if (Math.abs(exact) > LARGEST || slack > 0.25) {
            throw Doubt.DOUBT;
        }
        double low = rounded(exact - slack, rounding.mode());
        if (low != rounded(exact + slack, rounding.mode())) {
            throw Doubt.DOUBT;
        }
        return low;
    }

    private static double rounded(double number, RoundingMode mode) {
        return switch (mode) {
            case FLOOR -> Math.floor(number);
            case CEILING -> Math.ceil(number);
            case DOWN -> number < 0 ? Math.ceil(number) : Math.floor(number);
            case UP -> number < 0 ? Math.floor(number) : Math.ceil(number);
            default -> Math.floor(number + 0.5);
        };
    }

    private Node node(Group group, int unit, Evaluation.Unknown unknown) throws Doubt {
        Pillar pillar = group.pillar();
        Node raw = raw(group, unit, unknown);
        if (raw.weight == 0) {
            return raw;
        }
        double score = raw.score;
        double error = raw.error;
        if (pillar.normalised() != null && !raw.adjusts) {
            Normal normal = Objects.requireNonNull(normals.get(pillar.id()));
            score = normal.of(raw.score);
            error = normal.error(raw.error, score);
        }
        if (pillar.rounding() != null) {
            double unitOf = scale * Math.pow(10, pillar.rounding().scale());
            score = lastDigits(score, error, pillar.rounding()) / unitOf;
            error = Math.abs(score) * ROUNDING;
        }
        double weight = pillar.weight() == null ? raw.weight : pillar.weight().doubleValue();
        if (weight == 0) {
            throw Doubt.DOUBT;
        }
        Node node = new Node(score, error, weight, raw.closed, raw.adjusts);
        return pillar.gate() && node.isNotAboveZero() ? new Node(score, error, weight, true, raw.adjusts) : node;
    }

    /** What is in a group and counts, as one score. */
    private Node raw(Group group, int unit, Evaluation.Unknown unknown) throws Doubt {
        int size = group.criteria().size() + group.below().size();
        Node[] nodes = new Node[size];
        int at = 0;
        for (Criterion criterion : group.criteria()) {
            nodes[at++] = leaf(criterion, unit, unknown);
        }
        for (Group below : group.below()) {
            nodes[at++] = node(below, unit, unknown);
        }
        boolean closed = false;
        boolean hasDivided = false;
        boolean hasAdjusting = false;
        for (Node node : nodes) {
            closed |= node.closed;
            hasDivided |= node.weight > 0 && !node.adjusts;
            hasAdjusting |= node.weight > 0 && node.adjusts;
        }
        if (!hasDivided && !hasAdjusting) {
            return closed ? new Node(0, 0, 0, true, false) : Node.NONE;
        }
        boolean adjusts = !hasDivided;
        Node score = aggregate(adjusts ? Aggregation.ARITHMETIC : group.pillar().aggregation(), nodes, adjusts);
        return new Node(score.score, score.error, score.weight, closed, adjusts);
    }

    private static Node aggregate(Aggregation aggregation, Node[] nodes, boolean adjusts) throws Doubt {
        switch (aggregation) {
            case GEOMETRIC:
                return geometric(nodes);
            case MINIMUM:
                return minimum(nodes);
            default:
                return sum(nodes, adjusts, aggregation == Aggregation.ARITHMETIC);
        }
    }

    private static Node sum(Node[] nodes, boolean adjusts, boolean isMean) {
        double sum = 0;
        double size = 0;
        double error = 0;
        double weight = 0;
        for (Node node : nodes) {
            if (node.weight > 0) {
                sum += node.score * node.weight;
                size += Math.abs(node.score) * node.weight;
                error += node.error * node.weight;
                weight += node.adjusts == adjusts ? node.weight : 0;
            }
        }
        double divisor = isMean ? weight : 1;
        return new Node(sum / divisor, (error + size * ROUNDING * nodes.length) / divisor, weight, false, false);
    }

    private static Node minimum(Node[] nodes) {
        double least = Double.POSITIVE_INFINITY;
        double error = 0;
        double weight = 0;
        for (Node node : nodes) {
            if (node.weight > 0 && !node.adjusts) {
                least = Math.min(least, node.score);
                error = Math.max(error, node.error);
                weight += node.weight;
            }
        }
        return new Node(least, error, weight, false, false);
    }

    private static Node geometric(Node[] nodes) throws Doubt {
        double sum = 0;
        // Every logarithm is rounded, and every sum of them.
        double slack = LOGARITHM + nodes.length * ROUNDING;
        double relative = LOGARITHM;
        double weight = 0;
        boolean isZero = false;
        for (Node node : nodes) {
            if (node.weight > 0 && !node.adjusts) {
                weight += node.weight;
                if (node.isNotAboveZero()) {
                    isZero = true;
                } else {
                    double logarithm = Math.log(node.score);
                    sum += logarithm * node.weight;
                    relative +=
                            (node.error / (node.score - node.error) + (Math.abs(logarithm) + 1) * slack) * node.weight;
                }
            }
        }
        double score = isZero ? 0 : Math.exp(sum / weight);
        return new Node(score, isZero ? 0 : score * (relative / weight + LOGARITHM), weight, false, false);
    }

    /** The least or the most that an unknown figure could have by a function in double; else NaN. */
    private static double bound(@Nullable Smooth smooth, Evaluation.Unknown unknown) {
        if (smooth == null || unknown == Evaluation.Unknown.AS_THE_POLICY_SAYS) {
            return Double.NaN;
        }
        return unknown == Evaluation.Unknown.AT_ITS_WORST ? Math.min(0, smooth.least()) : Math.max(0, smooth.most());
    }

    private Node leaf(Criterion criterion, int unit, Evaluation.Unknown unknown) throws Doubt {
        if (!population.applies(unit, criterion)) {
            return Node.NONE;
        }
        if (criterion.points().signum() == 0) {
            // It counts for nothing in a sum, yet for a minimum: exact numbers tell them apart.
            throw Doubt.DOUBT;
        }
        int j = places.get(criterion);
        double points = criterion.points().doubleValue();
        Scoring scoring = criterion.target().scoring();
        boolean adjusts = scoring instanceof Scoring.Adjustment;
        boolean isGate = criterion.target().terms().gate();
        if (scoring.parts().isEmpty()) {
            Observation observation = population.observation(unit, j);
            if (observation instanceof Observation.NotApplicable) {
                return Node.NONE;
            }
            PointsColumn column = columns[j];
            boolean isUnknown = Figure.isUnknown(observation);
            double fraction = isUnknown ? bound(column.smooth(), unknown) : column.fraction(observation);
            // The bounds of what is unknown are as wrong as the function that they are of.
            boolean isExact = !isUnknown && (column.points(observation) & 1) == 0;
            double error = Math.abs(fraction) * ROUNDING + (isExact ? 0 : column.error() + ROUNDING / column.full());
            boolean isTold = !isGate || isExact || Math.abs(fraction) > error;
            if (isTold && !Double.isNaN(fraction)) {
                return new Node(fraction, error, points, isGate && fraction <= 0, adjusts);
            }
        }
        Optional<Fractions.Share> share = evaluation.share(unit, criterion, unknown);
        if (share.isEmpty() || share.get().possible().signum() == 0) {
            return Node.NONE;
        }
        Real earned = share.get().earned();
        Rational possible = share.get().possible();
        if (possible.compareTo(SMALLEST_POSSIBLE) < 0) {
            throw Doubt.DOUBT;
        }
        double divisor = possible.equals(Rational.ONE)
                ? 1
                : possible.rounded(20, RoundingMode.HALF_UP).doubleValue();
        double value = earned.rounded(20, RoundingMode.HALF_EVEN).doubleValue();
        boolean closed = isGate && earned.signum() <= 0;
        return new Node(
                value / divisor,
                Math.abs(value / divisor) * ROUNDING + 0x1p-60 / divisor,
                points * divisor,
                closed,
                adjusts);
    }
}
