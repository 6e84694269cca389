package io.github.thuocdo.assessment;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Rational;
import io.github.thuocdo.criteria.Real;
import io.github.thuocdo.submission.Observation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of a population give, as {@link TreeKernel} adds it up: a column of whole numbers for each scored
 * criterion, in blocks of {@link Kernel#BLOCK} units. Filled unit by unit, in any order and by several threads, each unit
 * by one.
 */
final class PointsBlocks {
    private static final int NONE = -1;

    private final ScoreTree tree;
    private final Fractions fractions;
    private final Completeness completeness;
    private final List<Criterion> criteria;
    private final PointsColumn[] columns;
    private final int[] places;
    private final boolean[] isComposite;
    private final boolean[] isGate;
    private final boolean[] countsAsZero;
    private final long[] largest;
    private final int[] couldHave;
    private final int[][][] blocks;
    private final int[] met;
    private final boolean[] closed;
    private final boolean[] special;
    private final boolean[] rough;
    private final boolean[] columnIsRough;
    private final double @Nullable [][] cuts;
    private final Marks lacking;

    /** Some criteria of each unit. */
    private static final class Marks {
        private final int words;
        private final long[] bits;

        Marks(int units, int criteria) {
            this.words = (criteria + Long.SIZE - 1) / Long.SIZE;
            this.bits = new long[Math.multiplyExact(units, words)];
        }

        void set(int unit, int criterion) {
            bits[unit * words + criterion / Long.SIZE] |= 1L << criterion;
        }

        /** The first criterion of a unit from {@code criterion} on; −1 where there is none. */
        int next(int unit, int criterion) {
            int word = criterion / Long.SIZE;
            if (word >= words) {
                return NONE;
            }
            long rest = bits[unit * words + word] >>> criterion << criterion;
            while (rest == 0 && ++word < words) {
                rest = bits[unit * words + word];
            }
            return rest == 0 ? NONE : word * Long.SIZE + Long.numberOfTrailingZeros(rest);
        }

        int count(int unit) {
            int count = 0;
            for (int word = 0; word < words; word++) {
                count += Long.bitCount(bits[unit * words + word]);
            }
            return count;
        }
    }

    /**
     * Room for what the figures of so many units give.
     *
     * @param places the place of each indicator in a row
     * @param completeness of each unit known before it is filled in
     */
    PointsBlocks(
            Plan plan,
            int units,
            Map<String, Integer> places,
            ScoreTree tree,
            Fractions fractions,
            Completeness completeness) {
        this.tree = tree;
        this.fractions = fractions;
        this.completeness = completeness;
        this.criteria = plan.scored();
        this.places = Completeness.places(plan, places);
        int size = criteria.size();
        this.columns = new PointsColumn[size];
        this.isComposite = new boolean[size];
        this.isGate = new boolean[size];
        this.countsAsZero = new boolean[size];
        this.largest = new long[size];
        this.couldHave = new int[size];
        Policies policies = plan.set().policies();
        for (int j = 0; j < size; j++) {
            Criterion criterion = criteria.get(j);
            columns[j] = tree.column(j);
            isComposite[j] = Completeness.isComposite(criterion);
            isGate[j] = criterion.target().terms().gate();
            largest[j] = tree.largest(j);
            countsAsZero[j] = policies.missing(criterion) == Policies.Missing.ZERO && tree.isAdded(j);
            couldHave[j] = countsAsZero[j] && !isComposite[j] && !isGate[j] ? couldHave(j) : NONE;
        }
        this.blocks = new int[(units + Kernel.BLOCK - 1) / Kernel.BLOCK][][];
        for (int b = 0; b < blocks.length; b++) {
            blocks[b] = new int[size][Math.min(Kernel.BLOCK, units - b * Kernel.BLOCK)];
        }
        this.met = new int[units];
        this.closed = new boolean[units];
        this.special = new boolean[units];
        this.rough = new boolean[units];
        this.columnIsRough = new boolean[size];
        this.cuts = new double[tree.size()][];
        for (int j = 0; j < size; j++) {
            if (tree.isAdded(j) && cuts[tree.branchOf(j)] == null) {
                cuts[tree.branchOf(j)] = new double[units];
            }
        }
        this.lacking = new Marks(units, size);
    }

    /** What a figure that counts as 0 could have, if that is a whole number, and none is below 0; else none. */
    private int couldHave(int j) {
        Real worst = fractions.bound(criteria.get(j), Fractions.Unknown.WORST);
        long best = columns[j].points(fractions.bound(criteria.get(j), Fractions.Unknown.BEST));
        return worst.signum() < 0 || isRough(best) || best >> 1 > largest[j] ? NONE : (int) (best >> 1);
    }

    /** Fills in what the figures of a unit give. */
    void fill(int unit, Reported reported) {
        int[][] block = blocks[unit / Kernel.BLOCK];
        int lane = unit % Kernel.BLOCK;
        boolean isSpecial = !completeness.isAssessed(unit);
        for (int j = 0; j < columns.length; j++) {
            isSpecial |= !completeness.applies(unit, j)
                    || !(isComposite[j]
                            ? fillComposite(unit, lane, j, block[j])
                            : fill(unit, lane, j, block[j], reported.at(places[j])));
        }
        special[unit] = isSpecial;
    }

    /** Whether columns can hold what a unit has of the {@code j}-th criterion. */
    private boolean fill(int unit, int lane, int j, int[] column, Observation observation) {
        if (Figure.isUnknown(observation)) {
            closed[unit] |= isGate[j];
            if (couldHave[j] != NONE) {
                lacking.set(unit, j);
            }
            return couldHave[j] != NONE;
        }
        if (observation instanceof Observation.NotApplicable) {
            return false;
        }
        met[unit] += columns[j].status(observation) == Status.MET ? 1 : 0;
        long points = columns[j].points(observation);
        return points == PointsColumn.OPEN
                ? fill(unit, lane, j, column, fractions.of(criteria.get(j), observation))
                : fill(unit, lane, j, column, points, isRough(points) ? columns[j].cutOff(observation) : 0);
    }

    private boolean fillComposite(int unit, int lane, int j, int[] column) {
        Criterion criterion = criteria.get(j);
        if (fractions.status(criterion, unit) != Status.SCORED) {
            return false;
        }
        Optional<Fractions.Share> share = fractions.of(criterion, unit, Fractions.Unknown.LEFT_OPEN);
        return share.isPresent()
                && share.get().possible().equals(Rational.ONE)
                && fill(unit, lane, j, column, share.get().earned());
    }

    private boolean fill(int unit, int lane, int j, int[] column, Real fraction) {
        long points = columns[j].points(fraction);
        return fill(unit, lane, j, column, points, isRough(points) ? columns[j].cutOff(fraction) : 0);
    }

    private static boolean isRough(long doubled) {
        return (doubled & 1) == 1;
    }

    private boolean fill(int unit, int lane, int j, int[] column, long doubled, double cutOff) {
        long points = doubled >> 1;
        if (Math.abs(points) > largest[j] || (isGate[j] && isRough(doubled) && points == 0)) {
            return false;
        }
        closed[unit] |= isGate[j] && points <= 0;
        column[lane] = (int) points;
        if (isRough(doubled)) {
            rough[unit] = true;
            columnIsRough[j] = true;
            if (tree.isAdded(j)) {
                cuts[tree.branchOf(j)][unit] += cutOff * tree.factorOf(j);
            }
        }
        return true;
    }

    /** How what is in the columns becomes a score. */
    ScoreTree tree() {
        return tree;
    }

    /** By scored criterion, its function as whole numbers. */
    PointsColumn[] columns() {
        return columns;
    }

    /** Whether 0 points for a scored criterion make the whole score 0. */
    boolean hasGate() {
        for (boolean gate : isGate) {
            if (gate) {
                return true;
            }
        }
        return false;
    }

    /** The columns of each block. */
    int[][][] blocks() {
        return blocks;
    }

    /** By unit, how many scored criteria are met. */
    int[] met() {
        return met;
    }

    /** By unit, whether a gate is shut. */
    boolean[] closed() {
        return closed;
    }

    /** The units of which columns do not hold everything, ascending. */
    int[] special() {
        return IntStream.range(0, special.length).filter(i -> special[i]).toArray();
    }

    /** By unit, whether any of its figures was rounded down. */
    boolean[] rough() {
        return rough;
    }

    /**
     * By branch and unit, what columns were rounded down by, as part of the branch's numerator; null for a branch of which
     * none was.
     */
    double @Nullable [][] cuts() {
        double[][] some = new double[cuts.length][];
        for (int j = 0; j < columns.length; j++) {
            if (columnIsRough[j]) {
                some[tree.branchOf(j)] = cuts[tree.branchOf(j)];
            }
        }
        return some;
    }

    /** The branches that make scores of the columns, those below others first. */
    List<Branch> branches() {
        return tree.branches(columnIsRough);
    }

    /** The units, without the special ones, that lack figures which count as 0. */
    TreeKernel.Lacking lacking() {
        int[] which = IntStream.range(0, met.length)
                .filter(i -> !special[i] && lacking.count(i) > 0)
                .toArray();
        int[] start = new int[which.length + 1];
        for (int k = 0; k < which.length; k++) {
            start[k + 1] = start[k] + lacking.count(which[k]);
        }
        int[] lacked = new int[start[which.length]];
        int at = 0;
        for (int unit : which) {
            for (int j = lacking.next(unit, 0); j != NONE; j = lacking.next(unit, j + 1)) {
                lacked[at++] = j;
            }
        }
        int[] points = Arrays.stream(lacked).map(j -> couldHave[j]).toArray();
        return new TreeKernel.Lacking(which, start, lacked, points, null);
    }
}
