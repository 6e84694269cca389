package io.github.thuocdo.reproduction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes found choices as few and as narrow as what they explain allows: a choice of one criterion, one group or the total stands in
 * for one of all criteria or groups, or for two choices, where it explains as much.
 */
final class Fewer {
    /** So many choices are tried at most in place of others, for one of these and in all. */
    private static final int MOST_TRIED = 400;

    private static final int MOST_IN_ALL = 1_600;

    private final Trials trials;
    private final PublishedCells cells;
    private final Candidates candidates;
    private final List<Choice> choices;
    private int left = MOST_IN_ALL;

    /**
     * Of the choices of a search.
     *
     * @param choices all that may be tried
     */
    Fewer(Trials trials, PublishedCells cells, Candidates candidates, List<Choice> choices) {
        this.trials = trials;
        this.cells = cells;
        this.candidates = candidates;
        this.choices = choices;
    }

    /**
     * The same or narrower choices that explain no less.
     *
     * @param areAllowed whether choices may stand together
     */
    List<Choice> of(List<Choice> found, Predicate<List<Choice>> areAllowed) {
        List<Choice> now = found;
        Optional<List<Choice>> next = narrower(now, areAllowed);
        while (next.isPresent()) {
            now = next.get();
            next = narrower(now, areAllowed);
        }
        return now;
    }

    private Optional<List<Choice>> narrower(List<Choice> found, Predicate<List<Choice>> areAllowed) {
        return replaced(found).stream()
                .map(some -> narrower(found, some, areAllowed))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The choices that one may stand in for: one of all criteria or groups, and any two. */
    private static List<List<Choice>> replaced(List<Choice> found) {
        List<List<Choice>> all = new ArrayList<>();
        found.stream().filter(Choice::isWide).forEach(wide -> all.add(List.of(wide)));
        for (int i = 0; i < found.size(); i++) {
            for (int j = i + 1; j < found.size(); j++) {
                all.add(List.of(found.get(i), found.get(j)));
            }
        }
        return all;
    }

    private Optional<List<Choice>> narrower(List<Choice> found, List<Choice> some, Predicate<List<Choice>> areAllowed) {
        List<Choice> others =
                found.stream().filter(choice -> !some.contains(choice)).toList();
        Optional<Comparison> all = trials.of(found);
        Optional<Comparison> bare = left > 0 ? trials.of(others) : Optional.empty();
        if (all.isEmpty() || bare.isEmpty()) {
            return Optional.empty();
        }
        BitSet missed = (BitSet) all.get().agrees().clone();
        missed.andNot(bare.get().agrees());
        Set<String> columns = cells.columnIds(missed);
        int width = width(some);
        int least = all.get().agrees().cardinality();
        List<List<Choice>> tried = choices.stream()
                .filter(choice -> width(List.of(choice)) < width && !others.contains(choice))
                .filter(choice -> candidates.reachesAll(choice, columns))
                .map(choice -> Stream.concat(without(others, List.of(choice)).stream(), Stream.of(choice))
                        .toList())
                .limit(Math.min(left, MOST_TRIED))
                .toList();
        left -= tried.size();
        return tried.stream()
                .filter(instead -> trials.of(instead)
                        .filter(gives -> gives.agrees().cardinality() >= least && areAllowed.test(instead))
                        .isPresent())
                .findFirst();
    }

    /** The choices that none of {@code replaced} takes the place of. */
    static List<Choice> without(List<Choice> choices, List<Choice> replaced) {
        return choices.stream()
                .filter(choice -> replaced.stream().noneMatch(choice::isAbout))
                .toList();
    }

    /** A choice of all criteria or groups is as wide as two. */
    static int width(List<Choice> some) {
        return some.stream().mapToInt(choice -> choice.isWide() ? 2 : 1).sum();
    }
}
