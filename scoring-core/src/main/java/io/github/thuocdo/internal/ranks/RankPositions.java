package io.github.thuocdo.internal.ranks;

import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.internal.scoring.ScoreColumns;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The order and the ranks of units.
 *
 * @param order the units, by their place in the figures, from the first rank to the last; the unranked at the end
 * @param rank the rank of each unit, from 1 on; 0 where it is not ranked
 * @param ranked the number of ranked units
 */
record RankPositions(int[] order, int[] rank, int ranked) {
    private static final int DIGIT_BITS = 11;

    static RankPositions of(ScorableFigures figures, ScoreColumns scores, Policies policies) {
        boolean byMet = policies.tieBreakers().contains(Policies.TieBreaker.MET);
        if (policies.rounding().beforeRanking()) {
            int criteria = figures.plan().scored().size();
            Optional<RankPositions> counted = byRoundedScore(figures, scores, policies, byMet ? criteria : 0);
            return counted.isPresent()
                    ? counted.get()
                    : byComparison(figures, scores, policies, Comparator.comparingInt(scores::score), byMet);
        }
        return byComparison(figures, scores, policies, new ExactOrder(figures)::compare, byMet);
    }

    /** Units in their own order, none of them ranked. */
    static RankPositions none(int units) {
        return new RankPositions(IntStream.range(0, units).toArray(), new int[units], 0);
    }

    private static boolean isRanked(ScorableFigures figures, ScoreColumns scores, int unit) {
        return scores.score(unit) != ScoreColumns.NONE && figures.calculator().isRanked(unit);
    }

    /**
     * Score and criteria met packed into one number, the smallest first; the units stand in the order of their names, which
     * sorting keeps among equals. Empty where an {@code int} does not hold that number.
     *
     * @param criteria the most criteria that can be met; 0 where their number does not break ties
     */
    private static Optional<RankPositions> byRoundedScore(
            ScorableFigures figures, ScoreColumns scores, Policies policies, int criteria) {
        // The scores become keys and the keys ranks in one array: new memory takes longer than the computing.
        int[] keys = new int[scores.size()];
        int ranked = 0;
        int best = Integer.MIN_VALUE;
        int worst = Integer.MAX_VALUE;
        for (int i = 0; i < keys.length; i++) {
            boolean isRanked = isRanked(figures, scores, i);
            keys[i] = isRanked ? scores.score(i) : ScoreColumns.NONE;
            best = Math.max(best, keys[i]);
            worst = Math.min(worst, isRanked ? keys[i] : worst);
            ranked += isRanked ? 1 : 0;
        }
        long unranked = ranked == 0 ? 0 : ((long) best - worst + 1) * (criteria + 1);
        if (unranked > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        for (int i = 0; i < keys.length; i++) {
            int met = criteria == 0 ? 0 : scores.met(i);
            keys[i] =
                    keys[i] == ScoreColumns.NONE ? (int) unranked : (best - keys[i]) * (criteria + 1) + criteria - met;
        }
        int[] order = sorted(keys, (int) unranked);
        return Optional.of(new RankPositions(order, ranks(keys, order, ranked, policies.ties()), ranked));
    }

    /** Puts the rank of each unit where its key was. */
    private static int[] ranks(int[] keys, int[] order, int ranked, Policies.Ties ties) {
        int before = -1;
        int current = 0;
        for (int k = 0; k < ranked; k++) {
            int key = keys[order[k]];
            int next = ties == Policies.Ties.DENSE ? current + 1 : k + 1;
            // No branch, as ties cannot be foretold: all bits are 1 where the key is larger than the one before.
            current += next - current & before - key >> Integer.SIZE - 1;
            before = key;
            keys[order[k]] = current;
        }
        for (int k = ranked; k < order.length; k++) {
            keys[order[k]] = 0;
        }
        return keys;
    }

    /** The places of {@code keys} in ascending order, equal ones as they stand: counted digit by digit from the last. */
    private static int[] sorted(int[] keys, int largest) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(largest);
        int digits = (bits + DIGIT_BITS - 1) / DIGIT_BITS;
        int digitBits = digits == 0 ? 0 : (bits + digits - 1) / digits;
        int mask = (1 << digitBits) - 1;
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int[] next = new int[digits == 0 ? 0 : keys.length];
        for (int shift = 0; shift < bits; shift += digitBits) {
            int[] start = new int[mask + 2];
            for (int key : keys) {
                start[(key >>> shift & mask) + 1]++;
            }
            for (int digit = 0; digit < mask; digit++) {
                start[digit + 1] += start[digit];
            }
            for (int i : order) {
                next[start[keys[i] >>> shift & mask]++] = i;
            }
            int[] sorted = next;
            next = order;
            order = sorted;
        }
        return order;
    }

    /**
     * On exact scores, where the publisher does not round before ranking, or on rounded ones that differ by much.
     *
     * @param exact compares units with the same rounded score
     */
    private static RankPositions byComparison(
            ScorableFigures figures, ScoreColumns scores, Policies policies, Comparator<Integer> exact, boolean byMet) {
        int n = scores.size();
        Comparator<Integer> better = better(figures, scores, exact, byMet);
        Comparator<Integer> rankedFirst = Comparator.comparing(i -> !isRanked(figures, scores, i));
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(rankedFirst.thenComparing(better).thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        int ranked = (int)
                IntStream.range(0, n).filter(i -> isRanked(figures, scores, i)).count();
        int[] rank = new int[n];
        int current = 0;
        for (int k = 0; k < ranked; k++) {
            if (k == 0 || better.compare(order[k], order[k - 1]) != 0) {
                current = policies.ties() == Policies.Ties.DENSE ? current + 1 : k + 1;
            }
            rank[order[k]] = current;
        }
        return new RankPositions(order, rank, ranked);
    }

    /** Compares two ranked units; 0 if they tie or one has no rank. */
    private static Comparator<Integer> better(
            ScorableFigures figures, ScoreColumns scores, Comparator<Integer> exact, boolean byMet) {
        Comparator<Integer> better = (one, other) -> {
            if (!isRanked(figures, scores, one) || !isRanked(figures, scores, other)) {
                return 0;
            }
            return scores.score(one) == scores.score(other)
                    ? exact.compare(other, one)
                    : Integer.compare(scores.score(other), scores.score(one));
        };
        return byMet ? better.thenComparing(scores::met, Comparator.reverseOrder()) : better;
    }
}
