package io.github.thuocdo.ranking;

import io.github.thuocdo.assessment.Population;
import io.github.thuocdo.assessment.Scores;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Rational;
import io.github.thuocdo.criteria.Real;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The order and the ranks of a population.
 *
 * @param order the units, by their place in the population, from the first rank to the last; the unranked at the end
 * @param rank the rank of each unit, from 1 on; 0 where it is not ranked
 * @param ranked how many units are ranked
 */
record Ranks(int[] order, int[] rank, int ranked) {
    private static final int INDEX_BITS = 24;
    private static final int MET_BITS = 9;
    /** So far from 0 a score may be, that it fits a key beside criteria and place. */
    private static final int LARGEST_SCORE = (1 << 30) - 2;

    static Ranks of(Population population, Scores scores, Policies policies) {
        int n = population.size();
        boolean byMet = policies.tieBreakers().contains(Policies.TieBreaker.MET);
        int criteria = population.plan().scored().size();
        boolean packs = policies.rounding().beforeRanking() && n < 1 << INDEX_BITS && criteria < 1 << MET_BITS;
        Ranks packed = packs ? byRoundedScore(population, scores, policies, byMet, criteria) : null;
        return packed == null ? byComparison(population, scores, policies, byMet) : packed;
    }

    private static boolean isRanked(Population population, Scores scores, int unit) {
        return scores.score(unit) != Scores.NONE && population.isRanked(unit);
    }

    /**
     * Score, criteria met and place in the order of names packed into one number: the smallest comes first. Null where a
     * score is too large for that.
     */
    private static @Nullable Ranks byRoundedScore(
            Population population, Scores scores, Policies policies, boolean byMet, int criteria) {
        int n = scores.size();
        long[] keys = new long[n];
        int ranked = 0;
        for (int i = 0; i < n; i++) {
            int score = scores.score(i);
            boolean isRanked = isRanked(population, scores, i);
            ranked += isRanked ? 1 : 0;
            if (isRanked && Math.abs(score) > LARGEST_SCORE) {
                return null;
            }
            // The unranked come behind the smallest score, which may be below 0.
            long place = isRanked ? -score : LARGEST_SCORE + 1;
            long met = byMet && isRanked ? criteria - scores.met(i) : 0;
            keys[i] = (place << MET_BITS | met) << INDEX_BITS | i;
        }
        Arrays.sort(keys);
        int[] order = new int[n];
        int[] rank = new int[n];
        int current = 0;
        for (int k = 0; k < n; k++) {
            order[k] = (int) (keys[k] & (1 << INDEX_BITS) - 1);
            if (k >= ranked) {
                continue;
            }
            if (k == 0 || keys[k] >>> INDEX_BITS != keys[k - 1] >>> INDEX_BITS) {
                current = policies.ties() == Policies.Ties.DENSE ? current + 1 : k + 1;
            }
            rank[order[k]] = current;
        }
        return new Ranks(order, rank, ranked);
    }

    /** On exact scores, where the publisher does not round before ranking. */
    private static Ranks byComparison(Population population, Scores scores, Policies policies, boolean byMet) {
        int n = scores.size();
        boolean rounded = policies.rounding().beforeRanking();
        Real[] exact = new Real[n];
        for (int i = 0; i < n; i++) {
            exact[i] = !isRanked(population, scores, i)
                    ? Real.ZERO
                    : rounded
                            ? Real.of(Rational.of(scores.score(i), 1))
                            : population.exactTotal(i).orElseThrow();
        }
        Comparator<Integer> better = (one, other) -> exact[other].compare(exact[one]);
        if (byMet) {
            better = better.thenComparing(scores::met, Comparator.reverseOrder());
        }
        Comparator<Integer> rankedFirst = Comparator.comparing(i -> !isRanked(population, scores, i));
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(rankedFirst.thenComparing(better).thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        int ranked = (int) IntStream.range(0, n)
                .filter(i -> isRanked(population, scores, i))
                .count();
        int[] rank = new int[n];
        int current = 0;
        for (int k = 0; k < ranked; k++) {
            if (k == 0 || better.compare(order[k], order[k - 1]) != 0) {
                current = policies.ties() == Policies.Ties.DENSE ? current + 1 : k + 1;
            }
            rank[order[k]] = current;
        }
        return new Ranks(order, rank, ranked);
    }
}
