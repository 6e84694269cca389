package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.scoring.Scores;
import io.github.thuocdo.internal.scoring.exact.Evaluation;
import io.github.thuocdo.ranking.Population;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a population by a set of any shape, over columns of whole numbers: what {@link Evaluation} gives in exact
 * numbers, wherever a bound on the error of {@code double} leaves no doubt about it. Units to which not everything applies are
 * left to {@link Estimate}, and what is in doubt to exact numbers.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class TreeKernel {
    private final int units;
    private final List<Branch> branches;
    private final Branch root;
    private final Rounder publisher;
    private final boolean hasGates;
    private final FilledBlocks filled;
    private final int[] met;
    private final int[] special;
    private final Lacking lacking;
    /** Whether what is unknown could be less than the 0 that it counts as. */
    private final boolean hasWorse;

    private final ScoreTree tree;
    private final Estimate estimate;

    /**
     * The units that lack figures which count as 0, ascending; what each lacks stands from {@code start[k]} to
     * {@code start[k + 1]}, as criteria with the least and the most that they could have in their columns.
     *
     * @param rough for each scored criterion whether what it could have is no whole number in its column
     * @param digits what each unit lacks, where that is a whole number of the last digit and rounding is not touched by it;
     *     else null
     */
    record Lacking(
            int[] units,
            int[] start,
            int[] criteria,
            double[] worst,
            double[] best,
            boolean[] rough,
            int @Nullable [] digits) {
        int firstFrom(int unit) {
            int at = Arrays.binarySearch(units, unit);
            return at >= 0 ? at : -at - 1;
        }
    }

    private TreeKernel(
            Population population, Evaluation evaluation, PointsBlocks columns, Map<String, Normal> normals) {
        this.tree = columns.tree();
        this.units = population.size();
        this.branches = columns.branches(normals);
        this.root = branches.get(branches.size() - 1);
        this.publisher = tree.publisher(root);
        this.hasGates = columns.hasGate() || branches.stream().anyMatch(Branch::gate);
        this.filled = columns.filled();
        this.met = columns.met();
        this.special = columns.special();
        Lacking all = columns.lacking();
        this.hasWorse = Arrays.stream(all.worst).anyMatch(points -> points < 0);
        this.lacking = withDigits(all);
        this.estimate = new Estimate(population, evaluation, columns.columns(), normals);
    }

    /**
     * What the columns of a population, all filled in, make of it; empty where doubles hardly tell scores of groups apart that
     * are normalised.
     */
    public static Optional<TreeKernel> of(Population population, Evaluation evaluation, PointsBlocks columns) {
        return GroupScores.normals(population, evaluation, columns)
                .map(normals -> new TreeKernel(population, evaluation, columns, normals));
    }

    private Lacking withDigits(Lacking all) {
        boolean isSum = branches.size() == 1 && root.isPlain() && root.isSum() && !hasGates;
        if (!isSum || !publisher.isHalfUp() || hasWorse) {
            return all;
        }
        int[] digits = new int[all.units.length];
        for (int k = 0; k < digits.length; k++) {
            for (int at = all.start[k]; at < all.start[k + 1]; at++) {
                int j = all.criteria[at];
                OptionalInt worth = publisher.wholeDigits(all.best[at] * tree.factorOf(j));
                if (all.rough[j] || worth.isEmpty()) {
                    return all;
                }
                digits[k] += worth.getAsInt();
            }
        }
        return new Lacking(all.units, all.start, all.criteria, all.worst, all.best, all.rough, digits);
    }

    /** Holders for the units that are computed at a time. */
    public Lanes newLanes() {
        return new Lanes(branches, Math.min(units, Kernel.BLOCK));
    }

    /** Computes the scores of all units. */
    public void run(Population population, Scores out, Workers workers) {
        int blocks = (units + Kernel.BLOCK - 1) / Kernel.BLOCK;
        workers.ranges(blocks, Kernel.FEWEST_BLOCKS, (from, to) -> {
            Lanes lanes = from == 0 ? out.lanes() : newLanes();
            Lanes others = from == 0 ? out.otherLanes() : newLanes();
            for (int block = from; block < to; block++) {
                score(population, block * Kernel.BLOCK, lanes, others, out);
            }
        });
        System.arraycopy(met, 0, out.met, 0, units);
        for (int unit : special) {
            scoreAlone(population, unit, out);
        }
    }

    private void score(Population population, int start, Lanes lanes, Lanes others, Scores out) {
        int length = filled.length(start);
        score(start, length, lanes, out);
        if (lacking.digits == null) {
            boundsOfLacking(start, length, lanes, others, lacking.best, out.best);
            if (hasWorse) {
                boundsOfLacking(start, length, lanes, others, lacking.worst, out.worst);
            }
        } else {
            addLacking(start, length, lanes, lacking.digits, out);
        }
        for (int i = lanes.nextDoubt(0, length); i < length; i = lanes.nextDoubt(i + 1, length)) {
            scoreAlone(population, start + i, out);
        }
    }

    private void scoreAlone(Population population, int unit, Scores out) {
        if (!estimate.score(unit, out)) {
            population.scoreInNumbers(unit, out);
        }
    }

    /** The score of one group; {@link Scores#NONE} where nothing in it counts. */
    public int pillar(Population population, String pillar, int unit) {
        return estimate.pillar(unit, pillar).orElseGet(() -> population.pillarInNumbers(pillar, unit));
    }

    private void score(int start, int length, Lanes lanes, Scores out) {
        filled.gather(branches, start, lanes);
        publish(length, lanes, out.score, start);
        System.arraycopy(out.score, start, out.worst, start, length);
        System.arraycopy(out.score, start, out.best, start, length);
    }

    private void publish(int length, Lanes lanes, int[] published, int start) {
        for (Branch branch : branches) {
            branch.aggregate(length, lanes);
        }
        double[] scores = lanes.scores[root.index()];
        if (hasGates) {
            double[] open = scores;
            scores = lanes.gated;
            for (int i = 0; i < length; i++) {
                scores[i] = lanes.closed[i] ? Math.min(open[i], 0) : open[i];
            }
        }
        publisher.publish(scores, length, root.error(), root.most(), lanes, published, start);
    }

    /** The best scores of the units of a block that lack figures, where rounding is not touched by what they lack. */
    private void addLacking(int start, int length, Lanes lanes, int[] digits, Scores out) {
        int to = lacking.firstFrom(start + length);
        for (int k = lacking.firstFrom(start); k < to; k++) {
            int unit = lacking.units[k];
            out.best[unit] += digits[k];
            // Below 0, halves go down.
            lanes.doubt[unit - start] |= out.score[unit] < 0;
        }
    }

    /** The best or the worst scores of the units of a block that lack figures, side by side. */
    private void boundsOfLacking(int start, int length, Lanes lanes, Lanes others, double[] points, int[] bounds) {
        int from = lacking.firstFrom(start);
        int to = lacking.firstFrom(start + length);
        int count = to - from;
        for (int b = 0; b < branches.size(); b++) {
            double[] own = lanes.own[b];
            double[] theirs = others.own[b];
            for (int k = 0; k < count; k++) {
                theirs[k] = own[lacking.units[from + k] - start];
            }
        }
        for (int k = 0; k < count; k++) {
            int unit = lacking.units[from + k];
            others.rough[k] = filled.rough()[unit];
            others.closed[k] = filled.closed()[unit];
            others.doubt[k] = lanes.doubt[unit - start];
            for (int at = lacking.start[from + k]; at < lacking.start[from + k + 1]; at++) {
                int j = lacking.criteria[at];
                others.own[tree.branchOf(j)][k] += points[at] * tree.factorOf(j);
                others.rough[k] |= lacking.rough[j];
            }
        }
        publish(count, others, others.sum, 0);
        for (int k = 0; k < count; k++) {
            int unit = lacking.units[from + k];
            bounds[unit] = others.sum[k];
            lanes.doubt[unit - start] |= others.doubt[k];
        }
    }
}
