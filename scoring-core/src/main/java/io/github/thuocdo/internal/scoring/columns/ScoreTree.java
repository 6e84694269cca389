package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Pillar.Aggregation;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.internal.scoring.columns.Branch.Exponent;
import io.github.thuocdo.internal.scoring.columns.Packs.Pack;
import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the scored criteria of a plan are laid out as columns of whole numbers, and the branches that make one score of them,
 * for units to which everything applies.
 *
 * <p>Groups that only add points are one branch with what is above them.
 */
public final class ScoreTree {
    private static final BigInteger LARGEST_WHOLE = BigInteger.ONE.shiftLeft(53);

    /** Published scores are kept as an {@code int}. */
    private static final double LARGEST_SCORE = 0x1p30;

    /** How many digits in base 2 columns may be finer than their grid, as long as whole numbers hold the sums. */
    private static final int[] FINENESSES = {30, 16, 12, 8, 5};

    private final Plan plan;
    private final PointsColumns functions;
    private final Rational[] points;
    private final BigInteger[] grids;
    private final double[] most;
    private final int[] full;
    private final int[] branchOf;
    private final double[] factorOf;
    private final Packs packs;
    private final List<Draft> drafts = new ArrayList<>();

    private ScoreTree(Plan plan, PointsColumns functions, List<BigDecimal> most) {
        this.plan = plan;
        this.functions = functions;
        int size = plan.scored().size();
        this.most = most.stream().mapToDouble(BigDecimal::doubleValue).toArray();
        this.full = new int[size];
        this.branchOf = new int[size];
        this.factorOf = new double[size];
        this.grids = plan.scored().stream().map(functions::grid).toArray(BigInteger[]::new);
        this.points = plan.scored().stream()
                .map(criterion -> Rational.of(criterion.points()))
                .toArray(Rational[]::new);
        this.packs = new Packs(points, grids, this.most, full);
    }

    /**
     * The layout of a plan; empty where its numbers are beyond 64 bits.
     *
     * @param most for each scored criterion the largest fraction of its points that there can be, whatever its sign
     */
    public static Optional<ScoreTree> of(Plan plan, PointsColumns functions, List<BigDecimal> most) {
        try {
            ScoreTree tree = new ScoreTree(plan, functions, most);
            Draft root = tree.draft(plan.root());
            boolean fits = root != null
                    && !root.adjusts
                    && root.largest * tree.unit(plan.set().policies().rounding()) < LARGEST_SCORE;
            return fits ? Optional.of(tree) : Optional.empty();
        } catch (Unfit beyond) {
            return Optional.empty();
        }
    }

    /** What all points of a scored criterion are in its column. */
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

    /** The branch that each scored criterion belongs to. */
    int branchOf(int criterion) {
        return branchOf[criterion];
    }

    /** Whether a criterion's column is added, and not multiplied or compared. */
    boolean isAdded(int criterion) {
        return factorOf[criterion] != 0;
    }

    /** What 1 of a criterion's column is in the numerators of its branch; 0 where it is not added. */
    double factorOf(int criterion) {
        return factorOf[criterion];
    }

    /** The groups that are normalised among ranked units, those below others first. */
    List<Pillar> normalised() {
        return drafts.stream()
                .filter(Draft::isNormalised)
                .map(draft -> draft.pillar)
                .toList();
    }

    /**
     * The branches, those below others first, the root last; only up to the first group that {@code normals} do not hold, as
     * it is before it is normalised.
     *
     * @param rough for each scored criterion whether any figure was rounded down
     * @param normals what scores become, by group
     */
    List<Branch> branches(boolean[] rough, Map<String, Normal> normals) {
        Branches made = new Branches(this, rough);
        for (Draft draft : drafts) {
            Normal normal = draft.isNormalised() ? normals.get(draft.pillar.id()) : null;
            made.add(draft, normal);
            if (draft.isNormalised() && normal == null) {
                break;
            }
        }
        return made.all();
    }

    /** How many branches. */
    int size() {
        return drafts.size();
    }

    /** What rounds the score of the {@code root} as the policies say. */
    Rounder publisher(Branch root) {
        Policies.Rounding rounding = plan.set().policies().rounding();
        return new Rounder(rounding, unit(rounding), root.denominator(), root.isWhole());
    }

    private @Nullable Draft draft(Pillar pillar) {
        Draft draft = new Draft(pillar);
        gather(pillar, draft);
        if (draft.divided.isEmpty() && draft.adjusting.isEmpty() && draft.below.isEmpty()) {
            return null;
        }
        draft.index = drafts.size();
        draft.adjusts = draft.divided.isEmpty() && draft.below.stream().allMatch(below -> below.adjusts);
        weigh(draft);
        layOut(draft);
        drafts.add(draft);
        return draft;
    }

    private void gather(Pillar pillar, Draft into) {
        for (int j = 0; j < plan.scored().size(); j++) {
            Criterion criterion = plan.scored().get(j);
            if (criterion.pillar().equals(pillar.id())) {
                boolean adjusts = criterion.target().scoring() instanceof Scoring.Adjustment;
                (adjusts ? into.adjusting : into.divided).add(j);
            }
        }
        for (Pillar below : pillar.pillars()) {
            if (isOpen(below) && isOpenAggregate(into.pillar)) {
                gather(below, into);
            } else {
                Draft draft = draft(below);
                if (draft != null) {
                    into.below.add(draft);
                }
            }
        }
    }

    /** Whether a group only adds points: what is below it may as well stand above it. */
    private static boolean isOpen(Pillar pillar) {
        return isOpenAggregate(pillar)
                && pillar.weight() == null
                && pillar.normalised() == null
                && pillar.rounding() == null
                && !pillar.gate();
    }

    private static boolean isOpenAggregate(Pillar pillar) {
        return pillar.aggregation() == Aggregation.ARITHMETIC;
    }

    private void weigh(Draft draft) {
        List<Integer> counting = draft.adjusts ? draft.adjusting : draft.divided;
        Rational total = Rational.ZERO;
        for (int j : counting) {
            total = total.plus(points[j]);
        }
        for (Draft below : draft.below) {
            if (below.adjusts == draft.adjusts) {
                total = total.plus(below.weight);
            }
        }
        if (total.signum() <= 0) {
            throw new Unfit();
        }
        draft.total = total;
        draft.weight = draft.pillar.weight() == null ? total : Rational.of(draft.pillar.weight());
    }

    private void layOut(Draft draft) {
        switch (draft.aggregation()) {
            case GEOMETRIC, MINIMUM -> layOutFactors(draft);
            default -> layOutSum(draft);
        }
        draft.largest = draft.isNormalised() ? largest(draft.pillar) : draft.largestRaw;
        Policies.Rounding rounding = draft.pillar.rounding();
        Policies.Rounding last = plan.set().policies().rounding();
        if (draft.largest * Math.max(unit(rounding), unit(last)) >= Rounder.LARGEST) {
            throw new Unfit();
        }
        if (rounding != null) {
            draft.rounded = unit(rounding);
            draft.largest += 1;
        }
    }

    private static double largest(Pillar normalised) {
        return normalised.normalised() == Pillar.Normalised.MIN_MAX ? 1 : Normal.LARGEST_STANDARD;
    }

    /** How many of the last digit of a rounding a score of 1 is. */
    long unit(Policies.@Nullable Rounding rounding) {
        if (rounding == null) {
            return 1;
        }
        BigDecimal unit = plan.set().scale().movePointRight(rounding.scale());
        if (unit.stripTrailingZeros().scale() > 0 || unit.precision() - unit.scale() > 15 || unit.signum() <= 0) {
            throw new Unfit();
        }
        return unit.longValueExact();
    }

    private void layOutSum(Draft draft) {
        List<Integer> all = new ArrayList<>(draft.divided);
        all.addAll(draft.adjusting);
        Rational divisor = draft.aggregation() == Aggregation.SUM ? Rational.ONE : draft.total;
        double sum = 0;
        for (int j : all) {
            sum += doubled(points[j]) * most[j];
        }
        for (Draft below : draft.below) {
            sum += doubled(below.weight) * below.largest;
        }
        draft.largestRaw = sum / doubled(divisor);
        boolean areWhole = draft.below.stream().allMatch(Draft::isHandedOnWhole);
        for (int fineness : FINENESSES) {
            List<Pack> packed = packs.of(all, fineness);
            BigInteger common = areWhole ? common(packed, draft.below, divisor) : LARGEST_WHOLE;
            Rational denominator = divisor.times(Rational.of(common, BigInteger.ONE));
            boolean fits = common.doubleValue() * (sum + 1) < LARGEST_WHOLE.doubleValue()
                    && denominator.numerator().compareTo(LARGEST_WHOLE) < 0;
            if (fits || fineness == FINENESSES[FINENESSES.length - 1]) {
                draft.isWhole = fits;
                draft.multiplier = fits ? Rational.of(common, BigInteger.ONE) : Rational.ONE;
                draft.denominator = fits ? denominator.numerator().doubleValue() : doubled(divisor);
                draft.packs = fits ? packed : packs.of(all, FINENESSES[0]);
                break;
            }
        }
        for (Pack pack : draft.packs) {
            for (int j : pack.members()) {
                branchOf[j] = draft.index;
                factorOf[j] = doubled(pack.unit().times(draft.multiplier));
            }
        }
    }

    /** The least number of parts of the weighted sum of which columns and groups below give whole ones. */
    private static BigInteger common(List<Pack> packs, List<Draft> below, Rational divisor) {
        BigInteger common = divisor.denominator();
        for (Pack pack : packs) {
            common = PointsColumns.leastCommonMultiple(common, pack.unit().denominator());
        }
        for (Draft each : below) {
            common = PointsColumns.leastCommonMultiple(common, each.unit().denominator());
        }
        return common;
    }

    private void layOutFactors(Draft draft) {
        double largest = 0;
        for (int j : draft.divided) {
            double room = Packs.ROOM / (grids[j].doubleValue() * Math.max(1, most[j]));
            BigInteger grid = room < 1 ? BigInteger.ONE : grids[j];
            int finer =
                    (int) Math.floor(Math.log(Packs.ROOM / (grid.doubleValue() * Math.max(1, most[j]))) / Math.log(2));
            full[j] = grid.shiftLeft(Math.max(0, finer)).intValueExact();
            branchOf[j] = draft.index;
            largest = Math.max(largest, most[j]);
        }
        for (Draft below : draft.below) {
            largest = Math.max(largest, below.largest);
        }
        for (int j : draft.adjusting) {
            full[j] = 1;
            branchOf[j] = draft.index;
        }
        draft.largestRaw = largest;
        draft.exponents = draft.aggregation() == Aggregation.MINIMUM ? List.of() : exponents(draft);
    }

    /** The weights as the smallest whole numbers in their proportion, or as parts of 1: of the criteria, then of the groups below. */
    private List<Exponent> exponents(Draft draft) {
        List<Rational> weights = new ArrayList<>();
        draft.divided.forEach(j -> weights.add(points[j]));
        draft.dividing().forEach(below -> weights.add(below.weight));
        BigInteger bottom =
                weights.stream().map(Rational::denominator).reduce(BigInteger.ONE, PointsColumns::leastCommonMultiple);
        List<BigInteger> tops = weights.stream()
                .map(weight -> weight.times(Rational.of(bottom, BigInteger.ONE)).numerator())
                .toList();
        BigInteger common = tops.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        BigInteger degree =
                tops.stream().reduce(BigInteger.ZERO, BigInteger::add).divide(common);
        boolean isLow = degree.compareTo(BigInteger.valueOf(Branch.HIGHEST_DEGREE)) <= 0;
        return tops.stream()
                .map(top -> top.divide(common))
                .map(whole -> new Exponent(
                        isLow ? whole.intValueExact() : Exponent.LOGARITHM, doubled(Rational.of(whole, degree))))
                .toList();
    }

    /** The number in double. */
    static double doubled(Rational number) {
        return number.numerator().doubleValue() / number.denominator().doubleValue();
    }
}
