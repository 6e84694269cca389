package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.internal.scoring.exact.Evaluation;
import io.github.thuocdo.internal.scoring.exact.Evaluation.Group;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.ranking.Population;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The scores in {@code double} by which a group is normalised among ranked units: what {@link Evaluation#rankedScores} gives in
 * exact numbers.
 */
final class GroupScores {
    private static final int DIGITS = 30;

    /** Of two whole numerators below it, the scores differ in double. */
    private static final double LARGEST_EXACT = 0x1p50;

    private final Evaluation evaluation;
    private final Group group;
    private final Pillar.Normalised how;
    private final Branch branch;
    private final int[] units;
    private final double[] scores;
    /** Whether a score is exact. */
    private final boolean[] exact;

    private int count;
    private double error;

    /** What the scores of all groups that are normalised become, by group; empty where doubles hardly tell them apart. */
    static Optional<Map<String, Normal>> normals(Population population, Evaluation evaluation, PointsBlocks columns) {
        Map<String, Normal> found = new HashMap<>();
        for (Pillar pillar : columns.tree().normalised()) {
            Estimate estimate = new Estimate(population, evaluation, columns.columns(), found);
            List<Branch> branches = columns.branches(found);
            GroupScores scores =
                    new GroupScores(evaluation, pillar, branches.get(branches.size() - 1), population.size());
            scores.take(columns, branches, estimate);
            Optional<Normal> normal = scores.normal();
            if (normal.isEmpty()) {
                return Optional.empty();
            }
            found.put(pillar.id(), normal.get());
        }
        return Optional.of(Map.copyOf(found));
    }

    private GroupScores(Evaluation evaluation, Pillar pillar, Branch branch, int size) {
        this.evaluation = evaluation;
        this.group = evaluation.group(pillar.id());
        this.how = Objects.requireNonNull(pillar.normalised());
        this.branch = branch;
        this.units = new int[size];
        this.scores = new double[size];
        this.exact = new boolean[size];
    }

    private void take(PointsBlocks columns, List<Branch> branches, Estimate estimate) {
        FilledBlocks filled = columns.filled();
        Lanes lanes = new Lanes(branches, Math.min(Kernel.BLOCK, filled.units()));
        List<Branch> below = branches.subList(branch.first(), branches.size());
        double perNumerator = 1 / branch.denominator();
        for (int start = 0; start < filled.units(); start += Kernel.BLOCK) {
            int length = filled.length(start);
            filled.gather(below, start, lanes);
            below.forEach(each -> each.aggregate(length, lanes));
            double[] numerators = lanes.scores[branch.index()];
            for (int i = 0; i < length; i++) {
                int unit = start + i;
                if (!evaluation.isRanked(unit)) {
                    continue;
                }
                if (lanes.doubt[i] || columns.isSpecial(unit)) {
                    take(unit, estimate);
                } else {
                    boolean isExact = branch.isWhole() && !lanes.rough[i] && Math.abs(numerators[i]) < LARGEST_EXACT;
                    add(unit, numerators[i] * perNumerator, Normal.slip(branch), isExact);
                }
            }
        }
    }

    private void take(int unit, Estimate estimate) {
        Optional<Estimate.Node> node = estimate.raw(unit, group);
        if (node.isEmpty()) {
            evaluation.raw(group, unit).ifPresent(raw -> add(unit, raw));
        } else if (node.get().weight() > 0) {
            add(unit, node.get().score(), node.get().error(), false);
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

    private Optional<Normal> normal() {
        double[] all = Arrays.copyOf(scores, count);
        int[] ends = ends(all);
        evaluation.take(group, ends);
        Optional<Normal> normal = Normal.of(how, all, error, branch);
        return normal.isEmpty() && areEqual(ends) ? Optional.of(Normal.even(1 / branch.denominator())) : normal;
    }

    private boolean areEqual(int[] some) {
        List<Real> all =
                List.copyOf(evaluation.rankedScores(group, Arrays.stream(some)).values());
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
