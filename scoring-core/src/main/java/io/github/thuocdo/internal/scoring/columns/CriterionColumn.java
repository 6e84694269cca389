package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Comparison;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.internal.cell.ShortFigure;
import io.github.thuocdo.internal.figures.UnitFigures;
import io.github.thuocdo.internal.scoring.exact.Completeness;
import io.github.thuocdo.internal.scoring.exact.PointFractions;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Observation.Value;
import io.github.thuocdo.submission.Observation.YesNo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A scored criterion and its column: the part that depends on the plan alone, found once for all units. */
final class CriterionColumn {
    /** So many decimals of what a figure can give are kept in doubles. */
    private static final int DIGITS = 12;

    /** No value in the column is certain to be met. */
    private static final long NEVER = Long.MAX_VALUE;

    final int index;
    final Criterion criterion;
    final PointsColumn column;
    /** The place of its figure among those of a unit. */
    final int place;

    final boolean isComposite;
    final boolean isGate;
    /** Whether its function takes one figure, of every unit, and shuts no gate. */
    final boolean isPlain;
    /** Its function, where that is a line of which no point is beyond the column. */
    final PointsColumn.@Nullable Line line;

    final boolean isJudged;
    final boolean isAdded;
    final int group;
    final double factor;
    final long largest;
    /** Whether an unknown figure counts as 0, and in a sum. */
    final boolean canLack;
    /** Whether an unknown figure leaves the score, and stands in a sum. */
    final boolean canBeExcluded;
    /** The least, 0 or less, and the most that an unknown figure could have, in the column and what it is rounded down by. */
    final double worst;

    final double best;
    /** Whether these are whole numbers in the column. */
    final boolean isLackExact;
    /** The value of a count of one in the unit of its figures. */
    final long hundred;
    /** The points of a yes and of a no, where these are whole numbers and its function is plain; else OPEN. */
    private final long yes;

    private final long no;
    /** From this whole number on, and only from it on, the criterion is met. */
    private final long metFrom;

    private final Policies.Rounding rounding;
    /** No points and all of them, as they are published: most figures give one or the other. */
    private final BigDecimal none;

    private final BigDecimal all;

    CriterionColumn(
            int index,
            Criterion criterion,
            int place,
            ColumnLayout layout,
            PointFractions fractions,
            Policies policies) {
        this.index = index;
        this.criterion = criterion;
        this.column = layout.column(index);
        this.place = place;
        this.isComposite = Completeness.isComposite(criterion);
        this.isGate = criterion.target().terms().gate();
        this.isPlain = !isComposite && !isGate && criterion.target().terms().isForAll();
        this.isJudged = !isComposite && !(criterion.requirement() instanceof Requirement.InProportion);
        this.isAdded = layout.isAdded(index);
        this.group = layout.groupOf(index);
        this.factor = layout.factorOf(index);
        this.largest = layout.largest(index);
        PointsColumn.Line own = column.line();
        this.line = isPlain && own != null && own.least() >= 0 && own.most() <= largest ? own : null;
        this.hundred = criterion.type() == FigureType.SHARE ? 100 : 1;
        this.yes = isPlain ? ifWhole(column.points(new YesNo(true))) : PointsColumn.OPEN;
        this.no = isPlain ? ifWhole(column.points(new YesNo(false))) : PointsColumn.OPEN;
        this.metFrom = line != null
                ? metFrom(criterion, line)
                : criterion.requirement() instanceof Requirement.Affirmed && no >= 0 && yes > no ? yes : NEVER;
        boolean canBeOpen = isAdded && !isComposite && !isGate;
        this.canLack = canBeOpen && criterion.missing(policies) == Policies.Missing.ZERO;
        this.canBeExcluded = canBeOpen && !canLack;
        Lack lack = canBeOpen ? lack(fractions) : Lack.NONE;
        this.worst = lack.worst;
        this.best = lack.best;
        this.isLackExact = lack.isExact;
        this.rounding = policies.rounding();
        this.none = divided(0);
        this.all = divided(column.full());
    }

    /**
     * The bounds of an unknown figure's points, in the column.
     *
     * @param worst the least, 0 or less, and what it is rounded down by
     * @param best the most, likewise
     * @param isExact whether these are whole numbers in the column
     */
    private record Lack(double worst, double best, boolean isExact) {
        /** Of a criterion that is never left open in a sum. */
        static final Lack NONE = new Lack(0, 0, true);
    }

    private Lack lack(PointFractions fractions) {
        ApproximateFunction smooth = column.smooth();
        if (smooth != null) {
            double worstOfAll = Math.min(0, smooth.least() * column.full());
            double bestOfAll = Math.max(overNothing(fractions), smooth.most() * column.full());
            return new Lack(worstOfAll, bestOfAll, false);
        }
        Real least = fractions.bound(criterion, PointFractions.Unknown.WORST);
        Real most = fractions.bound(criterion, PointFractions.Unknown.BEST);
        boolean isExact = !isRough(column.points(least)) && !isRough(column.points(most));
        return new Lack(inColumn(least), inColumn(most), isExact);
    }

    /** The most of a figure that turns out to be 0 of 0: all points may be declared, which a function need not give. */
    private double overNothing(PointFractions fractions) {
        return criterion.target().scoring().needsPopulation()
                ? 0
                : column.full()
                        * fractions
                                .bound(criterion, PointFractions.Unknown.BEST)
                                .rounded(DIGITS, RoundingMode.UP)
                                .doubleValue();
    }

    /** The least whole number in the column that meets the requirement, where full points stand at its threshold; else NEVER. */
    private static long metFrom(Criterion criterion, PointsColumn.Line line) {
        Requirement asked = criterion.requirement();
        boolean isAtLeast = asked instanceof Requirement.Range
                || (asked instanceof Requirement.Threshold threshold
                        && threshold.comparison() == Comparison.AT_LEAST
                        && threshold.value().signum() > 0);
        return isAtLeast && criterion.target().scoring() instanceof Scoring.ShareOfThreshold ? line.most() : NEVER;
    }

    private double inColumn(Real fraction) {
        long points = column.points(fraction);
        return (points >> 1) + (isRough(points) ? column.cutOff(fraction) : 0);
    }

    /** The published points of a whole number of the column. */
    BigDecimal rounded(long points) {
        return points == 0 ? none : points == column.full() ? all : divided(points);
    }

    private BigDecimal divided(long points) {
        return BigDecimal.valueOf(points)
                .multiply(criterion.points())
                .divide(BigDecimal.valueOf(column.full()), rounding.scale(), rounding.mode());
    }

    /** Whether points, doubled and 1 added where they were rounded down, were. */
    static boolean isRough(long doubled) {
        return (doubled & 1) == 1;
    }

    private long ifWhole(long doubled) {
        return isRough(doubled) || doubled >> 1 > largest ? PointsColumn.OPEN : doubled >> 1;
    }

    /** The whole number, 0 or more, that a {@link ShortFigure} gives at once: a number on a line, a yes or a no. Else OPEN. */
    long whole(long code) {
        if (ShortFigure.isNumber(code)) {
            return line == null ? PointsColumn.OPEN : line.whole(ShortFigure.unscaled(code), ShortFigure.scale(code));
        }
        // No branch: nothing tells a yes from a no before.
        return ShortFigure.isAnswer(code) ? no + (yes - no & -ShortFigure.answer(code)) : PointsColumn.OPEN;
    }

    /** The same of the figure of a unit. */
    long whole(UnitFigures said) {
        long code = said.code(place);
        return code == ShortFigure.NONE ? whole(said.observation(place)) : whole(code);
    }

    private long whole(Observation said) {
        if (said instanceof Value value) {
            return line == null || !value.isShort() ? PointsColumn.OPEN : line.whole(value.unscaled(), value.scale());
        }
        return said instanceof YesNo answer ? whole(ShortFigure.ofAnswer(answer.yes())) : PointsColumn.OPEN;
    }

    /** Whether a {@link ShortFigure} is counts, and one division of longs what they give. */
    boolean divides(long code) {
        return ShortFigure.isCounts(code)
                && line != null
                && line.isSmall(ShortFigure.top(code) * hundred, ShortFigure.bottom(code));
    }

    /**
     * By criterion, whether the column of another plan, which takes figures alike, is filled otherwise; nothing where a figure
     * may be absent from only one of the two, or may shut a gate.
     */
    static boolean[] differing(CriterionColumn[] some, CriterionColumn[] others) {
        boolean[] differs = new boolean[some.length];
        for (int j = 0; j < some.length; j++) {
            if (some.length != others.length || !some[j].isAbsentAs(others[j])) {
                return new boolean[0];
            }
            differs[j] = !some[j].isFilledAs(others[j]);
        }
        return differs;
    }

    private boolean isAbsentAs(CriterionColumn other) {
        return place == other.place
                && !isComposite
                && !other.isComposite
                && !isGate
                && criterion.target().terms().equals(other.criterion.target().terms());
    }

    private boolean isFilledAs(CriterionColumn other) {
        return column.full() == other.column.full()
                && largest == other.largest
                && SharedScales.givesAs(criterion, other.criterion);
    }

    /** 1 where a figure whose whole points are known meets what is asked; else 0, by no branch where these say all. */
    int met(UnitFigures said, long whole) {
        return metFrom == NEVER ? isMet(said) ? 1 : 0 : (int) (metFrom - 1 - whole >>> Long.SIZE - 1);
    }

    /** Whether a figure meets what is asked. */
    boolean isMet(UnitFigures said) {
        if (!isJudged) {
            return false;
        }
        long isMet = column.met(said.code(place));
        return isMet == PointsColumn.OPEN ? column.isMet(said.observation(place)) : isMet > 0;
    }
}
