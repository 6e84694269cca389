package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.internal.scoring.exact.ExactCalculator;
import io.github.thuocdo.internal.scoring.exact.ExactScores;
import io.github.thuocdo.internal.scoring.exact.Group;
import io.github.thuocdo.internal.scoring.exact.UnknownAs;
import io.github.thuocdo.number.Real;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The scores in {@code double} by which a group is normalised among ranked units, as {@link ExactScores#rankedScores} gives them in
 * exact numbers.
 */
final class GroupScores {
    private static final int DIGITS = 30;

    /** Of two whole numerators below it, the scores differ in double. */
    private static final double LARGEST_EXACT = 0x1p50;

    private final ExactScores exactScores;
    private final Group group;
    private final Pillar.Normalised how;
    private final GroupColumn column;
    private final int[] units;
    private final double[] scores;
    /** Whether a score is exact. */
    private final boolean[] exact;

    private int count;
    private double error;

    private GroupScores(ExactScores exactScores, Pillar pillar, GroupColumn column, int size) {
        this.exactScores = exactScores;
        this.group = exactScores.group(pillar.id());
        this.how = pillar.normalised().orElseThrow();
        this.column = column;
        this.units = new int[size];
        this.scores = new double[size];
        this.exact = new boolean[size];
    }

    /** The normalising of each group that is normalised, by group; empty where doubles hardly tell its scores apart. */
    static Optional<Map<String, NormalisedGroup>> normals(Supplier<ExactCalculator> exactly, PointColumns columns) {
        Map<String, NormalisedGroup> found = new HashMap<>();
        for (GroupLayout layout : columns.layout().layouts()) {
            if (!layout.isNormalised()) {
                continue;
            }
            Pillar pillar = layout.pillar;
            List<GroupColumn> groups = columns.groups(found);
            GroupScores scores =
                    new GroupScores(exactly.get().scores(), pillar, groups.get(groups.size() - 1), columns.units());
            scores.take(columns, groups);
            Optional<NormalisedGroup> normal = scores.normal();
            if (normal.isEmpty()) {
                return Optional.empty();
            }
            found.put(pillar.id(), normal.get());
        }
        return Optional.of(Map.copyOf(found));
    }

    private void take(PointColumns columns, List<GroupColumn> groups) {
        FilledColumns filled = columns.filled();
        boolean[] isPlain = new boolean[groups.size()];
        for (GroupColumn each : groups) {
            isPlain[each.index()] = each.isPlain();
        }
        LaneBuffers lanes = new LaneBuffers(isPlain, Math.min(LaneBuffers.BLOCK, filled.units()));
        List<GroupColumn> below = groups.subList(column.first(), groups.size());
        double perNumerator = 1 / column.denominator();
        double slip = NormalisedGroup.slip(column.slip(), column.most());
        for (int start = 0; start < filled.units(); start += LaneBuffers.BLOCK) {
            int length = filled.length(start);
            filled.gather(below, start, lanes);
            below.forEach(each -> each.aggregate(length, lanes));
            double[] numerators = lanes.scores[column.index()];
            for (int i = 0; i < length; i++) {
                int unit = start + i;
                if (!exactScores.isRanked(unit)) {
                    continue;
                }
                if (lanes.doubt[i] || columns.hasGaps(unit)) {
                    exactScores.raw(group, unit, UnknownAs.AS_THE_POLICY_SAYS).ifPresent(raw -> add(unit, raw));
                } else {
                    boolean isExact = column.isWhole() && !lanes.rough[i] && Math.abs(numerators[i]) < LARGEST_EXACT;
                    add(unit, numerators[i] * perNumerator, slip, isExact);
                }
            }
        }
    }

    private void add(int unit, Real raw) {
        double score = raw.rounded(DIGITS, RoundingMode.HALF_EVEN).doubleValue();
        add(unit, score, Math.abs(score) * 0x1p-52 + 0x1p-90, false);
    }

    private void add(int unit, double score, double itsError, boolean isExact) {
        units[count] = unit;
        scores[count] = score;
        exact[count++] = isExact;
        error = Math.max(error, itsError);
    }

    private Optional<NormalisedGroup> normal() {
        double[] all = Arrays.copyOf(scores, count);
        int[] ends = ends(all);
        exactScores.take(group, ends);
        Optional<NormalisedGroup> normal =
                NormalisedGroup.of(how, all, error, column.denominator(), column.most(), column.slip());
        return normal.isEmpty() && areEqual(ends)
                ? Optional.of(NormalisedGroup.even(how, 1 / column.denominator()))
                : normal;
    }

    private boolean areEqual(int[] some) {
        List<Real> all =
                List.copyOf(exactScores.rankedScores(group, Arrays.stream(some)).values());
        return all.stream().allMatch(score -> score.compare(all.get(0)) == 0);
    }

    /** Units of which one has the least of the exact scores and one the most. */
    private int[] ends(double[] all) {
        // Where each is wrong by the error, the least is above no other by more than twice as much.
        double near = 4 * error;
        double low = Arrays.stream(all).min().orElse(0) + near;
        double high = Arrays.stream(all).max().orElse(0) - near;
        int[] ends = new int[count];
        int found = 0;
        double lastLow = Double.NaN;
        double lastHigh = Double.NaN;
        for (int k = 0; k < count; k++) {
            double score = all[k];
            boolean isLow = score <= low;
            if (!isLow && score < high) {
                continue;
            }
            // Of those that are equal for certain the first is enough.
            if (exact[k] && (score == lastLow || score == lastHigh)) {
                continue;
            }
            if (exact[k] && isLow) {
                lastLow = score;
            } else if (exact[k]) {
                lastHigh = score;
            }
            ends[found++] = units[k];
        }
        return Arrays.copyOf(ends, found);
    }
}
