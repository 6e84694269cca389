package io.github.thuocdo.ranking;

import io.github.thuocdo.assessment.Population;
import io.github.thuocdo.assessment.Scores;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Rational;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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

    static Ranks of(Population population, Scores scores, Policies policies) {
        int n = population.size();
        boolean byMet = policies.tieBreakers().contains(Policies.TieBreaker.MET);
        int criteria = population.plan().scored().size();
        if (policies.rounding().beforeRanking() && n < 1 << INDEX_BITS && criteria < 1 << MET_BITS) {
            return byRoundedScore(scores, policies, byMet, criteria);
        }
        return byComparison(population, scores, policies, byMet);
    }

    /** Score, criteria met and place in the order of names packed into one number: the smallest comes first. */
    private static Ranks byRoundedScore(Scores scores, Policies policies, boolean byMet, int criteria) {
        int n = scores.size();
        long[] keys = new long[n];
        int ranked = 0;
        for (int i = 0; i < n; i++) {
            int score = scores.score(i);
            boolean isRanked = score != Scores.NONE;
            ranked += isRanked ? 1 : 0;
            // 1,000,000,000 at scale 9 is the largest score; the unranked come behind the smallest.
            long place = isRanked ? 1_000_000_000L - score : 1_000_000_001L;
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
        List<Rational> exact = IntStream.range(0, n)
                .mapToObj(i -> scores.score(i) == Scores.NONE
                        ? Rational.of(-1, 1)
                        : rounded
                                ? Rational.of(scores.score(i), 1)
                                : population.exactScore(i).score().orElseThrow())
                .toList();
        Comparator<Integer> better = Comparator.comparing((Integer i) -> exact.get(i), Comparator.reverseOrder());
        if (byMet) {
            better = better.thenComparing(
                    i -> scores.score(i) == Scores.NONE ? 0 : scores.met(i), Comparator.reverseOrder());
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(better.thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        int ranked = (int) IntStream.range(0, n)
                .filter(i -> scores.score(i) != Scores.NONE)
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
