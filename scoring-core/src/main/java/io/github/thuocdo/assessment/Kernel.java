package io.github.thuocdo.assessment;

import io.github.thuocdo.criteria.Comparison;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Observation.Counts;
import io.github.thuocdo.submission.Observation.NotApplicable;
import io.github.thuocdo.submission.Observation.Value;
import io.github.thuocdo.submission.Observation.YesNo;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of one plan over columns of primitives, exact to the last digit.
 *
 * <p>A figure is held in fixed point, doubled: {@code 2·⌊x·10^s⌋}, plus 1 where digits were cut off. So a comparison with a
 * threshold on the grid is exact whatever was cut off, and a sum is exact but for a bound on what was cut. Where that bound
 * leaves a rounded score in doubt, {@link ExactScore} decides in fractions. Criteria that share a threshold share one sum
 * and one multiplication per unit; the loops over figures have no branch.
 *
 * <p>Immutable and safe to share between threads.
 */
final class Kernel {
    static final int MISSING = -1;
    static final int NOT_APPLICABLE = -2;
    private static final int NEVER_MET = Integer.MAX_VALUE - 4;
    private static final int BLOCK = 1024;
    private static final int MOST_DIGITS = 6;

    private final Plan plan;
    private final List<Column> columns;
    private final List<Pillar> pillars;
    private final long totalWeight;
    private final long unitOfScore;
    private final long largestMultiplier;
    private final long scale;
    private final boolean inIntegers;

    /**
     * How the figures of one criterion are held.
     *
     * @param digits digits kept behind the decimal mark
     * @param cap the value from which on points are full, in fixed point, doubled
     * @param metFrom the least fixed-point value that is met
     * @param weight the criterion's points as a whole number
     */
    private record Column(Criterion criterion, int digits, int cap, int metFrom, long weight) {}

    /** Columns of one pillar with one cap and weight: their capped figures are added, then multiplied once. */
    private record Group(int cap, long multiplier, int[] columns) {}

    private record Pillar(long weight, List<Group> groups) {}

    Kernel(Plan plan) {
        this.plan = plan;
        Policies.Rounding rounding = plan.set().policies().rounding();
        this.scale = BigInteger.TEN.pow(rounding.scale()).longValueExact();
        this.columns = columns(plan);
        boolean fits = columns.size() == plan.scored().size() && rounding.mode() == RoundingMode.HALF_UP;
        this.totalWeight = columns.stream().mapToLong(Column::weight).sum();
        BigInteger unit = BigInteger.ONE;
        for (Column column : columns) {
            BigInteger cap = BigInteger.valueOf(column.cap);
            unit = unit.divide(unit.gcd(cap)).multiply(cap);
        }
        // A rounding holds twice a sum, at most unit × weight, times the scale in a long.
        BigInteger largest = unit.multiply(BigInteger.valueOf(totalWeight)).multiply(BigInteger.valueOf(4 * scale));
        this.inIntegers = fits && largest.bitLength() < Long.SIZE;
        this.unitOfScore = inIntegers ? unit.longValueExact() : 0;
        this.pillars = inIntegers ? pillars() : List.of();
        this.largestMultiplier = pillars.stream()
                .flatMap(pillar -> pillar.groups.stream())
                .mapToLong(Group::multiplier)
                .max()
                .orElse(0);
    }

    /** The columns; fewer than the scored criteria where one does not fit fixed point. */
    private static List<Column> columns(Plan plan) {
        List<Column> columns = new ArrayList<>();
        int pointDigits = plan.scored().stream()
                .mapToInt(c -> Math.max(0, c.points().stripTrailingZeros().scale()))
                .max()
                .orElse(0);
        for (Criterion criterion : plan.scored()) {
            Column column = column(criterion, plan.scored().size(), pointDigits);
            if (column != null) {
                columns.add(column);
            }
        }
        return List.copyOf(columns);
    }

    private static @Nullable Column column(Criterion criterion, int criteria, int pointDigits) {
        BigDecimal points = criterion.points().movePointRight(pointDigits);
        Requirement requirement = criterion.requirement();
        BigDecimal full = ExactScore.full(requirement);
        int digits = requirement instanceof Requirement.Affirmed ? 0 : MOST_DIGITS;
        BigDecimal most = BigDecimal.valueOf(Integer.MAX_VALUE / 2 - 2);
        while (digits >= 0
                && full.movePointRight(digits)
                                .multiply(BigDecimal.valueOf(criteria))
                                .compareTo(most)
                        > 0) {
            digits--;
        }
        if (digits < 0
                || full.movePointRight(digits).stripTrailingZeros().scale() > 0
                || points.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0
                || (requirement instanceof Requirement.Threshold t && t.comparison() == Comparison.EXACTLY)) {
            return null;
        }
        int cap = 2 * full.movePointRight(digits).intValueExact();
        int metFrom =
                requirement instanceof Requirement.InProportion ? NEVER_MET : requirement.isStrict() ? cap + 1 : cap;
        return new Column(criterion, digits, cap, metFrom, points.longValueExact());
    }

    private List<Pillar> pillars() {
        record Key(int cap, long weight) {}
        List<Pillar> all = new ArrayList<>();
        for (String name : plan.pillars()) {
            Map<Key, List<Integer>> groups = new LinkedHashMap<>();
            long weight = 0;
            for (int j = 0; j < columns.size(); j++) {
                Column column = columns.get(j);
                if (column.criterion.pillar().equals(name)) {
                    groups.computeIfAbsent(new Key(column.cap, column.weight), key -> new ArrayList<>())
                            .add(j);
                    weight += column.weight;
                }
            }
            List<Group> multiplied = new ArrayList<>();
            groups.forEach((key, members) -> multiplied.add(new Group(
                    key.cap,
                    unitOfScore / key.cap * key.weight,
                    members.stream().mapToInt(Integer::intValue).toArray())));
            all.add(new Pillar(weight, List.copyOf(multiplied)));
        }
        return List.copyOf(all);
    }

    Plan plan() {
        return plan;
    }

    /** The weight of a scored criterion as a whole number, in the proportion of the points. */
    long weight(int criterion) {
        return inIntegers ? columns.get(criterion).weight : 1;
    }

    /** A checked figure of the {@code criterion}-th scored criterion in fixed point, doubled, 1 added where digits were cut. */
    int encode(int criterion, Observation observation) {
        if (observation instanceof NotApplicable) {
            return NOT_APPLICABLE;
        }
        if (!inIntegers) {
            return observation instanceof Value || observation instanceof Counts || observation instanceof YesNo
                    ? 0
                    : MISSING;
        }
        Column column = columns.get(criterion);
        if (observation instanceof Value value) {
            return encode(column, value.number());
        }
        if (observation instanceof Counts counts) {
            boolean share = column.criterion.type() == FigureType.SHARE;
            return encode(column, counts, share);
        }
        if (observation instanceof YesNo answer) {
            return answer.yes() ? column.cap : 0;
        }
        return MISSING;
    }

    private static int encode(Column column, BigDecimal number) {
        if (number.signum() <= 0) {
            return 0;
        }
        int cut = number.scale() - column.digits;
        if (number.precision() <= 18 && cut > -9 && cut <= 18) {
            long unscaled = number.unscaledValue().longValue();
            if (cut <= 0) {
                return doubled(column, saturatedProduct(unscaled, powerOfTen(-cut)), false);
            }
            long divisor = powerOfTen(cut);
            return doubled(column, unscaled / divisor, unscaled % divisor != 0);
        }
        BigDecimal grid = number.movePointRight(column.digits);
        BigInteger floor = grid.toBigInteger();
        return doubled(column, saturated(floor), grid.compareTo(new BigDecimal(floor)) != 0);
    }

    private static int encode(Column column, Counts counts, boolean share) {
        long factor = powerOfTen(column.digits + (share ? 2 : 0));
        BigInteger numerator = counts.numerator();
        BigInteger denominator = counts.denominator();
        if (numerator.bitLength() < 36 && denominator.bitLength() < 63) {
            long product = numerator.longValue() * factor;
            long divisor = denominator.longValue();
            return doubled(column, product / divisor, product % divisor != 0);
        }
        BigInteger[] parts = numerator.multiply(BigInteger.valueOf(factor)).divideAndRemainder(denominator);
        return doubled(column, saturated(parts[0]), parts[1].signum() != 0);
    }

    /** Above the cap nothing more is to be known than that it is above. */
    private static int doubled(Column column, long floor, boolean cut) {
        return floor > column.cap / 2 ? column.cap + 2 : (int) (2 * floor) + (cut ? 1 : 0);
    }

    private static long saturated(BigInteger value) {
        return value.bitLength() < 62 ? value.longValue() : Long.MAX_VALUE / 4;
    }

    private static long saturatedProduct(long value, long factor) {
        return value > Long.MAX_VALUE / 4 / factor ? Long.MAX_VALUE / 4 : value * factor;
    }

    private static long powerOfTen(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    /** Whether a figure in fixed point is below the cap and had digits cut off. */
    boolean isInexact(int criterion, int encoded) {
        return inIntegers && encoded >= 0 && (encoded & 1) == 1 && encoded < columns.get(criterion).cap;
    }

    /** Computes the scores of the units {@code from} (inclusive) to {@code to} (exclusive). */
    void run(Population population, int from, int to, Scores out) {
        if (!inIntegers) {
            for (int i = from; i < to; i++) {
                population.scoreExactly(i, out);
            }
            return;
        }
        int[] sums = new int[BLOCK];
        long[] pillarSums = new long[BLOCK];
        long[] totals = new long[BLOCK];
        for (int start = from; start < to; start += BLOCK) {
            int length = Math.min(BLOCK, to - start);
            Arrays.fill(totals, 0, length, 0);
            Arrays.fill(out.met, start, start + length, 0);
            for (int p = 0; p < pillars.size(); p++) {
                sumPillar(pillars.get(p), population, start, length, sums, pillarSums, out.met);
                for (int i = 0; i < length; i++) {
                    totals[i] += pillarSums[i];
                }
                roundPillar(p, population, start, length, pillarSums, out);
            }
            roundTotals(population, start, length, totals, out);
        }
    }

    private void sumPillar(
            Pillar pillar, Population population, int start, int length, int[] sums, long[] pillarSums, int[] met) {
        Arrays.fill(pillarSums, 0, length, 0);
        for (Group group : pillar.groups) {
            Arrays.fill(sums, 0, length, 0);
            for (int j : group.columns) {
                addCapped(population.column(j), start, length, group.cap, sums);
                countMet(population.column(j), start, length, columns.get(j).metFrom - 1, met);
            }
            long multiplier = group.multiplier;
            for (int i = 0; i < length; i++) {
                pillarSums[i] += sums[i] * multiplier;
            }
        }
    }

    private static void addCapped(int[] column, int start, int length, int cap, int[] sums) {
        for (int i = 0; i < length; i++) {
            sums[i] += Math.min(Math.max(column[start + i], 0), cap);
        }
    }

    private static void countMet(int[] column, int start, int length, int lastNotMet, int[] met) {
        for (int i = 0; i < length; i++) {
            met[start + i] += (lastNotMet - column[start + i]) >>> 31;
        }
    }

    private void roundTotals(Population population, int start, int length, long[] totals, Scores out) {
        for (int i = 0; i < length; i++) {
            int unit = start + i;
            long weight = totalWeight - population.notApplicableWeight(unit);
            long unknown = population.unknownWeight(unit);
            long slack = population.inexact(unit) * largestMultiplier;
            if (population.unknown(unit) == columns.size()) {
                out.setUnknown(unit);
            } else if (weight == 0) {
                out.setNotApplicable(unit);
            } else {
                long divisor = unitOfScore * weight;
                int score = rounded(totals[i], divisor, slack);
                int best = unknown == 0 ? score : rounded(totals[i] + unknown * unitOfScore, divisor, slack);
                if (score < 0 || best < 0) {
                    population.scoreExactly(unit, out);
                } else {
                    out.set(unit, score, best);
                }
            }
        }
    }

    private void roundPillar(int p, Population population, int start, int length, long[] sums, Scores out) {
        int[] pillar = out.pillars[p];
        long weight = pillars.get(p).weight;
        for (int i = 0; i < length; i++) {
            int unit = start + i;
            long applicable = weight - population.notApplicableWeight(p, unit);
            int score = applicable == 0
                    ? Scores.NONE
                    : rounded(sums[i], unitOfScore * applicable, population.inexact(unit) * largestMultiplier);
            pillar[unit] = score == IN_DOUBT ? population.exactPillar(p, unit) : score;
        }
    }

    private static final int IN_DOUBT = -2;

    /** {@code sum / divisor} at the scale, halves up; in doubt where a sum within {@code slack} would round elsewhere. */
    private int rounded(long sum, long divisor, long slack) {
        long scaled = sum * scale;
        long quotient = scaled / divisor;
        long twiceRest = 2 * (scaled - quotient * divisor);
        long doubt = 2 * slack * scale;
        if (slack != 0 && Math.abs(twiceRest - divisor) <= doubt) {
            return IN_DOUBT;
        }
        return (int) (twiceRest >= divisor ? quotient + 1 : quotient);
    }
}
