package io.github.thuocdo.reproduction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for the choices that give a published table: column by column in the order in which they are computed, one choice at
 * a time, and where none helps, two. A choice that is not needed in the end is dropped.
 */
final class Search {
    /** Rows that an odd choice must explain: one alone is sooner a slip of the publisher than a choice. */
    private static final int LEAST_ODD = 2;
    /** So many pairs are tried at most for one column. */
    private static final int MOST_PAIRS = 300;
    /** So many choices are found at most. */
    private static final int MOST_FOUND = 40;

    private final Trials trials;
    private final PublishedCells cells;
    private final Candidates candidates;
    private final List<Choice> first;
    private final List<Choice> second;
    private final List<List<Choice>> accepted = new ArrayList<>();

    Search(Trials trials, PublishedCells cells, Candidates candidates) {
        this.trials = trials;
        this.cells = cells;
        this.candidates = candidates;
        this.first = candidates.first().stream()
                .filter(choice -> !candidates.isTooWide(choice))
                .toList();
        this.second = candidates.second();
    }

    /** The results of choices for the columns in question, and for all. */
    private record Tried(List<Choice> added, Comparison gives, int here, int everywhere) {
        boolean isBetterThan(Tried other) {
            return here != other.here ? here > other.here : everywhere > other.everywhere;
        }
    }

    /** The choices, those that were found together in one list. */
    List<List<Choice>> run() {
        for (int stage : cells.stages()) {
            Optional<List<Choice>> next = next(stage);
            while (next.isPresent() && accepted.size() < MOST_FOUND) {
                accept(next.get());
                next = next(stage);
            }
        }
        dropUnneeded();
        return accepted;
    }

    private void accept(List<Choice> found) {
        for (int i = 0; i < accepted.size(); i++) {
            accepted.set(i, without(accepted.get(i), found));
        }
        accepted.removeIf(List::isEmpty);
        accepted.add(found);
    }

    /** The choices that none of {@code replaced} takes the place of. */
    static List<Choice> without(List<Choice> choices, List<Choice> replaced) {
        return choices.stream()
                .filter(choice -> replaced.stream().noneMatch(choice::isAbout))
                .toList();
    }

    private List<Choice> now() {
        return accepted.stream().flatMap(List::stream).toList();
    }

    private static List<Choice> joined(List<Choice> before, List<Choice> added) {
        List<Choice> all = new ArrayList<>(without(before, added));
        all.addAll(added);
        return all;
    }

    private Optional<List<Choice>> next(int stage) {
        BitSet here = cells.upTo(stage);
        Tried start = tried(List.of(), here).orElseThrow();
        BitSet wrong = start.gives().wrong(here);
        if (wrong.isEmpty()) {
            return Optional.empty();
        }
        List<Choice> moving = new ArrayList<>();
        Set<String> columns = cells.columnIds(cells.newAt(stage, wrong));
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        Optional<Tried> single = best(start, singles(first, columns), here, 1, wrong, moving);
        if (cells.rows(cells.newAt(stage, wrong)) < LEAST_ODD) {
            return single.map(Tried::added);
        }
        if (single.isEmpty()) {
            single = best(start, pairs(moving), here, LEAST_ODD, wrong, new ArrayList<>());
        }
        if (single.isEmpty()) {
            single = best(start, singles(second, columns), here, LEAST_ODD, wrong, new ArrayList<>());
        }
        return single.map(Tried::added);
    }

    /** Each that can change one of the columns. */
    private List<List<Choice>> singles(List<Choice> choices, Set<String> columns) {
        return choices.stream()
                .filter(choice -> candidates.reaches(choice, columns))
                .map(List::of)
                .toList();
    }

    /** Only choices that change something wrong by themselves can explain it together. */
    private static List<List<Choice>> pairs(List<Choice> moving) {
        List<List<Choice>> pairs = new ArrayList<>();
        for (int i = 0; i < moving.size(); i++) {
            for (int j = i + 1; j < moving.size() && pairs.size() < MOST_PAIRS; j++) {
                if (!moving.get(i).isAbout(moving.get(j))) {
                    pairs.add(List.of(moving.get(i), moving.get(j)));
                }
            }
        }
        return pairs;
    }

    private Optional<Tried> best(
            Tried start, List<List<Choice>> candidates, BitSet here, int least, BitSet wrong, List<Choice> moving) {
        Optional<Tried> best = Optional.empty();
        List<Choice> now = now();
        for (List<Choice> candidate : candidates) {
            if (now.containsAll(candidate)) {
                continue;
            }
            Optional<Tried> one = tried(candidate, here);
            if (one.isPresent() && one.get().gives().differing(start.gives()).intersects(wrong)) {
                candidate.stream().filter(Choice::isLikely).forEach(moving::add);
                boolean isEnough = one.get().here() >= start.here() + least;
                if (isEnough && (best.isEmpty() || one.get().isBetterThan(best.get()))) {
                    best = one;
                }
            }
        }
        return best;
    }

    private Optional<Tried> tried(List<Choice> added, BitSet here) {
        return trials.of(joined(now(), added))
                .map(gives -> new Tried(
                        added, gives, gives.agreeing(here), gives.agrees().cardinality()));
    }

    private void dropUnneeded() {
        for (Choice choice : now()) {
            List<Choice> others = without(now(), List.of(choice));
            int all =
                    trials.of(now()).map(gives -> gives.agrees().cardinality()).orElse(0);
            boolean isUnneeded = trials.of(others)
                    .filter(gives -> gives.agrees().cardinality() >= all)
                    .isPresent();
            if (isUnneeded) {
                accepted.replaceAll(found -> without(found, List.of(choice)));
                accepted.removeIf(List::isEmpty);
            }
        }
    }
}
