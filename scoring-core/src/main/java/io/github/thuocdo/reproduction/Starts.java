package io.github.thuocdo.reproduction;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The choices with which a search begins anew, since the one that explains most alone may hide others that explain everything. */
final class Starts {
    /** So many choices are tried at most. */
    private static final int MOST_TRIED = 600;

    private static final int MOST_PAIRS = 600;
    /** The search begins anew with so many choices at most, and with so many of those that explain most. */
    private static final int MOST_STARTS = 14;

    private static final int BEST_STARTS = 7;
    /** So many roundings of all places are begun with in place of those of single ones. */
    private static final int MOST_OF_ALL = 3;

    private final Trials trials;
    private final PublishedCells cells;
    private final Candidates candidates;
    private final List<Choice> choices;
    private final BitSet all;

    Starts(Trials trials, PublishedCells cells, Candidates candidates, List<Choice> choices) {
        this.trials = trials;
        this.cells = cells;
        this.candidates = candidates;
        this.choices = choices;
        this.all = cells.upTo(Column.RANKS);
    }

    /**
     * Two choices that explain everything and are narrower than a width; none where no such pair is found.
     *
     * @param each so many rows each explains beside the other
     * @param areAllowed whether choices may stand together
     */
    List<List<List<Choice>>> pairs(int below, int each, Predicate<List<Choice>> areAllowed) {
        return moving().narrower(below, one -> wrongRows(one) >= each, all.cardinality(), MOST_PAIRS).stream()
                .map(Pairs.Pair::choices)
                .filter(pair -> tried(pair)
                        .filter(one -> one.here() == all.cardinality() && areAllowed.test(pair))
                        .isPresent())
                .limit(1)
                .map(List::of)
                .toList();
    }

    /** The number of rows that a choice leaves alone. */
    private int wrongRows(Choice one) {
        return tried(List.of(one))
                .map(alone -> cells.rows(alone.gives().wrong(all)))
                .orElse(0);
    }

    /**
     * The choices that can be one of two which explain everything. One of both reaches the column that the fewest choices reach, and
     * where it explains that, the other one reaches what it leaves: the rest is not tried.
     */
    private Pairs moving() {
        Comparison bare = trials.of(List.of()).orElseThrow();
        Pairs pairs = new Pairs(bare, all, cells);
        Optional<String> hardest = hardest(pairs.far(bare));
        Set<Choice> others = new LinkedHashSet<>();
        for (Tried one : alone(reaching(hardest)).toList()) {
            pairs.add(one.added().get(0), one.gives());
            BitSet far = pairs.far(one.gives());
            if (hardest.filter(cells.columnIds(far)::contains).isEmpty()) {
                others.addAll(reaching(hardest(far)));
            }
        }
        alone(others).forEach(one -> pairs.add(one.added().get(0), one.gives()));
        return pairs;
    }

    /** The column of some cells that the fewest choices reach. */
    private Optional<String> hardest(BitSet some) {
        return cells.columnIds(some).stream()
                .min(Comparator.comparingInt(
                                (String column) -> reaching(Optional.of(column)).size())
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The choices that can change a column, if one is named. */
    private List<Choice> reaching(Optional<String> column) {
        return choices.stream()
                .filter(choice -> column.isEmpty() || candidates.reachesAll(choice, Set.of(column.get())))
                .toList();
    }

    /**
     * Those that explain most, and the best of every place. Exceptions may hide what holds for all places: where a choice was found
     * that can be one of all, the others of all are begun with too, to whatever digits.
     */
    List<List<List<Choice>>> singles(List<Choice> found) {
        boolean maybeAll = found.stream().anyMatch(one -> one.isWide() || one.isOfOne());
        Comparison bare = trials.of(List.of()).orElseThrow();
        Map<BitSet, Tried> distinct = new LinkedHashMap<>();
        alone(choices)
                .filter(one -> one.isLikely() || maybeAll && one.isWide())
                .filter(one -> !candidates.isContradicted(one.added().get(0)))
                .filter(one -> one.gives().differing(bare).intersects(bare.wrong(all)))
                .forEach(one -> distinct.putIfAbsent(one.gives().agrees(), one));
        List<Choice> best = distinct.values().stream()
                .sorted(Comparator.comparingInt(one -> -one.everywhere()))
                .map(one -> one.added().get(0))
                .toList();
        Set<Choice> singles = new LinkedHashSet<>(best.subList(0, Math.min(BEST_STARTS, best.size())));
        Set<String> places = new HashSet<>();
        for (Choice choice : best) {
            if (places.add(choice.kind() + choice.at()) && singles.size() < MOST_STARTS) {
                singles.add(choice);
            }
        }
        return singles.stream().map(choice -> List.of(List.of(choice))).toList();
    }

    private Stream<Tried> alone(Collection<Choice> some) {
        return some.stream().limit(MOST_TRIED).flatMap(choice -> tried(List.of(choice)).stream());
    }

    /** The most choices of one kind that each speak of a single group or criterion. */
    static long places(List<Choice> found) {
        return found.stream()
                .filter(Choice::isOfOne)
                .collect(Collectors.groupingBy(Choice::kind, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(count -> count)
                .max()
                .orElse(0);
    }

    /**
     * The choices of all criteria or groups that may stand for those of single ones that were found, in place of these: the roundings to
     * their digits, and what any of them gives; those that explain most.
     */
    List<List<List<Choice>>> ofAllPlaces(List<Choice> found) {
        List<Choice> single = found.stream().filter(Choice::isOfOne).toList();
        return choices.stream()
                .filter(choice -> choice.isWide() && !candidates.isContradicted(choice))
                .filter(choice -> single.stream().anyMatch(one -> mayStandFor(choice, one)))
                .map(choice -> Stream.concat(
                                found.stream()
                                        .filter(one -> !one.kind().equals(choice.kind())
                                                || !one.isOfOne() && !one.isAbout(choice)),
                                Stream.of(choice))
                        .toList())
                .flatMap(start -> tried(start).stream())
                .sorted(Comparator.comparingInt(one -> -one.everywhere()))
                .map(one -> one.added().stream().map(List::of).toList())
                .limit(MOST_OF_ALL)
                .toList();
    }

    private static boolean mayStandFor(Choice wide, Choice one) {
        return wide.kind().equals(one.kind())
                && (wide.isRounding()
                        ? Roundings.digits(wide).equals(Roundings.digits(one))
                        : wide.isSameElsewhere(one));
    }

    private Optional<Tried> tried(List<Choice> choices) {
        return trials.of(choices)
                .map(gives -> new Tried(
                        choices, gives, gives.agreeing(all), gives.agrees().cardinality()));
    }
}
