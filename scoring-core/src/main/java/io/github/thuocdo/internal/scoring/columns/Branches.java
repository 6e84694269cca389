package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Pillar.Aggregation;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.internal.scoring.columns.Branch.Exponent;
import io.github.thuocdo.internal.scoring.columns.Branch.Factor;
import io.github.thuocdo.internal.scoring.columns.Branch.Limb;
import io.github.thuocdo.internal.scoring.columns.Branch.Sum;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the branches of a {@link ScoreTree}, each with a bound on what its scores are wrong by. */
final class Branches {
    /** Above the roundings of an addition of doubles, relative to the largest score. */
    private static final double ROUNDING = 0x1p-52;

    /** What a power is wrong by, relative to itself. */
    private static final double POWER = 0x1p-42;

    /** What adding one logarithm to others rounds off, relative to the product: none is beyond 32. */
    private static final double LOGARITHM = 0x1p-47;

    private final ScoreTree tree;
    private final boolean[] rough;
    private final List<Branch> made = new ArrayList<>();

    /**
     * No branches yet.
     *
     * @param rough for each scored criterion whether any figure was rounded down
     */
    Branches(ScoreTree tree, boolean[] rough) {
        this.tree = tree;
        this.rough = rough.clone();
    }

    /** The branches, in the order in which they were added. */
    List<Branch> all() {
        return List.copyOf(made);
    }

    /**
     * Adds the branch of a draft; those of the drafts below it come before.
     *
     * @param normal what its scores become, if it is normalised; null where that is not known yet, and it is left as it is before
     */
    void add(Draft draft, @Nullable Normal normal) {
        Branch raw = raw(draft);
        made.add(draft.isNormalised() && normal == null ? raw : finished(draft, raw, normal));
    }

    /** The branch as it is before its scores are normalised and rounded. */
    private Branch raw(Draft draft) {
        boolean isSum = draft.exponents.isEmpty() && draft.aggregation() != Aggregation.MINIMUM;
        List<Limb> limbs = new ArrayList<>();
        List<Factor> factors = new ArrayList<>();
        List<Sum> sums = new ArrayList<>();
        double slip;
        if (isSum) {
            for (Draft below : draft.below) {
                double factor = draft.isWhole
                        ? ScoreTree.doubled(below.unit().times(draft.multiplier))
                        : ScoreTree.doubled(below.weight) / below.handed();
                limbs.add(new Limb(made.get(below.index), factor, Exponent.ONE));
            }
            draft.packs.forEach(pack -> sums.add(new Sum(
                    pack.members().stream().mapToInt(j -> j).toArray(),
                    ScoreTree.doubled(pack.unit().times(draft.multiplier)))));
            slip = slipOfSum(draft, sums, limbs);
        } else {
            slip = POWER + (draft.divided.size() + draft.dividing().size()) * LOGARITHM;
            int at = 0;
            for (int j : draft.divided) {
                Exponent exponent = draft.exponents.isEmpty() ? Exponent.ONE : draft.exponents.get(at++);
                factors.add(new Factor(j, tree.full(j), exponent, rough[j]));
                double error = rough[j] ? tree.column(j).error() : 0;
                // What is computed in double may have been rounded down once too often.
                double roughness = (error > 0 ? 2.0 : 1.0) / tree.full(j) + error;
                slip += rough[j] ? slip(draft, roughness, exponent) : 0;
            }
            for (Draft below : draft.dividing()) {
                Exponent exponent = draft.exponents.isEmpty() ? Exponent.ONE : draft.exponents.get(at++);
                Branch branch = made.get(below.index);
                limbs.add(new Limb(branch, 1 / branch.denominator(), exponent));
                slip += slip(draft, branch.error(), exponent);
            }
            slip *= draft.largestRaw + 1;
        }
        return raw(draft, sums, factors, limbs, slip);
    }

    /** What a score below that is wrong by {@code error} makes a product wrong by, relative to itself; a minimum, by as much. */
    private static double slip(Draft draft, double error, Exponent exponent) {
        return draft.exponents.isEmpty() ? error : error / Branch.TOO_SMALL * exponent.share();
    }

    private double slipOfSum(Draft draft, List<Sum> sums, List<Limb> limbs) {
        long cut = 0;
        double cuts = 0;
        double slip = 0;
        for (Sum sum : sums) {
            for (int j : sum.members()) {
                cut += rough[j] ? 1 : 0;
                cuts += rough[j] ? sum.factor() / draft.denominator : 0;
                slip += rough[j] ? tree.column(j).error() * tree.full(j) * sum.factor() / draft.denominator : 0;
            }
        }
        for (Limb limb : limbs) {
            slip += limb.factor()
                    * limb.branch().denominator()
                    / draft.denominator
                    * limb.branch().error();
        }
        // Where a group below is not whole, neither is what is added here.
        boolean isExact = draft.isWhole
                && cut == 0
                && limbs.stream().allMatch(limb -> limb.branch().error() == 0);
        double size = draft.largestRaw + 1 + cuts;
        return isExact ? slip : slip + size * ROUNDING * (sums.size() + limbs.size() + cut + 4);
    }

    private static Branch raw(Draft draft, List<Sum> sums, List<Factor> factors, List<Limb> limbs, double slip) {
        return new Branch(
                draft.index,
                draft.aggregation(),
                sums,
                factors,
                limbs,
                draft.isWhole,
                draft.denominator,
                null,
                null,
                false,
                draft.degree(),
                draft.largestRaw + 1,
                slip,
                slip);
    }

    private Branch finished(Draft draft, Branch raw, @Nullable Normal normal) {
        Policies.Rounding rounding = draft.pillar.rounding();
        Rounder rounder = rounding == null
                ? null
                : new Rounder(rounding, tree.unit(rounding), draft.denominatorToRound(), draft.isWholeToRound());
        double slip = normal == null ? raw.slip() : normal.error(raw);
        return new Branch(
                raw.index(),
                raw.aggregation(),
                raw.sums(),
                raw.columns(),
                raw.below(),
                draft.isHandedOnWhole(),
                draft.handed(),
                normal,
                rounder,
                draft.pillar.gate(),
                raw.degree(),
                draft.largest + 1,
                slip,
                rounder == null ? slip : 0);
    }
}
