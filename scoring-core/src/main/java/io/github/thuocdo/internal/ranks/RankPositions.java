package io.github.thuocdo.internal.ranks;

import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.internal.scoring.ScoreColumns;
import java.util.Comparator;
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
    private static final int DIGITS = 1 << DIGIT_BITS;

    static RankPositions of(ScorableFigures figures, ScoreColumns scores, Policies policies) {
        boolean byMet = policies.tieBreakers().contains(Policies.TieBreaker.MET);
        if (policies.rounding().beforeRanking()) {
            int criteria = figures.plan().scored().size();
            return byRoundedScore(figures, scores, policies, byMet ? criteria : 0);
        }
        return byComparison(figures, scores, policies, byMet);
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
     * sorting keeps among equals.
     *
     * @param criteria the most criteria that can be met; 0 where their number does not break ties
     */
    private static RankPositions byRoundedScore(
            ScorableFigures figures, ScoreColumns scores, Policies policies, int criteria) {
        int n = scores.size();
        boolean[] isRanked = new boolean[n];
        int ranked = 0;
        long best = Integer.MIN_VALUE;
        long worst = Integer.MAX_VALUE;
        for (int i = 0; i < n; i++) {
            int score = scores.score(i);
            isRanked[i] = isRanked(figures, scores, i);
            if (isRanked[i]) {
                ranked++;
                best = Math.max(best, score);
                worst = Math.min(worst, score);
            }
        }
        long unranked = ranked == 0 ? 0 : (best - worst + 1) * (criteria + 1);
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            int score = scores.score(i);
            long met = criteria == 0 ? 0 : scores.met(i);
            keys[i] = !isRanked[i] ? unranked : (best - score) * (criteria + 1) + criteria - met;
        }
        int[] order = sorted(keys, unranked);
        int[] rank = new int[n];
        int current = 0;
        for (int k = 0; k < ranked; k++) {
            if (k == 0 || keys[order[k]] != keys[order[k - 1]]) {
                current = policies.ties() == Policies.Ties.DENSE ? current + 1 : k + 1;
            }
            rank[order[k]] = current;
        }
        return new RankPositions(order, rank, ranked);
    }

    /** The places of {@code keys} in ascending order, equal ones as they stand: counted digit by digit from the last. */
    private static int[] sorted(long[] keys, long largest) {
        int n = keys.length;
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        int[] next = new int[n];
        for (int shift = 0; largest >>> shift != 0; shift += DIGIT_BITS) {
            int[] start = new int[DIGITS + 1];
            for (long key : keys) {
                start[(int) (key >>> shift & DIGITS - 1) + 1]++;
            }
            for (int digit = 0; digit < DIGITS; digit++) {
                start[digit + 1] += start[digit];
            }
            for (int i : order) {
                next[start[(int) (keys[i] >>> shift & DIGITS - 1)]++] = i;
            }
            int[] sorted = next;
            next = order;
            order = sorted;
        }
        return order;
    }

    /** On exact scores, where the publisher does not round before ranking. */
    private static RankPositions byComparison(
            ScorableFigures figures, ScoreColumns scores, Policies policies, boolean byMet) {
        int n = scores.size();
        Comparator<Integer> better = better(figures, scores, byMet);
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
    private static Comparator<Integer> better(ScorableFigures figures, ScoreColumns scores, boolean byMet) {
        ExactOrder exact = new ExactOrder(figures);
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
