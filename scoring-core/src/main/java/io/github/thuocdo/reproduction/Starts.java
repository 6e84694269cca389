package io.github.thuocdo.reproduction;

import java.util.BitSet;
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
    private static final int MOST_TRIED = 300;

    private static final int MOST_PAIRS = 300;
    /** The search begins anew with so many choices at most, and with so many of those that explain most. */
    private static final int MOST_STARTS = 14;

    private static final int BEST_STARTS = 7;
    /** So many roundings of all places are begun with in place of those of single ones. */
    private static final int MOST_OF_ALL = 3;

    private final Trials trials;
    private final PublishedCells cells;
    private final Candidates candidates;
    private final List<Choice> first;
    private final List<Choice> second;
    private final BitSet all;

    Starts(Trials trials, PublishedCells cells, Candidates candidates, List<Choice> first, List<Choice> second) {
        this.trials = trials;
        this.cells = cells;
        this.candidates = candidates;
        this.first = first;
        this.second = second;
        this.all = cells.upTo(Column.RANKS);
    }

    /**
     * Two that explain everything, those that explain most, and the best of every place. Exceptions may hide what holds for all places:
     * where a choice was found that can be one of all, the others of all are begun with too, to whatever digits.
     *
     * @param isBrief whether only likely ones are begun with besides, and no two
     */
    List<List<List<Choice>>> of(boolean isBrief, List<Choice> found) {
        boolean maybeAll = found.stream().anyMatch(one -> one.isWide() || one.isOfOne());
        Predicate<Choice> isBeginning = choice -> choice.isLikely() || maybeAll && choice.isWide();
        Comparison bare = trials.of(List.of()).orElseThrow();
        Map<BitSet, Tried> distinct = new LinkedHashMap<>();
        Pairs pairs = new Pairs(bare, all, cells);
        for (Choice choice : Stream.concat(first.stream(), second.stream())
                .filter(choice -> !isBrief || isBeginning.test(choice))
                .limit(MOST_TRIED)
                .toList()) {
            Optional<Tried> moving = tried(List.of(choice))
                    .filter(one -> one.gives().differing(bare).intersects(bare.wrong(all)));
            moving.ifPresent(one -> pairs.add(choice, one.gives()));
            moving.filter(one -> isBeginning.test(choice) && !candidates.isContradicted(choice))
                    .ifPresent(one -> distinct.putIfAbsent(one.gives().agrees(), one));
        }
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
        Stream<List<Choice>> alone = singles.stream().map(List::of);
        return Stream.concat(isBrief ? Stream.empty() : whole(pairs).stream(), alone)
                .map(List::of)
                .toList();
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
        return Stream.concat(first.stream(), second.stream())
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

    /** A pair that explains everything. */
    private List<List<Choice>> whole(Pairs pairs) {
        return pairs.best(all.cardinality(), MOST_PAIRS).stream()
                .map(Pairs.Pair::choices)
                .filter(pair -> tried(pair)
                        .filter(one -> one.here() == all.cardinality())
                        .isPresent())
                .limit(1)
                .toList();
    }

    private Optional<Tried> tried(List<Choice> choices) {
        return trials.of(choices)
                .map(gives -> new Tried(
                        choices, gives, gives.agreeing(all), gives.agrees().cardinality()));
    }
}
