package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.cell.ShortFigure;
import io.github.thuocdo.internal.figures.UnitFigures;
import io.github.thuocdo.internal.function.kind.Share;
import io.github.thuocdo.internal.scoring.exact.Completeness;
import io.github.thuocdo.internal.scoring.exact.PointFractions;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.submission.Observation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The points of many units: a column of whole numbers for each scored criterion, in blocks of
 * {@link LaneBuffers#BLOCK} units. Filled unit by unit, in any order and by several threads, each unit by one.
 */
final class PointColumns {
    private final PlanColumns plan;
    private final Completeness completeness;
    private final boolean settlesCompleteness;
    private final boolean isSharing;
    private final CriterionColumn[] asked;
    private final int[][][] blocks;
    private final int[] met;
    private final boolean[] closed;
    private final boolean[] special;
    private final boolean[] rough;
    private final boolean[] columnIsRough;
    private final double[] @Nullable [] cuts;
    private final CriterionBits unknown;
    private final CriterionBits left;
    /** The criteria that leave the score where they are unknown, as those of one unit. */
    private final CriterionBits excluded;
    /** By unit, the criteria whose points are cut off. */
    private final CriterionBits isCut;
    /** The columns of the same figures by a plan that differs in few criteria; null where there are none. */
    private @Nullable Known known;
    /** Takes points that are known already; nobody reads it. */
    private final int[] nowhere;

    /**
     * Room for what the figures of so many units give.
     *
     * @param completeness of each unit, found out here unless it takes several figures together
     * @param settlesCompleteness whether it is found out here
     * @param known the columns of the same figures by a plan that differs in few criteria; null where there are none
     */
    PointColumns(
            PlanColumns plan,
            int units,
            Completeness completeness,
            boolean settlesCompleteness,
            @Nullable Known known) {
        this.plan = plan;
        this.completeness = completeness;
        this.settlesCompleteness = settlesCompleteness;
        this.asked = plan.criteria;
        int size = asked.length;
        this.known = known;
        this.isSharing = known != null && known.unlike.length < size;
        this.nowhere = new int[known == null ? 0 : LaneBuffers.BLOCK];
        this.blocks = new int[(units + LaneBuffers.BLOCK - 1) / LaneBuffers.BLOCK][size][];
        for (int b = 0; b < blocks.length; b++) {
            int length = Math.min(LaneBuffers.BLOCK, units - b * LaneBuffers.BLOCK);
            for (int j = 0; j < size; j++) {
                blocks[b][j] = known == null || known.differs[j] ? new int[length] : known.columns.blocks[b][j];
            }
        }
        this.met = new int[units];
        this.closed = new boolean[units];
        this.special = new boolean[units];
        this.rough = new boolean[units];
        this.columnIsRough = new boolean[size];
        this.cuts = new double[plan.layout.layouts().size()][];
        this.unknown = known == null ? new CriterionBits(units, size) : known.columns.unknown;
        this.left = known == null ? new CriterionBits(units, size) : known.columns.left;
        this.isCut = new CriterionBits(units, size);
        this.excluded = new CriterionBits(1, size);
        for (CriterionColumn each : asked) {
            if (each.canBeExcluded) {
                excluded.set(0, each.index);
            }
        }
    }

    /** All columns of the same figures by another plan, filled, and the criteria whose columns are {@code unlike} those here. */
    record Known(PointColumns columns, boolean[] differs, int[] unlike) {}

    /**
     * Room for what the same figures give by another plan that takes them as this one's does. Only columns that differ are
     * filled anew, the others are shared.
     *
     * @param completeness of each unit by that plan, found out there
     * @return empty where most columns differ, or more than columns does
     */
    Optional<PointColumns> under(PlanColumns plan, Completeness completeness) {
        boolean[] differs = CriterionColumn.differing(asked, plan.criteria);
        int[] unlike =
                IntStream.range(0, differs.length).filter(j -> differs[j]).toArray();
        return !settlesCompleteness || differs.length == 0 || unlike.length > differs.length / 2
                ? Optional.empty()
                : Optional.of(new PointColumns(plan, met.length, completeness, true, new Known(this, differs, unlike)));
    }

    /** Whether some columns are those of another plan. */
    boolean isSharing() {
        return isSharing;
    }

    /** Fills in what the figures of a unit give, and finds out whether they are enough for a score. */
    void fill(int unit, UnitFigures said) {
        if (known == null) {
            fillAll(unit, said);
        } else {
            fillUnlike(unit, said, known);
        }
    }

    /** Fills in what differs from known columns; what is cut off is added up anew. */
    private void fillUnlike(int unit, UnitFigures said, Known from) {
        int[][] block = blocks[unit / LaneBuffers.BLOCK];
        boolean isSpecial = from.columns.special[unit];
        int isMet = from.columns.met[unit];
        for (int j : from.unlike) {
            if (!unknown.isSet(unit, j) && !left.isSet(unit, j)) {
                isSpecial |= !fillOne(unit, block[j], asked[j], said);
                isMet += (asked[j].isMet(said) ? 1 : 0) - (from.columns.asked[j].isMet(said) ? 1 : 0);
            }
        }
        CriterionBits cuts = from.columns.isCut;
        for (int j = cuts.next(unit, 0); j != CriterionBits.NONE; j = cuts.next(unit, j + 1)) {
            if (!from.differs[j]) {
                fillOne(unit, nowhere, asked[j], said);
            }
        }
        int open = 0;
        for (int j = unknown.next(unit, 0); j != CriterionBits.NONE; j = unknown.next(unit, j + 1)) {
            open++;
            isSpecial |= !asked[j].canLack && !asked[j].canBeExcluded;
        }
        int outside = 0;
        for (int j = left.next(unit, 0); j != CriterionBits.NONE; j = left.next(unit, j + 1)) {
            outside += completeness.applies(unit, j) ? 0 : 1;
        }
        met[unit] = isMet;
        special[unit] = isSpecial || isUncertain(unit, open);
        completeness.conclude(unit, open, outside, left.count(unit) - outside, said);
    }

    /** Fills in what a known figure of one criterion gives, and says whether columns hold it. */
    private boolean fillOne(int unit, int[] column, CriterionColumn each, UnitFigures said) {
        long whole = each.whole(said);
        if (whole < 0 && !each.divides(said.code(each.place))) {
            return fillKnown(unit, column, each, said.observation(each.place));
        }
        if (whole < 0) {
            fillCounts(unit, column, each, said);
        } else {
            column[unit % LaneBuffers.BLOCK] = (int) whole;
        }
        return true;
    }

    private void fillAll(int unit, UnitFigures said) {
        int[][] block = blocks[unit / LaneBuffers.BLOCK];
        int lane = unit % LaneBuffers.BLOCK;
        boolean isSpecial = false;
        int isMet = 0;
        int open = 0;
        int outside = 0;
        int without = 0;
        for (CriterionColumn each : asked) {
            long whole = each.whole(said);
            if (whole >= 0) {
                block[each.index][lane] = (int) whole;
                isMet += each.met(said, whole);
            } else if (each.divides(said.code(each.place))) {
                isMet += fillCounts(unit, block[each.index], each, said);
            } else if (!completeness.applies(unit, each.index)) {
                outside++;
                left.set(unit, each.index);
            } else if (!each.isComposite && said.isUnknown(each.place)) {
                open++;
                unknown.set(unit, each.index);
                closed[unit] |= each.isGate;
                isSpecial |= !each.canLack && !each.canBeExcluded;
            } else if (!each.isComposite && said.isNotApplicable(each.place)) {
                without++;
                left.set(unit, each.index);
            } else {
                isSpecial |= !fillOther(unit, block[each.index], each, said);
                isMet += each.isMet(said) ? 1 : 0;
            }
        }
        met[unit] = isMet;
        special[unit] = isSpecial || isUncertain(unit, open);
        if (settlesCompleteness) {
            completeness.conclude(unit, open, outside, without, said);
        }
    }

    private boolean isUncertain(int unit, int open) {
        return (open > 0 && plan.hasUncertainGates) || (plan.hasPointsForWeights && isWeighed(unit));
    }

    /** Fills in what counts give on a line, and says whether they meet what is asked: 1, or 0. */
    private int fillCounts(int unit, int[] column, CriterionColumn asked, UnitFigures said) {
        PointsColumn.Line line = Objects.requireNonNull(asked.line);
        long counts = said.code(asked.place);
        long over = ShortFigure.bottom(counts) * line.down();
        long product = line.product(ShortFigure.top(counts) * asked.hundred, ShortFigure.bottom(counts));
        long floor = Math.floorDiv(product, over);
        long whole = line.held(floor);
        column[unit % LaneBuffers.BLOCK] = (int) whole;
        long rest = product - floor * over;
        if (rest > 0 && floor == whole && floor < line.most()) {
            cut(unit, asked, (double) rest / over);
        }
        return asked.met(said, whole);
    }

    /** Whether columns hold what several figures give, or one that is known. */
    private boolean fillOther(int unit, int[] column, CriterionColumn asked, UnitFigures said) {
        return asked.isComposite
                ? fillComposite(unit, column, asked)
                : fillKnown(unit, column, asked, said.observation(asked.place));
    }

    private boolean fillKnown(int unit, int[] column, CriterionColumn asked, Observation said) {
        long points = asked.column.points(said);
        if (points == PointsColumn.OPEN) {
            return fill(unit, column, asked, plan.fractions.of(asked.criterion, said));
        }
        boolean isRough = CriterionColumn.isRough(points);
        return fill(unit, column, asked, points, isRough ? asked.column.cutOff(said, points >> 1) : 0);
    }

    private boolean fillComposite(int unit, int[] column, CriterionColumn asked) {
        Status status = plan.fractions.status(asked.criterion, unit);
        if (status == Status.NOT_APPLICABLE) {
            left.set(unit, asked.index);
            return true;
        }
        if (status != Status.SCORED || plan.fractions.isOpen(asked.criterion, unit)) {
            return false;
        }
        ApproximateFunction.Cases cases = asked.column.cases();
        double points = cases == null ? Double.NaN : cases.points(plan.fractions, asked.criterion, unit);
        if (cases != null && !Double.isNaN(points)) {
            long floor = (long) Math.floor(points);
            return cases.isCut(points)
                    ? fill(unit, column, asked, 2L * cases.full(), 0)
                    : fill(unit, column, asked, 2 * floor + 1, points - floor);
        }
        Optional<Share> share = plan.fractions.of(asked.criterion, unit, PointFractions.Unknown.LEFT_OPEN);
        return share.isPresent()
                && share.get().possible().equals(Rational.ONE)
                && fill(unit, column, asked, share.get().earned());
    }

    private boolean fill(int unit, int[] column, CriterionColumn asked, Real fraction) {
        long points = asked.column.points(fraction);
        return fill(unit, column, asked, points, CriterionColumn.isRough(points) ? asked.column.cutOff(fraction) : 0);
    }

    private boolean fill(int unit, int[] column, CriterionColumn asked, long doubled, double cutOff) {
        long points = doubled >> 1;
        boolean isRough = CriterionColumn.isRough(doubled);
        // What is computed in double may be rounded down to −1 where it is 0.
        if (Math.abs(points) > asked.largest || (asked.isGate && isRough && (points == 0 || points == -1))) {
            return false;
        }
        closed[unit] |= asked.isGate && points <= 0;
        column[unit % LaneBuffers.BLOCK] = (int) points;
        if (isRough) {
            cut(unit, asked, cutOff);
        }
        return true;
    }

    private void cut(int unit, CriterionColumn asked, double cutOff) {
        rough[unit] = true;
        columnIsRough[asked.index] = true;
        isCut.set(unit, asked.index);
        if (asked.isAdded) {
            cutsOf(asked.group)[unit] += cutOff * asked.factor;
        }
    }

    /** Made only for those groups of which something is cut off. */
    private double[] cutsOf(int group) {
        double[] own = cuts[group];
        if (own == null) {
            synchronized (cuts) {
                own = cuts[group] == null ? new double[met.length] : cuts[group];
                cuts[group] = own;
            }
        }
        return own;
    }

    /** The number of units. */
    int units() {
        return met.length;
    }

    /** The layout by which the columns become a score. */
    ColumnLayout layout() {
        return plan.layout;
    }

    /** The scored criteria with their columns. */
    CriterionColumn[] criteria() {
        return asked;
    }

    /** By unit, how many scored criteria are met. */
    int[] met() {
        return met;
    }

    /** Whether columns do not hold everything of a unit. */
    boolean isSpecial(int unit) {
        return special[unit];
    }

    /** Whether a unit lacks anything, or columns do not hold everything of it. */
    boolean hasGaps(int unit) {
        return special[unit] || isWeighed(unit);
    }

    /** The units of which columns do not hold everything, ascending. */
    int[] special() {
        return IntStream.range(0, special.length).filter(i -> special[i]).toArray();
    }

    /** The units that have too few answers for a score, ascending. */
    int[] unassessed() {
        return IntStream.range(0, met.length)
                .filter(i -> !completeness.isAssessed(i))
                .toArray();
    }

    /** The columns once they are filled. */
    FilledColumns filled() {
        known = null;
        return new FilledColumns(met.length, blocks, rough, closed, cuts);
    }

    /** For each scored criterion whether any figure, or what an unknown one could be, is rounded down in its column. */
    boolean[] rough() {
        boolean[] isRough = columnIsRough.clone();
        for (CriterionColumn each : asked) {
            isRough[each.index] |= !each.isLackExact;
        }
        return isRough;
    }

    /** The groups that make scores of the columns, as {@link GroupColumns#of}. */
    List<GroupColumn> groups(Map<String, NormalisedGroup> normals) {
        return GroupColumns.of(plan.layout, rough(), normals);
    }

    /** The units, without the special ones, that lack figures and to which everything else applies. */
    AbsentFigures lacking() {
        return absent(false);
    }

    /** The units, without the special ones, to which not everything applies, or of which something unknown is left out. */
    AbsentFigures weighed() {
        return absent(true);
    }

    private AbsentFigures absent(boolean weighed) {
        int[] units = new int[met.length];
        int size = 0;
        for (int unit = 0; unit < units.length; unit++) {
            if (!special[unit] && isWeighed(unit) == weighed && (weighed || unknown.isAny(unit))) {
                units[size++] = unit;
            }
        }
        return new AbsentFigures(Arrays.copyOf(units, size), unknown, left, asked);
    }

    private boolean isWeighed(int unit) {
        return left.isAny(unit) || unknown.isAny(unit, excluded);
    }
}
