package io.github.thuocdo.reproduction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Pairs of choices of which each changes something that is wrong, those first that can explain most together. A number that one of both
 * changes alone is what that one gives, or the last digit of it is another; a number that both change may be any; of ranks, which hang
 * on all units, nothing is known before.
 * Beside a choice of all places, an exception is reckoned from the same choice at its place.
 * Of those that can explain as much, the first is the one whose two changes, added, come nearest to what is published where it is wrong.
 */
final class Pairs {
    /** Numbers are compared in millionths. */
    private static final int DIGITS = 6;

    private static final long UNKNOWN = Long.MIN_VALUE;
    private static final long FAR = 1_000_000;
    /** Beyond this a number is not compared. */
    private static final long LARGEST = 1_000_000_000_000_000L;
    /** Of so many wrong cells it is found how near a pair comes. */
    private static final int MOST_COMPARED = 2_000;

    private final PublishedCells cells;
    private final Comparison start;
    private final BitSet here;
    private final BitSet open;
    private final int[] compared;
    private final long[] published;
    private final long[] computed;
    private final List<Moving> moving = new ArrayList<>();

    /** A choice, its results, and the cells that it changes. */
    private record Moving(Choice choice, Comparison gives, BitSet changes, BitSet agrees, long[] values) {}

    /**
     * A pair.
     *
     * @param most the number of cells that agree at most
     * @param far the distance to what is published, if what both change adds up
     */
    record Pair(List<Choice> choices, int most, long far) {}

    /**
     * Pairs of nothing yet.
     *
     * @param start the results without them
     * @param here the cells in question
     */
    Pairs(Comparison start, BitSet here, PublishedCells cells) {
        this.cells = cells;
        this.start = start;
        this.here = here;
        this.open = cells.openRanks();
        open.and(here);
        this.compared = start.wrong(here).stream().limit(MOST_COMPARED).toArray();
        this.published = Arrays.stream(compared)
                .mapToLong(
                        cell -> millionths(Optional.of(cells.cells().get(cell).value())))
                .toArray();
        this.computed = values(start);
    }

    private long[] values(Comparison gives) {
        return Arrays.stream(compared)
                .mapToLong(cell -> millionths(gives.values().get(cell)))
                .toArray();
    }

    private static long millionths(Optional<BigDecimal> value) {
        return value.map(number ->
                        number.setScale(DIGITS, RoundingMode.HALF_EVEN).movePointRight(DIGITS))
                .filter(number -> number.abs().compareTo(BigDecimal.valueOf(LARGEST)) < 0)
                .map(BigDecimal::longValue)
                .orElse(UNKNOWN);
    }

    void add(Choice choice, Comparison gives) {
        if (moving.stream().anyMatch(one -> one.choice().equals(choice))) {
            return;
        }
        BitSet agrees = (BitSet) here.clone();
        agrees.andNot(far(gives));
        moving.add(new Moving(choice, gives, changes(gives, start), agrees, values(gives)));
    }

    /** The cells that are wrong by more than their last digit, so that another choice must change them; of ranks nothing is known. */
    BitSet far(Comparison gives) {
        BitSet far = gives.wrong(here);
        far.andNot(open);
        gives.wrong(here).stream().filter(cell -> isNear(gives, cell)).forEach(far::clear);
        return far;
    }

    private BitSet changes(Comparison gives, Comparison from) {
        BitSet changes = gives.differing(from);
        changes.and(here);
        return changes;
    }

    /** Whether a number is one of its last digit away: that much another choice may change which alone changes no digit. */
    private boolean isNear(Comparison gives, int cell) {
        PublishedCells.Cell published = cells.cells().get(cell);
        return !published.column().isOfRanks()
                && gives.values()
                        .get(cell)
                        .filter(value -> value.subtract(published.value())
                                        .abs()
                                        .compareTo(BigDecimal.ONE.movePointLeft(cells.digits(published.column())))
                                <= 0)
                        .isPresent();
    }

    /** Those of two choices of a kind that are narrower than a width. */
    List<Pair> narrower(int below, Predicate<Choice> isMeant, int least, int most) {
        Set<Choice> meant = moving.stream().map(Moving::choice).filter(isMeant).collect(Collectors.toSet());
        return best(
                least,
                most,
                (one, other) ->
                        meant.contains(one) && meant.contains(other) && Fewer.width(List.of(one, other)) < below);
    }

    /** Those of two likely choices. */
    List<Pair> likely(int least, int most) {
        return best(least, most, (one, other) -> one.isLikely() && other.isLikely());
    }

    /** Those of a likely choice and another one. */
    List<Pair> odd(int least, int most) {
        return best(least, most, (one, other) -> one.isLikely() != other.isLikely());
    }

    private List<Pair> best(int least, int most, BiPredicate<Choice, Choice> isMeant) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < moving.size(); i++) {
            for (int j = i + 1; j < moving.size(); j++) {
                Choice one = moving.get(i).choice();
                Choice other = moving.get(j).choice();
                if (isMeant.test(one, other) && !one.isAbout(other)) {
                    pair(moving.get(i), moving.get(j), least).ifPresent(pairs::add);
                }
            }
        }
        pairs.sort(Comparator.comparingInt((Pair pair) -> -pair.most()).thenComparingLong(Pair::far));
        return pairs.subList(0, Math.min(most, pairs.size()));
    }

    private Optional<Pair> pair(Moving one, Moving other, int least) {
        if (other.choice().isWide() && !one.choice().isWide()) {
            return pair(other, one, least);
        }
        Optional<Moving> same = same(one.choice(), other.choice());
        int agreeing = agreeing(
                one,
                other,
                same.map(each -> changes(other.gives(), each.gives())).orElse(other.changes()));
        return agreeing < least
                ? Optional.empty()
                : Optional.of(new Pair(
                        List.of(one.choice(), other.choice()),
                        agreeing,
                        far(one, other, same.map(Moving::values).orElse(computed))));
    }

    /** Beside a choice of all places an exception is reckoned from the same choice at its place. */
    private Optional<Moving> same(Choice wide, Choice one) {
        return !wide.isWide() || !wide.kind().equals(one.kind())
                ? Optional.empty()
                : moving.stream()
                        .filter(each ->
                                each.choice().isAbout(one) && each.choice().isSameElsewhere(wide))
                        .findFirst();
    }

    private int agreeing(Moving one, Moving other, BitSet changes) {
        if (MissingFigures.countUnits(one.choice(), other.choice())) {
            return here.cardinality();
        }
        BitSet possible = (BitSet) one.agrees().clone();
        possible.andNot(changes);
        BitSet others = (BitSet) other.agrees().clone();
        others.andNot(one.changes());
        BitSet both = (BitSet) one.changes().clone();
        both.and(changes);
        possible.or(others);
        possible.or(both);
        possible.or(open);
        return possible.cardinality();
    }

    /** The distance to what is published; nothing is known of it where both change something only together. */
    private long far(Moving one, Moving other, long[] base) {
        boolean isHidden = one.changes().isEmpty() || other.changes().isEmpty();
        return isHidden && MissingFigures.countUnits(one.choice(), other.choice()) ? 0 : distance(one, other, base);
    }

    private long distance(Moving one, Moving other, long[] base) {
        return IntStream.range(0, compared.length)
                .mapToLong(k -> distance(one, other, base, k))
                .sum();
    }

    private long distance(Moving one, Moving other, long[] base, int k) {
        boolean isUnknown = published[k] == UNKNOWN
                || base[k] == UNKNOWN
                || one.values()[k] == UNKNOWN
                || other.values()[k] == UNKNOWN;
        return !isUnknown ? Math.abs(one.values()[k] + other.values()[k] - base[k] - published[k]) : FAR;
    }
}
