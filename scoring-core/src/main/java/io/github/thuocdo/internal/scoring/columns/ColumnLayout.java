package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Pillar.Aggregation;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.internal.scoring.columns.SharedScales.Pack;
import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a plan's scored criteria as columns of whole numbers, and of the groups that make one score of them,
 * for units to which everything applies.
 *
 * <p>Groups that only add points are one group with what is above them.
 */
public final class ColumnLayout {
    private static final BigInteger LARGEST_WHOLE = BigInteger.ONE.shiftLeft(53);

    /** Published scores are kept as an {@code int}. */
    private static final double LARGEST_SCORE = 0x1p30;

    /** The bits by which columns may be finer than their grid, as long as whole numbers hold the sums. */
    private static final int[] FINENESSES = {30, 16, 12, 8, 5};

    private final Plan plan;
    private final PointsColumns functions;
    private final Rational[] points;
    private final BigInteger[] grids;
    private final double[] most;
    private final int[] full;
    private final int[] groupOf;
    private final double[] factorOf;
    private final SharedScales packs;
    private final List<GroupLayout> layouts = new ArrayList<>();

    private ColumnLayout(Plan plan, PointsColumns functions, List<BigDecimal> most, @Nullable ColumnLayout known) {
        this.plan = plan;
        this.functions = functions;
        int size = plan.scored().size();
        this.most = new double[size];
        this.full = new int[size];
        this.groupOf = new int[size];
        this.factorOf = new double[size];
        this.grids = new BigInteger[size];
        this.points = new Rational[size];
        for (int j = 0; j < size; j++) {
            Criterion criterion = plan.scored().get(j);
            this.most[j] = most.get(j).doubleValue();
            this.grids[j] = functions.grid(criterion);
            this.points[j] = Rational.of(criterion.points());
        }
        List<Pack> kept = known == null
                ? List.of()
                : SharedScales.alike(known.layouts.stream().flatMap(layout -> layout.packs.stream()), known.plan, plan);
        this.packs = new SharedScales(points, grids, this.most, full, kept);
    }

    /**
     * The layout of a plan; empty where its numbers are beyond 64 bits.
     *
     * @param most for each scored criterion the largest fraction of its points that there can be, whatever its sign
     * @param known the layout of another plan, whose columns are kept where criteria are the same; null where there is none
     */
    static Optional<ColumnLayout> of(
            Plan plan, PointsColumns functions, List<BigDecimal> most, @Nullable ColumnLayout known) {
        try {
            ColumnLayout tree = new ColumnLayout(plan, functions, most, known);
            GroupLayout root = tree.layout(plan.root());
            boolean fits = root != null
                    && !root.adjusts
                    && root.largest * tree.unit(plan.set().policies().rounding()) < LARGEST_SCORE;
            return fits ? Optional.of(tree) : Optional.empty();
        } catch (SharedScales.BeyondDoubles beyond) {
            return Optional.empty();
        }
    }

    /** The whole number for all points of a scored criterion in its column. */
    int full(int criterion) {
        return full[criterion];
    }

    /** The column of a scored criterion. */
    PointsColumn column(int criterion) {
        return functions.column(plan.scored().get(criterion), full[criterion]);
    }

    /** The largest number, whatever its sign, that a scored criterion may have in its column. */
    long largest(int criterion) {
        return (long) (full[criterion] * Math.max(1, most[criterion]));
    }

    /** The group that each scored criterion belongs to. */
    int groupOf(int criterion) {
        return groupOf[criterion];
    }

    /** Whether a criterion's column is added, and not multiplied or compared. */
    boolean isAdded(int criterion) {
        return factorOf[criterion] != 0;
    }

    /** The value, in the numerators of its group, of 1 in a criterion's column; 0 where it is not added. */
    double factorOf(int criterion) {
        return factorOf[criterion];
    }

    /** The layouts of the groups, those below others first, the root last. */
    List<GroupLayout> layouts() {
        return layouts;
    }

    /** The layout of a group that has one of its own; empty where it only adds points to a group above. */
    Optional<GroupLayout> layout(String group) {
        return layouts.stream()
                .filter(layout -> layout.pillar.id().equals(group))
                .findFirst();
    }

    /** The weight of a criterion in the unit of the weights of its group. */
    double weightOf(int criterion, GroupLayout group) {
        return Doubles.of(points[criterion].times(group.weightUnit()));
    }

    /** The number of scored criteria. */
    int criteria() {
        return points.length;
    }

    /**
     * A group that only adds points to the columns of a group above, by itself; empty where it cannot be had from these.
     *
     * @param pillar a group without a layout of its own
     */
    Optional<GroupLayout> alone(Pillar pillar) {
        GroupLayout alone = new GroupLayout(pillar);
        List<GroupLayout> below = new ArrayList<>();
        gatherFrom(pillar, alone, below);
        alone.below.addAll(below);
        alone.index = layouts.size();
        boolean adds = !alone.divided.isEmpty() || below.stream().anyMatch(each -> !each.adjusts);
        Optional<GroupLayout> above = above(alone);
        if (!adds || above.isEmpty()) {
            return Optional.empty();
        }
        try {
            weigh(alone);
        } catch (SharedScales.BeyondDoubles weightless) {
            return Optional.empty();
        }
        alone.packs = packsWithin(alone, above.get());
        Rational denominator = alone.total.times(above.get().multiplier);
        boolean isWhole = above.get().isWhole && denominator.denominator().equals(BigInteger.ONE);
        alone.isWhole = isWhole;
        alone.multiplier = isWhole ? above.get().multiplier : Rational.ONE;
        alone.denominator = isWhole ? Doubles.of(denominator) : Doubles.of(alone.total);
        alone.areWeightsWhole = false;
        double sum = 0;
        for (int j : alone.all()) {
            sum += Doubles.of(points[j]) * most[j];
        }
        for (GroupLayout each : below) {
            sum += Doubles.of(each.weight) * each.largest;
        }
        alone.largestRaw = sum / Doubles.of(alone.total);
        alone.largest = alone.largestRaw;
        return Optional.of(alone);
    }

    private void gatherFrom(Pillar pillar, GroupLayout into, List<GroupLayout> below) {
        gatherOwn(pillar, into);
        for (Pillar each : pillar.pillars()) {
            Optional<GroupLayout> own = layout(each.id());
            if (own.isPresent()) {
                below.add(own.get());
            } else {
                gatherFrom(each, into, below);
            }
        }
    }

    /** The group in whose columns the members of another one stand. */
    private Optional<GroupLayout> above(GroupLayout alone) {
        return alone.all().stream()
                .findFirst()
                .map(j -> layouts.get(groupOf[j]))
                .or(() -> layouts.stream()
                        .filter(layout -> layout.below.containsAll(alone.below))
                        .findFirst());
    }

    private static List<Pack> packsWithin(GroupLayout alone, GroupLayout above) {
        List<Integer> own = alone.all();
        return above.packs.stream()
                .map(pack ->
                        new Pack(pack.members().stream().filter(own::contains).toList(), pack.unit()))
                .filter(pack -> !pack.members().isEmpty())
                .toList();
    }

    /** The rounder of a group's score by the policies. */
    Rounder publisher(GroupColumn root) {
        Policies.Rounding rounding = plan.set().policies().rounding();
        return new Rounder(rounding, unit(rounding), root.denominator(), root.isWhole());
    }

    private @Nullable GroupLayout layout(Pillar pillar) {
        GroupLayout layout = new GroupLayout(pillar);
        gather(pillar, layout);
        if (layout.divided.isEmpty() && layout.adjusting.isEmpty() && layout.below.isEmpty()) {
            return null;
        }
        layout.index = layouts.size();
        layout.adjusts = layout.divided.isEmpty() && layout.below.stream().allMatch(below -> below.adjusts);
        weigh(layout);
        layOut(layout);
        layouts.add(layout);
        return layout;
    }

    private void gather(Pillar pillar, GroupLayout into) {
        gatherOwn(pillar, into);
        for (Pillar below : pillar.pillars()) {
            if (isOpen(below) && into.pillar.aggregation() == Aggregation.ARITHMETIC) {
                gather(below, into);
            } else {
                GroupLayout layout = layout(below);
                if (layout != null) {
                    into.below.add(layout);
                }
            }
        }
    }

    private void gatherOwn(Pillar pillar, GroupLayout into) {
        for (int j = 0; j < plan.scored().size(); j++) {
            Criterion criterion = plan.scored().get(j);
            if (criterion.pillar().equals(pillar.id())) {
                boolean adjusts = criterion.target().scoring().adjusts();
                (adjusts ? into.adjusting : into.divided).add(j);
            }
        }
    }

    /** Whether a group only adds points: its members may as well stand above it, if they weigh as much there. */
    private static boolean isOpen(Pillar pillar) {
        return pillar.aggregation() == Aggregation.ARITHMETIC
                && pillar.weight().isEmpty()
                && pillar.pillars().stream().allMatch(below -> below.weight().isEmpty())
                && pillar.normalised().isEmpty()
                && pillar.rounding().isEmpty()
                && !pillar.gate();
    }

    private void weigh(GroupLayout layout) {
        List<Integer> counting = layout.adjusts ? layout.adjusting : layout.divided;
        Rational total = Rational.ZERO;
        for (int j : counting) {
            total = total.plus(points[j]);
        }
        Rational pointsBelow = total;
        for (GroupLayout below : layout.below) {
            if (below.adjusts == layout.adjusts) {
                total = total.plus(below.weight);
                pointsBelow = pointsBelow.plus(below.pointsBelow);
            }
        }
        if (total.signum() <= 0) {
            throw new SharedScales.BeyondDoubles();
        }
        layout.total = total;
        layout.pointsBelow = pointsBelow;
        layout.weight = layout.pillar.weight().orElse(pointsBelow);
    }

    private void layOut(GroupLayout layout) {
        switch (layout.aggregation()) {
            case GEOMETRIC, MINIMUM -> layOutFactors(layout);
            default -> layOutSum(layout);
        }
        layout.largest = layout.isNormalised() ? largest(layout.pillar) : layout.largestRaw;
        Policies.Rounding rounding = layout.pillar.rounding().orElse(null);
        Policies.Rounding last = plan.set().policies().rounding();
        if (layout.largest * Math.max(unit(rounding), unit(last)) >= Rounder.LARGEST) {
            throw new SharedScales.BeyondDoubles();
        }
        if (rounding != null) {
            layout.rounded = unit(rounding);
            layout.largest += 1;
        }
    }

    private static double largest(Pillar pillar) {
        return pillar.normalised().equals(Optional.of(Pillar.Normalised.MIN_MAX))
                ? 1
                : NormalisedGroup.LARGEST_STANDARD;
    }

    /** A score of 1, counted in units of the last digit of a rounding. */
    long unit(Policies.@Nullable Rounding rounding) {
        if (rounding == null) {
            return 1;
        }
        BigDecimal unit = plan.set().scale().movePointRight(rounding.scale());
        if (unit.stripTrailingZeros().scale() > 0 || unit.precision() - unit.scale() > 15 || unit.signum() <= 0) {
            throw new SharedScales.BeyondDoubles();
        }
        return unit.longValueExact();
    }

    private void layOutSum(GroupLayout layout) {
        List<Integer> all = new ArrayList<>(layout.divided);
        all.addAll(layout.adjusting);
        Rational divisor = layout.aggregation() == Aggregation.SUM ? Rational.ONE : layout.total;
        double sum = 0;
        for (int j : all) {
            sum += Doubles.of(points[j]) * most[j];
        }
        boolean areWhole = true;
        for (GroupLayout below : layout.below) {
            sum += Doubles.of(below.weight) * below.largest;
            areWhole &= below.isHandedOnWhole();
        }
        layout.largestRaw = sum / Doubles.of(divisor);
        for (int fineness : FINENESSES) {
            List<Pack> packed = packs.of(all, fineness);
            BigInteger common = areWhole ? common(packed, layout.below, divisor) : LARGEST_WHOLE;
            Rational denominator = divisor.times(Rational.of(common, BigInteger.ONE));
            boolean fits = common.doubleValue() * (sum + 1) < LARGEST_WHOLE.doubleValue()
                    && denominator.numerator().compareTo(LARGEST_WHOLE) < 0;
            if (fits || fineness == FINENESSES[FINENESSES.length - 1]) {
                layout.isWhole = fits;
                layout.multiplier = fits ? Rational.of(common, BigInteger.ONE) : Rational.ONE;
                layout.denominator = fits ? denominator.numerator().doubleValue() : Doubles.of(divisor);
                layout.packs = fits ? packed : packs.of(all, FINENESSES[0]);
                break;
            }
        }
        layout.areWeightsWhole = layout.isWhole && layout.aggregation() == Aggregation.ARITHMETIC;
        for (int j : all) {
            layout.areWeightsWhole &=
                    points[j].times(layout.multiplier).denominator().equals(BigInteger.ONE);
        }
        for (Pack pack : layout.packs) {
            for (int j : pack.members()) {
                groupOf[j] = layout.index;
                factorOf[j] = Doubles.of(pack.unit().times(layout.multiplier));
            }
        }
    }

    /** The least number of parts of the weighted sum of which columns and groups below give whole ones. */
    private static BigInteger common(List<Pack> packs, List<GroupLayout> below, Rational divisor) {
        BigInteger common = divisor.denominator();
        for (Pack pack : packs) {
            common = PointsColumns.leastCommonMultiple(common, pack.unit().denominator());
        }
        for (GroupLayout each : below) {
            common = PointsColumns.leastCommonMultiple(common, each.unit().denominator());
        }
        return common;
    }

    private void layOutFactors(GroupLayout layout) {
        double largest = 0;
        for (int j : layout.divided) {
            double room = SharedScales.ROOM / (grids[j].doubleValue() * Math.max(1, most[j]));
            BigInteger grid = room < 1 ? BigInteger.ONE : grids[j];
            int finer = (int) Math.floor(
                    Math.log(SharedScales.ROOM / (grid.doubleValue() * Math.max(1, most[j]))) / Math.log(2));
            full[j] = grid.shiftLeft(Math.max(0, finer)).intValueExact();
            groupOf[j] = layout.index;
            largest = Math.max(largest, most[j]);
        }
        for (GroupLayout below : layout.below) {
            largest = Math.max(largest, below.largest);
        }
        for (int j : layout.adjusting) {
            full[j] = 1;
            groupOf[j] = layout.index;
        }
        layout.largestRaw = largest;
        layout.exponents = layout.aggregation() == Aggregation.MINIMUM ? List.of() : layout.exponents(points);
    }
}
