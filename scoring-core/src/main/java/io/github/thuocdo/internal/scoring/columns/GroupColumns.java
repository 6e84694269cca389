package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Pillar.Aggregation;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.internal.scoring.columns.GroupColumn.Exponent;
import io.github.thuocdo.internal.scoring.columns.GroupColumn.Factor;
import io.github.thuocdo.internal.scoring.columns.GroupColumn.Part;
import io.github.thuocdo.internal.scoring.columns.GroupColumn.Sum;
import io.github.thuocdo.internal.scoring.columns.GroupColumn.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the groups of a {@link ColumnLayout}, each with a bound on what its scores are wrong by. */
final class GroupColumns {
    /** Above the roundings of an addition of doubles, relative to the largest score. */
    private static final double ROUNDING = 0x1p-52;

    /** The error of a power, relative to itself. */
    private static final double POWER = 0x1p-42;

    /** Units of which less than this part of the weight counts are left to exact numbers. */
    static final double LEAST_PART = 1.0 / 64;

    /** The rounding of adding one logarithm to others, relative to the product: none is beyond 32. */
    private static final double LOGARITHM = 0x1p-47;

    private final ColumnLayout columns;
    private final boolean[] rough;
    private final List<GroupColumn> made = new ArrayList<>();
    /** Whether what columns were rounded down by is put to their sums. */
    private boolean hasCuts = true;

    /**
     * No groups yet.
     *
     * @param rough for each scored criterion whether any figure was rounded down
     */
    private GroupColumns(ColumnLayout columns, boolean[] rough) {
        this.columns = columns;
        this.rough = rough.clone();
    }

    /**
     * The groups of a layout, those below others first, the root last; only up to the first group that {@code normals} do not
     * hold, as it is before it is normalised.
     *
     * @param rough for each scored criterion whether any figure was rounded down
     * @param normals the normalising of scores, by group
     */
    static List<GroupColumn> of(ColumnLayout columns, boolean[] rough, Map<String, NormalisedGroup> normals) {
        GroupColumns all = new GroupColumns(columns, rough);
        for (GroupLayout layout : columns.layouts()) {
            NormalisedGroup normal = layout.isNormalised() ? normals.get(layout.pillar.id()) : null;
            all.add(layout, normal);
            if (layout.isNormalised() && normal == null) {
                break;
            }
        }
        return List.copyOf(all.made);
    }

    /**
     * A group that only adds points and stands in the columns of a group above it, by itself.
     *
     * @param layout the group, laid out by itself
     * @param groups the groups of the columns, of which some may be below it
     */
    static GroupColumn alone(ColumnLayout columns, GroupLayout layout, boolean[] rough, List<GroupColumn> groups) {
        GroupColumns all = new GroupColumns(columns, rough);
        all.made.addAll(groups);
        all.hasCuts = false;
        return all.raw(layout);
    }

    /**
     * Adds the group of a layout; those of the layouts below it come before.
     *
     * @param normal the normalising of its scores, if it is normalised; null where that is not known yet: then scores stay as they are
     */
    private void add(GroupLayout layout, @Nullable NormalisedGroup normal) {
        GroupColumn raw = raw(layout);
        made.add(layout.isNormalised() && normal == null ? raw : finished(layout, raw, normal));
    }

    /** The group as it is before its scores are normalised and rounded. */
    private GroupColumn raw(GroupLayout layout) {
        boolean isSum = layout.exponents.isEmpty() && layout.aggregation() != Aggregation.MINIMUM;
        return isSum ? rawSum(layout) : rawProduct(layout);
    }

    private GroupColumn rawSum(GroupLayout layout) {
        List<Part> limbs = new ArrayList<>();
        for (GroupLayout below : layout.below) {
            double factor = layout.isWhole
                    ? Doubles.of(below.unit().times(layout.multiplier))
                    : Doubles.of(below.weight) / below.handed();
            limbs.add(new Part(
                    made.get(below.index),
                    factor,
                    Exponent.ONE,
                    partWeight(layout, below),
                    below.adjusts == layout.adjusts));
        }
        List<Sum> sums = new ArrayList<>();
        for (SharedScales.Pack pack : layout.packs) {
            sums.add(new Sum(
                    pack.members().stream().mapToInt(j -> j).toArray(),
                    Doubles.of(pack.unit().times(layout.multiplier))));
        }
        double slip = slipOfSum(layout, sums, limbs);
        return raw(layout, sums, List.of(), limbs, slip, weights(layout, limbs, slip));
    }

    /** A product of powers, or the least of the parts. */
    private GroupColumn rawProduct(GroupLayout layout) {
        List<Part> limbs = new ArrayList<>();
        List<Factor> factors = new ArrayList<>();
        double slip = POWER + (layout.divided.size() + layout.dividing().size()) * LOGARITHM;
        int at = 0;
        for (int j : layout.divided) {
            Exponent exponent = layout.exponents.isEmpty() ? Exponent.ONE : layout.exponents.get(at++);
            factors.add(new Factor(j, columns.full(j), exponent, rough[j]));
            double error = rough[j] ? columns.column(j).error() : 0;
            // What is computed in double may have been rounded down once too often.
            double roughness = (error > 0 ? 2.0 : 1.0) / columns.full(j) + error;
            slip += rough[j] ? slip(layout, roughness, exponent) : 0;
        }
        for (GroupLayout below : layout.dividing()) {
            Exponent exponent = layout.exponents.isEmpty() ? Exponent.ONE : layout.exponents.get(at++);
            GroupColumn group = made.get(below.index);
            limbs.add(new Part(group, 1 / group.denominator(), exponent, partWeight(layout, below), true));
            slip += slip(layout, group.error(), exponent);
        }
        slip *= layout.largestRaw + 1;
        return raw(layout, List.of(), factors, limbs, slip, weights(layout, limbs, slip));
    }

    /** The weight of a group below, in the unit of the weights of the group above. */
    private static double partWeight(GroupLayout layout, GroupLayout below) {
        return Doubles.of(below.weight.times(layout.weightUnit()));
    }

    /**
     * The weights of a group. If only a part of the weight counts, a score is a sum over that part: errors grow by as many times,
     * and some roundings of the weights come on top.
     */
    private Weights weights(GroupLayout layout, List<Part> limbs, double slip) {
        double wrong = slip;
        for (Part limb : limbs) {
            wrong += limb.factor()
                    * limb.group().denominator()
                    / (layout.exponents.isEmpty() ? layout.denominator : 1)
                    * limb.group().weights().error()
                    / (layout.exponents.isEmpty() ? 1 : GroupColumn.TOO_SMALL);
        }
        int terms = layout.divided.size() + layout.adjusting.size() + limbs.size() + 8;
        double most = (layout.largestRaw + 1) / LEAST_PART;
        double its = wrong / LEAST_PART + most * (terms * ROUNDING + (layout.exponents.isEmpty() ? 0 : POWER));
        return new Weights(
                Doubles.of(layout.total.times(layout.weightUnit())),
                layout.members(),
                layout.pillar.weight().isPresent(),
                !layout.adjusts && layout.hasAdjusting(),
                layout.areWeightsWhole,
                most,
                its,
                its);
    }

    /** The error of a product, relative to itself, from a score below that is wrong by {@code error}; a minimum is wrong by as much. */
    private static double slip(GroupLayout layout, double error, Exponent exponent) {
        return layout.exponents.isEmpty() ? error : error / GroupColumn.TOO_SMALL * exponent.share();
    }

    private double slipOfSum(GroupLayout layout, List<Sum> sums, List<Part> limbs) {
        long cut = 0;
        double cuts = 0;
        double slip = 0;
        for (Sum sum : sums) {
            for (int j : sum.members()) {
                cut += rough[j] ? 1 : 0;
                cuts += rough[j] ? sum.factor() / layout.denominator : 0;
                slip += rough[j] ? columns.column(j).error() * columns.full(j) * sum.factor() / layout.denominator : 0;
            }
        }
        slip += hasCuts ? 0 : cuts;
        for (Part limb : limbs) {
            slip += limb.factor()
                    * limb.group().denominator()
                    / layout.denominator
                    * limb.group().error();
        }
        // Where a group below is not whole, neither is what is added here.
        boolean isExact = layout.isWhole
                && cut == 0
                && limbs.stream().allMatch(limb -> limb.group().error() == 0);
        double size = layout.largestRaw + 1 + cuts;
        return isExact ? slip : slip + size * ROUNDING * (sums.size() + limbs.size() + cut + 4);
    }

    private static GroupColumn raw(
            GroupLayout layout, List<Sum> sums, List<Factor> factors, List<Part> limbs, double slip, Weights weights) {
        return new GroupColumn(
                layout.index,
                layout.aggregation(),
                sums,
                factors,
                limbs,
                layout.isWhole,
                layout.denominator,
                null,
                null,
                false,
                layout.degree(),
                layout.largestRaw + 1,
                slip,
                slip,
                weights);
    }

    private GroupColumn finished(GroupLayout layout, GroupColumn raw, @Nullable NormalisedGroup normal) {
        Policies.Rounding rounding = layout.pillar.rounding().orElse(null);
        Rounder rounder = rounding == null
                ? null
                : new Rounder(rounding, columns.unit(rounding), layout.denominatorToRound(), layout.isWholeToRound());
        double slip =
                normal == null ? raw.slip() : normal.error(NormalisedGroup.slip(raw.slip(), raw.most()), normal.most());
        return new GroupColumn(
                raw.index(),
                raw.aggregation(),
                raw.sums(),
                raw.columns(),
                raw.below(),
                layout.isHandedOnWhole(),
                layout.handed(),
                normal,
                rounder,
                layout.pillar.gate(),
                raw.degree(),
                layout.largest + 1,
                slip,
                rounder == null ? slip : 0,
                weights(raw.weights(), layout, normal, rounder != null));
    }

    private static Weights weights(
            Weights raw, GroupLayout layout, @Nullable NormalisedGroup normal, boolean isRounded) {
        double most = (layout.largest + 1) / LEAST_PART;
        double slip = raw.slip();
        if (normal != null) {
            most = normal.isHeld() ? 2 : (raw.most() + Math.abs(normal.from())) * normal.perRange() + 1;
            slip = normal.error(NormalisedGroup.slip(raw.slip(), raw.most()), most);
        }
        return new Weights(
                raw.total(),
                raw.members(),
                raw.isDeclared(),
                raw.hasAdjusting(),
                raw.areWhole(),
                most,
                slip,
                isRounded ? 0 : slip);
    }
}
