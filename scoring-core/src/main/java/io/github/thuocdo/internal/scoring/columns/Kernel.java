package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.scoring.Scores;
import io.github.thuocdo.ranking.ExactScore;
import io.github.thuocdo.ranking.Population;
import io.github.thuocdo.submission.Observation;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The arithmetic of one plan over columns of primitives, exact to the last digit.
 *
 * <p>Figures are held in fixed point ({@link Column}) and added in whole numbers ({@link Sums}), exactly but for a bound on
 * what was cut off. Where that bound leaves a rounded score in doubt, the unit's figures are added once more with finer
 * fractions, and if that does not settle it, {@link ExactScore} decides. A criterion or a sum that whole numbers do not
 * hold sends every unit there.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Kernel {
    /** So many units are computed at a time, because their sums stay in the first-level cache. */
    public static final int BLOCK = 1024;

    /** Fewer blocks are computed before another thread has begun. */
    static final int FEWEST_BLOCKS = 8;

    private static final int SUM_BITS = 61;
    private static final int IN_DOUBT = -2;
    /** Above three roundings of a double, relative to the largest score. */
    private static final double ROUNDINGS = 0x1p-50;

    /** Added to a number, it rounds it to a whole one, whose last bits the sum ends in. */
    private static final double WHOLE = 0x1.8p52;

    public final Plan plan;
    private final boolean inIntegers;
    private final List<Column> columns;
    private final List<Groups.Group> groups;
    private final long[] multipliers;
    private final int[] everyCriterion;
    private final List<int[]> pillars;
    private final int judged;
    private final long scale;
    private final long unitOfScore;
    private final long totalWeight;
    private final long fullPoints;
    private final long largestMultiplier;
    private final long startOfTotals;

    /**
     * The points of some criteria of one unit, in fractions of {@code unitOfScore}.
     *
     * @param points the sum, an unknown figure counting as 0
     * @param slack by less than this it may be wrong
     * @param unknown the weight of the unknown figures
     * @param applicable the weight of what applies
     */
    private record Sum(long points, long slack, long unknown, long applicable) {}

    public Kernel(Plan plan) {
        this.plan = plan;
        Policies.Rounding rounding = plan.set().policies().rounding();
        this.scale = BigInteger.TEN.pow(rounding.scale()).longValueExact();
        Optional<Groups> fitting =
                rounding.mode() == RoundingMode.HALF_UP ? Groups.of(plan, SUM_BITS) : Optional.empty();
        Groups found = fitting.orElse(new Groups(List.of(), List.of()));
        this.columns = found.columns();
        this.groups = found.groups();
        this.totalWeight = found.totalWeight();
        this.unitOfScore = found.unitOfScore().longValueExact();
        this.fullPoints = unitOfScore * totalWeight;
        this.multipliers = new long[groups.size()];
        long largest = 0;
        long sum = 0;
        for (int g = 0; g < multipliers.length; g++) {
            Groups.Group group = groups.get(g);
            multipliers[g] = unitOfScore / group.cap() * group.weight();
            largest = Math.max(largest, multipliers[g]);
            sum += multipliers[g];
        }
        this.largestMultiplier = largest;
        // May wrap around, as the totals then do, until all sums are added.
        this.startOfTotals = fullPoints - sum * Sums.start();
        BigInteger largestDoubt =
                BigInteger.valueOf(largestMultiplier).multiply(BigInteger.valueOf(2 * scale * columns.size()));
        this.inIntegers = fitting.isPresent() && largestDoubt.bitLength() <= SUM_BITS;
        int judgedColumns = 0;
        for (Column column : columns) {
            judgedColumns += column.isJudged() ? 1 : 0;
        }
        this.judged = judgedColumns;
        this.everyCriterion = new int[plan.scored().size()];
        for (int j = 0; j < everyCriterion.length; j++) {
            everyCriterion[j] = j;
        }
        this.pillars = new ArrayList<>();
        for (String pillar : plan.pillars()) {
            pillars.add(placesIn(pillar, plan.scored()));
        }
    }

    private static int[] placesIn(String pillar, List<Criterion> scored) {
        int[] places = new int[scored.size()];
        int found = 0;
        for (int j = 0; j < places.length; j++) {
            if (scored.get(j).pillar().equals(pillar)) {
                places[found++] = j;
            }
        }
        return Arrays.copyOf(places, found);
    }

    public Plan plan() {
        return plan;
    }

    /** Whether whole numbers hold the plan; where they do not, it is for others to score it. */
    public boolean isInIntegers() {
        return inIntegers;
    }

    /** How many sums are kept at a time. */
    public int sums() {
        return groups.size();
    }

    /** The weight of a scored criterion as a whole number, in the proportion of the points. */
    long weight(int criterion) {
        return columns.get(criterion).weight();
    }

    /** The weight of all scored criteria. */
    long totalWeight() {
        return totalWeight;
    }

    /** A column for each scored criterion. */
    List<Column> columns() {
        return columns;
    }

    /** Computes the scores of all units. */
    public void run(Population population, Scores out, Workers workers) {
        int blocks = (population.size() + BLOCK - 1) / BLOCK;
        workers.ranges(blocks, FEWEST_BLOCKS, (from, to) -> {
            Scores.Scratch scratch = from == 0 ? out.scratch : new Scores.Scratch(sums(), BLOCK);
            for (int block = from; block < to; block++) {
                int start = block * BLOCK;
                int length = Math.min(BLOCK, population.size() - start);
                add(population.block(block), length, scratch);
                round(population, start, length, scratch, out);
            }
        });
        scoreGaps(population, out);
    }

    private void add(int[][] figures, int length, Scores.Scratch scratch) {
        for (int g = 0; g < groups.size(); g++) {
            Arrays.fill(scratch.sums[g], 0, length, Sums.START);
            add(groups.get(g), figures, length, scratch.sums[g]);
        }
        Arrays.fill(scratch.totals, 0, length, startOfTotals);
        Arrays.fill(scratch.notMet, 0, length, 0);
        int[][] sums = scratch.sums;
        int g = 0;
        for (; g + 4 <= groups.size(); g += 4) {
            Sums.addProducts(sums, g, multipliers, length, scratch.totals);
            Sums.addCounts(sums[g], sums[g + 1], sums[g + 2], sums[g + 3], length, scratch.notMet);
        }
        for (; g < groups.size(); g++) {
            Sums.addProducts(sums[g], multipliers[g], length, scratch.totals);
            Sums.addCounts(sums[g], length, scratch.notMet);
        }
    }

    private static void add(Groups.Group group, int[][] figures, int length, int[] sums) {
        int full = group.cap() * Sums.COUNTED;
        int[] m = group.members();
        int j = 0;
        for (; j + 4 <= m.length; j += 4) {
            Sums.add(figures[m[j]], figures[m[j + 1]], figures[m[j + 2]], figures[m[j + 3]], length, full, sums);
        }
        switch (m.length - j) {
            case 3 -> Sums.add(figures[m[j]], figures[m[j + 1]], figures[m[j + 2]], length, full, sums);
            case 2 -> Sums.add(figures[m[j]], figures[m[j + 1]], length, full, sums);
            case 1 -> Sums.add(figures[m[j]], length, full, sums);
            default -> {}
        }
    }

    /** Rounds the totals of a block, as if every criterion applied and every figure were known. */
    private void round(Population population, int start, int length, Scores.Scratch scratch, Scores out) {
        long[] totals = scratch.totals;
        double factor = factor();
        double sure = sure(population);
        if (round(totals, factor, sure, start, length, out.score)) {
            for (int i = 0; i < length; i++) {
                double exact = totals[i] * factor;
                if (Math.abs(exact - Math.rint(exact)) > sure) {
                    out.score[start + i] = settled(population, start + i, totals[i], 0);
                }
            }
        }
        System.arraycopy(out.score, start, out.worst, start, length);
        System.arraycopy(out.score, start, out.best, start, length);
        scoreUnknowns(population, start, length, totals, out);
        int[] notMet = scratch.notMet;
        for (int i = 0; i < length; i++) {
            out.met[start + i] = judged - notMet[i];
        }
    }

    /** Rounds without a branch; whether any number was too near to a half to be sure. */
    private static boolean round(long[] totals, double factor, double sure, int start, int length, int[] score) {
        long doubt = 0;
        for (int i = 0; i < length; i++) {
            double exact = totals[i] * factor;
            double rounded = exact + WHOLE;
            doubt |= Double.doubleToRawLongBits(sure - Math.abs(exact - (rounded - WHOLE)));
            score[start + i] = (int) Double.doubleToRawLongBits(rounded);
        }
        return doubt < 0;
    }

    private double factor() {
        return (double) scale / fullPoints;
    }

    /** A score computed in {@code double} that is no farther than this from a whole number is rounded right. */
    private double sure(Population population) {
        double slack = (double) population.mostHeldShort() * largestMultiplier;
        return 0.5 - (slack / fullPoints + ROUNDINGS) * scale;
    }

    /** The best scores of the units of a block that lack figures. */
    private void scoreUnknowns(Population population, int start, int length, long[] totals, Scores out) {
        Gaps unknown = population.unknowns();
        int end = unknown.firstFrom(start + length);
        long step = totalWeight == 0 ? 0 : scale / totalWeight;
        // Where the points of weight 1 are a whole number of the last digit, rounding is not touched by what is
        // unknown.
        boolean isWhole = step * totalWeight == scale;
        double factor = factor();
        double sure = sure(population);
        for (int k = unknown.firstFrom(start); k < end; k++) {
            int unit = unknown.unit(k);
            if (isWhole) {
                out.best[unit] += (int) (unknown.weight(k) * step);
            } else {
                long total = totals[unit - start] + unknown.weight(k) * unitOfScore;
                double exact = total * factor;
                double best = Math.rint(exact);
                boolean isSure = Math.abs(exact - best) <= sure;
                out.best[unit] = isSure ? (int) best : settled(population, unit, total, unknown.weight(k));
            }
        }
    }

    /**
     * A total in doubt rounded with what the unit's own figures lost in view; else with their fractions; else exactly.
     *
     * @param unknown the weight of the unknown figures, where it is part of the total; else 0
     */
    private int settled(Population population, int unit, long total, long unknown) {
        int settled = rounded(total, fullPoints, population.heldShort(unit) * largestMultiplier);
        if (settled == IN_DOUBT) {
            Sum sum = withFractions(population, unit, total);
            settled = rounded(sum.points, fullPoints, sum.slack);
        }
        return settled == IN_DOUBT ? population.exactly(unit, unknown > 0) : settled;
    }

    /** The units for which not everything applies, or nothing is known. */
    private void scoreGaps(Population population, Scores out) {
        for (int unit : population.special()) {
            if (population.unknown(unit) == columns.size()) {
                out.setUnknown(unit);
            } else if (population.notApplicable(unit) == columns.size()) {
                out.setNotApplicable(unit);
            } else {
                scoreFinely(population, unit, out);
            }
        }
    }

    /** From the figures themselves, with fractions of what the columns keep; in doubt, exactly. */
    private void scoreFinely(Population population, int unit, Scores out) {
        Sum sum = sum(population, unit, everyCriterion);
        long divisor = unitOfScore * sum.applicable;
        int score = rounded(sum.points, divisor, sum.slack);
        int best = sum.unknown == 0 ? score : rounded(sum.points + sum.unknown * unitOfScore, divisor, sum.slack);
        if (score == IN_DOUBT || best == IN_DOUBT) {
            population.scoreExactly(unit, out);
        } else {
            out.set(unit, score, best);
        }
    }

    /** The score of one pillar, an unknown figure counting as 0; {@link Scores#NONE} where nothing in it is applicable. */
    public int pillar(Population population, int pillar, int unit) {
        Sum sum = sum(population, unit, pillars.get(pillar));
        if (sum.applicable == 0) {
            return Scores.NONE;
        }
        int score = rounded(sum.points, unitOfScore * sum.applicable, sum.slack);
        return score == IN_DOUBT ? population.exactPillar(pillar, unit) : score;
    }

    private Sum sum(Population population, int unit, int[] criteria) {
        long points = 0;
        long slack = 0;
        long unknown = 0;
        long applicable = 0;
        for (int j : criteria) {
            Column column = columns.get(j);
            Observation observation = population.observation(unit, j);
            int code = column.encode(observation);
            applicable += code == Column.NOT_APPLICABLE ? 0 : column.weight();
            unknown += code == Column.MISSING ? column.weight() : 0;
            if (code >= 0) {
                points += multiplier(column) * Math.min(code >> 1, column.cap());
                if (column.isInexact(code)) {
                    points += fraction(column, observation);
                    slack += slack(column, observation);
                }
            }
        }
        return new Sum(points, slack, unknown, applicable);
    }

    /** The total of a unit with what its figures are held short of; only those are looked at. */
    private Sum withFractions(Population population, int unit, long total) {
        long points = total;
        long slack = 0;
        for (int j : everyCriterion) {
            Column column = columns.get(j);
            Observation observation = population.observation(unit, j);
            if (column.mayBeHeldShort(observation)) {
                int code = column.encode(observation);
                if (column.isInexact(code)) {
                    points += fraction(column, observation);
                    slack += slack(column, observation);
                } else if (column.isHeldShort(code)) {
                    points += multiplier(column);
                }
            }
        }
        return new Sum(points, slack, 0, totalWeight);
    }

    private long multiplier(Column column) {
        return unitOfScore / column.cap() * column.weight();
    }

    /** The points of what the fixed point cuts off a figure, rounded down; 0 where a long does not hold them. */
    private long fraction(Column column, Observation observation) {
        long multiplier = multiplier(column);
        return isWide(multiplier) ? 0 : multiplier * Math.max(0, column.cutOff(observation)) >> Column.FRACTION_BITS;
    }

    /** By less than this {@link #fraction} is too low. */
    private long slack(Column column, Observation observation) {
        long multiplier = multiplier(column);
        return isWide(multiplier) || column.cutOff(observation) < 0
                ? multiplier
                : (multiplier >> Column.FRACTION_BITS) + 2;
    }

    private static boolean isWide(long multiplier) {
        return multiplier >> 62 - Column.FRACTION_BITS != 0;
    }

    /** {@code sum / divisor} at the scale, halves up; in doubt where a sum wrong by less than {@code slack} rounds elsewhere. */
    private int rounded(long sum, long divisor, long slack) {
        // The estimate is wrong by less than 1, so the rest fits a long although the product may not.
        long quotient = (long) ((double) sum / divisor * scale);
        long rest = sum * scale - quotient * divisor;
        if (rest < 0) {
            quotient--;
            rest += divisor;
        } else if (rest >= divisor) {
            quotient++;
            rest -= divisor;
        }
        if (slack != 0 && Math.abs(2 * rest - divisor) <= 2 * slack * scale) {
            return IN_DOUBT;
        }
        return (int) (2 * rest >= divisor ? quotient + 1 : quotient);
    }
}
