package io.github.thuocdo.assessment;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Rational;
import io.github.thuocdo.criteria.Real;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a population by a set of any shape, over columns of whole numbers: what {@link Evaluation} gives in exact
 * numbers, wherever a bound on the error of {@code double} leaves no doubt about it. What is in doubt, and units to which not
 * everything applies, are left to exact numbers.
 *
 * <p>Immutable and safe to share between threads.
 */
final class TreeKernel {
    private final int units;
    private final List<Branch> branches;
    private final Branch root;
    private final Rounder publisher;
    private final boolean hasGates;
    private final int[][][] blocks;
    private final int[] met;
    private final boolean[] rough;
    private final boolean[] closed;
    private final double @Nullable [][] cuts;
    private final int[] special;
    private final Lacking lacking;
    private final ScoreTree tree;
    private final Estimate estimate;

    /**
     * The units that lack figures which count as 0, ascending; what each lacks stands from {@code start[k]} to
     * {@code start[k + 1]}, as criteria with the points that they could have.
     *
     * @param digits what each unit lacks, where that is a whole number of the last digit and rounding is not touched by it;
     *     else null
     */
    private record Lacking(int[] units, int[] start, int[] criteria, int[] points, int @Nullable [] digits) {
        int firstFrom(int unit) {
            int at = Arrays.binarySearch(units, unit);
            return at >= 0 ? at : -at - 1;
        }
    }

    private TreeKernel(ScoreTree tree, Filling filling) {
        this.tree = tree;
        this.units = filling.met.length;
        this.branches = tree.branches(filling.columnIsRough);
        this.root = branches.get(branches.size() - 1);
        this.publisher = tree.publisher(root);
        this.hasGates = branches.stream().anyMatch(Branch::gate)
                || filling.criteria.stream()
                        .anyMatch(each -> each.target().terms().gate());
        this.blocks = filling.blocks;
        this.met = filling.met;
        this.rough = filling.rough;
        this.closed = filling.closed;
        this.cuts = filling.cuts;
        this.special = filling.special.stream().mapToInt(Integer::intValue).toArray();
        this.lacking = withDigits(filling.lacking());
        this.estimate = new Estimate(filling.population, filling.evaluation, filling.columns);
    }

    private Lacking withDigits(Lacking all) {
        if (branches.size() > 1 || !root.isPlain() || hasGates || !publisher.isHalfUp() || !root.isSum()) {
            return all;
        }
        int[] digits = new int[all.units.length];
        for (int k = 0; k < digits.length; k++) {
            for (int at = all.start[k]; at < all.start[k + 1]; at++) {
                OptionalInt worth = publisher.wholeDigits(all.points[at] * tree.factorOf(all.criteria[at]));
                if (worth.isEmpty()) {
                    return all;
                }
                digits[k] += worth.getAsInt();
            }
        }
        return new Lacking(all.units, all.start, all.criteria, all.points, digits);
    }

    /** The columns of a population; empty where whole numbers and doubles cannot hold its plan. */
    static Optional<TreeKernel> of(Population population, Evaluation evaluation) {
        Plan plan = population.plan();
        double[] most = plan.scored().stream()
                .map(evaluation::most)
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
        return ScoreTree.of(plan, new PointsColumns(evaluation.spreads()), most)
                .map(tree -> new TreeKernel(tree, new Filling(population, evaluation, tree, most)));
    }

    /** Makes the columns: what every figure gives, once. */
    private static final class Filling {
        private final Population population;
        private final Evaluation evaluation;
        private final ScoreTree tree;
        private final List<Criterion> criteria;
        private final PointsColumn[] columns;
        private final boolean[] isComposite;
        private final boolean[] isGate;
        private final boolean[] isForAll;
        private final boolean[] countsAsZero;
        private final long[] largest;
        private final long[] couldHave;
        private final int[][][] blocks;
        private final int[] met;
        private final boolean[] rough;
        private final boolean[] closed;
        private final boolean[] columnIsRough;
        private final double @Nullable [][] cuts;
        private final List<Integer> special = new ArrayList<>();
        private final List<Integer> lackingUnits = new ArrayList<>();
        private final List<Integer> lackingStart = new ArrayList<>();
        private final List<Integer> lackingCriteria = new ArrayList<>();

        Filling(Population population, Evaluation evaluation, ScoreTree tree, double[] most) {
            this.population = population;
            this.evaluation = evaluation;
            this.tree = tree;
            this.criteria = population.plan().scored();
            int size = criteria.size();
            int units = population.size();
            this.columns = new PointsColumn[size];
            this.isComposite = new boolean[size];
            this.isGate = new boolean[size];
            this.isForAll = new boolean[size];
            this.countsAsZero = new boolean[size];
            this.largest = new long[size];
            this.couldHave = new long[size];
            Policies policies = population.plan().set().policies();
            for (int j = 0; j < size; j++) {
                Criterion criterion = criteria.get(j);
                columns[j] = tree.column(j);
                isComposite[j] = !criterion.target().scoring().parts().isEmpty();
                isGate[j] = criterion.target().terms().gate();
                isForAll[j] = criterion.target().terms().isForAll();
                countsAsZero[j] = policies.missing(criterion) == Policies.Missing.ZERO && tree.factorOf(j) != 0;
                largest[j] = (long) (columns[j].full() * Math.max(1, most[j]));
                couldHave[j] = -1;
            }
            this.blocks = new int[(units + Kernel.BLOCK - 1) / Kernel.BLOCK][][];
            this.met = new int[units];
            this.rough = new boolean[units];
            this.closed = new boolean[units];
            this.columnIsRough = new boolean[size];
            this.cuts = new double[tree.size()][];
            for (int b = 0; b < blocks.length; b++) {
                int start = b * Kernel.BLOCK;
                blocks[b] = new int[size][Math.min(Kernel.BLOCK, units - start)];
                for (int i = 0; i < blocks[b][0].length; i++) {
                    fill(start + i, i, blocks[b]);
                }
            }
            lackingStart.add(lackingCriteria.size());
        }

        private void fill(int unit, int lane, int[][] block) {
            int lackingBefore = lackingCriteria.size();
            boolean isSpecial = !evaluation.isAssessed(unit);
            for (int j = 0; j < columns.length; j++) {
                isSpecial |= !fill(unit, lane, j, block[j]);
            }
            if (isSpecial) {
                special.add(unit);
                lackingCriteria.subList(lackingBefore, lackingCriteria.size()).clear();
            } else if (lackingCriteria.size() > lackingBefore) {
                lackingUnits.add(unit);
                lackingStart.add(lackingBefore);
            }
        }

        /** Whether columns can hold what a unit has of the {@code j}-th criterion. */
        private boolean fill(int unit, int lane, int j, int[] column) {
            Criterion criterion = criteria.get(j);
            if (!isForAll[j] && !population.applies(unit, criterion)) {
                return false;
            }
            if (isComposite[j]) {
                return evaluation.status(unit, criterion) == Status.SCORED && fillExactly(unit, lane, j, column);
            }
            Observation observation = population.observation(unit, j);
            if (Figure.isUnknown(observation)) {
                closed[unit] |= isGate[j];
                return countsAsZero[j] && !isGate[j] && isLacking(unit, j);
            }
            if (observation instanceof Observation.NotApplicable) {
                return false;
            }
            met[unit] += columns[j].status(observation) == Status.MET ? 1 : 0;
            long points = columns[j].points(observation);
            return points == PointsColumn.OPEN
                    ? fillExactly(unit, lane, j, column)
                    : fill(unit, lane, j, column, points, (points & 1) == 0 ? 0 : columns[j].cutOff(observation));
        }

        private boolean fillExactly(int unit, int lane, int j, int[] column) {
            Optional<Fractions.Share> share = evaluation.share(unit, criteria.get(j));
            if (share.isEmpty() || !share.get().possible().equals(Rational.ONE)) {
                return false;
            }
            Real earned = share.get().earned();
            long points = columns[j].points(earned);
            return fill(unit, lane, j, column, points, (points & 1) == 0 ? 0 : columns[j].cutOff(earned));
        }

        private boolean fill(int unit, int lane, int j, int[] column, long doubled, double cutOff) {
            long points = doubled >> 1;
            boolean isRough = (doubled & 1) == 1;
            if (Math.abs(points) > largest[j] || (isGate[j] && isRough && points == 0)) {
                return false;
            }
            closed[unit] |= isGate[j] && points <= 0;
            column[lane] = (int) points;
            if (isRough) {
                columnIsRough[j] = true;
                rough[unit] = true;
                int branch = tree.branchOf(j);
                if (tree.factorOf(j) != 0) {
                    cuts[branch] = cuts[branch] == null ? new double[met.length] : cuts[branch];
                    cuts[branch][unit] += cutOff * tree.factorOf(j);
                }
            }
            return true;
        }

        /** Whether a figure that counts as 0 for now could have points, in whole numbers, and none below 0. */
        private boolean isLacking(int unit, int j) {
            if (couldHave[j] == -1) {
                Real worst = evaluation.bound(unit, criteria.get(j), Fractions.Unknown.WORST);
                long best = columns[j].points(evaluation.bound(unit, criteria.get(j), Fractions.Unknown.BEST));
                couldHave[j] = worst.signum() < 0 || (best & 1) == 1 || best >> 1 > largest[j] ? -2 : best >> 1;
            }
            lackingCriteria.add(j);
            return couldHave[j] >= 0;
        }

        private Lacking lacking() {
            int[] which = lackingCriteria.stream().mapToInt(Integer::intValue).toArray();
            return new Lacking(
                    lackingUnits.stream().mapToInt(Integer::intValue).toArray(),
                    lackingStart.stream().mapToInt(Integer::intValue).toArray(),
                    which,
                    Arrays.stream(which).map(j -> (int) couldHave[j]).toArray(),
                    null);
        }
    }

    /** Holders for the units that are computed at a time. */
    Lanes newLanes() {
        return new Lanes(branches, Math.min(units, Kernel.BLOCK));
    }

    /** Computes the scores of all units. */
    void run(Population population, Scores out, Workers workers) {
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
        int length = Math.min(Kernel.BLOCK, units - start);
        score(start, length, lanes, out);
        if (lacking.digits == null) {
            bestOfLacking(start, length, lanes, others, out);
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
    int pillar(Population population, String pillar, int unit) {
        return estimate.pillar(unit, pillar).orElseGet(() -> population.pillarInNumbers(pillar, unit));
    }

    private void score(int start, int length, Lanes lanes, Scores out) {
        Arrays.fill(lanes.doubt, 0, length, false);
        System.arraycopy(rough, start, lanes.rough, 0, length);
        System.arraycopy(closed, start, lanes.closed, 0, length);
        int[][] figures = blocks[start / Kernel.BLOCK];
        for (Branch branch : branches) {
            branch.gather(figures, cuts[branch.index()], start, length, lanes);
        }
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

    /** The best scores of the units of a block that lack figures, side by side. */
    private void bestOfLacking(int start, int length, Lanes lanes, Lanes others, Scores out) {
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
            others.rough[k] = rough[unit];
            others.closed[k] = closed[unit];
            others.doubt[k] = lanes.doubt[unit - start];
            for (int at = lacking.start[from + k]; at < lacking.start[from + k + 1]; at++) {
                int j = lacking.criteria[at];
                others.own[tree.branchOf(j)][k] += lacking.points[at] * tree.factorOf(j);
            }
        }
        publish(count, others, others.sum, 0);
        for (int k = 0; k < count; k++) {
            int unit = lacking.units[from + k];
            out.best[unit] = others.sum[k];
            lanes.doubt[unit - start] |= others.doubt[k];
        }
    }
}
