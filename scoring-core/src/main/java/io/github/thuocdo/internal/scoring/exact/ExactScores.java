package io.github.thuocdo.internal.scoring.exact;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.figures.Published;
import io.github.thuocdo.internal.function.kind.Share;
import io.github.thuocdo.internal.shape.SampleStatistics;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The scores of a population by a set of any shape, in exact numbers: scoring functions, groups of groups with weights and
 * aggregations, gates, missing figures, declared rounding. This is the definition, which every other way of scoring equals.
 */
public final class ExactScores implements Completeness.Composites, UnitScoring {
    private final FigureTable figures;
    private final Plan plan;
    private final Policies policies;
    private final Real scale;
    private final boolean hasGates;
    private final EmptyDenominators empties;
    private final PointFractions fractions;
    private final Group root;
    private final Map<String, Group> groups = new HashMap<>();
    private final Map<Criterion, PointsAndWeight> declared = new IdentityHashMap<>();
    /** The group above each. */
    private final Map<String, String> above = new HashMap<>();

    private final Completeness completeness;
    private final SampleSpreads spreads;
    private final ScoreBounds bounds;
    private final Origins origins;
    private final PublishedGroups publishedGroups;
    private final HasScore presence;
    private final Map<Group, Supplier<GroupSpread>> groupSpreads = new IdentityHashMap<>();
    private final Map<Group, int[]> endsOf = new IdentityHashMap<>();

    public ExactScores(FigureTable figures, Completeness completeness) {
        this.figures = figures;
        this.plan = figures.plan();
        this.policies = plan.set().policies();
        this.scale = Real.of(Rational.of(plan.set().scale()));
        this.hasGates = hasGate(plan.root())
                || plan.scored().stream().anyMatch(each -> each.target().terms().gate());
        this.empties =
                new EmptyDenominators(figures, (unit, criterion) -> fractions().status(criterion, unit));
        this.completeness = completeness;
        SampleStatistics.Pool pool = new SampleStatistics.Pool();
        this.spreads = new SampleSpreads(empties, completeness, pool);
        PopulationBounds others = new PopulationBounds(
                empties,
                completeness,
                pool,
                (unit, criterion) -> !figures.hasPublished()
                        || (origins().published(unit, criterion).isEmpty()
                                && origins().coveredBy(unit, criterion).isEmpty()));
        this.fractions = new PointFractions(figures::figure, empties, spreads::of, others);
        this.origins = new Origins(figures, fractions, empties, above);
        this.bounds = new ScoreBounds(this, others);
        this.publishedGroups = new PublishedGroups(this, empties);
        this.presence = new HasScore(this, bounds, publishedGroups);
        plan.scored().forEach(criterion -> declared.put(criterion, PointsAndWeight.of(criterion)));
        this.root = group(plan.root());
    }

    /** Whether a criterion or a group of the plan is a gate. */
    boolean hasGates() {
        return hasGates;
    }

    private static boolean hasGate(Pillar pillar) {
        return pillar.gate() || pillar.pillars().stream().anyMatch(ExactScores::hasGate);
    }

    public Group group(Pillar pillar) {
        List<Criterion> own = plan.scored().stream()
                .filter(criterion -> criterion.pillar().equals(pillar.id()))
                .toList();
        Group group = new Group(
                pillar, own, pillar.pillars().stream().map(this::group).toList());
        groups.put(pillar.id(), group);
        pillar.pillars().forEach(below -> above.put(below.id(), pillar.id()));
        pillar.normalised()
                .ifPresent(how -> groupSpreads.put(
                        group, Suppliers.memoize(() -> new GroupSpread(how, rankedScores(group, unitsOf(group))))));
        return group;
    }

    /** Takes the ends of the values that functions look at. */
    public void take(Extremes extremes) {
        spreads.take(extremes);
    }

    /** Whether the unit takes part in the ranking: it has a score, and its group is ranked. */
    public boolean isRanked(int unit) {
        return completeness.isRanked(unit);
    }

    /**
     * Takes some ranked units among which are one of the least score and one of the most by which a group is normalised: between
     * these no other needs to be looked at.
     */
    public void take(Group group, int[] units) {
        endsOf.put(group, units);
    }

    /** The units that a group's spread depends on. */
    private IntStream unitsOf(Group group) {
        int[] units =
                group.pillar().normalised().equals(Optional.of(Pillar.Normalised.MIN_MAX)) ? endsOf.get(group) : null;
        return units == null ? IntStream.range(0, figures.size()) : Arrays.stream(units);
    }

    /** The scores of a group by which it is normalised, of those of {@code units} that are ranked, each by the place of its unit. */
    public SortedMap<Integer, Real> rankedScores(Group group, IntStream units) {
        SortedMap<Integer, Real> scores = new TreeMap<>();
        units.filter(completeness::isRanked)
                .forEach(unit ->
                        raw(group, unit, UnknownAs.AS_THE_POLICY_SAYS).ifPresent(score -> scores.put(unit, score)));
        return scores;
    }

    @Override
    public Optional<Real> raw(Group group, int unit, UnknownAs unknown) {
        // Who has published points instead is measured by nobody's score, and measures nobody.
        return origins.isPublished(unit, group.pillar().id())
                ? Optional.empty()
                : children(group, of(unit), unknown).aggregated();
    }

    /** The spread of the scores of a group that is normalised. */
    public GroupSpread spread(Group group) {
        return Objects.requireNonNull(groupSpreads.get(group)).get();
    }

    /** Whether the figures that a criterion takes are known (SCORED), unknown or not applicable. */
    @Override
    public Status status(int unit, Criterion criterion) {
        return origins.status(unit, criterion);
    }

    /** Whether anything counts. */
    HasScore presence() {
        return presence;
    }

    @Override
    public Group root() {
        return root;
    }

    @Override
    public Origins origins() {
        return origins;
    }

    /** The fraction of its points that a unit has for a criterion; empty where it is unknown or not applicable. */
    public Optional<Real> fraction(int unit, Criterion criterion) {
        return !Completeness.applies(figures.units().get(unit), criterion)
                        || status(unit, criterion) == Status.NOT_APPLICABLE
                ? Optional.empty()
                : fractions
                        .of(criterion, unit, PointFractions.Unknown.LEFT_OPEN)
                        .map(Share::earned);
    }

    @Override
    public Optional<Share> share(int unit, Criterion criterion, UnknownAs unknown) {
        return fractions.of(criterion, unit, unknown.of(criterion, policies));
    }

    public Group group(String pillar) {
        return Objects.requireNonNull(groups.get(pillar));
    }

    @Override
    public boolean isAnswered(int unit, Criterion criterion) {
        // A count that stands in for a denominator says nothing while the figure itself is unknown.
        boolean[] isSaid = {false};
        Scoring.FigureTaken look =
                (of, code, type) -> isSaid[0] |= !figures.figure(unit, code).isUnknown();
        criterion.eachFigure(look);
        return isSaid[0];
    }

    @Override
    public Rational weight(int unit, Criterion criterion) {
        return origins.worth(unit, criterion).weight().times(origins.possible(unit, criterion));
    }

    @Override
    public boolean hasScore(int unit) {
        return presence.hasScore(unit);
    }

    /** Between which ends scores lie. */
    public ScoreBounds bounds() {
        return bounds;
    }

    @Override
    public FigureTable figures() {
        return figures;
    }

    @Override
    public Completeness completeness() {
        return completeness;
    }

    @Override
    public PointFractions fractions() {
        return fractions;
    }

    /** The scores of one unit, which share what its figures give. */
    public UnitScores of(int unit) {
        return new UnitScores(unit);
    }

    /** The scores of one unit; made for one thread. */
    public final class UnitScores {
        private final int unit;
        private final Map<Criterion, Share> known = new IdentityHashMap<>();
        /** The groups as the policy says: one of them is looked at by itself, and by those above it. */
        private final Map<Group, Node> nodes = new IdentityHashMap<>();

        private UnitScores(int unit) {
            this.unit = unit;
        }

        /** The score at the set's scale; empty where there are too few answers or nothing counts. */
        public Optional<Real> score() {
            return completeness.isAssessed(unit) ? total(UnknownAs.AS_THE_POLICY_SAYS) : Optional.empty();
        }

        /** The score at the set's scale, whatever the answers; empty where nothing counts. */
        public Optional<Real> total(UnknownAs unknown) {
            Optional<Real> score;
            if (hasGates && unknown != UnknownAs.AS_THE_POLICY_SAYS) {
                boolean isBest = unknown == UnknownAs.AT_ITS_BEST;
                Node worst = node(root, this, UnknownAs.AT_ITS_WORST_BEHIND_OPEN_GATES);
                Node best = node(root, this, UnknownAs.AT_ITS_BEST);
                score = isBest ? best.behindGates(worst, true) : worst.behindGates(best, false);
            } else {
                Node node = node(root, this, unknown);
                score = node.score().map(open -> node.closed() ? Real.ZERO : open);
            }
            return score.map(scale::times);
        }

        /** The score of one group at the set's scale; empty where nothing in it counts. */
        public Optional<Real> pillar(String id, UnknownAs unknown) {
            return Optional.ofNullable(groups.get(id))
                    .flatMap(group -> node(group, this, unknown).score().map(scale::times));
        }

        private Optional<Share> share(Criterion criterion, UnknownAs unknown) {
            if (!Completeness.applies(figures.units().get(unit), criterion)) {
                return Optional.empty();
            }
            Share before = known.get(criterion);
            if (before != null) {
                return Optional.of(before);
            }
            Optional<Share> share = fractions.of(criterion, unit, unknown.of(criterion, policies));
            boolean isSettled = Completeness.isComposite(criterion)
                    ? !fractions.isOpen(criterion, unit)
                    : fractions.status(criterion, unit) != Status.UNKNOWN;
            if (share.isPresent() && isSettled && !criterion.target().scoring().needsPopulation()) {
                known.put(criterion, share.get());
            }
            return share;
        }
    }

    private Children children(Group group, UnitScores unit, UnknownAs unknown) {
        List<Node> divided = new ArrayList<>();
        List<Node> adjusting = new ArrayList<>();
        boolean closed = false;
        Optional<Map<Criterion, PointsAndWeight>> shared =
                empties.shared(unit.unit, group.pillar().id(), unknown != UnknownAs.AS_THE_POLICY_SAYS);
        if (origins.isOutside(unit.unit, group.pillar().id(), unknown != UnknownAs.AS_THE_POLICY_SAYS)) {
            return new Children(group.pillar(), divided, adjusting, false, false);
        }
        for (Criterion criterion : group.criteria()) {
            PointsAndWeight worth = shared.flatMap(all -> Optional.ofNullable(all.get(criterion)))
                    .orElseGet(() -> Objects.requireNonNull(declared.get(criterion)));
            closed |= add(leaf(criterion, worth, unit, unknown), divided, adjusting);
        }
        for (Group below : group.below()) {
            closed |= add(node(below, unit, unknown), divided, adjusting);
        }
        boolean adjusts = divided.isEmpty() && !adjusting.isEmpty();
        return new Children(group.pillar(), adjusts ? adjusting : divided, adjusting, adjusts, closed);
    }

    /** The score of a group at the set's scale by its figures, whatever is published of it; empty where some are unknown. */
    Optional<Real> computed(int unit, String id) {
        Group group = group(id);
        return hasUnknown(group, unit)
                ? Optional.empty()
                : calculated(group, of(unit), UnknownAs.AS_THE_POLICY_SAYS)
                        .score()
                        .map(scale::times);
    }

    private boolean hasUnknown(Group group, int unit) {
        return group.criteria().stream()
                        .anyMatch(criterion ->
                                Completeness.applies(figures.units().get(unit), criterion)
                                        && fractions.status(criterion, unit) == Status.UNKNOWN)
                || group.below().stream().anyMatch(below -> hasUnknown(below, unit));
    }

    private Node node(Group group, UnitScores unit, UnknownAs unknown) {
        Node known = unknown == UnknownAs.AS_THE_POLICY_SAYS ? unit.nodes.get(group) : null;
        if (known != null) {
            return known;
        }
        Published published = figures.published(unit.unit).get(group.pillar().id());
        Node node = published == null
                ? calculated(group, unit, unknown)
                : publishedGroups.node(group, unit.unit, published);
        if (unknown == UnknownAs.AS_THE_POLICY_SAYS) {
            unit.nodes.put(group, node);
        }
        return node;
    }

    private Node calculated(Group group, UnitScores unit, UnknownAs unknown) {
        Children children = children(group, unit, unknown);
        Pillar pillar = group.pillar();
        Optional<Real> score = children.aggregated();
        if (pillar.normalised().isPresent() && !children.adjusts()) {
            score = unknown == UnknownAs.AS_THE_POLICY_SAYS
                    ? score.map(raw -> spread(group).normalised(unit.unit, raw, true))
                    : score.map(raw -> bounds.normalised(group, unit.unit, raw, unknown == UnknownAs.AT_ITS_BEST));
        }
        Policies.Rounding rounding = pillar.rounding().orElse(null);
        if (rounding != null) {
            score = score.map(s -> rounded(s, rounding));
        }
        Rational below =
                Rational.sum(children.counting().stream().map(Node::below).toList());
        Rational weight = pillar.weight().orElse(below);
        boolean shut = pillar.gate() && score.isPresent() && score.get().signum() <= 0;
        Node node = new Node(score, weight, below, children.closed() || shut, children.adjusts());
        return shut && unknown == UnknownAs.AT_ITS_WORST_BEHIND_OPEN_GATES ? node.from(Real.ZERO) : node;
    }

    private static boolean add(Node node, List<Node> divided, List<Node> adjusting) {
        if (node.score().isPresent()) {
            (node.adjusts() ? adjusting : divided).add(node);
        }
        return node.closed();
    }

    /** Rounded as the publisher does, at the set's scale, and brought back. */
    private Real rounded(Real score, Policies.Rounding rounding) {
        Rational published = Rational.of(scale.times(score).rounded(rounding.scale(), rounding.mode()));
        return Real.of(published).dividedBy(scale);
    }

    private Node leaf(Criterion criterion, PointsAndWeight worth, UnitScores unit, UnknownAs unknown) {
        Published published = figures.published(unit.unit).get(criterion.id());
        if (published != null) {
            Real share = Real.of(Rational.of(published.points()).dividedBy(worth.points()));
            return Node.of(criterion, worth, Optional.of(Share.of(share)), Optional.empty());
        }
        Node node = Node.of(criterion, worth, unit.share(criterion, unknown), criterion.rounding(policies));
        return node.closed() && unknown == UnknownAs.AT_ITS_WORST_BEHIND_OPEN_GATES
                ? node.from(Node.leastAboveZero(criterion, worth, criterion.rounding(policies)))
                : node;
    }
}
