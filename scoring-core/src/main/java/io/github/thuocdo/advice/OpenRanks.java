package io.github.thuocdo.advice;

import io.github.thuocdo.internal.ranks.RankKeys;
import io.github.thuocdo.internal.ranks.RankKeys.Key;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ranks that are still possible among units whose scores may be anything between their worst and their best. */
final class OpenRanks {
    private final RankKeys keys;
    /** The places of those that have a rank for sure, at their worst, in order. */
    private final List<Key> worsts = new ArrayList<>();
    /** The place of each at its best, in order. */
    private final List<Key> bests = new ArrayList<>();
    /** Each place where a unit's own place may pass another's, in order. */
    private final List<Key> ends;

    /**
     * Between which keys a unit is.
     *
     * @param worst the key behind which it cannot fall
     * @param best the key before which it cannot come
     * @param maybe whether it may also have no rank at all
     */
    record Span(Key worst, Key best, boolean maybe) {}

    OpenRanks(Ranking ranking, RankKeys keys) {
        this.keys = keys;
        List<Span> spans = new ArrayList<>();
        ranking.entries().forEach(unit -> span(unit).ifPresent(spans::add));
        spans.stream().filter(span -> !span.maybe).map(Span::worst).sorted().forEach(worsts::add);
        spans.stream().map(Span::best).sorted().forEach(bests::add);
        this.ends = spans.stream()
                .flatMap(span -> Stream.of(span.worst, span.best))
                .distinct()
                .flatMap(
                        end -> Stream.of(end, new Key(end.score(), end.met() + 1), new Key(end.score(), end.met() - 1)))
                .distinct()
                .sorted()
                .toList();
    }

    /** Between which keys a unit is; empty where it can have no rank. */
    Optional<Span> span(RankedUnit unit) {
        // A unit with a score and no rank is of a group that is not ranked.
        if (unit.worst().isEmpty() || unit.best().isEmpty() || (unit.findScore().isPresent() && !unit.isRanked())) {
            return Optional.empty();
        }
        if (unit.isRanked() && unit.unknown() == 0) {
            Key key = keys.key(unit);
            return Optional.of(new Span(key, key, false));
        }
        return Optional.of(new Span(
                key(unit.worst().get(), unit.met()),
                key(unit.best().get(), unit.met() + unit.unknown()),
                !unit.isRanked()));
    }

    private Key key(BigDecimal score, int met) {
        return keys.key(Rational.of(score), met);
    }

    /**
     * The best rank of a unit.
     *
     * @param there where it is
     * @param own where it stands among these units, which leaves it out
     */
    int first(Span there, Optional<Span> own) {
        boolean leavesOut = own.filter(span -> !span.maybe && span.worst.compareTo(there.best) < 0)
                .isPresent();
        return 1 + before(there.best, worsts) - (leavesOut ? 1 : 0);
    }

    /** The worst rank of a unit, as {@link #first} tells the best. */
    int last(Span there, Optional<Span> own) {
        boolean leavesOut =
                own.filter(span -> span.best.compareTo(there.worst) < 0).isPresent();
        return 1 + before(there.worst, bests) - (leavesOut ? 1 : 0);
    }

    /** The number of keys, which are in order, that stand before one. */
    private static int before(Key key, List<Key> sorted) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).compareTo(key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The ranks of every key that one of these units can have: where it passes another, the rank may jump. */
    SortedSet<Integer> ranks(Span own) {
        Optional<Span> itself = Optional.of(own);
        BitSet ranks = new BitSet();
        int from = before(own.best, ends);
        for (int k = from; k < ends.size() && ends.get(k).compareTo(own.worst) <= 0; k++) {
            Span there = new Span(ends.get(k), ends.get(k), false);
            int first = first(there, itself);
            ranks.set(first, Math.max(first, last(there, itself) + 1));
        }
        return ranks.stream().boxed().collect(Collectors.toCollection(TreeSet::new));
    }
}
