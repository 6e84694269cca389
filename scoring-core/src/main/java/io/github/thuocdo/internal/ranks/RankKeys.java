package io.github.thuocdo.internal.ranks;

import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import java.util.List;
import java.util.Optional;

/** The keys that decide the ranks of a ranking's units, in their order; they tell which rank another score would have. */
public final class RankKeys {
    private final Policies policies;
    private final List<Key> keys;

    /**
     * The key of a rank: the larger score comes first, then the larger number of criteria met.
     *
     * @param score the score by which units are ranked: the published one where that is rounded before ranking
     * @param met the number of scored criteria met; 0 where it breaks no ties
     */
    public record Key(Rational score, int met) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byScore = other.score.compareTo(score);
            return byScore != 0 ? byScore : Integer.compare(other.met, met);
        }
    }

    private RankKeys(Policies policies, List<Key> keys) {
        this.policies = policies;
        this.keys = keys;
    }

    /** The keys of the ranked units. */
    public static RankKeys of(Ranking ranking) {
        RankKeys none = new RankKeys(ranking.plan().set().policies(), List.of());
        return new RankKeys(
                none.policies,
                ranking.entries().stream()
                        .filter(RankedUnit::isRanked)
                        .map(none::key)
                        .sorted()
                        .toList());
    }

    /** The key of a unit that is ranked; empty for another. */
    public Optional<Key> ownKey(RankedUnit unit) {
        return unit.isRanked() ? Optional.of(key(unit)) : Optional.empty();
    }

    /** The key of a unit that has a score. */
    public Key key(RankedUnit unit) {
        return key(
                policies.rounding().beforeRanking()
                        ? Rational.of(unit.score())
                        : unit.exactScore().score().orElseGet(() -> Rational.of(unit.score())),
                unit.met());
    }

    /** The key of a score by which units are ranked, with so many scored criteria met. */
    public Key key(Rational score, int met) {
        return new Key(score, breaksTiesByMet() ? met : 0);
    }

    /** Whether the number of criteria met decides between equal scores. */
    public boolean breaksTiesByMet() {
        return policies.tieBreakers().contains(Policies.TieBreaker.MET);
    }

    /** The rank that {@code key} has among these units, of which one whose own key is {@code itself} is left out. */
    public int rankOf(Key key, Optional<Key> itself) {
        int better = firstNotBefore(key);
        boolean leavesOut = itself.isPresent() && itself.get().compareTo(key) < 0;
        if (policies.ties() != Policies.Ties.DENSE) {
            return better - (leavesOut ? 1 : 0) + 1;
        }
        long distinct = keys.subList(0, better).stream().distinct().count();
        boolean isAlone = leavesOut && isAlone(itself.get());
        return (int) distinct - (isAlone ? 1 : 0) + 1;
    }

    /**
     * The least key that has the {@code rank}-th rank or a better one among these units, of which one whose own key is {@code
     * itself} is left out; empty where every key has.
     */
    public Optional<Key> least(int rank, Optional<Key> itself) {
        int above = 0;
        boolean left = itself.isPresent();
        for (int k = 0; k < keys.size(); k++) {
            Key key = keys.get(k);
            if (left && key.equals(itself.orElseThrow())) {
                left = false;
                continue;
            }
            boolean isNew = policies.ties() != Policies.Ties.DENSE || k == 0 || !isSeen(k, itself);
            above += isNew ? 1 : 0;
            if (above == rank) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** Whether a unit that is not left out stands before the {@code k}-th with the same key. */
    private boolean isSeen(int k, Optional<Key> itself) {
        Key key = keys.get(k);
        int first = firstNotBefore(key);
        return k - first > (itself.isPresent() && itself.get().equals(key) ? 1 : 0);
    }

    private boolean isAlone(Key key) {
        int first = firstNotBefore(key);
        return first + 1 >= keys.size() || !keys.get(first + 1).equals(key);
    }

    private int firstNotBefore(Key key) {
        return firstNotBefore(key, keys);
    }

    /** The place of the first of these, which are in order, that does not stand before one; their number where all do. */
    public static <T extends Comparable<? super T>> int firstNotBefore(T one, List<T> sorted) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).compareTo(one) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
