package io.github.thuocdo.internal.outlook;

import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.internal.advice.Stretch;
import io.github.thuocdo.internal.ranks.RankKeys;
import io.github.thuocdo.internal.ranks.RankKeys.Key;
import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The ranks that keys can have among other units, each of which is somewhere between its best key and its worst: those before a key
 * for certain, and any number of those that may be before it or not.
 */
public final class PossibleRanks {
    private static final Rational HALF = Rational.of(1, 2);

    private final Policies policies;
    /** The keys at their worst of those that have a rank for certain, in order. */
    private final List<Key> worsts;
    /** The key of each at its best, in order. */
    private final List<Key> bests;
    /** The scores at which some unit begins or ends, in order. */
    private final List<Rational> turns;
    /** The different keys of those that have one for certain, in order. */
    private final List<Key> fixed;
    /** The number of units that may come before any key. */
    private final int endless;

    private final int notFixed;
    private final int notTaken;

    /** The ranks among these units; one that asks for its own rank is left out. */
    public PossibleRanks(Collection<Span> units, Policies policies) {
        this.policies = policies;
        this.worsts = units.stream()
                .filter(unit -> !unit.maybe())
                .flatMap(unit -> unit.worst().stream())
                .sorted()
                .toList();
        this.bests =
                units.stream().flatMap(unit -> unit.best().stream()).sorted().toList();
        this.fixed = units.stream()
                .filter(Span::isFixed)
                .flatMap(unit -> unit.best().stream())
                .distinct()
                .sorted()
                .toList();
        this.endless = units.size() - bests.size();
        this.notFixed = (int) units.stream().filter(unit -> !unit.isFixed()).count();
        this.notTaken = (int) units.stream().filter(unit -> !unit.taken()).count();
        TreeSet<Rational> all = new TreeSet<>();
        units.forEach(unit -> {
            unit.worst().ifPresent(key -> all.add(key.score()));
            unit.best().ifPresent(key -> all.add(key.score()));
        });
        this.turns = List.copyOf(all);
    }

    /** Whether each of the other units has one key, whatever comes. */
    public boolean areFixedBeside(Optional<Span> own) {
        return notFixed == (own.filter(unit -> !unit.isFixed()).isPresent() ? 1 : 0);
    }

    /** Whether each of the other units can have its best key and its worst. */
    public boolean areTakenBeside(Optional<Span> own) {
        return notTaken == (own.filter(unit -> !unit.taken()).isPresent() ? 1 : 0);
    }

    /** The best rank that a key can have among the others of a unit. */
    public int first(Key key, Optional<Span> own) {
        boolean leavesOut = own.filter(unit -> !unit.maybe())
                .flatMap(Span::worst)
                .filter(worst -> worst.compareTo(key) < 0)
                .isPresent();
        return 1 + RankKeys.firstNotBefore(key, worsts) - (leavesOut ? 1 : 0);
    }

    /** The best rank where equal units count as one: behind each of the different keys before it that are certain. */
    public int firstOfDistinct(Key key, Optional<Span> own) {
        return 1 + Math.max(RankKeys.firstNotBefore(key, fixed), first(key, own) > 1 ? 1 : 0);
    }

    /** The worst rank that a key can have among the others of a unit. */
    public int last(Key key, Optional<Span> own) {
        boolean leavesOut = own.filter(
                        unit -> unit.best().isEmpty() || unit.best().get().compareTo(key) < 0)
                .isPresent();
        return 1 + endless + RankKeys.firstNotBefore(key, bests) - (leavesOut ? 1 : 0);
    }

    /** The worst rank that any key can have among the others of a unit. */
    public int lastOfAll(Optional<Span> own) {
        return 1 + endless + bests.size() - (own.isPresent() ? 1 : 0);
    }

    /**
     * The ranks of a unit that has one of these scores, among the others. Between two scores at which others begin or end, its
     * rank is always the same: one score there stands for all.
     */
    public SortedSet<Integer> of(List<Stretch> scores, Optional<Span> own) {
        BitSet ranks = new BitSet();
        boolean isRounded = policies.rounding().beforeRanking();
        for (Stretch stretch : scores) {
            boolean hasEnds = isRounded || (stretch.hasFrom() && stretch.hasTo());
            if (!hasEnds || !addTouching(stretch.from(), stretch.to(), stretch.met(), own, ranks)) {
                addAll(isRounded ? onDigits(stretch) : anywhere(stretch), stretch.met(), own, ranks);
            }
        }
        return ranks.stream().boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    /** Adds the ranks of all these scores, which ascend: of a half and the other, until the ranks of its ends touch. */
    private void addAll(List<Rational> scores, int met, Optional<Span> own, BitSet ranks) {
        int last = scores.size() - 1;
        if (addTouching(scores.get(0), scores.get(last), met, own, ranks)) {
            return;
        }
        int middle = last / 2;
        addAll(scores.subList(0, middle + 1), met, own, ranks);
        addAll(scores.subList(middle + 1, last + 1), met, own, ranks);
    }

    /**
     * Adds the ranks of all scores from one to another, where those of the two touch: a larger score never has a worse rank, so
     * those of all between them are among these.
     *
     * @return whether they touch
     */
    private boolean addTouching(Rational from, Rational to, int met, Optional<Span> own, BitSet ranks) {
        Key low = new Key(from, met);
        Key high = new Key(to, met);
        boolean touch = first(low, own) <= last(high, own) + 1;
        if (touch) {
            ranks.set(first(high, own), last(low, own) + 1);
        }
        return touch;
    }

    /** The turns from one number on to another. */
    private List<Rational> turnsOf(Stretch stretch) {
        return turns.subList(RankKeys.firstNotBefore(stretch.from(), turns), turns.size()).stream()
                .takeWhile(turn -> turn.compareTo(stretch.to()) <= 0)
                .toList();
    }

    /** The ends, each turn, and one digit before and behind it, ascending. */
    private List<Rational> onDigits(Stretch stretch) {
        Rational digit =
                Rational.of(BigDecimal.ONE.movePointLeft(policies.rounding().scale()));
        SortedSet<Rational> all = new TreeSet<>(List.of(stretch.from(), stretch.to()));
        for (Rational turn : turnsOf(stretch)) {
            for (Rational near : List.of(turn, turn.minus(digit), turn.plus(digit))) {
                if (near.compareTo(stretch.from()) >= 0 && near.compareTo(stretch.to()) <= 0) {
                    all.add(near);
                }
            }
        }
        return List.copyOf(all);
    }

    /** The ends that are attained, each turn between them, and one number between any two of all these, ascending. */
    private List<Rational> anywhere(Stretch stretch) {
        if (stretch.isPoint()) {
            return List.of(stretch.from());
        }
        List<Rational> all = new ArrayList<>();
        Rational before = stretch.from();
        if (stretch.hasFrom()) {
            all.add(before);
        }
        for (Rational turn : turnsOf(stretch)) {
            if (turn.compareTo(stretch.from()) > 0 && turn.compareTo(stretch.to()) < 0) {
                all.add(before.plus(turn).times(HALF));
                all.add(turn);
                before = turn;
            }
        }
        all.add(before.plus(stretch.to()).times(HALF));
        if (stretch.hasTo()) {
            all.add(stretch.to());
        }
        return all;
    }
}
