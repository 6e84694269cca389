package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.figures.Reported;
import io.github.thuocdo.internal.intake.Form;
import io.github.thuocdo.internal.scoring.exact.Completeness;
import io.github.thuocdo.internal.scoring.exact.Fractions;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.submission.Figure;
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
public final class PointsBlocks {
    private static final int NONE = -1;

    private final ScoreTree tree;
    private final Fractions fractions;
    private final Completeness completeness;
    private final Asked[] asked;
    private final int[][][] blocks;
    private final int[] met;
    private final boolean[] closed;
    private final boolean[] special;
    private final boolean[] rough;
    private final boolean[] columnIsRough;
    private final double @Nullable [][] cuts;
    private final Marks lacking;

    /** A scored criterion, and what depends on the plan alone. */
    private static final class Asked {
        final int index;
        final Criterion criterion;
        final PointsColumn column;
        final int place;
        final boolean isComposite;
        final boolean isGate;
        /** Whether its function takes one figure, of every unit, and shuts no gate. */
        final boolean isPlain;

        /** Its function, where that is a line of which no point is beyond the column. */
        final PointsColumn.@Nullable Line line;

        final boolean isJudged;
        final boolean isAdded;
        final int branch;
        final double factor;
        final long largest;
        /** Whether a figure that is unknown counts as 0, and in a sum. */
        final boolean canLack;
        /** The least, 0 or less, and the most that such a figure could have, in its column and what it is rounded down by. */
        final double worst;

        final double best;
        /** Whether these are whole numbers in its column. */
        final boolean isLackExact;

        Asked(int index, Criterion criterion, int place, ScoreTree tree, Fractions fractions, Policies policies) {
            this.index = index;
            this.criterion = criterion;
            this.column = tree.column(index);
            this.place = place;
            this.isComposite = Completeness.isComposite(criterion);
            this.isGate = criterion.target().terms().gate();
            this.isPlain = !isComposite && !isGate && criterion.target().terms().isForAll();
            this.isJudged = !isComposite && !(criterion.requirement() instanceof Requirement.InProportion);
            this.isAdded = tree.isAdded(index);
            this.branch = tree.branchOf(index);
            this.factor = tree.factorOf(index);
            this.largest = tree.largest(index);
            PointsColumn.Line own = column.line();
            this.line = isPlain && own != null && own.least() >= 0 && own.most() <= largest ? own : null;
            boolean countsAsZero = criterion.missing(policies) == Policies.Missing.ZERO && isAdded;
            this.canLack = countsAsZero && !isComposite && !isGate;
            Smooth smooth = column.smooth();
            if (!canLack) {
                this.worst = 0;
                this.best = 0;
                this.isLackExact = true;
            } else if (smooth != null) {
                this.worst = Math.min(0, smooth.least() * column.full());
                this.best = Math.max(0, smooth.most() * column.full());
                this.isLackExact = false;
            } else {
                Real least = fractions.bound(criterion, Fractions.Unknown.WORST);
                Real most = fractions.bound(criterion, Fractions.Unknown.BEST);
                this.worst = inColumn(least);
                this.best = inColumn(most);
                this.isLackExact = !isRough(column.points(least)) && !isRough(column.points(most));
            }
        }

        private double inColumn(Real fraction) {
            long points = column.points(fraction);
            return (points >> 1) + (isRough(points) ? column.cutOff(fraction) : 0);
        }
    }

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
    public PointsBlocks(
            Plan plan,
            int units,
            Map<String, Integer> places,
            ScoreTree tree,
            Fractions fractions,
            Completeness completeness) {
        this.tree = tree;
        this.fractions = fractions;
        this.completeness = completeness;
        int size = plan.scored().size();
        int[] placeOf = Form.placesOfScored(plan, places);
        this.asked = new Asked[size];
        for (int j = 0; j < size; j++) {
            asked[j] = new Asked(
                    j,
                    plan.scored().get(j),
                    placeOf[j],
                    tree,
                    fractions,
                    plan.set().policies());
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
        this.lacking = new Marks(units, size);
    }

    /** Fills in what the figures of a unit give. */
    public void fill(int unit, Reported reported) {
        int[][] block = blocks[unit / Kernel.BLOCK];
        int lane = unit % Kernel.BLOCK;
        boolean isSpecial = !completeness.isAssessed(unit);
        int isMet = 0;
        for (Asked each : asked) {
            Observation said = reported.at(each.place);
            long whole = each.line != null && said instanceof Observation.Value value
                    ? each.line.whole(value)
                    : PointsColumn.OPEN;
            if (whole >= 0) {
                block[each.index][lane] = (int) whole;
            } else {
                isSpecial |= !fillUnlessWhole(unit, block[each.index], each, said);
            }
            isMet += each.isJudged && each.column.isMet(said) && completeness.applies(unit, each.index) ? 1 : 0;
        }
        met[unit] = isMet;
        special[unit] = isSpecial;
    }

    /** Whether columns can hold what a unit has of a criterion. */
    private boolean fillUnlessWhole(int unit, int[] column, Asked asked, Observation said) {
        long doubled = asked.isPlain ? asked.column.points(said) : PointsColumn.OPEN;
        // What is below 0, open among it, is above all others.
        if (!isRough(doubled) && Long.compareUnsigned(doubled >> 1, asked.largest) <= 0) {
            column[unit % Kernel.BLOCK] = (int) (doubled >> 1);
            return true;
        }
        return fill(unit, column, asked, said, doubled);
    }

    public boolean fill(int unit, int[] column, Asked asked, Observation said, long told) {
        if (!completeness.applies(unit, asked.index)) {
            return false;
        }
        if (asked.isComposite) {
            return fillComposite(unit, column, asked);
        }
        if (Figure.isUnknown(said)) {
            closed[unit] |= asked.isGate;
            if (asked.canLack) {
                lacking.set(unit, asked.index);
            }
            return asked.canLack;
        }
        if (said instanceof Observation.NotApplicable) {
            return false;
        }
        long points = asked.isPlain ? told : asked.column.points(said);
        return points == PointsColumn.OPEN
                ? fill(unit, column, asked, fractions.of(asked.criterion, said))
                : fill(unit, column, asked, points, isRough(points) ? asked.column.cutOff(said, points >> 1) : 0);
    }

    private boolean fillComposite(int unit, int[] column, Asked asked) {
        if (fractions.status(asked.criterion, unit) != Status.SCORED) {
            return false;
        }
        Optional<Fractions.Share> share = fractions.of(asked.criterion, unit, Fractions.Unknown.LEFT_OPEN);
        return share.isPresent()
                && share.get().possible().equals(Rational.ONE)
                && fill(unit, column, asked, share.get().earned());
    }

    public boolean fill(int unit, int[] column, Asked asked, Real fraction) {
        long points = asked.column.points(fraction);
        return fill(unit, column, asked, points, isRough(points) ? asked.column.cutOff(fraction) : 0);
    }

    /** Made for those branches only of which something is cut off. */
    private double[] cutsOf(int branch) {
        double[] own = cuts[branch];
        if (own == null) {
            synchronized (cuts) {
                own = cuts[branch] == null ? new double[met.length] : cuts[branch];
                cuts[branch] = own;
            }
        }
        return own;
    }

    private static boolean isRough(long doubled) {
        return (doubled & 1) == 1;
    }

    public boolean fill(int unit, int[] column, Asked asked, long doubled, double cutOff) {
        long points = doubled >> 1;
        boolean isRough = isRough(doubled);
        // What is computed in double may be rounded down to −1 where it is 0.
        if (Math.abs(points) > asked.largest || (asked.isGate && isRough && (points == 0 || points == -1))) {
            return false;
        }
        closed[unit] |= asked.isGate && points <= 0;
        column[unit % Kernel.BLOCK] = (int) points;
        if (isRough) {
            rough[unit] = true;
            columnIsRough[asked.index] = true;
            if (asked.isAdded) {
                cutsOf(asked.branch)[unit] += cutOff * asked.factor;
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
        return Arrays.stream(asked).map(each -> each.column).toArray(PointsColumn[]::new);
    }

    /** Whether 0 points for a scored criterion make the whole score 0. */
    boolean hasGate() {
        return Arrays.stream(asked).anyMatch(each -> each.isGate);
    }

    /** By unit, how many scored criteria are met. */
    int[] met() {
        return met;
    }

    /** Whether columns do not hold everything of a unit. */
    boolean isSpecial(int unit) {
        return special[unit];
    }

    /** The units of which columns do not hold everything, ascending. */
    int[] special() {
        return IntStream.range(0, special.length).filter(i -> special[i]).toArray();
    }

    /** What stands in the columns. */
    FilledBlocks filled() {
        return new FilledBlocks(met.length, blocks, rough, closed, cuts);
    }

    /** The branches that make scores of the columns, as {@link ScoreTree#branches}. */
    List<Branch> branches(Map<String, Normal> normals) {
        boolean[] rough = lackIsRough();
        for (int j = 0; j < rough.length; j++) {
            rough[j] |= columnIsRough[j];
        }
        return tree.branches(rough, normals);
    }

    private boolean[] lackIsRough() {
        boolean[] isRough = new boolean[asked.length];
        for (Asked each : asked) {
            isRough[each.index] = !each.isLackExact;
        }
        return isRough;
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
        return new TreeKernel.Lacking(
                which,
                start,
                lacked,
                Arrays.stream(lacked).mapToDouble(j -> asked[j].worst).toArray(),
                Arrays.stream(lacked).mapToDouble(j -> asked[j].best).toArray(),
                lackIsRough(),
                null);
    }
}
