package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Pillar;
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
            @Nullable GroupLayout[] of) {
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

    /** The groups, those below others first. */
    List<GroupColumn> groups() {
        return groups;
    }

    /** The index of the group that a criterion stands in; −1 where it is no part of the score. */
    int groupOf(int criterion) {
        return groupOf[criterion];
    }

    /** The weight of a criterion in its group. */
    double weightOf(int criterion) {
        return weightOf[criterion];
    }

    /** Whether a criterion counts in its group. */
    boolean counts(int criterion) {
        return counts[criterion];
    }

    /** Whether a criterion is part of the score. */
    boolean has(int criterion) {
        return groupOf[criterion] >= 0;
    }

    /** The value, in the numerators of its group, of 1 in a criterion's column. */
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

    /** The scores of the root, which a shut gate makes 0. */
    double[] behindGates(int length, LaneBuffers lanes) {
        double[] open = lanes.scores[root.index()];
        if (!hasGates) {
            return open;
        }
        for (int i = 0; i < length; i++) {
            lanes.gated[i] = lanes.closed[i] ? 0 : open[i];
        }
        return lanes.gated;
    }

    /**
     * The scores of units side by side that only lack figures, with what they lack.
     *
     * @param from the first of the gaps
     * @param points the number that stands for each unknown figure, in its column
     * @param rough for each scored criterion whether that is no whole number
     * @param out takes the scores, from 0 on
     */
    void scoreLacking(
            FilledColumns filled,
            AbsentFigures gaps,
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
}
