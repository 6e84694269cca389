package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Pillar.Aggregation;
import io.github.thuocdo.internal.scoring.ScoreColumns;
import io.github.thuocdo.internal.scoring.columns.GroupColumn.Exponent;
import io.github.thuocdo.internal.scoring.columns.GroupColumn.Factor;
import io.github.thuocdo.internal.scoring.columns.GroupColumn.Part;
import io.github.thuocdo.internal.scoring.columns.GroupColumn.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The groups that make one score of the columns: the whole score, or that of one group. Units to which everything applies are
 * computed side by side; so are those with gaps, each divided by the weight of what counts for it.
 *
 * <p>Immutable and safe to share between threads.
 */
final class ScoreGroups {
    private final List<GroupColumn> groups;
    private final GroupColumn root;
    private final Rounder publisher;
    private final boolean hasGates;
    /** For each scored criterion the group that it stands in; −1 where it is no part of the score. */
    private final int[] groupOf;

    private final double[] factorOf;
    private final double[] weightOf;
    private final boolean[] counts;

    private ScoreGroups(
            ColumnLayout layout,
            List<GroupColumn> groups,
            boolean hasGates,
            int[] groupOf,
            GroupLayout @Nullable [] of) {
        this.groups = groups;
        this.root = groups.get(groups.size() - 1);
        this.publisher = layout.publisher(root);
        this.hasGates = hasGates;
        this.groupOf = groupOf;
        int size = groupOf.length;
        this.factorOf = new double[size];
        this.weightOf = new double[size];
        this.counts = new boolean[size];
        for (int j = 0; j < size; j++) {
            GroupLayout own = of[j];
            if (own != null) {
                factorOf[j] = own.factorOf(j);
                counts[j] = own.counts(j);
                weightOf[j] = counts[j] ? layout.weightOf(j, own) : 0;
            }
        }
    }

    /** The groups of the whole score, of which the last is the root. */
    static ScoreGroups whole(ColumnLayout layout, List<GroupColumn> groups, boolean hasGates) {
        return of(layout, groups, hasGates, layout.layouts());
    }

    /**
     * The groups of the score of one group; empty where the columns cannot give it.
     *
     * @param all the groups of the whole score
     * @param rough for each scored criterion whether any figure was rounded down
     */
    static Optional<ScoreGroups> ofGroup(ColumnLayout layout, List<GroupColumn> all, boolean[] rough, Pillar pillar) {
        Optional<GroupLayout> own = layout.layout(pillar.id());
        Optional<GroupLayout> asked = own.isPresent() ? own : layout.alone(pillar);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        GroupColumn last =
                own.isPresent() ? all.get(own.get().index) : GroupColumns.alone(layout, asked.get(), rough, all);
        List<GroupLayout> layouts = new ArrayList<>();
        addBelow(asked.get(), layouts);
        List<GroupColumn> groups = new ArrayList<>();
        for (GroupLayout each : layouts) {
            groups.add(each == asked.get() ? last : all.get(each.index));
        }
        return Optional.of(of(layout, groups, false, layouts));
    }

    private static void addBelow(GroupLayout layout, List<GroupLayout> all) {
        layout.below.forEach(below -> addBelow(below, all));
        all.add(layout);
    }

    private static ScoreGroups of(
            ColumnLayout layout, List<GroupColumn> groups, boolean hasGates, List<GroupLayout> layouts) {
        int[] groupOf = new int[layout.criteria()];
        Arrays.fill(groupOf, -1);
        GroupLayout[] own = new GroupLayout[groupOf.length];
        for (GroupLayout each : layouts) {
            for (int j : each.all()) {
                groupOf[j] = each.index;
                own[j] = each;
            }
        }
        return new ScoreGroups(layout, groups, hasGates, groupOf, own);
    }

    /** For each group of the layout, and one more, whether its own criteria are all that it has. */
    boolean[] isPlain(int size) {
        boolean[] isPlain = new boolean[size + 1];
        for (GroupColumn group : groups) {
            isPlain[group.index()] = group.isPlain();
        }
        return isPlain;
    }

    GroupColumn root() {
        return root;
    }

    Rounder publisher() {
        return publisher;
    }

    /** Whether the score is the sum of its columns, divided once. */
    boolean isSum() {
        return groups.size() == 1 && root.isPlain() && root.isSum() && !hasGates;
    }

    /** Whether a criterion is part of the score. */
    boolean has(int criterion) {
        return groupOf[criterion] >= 0;
    }

    /** What 1 of a criterion's column is in the numerators of its group. */
    double factorOf(int criterion) {
        return factorOf[criterion];
    }

    /** The scores of the units of the block that begins with {@code start}, as if everything applied. */
    void score(FilledColumns filled, int start, LaneBuffers lanes, int[] published) {
        int length = filled.length(start);
        filled.gather(groups, start, lanes);
        publish(length, lanes, published, start);
    }

    private void publish(int length, LaneBuffers lanes, int[] published, int start) {
        for (GroupColumn group : groups) {
            group.aggregate(length, lanes);
        }
        publisher.publish(
                behindGates(length, lanes),
                length,
                root.error(),
                root.most(),
                lanes.rough,
                lanes.published,
                lanes.doubt,
                published,
                start);
    }

    private double[] behindGates(int length, LaneBuffers lanes) {
        double[] open = lanes.scores[root.index()];
        if (!hasGates) {
            return open;
        }
        for (int i = 0; i < length; i++) {
            lanes.gated[i] = lanes.closed[i] ? Math.min(open[i], 0) : open[i];
        }
        return lanes.gated;
    }

    /**
     * The scores of units side by side that only lack figures, with what they lack.
     *
     * @param from the first of the gaps
     * @param points what each unknown figure is taken as, in its column
     * @param rough for each scored criterion whether that is no whole number
     * @param out takes the scores, from 0 on
     */
    void scoreLacking(
            FilledColumns filled,
            Gaps gaps,
            int from,
            int count,
            int start,
            double[] points,
            boolean[] rough,
            LaneBuffers lanes,
            LaneBuffers others,
            int[] out) {
        for (GroupColumn group : groups) {
            double[] own = lanes.own[group.index()];
            double[] theirs = others.own[group.index()];
            for (int k = 0; k < count; k++) {
                theirs[k] = own[gaps.units[from + k] - start];
            }
        }
        for (int k = 0; k < count; k++) {
            int unit = gaps.units[from + k];
            others.rough[k] = filled.rough()[unit];
            others.closed[k] = filled.closed()[unit];
            others.doubt[k] = lanes.doubt[unit - start];
            for (int at = gaps.start[from + k]; at < gaps.start[from + k + 1]; at++) {
                int j = gaps.criteria[at];
                others.own[groupOf[j]][k] += points[at] * factorOf[j];
                others.rough[k] |= rough[j];
            }
        }
        publish(count, others, out, 0);
    }

    /**
     * The scores of units side by side to which not everything applies, {@code others.which} of the gaps.
     *
     * @param points what each unknown figure is taken as; empty for the score, where it counts as the policies say
     * @param out takes the scores, from 0 on; {@link ScoreColumns#NONE} where nothing counts
     */
    void scoreWeighed(
            FilledColumns filled,
            Gaps gaps,
            int count,
            int start,
            double[] points,
            LaneBuffers lanes,
            LaneBuffers others,
            int[] out) {
        for (GroupColumn group : groups) {
            double[] own = lanes.own[group.index()];
            double[] theirs = others.own[group.index()];
            for (int k = 0; k < count; k++) {
                theirs[k] = own[gaps.units[others.which[k]] - start];
            }
            Arrays.fill(others.weights[group.index()], 0, count, group.weights().total());
            Arrays.fill(others.members[group.index()], 0, count, group.weights().members());
        }
        Arrays.fill(others.rough, 0, count, true);
        for (int k = 0; k < count; k++) {
            int unit = gaps.units[others.which[k]];
            others.closed[k] = filled.closed()[unit];
            others.doubt[k] = false;
            takeGaps(gaps, others.which[k], k, points, others);
        }
        for (GroupColumn group : groups) {
            if (!group.columns().isEmpty()) {
                gatherAgain(filled, gaps, group, count, start, others);
            }
            aggregateWeighed(group, count, others);
        }
        publishWeighed(filled, gaps, count, points.length == 0, others, out);
    }

    private void takeGaps(Gaps gaps, int place, int k, double[] points, LaneBuffers others) {
        for (int at = gaps.start[place]; at < gaps.start[place + 1]; at++) {
            int j = gaps.criteria[at];
            int group = groupOf[j];
            if (group < 0) {
                continue;
            }
            Gaps.Kind kind = gaps.kinds[at];
            boolean leaves = kind == Gaps.Kind.LEFT || (kind == Gaps.Kind.EXCLUDED && points.length == 0);
            if (leaves && counts[j]) {
                others.weights[group][k] -= weightOf[j];
                others.members[group][k]--;
            } else if (!leaves && points.length > 0) {
                others.own[group][k] += points[at] * factorOf[j];
            }
        }
    }

    /** A product or a minimum is made anew, without what does not apply. */
    private void gatherAgain(
            FilledColumns filled, Gaps gaps, GroupColumn group, int count, int start, LaneBuffers others) {
        double[] own = others.own[group.index()];
        boolean isMinimum = group.aggregation() == Aggregation.MINIMUM;
        int[][] figures = filled.blocks()[start / LaneBuffers.BLOCK];
        for (int k = 0; k < count; k++) {
            int unit = gaps.units[others.which[k]];
            double all = isMinimum ? Double.POSITIVE_INFINITY : group.degree() == Exponent.LOGARITHM ? 0 : 1;
            for (Factor factor : group.columns()) {
                if (gaps.isLeft(unit, factor.column())) {
                    continue;
                }
                double score = figures[factor.column()][unit - start] / factor.full();
                if (isMinimum) {
                    all = Math.min(all, score);
                } else {
                    others.doubt[k] |= GroupColumn.isTooSmall(score, factor.isRough());
                    all = group.times(all, factor.exponent().of(Math.max(score, 0)));
                }
            }
            own[k] = all;
        }
    }

    private static void aggregateWeighed(GroupColumn group, int count, LaneBuffers others) {
        Weights own = group.weights();
        double[] scores = others.scores[group.index()];
        double[] weights = others.weights[group.index()];
        int[] members = others.members[group.index()];
        if (scores != others.own[group.index()]) {
            System.arraycopy(others.own[group.index()], 0, scores, 0, count);
        }
        for (Part part : group.below()) {
            add(group, part, count, scores, others);
        }
        System.arraycopy(scores, 0, others.numerators, 0, count);
        boolean isMean = group.aggregation() == Aggregation.ARITHMETIC;
        for (int k = 0; k < count; k++) {
            if (members[k] == 0) {
                others.doubt[k] |= own.hasAdjusting();
                scores[k] = 0;
            } else {
                others.doubt[k] |= weights[k] < own.total() * GroupColumns.LEAST_PART;
                scores[k] = isMean ? scores[k] * (own.total() / weights[k]) : scores[k];
            }
        }
        if (group.aggregation() == Aggregation.GEOMETRIC) {
            root(group, count, others);
        }
        if (group.normal() != null) {
            group.normal().normalise(scores, count);
        }
        if (group.rounder() != null) {
            group.rounder().round(scores, count, own.slip(), own.most(), others.rough, others.published, others.doubt);
            System.arraycopy(others.published, 0, scores, 0, count);
        }
        if (group.gate()) {
            double inDoubt = own.error() * group.denominator();
            for (int k = 0; k < count; k++) {
                others.closed[k] |= members[k] > 0 && scores[k] <= 0;
                others.doubt[k] |= Math.abs(scores[k]) <= inDoubt && own.error() > 0;
            }
        }
    }

    /** Puts a group below to the columns of a group; where nothing in it counts, it leaves with its weight. */
    private static void add(GroupColumn group, Part part, int count, double[] scores, LaneBuffers others) {
        Weights theirs = part.group().weights();
        double[] below = others.scores[part.group().index()];
        double[] theirWeights = others.weights[part.group().index()];
        int[] theirMembers = others.members[part.group().index()];
        double[] weights = others.weights[group.index()];
        int[] members = others.members[group.index()];
        for (int k = 0; k < count; k++) {
            boolean isOut = theirMembers[k] == 0;
            double share = isOut ? 0 : theirs.isDeclared() ? 1 : theirWeights[k] / theirs.total();
            if (part.counts()) {
                weights[k] -= part.weight() * (1 - share);
                members[k] -= isOut ? 1 : 0;
            }
            if (isOut) {
                continue;
            }
            double score = below[k] * part.factor();
            switch (group.aggregation()) {
                case GEOMETRIC -> {
                    others.doubt[k] |= GroupColumn.isTooSmall(score, theirs.error() > 0);
                    scores[k] = group.times(scores[k], part.exponent().of(Math.max(score, 0), share));
                }
                case MINIMUM -> scores[k] = Math.min(scores[k], score);
                default -> scores[k] += score * share;
            }
        }
    }

    private static void root(GroupColumn group, int count, LaneBuffers others) {
        double[] scores = others.scores[group.index()];
        double[] weights = others.weights[group.index()];
        int[] members = others.members[group.index()];
        double total = group.weights().total();
        for (int k = 0; k < count; k++) {
            double part = total / weights[k];
            if (members[k] > 0) {
                scores[k] = group.degree() == Exponent.LOGARITHM
                        ? Math.exp(scores[k] * part)
                        : Math.pow(scores[k], part / group.degree());
            }
        }
    }

    private void publishWeighed(
            FilledColumns filled, Gaps gaps, int count, boolean isScore, LaneBuffers others, int[] out) {
        double[] scores = behindGates(count, others);
        Weights own = root.weights();
        double[] weights = others.weights[root.index()];
        int[] members = others.members[root.index()];
        boolean isExact = isScore && isSum() && own.areWhole();
        System.arraycopy(others.doubt, 0, others.closed, 0, count);
        publisher.publish(scores, count, own.error(), own.most(), others.rough, others.published, others.doubt, out, 0);
        double perNumerator = publisher.perNumerator();
        for (int k = 0; k < count; k++) {
            if (members[k] == 0) {
                out[k] = ScoreColumns.NONE;
            } else if (others.doubt[k]
                    && !others.closed[k]
                    && isExact
                    && !filled.rough()[gaps.units[others.which[k]]]) {
                // Numerator and weight are whole numbers: a tie is a tie.
                out[k] = (int) publisher.exactly((long) others.numerators[k], (long) weights[k]);
                others.doubt[k] = false;
            }
            others.doubt[k] |= Math.abs(scores[k] * perNumerator) > Integer.MAX_VALUE / 2;
        }
    }
}
